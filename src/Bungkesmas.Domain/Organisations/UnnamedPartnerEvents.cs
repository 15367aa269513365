using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Organisations;

/// <summary>What organisations are recommended for.</summary>
public enum RecommendationPurpose { Unstated, ProgrammePresence, BecomePartner, BecomeProvider, RegisterMembers, HostSession, Other }

/// <summary>An organisation recommended others, or tried to, that are not named: "several groups and LKM".</summary>
/// <param name="Kinds">what was recommended, as the source puts it</param>
/// <param name="Attempted">true where it is told only that it tried</param>
[StoredAs("partner.recommendation-made.v1", Subject.Organisations, "An organisation recommended others as partners, or tried to, that are not named.")]
public sealed record RecommendationMade(
    RegionMention Region, ValueList<OrganisationKind> Kinds, Quantity? Count = null, RecommendationPurpose Purpose = RecommendationPurpose.Unstated, bool Attempted = false)
    : PartneringEvent(Region)
{
    public override IEnumerable<Fault> Faults() => [.. base.Faults(), .. Check.NotEmpty("kinds", Kinds), .. Count?.Faults("count") ?? []];

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} {(Attempted ? "berusaha merekomendasikan" : "merekomendasikan")} {Recommended.Id} di {names.Region(Region.Code)}{Word.Id}.",
        $"{names.Organisation(on.Id)} {(Attempted ? "tried to recommend" : "recommended")} organisations in {names.Region(Region.Code)}: {Recommended.En}{Word.En}.");

    private Sentence Recommended => Count is null ? Kinds.Say() : new($"{Count.Say().Id} ({Kinds.Say().Id})", $"{Count.Say().En} ({Kinds.Say().En})");

    private Sentence Word => Purpose switch
    {
        RecommendationPurpose.ProgrammePresence => new(" agar program hadir di sana", ", so that the programme comes there"),
        RecommendationPurpose.BecomePartner => new(" untuk menjadi mitra", ", to become partners"),
        RecommendationPurpose.BecomeProvider => new(" untuk menjadi provider", ", to become providers"),
        RecommendationPurpose.RegisterMembers => new(" untuk mendaftarkan anggota", ", to register their members"),
        RecommendationPurpose.HostSession => new(" untuk menjadi tuan rumah sosialisasi", ", to host a session"),
        RecommendationPurpose.Other => new(" untuk tujuan lain", ", for another purpose"),
        _ => new("", "")
    };
}

/// <summary>Organisations of these kinds become sub-partners of a partner; which ones, nobody said.</summary>
[StoredAs("partner.sub-partner-structure-concluded.v1", Subject.Organisations, "Organisations of these kinds become sub-partners of a partner; which ones, nobody said.")]
public sealed record SubPartnerStructureConcluded(RegionMention Region, ValueList<OrganisationKind> Kinds) : PartneringEvent(Region)
{
    public override IEnumerable<Fault> Faults() => [.. base.Faults(), .. Check.NotEmpty("kinds", Kinds)];

    public override Sentence Say(Subject on, INames names) => new(
        $"Lembaga berjenis {Kinds.Say().Id} menjadi bagian kelompok kecil mitra {names.Organisation(on.Id)} di {names.Region(Region.Code)}.",
        $"Organisations of these kinds become sub-partners of {names.Organisation(on.Id)} in {names.Region(Region.Code)}: {Kinds.Say().En}.");
}
