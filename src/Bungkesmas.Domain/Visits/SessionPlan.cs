using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Visits;

/// <summary>How the plan of a session stands: what the office can still do with it.</summary>
public sealed record SessionPlan(SessionPlanned? Planned, bool CalledOff, bool Held)
{
    public static Fold<SessionPlan> Fold { get; } = new("session_plan", [Subject.Sessions], Apply);

    private static SessionPlan? Apply(SessionPlan? before, Subject subject, Happening happening)
    {
        if (!happening.Firm || happening.Stream != subject) return before;
        var now = before ?? new(null, false, false);
        return happening.Event switch
        {
            SessionPlanned e => now with { Planned = e },
            SessionNotHeld => now with { CalledOff = true },
            SessionHeld or TrainingHeld => now with { Held = true },
            _ => before
        };
    }
}

/// <summary>What took place is not planned or called off any more.</summary>
public sealed record SessionIsHeld(string Session) : Refusal("session-held", new($"Pertemuan {Session} sudah diadakan.", $"Session {Session} has taken place already."));
