using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Registration;

/// <summary>Say what came of looking at a route again; that alone neither opens nor ends it.</summary>
/// <param name="NextReview">when it is to be looked at again, as an EDTF date</param>
public sealed record ReviewRoute(ReviewOutcome Outcome, string? NextReview = null) : IActOnADay<Route>
{
    public Decision Decide(Subject on, Route? now, Route? ever, ActDay day) => now switch
    {
        null => new RouteUnknown(on.Id),
        { Standing: RouteStanding.Ended } => new RouteOver(now.Id),
        { LastReview: { } last } when day.Is(last.On) && last.Outcome == Outcome && last.Next == NextReview => Decision.AlreadySo,
        _ => Decision.Record(new RouteReviewed(now.To, now.Scope, Outcome, NextReview))
    };
}
