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
    public static Task<List<Seen<TState>>> ManyAsync<TState>(Sight sight, Fold<TState> fold, HappeningFilter filter, string? after, int? limit) where TState : class, IListed
    {
        var asked = new Asked(sight.Lens, filter);
        return sight.Views.ManyAsync(fold, sight.Lens, $"""
            {asked.Conditions} and {asked.Once}{asked.Where(after, key => $"{asked.Key} > {key}")} order by {asked.Key}{(limit is null ? "" : $" limit {limit}")}
            """, sight.Cancel, [.. asked.Parameters]);
    }

    /// <summary>How many there are by standing, whatever standing is asked for. Most are told once and need not be looked into.</summary>
    public static async Task<Dictionary<string, int>> CountsAsync<TState, TStanding>(Sight sight, Fold<TState> fold, HappeningFilter filter)
        where TState : class, IListed where TStanding : struct, Enum
    {
        var asked = new Asked(sight.Lens, filter with { Standing = null });
        string Counted(string which) => $"select {asked.Standing}, count(*)::int from {LedgerSchema.Table(fold.Name)} v where {(sight.Lens.Possible ? sight.Lens.Picks("v") : sight.Lens.Points("v"))} and {asked.Conditions} and {which} group by 1";
        await using var command = sight.Views.Command(sight.Lens.Possible ? Counted(asked.Once) : $"{Counted("not v.linked")} union all {Counted($"v.linked and {asked.Once}")}", sight.Lens, [.. asked.Parameters]);
        var counts = Enum.GetValues<TStanding>().Reverse().ToDictionary(standing => standing.Code(), _ => 0);
        await using var row = await command.ExecuteReaderAsync(sight.Cancel);
        while (await row.ReadAsync(sight.Cancel)) counts[row.GetString(0)] += row.GetInt32(1);
        return counts;
    }

    /// <summary>The place in the list after which the next page begins.</summary>
    public static string KeyOf(Subject subject, IListed listed) =>
        (listed.Dated ? $"0{(listed.Earliest ?? listed.Latest)?.ToString("yyyy-MM-dd") ?? "9999"}" : "1") + subject;

    /// <summary>A filter as conditions; only what is asked for is looked at.</summary>
    private sealed class Asked
    {
        public Asked(Lens lens, HappeningFilter filter)
        {
            var face = lens.Face("v");
            (Key, Standing) = lens.Possible ? (ViewTables.Place(face, "v.subject"), $"{face}->>'standing'") : ("v.place", "v.standing");
            // What is told under several ids is listed under the smallest of them.
            Once = $"not exists (select 1 from jsonb_array_elements_text({face}->'sameAs') s where s collate \"C\" < split_part(v.subject, '/', 2))";
            Conditions = (lens.Possible ? $"({face}->>'told')::bool" : "v.told") + Where(filter.Standing, code => $"{Standing} = {code}")
                + Where(filter.Region, code => lens.In("v", code)) + Where(filter.Partner, id => $"{face}->'with' @> to_jsonb({id}::text)")
                + Where(filter.Visit, id => $"{face}->'visits' @> to_jsonb({id}::text)")
                + Where(filter.From?.ToString("yyyy-MM-dd"), day => $"coalesce({face}->>'latest', '9999') >= {day}") + Where(filter.To?.ToString("yyyy-MM-dd"), day => $"coalesce({face}->>'earliest', '0000') <= {day}");
        }

        public List<object?> Parameters { get; } = [];

        public string Key { get; }

        public string Standing { get; }

        public string Conditions { get; }

        public string Once { get; }

        public string Where(string? value, Func<string, string> condition)
        {
            if (value is null) return "";
            Parameters.Add(value);
            return $" and {condition($"${Parameters.Count + 2}")}";
        }
    }
}
