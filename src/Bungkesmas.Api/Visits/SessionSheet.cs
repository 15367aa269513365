using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Visits;
using Bungkesmas.Projections.Visits;

namespace Bungkesmas.Api.Visits;

/// <summary>One session, planned against actual, as all accounts of it tell it together.</summary>
/// <param name="Dated">whether a source dates it; where none does, the days follow from the dates of the papers</param>
/// <param name="Earliest">the first day it can have been held on, or is planned for</param>
/// <param name="Dates">the dates of its being held or failing, as the sources write them</param>
/// <param name="PlannedFor">the days planned, as the sources write them</param>
/// <param name="PlannedStarts">the local times it was to begin at</param>
/// <param name="Starts">the local times it began at</param>
/// <param name="Intended">who was meant to come</param>
/// <param name="Came">who came, and who happened to be there</param>
/// <param name="Reasons">why it was not held, or came otherwise than planned</param>
/// <param name="Conflicts">on what the accounts contradict each other</param>
/// <param name="SameAs">other ids under which the same session is told</param>
/// <param name="Facts">the ids of the facts behind it</param>
public record SessionLine(
    string Id, SessionStanding Standing, string Sentence, IReadOnlyList<SessionKind> Kinds, IReadOnlyList<JoinedEvent> Joined, IReadOnlyList<string> Visits, IReadOnlyList<RegionName> Regions,
    IReadOnlyList<VenueKind> Venues, IReadOnlyList<PartyName> CoHosts, bool Dated, DateOnly? Earliest, DateOnly? Latest, IReadOnlyList<ToldDate> Dates, IReadOnlyList<string> PlannedFor,
    IReadOnlyList<string> PlannedStarts, IReadOnlyList<string> Starts, IReadOnlyList<CountSheet> Delays, IReadOnlyList<AudienceSheet> Intended, IReadOnlyList<AudienceSheet> Came,
    IReadOnlyList<Represented> Represented, IReadOnlyList<SpeakerTold> Speakers, IReadOnlyList<Absence> Absences, IReadOnlyList<Circumstance> Reasons, IReadOnlyList<SessionOutcome> Outcomes,
    IReadOnlyList<QuestionTold> Questions, IReadOnlyList<Disagreement> Conflicts, IReadOnlyList<string> SameAs, IReadOnlyList<Guid> Facts)
{
    public static SessionLine Of(Sight sight, Seen<Session> seen, Evidence evidence)
    {
        var (now, names) = (seen.State, evidence.Names);
        var held = now.Held.Select(account => account.Said).ToList();
        var audiences = now.Audiences.Select(audience => AudienceSheet.Of(sight, audience, names)).ToList();
        return new(
            now.Id, now.Standing, sight.In(Headlines.Of(now, names)), [.. now.Kinds], [.. now.Planned.Select(plan => plan.Said.Joined).Concat(held.Select(one => one.Joined)).OfType<JoinedEvent>().Distinct()],
            now.Visits, [.. now.Regions.Select(code => new RegionName(code, names.Region(code)))],
            [.. now.Planned.Select(plan => plan.Said.Venue).Concat(held.Select(one => one.Venue)).Where(venue => venue != VenueKind.Unstated).Distinct()],
            [.. held.SelectMany(one => one.CoHosts).Distinct().Select(id => new PartyName(id, names.Organisation(id)))],
            now.Dated, now.Earliest, now.Latest, [.. now.OfBeingHeld.Concat(now.NotHeld).Select(ToldDate.Of).Distinct()],
            [.. now.Planned.Select(plan => plan.Said.Date).Concat(now.NotHeld.Select(one => one.Said.Date)).OfType<string>().Distinct()],
            [.. now.Planned.Select(plan => Clock(plan.Said.Time, plan.Said.Zone)).Concat(held.Select(one => Clock(one.PlannedStart, one.Zone))).OfType<string>().Distinct()],
            [.. held.Select(one => Clock(one.Start, one.Zone)).Concat(now.OfBeingHeld.Select(account => Clock(account.When.Time, account.When.Zone))).OfType<string>().Distinct()],
            [.. held.Select(one => one.Delay).Told(sight)], [.. audiences.Where(audience => audience.Role == AudienceRole.Intended)], [.. audiences.Where(audience => audience.Role != AudienceRole.Intended)],
            [.. held.SelectMany(one => one.Represented).Distinct()], [.. now.Speakers], [.. now.Absences], [.. now.Reasons], [.. now.Outcomes], [.. now.Questions], [.. now.Conflicts], now.SameAs,
            evidence.About(seen.Subject, now.SameAs));
    }

    private static string? Clock(string? time, Zone? zone) => zone is null ? time : time is null ? null : $"{time} {zone.Value.ToString().ToUpperInvariant()}";
}

/// <summary>One session with every account of it.</summary>
public sealed record SessionSheet : SessionLine
{
    public SessionSheet(SessionLine line, IReadOnlyList<AccountSheet> accounts, UsedLens lens, string permalink) : base(line) => (Accounts, Lens, Permalink) = (accounts, lens, permalink);

    /// <summary>What each source says, side by side.</summary>
    public IReadOnlyList<AccountSheet> Accounts { get; init; }

    public UsedLens Lens { get; init; }

    public string Permalink { get; init; }
}

/// <summary>A page of sessions; those without a date of their own in a group of their own.</summary>
/// <param name="Counts">how many there are by standing, whatever standing is asked for</param>
public sealed record SessionList(
    IReadOnlyList<SessionLine> Sessions, IReadOnlyList<SessionLine> Undated, IReadOnlyDictionary<string, int> Counts, UsedLens Lens, string Permalink, string? Next);
