using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.FollowUp;

/// <summary>Decide that a task is not to be done, for reasons.</summary>
public sealed record DismissTask(ValueList<DismissalReason> Reasons) : IActIn<AgendaItem>
{
    public Subject State(Subject on) => TaskId.Parse(on.Id)?.Subject ?? on;

    public Decision Decide(Subject on, AgendaItem? now) =>
        now?.Task(on.Id) is null && now?.Handling(on.Id)?.Closings.LastOrDefault() is { Outcome: null } last && Reasons.All(last.Reasons.Contains) ? Decision.AlreadySo
        : TaskRefusal.Of(on, now) is { } refusal ? refusal
        : Decision.Record(new TaskDismissed(State(on).ToString(), Reasons));
}
