using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Visits;

/// <summary>Give up a planned visit.</summary>
public sealed record CancelVisit(ValueList<Circumstance> Reasons = default) : IActOnADay<VisitPlan>
{
    public Decision Decide(Subject on, VisitPlan? now, VisitPlan? ever, ActDay day) => (now, ever) switch
    {
        (null, _) => new VisitUnknown(on.Id),
        (_, { Held: true }) => new VisitIsHeld(on.Id),
        (_, { Cancelled: true }) => Decision.AlreadySo,
        _ => Decision.Record(new VisitCancelled(Reasons))
    };
}
