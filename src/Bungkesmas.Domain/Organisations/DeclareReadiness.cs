using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Record that an organisation has told the office it is ready to become a partner.</summary>
public sealed record DeclareReadiness(RegionMention Region) : IActIn<Engagement>
{
    public Subject State(Subject on) => Subject.Engagement(on.Id, Region.Code);

    public Decision Decide(Subject on, Engagement? now) => now?.Has(Role.Ready) == true ? Decision.AlreadySo : Decision.Record(new ReadinessDeclared(Region));
}
