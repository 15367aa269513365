using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Visits;

/// <summary>Move a planned visit to another day, or put it off without one.</summary>
/// <param name="To">the new day, as vague as it is (EDTF); null where nobody knows it yet</param>
public sealed record RescheduleVisit(string? To = null, ValueList<Circumstance> Reasons = default) : IAct<VisitPlan>
{
    public Decision Decide(Subject on, VisitPlan? now) => now switch
    {
        null => new VisitUnknown(on.Id),
        _ when now.Over(on.Id) is { } over => over,
        { Moved: { } moved } when moved.To == To && Reasons.All(moved.Reasons.Contains) => Decision.AlreadySo,
        { Moved: null, Planned.Date: { } planned } when planned == To => Decision.AlreadySo,
        _ => Decision.Record(new VisitRescheduled(To, Reasons))
    };
}
