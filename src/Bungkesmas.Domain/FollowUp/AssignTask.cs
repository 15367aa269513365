using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.FollowUp;

/// <summary>Give a task to somebody, perhaps with a date by which it is to be done; of several assignments the last one counts.</summary>
/// <param name="Due">by when, as an EDTF date</param>
public sealed record AssignTask(PersonRef? Assignee = null, string? Organisation = null, string? Due = null) : IActIn<AgendaItem>
{
    public Subject State(Subject on) => TaskId.Parse(on.Id)?.Subject ?? on;

    public Decision Decide(Subject on, AgendaItem? now) =>
        TaskRefusal.Of(on, now) is { } refusal ? refusal
        : now!.Handling(on.Id)?.Assignments.LastOrDefault() is { } last && (last.Assignee, last.Organisation, last.Due) == (Assignee, Organisation, Due) ? Decision.AlreadySo
        : Decision.Record(new TaskAssigned(State(on).ToString(), Assignee, Organisation, Due));
}
