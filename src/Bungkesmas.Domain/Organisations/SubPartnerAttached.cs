using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Organisations;

/// <summary>An organisation works, or is to work, under another partner.</summary>
[StoredAs("partner.sub-partner-attached.v1", Subject.Organisations, "An organisation works, or is to work, under another partner.")]
public sealed record SubPartnerAttached(RegionMention Region, [Id(Subject.Organisations)] string Of) : PartneringEvent(Region)
{
    protected override (string Field, string Id)? Other => ("of", Of);

    public override IEnumerable<Claim> Claims(Subject on) => Region.MovesCoverage && Of != on.Id ? [new(Region.Subject, $"{Topics.WorksUnder}:{on.Id}", Of)] : [];

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} menjadi bagian kelompok kecil mitra {names.Organisation(Of)} di {names.Region(Region.Code)}.",
        $"{names.Organisation(on.Id)} is a sub-partner of {names.Organisation(Of)} in {names.Region(Region.Code)}.");
}
