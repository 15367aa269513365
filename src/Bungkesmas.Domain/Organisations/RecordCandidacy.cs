using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Take an organisation as a candidate partner in a region.</summary>
public sealed record RecordCandidacy(RegionMention Region) : IActIn<Engagement>
{
    public Subject State(Subject on) => Subject.Engagement(on.Id, Region.Code);

    public Decision Decide(Subject on, Engagement? now) => now?.Has(Role.Candidate) == true ? Decision.AlreadySo : Decision.Record(new CandidacyRecorded(Region));
}
