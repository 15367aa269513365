using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.FollowUp;

/// <summary>Say that a task is finished, with its outcome. What the task is about is not done by that: signing remains a step of its own. Where nobody was reached, or a part alone was done, it is still to be finished.</summary>
public sealed record CompleteTask(TaskOutcome Outcome) : IActIn<AgendaItem>, IActOnADay<AgendaItem>
{
    public Subject State(Subject on) => TaskId.Parse(on.Id)?.Subject ?? on;

    public Decision Decide(Subject on, AgendaItem? now, AgendaItem? ever, ActDay day) =>
        now?.Handling(on.Id)?.Closings.LastOrDefault() is { } last && last.Outcome == Outcome && (now.Task(on.Id) is null || !last.Ends && day.Is(last.On)) ? Decision.AlreadySo
        : TaskRefusal.Of(on, now) is { } refusal ? refusal
        : Decision.Record(new TaskCompleted(State(on).ToString(), Outcome));
}
