using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Record that an organisation has told the office it does not want to become a partner, or cannot.</summary>
/// <param name="By">who said so for it, where somebody is named</param>
public sealed record RecordPartnerDeclined(RegionMention Region, ValueList<PartingReason> Reasons = default, PersonRef? By = null) : IActIn<Engagement>
{
    public Subject State(Subject on) => Subject.Engagement(on.Id, Region.Code);

    public Decision Decide(Subject on, Engagement? now) => now switch
    {
        { Role: Role.Declined } => Decision.AlreadySo,
        not null when now.Has(Role.Partner) => new PartnerAlready(on.Id),
        _ => Decision.Record(new PartnerDeclined(Region, Reasons, By))
    };

    public sealed record PartnerAlready(string Organisation) : Refusal("partner-already", new(
        $"Lembaga {Organisation} sudah menjadi mitra di wilayah ini; akhiri kemitraannya, bukan menolak.",
        $"Organisation {Organisation} is a partner in this region already; end the partnership instead."));
}
