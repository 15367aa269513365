using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;
using Bungkesmas.Projections.Visits;
using Npgsql;

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
        var conditions = asked.Of(filter.Region).And(asked.Once).And(after, key => $"{asked.Key} > {key}");
        return sight.Views.PageAsync(fold, sight.Lens, conditions, asked.Key, limit, sight.Cancel);
    }

    /// <summary>How many there are by standing, whatever standing is asked for. Most are told once, of one region, and need not be looked into.</summary>
    public static async Task<Dictionary<string, int>> CountsAsync<TState, TStanding>(Sight sight, Fold<TState> fold, HappeningFilter filter)
        where TState : class, IListed where TStanding : struct, Enum
    {
        var asked = new Asked(sight.Lens, filter with { Standing = null });
        await using var command = asked.Counting(sight.Views, LedgerSchema.Table(fold.Name));
        var counts = Enum.GetValues<TStanding>().Reverse().ToDictionary(standing => standing.Code(), _ => 0);
        await using var row = await command.ExecuteReaderAsync(sight.Cancel);
        while (await row.ReadAsync(sight.Cancel)) counts[row.GetString(0)] += row.GetInt32(1);
        return counts;
    }

    /// <summary>The place in the list after which the next page begins.</summary>
    public static string KeyOf(Subject subject, IListed listed) =>
        (listed.Dated ? $"0{(listed.Earliest ?? listed.Latest)?.ToString("yyyy-MM-dd") ?? "9999"}" : "1") + subject;

    /// <summary>A filter as conditions; only what is asked for is looked at.</summary>
    private sealed class Asked(Lens lens, HappeningFilter filter)
    {
        private readonly string _face = lens.Face("v");

        public string Key { get; } = lens.Possible ? ViewTables.Place(lens.Face("v"), "v.subject") : "v.place";

        private string Standing => lens.Possible ? $"{_face}->>'standing'" : "v.standing";

        /// <summary>What is told under several ids is listed under the smallest of them.</summary>
        public string Once => $"({(lens.Possible ? "" : "not v.linked or ")}not exists (select 1 from jsonb_array_elements_text({_face}->'sameAs') s where s collate \"C\" < split_part(v.subject, '/', 2)))";

        /// <summary>All conditions, with that on a region.</summary>
        public Where Of(string? region) => Elsewhere(new()).And(region, code => lens.In("v", code));

        /// <summary>All conditions but that on the region.</summary>
        private Where Elsewhere(Where conditions) => conditions.And(lens.Possible ? $"({_face}->>'told')::bool" : "v.told")
            .And(filter.Standing, code => $"{Standing} = {code}")
            .And(filter.Partner, id => $"{_face}->'with' @> to_jsonb({id}::text)").And(filter.Visit, id => $"{_face}->'visits' @> to_jsonb({id}::text)")
            .And(filter.From?.ToString("yyyy-MM-dd"), day => $"coalesce({_face}->>'latest', '9999') >= {day}").And(filter.To?.ToString("yyyy-MM-dd"), day => $"coalesce({_face}->>'earliest', '0000') <= {day}");

        /// <summary>Counts by standing. What a column decides and what has to be looked into are counted apart, so that an index alone answers for the most part.</summary>
        public NpgsqlCommand Counting(Views views, string table)
        {
            string Counted(string lies, string condition) => $"select {Standing}, count(*)::int from {table} v where {lies} and {condition} group by 1";
            if (lens.Possible)
            {
                var all = Of(filter.Region).And(Once);
                return views.Command(Counted(lens.Picks("v"), all.Sql), lens, [.. all.Parameters]);
            }
            var asked = new Where();
            var elsewhere = Elsewhere(asked).Sql;
            var region = string.IsNullOrEmpty(filter.Region) ? null : asked.Asked(filter.Region);
            var within = region is null ? "true" : Lens.Within("v.region", region);
            List<string> parts = [$"{elsewhere} and {within} and not v.linked", $"{elsewhere} and {within} and v.linked and {Once}"];
            if (region is not null) parts.Add($"{elsewhere} and v.several and ({within}) is not true and {lens.Among("v", region)} and {Once}");
            var counted = from lies in region is null ? lens.CountsInParts("v") : [lens.Counts("v")] from part in parts select Counted(lies, part);
            return views.Command(string.Join(" union all ", counted), lens, [.. asked.Parameters]);
        }
    }
}
