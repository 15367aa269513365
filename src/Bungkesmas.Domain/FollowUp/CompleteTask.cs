using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.FollowUp;

/// <summary>Say that a task is finished, with its outcome. What the task is about is not done by that: signing remains a step of its own.</summary>
public sealed record CompleteTask(TaskOutcome Outcome) : IActIn<AgendaItem>
{
    public Subject State(Subject on) => TaskId.Parse(on.Id)?.Subject ?? on;

    public Decision Decide(Subject on, AgendaItem? now) =>
        now?.Task(on.Id) is null && now?.Handling(on.Id)?.Closings.LastOrDefault()?.Outcome == Outcome ? Decision.AlreadySo
        : TaskRefusal.Of(on, now) is { } refusal ? refusal
        : Decision.Record(new TaskCompleted(State(on).ToString(), Outcome));
}
