using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Visits;

/// <summary>Give up a planned visit.</summary>
public sealed record CancelVisit(ValueList<Circumstance> Reasons = default) : IAct<VisitPlan>
{
    public Decision Decide(Subject on, VisitPlan? now) => now switch
    {
        null => new VisitUnknown(on.Id),
        { Held: true } => new VisitIsHeld(on.Id),
        { Cancelled: true } => Decision.AlreadySo,
        _ => Decision.Record(new VisitCancelled(Reasons))
    };
}
