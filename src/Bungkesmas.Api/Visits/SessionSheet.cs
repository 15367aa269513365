using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Visits;
using Bungkesmas.Projections.Visits;

namespace Bungkesmas.Api.Visits;

/// <summary>A number with the words for it.</summary>
public sealed record CountSheet(string Text, Quantity Count);

/// <summary>What all accounts say of one audience. Different counts stand beside each other.</summary>
/// <param name="Conflicting">whether two counts cannot both be right</param>
public sealed record AudienceSheet(AudienceRole Role, AudienceKind Kind, string Text, PartyName? Organisation, RegionName? Origin, IReadOnlyList<CountSheet> Counts, bool Conflicting);

/// <summary>One session: planned against actual, with every account of it.</summary>
/// <param name="Earliest">the first day it can have been held on, or is planned for</param>
/// <param name="Dated">whether a source dates it; where none does, the days follow from the dates of the papers</param>
/// <param name="PlannedFor">the days planned, as the sources write them</param>
/// <param name="Reasons">why it was not held, or came otherwise than planned</param>
/// <param name="Conflicts">on what the accounts contradict each other</param>
/// <param name="Facts">the ids of the facts behind it</param>
public sealed record SessionSheet(
    string Id, SessionStanding Standing, string Sentence, IReadOnlyList<SessionKind> Kinds, IReadOnlyList<string> Visits, IReadOnlyList<RegionName> Regions,
    bool Dated, DateOnly? Earliest, DateOnly? Latest, IReadOnlyList<ToldDate> Dates, IReadOnlyList<string> PlannedFor, IReadOnlyList<AudienceSheet> Intended, IReadOnlyList<AudienceSheet> Came,
    IReadOnlyList<SpeakerTold> Speakers, IReadOnlyList<Absence> Absences, IReadOnlyList<Circumstance> Reasons, IReadOnlyList<SessionOutcome> Outcomes, IReadOnlyList<Disagreement> Conflicts,
    IReadOnlyList<string> SameAs, IReadOnlyList<Guid> Facts, IReadOnlyList<AccountSheet> Accounts, UsedLens? Lens = null, string? Permalink = null)
{
    public static SessionSheet Of(Sight sight, Seen<Session> seen, Evidence evidence)
    {
        var (now, names) = (seen.State, evidence.Names);
        var audiences = now.Audiences.Select(audience => Of(sight, audience, names)).ToList();
        return new(
            now.Id, now.Standing, sight.In(Headlines.Of(now, names)), [.. now.Kinds], now.Visits, [.. now.Regions.Select(code => new RegionName(code, names.Region(code)))],
            now.Dated, now.Earliest, now.Latest, [.. now.OfBeingHeld.Concat(now.NotHeld).Select(ToldDate.Of).Distinct()], [.. now.Planned.Select(plan => plan.Said.Date).OfType<string>().Distinct()],
            [.. audiences.Where(audience => audience.Role == AudienceRole.Intended)], [.. audiences.Where(audience => audience.Role != AudienceRole.Intended)],
            [.. now.Speakers], [.. now.Absences], [.. now.Reasons], [.. now.Outcomes], [.. now.Conflicts], now.SameAs,
            evidence.About(seen.Subject), [.. now.Accounts.Select(account => evidence.Of(account, seen.Subject))]);
    }

    private static AudienceSheet Of(Sight sight, AudienceTold told, INames names) => new(
        told.Role, told.Kind, sight.In(Domain.Visits.Audiences.Word(told.Kind)), told.Organisation is { } organisation ? new(organisation, names.Organisation(organisation)) : null,
        told.Origin is { } origin ? new(origin, names.Region(origin)) : null, [.. told.Counts.Select(count => new CountSheet(sight.In(count.Say()), count))], told.Conflicting);
}

/// <summary>A page of sessions; those without a date of their own in a group of their own.</summary>
/// <param name="Counts">how many there are by standing, whatever standing is asked for</param>
public sealed record SessionList(
    IReadOnlyList<SessionSheet> Sessions, IReadOnlyList<SessionSheet> Undated, IReadOnlyDictionary<string, int> Counts, UsedLens Lens, string Permalink, string? Next);
