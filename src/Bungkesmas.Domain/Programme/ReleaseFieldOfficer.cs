using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Programme;

/// <summary>End somebody's work as a field officer, everywhere or for an area.</summary>
/// <param name="Area">where it ends; everywhere where it is left empty</param>
public sealed record ReleaseFieldOfficer(PersonRef Officer, ValueList<RegionMention> Area = default) : IAct<ProgrammeProfile>
{
    public Decision Decide(Subject on, ProgrammeProfile? now)
    {
        var said = new FieldOfficerReleased(Officer, Area);
        return now is null ? new NoFieldOfficer(on.Id) : now.FieldOfficers.Any(known => known.Without(said) != known) ? Decision.Record(said) : Decision.AlreadySo;
    }

    public sealed record NoFieldOfficer(string Programme) : Refusal("no-field-officer", new(
        $"Tidak ada petugas lapangan yang tercatat untuk {Condition.Title(Programme)}.", $"No field officer is on record for {Condition.Title(Programme)}."));
}
