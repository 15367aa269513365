using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Visits;

/// <summary>A session that was planned for a visit, and for which day.</summary>
public sealed record SessionAhead(string Session, string Day);

/// <summary>A visit that was planned, until something tells what became of it.</summary>
/// <param name="Plan">the first plan of it; null where nobody told of one</param>
/// <param name="Day">the day it is planned for at last, as an EDTF date; null where it was put off without one</param>
/// <param name="Moves">where it was moved to; what is told again changes nothing that came after it</param>
/// <param name="Cancelled">whether it is given up</param>
/// <param name="Made">whether it was made, by whomever</param>
/// <param name="Sessions">sessions that were planned for it; the last of their days counts where nobody planned the visit itself</param>
public sealed record AwaitedVisit(
    VisitPlanned? Plan = null, string? Day = null, ValueList<ToldOfPlan<VisitRescheduled>> Moves = default, ValueList<ToldOfPlan<VisitCancelled>> Cancellations = default, bool Cancelled = false, bool Made = false,
    DateTimeOffset? PassedOn = null, ValueList<Link> Links = default, ValueList<string> SameAs = default, ValueList<SessionAhead> Sessions = default) : Awaited(PassedOn, Links, SameAs)
{
    public override bool IsPlanned => IsPlannedItself || Sessions.Count > 0;

    private bool IsPlannedItself => Plan is not null || Moves.Count > 0;

    protected override bool IsOver => Made || Cancelled;

    protected override string? PlannedFor => IsPlannedItself ? Day : Sessions.MaxBy(session => Calendar.Passed(session.Day))?.Day;

    public override IEnumerable<string> Organisations => Plan?.With ?? [];

    protected override Awaited Told(Subject on, Happening happening)
    {
        if (!SameAs.TellOf(on, happening)) return this;
        var mine = SameAs.AreStreamsOf(on, happening.Stream);
        return happening.Event switch
        {
            VisitHeld or VisitRoundHeld or VisitImplied or OutreachDelegated when mine => this with { Made = true },
            _ when !happening.Firm => this,
            SessionEvent { TookPlace: true } => this with { Made = true },
            SessionPlanned { Date: { } day } => With(happening.Stream.Id, day),
            SessionNotHeld => With(happening.Stream.Id, null),
            VisitPlanned e when mine => this with { Plan = Plan ?? e, Day = Moves.Count > 0 || Calendar.Passed(e.Date) <= Calendar.Passed(Day) ? Day : e.Date ?? Day, PassedOn = null },
            VisitRescheduled e when mine && !Moves.Tell(e, happening) => this with { Day = e.To, Moves = Moves.With(ToldOfPlan<VisitRescheduled>.Of(e, happening)), Cancelled = false, PassedOn = null },
            VisitCancelled e when mine && !Cancellations.Tell(e, happening) => this with { Cancelled = true, Cancellations = Cancellations.With(ToldOfPlan<VisitCancelled>.Of(e, happening)) },
            _ => this
        };
    }

    private AwaitedVisit With(string session, string? day)
    {
        var others = Sessions.Where(one => one.Session != session);
        return this with { Sessions = (day is null ? others : others.Append(new(session, day))).ToValueList(), PassedOn = IsPlannedItself ? PassedOn : null };
    }

    public override Sentence Asked(Subject on, INames names)
    {
        var (where, day) = (Phrases.Of(names.Organisations(Plan?.With ?? [], " ke {0}", " to {0}"), names.Places(Plan?.Regions ?? [])), Phrases.PlannedFor(PlannedFor));
        return new($"Laporkan apakah kunjungan{where.Id} yang direncanakan{day.Id} jadi dilakukan.", $"Report whether the visit{where.En} that was planned{day.En} was made.");
    }
}
