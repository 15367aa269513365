using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Visits;

/// <summary>Put on record that the office made a visit.</summary>
/// <param name="Number">which visit it was; null where nobody counts</param>
/// <param name="Team">who went</param>
/// <param name="TeamSize">how many went, where not all of them are known</param>
public sealed record HoldVisit(
    ValueList<RegionMention> Regions = default, ValueList<string> With = default, ValueList<VisitPurpose> Purposes = default,
    int? Number = null, NumberScope NumberedIn = NumberScope.Unstated, ValueList<PersonRef> Team = default, Quantity? TeamSize = null, string? FollowsRequest = null) : IActOnADay<VisitPlan>
{
    public Decision Decide(Subject on, VisitPlan? now, VisitPlan? ever, ActDay day) => ever switch
    {
        { Held: true } => day.Means(ever.HeldOn) ? Decision.AlreadySo : new VisitIsHeld(on.Id),
        { Cancelled: true } => new VisitIsCancelled(on.Id),
        _ => Decision.Record(new VisitHeld(Regions, With, Purposes, Number, NumberedIn, Team, TeamSize, FollowsRequest))
    };
}
