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
        var area = string.Join(", ", Area.Select(region => names.Region(region.Code)));
        return new(
            $"Orang {Officer} menjadi petugas lapangan{(area.Length == 0 ? "" : $" untuk {area}")}.", $"Person {Officer} became a field officer{(area.Length == 0 ? "" : $" for {area}")}.");
    }
}
