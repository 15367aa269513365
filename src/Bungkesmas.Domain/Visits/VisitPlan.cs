using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Visits;

/// <summary>How the plan of a visit stands: what the office can still do with it.</summary>
/// <param name="Moved">where it was moved to at last; what was given up before that is taken up again</param>
/// <param name="HeldOn">it was certainly held by this instant</param>
public sealed record VisitPlan(
    VisitPlanned? Planned, VisitRescheduled? Moved, bool Cancelled, bool Held, DateTimeOffset? HeldOn = null, ValueList<ToldOfPlan<VisitRescheduled>> Moves = default, ValueList<ToldOfPlan<VisitCancelled>> Cancellations = default)
{
    public static Fold<VisitPlan> Fold { get; } = new("visit_plan", [Subject.Visits], Apply);

    /// <summary>Why its plan cannot be changed any more; null while it can.</summary>
    public Refusal? Over(string visit) => Held ? new VisitIsHeld(visit) : Cancelled ? new VisitIsCancelled(visit) : null;

    private static VisitPlan? Apply(VisitPlan? before, Subject subject, Happening happening)
    {
        if (!happening.Firm || happening.Stream != subject) return before;
        var now = before ?? new(null, null, false, false);
        return happening.Event switch
        {
            VisitPlanned e => now with { Planned = now.Planned ?? e },
            VisitRescheduled e when !now.Moves.Tell(e, happening) => now with { Moved = e, Cancelled = false, Moves = now.Moves.With(ToldOfPlan<VisitRescheduled>.Of(e, happening)) },
            VisitCancelled e when !now.Cancellations.Tell(e, happening) => now with { Cancelled = true, Cancellations = now.Cancellations.With(ToldOfPlan<VisitCancelled>.Of(e, happening)) },
            VisitHeld or VisitRoundHeld => now with { Held = true, HeldOn = now.HeldOn ?? happening.Certain },
            _ => before
        };
    }
}

/// <summary>No fact plans this visit, so there is nothing to move or to give up.</summary>
public sealed record VisitUnknown(string Visit) : Refusal("visit-unknown", new(
    $"Kunjungan {Visit} belum direncanakan; rencanakan dahulu.", $"Visit {Visit} is not planned; plan it first."));

/// <summary>What took place is not planned, moved or given up any more.</summary>
public sealed record VisitIsHeld(string Visit) : Refusal("visit-held", new($"Kunjungan {Visit} sudah dilakukan.", $"Visit {Visit} has been made already."));

/// <summary>A visit that was given up stays so, and another one gets another id; who gave it up by mistake takes the fact back that says so.</summary>
public sealed record VisitIsCancelled(string Visit) : Refusal("visit-cancelled", new(
    $"Kunjungan {Visit} sudah dibatalkan; rencanakan kunjungan lain, atau tarik pembatalannya bila keliru.", $"Visit {Visit} is cancelled; plan another one, or retract the cancellation if it was a mistake."));
