using System.Runtime.InteropServices;
using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Projections.Kernel;
using Bungkesmas.Projections.Questions;
using Bungkesmas.Projections.Regions;
using Npgsql;

namespace Bungkesmas.Api.Regions;

/// <summary>What a roll-up needs to know of one region.</summary>
internal sealed record Covered(string Region, CoverageState State, bool InterimRoute, bool Assisted);

/// <summary>Reads coverage: states come from the view, roll-ups are counted over states.</summary>
public static class CoverageQueries
{
    private static readonly Dictionary<string, CoverageState> States = Enum.GetValues<CoverageState>().ToDictionary(state => state.Code());

    public static async Task<CoverageSheet> OneAsync(Sight sight, LedgerQueries ledger, string code)
    {
        var codes = await CodesOfTheDay.AtAsync(sight, ledger);
        var (shown, kept) = (codes.Shown(codes.Kept(code)), Subject.Region(codes.Kept(code)));
        var below = (await CoveredAsync(sight, codes, shown)).Where(one => one.Region != shown).ToList();
        var own = await sight.Views.OneAsync(RegionCoverage.Fold, kept, sight.Lens, sight.Cancel);
        var questions = await sight.Views.OneAsync(OpenQuestions.Fold, kept, sight.Lens, sight.Cancel);
        var engaged = await EngagedAsync(sight, kept.Id);
        return new(Place(sight, code), own?.State.State ?? CoverageState.NoRecord,
            own?.Possibly is { } possibly && possibly.State != own.State.State ? possibly.State : null,
            own?.State.InterimRoute ?? false, own?.State.Assistance.Count > 0, own?.State.Criteria ?? [], engaged,
            [.. questions?.State.Open.Select(question => question.Id) ?? []],
            Counted(below), sight.Used, sight.Permalink, kept.Id == code ? null : kept.Id);
    }

    public static async Task<CoverageRollUp> RollUpAsync(Sight sight, LedgerQueries ledger, RegionLevel level, string? within)
    {
        var codes = await CodesOfTheDay.AtAsync(sight, ledger);
        var (coverage, questions) = (await CoveredAsync(sight, codes, within), await AskedAsync(sight, codes, within));
        var byCode = coverage.ToDictionary(one => one.Region);
        var below = Below(coverage);
        var asked = questions.ToDictionary(one => one.Region, one => one.Open);
        var unlisted = await UnlistedAsync(sight, codes, within);
        var unlistedBelow = unlisted.SelectMany(place => RegionMention.Lineage(place).Skip(1)).CountBy(above => above).ToDictionary();
        // What the list has under the code that it goes by is not shown under the old one as well.
        var listed = sight.Regions.At(level, within).Select(region => region.Code).Where(code => codes.Kept(code) is var kept && (kept == code || sight.Regions.Find(kept) is null)).ToList();
        var others = byCode.Keys.Concat(asked.Keys).Where(code => !RegionMention.IsUnlistedCode(code) && OfficialRegion.LevelOf(code) == level).Except(listed);
        CoverageLine Line(string code, bool isListed)
        {
            var own = byCode.GetValueOrDefault(code);
            return new(Place(sight, code), own?.State ?? CoverageState.NoRecord, own?.InterimRoute ?? false, own?.Assisted ?? false,
                asked.GetValueOrDefault(code), isListed, unlistedBelow.GetValueOrDefault(code), Counts(below.GetValueOrDefault(code) ?? []));
        }
        var lines = listed.Select(code => Line(code, true)).Concat(others.Select(code => Line(code, false))).OrderBy(line => line.Region.Code, StringComparer.Ordinal).ToList();
        return new(level, within, Counts(lines.Select(line => line.State)), unlisted.Count, lines, sight.Used, sight.Permalink);
    }

    /// <summary>The places in a region, or anywhere, that no list knows and facts speak of.</summary>
    public static async Task<IReadOnlyList<string>> UnlistedAsync(Sight sight, CodesOfTheDay codes, string? within)
    {
        var places = new List<string>();
        foreach (var view in new[] { RegionCoverage.Fold.Name, RegionRecord.Fold.Name })
            places.AddRange(await ReadAsync(sight, view, codes, within, "1", (region, _) => region, $"{sight.Lens.Face("v")} is not null", listed: false));
        return [.. places.Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>How a region and all that lies in it are covered. Columns of the rows say so, so that no state has to be read.</summary>
    private static Task<List<Covered>> CoveredAsync(Sight sight, CodesOfTheDay codes, string? within)
    {
        var face = sight.Lens.Face("v");
        var said = sight.Lens.Possible ? $"{face}->>'state', coalesce(({face}->>'interimRoute')::boolean, false), {face} ? 'assistance'" : "v.standing, v.interim, v.assisted";
        return ReadAsync(sight, RegionCoverage.Fold.Name, codes, within, said, (region, row) => new Covered(region, States[row.GetString(1)], row.GetBoolean(2), row.GetBoolean(3)),
            sight.Lens.Possible ? "true" : "v.standing is not null");
    }

    /// <summary>How many questions about a region, and about all that lies in it, are open.</summary>
    private static Task<List<(string Region, int Open)>> AskedAsync(Sight sight, CodesOfTheDay codes, string? within)
    {
        var unanswered = sight.Lens.Possible ? ViewTables.Unanswered(sight.Lens.Face("v")) : "v.unanswered";
        return ReadAsync(sight, OpenQuestions.Fold.Name, codes, within, unanswered, (region, row) => (region, row.GetInt32(1)), $"{unanswered} > 0");
    }

    /// <summary>What a view knows of a region and all that lies in it on the day, each under the code of that day.</summary>
    /// <param name="listed">false for the places alone that no list knows</param>
    private static async Task<List<T>> ReadAsync<T>(Sight sight, string view, CodesOfTheDay codes, string? within, string columns, Func<string, NpgsqlDataReader, T> read, string also = "true", bool listed = true)
    {
        var parts = sight.Lens.Parts("v").Select(part => $"select v.subject, {columns} from {LedgerSchema.Table(view)} v where {part} and {also} and {Where(codes.Under(within).Length, listed)}");
        await using var command = sight.Views.Command(string.Join(" union all ", parts), sight.Lens, codes.Under(within));
        var found = new List<T>();
        await using var row = await command.ExecuteReaderAsync(sight.Cancel);
        while (await row.ReadAsync(sight.Cancel))
            if (Subject.Parse(row.GetString(0)).Id is var kept && codes.Kept(kept) == kept && codes.Shown(kept) is var shown && CodesOfTheDay.Lies(shown, within)) found.Add(read(shown, row));
        return found;
    }

    /// <summary>Ranges, which an index finds: one for each code under which anything of the region may be kept.</summary>
    private static string Where(int codes, bool listed)
    {
        var ranges = Enumerable.Range(3, codes).Select(n => listed ? Lens.Within("v.subject", $"${n}") : $"v.subject > ${n} || '.' and v.subject < ${n} || '/'");
        return $"v.subject >= 'region/' and v.subject < 'region0' and {(listed ? "true" : "v.subject like '%~%'")}{(codes == 0 ? "" : $" and ({string.Join(" or ", ranges)})")}";
    }

    /// <summary>Who is engaged in a region itself, and how far.</summary>
    public static async Task<IReadOnlyList<Engaged>> EngagedAsync(Sight sight, string code)
    {
        var seen = await sight.Views.ManyAsync(Engagement.Fold, sight.Lens, "v.region = $3 order by v.holder", sight.Cancel, code);
        return [.. seen.Select(one => new Engaged(one.State.Organisation, one.State.Role, one.State.RoleAssertion, one.State.Parts))];
    }

    private static RegionName Place(Sight sight, string code) => new(code, sight.Regions.Name(code));

    /// <summary>The states of the regions with facts that lie below each region.</summary>
    private static Dictionary<string, List<CoverageState>> Below(IEnumerable<Covered> coverage)
    {
        var below = new Dictionary<string, List<CoverageState>>();
        foreach (var one in coverage.Where(one => one.State != CoverageState.NoRecord))
            for (var cut = one.Region.LastIndexOf('.'); cut > 0; cut = one.Region.LastIndexOf('.', cut - 1))
                (CollectionsMarshal.GetValueRefOrAddDefault(below, one.Region[..cut], out _) ??= []).Add(one.State);
        return below;
    }

    private static Dictionary<string, int> Counted(IEnumerable<Covered> seen) => Counts(seen.Select(one => one.State).Where(state => state != CoverageState.NoRecord));

    private static Dictionary<string, int> Counts(IEnumerable<CoverageState> states) =>
        states.GroupBy(state => state).OrderBy(group => group.Key).ToDictionary(group => group.Key.Code(), group => group.Count());
}
