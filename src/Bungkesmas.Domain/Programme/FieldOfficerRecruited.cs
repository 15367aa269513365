using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Programme;

/// <summary>Who found or vetted somebody: an organisation, a person, or a person of an organisation.</summary>
public sealed record Referee([Id(Subject.Organisations)] string? Organisation = null, PersonRef? Person = null)
{
    public IEnumerable<Fault> Faults(string field) => Organisation is not null ? Check.Slug($"{field}.organisation", Organisation)
        : Person is null ? [new($"{field}.organisation", Wrong.Missing)] : [];
}

/// <summary>Somebody became a field officer of the programme for an area.</summary>
/// <param name="Area">empty where nobody said which</param>
[StoredAs("programme.field-officer-recruited.v1", Subject.Programmes, "Somebody became a field officer of the programme for an area.")]
public sealed record FieldOfficerRecruited(PersonRef Officer, ValueList<RegionMention> Area = default, Referee? FoundBy = null, Referee? VettedBy = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) =>
        [on, .. Area.Select(region => region.Subject), .. new[] { FoundBy?.Organisation, VettedBy?.Organisation }.OfType<string>().Distinct().Select(Subject.Organisation)];

    public override IEnumerable<RegionMention> Mentions(Subject on) => Area;

    public override IEnumerable<PersonRef> People() => new[] { Officer, FoundBy?.Person, VettedBy?.Person }.OfType<PersonRef>().Distinct();

    public override IEnumerable<Fault> Faults() => [.. FoundBy?.Faults("foundBy") ?? [], .. VettedBy?.Faults("vettedBy") ?? []];

    public override Sentence Say(Subject on, INames names)
    {
        var area = Area.Select(region => names.Region(region.Code)).Together();
        var (found, vetted) = (By(FoundBy, ", ditemukan oleh {0}", ", found by {0}", names), By(VettedBy, ", diperiksa oleh {0}", ", vetted by {0}", names));
        return new(
            $"Orang {Officer} menjadi petugas lapangan{(Area.Count == 0 ? "" : $" untuk {area.Id}")}{found.Id}{vetted.Id}.",
            $"Person {Officer} became a field officer{(Area.Count == 0 ? "" : $" for {area.En}")}{found.En}{vetted.En}.");
    }

    /// <summary>The organisation, where one is told; else the person.</summary>
    private static Sentence By(Referee? by, string id, string en, INames names)
    {
        if (by is null) return new("", "");
        var who = by.Organisation is { } organisation ? new Sentence(names.Organisation(organisation), names.Organisation(organisation)) : new($"orang {by.Person}", $"person {by.Person}");
        return new(id.Replace("{0}", who.Id, StringComparison.Ordinal), en.Replace("{0}", who.En, StringComparison.Ordinal));
    }
}
