using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Programme;

/// <summary>Take somebody on as a field officer of the programme for an area.</summary>
/// <param name="Area">empty where nobody says which</param>
public sealed record RecruitFieldOfficer(PersonRef Officer, ValueList<RegionMention> Area = default, Referee? FoundBy = null, Referee? VettedBy = null) : IAct<ProgrammeProfile>
{
    public Decision Decide(Subject on, ProgrammeProfile? now)
    {
        var recruited = new FieldOfficerRecruited(Officer, Area, FoundBy, VettedBy);
        return now?.FieldOfficers.Any(known => known.Said == recruited && known.Except.Count == 0) == true ? Decision.AlreadySo : Decision.Record(recruited);
    }
}
