using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Organisations;

/// <summary>End the partnership with an organisation in a region.</summary>
/// <param name="By">whose step it is</param>
public sealed record EndPartnership(RegionMention Region, ValueList<PartingReason> Reasons = default, PartedBy By = PartedBy.Unstated) : IActIn<Engagement>
{
    public Subject State(Subject on) => Subject.Engagement(on.Id, Region.Code);

    public Decision Decide(Subject on, Engagement? now) => now switch
    {
        { Role: Role.Ended } => Decision.AlreadySo,
        // Who has signed is a partner, whoever wrote that down or not.
        { Role: Role.SubPartner or Role.Partner or Role.ConcludedProvider or Role.ActiveProvider } or { Agreement.Standing: Standing.Signed } => Decision.Record(new PartnershipEnded(Region, Reasons, By)),
        _ => new NeverBegan(on.Id)
    };

    public sealed record NeverBegan(string Organisation) : Refusal("partnership-never-began", new(
        $"Lembaga {Organisation} belum menjadi mitra di wilayah ini, sehingga tidak ada yang diakhiri.",
        $"Organisation {Organisation} is no partner in this region, so there is nothing to end."));
}
