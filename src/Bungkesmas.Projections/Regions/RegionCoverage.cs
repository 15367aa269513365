using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Projections.Regions;

/// <summary>How a region is covered, best first. <see cref="NoRecord"/> is not <see cref="Gap"/>: nothing known is not nobody found.</summary>
public enum CoverageState { Covered, AgreementPending, Interim, Gap, InContact, NoRecord }

/// <summary>Somebody in a region, and how far they have come.</summary>
public sealed record Engaged(string Organisation, Role Role, Assertion? RoleAssertion, ValueList<Part> Parts);

/// <summary>The coverage of one region by its own facts, with what backs it. Roll-ups are queries over these; who is engaged there is asked of the engagements.</summary>
/// <param name="Routes">those that were ever told to serve it, wherever they lead now</param>
/// <param name="InterimRoute">whether people register elsewhere for now</param>
/// <param name="SearchOpen">a search found nobody, and nobody who became a candidate since is one still</param>
/// <param name="Attended">a visit was made there or is implied, a session held, people registered, or the programme is present</param>
/// <param name="FoundSince">who became a candidate since the last search that found nobody, and is one still</param>
public sealed record RegionCoverage(
    string Region, CoverageState State, [property: Memory] Engagements Engagements, [property: Memory] ValueList<Route> Routes, bool SearchOpen,
    ValueList<SearchCriterion> Criteria, ValueList<AssistanceUndertaken> Assistance, bool Attended = false, [property: Memory] ValueList<string> FoundSince = default,
    bool InterimRoute = false) : IElapsing<RegionCoverage>, IRemember
{
    public static Fold<RegionCoverage> Fold { get; } = new("coverage", [Subject.Regions], Apply,
        heeds: (subject, happening) => happening.Event is PartnerSearchUnsuccessful or AssistanceUndertaken or RouteEvent || Attends(happening.Event, subject) || Engagements.Heed(subject.Id, happening));

    /// <summary>A row remembers no engagements; its stretch ends where they change.</summary>
    public DateTimeOffset? Elapses => Engagements?.Elapses;

    public RegionCoverage Elapsed(Subject on, DateTimeOffset at)
    {
        var next = this with { Engagements = Engagements.Elapsed(at, out _) };
        return next with { State = StateOf(next) };
    }

    /// <summary>The routes along which its people register elsewhere for now; one that is for some of them alone serves nobody else.</summary>
    public IEnumerable<Route> StandingIn => Routes.Where(route => route is { StandsIn: true, Scope: { Group: null, Partner: null } } && route.IsIn(Region));

    public static RegionCoverage Blank(string region) => new(region, CoverageState.NoRecord, Engagements.None, [], false, [], []);

    private static RegionCoverage? Apply(RegionCoverage? now, Subject subject, Happening happening)
    {
        var before = now ?? Blank(subject.Id);
        var next = happening.Event switch
        {
            _ when happening.Assertion == Assertion.Hoped => before,
            PartnerSearchUnsuccessful e => before with { SearchOpen = true, Criteria = e.Criteria, FoundSince = [] },
            AssistanceUndertaken e => before with { Assistance = before.Assistance.With(e) },
            RouteEvent when before.Routes.With(happening) is var routes && !routes.Equals(before.Routes) => before with { Routes = routes },
            // A visit that somebody concluded, or that something told implies, is an implied one.
            _ when !before.Attended && (happening.Firm || happening.Event is VisitEvent) && Attends(happening.Event, subject) => before with { Attended = true },
            _ => before
        };
        var engagements = next.Engagements.Apply(subject.Id, happening, out var changes);
        if (changes.Count > 0) next = next with { Engagements = engagements };
        if (next.Criteria.Count > 0) next = next.Sought(changes, Candidate(happening, subject));
        // A state that stays the very same need not be folded on from.
        if (ReferenceEquals(next, now)) return now;
        next = next with { InterimRoute = next.StandingIn.Any() };
        next = next with { State = StateOf(next) };
        return now is null && next.IsBlank ? null : next;
    }

    private bool IsBlank => Engagements.Count == 0 && Routes.Count == 0 && this == Blank(Region);

    public bool Equals(RegionCoverage? other) => other is not null && (Region, State, SearchOpen, Attended, InterimRoute) == (other.Region, other.State, other.SearchOpen, other.Attended, other.InterimRoute)
        && Criteria.Equals(other.Criteria) && Assistance.Equals(other.Assistance);

    public override int GetHashCode() => HashCode.Combine(Region, State, SearchOpen, Attended, InterimRoute, Criteria, Assistance);

    /// <summary>What went on in a region; a place that only a title names, that was passed through, or only gave the room, is none.</summary>
    private static bool Attends(Event said, Subject region) => said switch
    {
        VisitHeld or VisitImplied or VisitRoundHeld => ((VisitEvent)said).Places.Any(place => place.MovesCoverage && place.Subject == region),
        SessionHeld or TrainingHeld => ((SessionEvent)said).Regions.Any(place => place.MovesCoverage && place.Subject == region),
        PresenceReported { Of: null } => true,
        ParticipantsRegistered { Region: { MovesCoverage: true } place } => place.Subject == region,
        _ => false
    };

    /// <summary>Whom a happening tells to be a candidate in the region, or more, be it once again.</summary>
    private static string? Candidate(Happening happening, Subject region) =>
        happening.Event is CandidacyRecorded or ReadinessDeclared or AlreadyPartnerReported or ProviderConcluded or ProviderActivated
        && happening is { Assertion: not Assertion.Hoped, Event: PartneringEvent { Region: { MovesCoverage: true } there } } && there.Subject == region ? happening.Stream.Id : null;

    /// <summary>Who became a candidate is found, and who is told to be one after the search; who is one no longer is not.</summary>
    private RegionCoverage Sought(IReadOnlyList<EngagementChange> changes, string? told)
    {
        var found = FoundSince;
        foreach (var (before, now) in changes)
            if (IsCandidate(now) && !IsCandidate(before)) found = found.With(now.Organisation);
            else if (!IsCandidate(now)) found = found.Where(one => one != now.Organisation).ToValueList();
        if (told is not null && IsCandidate(Engagements.Find(told))) found = found.With(told);
        return found.Equals(FoundSince) ? this : this with { FoundSince = found, SearchOpen = found.Count == 0 };
    }

    private static bool IsCandidate(Engagement? one) => one?.Role >= Role.Candidate;

    private static CoverageState StateOf(RegionCoverage coverage) =>
        coverage.Engagements.AtWork > 0 ? CoverageState.Covered : coverage.Engagements.Pending > 0 ? CoverageState.AgreementPending : Otherwise(coverage);

    private static CoverageState Otherwise(RegionCoverage coverage) =>
        coverage.InterimRoute ? CoverageState.Interim
        : coverage.SearchOpen ? CoverageState.Gap
        : coverage.Attended || coverage.Engagements.Contacts > 0 || coverage.Assistance.Count > 0 ? CoverageState.InContact
        : CoverageState.NoRecord;
}
