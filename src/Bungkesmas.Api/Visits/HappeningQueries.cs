using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;
using Bungkesmas.Projections.Visits;

namespace Bungkesmas.Api.Visits;

/// <summary>What visits or sessions are looked for.</summary>
/// <param name="Region">a region that something went on in, or in a region below it</param>
/// <param name="From">the first day of the days asked for</param>
/// <param name="To">the last one</param>
public sealed record HappeningFilter(string? Standing = null, string? Region = null, string? Partner = null, string? Visit = null, DateOnly? From = null, DateOnly? To = null)
{
    public static readonly string[] Dates = ["from", "to"];

    /// <summary>Reads <c>region</c>, <c>partner</c>, <c>visit</c>, <c>from</c> and <c>to</c>, as far as they are given.</summary>
    public static bool TryRead(HttpContext http, Sight sight, string? standing, out HappeningFilter filter, out Problem problem)
    {
        filter = new(standing, Choice.Text(http, "region"), Choice.Text(http, "partner"), Choice.Text(http, "visit"));
        problem = Problem.Malformed("region", Wrong.RegionCode);
        if (filter.Region is { } region && !sight.Regions.Knows(region)) return false;
        foreach (var (name, id) in new[] { ("partner", filter.Partner), ("visit", filter.Visit) })
        {
            problem = Problem.Malformed(name, Wrong.Slug);
            if (id is not null && !Subject.IsSlug(id)) return false;
        }
        var days = new Window[2];
        for (var i = 0; i < Dates.Length; i++)
        {
            problem = Problem.Malformed(Dates[i], Wrong.Date);
            if (!Edtf.TryParse(Choice.Text(http, Dates[i]), out days[i])) return false;
        }
        filter = filter with { From = days[0].Earliest, To = days[1].Latest };
        return true;
    }
}

/// <summary>Reads visits and sessions through a lens: the dated ones in the order of their days, then the undated ones.</summary>
public static class HappeningQueries
{
    public static Task<List<Seen<TState>>> ManyAsync<TState>(Sight sight, Fold<TState> fold, HappeningFilter filter, string? after, int? limit) where TState : class, IListed =>
        sight.Views.ManyAsync(fold, sight.Lens, $"""
            {Conditions(Face(sight))} and ($9::text is null or {Key(Face(sight))} > $9) order by {Key(Face(sight))} limit $10
            """, sight.Cancel, [.. Parameters(filter), after, limit]);

    /// <summary>How many there are by standing, whatever standing is asked for.</summary>
    public static async Task<Dictionary<string, int>> CountsAsync<TState, TStanding>(Sight sight, Fold<TState> fold, HappeningFilter filter)
        where TState : class, IListed where TStanding : struct, Enum
    {
        await using var command = sight.Views.Command($"""
            select {Face(sight)}->>'standing', count(*)::int from {LedgerSchema.Table(fold.Name)} v where {sight.Lens.Picks("v")} and {Conditions(Face(sight))} group by 1
            """, sight.Lens, Parameters(filter with { Standing = null }));
        var counts = Enum.GetValues<TStanding>().Reverse().ToDictionary(standing => standing.Code(), _ => 0);
        await using var row = await command.ExecuteReaderAsync(sight.Cancel);
        while (await row.ReadAsync(sight.Cancel)) counts[row.GetString(0)] = row.GetInt32(1);
        return counts;
    }

    /// <summary>The place in the list after which the next page begins.</summary>
    public static string KeyOf(Subject subject, IListed listed) =>
        (listed.Dated ? $"0{(listed.Earliest ?? listed.Latest)?.ToString("yyyy-MM-dd") ?? "9999"}" : "1") + subject;

    private static string Key(string face) =>
        $"(case when ({face}->>'dated')::bool then '0' || coalesce({face}->>'earliest', {face}->>'latest', '9999') else '1' end || v.subject) collate \"C\"";

    private static string Face(Sight sight) => sight.Lens.Possible ? "coalesce(v.possibly, v.state)" : "v.state";

    /// <summary>What is told under several ids is listed under the smallest of them.</summary>
    private static string Conditions(string face) => $"""
        ({face}->>'told')::bool and ($3::text is null or {face}->>'standing' = $3)
        and ($4::text is null or exists (select 1 from jsonb_array_elements_text({face}->'regions') r where r = $4 or r like $4 || '.%'))
        and ($5::text is null or {face}->'with' @> to_jsonb($5)) and ($6::text is null or {face}->'visits' @> to_jsonb($6))
        and ($7::text is null or coalesce({face}->>'latest', '9999') >= $7) and ($8::text is null or coalesce({face}->>'earliest', '0000') <= $8)
        and not exists (select 1 from jsonb_array_elements_text({face}->'sameAs') s where s collate "C" < split_part(v.subject, '/', 2))
        """;

    private static object?[] Parameters(HappeningFilter filter) =>
        [filter.Standing, filter.Region, filter.Partner, filter.Visit, filter.From?.ToString("yyyy-MM-dd"), filter.To?.ToString("yyyy-MM-dd")];
}
