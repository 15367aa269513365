using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Projections.Questions;
using Bungkesmas.Projections.Regions;

namespace Bungkesmas.Api.Regions;

/// <summary>How the programme was received, by whom where that is told, and when.</summary>
public sealed record ReceptionSheet(IReadOnlyList<Reception> Receptions, PartyName? Holder, string? Date, Assertion Assertion, string Sentence);

/// <summary>Something told of a region, as a sentence, with the date it is told for and how we know it.</summary>
public sealed record RegionTold(string Sentence, string? Date, Assertion Assertion);

/// <summary>A region: what it officially is, and what is on record about it at the lens.</summary>
/// <param name="Listed">false for a place that no official list knows, or that could be several, and where the list of the day lacks it</param>
/// <param name="ListedFrom">the first day on which it is listed, where an earlier version of the list lacks it</param>
/// <param name="ListedUntil">the last day on which it is listed, where a later version lacks it</param>
/// <param name="Names">what each version of the list calls it</param>
/// <param name="Aliases">what people call it besides</param>
/// <param name="Below">places below it that no list knows and facts speak of</param>
/// <param name="Possibly">statements that may have held before they were made</param>
/// <param name="Questions">ids of open questions about it</param>
/// <param name="RecodedTo">the code it goes by, where a decree gave it another one; what is on record of it is the same under both</param>
/// <param name="RecodedFrom">codes that go by this one</param>
/// <param name="SplitInto">regions that a decree put in its place; what was told of it stays with it</param>
/// <param name="SplitFrom">regions in whose place it came as one of several</param>
public sealed record RegionPage(
    string Code, string Name, bool Listed, RegionLevel? Level, RegionKind? Kind, string? Parent, DateOnly? ListedFrom, DateOnly? ListedUntil,
    IReadOnlyList<OfficialName> Names, IReadOnlyList<string> Aliases, CoverageState Coverage, IReadOnlyList<Engaged> Engagements, bool InterimRoute,
    IReadOnlyList<ReceptionSheet> Receptions, IReadOnlyList<RegionTold> Searches, IReadOnlyList<RegionTold> Assistance, IReadOnlyList<RegionTold> Presence,
    IReadOnlyList<RegionTold> Pilots, IReadOnlyList<RegionTold> Aims, IReadOnlyList<RegionTold> Conditions, IReadOnlyList<RegionTold>? Possibly,
    IReadOnlyList<RegionName> Below, IReadOnlyList<string> Questions, UsedLens Lens, string Permalink,
    RegionName? RecodedTo = null, IReadOnlyList<string>? RecodedFrom = null, IReadOnlyList<RegionName>? SplitInto = null, IReadOnlyList<RegionName>? SplitFrom = null)
{
    public static async Task<RegionPage> OfAsync(Sight sight, RegionResolver resolver, LedgerQueries ledger, string code)
    {
        var codes = await CodesOfTheDay.AtAsync(sight, ledger);
        var subject = Subject.Region(codes.Kept(code));
        var record = await sight.Views.OneAsync(RegionRecord.Fold, subject, sight.Lens with { Possible = true }, sight.Cancel);
        var coverage = await sight.Views.OneAsync(RegionCoverage.Fold, subject, sight.Lens, sight.Cancel);
        var questions = await sight.Views.OneAsync(OpenQuestions.Fold, subject, sight.Lens, sight.Cancel);
        var became = await sight.Views.OneAsync(RegionCode.Fold, subject, sight.Lens, sight.Cancel);
        var below = await CoverageQueries.UnlistedAsync(sight, codes, codes.Shown(subject.Id));
        var engaged = await CoverageQueries.EngagedAsync(sight, subject.Id);
        var now = sight.Lens.Possible ? record?.State : record?.Certain;
        var names = await sight.NamesAsync(Organisations(record?.State).OfType<string>());
        var official = sight.Regions.Last(code);

        IReadOnlyList<RegionTold> Said<TEvent>(ValueList<Told<TEvent>>? told) where TEvent : Event =>
            [.. (told ?? []).Select(one => new RegionTold(sight.In(one.Said.Say(subject, names, one.Assertion)), one.Date, one.Assertion))];
        return new(
            code, sight.Regions.Name(code), sight.Regions.Find(code) is not null, official?.Level, official?.Kind, official?.Parent ?? RegionMention.Listed(code),
            official?.ListedFrom, official?.ListedUntil, [.. sight.Regions.Names(code)], resolver.AliasesOf(code),
            coverage?.State.State ?? CoverageState.NoRecord, engaged, coverage?.State.InterimRoute ?? false,
            [.. (now?.Receptions ?? []).Select(one => new ReceptionSheet(one.Said.Receptions, one.Said.Holder is { } holder ? new(holder, names.Organisation(holder)) : null, one.Date, one.Assertion, sight.In(one.Said.Say(subject, names, one.Assertion))))],
            Said(now?.Searches), Said(now?.Assistance), Said(now?.Presence), Said(now?.Pilots), Said(now?.Aims), Said(now?.Conditions),
            record is { State: { } possible } && possible != now ? Said<PresenceReported>(possible.Presence.Except(now?.Presence ?? []).ToValueList()) : null,
            [.. below.Select(place => new RegionName(place, sight.Regions.Name(place)))],
            [.. questions?.State.Questions.Select(question => question.Id) ?? []], sight.Used, sight.Permalink,
            subject.Id == code ? null : Named(sight, subject.Id), codes.GoingBy(subject.Id), [.. (became?.State.SplitInto ?? []).Select(one => Named(sight, one))],
            [.. (became?.State.SplitFrom ?? []).Select(one => Named(sight, one))]);
    }

    private static RegionName Named(Sight sight, string code) => new(code, sight.Regions.Name(code));

    private static IEnumerable<string?> Organisations(RegionRecord? record) => record is null ? [] :
        [.. record.Receptions.Select(one => one.Said.Holder), .. record.Assistance.Select(one => one.Said.Through), .. record.Presence.Select(one => one.Said.Of),
            .. record.Pilots.Select(one => one.Said.By), .. record.Aims.Select(one => one.Said.By)];
}
