using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Programme;

/// <summary>Somebody is a field officer of the programme no longer, or no longer for some of an area.</summary>
/// <param name="Area">where no longer; nowhere any more where it is left empty</param>
[StoredAs("programme.field-officer-released.v1", Subject.Programmes, "Somebody is a field officer of the programme no longer, or no longer for an area.")]
public sealed record FieldOfficerReleased(PersonRef Officer, ValueList<RegionMention> Area = default) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on, .. Area.Select(region => region.Subject)];

    public override IEnumerable<RegionMention> Mentions(Subject on) => Area;

    public override IEnumerable<PersonRef> People() => [Officer];

    public override Sentence Say(Subject on, INames names)
    {
        var area = Area.Select(region => names.Region(region.Code)).Together();
        return new(
            $"Orang {Officer} tidak lagi menjadi petugas lapangan{(Area.Count == 0 ? "" : $" untuk {area.Id}")}.", $"Person {Officer} is no longer a field officer{(Area.Count == 0 ? "" : $" for {area.En}")}.");
    }
}
