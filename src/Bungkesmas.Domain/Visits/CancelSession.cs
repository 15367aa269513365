using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Visits;

/// <summary>Call off a planned session: it will not take place.</summary>
public sealed record CancelSession(ValueList<Circumstance> Reasons = default) : IActOnADay<SessionPlan>
{
    public Decision Decide(Subject on, SessionPlan? now, SessionPlan? ever, ActDay day) => (now, ever) switch
    {
        (_, { Held: true }) => new SessionIsHeld(on.Id),
        (_, { CalledOff: true }) => Decision.AlreadySo,
        ({ Planned: { } plan }, _) => Decision.Record(new SessionNotHeld(Reasons, plan.Visit, plan.Regions, plan.Audiences, plan.Date)),
        _ => new SessionUnknown(on.Id)
    };

    public sealed record SessionUnknown(string Session) : Refusal("session-unknown", new(
        $"Pertemuan {Session} belum direncanakan.", $"Session {Session} is not planned."));
}
