using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Visits;

/// <summary>Plan a session, or plan it anew: for when, for whom, and with which speakers.</summary>
/// <param name="Date">the day planned (EDTF)</param>
/// <param name="Time">the local time planned</param>
/// <param name="Zone">the zone of the local time; WIB where none is told</param>
public sealed record PlanSession(
    string? Visit = null, SessionKind Kind = SessionKind.Unstated, string? Date = null, string? Time = null, Zone? Zone = null, JoinedEvent? Joined = null,
    ValueList<RegionMention> Regions = default, VenueKind Venue = VenueKind.Unstated, ValueList<Audience> Audiences = default, ValueList<Speaker> Speakers = default) : IAct<SessionPlan>
{
    public Decision Decide(Subject on, SessionPlan? now)
    {
        var plan = new SessionPlanned(Visit, Kind, Date, Time, Zone, Joined, Regions, Venue, Audiences, Speakers);
        return now switch
        {
            { Held: true } => new SessionIsHeld(on.Id),
            { CalledOff: true } => new IsCalledOff(on.Id),
            { Planned: { } planned } when planned == plan => Decision.AlreadySo,
            _ => Decision.Record(plan)
        };
    }

    public sealed record IsCalledOff(string Session) : Refusal("session-called-off", new(
        $"Pertemuan {Session} tidak jadi diadakan; rencanakan pertemuan lain.", $"Session {Session} was called off; plan another one."));
}
