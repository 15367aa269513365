using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Regions;

/// <summary>What an institution was looked for to be.</summary>
public enum SearchCriterion { Suitable, Willing }

/// <summary>A search for a partner in a region found nobody who met the criteria.</summary>
[StoredAs("region.partner-search-unsuccessful.v1", Subject.Regions, "A search for a partner in a region found nobody who met the criteria.")]
public sealed record PartnerSearchUnsuccessful(ValueList<SearchCriterion> Criteria, RegionKind? StatedKind = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on];

    public override IEnumerable<RegionMention> Mentions(Subject on) => [new(on.Id, StatedKind)];

    public override IEnumerable<Claim> Claims(Subject on) => [new(on, Topics.NobodyFound, Topics.NobodyFound)];

    public override IEnumerable<Fault> Faults() => Check.NotEmpty("criteria", Criteria);

    public override Sentence Say(Subject on, INames names) => new(
        $"Belum ditemukan lembaga yang {string.Join(" dan ", Criteria.Select(Indonesian))} di {names.Region(on.Id)}.",
        $"No institution that is {string.Join(" and ", Criteria.Select(criterion => criterion.Code()))} has been found in {names.Region(on.Id)} yet.");

    private static string Indonesian(SearchCriterion criterion) => criterion == SearchCriterion.Suitable ? "tepat" : "mau";
}

/// <summary>Whom an assistance reaches.</summary>
public enum AssistedGroup { Acquaintances, PartnerColleagues, Public }

/// <summary>The programme assists somebody in a region for the time being.</summary>
[StoredAs("region.assistance-undertaken.v1", Subject.Regions, "The programme assists somebody in a region for the time being.")]
public sealed record AssistanceUndertaken(ValueList<AssistedGroup> Assisted, string? Through = null, bool Interim = true) : Event
{
    public override IEnumerable<Subject> About(Subject on) => Through is null ? [on] : [on, Subject.Organisation(Through)];

    public override IEnumerable<Fault> Faults() =>
        Check.NotEmpty("assisted", Assisted).Concat(Through is null ? [] : Check.Slug("through", Through));

    public override Sentence Say(Subject on, INames names) => new(
        $"Asistensi {(Interim ? "sementara " : "")}dilakukan di {names.Region(on.Id)}{(Through is null ? "" : $" melalui {names.Organisation(Through)}")}.",
        $"{(Interim ? "Interim assistance" : "Assistance")} is given in {names.Region(on.Id)}{(Through is null ? "" : $" through {names.Organisation(Through)}")}.");
}

/// <summary>How the programme was received.</summary>
public enum Reception { Dismissed, Ignored, Neutral, Welcomed }

/// <summary>How the programme was received in a region, by somebody or by nobody named.</summary>
[StoredAs("region.reception-observed.v1", Subject.Regions, "How the programme was received in a region.")]
public sealed record ReceptionObserved(ValueList<Reception> Receptions, string? Holder = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) => Holder is null ? [on] : [on, Subject.Organisation(Holder)];

    public override IEnumerable<Fault> Faults() =>
        Check.NotEmpty("receptions", Receptions).Concat(Holder is null ? [] : Check.Slug("holder", Holder));

    public override Sentence Say(Subject on, INames names) => new(
        $"Sambutan di {names.Region(on.Id)}: {string.Join(", ", Receptions.Select(Indonesian))}.",
        $"Reception in {names.Region(on.Id)}: {string.Join(", ", Receptions.Select(reception => reception.Code()))}.");

    private static string Indonesian(Reception reception) => reception switch
    {
        Reception.Dismissed => "dipandang sebelah mata",
        Reception.Ignored => "tidak diperhatikan",
        Reception.Welcomed => "disambut baik",
        _ => "netral"
    };
}
