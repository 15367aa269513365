using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Projections.Questions;
using Bungkesmas.Projections.Regions;

namespace Bungkesmas.Api.Regions;

/// <summary>How one region is covered, with everything that backs it.</summary>
/// <param name="InterimRoute">whether people register elsewhere for now, whatever the state</param>
/// <param name="Criteria">what a search looked for in vain</param>
/// <param name="Questions">ids of open questions about the region</param>
/// <param name="Within">states of the regions below it, rolled up</param>
/// <param name="RecodedTo">the code it goes by, where a decree gave it another one; the answer is the same under both</param>
public sealed record CoverageSheet(
    RegionName Region, CoverageState State, CoverageState? Possibly, bool InterimRoute, bool AssistanceUnderWay, IReadOnlyList<SearchCriterion> Criteria,
    IReadOnlyList<Engaged> Engagements, IReadOnlyList<string> Questions, IReadOnlyDictionary<string, int> Within, UsedLens Lens, string Permalink,
    string? RecodedTo = null);

/// <summary>The coverage of one region in a list.</summary>
/// <param name="Listed">false where facts speak of a region that is not on the list of the day</param>
/// <param name="Unlisted">how many places below it that no list knows facts speak of</param>
/// <param name="Within">how many regions with facts lie below it, by state</param>
public sealed record CoverageLine(
    RegionName Region, CoverageState State, bool InterimRoute, bool AssistanceUnderWay, int OpenQuestions, bool Listed, int Unlisted, IReadOnlyDictionary<string, int> Within);

/// <summary>Coverage of a level, with counts of its states over all its regions.</summary>
/// <param name="Unlisted">how many places that no list knows facts speak of</param>
/// <param name="Regions">a page of them</param>
public sealed record CoverageRollUp(
    RegionLevel Level, string? Within, IReadOnlyDictionary<string, int> Counts, int Unlisted, IReadOnlyList<CoverageLine> Regions, UsedLens Lens, string Permalink, string? Next = null);

/// <summary>Reads coverage: states come from the view, roll-ups are counted over states.</summary>
public static class CoverageQueries
{
    public static async Task<CoverageSheet> OneAsync(Sight sight, LedgerQueries ledger, string code)
    {
        var codes = await CodesOfTheDay.AtAsync(sight, ledger);
        var shown = codes.Shown(codes.Kept(code));
        var (coverage, questions) = await SeenAsync(sight, codes, shown);
        var own = coverage.FirstOrDefault(one => one.State.Region == shown);
        var (engaged, known) = await EngagedAsync(sight, codes.Kept(code));
        var position = Math.Max(known, Position(coverage, questions));
        return new(Place(sight, code), own?.State.State ?? CoverageState.NoRecord,
            own?.Possibly is { } possibly && possibly.State != own.State.State ? possibly.State : null,
            own?.State.InterimRoute ?? false, own?.State.Assistance.Count > 0, own?.State.Criteria ?? [], engaged,
            [.. questions.Where(one => one.Subject.Id == shown).SelectMany(one => one.State.Open).Select(question => question.Id)],
            Counted(coverage.Where(one => one.State.Region != shown)), sight.Used(position), sight.Permalink(position), codes.Kept(code) == code ? null : codes.Kept(code));
    }

    public static async Task<CoverageRollUp> RollUpAsync(Sight sight, LedgerQueries ledger, RegionLevel level, string? within)
    {
        var codes = await CodesOfTheDay.AtAsync(sight, ledger);
        var (coverage, questions) = await SeenAsync(sight, codes, within);
        var byCode = coverage.ToDictionary(one => one.State.Region);
        var below = coverage.SelectMany(one => RegionMention.Lineage(one.State.Region).Skip(1).Select(above => (above, one))).ToLookup(pair => pair.above, pair => pair.one);
        var asked = questions.ToDictionary(one => one.Subject.Id, one => one.State.Open.Count());
        var (unlisted, spoken) = await UnlistedAsync(sight, codes, within);
        var unlistedBelow = unlisted.SelectMany(place => RegionMention.Lineage(place).Skip(1)).CountBy(above => above).ToDictionary();
        var listed = sight.Regions.At(level, within).Select(region => region.Code).ToList();
        var others = byCode.Keys.Concat(asked.Where(one => one.Value > 0).Select(one => one.Key)).Where(code => !RegionMention.IsUnlistedCode(code) && OfficialRegion.LevelOf(code) == level).Except(listed);
        CoverageLine Line(string code, bool isListed)
        {
            var own = byCode.GetValueOrDefault(code)?.State;
            return new(Place(sight, code), own?.State ?? CoverageState.NoRecord, own?.InterimRoute ?? false, own?.Assistance.Count > 0,
                asked.GetValueOrDefault(code), isListed, unlistedBelow.GetValueOrDefault(code), Counted(below[code]));
        }
        var lines = listed.Select(code => Line(code, true)).Concat(others.Select(code => Line(code, false))).OrderBy(line => line.Region.Code, StringComparer.Ordinal).ToList();
        var position = Math.Max(spoken, Position(coverage, questions));
        return new(level, within, Counts(lines.Select(line => line.State)), unlisted.Count, lines, sight.Used(position), sight.Permalink(position));
    }

    /// <summary>The places in a region, or anywhere, that no list knows and facts speak of.</summary>
    public static async Task<(IReadOnlyList<string> Places, long Position)> UnlistedAsync(Sight sight, CodesOfTheDay codes, string? within)
    {
        var covered = await ReadAsync(sight, RegionCoverage.Fold, codes, within, listed: false);
        var told = await ReadAsync(sight, RegionRecord.Fold, codes, within, listed: false);
        return ([.. covered.Select(one => one.Subject.Id).Concat(told.Select(one => one.Subject.Id)).Distinct().Order(StringComparer.Ordinal)],
            covered.Select(one => one.Position).Concat(told.Select(one => one.Position)).Append(0).Max());
    }

    private static async Task<(List<Seen<RegionCoverage>> Coverage, List<Seen<QuestionsAbout>> Questions)> SeenAsync(Sight sight, CodesOfTheDay codes, string? within) =>
        ([.. (await ReadAsync(sight, RegionCoverage.Fold, codes, within)).Select(one => one with { State = one.State with { Region = one.Subject.Id } })],
            await ReadAsync(sight, OpenQuestions.Fold, codes, within, "(v.state ? 'questions' or v.possibly ? 'questions')"));

    /// <summary>What a view knows of a region and all that lies in it on the day, each under the code of that day.</summary>
    /// <param name="listed">false for the places alone that no list knows</param>
    private static async Task<List<Seen<TState>>> ReadAsync<TState>(Sight sight, Fold<TState> fold, CodesOfTheDay codes, string? within, string also = "true", bool listed = true) where TState : class =>
        [.. (await sight.Views.ManyAsync(fold, sight.Lens, Where(codes.Under(within).Length, listed, also), sight.Cancel, [.. codes.Under(within)]))
            .Where(one => codes.Kept(one.Subject.Id) == one.Subject.Id).Select(one => one with { Subject = Subject.Region(codes.Shown(one.Subject.Id)) }).Where(one => CodesOfTheDay.Lies(one.Subject.Id, within))];

    /// <summary>Ranges, which an index finds: one for each code under which anything of the region may be kept.</summary>
    private static string Where(int codes, bool listed, string also)
    {
        var ranges = Enumerable.Range(3, codes).Select(n => listed ? Lens.Within("v.subject", $"${n}") : $"v.subject > ${n} || '.' and v.subject < ${n} || '/'");
        return $"v.subject >= 'region/' and v.subject < 'region0' and {also} and {(listed ? "true" : "v.subject like '%~%'")}{(codes == 0 ? "" : $" and ({string.Join(" or ", ranges)})")}";
    }

    /// <summary>Who is engaged in a region itself, and how far.</summary>
    public static async Task<(IReadOnlyList<Engaged> Engaged, long Position)> EngagedAsync(Sight sight, string code)
    {
        var seen = await sight.Views.ManyAsync(Engagement.Fold, sight.Lens, "v.region = $3 order by v.organisation", sight.Cancel, code);
        return ([.. seen.Select(one => new Engaged(one.State.Organisation, one.State.Role, one.State.RoleAssertion, one.State.Parts))], seen.Select(one => one.Position).Append(0).Max());
    }

    private static RegionName Place(Sight sight, string code) => new(code, sight.Regions.Name(code));

    private static Dictionary<string, int> Counted(IEnumerable<Seen<RegionCoverage>> seen) =>
        Counts(seen.Select(one => one.State.State).Where(state => state != CoverageState.NoRecord));

    private static Dictionary<string, int> Counts(IEnumerable<CoverageState> states) =>
        states.GroupBy(state => state).OrderBy(group => group.Key).ToDictionary(group => group.Key.Code(), group => group.Count());

    private static long Position(IEnumerable<Seen<RegionCoverage>> coverage, IEnumerable<Seen<QuestionsAbout>> questions) =>
        coverage.Select(one => one.Position).Concat(questions.Select(one => one.Position)).Append(0).Max();
}
