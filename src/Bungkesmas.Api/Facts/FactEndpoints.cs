using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Http;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Facts;

/// <summary>A page of the log.</summary>
/// <param name="Next">where the next page begins; null at the end</param>
/// <param name="Position">how far the log goes that is walked; what came in meanwhile lies after it</param>
public sealed record FactList(IReadOnlyList<FactSheet> Facts, string? Next, long Position);

/// <summary>The whole log, fact by fact.</summary>
public static class FactEndpoints
{
    private const int ChunkSize = 500;

    private const string Ndjson = "application/x-ndjson";

    private static readonly string[] Parameters = ["after", "limit", .. FactFilter.Parameters];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/facts", (HttpContext http, Eyes eyes, LedgerQueries ledger, Lenses.Views views) => eyes.LookAsync(http, async sight =>
        {
            if (!FactFilter.TryRead(http, sight.Regions, out var asked, out var wrong)) return wrong.Result(http);
            var (after, limit, problem) = Place(http);
            if (problem is not null) return problem.Result(http);
            if (http.Representation() == Ndjson && Choice.Text(http, "limit") is not null)
                return Problem.Malformed("limit", new("Aliran berisi semuanya; limit hanya untuk halaman.", "A stream has all of it; limit is for pages alone.")).Result(http);
            var filter = asked with { After = after };
            // Only positions that the views have passed: below them no fact can still come in.
            var upTo = sight.Used.Position;
            if (http.Representation() == Ndjson) return Results.Stream(body => http.IsHead() ? Task.CompletedTask : WriteAllAsync(body, sight.Sending(views), ledger, filter, upTo), Ndjson);

            var facts = await SheetsAsync(sight, await ledger.LogAsync(filter, upTo, limit + 1, sight.Cancel).ToListAsync(sight.Cancel));
            var page = Pages(http, upTo);
            var next = facts.Count > limit ? $"{page}&after={facts[limit - 1].Position}" : null;
            http.Response.Headers.Link = next is null ? $"<{page}>; rel=\"first\"" : $"<{page}>; rel=\"first\", <{next}>; rel=\"next\"";
            return Answers.List(http, new FactList([.. facts.Take(limit)], next, upTo), facts.Take(limit));
        })).Reads<FactList>("ListFacts", "The log in the order of positions; application/x-ndjson streams all of it.", Parameters, policy: Rights.Facts).WithMetadata(new Representations(Ndjson));

        api.MapGet("/facts/{id:guid}", (Guid id, HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
            await ledger.OneAsync(id, sight.Cancel) is { } fact && fact.Position <= (sight.Used.KnownAt ?? long.MaxValue)
                ? Answers.Json((await SheetsAsync(sight, [fact]))[0]) : Problem.NotFound("catatan", "fact").Result(http)))
            .Reads<FactSheet>("GetFact", "One fact.", policy: Rights.Facts);
    }

    /// <summary>The whole log in chunks, each by a query of its own: a client that reads slowly, or goes, holds no cursor and no connection, and no more than a chunk is in memory.</summary>
    private static async Task WriteAllAsync(Stream body, Sight sight, LedgerQueries ledger, FactFilter filter, long upTo)
    {
        var writer = PipeWriter.Create(body, new(leaveOpen: true));
        for (var more = true; more;)
        {
            var facts = await ledger.LogAsync(filter, upTo, ChunkSize, sight.Cancel).ToListAsync(sight.Cancel);
            foreach (var sheet in await SheetsAsync(sight, facts))
            {
                await using (var json = new Utf8JsonWriter(writer, new() { Encoder = LedgerJson.Options.Encoder })) JsonSerializer.Serialize(json, sheet, LedgerJson.Options);
                System.Buffers.BuffersExtensions.Write(writer, "\n"u8);
            }
            await writer.FlushAsync(sight.Cancel);
            more = facts.Count == ChunkSize;
            if (more) filter = filter with { After = facts[^1].Position };
        }
        await writer.CompleteAsync();
    }

    private static async Task<List<FactSheet>> SheetsAsync(Sight sight, IReadOnlyCollection<Fact> facts)
    {
        var names = await sight.NamesAsync(facts);
        return [.. facts.Select(fact => FactSheet.Of(fact, null, names, sight.Language))];
    }

    /// <summary>The address of all pages of a walk, up to where the log goes now.</summary>
    private static string Pages(HttpContext http, long upTo)
    {
        var kept = http.Request.Query.Where(pair => pair.Key is not ("after" or "knownAt")).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}");
        return $"{http.Request.Path}?{string.Join('&', kept.Append(string.Create(CultureInfo.InvariantCulture, $"knownAt={upTo}")))}";
    }

    private static (long After, int Limit, Problem? Problem) Place(HttpContext http)
    {
        if (!long.TryParse(Choice.Text(http, "after") ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var after)) return (0, 0, Problem.Malformed("after", new("Harus posisi.", "Must be a position.")));
        return int.TryParse(Choice.Text(http, "limit") ?? "50", NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= 500
            ? (after, limit, null) : (0, 0, Problem.Malformed("limit", new("Harus 1 sampai 500.", "Must be 1 to 500.")));
    }
}
