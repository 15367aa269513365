using System.Globalization;
using System.Text.Json;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections;

namespace Bungkesmas.Api.Facts;

/// <summary>A page of the log.</summary>
/// <param name="Next">where the next page begins; null at the end</param>
public sealed record FactList(IReadOnlyList<FactSheet> Facts, string? Next, long Position);

/// <summary>The whole log, fact by fact.</summary>
public static class FactEndpoints
{
    private const int ChunkSize = 500;

    private static readonly string[] Parameters = ["after", "limit", "type", "stream", "partner", "region", "actor", "from", "to"];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/facts", (HttpContext http, Eyes eyes, LedgerQueries ledger, Progress progress) => eyes.LookAsync(http, async sight =>
        {
            var (filter, limit, problem) = Read(http);
            if (problem is not null) return problem.Result(http);
            // Only positions that the views have passed: below them no fact can still come in.
            var upTo = Math.Min(sight.Lens.KnownAt ?? long.MaxValue, await progress.PositionAsync(sight.Cancel));
            if (http.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType == "application/x-ndjson"))
                return Results.Stream(async stream =>
                {
                    await foreach (var chunk in ledger.LogAsync(filter!, upTo, int.MaxValue, sight.Cancel).Chunk(ChunkSize).WithCancellation(sight.Cancel))
                        foreach (var sheet in await SheetsAsync(sight, chunk))
                        {
                            await JsonSerializer.SerializeAsync(stream, sheet, LedgerJson.Options, sight.Cancel);
                            await stream.WriteAsync("\n"u8.ToArray(), sight.Cancel);
                        }
                }, "application/x-ndjson");

            var facts = await SheetsAsync(sight, await ledger.LogAsync(filter!, upTo, limit + 1, sight.Cancel).ToListAsync(sight.Cancel));
            var kept = http.Request.Query.Where(pair => pair.Key != "after").Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}&");
            var next = facts.Count > limit ? $"{http.Request.Path}?{string.Concat(kept)}after={facts[limit - 1].Position}" : null;
            if (next is not null) http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
            return Answers.List(http, new FactList([.. facts.Take(limit)], next, upTo), facts.Take(limit));
        }, Parameters)).Reads<FactList>("ListFacts", "The log in the order of positions; application/x-ndjson streams all of it.", Parameters, policy: Rights.Facts);

        api.MapGet("/facts/{id:guid}", (Guid id, HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
            await ledger.OneAsync(id, sight.Cancel) is { } fact && fact.Position <= (sight.Lens.KnownAt ?? long.MaxValue)
                ? Answers.Json((await SheetsAsync(sight, [fact]))[0]) : Problem.NotFound("catatan", "fact").Result(http)))
            .Reads<FactSheet>("GetFact", "One fact.", policy: Rights.Facts);
    }

    private static async Task<List<FactSheet>> SheetsAsync(Sight sight, IReadOnlyCollection<Fact> facts)
    {
        var names = await sight.NamesAsync(facts);
        return [.. facts.Select(fact => FactSheet.Of(fact, null, names, sight.Language))];
    }

    private static (FactFilter? Filter, int Limit, Problem? Problem) Read(HttpContext http)
    {
        string? Asked(string name) => Choice.Text(http, name);
        (FactFilter?, int, Problem?) No(string name, string id, string en) => (null, 0, Problem.Malformed(name, new(id, en)));
        if (!long.TryParse(Asked("after") ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var after)) return No("after", "Harus posisi.", "Must be a position.");
        if (!int.TryParse(Asked("limit") ?? "50", NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > 500)
            return No("limit", "Harus 1 sampai 500.", "Must be 1 to 500.");
        if (Asked("type") is { } type && Ledger.Events.All.All(known => known.Name != type)) return (null, 0, Problem.Malformed("type", Wrong.UnknownEvent));
        var (from, to) = ((DateTimeOffset?)null, (DateTimeOffset?)null);
        foreach (var name in new[] { "from", "to" })
            if (Asked(name) is { } text)
            {
                if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
                    return No(name, "Harus saat (2017-06-02T10:00:00Z).", "Must be an instant (2017-06-02T10:00:00Z).");
                if (name == "from") from = instant; else to = instant;
            }
        // The log holds facts as they were told, under whatever id.
        return (new(after, Asked("type"), Asked("stream"), AskedIds.Of(http, "partner"), Asked("actor"), from, to, AskedIds.Of(http, "region")), limit, null);
    }
}
