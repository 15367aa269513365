using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Statements;

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
public sealed record AssistanceUndertaken(ValueList<AssistedGroup> Assisted, [Id(Subject.Organisations)] string? Through = null, bool Interim = true) : Event
{
    public override IEnumerable<Subject> About(Subject on) => Through is null ? [on] : [on, Subject.Organisation(Through)];

    public override IEnumerable<Fault> Faults() =>
        Check.NotEmpty("assisted", Assisted).Concat(Through is null ? [] : Check.Slug("through", Through));

    public override Sentence Say(Subject on, INames names) => new(
        $"Asistensi {(Interim ? "sementara " : "")}dilakukan di {names.Region(on.Id)}{(Through is null ? "" : $" melalui {names.Organisation(Through)}")}.",
        $"{(Interim ? "Interim assistance" : "Assistance")} is given in {names.Region(on.Id)}{(Through is null ? "" : $" through {names.Organisation(Through)}")}.");
}

/// <summary>How the programme was received.</summary>
public enum Reception { Dismissed, Ignored, Neutral, Welcomed, VeryWelcomed, Mixed, Sceptical, Rejected, Other }

/// <summary>How the programme was received in a region, by somebody or by nobody named.</summary>
/// <param name="Holder">the organisation that received it so, where one is named</param>
/// <param name="Audience">whose reception it was, where only a kind of people is told</param>
/// <param name="Session">the session at which it was observed, where it was at one</param>
[StoredAs("region.reception-observed.v1", Subject.Regions, "How the programme was received in a region.")]
public sealed record ReceptionObserved(ValueList<Reception> Receptions, [Id(Subject.Organisations)] string? Holder = null, Voice? Audience = null, string? Session = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) =>
        [on, .. Holder is null ? [] : new[] { Subject.Organisation(Holder) }, .. Session is null ? [] : new[] { Subject.Session(Session) }];

    public override IEnumerable<Fault> Faults() =>
        [.. Check.NotEmpty("receptions", Receptions), .. Holder is null ? [] : Check.Slug("holder", Holder), .. Session is null ? [] : Check.Slug("session", Session)];

    public override Sentence Say(Subject on, INames names)
    {
        var (by, how) = (By(names), Receptions.Select(Word).Listed());
        return new($"Sambutan{by.Id} di {names.Region(on.Id)}: {how.Id}.", $"Reception{by.En} in {names.Region(on.Id)}: {how.En}.");
    }

    private Sentence By(INames names)
    {
        IEnumerable<Sentence> by = [.. Audience is { } audience ? [audience.Say()] : Array.Empty<Sentence>(), .. Holder is null ? [] : new[] { new Sentence(names.Organisation(Holder), names.Organisation(Holder)) }];
        return by.Any() ? new($" {by.Listed().Id}", $" by {by.Listed().En}") : new("", "");
    }

    private static Sentence Word(Reception reception) => reception switch
    {
        Reception.Dismissed => new("dipandang sebelah mata", "dismissed"),
        Reception.Ignored => new("tidak diperhatikan", "ignored"),
        Reception.Welcomed => new("disambut baik", "welcomed"),
        Reception.VeryWelcomed => new("disambut sangat baik", "very welcomed"),
        Reception.Mixed => new("beragam", "mixed"),
        Reception.Sceptical => new("ragu-ragu", "sceptical"),
        Reception.Rejected => new("ditolak", "rejected"),
        Reception.Other => new("lain", "other"),
        _ => new("netral", "neutral")
    };
}
