using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Visits;
using Bungkesmas.Projections.Visits;

namespace Bungkesmas.Api.Visits;

/// <summary>Which visit it was, and within what the visits are counted.</summary>
public sealed record VisitNumber(int Number, NumberScope Within);

/// <summary>A region that is mentioned and was not visited, and the part it plays.</summary>
public sealed record MentionedRegion(string Code, string Name, RegionPart Part);

/// <summary>An institution that was asked, and what it answered.</summary>
public sealed record InstitutionSheet(PartyName Organisation, InstitutionAnswer Answer);

/// <summary>One visit, as all accounts of it tell it together.</summary>
/// <param name="Regions">where something went on</param>
/// <param name="Mentioned">regions that a title, a journey or an audience's origin mentions; they were not visited</param>
/// <param name="With">organisations it was made to</param>
/// <param name="Institutions">institutions that were asked something on it</param>
/// <param name="TeamSizes">how many went, as each account counts</param>
/// <param name="Dated">whether a source dates it; where none does, the days follow from the dates of the papers</param>
/// <param name="Earliest">the first day it can have been made on, or is planned for</param>
/// <param name="Dates">the dates of its being made, as the sources write them</param>
/// <param name="PlannedFor">the days planned, as the sources write them</param>
/// <param name="SessionIds">the sessions told of as part of it</param>
/// <param name="Conflicts">on what the accounts contradict each other</param>
/// <param name="SameAs">other ids under which the same visit is told</param>
/// <param name="Facts">the ids of the facts behind it</param>
public record VisitLine(
    string Id, VisitStanding Standing, string Sentence, IReadOnlyList<VisitNumber> Numbers, IReadOnlyList<RegionName> Regions, IReadOnlyList<MentionedRegion> Mentioned,
    IReadOnlyList<PartyName> With, IReadOnlyList<InstitutionSheet> Institutions, IReadOnlyList<VisitPurpose> Purposes, IReadOnlyList<CountSheet> TeamSizes,
    bool Dated, DateOnly? Earliest, DateOnly? Latest, IReadOnlyList<ToldDate> Dates, IReadOnlyList<string> PlannedFor,
    IReadOnlyList<string> SessionIds, IReadOnlyList<Disagreement> Conflicts, IReadOnlyList<string> SameAs, IReadOnlyList<Guid> Facts)
{
    public static VisitLine Of(Sight sight, Seen<Visit> seen, Evidence evidence)
    {
        var (now, names) = (seen.State, evidence.Names);
        PartyName Named(string id) => new(id, names.Organisation(id));
        return new(
            now.Id, now.Standing, sight.In(Headlines.Of(now, names)), [.. now.Numbers.Select(one => new VisitNumber(one.Number, one.Within))],
            [.. now.Regions.Select(code => new RegionName(code, names.Region(code)))],
            [.. now.Accounts.SelectMany(account => account.Event.Mentions(seen.Subject)).Where(region => !region.IsActedIn())
                .Select(region => new MentionedRegion(region.Code, names.Region(region.Code), region.Part)).Distinct()],
            [.. now.With.Select(Named)], [.. now.Rounds.SelectMany(round => round.Said.Institutions).Distinct().Select(asked => new InstitutionSheet(Named(asked.Organisation), asked.Answer))],
            [.. now.Purposes], [.. now.Held.Select(held => held.Said.TeamSize).Concat(now.Rounds.Select(round => round.Said.TeamSize)).Told(sight)], now.Dated, now.Earliest, now.Latest,
            [.. now.OfBeingMade.Select(ToldDate.Of).Distinct()], [.. now.PlannedFor], [.. now.Sessions.Select(session => session.Session).Distinct()], [.. now.Conflicts], now.SameAs,
            evidence.About(seen.Subject, now.SameAs));
    }
}

/// <summary>One visit with every account of it and its sessions, planned against actual.</summary>
public sealed record VisitSheet : VisitLine
{
    public VisitSheet(VisitLine line, IReadOnlyList<AccountSheet> accounts, IReadOnlyList<SessionLine> sessions, UsedLens lens, string permalink) : base(line) =>
        (Accounts, Sessions, Lens, Permalink) = (accounts, sessions, lens, permalink);

    /// <summary>What each source says, side by side.</summary>
    public IReadOnlyList<AccountSheet> Accounts { get; init; }

    public IReadOnlyList<SessionLine> Sessions { get; init; }

    public UsedLens Lens { get; init; }

    public string Permalink { get; init; }
}

/// <summary>A page of visits; those without a date of their own in a group of their own.</summary>
/// <param name="Counts">how many there are by standing, whatever standing is asked for</param>
public sealed record VisitList(
    IReadOnlyList<VisitLine> Visits, IReadOnlyList<VisitLine> Undated, IReadOnlyDictionary<string, int> Counts, UsedLens Lens, string Permalink, string? Next);
