using System.Globalization;
using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Documents;

/// <summary>A page of documents.</summary>
public sealed record DocumentList(IReadOnlyList<DocumentSheet> Documents, UsedLens Lens, string Permalink, string? Next);

/// <summary>A stretch of a document and the facts that cite it; uncited when there are none and nobody set it aside.</summary>
public sealed record PassageSheet(int Start, int End, IReadOnlyList<Guid> Facts, SetAsideReason? SetAside, string? Text);

/// <summary>A document passage by passage, in the order of the text.</summary>
/// <param name="Uncited">stretches that no fact cites and nobody set aside, blanks left out</param>
public sealed record PassageList(string Id, int Length, IReadOnlyList<PassageSheet> Passages, IReadOnlyList<Offsets> Uncited, UsedLens? Lens = null, string? Permalink = null);

/// <summary>Which documents there are, what they say, and what of it is in facts.</summary>
public static class DocumentEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/documents", (HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
        {
            var (page, problem) = Paging.Of(http, sight);
            if (problem is not null) return problem.Result(http);
            if (!long.TryParse(page!.After ?? "0", CultureInfo.InvariantCulture, out var after)) return Paging.UnknownCursor.Result(http);
            var filter = new FactFilter(after, Type: "document.received.v1");
            var log = await ledger.LogAsync(filter, page.Position, page.Limit + 1, sight.Cancel).ToListAsync(sight.Cancel);
            var facts = await ledger.AboutAsync([.. log.Select(fact => Subject.Dating(fact.Stream.Id))], page.Position, sight.Cancel);
            // A document that came in more than once stands where it came in first.
            var shown = log.Take(page.Limit).Select(fact => (fact, received: Received.Of(fact.Stream.Id, facts)!))
                .Where(pair => pair.received.Facts[0].Id == pair.fact.Id).Select(pair => pair.received.Sheet()).ToList();
            var next = log.Count > page.Limit ? page.Next(http, log[page.Limit - 1].Position.ToString(CultureInfo.InvariantCulture)) : null;
            return Answers.List(http, new DocumentList(shown, page.Seeing(sight).Used, page.Seeing(sight).Permalink, next), shown);
        })).Reads<DocumentList>("ListDocuments", "Documents on record, without their texts, in the order in which they came in.", Paging.Parameters, policy: Rights.Facts);

        api.MapGet("/documents/{id}", (string id, HttpContext http, Eyes eyes, LedgerQueries ledger, Vault vault) => eyes.LookAsync(http, async sight =>
        {
            if (await FindAsync(ledger, id, sight) is not { } received) return Problem.NotFound("dokumen", "document").Result(http);
            var sheet = received.Sheet() with { Lens = sight.Used, Permalink = sight.Permalink };
            if (!MayRead(http, received)) return Answers.Json(sheet);
            var opened = await vault.OpenDocumentAsync(id, http.Actor(), sight.Cancel);
            return Answers.Json(sheet with { Title = opened?.Value?.Title, Text = opened?.Value?.Text, Erased = opened is { IsErased: false } ? null : true });
        })).Reads<DocumentSheet>("GetDocument", "One document; its text for those who may read it, which is logged.", policy: Rights.Documents);

        api.MapGet("/documents/{id}/passages", (string id, HttpContext http, Eyes eyes, LedgerQueries ledger, Vault vault) => eyes.LookAsync(http, async sight =>
        {
            if (await FindAsync(ledger, id, sight) is not { } received) return Problem.NotFound("dokumen", "document").Result(http);
            var facts = await ledger.AboutAsync(Subject.Document(id), sight.Lens.KnownAt, sight.Cancel);
            var text = MayRead(http, received) ? (await vault.OpenDocumentAsync(id, http.Actor(), sight.Cancel))?.Value?.Text : null;
            return Answers.Json(Reading.Of(id, received.Length, facts, text ?? (await vault.PeekAsync(id, sight.Cancel))?.Text, text) with { Lens = sight.Used, Permalink = sight.Permalink });
        })).Reads<PassageList>("GetDocumentPassages", "Which passage is in which fact, and what is uncited.", policy: Rights.Documents);
    }

    private static bool MayRead(HttpContext http, Received received) => !http.User.IsInRole(Rights.Officer) || received.IsEnteredBy(http.Actor());

    private static async Task<Received?> FindAsync(LedgerQueries ledger, string id, Sight sight)
    {
        var facts = await ledger.AboutAsync(Subject.Dating(id), sight.Lens.KnownAt, sight.Cancel);
        return Received.Of(id, facts);
    }
}
