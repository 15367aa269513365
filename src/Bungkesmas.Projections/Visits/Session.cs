using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Projections.Visits;

/// <summary>Where a session stands. One that was opened and to which nobody came is neither held nor merely not held.</summary>
/// <remarks><c>Implied</c>: a question, or what people understood, is told of it, or somebody concludes that it took place.</remarks>
public enum SessionStanding { Mentioned, Planned, NotHeld, NobodyCame, Implied, Held }

/// <summary>A matter that was asked about, and how it was answered.</summary>
public sealed record QuestionTold(Matter Topic, ValueList<AnswerGiven> Answers);

/// <summary>One session: planned against actual, and every account of it side by side.</summary>
/// <param name="Visits">the visits it is told of as part of</param>
public sealed record Session(
    string Id, SessionStanding Standing, ValueList<Account<SessionPlanned>> Planned, ValueList<Account<SessionHeld>> Held, ValueList<Account<SessionNotHeld>> NotHeld,
    ValueList<Account<TrainingHeld>> Trainings, ValueList<Account<QuestionAsked>> Asked, ValueList<Account<QuestionAnswered>> Answered, ValueList<Account<UnderstandingObserved>> Understanding,
    ValueList<Account<CircumstanceReported>> Circumstances, ValueList<string> Visits, ValueList<string> Regions, bool Dated, DateOnly? Earliest, DateOnly? Latest, ValueList<string> SameAs, ValueList<Link> Links, bool Told = false) : IListed
{
    public static Fold<Session> Fold { get; } = new("session", [Subject.Sessions], Apply, hears: true);

    /// <summary>Every account of the session.</summary>
    public IEnumerable<Account> Accounts => [.. Planned, .. OfBeingHeld, .. NotHeld, .. Asked, .. Answered, .. Understanding, .. Circumstances];

    /// <summary>The accounts that say it took place.</summary>
    public IEnumerable<Account> OfBeingHeld => [.. Held, .. Trainings];

    private IEnumerable<Account> Suggesting => [.. OfBeingHeld, .. Asked, .. Answered, .. Understanding];

    /// <summary>What the accounts say of each audience: who was meant, who came, who happened to be there.</summary>
    public IEnumerable<AudienceTold> Audiences => AudienceTold.Of(
    [
        .. Planned.SelectMany(one => one.Said.Audiences).Select(AudienceTold.Meant), .. NotHeld.SelectMany(one => one.Said.Audiences).Select(AudienceTold.Meant),
        .. Held.SelectMany(one => one.Said.Audiences), .. Trainings.Where(one => one.Said.Trainees is not null).Select(one => new Audience(Count: one.Said.Trainees))
    ]);

    /// <summary>Who was to speak, and who did.</summary>
    public IEnumerable<SpeakerTold> Speakers => SpeakerTold.Of(
    [
        .. Planned.SelectMany(one => one.Said.Speakers).Select(speaker => speaker with { Planned = Whether.Yes }), .. Held.SelectMany(one => one.Said.Speakers), .. Trainings.SelectMany(one => one.Said.Trainers)
    ]);

    public IEnumerable<Absence> Absences => Held.SelectMany(one => one.Said.Absences).Distinct();

    public IEnumerable<SessionOutcome> Outcomes => Held.SelectMany(one => one.Said.Outcomes).Distinct();

    /// <summary>Why it was not held, or came otherwise than planned.</summary>
    public IEnumerable<Circumstance> Reasons => NotHeld.SelectMany(one => one.Said.Reasons)
        .Concat(Held.SelectMany(one => one.Said.Changes.Concat(one.Said.DelayedBy))).Concat(Circumstances.Select(one => one.Said.Circumstance)).Distinct();

    public IEnumerable<SessionKind> Kinds => Planned.Select(one => one.Said.Kind).Concat(Held.Select(one => one.Said.Kind)).Where(kind => kind != SessionKind.Unstated).Distinct();

    /// <summary>What was asked, each with the answers that are told; none is told of those that have none.</summary>
    public IEnumerable<QuestionTold> Questions => Asked.Select(one => one.Said.Topic).Concat(Answered.Select(one => one.Said.Topic)).Distinct()
        .Select(topic => new QuestionTold(topic, [.. Answered.Where(one => one.Said.Topic == topic).Select(one => one.Said.Answer).Distinct()]));

    public IEnumerable<Disagreement> Conflicts
    {
        get
        {
            if (SaysHeld && NotHeld.Any(no => no.Firm && OfBeingHeld.Any(yes => yes.Firm && !(no.HasDate && yes.HasDate && no.Latest < yes.Earliest)))) yield return Disagreement.Held;
            if (OfBeingHeld.DatesExclude()) yield return Disagreement.Date;
            if (Audiences.Any(audience => audience.Conflicting)) yield return Disagreement.Audience;
        }
    }

    private bool SaysHeld => Standing == SessionStanding.Held;

    private static Session? Apply(Session? before, Subject on, Happening happening)
    {
        var now = before ?? new(on.Id, SessionStanding.Mentioned, [], [], [], [], [], [], [], [], [], [], false, null, null, [], []);
        if (happening.Event is LinkEvent)
            return now.Links.Tied(happening) is var links && links.Equals(now.Links) ? before : now with { Links = links, SameAs = links.SameAs(on) };
        if (!now.SameAs.TellOf(on, happening)) return before;
        var next = happening.Event switch
        {
            SessionPlanned e => now with { Planned = now.Planned.With(e, happening) },
            SessionHeld e => now with { Held = now.Held.With(e, happening) },
            SessionNotHeld e => now with { NotHeld = now.NotHeld.With(e, happening) },
            TrainingHeld e => now with { Trainings = now.Trainings.With(e, happening) },
            QuestionAsked e => now with { Asked = now.Asked.With(e, happening) },
            QuestionAnswered e => now with { Answered = now.Answered.With(e, happening) },
            UnderstandingObserved e => now with { Understanding = now.Understanding.With(e, happening) },
            CircumstanceReported e => now with { Circumstances = now.Circumstances.With(e, happening) },
            _ => now
        };
        return ReferenceEquals(next, now) ? before : next.Merged();
    }

    private Session Merged()
    {
        var standing = StandingOf();
        List<Account> counting = standing switch
        {
            SessionStanding.Implied => [.. Suggesting.Where(one => one.Believed)],
            _ when OfBeingHeld.Any(one => one.Firm) => [.. OfBeingHeld.Where(one => one.Firm)],
            _ => [.. Accounts]
        };
        var (days, dated) = standing == SessionStanding.Implied || OfBeingHeld.Any(one => one.Firm) ? counting.Days() : PlannedDays();
        return this with
        {
            Told = true, Standing = standing, Dated = dated, Earliest = days.Earliest, Latest = days.Latest,
            Visits = [.. Accounts.Select(one => one.Event).OfType<SessionEvent>().Select(one => one.Visit).OfType<string>().Distinct()],
            Regions = [.. counting.Select(one => one.Event).OfType<SessionEvent>().SelectMany(one => one.Regions).Where(region => region.IsActedIn()).Select(region => region.Code).Distinct()]
        };
    }

    private SessionStanding StandingOf()
    {
        if (Trainings.Any(one => one.Firm)) return SessionStanding.Held;
        if (Held.Where(one => one.Firm).ToList() is { Count: > 0 } held) return held.All(one => AudienceTold.NobodyCame(one.Said)) ? SessionStanding.NobodyCame : SessionStanding.Held;
        if (NotHeld.Where(one => one.Firm).ToList() is { Count: > 0 } not) return not.Any(one => one.Said.Reasons.Contains(Circumstance.NobodyCame)) ? SessionStanding.NobodyCame : SessionStanding.NotHeld;
        if (Suggesting.Any(one => one.Believed)) return SessionStanding.Implied;
        return Planned.Any(one => one.Firm) ? SessionStanding.Planned : SessionStanding.Mentioned;
    }

    /// <summary>The plans of it that none took the place of: whoever plans it anew, on a later day than the plan before was told, moves it.</summary>
    public IEnumerable<Account<SessionPlanned>> LastPlanned =>
        Planned.Where(plan => !Planned.Any(next => next is { Firm: true, Said.Date: not null } && plan.Latest < next.Earliest));

    /// <summary>A session not held was to be on its planned day; where none is told, the day it failed.</summary>
    private (Window Window, bool Dated) PlannedDays()
    {
        var dates = LastPlanned.Select(one => one.Said.Date).Concat(NotHeld.Select(one => one.Said.Date)).OfType<string>().Distinct().ToList();
        return dates.Count > 0 ? (ToldTogether.Hull(dates.Select(date => Edtf.TryParse(date, out var window) ? window : Window.Unknown)), true) : NotHeld.Days();
    }
}
