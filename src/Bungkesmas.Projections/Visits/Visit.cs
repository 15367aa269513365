using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Projections.Visits;

/// <summary>Where a visit stands, from the least to the most that is known.</summary>
/// <remarks><c>Mentioned</c>: hoped for, or something is told of it that is no visit yet; <c>Delegated</c>: others went; <c>Implied</c>: something else says that it took place.</remarks>
public enum VisitStanding { Mentioned, Planned, Rescheduled, Cancelled, Delegated, Implied, Held }

/// <summary>A session that is told of as part of a visit.</summary>
/// <param name="TookPlace">whether it says so of itself</param>
public sealed record SessionOfVisit(string Session, bool TookPlace, ValueList<string> Regions);

/// <summary>One visit: where it stands, and every account of it side by side.</summary>
/// <param name="With">organisations it was made to, or is to be</param>
/// <param name="Moved">where it was moved to at last, firmly told and not told again</param>
public sealed record Visit(
    string Id, VisitStanding Standing, VisitStanding? Plan, ValueList<Account<VisitPlanned>> Planned, ValueList<Account<VisitRescheduled>> Rescheduled, ValueList<Account<VisitCancelled>> Cancelled,
    ValueList<Account<VisitHeld>> Held, ValueList<Account<VisitRoundHeld>> Rounds, ValueList<Account<VisitImplied>> Implied, ValueList<Account<OutreachDelegated>> Delegated,
    ValueList<Account<TravelReported>> Travelled, ValueList<Account<CircumstanceReported>> Circumstances, ValueList<SessionOfVisit> Sessions,
    ValueList<string> Regions, ValueList<string> With, bool Dated, DateOnly? Earliest, DateOnly? Latest, ValueList<string> SameAs, ValueList<Link> Links, bool Told = false, VisitRescheduled? Moved = null) : IListed
{
    public static Fold<Visit> Fold { get; } = new("visit", [Subject.Visits], Apply, hears: true);

    /// <summary>Every account of the visit itself.</summary>
    public IEnumerable<Account> Accounts => [.. Planned, .. Rescheduled, .. Cancelled, .. OfBeingMade, .. Delegated, .. Travelled, .. Circumstances];

    /// <summary>The accounts that say it took place, or imply it.</summary>
    public IEnumerable<Account> OfBeingMade => [.. Held, .. Rounds, .. Implied];

    /// <summary>The days it was or is to be made on, as the sources write them; after a postponement only the last one.</summary>
    public IEnumerable<string> PlannedFor => (Plan is null ? Rescheduled.LastOrDefault()?.Said : Moved) is { } move
        ? new[] { move.To }.OfType<string>() : Planned.Where(plan => plan.Firm || Plan is null).Select(plan => plan.Said.Date).OfType<string>().Distinct();

    /// <summary>The numbers it is told by, each within what it is counted.</summary>
    public IEnumerable<(int Number, NumberScope Within)> Numbers =>
        (OfBeingMade.Any(one => one.Believed) ? Held.Where(one => one.Believed).Select(one => (one.Said.Number, one.Said.NumberedIn)).Concat(Implied.Where(one => one.Believed).Select(one => (one.Said.Number, one.Said.NumberedIn)))
            : Planned.Select(one => (one.Said.Number, one.Said.NumberedIn))).Where(one => one.Number is not null).Select(one => (one.Number!.Value, one.NumberedIn)).Distinct();

    public IEnumerable<VisitPurpose> Purposes => Planned.SelectMany(one => one.Said.Purposes).Concat(Held.SelectMany(one => one.Said.Purposes)).Concat(Rounds.SelectMany(one => one.Said.Purposes)).Distinct();

    public IEnumerable<Disagreement> Conflicts
    {
        get
        {
            if (Standing == VisitStanding.Held && Plan == VisitStanding.Cancelled && Cancelled.Any(off => off.Firm && !MadeAfterAll(off))) yield return Disagreement.Held;
            if (Numbers.GroupBy(one => one.Within).Any(group => group.Count() > 1)) yield return Disagreement.Number;
            if (((IEnumerable<Account>)[.. Held, .. Rounds]).DatesExclude()) yield return Disagreement.Date;
        }
    }

    /// <summary>Whether the very source that tells of its being given up tells that it was made later all the same.</summary>
    private bool MadeAfterAll(Account off) => off.HasDate && ((IEnumerable<Account>)[.. Held, .. Rounds]).Any(made => made.Firm && made.HasDate && off.Latest < made.Earliest && made.Documents.Any(off.Documents.Contains));

    private static Visit? Apply(Visit? before, Subject on, Happening happening)
    {
        var now = before ?? new(on.Id, VisitStanding.Mentioned, null, [], [], [], [], [], [], [], [], [], [], [], [], false, null, null, [], []);
        if (happening.Event is LinkEvent) return now.Linked(on, happening, before);
        if (!now.SameAs.TellOf(on, happening)) return before;
        var mine = now.SameAs.AreStreamsOf(on, happening.Stream);
        var next = happening.Event switch
        {
            VisitPlanned e when mine => now with { Planned = now.Planned.With(e, happening), Plan = happening.Firm ? now.Plan ?? VisitStanding.Planned : now.Plan },
            VisitRescheduled e when mine => now.Changed(happening.Firm && !now.Rescheduled.Tell(e, happening), VisitStanding.Rescheduled, e) with { Rescheduled = now.Rescheduled.With(e, happening) },
            VisitCancelled e when mine => now.Changed(happening.Firm && !now.Cancelled.Tell(e, happening), VisitStanding.Cancelled, now.Moved) with { Cancelled = now.Cancelled.With(e, happening) },
            VisitHeld e when mine => now with { Held = now.Held.With(e, happening) },
            VisitRoundHeld e when mine => now with { Rounds = now.Rounds.With(e, happening) },
            VisitImplied e when mine => now with { Implied = now.Implied.With(e, happening) },
            OutreachDelegated e when mine => now with { Delegated = now.Delegated.With(e, happening) },
            TravelReported e when mine => now with { Travelled = now.Travelled.With(e, happening) },
            CircumstanceReported e => now with { Circumstances = now.Circumstances.With(e, happening) },
            SessionEvent e => now.Has(new(happening.Stream.Id, e.TookPlace && happening.Firm, [.. e.Regions.Where(region => region.IsActedIn()).Select(region => region.Code)])),
            _ => now
        };
        return ReferenceEquals(next, now) ? before : next.Merged();
    }

    private Visit? Linked(Subject on, Happening happening, Visit? before)
    {
        var links = Links.Tied(happening);
        return links.Equals(Links) ? before : this with { Links = links, SameAs = links.SameAs(on) };
    }

    /// <summary>A postponement or a cancellation that is told again changes nothing that came after it.</summary>
    private Visit Changed(bool isNew, VisitStanding to, VisitRescheduled? moved) => isNew ? this with { Plan = to, Moved = moved } : this;

    private Visit Has(SessionOfVisit session) => this with { Sessions = Sessions.With(session) };

    private Visit Merged()
    {
        var standing = StandingOf();
        // A place that was planned and not gone to, or only hoped for, is none that a visit was made to.
        List<Account> counting = standing switch
        {
            VisitStanding.Held => [.. OfBeingMade.Where(one => one.Firm)],
            VisitStanding.Implied => [.. OfBeingMade.Where(one => one.Believed)],
            VisitStanding.Delegated => [.. Delegated.Where(one => one.Believed)],
            _ => [.. Accounts.Where(one => one.Firm || Plan is null)]
        };
        var (days, dated) = standing >= VisitStanding.Delegated ? counting.Days() : (ToldTogether.Hull(PlannedFor.Select(Planning)), PlannedFor.Any());
        var sessions = Sessions.Where(session => session.TookPlace || standing < VisitStanding.Implied).SelectMany(session => session.Regions);
        var events = counting.Select(account => account.Event).OfType<VisitEvent>().ToList();
        return this with
        {
            Told = true, Standing = standing, Dated = dated, Earliest = days.Earliest, Latest = days.Latest,
            Regions = [.. events.SelectMany(one => one.Places).Where(region => region.IsActedIn()).Select(region => region.Code).Concat(sessions).Distinct()],
            With = [.. events.SelectMany(one => one.Hosts).Distinct()]
        };
    }

    private VisitStanding StandingOf() =>
        Held.Any(one => one.Firm) || Rounds.Any(one => one.Firm) ? VisitStanding.Held
        : OfBeingMade.Any(one => one.Believed) || Sessions.Any(session => session.TookPlace) ? VisitStanding.Implied
        : Delegated.Any(one => one.Believed) ? VisitStanding.Delegated
        : Plan ?? VisitStanding.Mentioned;

    private static Window Planning(string date) => Edtf.TryParse(date, out var window) ? window : Window.Unknown;
}
