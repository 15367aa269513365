using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Choose an organisation as a target of outreach in a region.</summary>
public sealed record SelectOutreachTarget(RegionMention Region) : IActIn<Engagement>
{
    public Subject State(Subject on) => Subject.Engagement(on.Id, Region.Code);

    public Decision Decide(Subject on, Engagement? now) =>
        now?.Parts.Contains(Part.OutreachTarget) == true ? Decision.AlreadySo : Decision.Record(new OutreachTargetSelected(Region));
}
