using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Documents;

/// <summary>A document: what is known of it without its text.</summary>
/// <param name="Earliest">the first day it can have been written on</param>
public sealed record DocumentSheet(
    string Id, int Length, string Language, IReadOnlyList<DocumentDate> Dates, DateOnly? Earliest, DateOnly? Latest, Extent Extent, PersonRef? Author, string? Publisher,
    string Commitment, DateTimeOffset RecordedAt, long Position, string EnteredBy, string? Title = null, string? Text = null, bool? Erased = null);

/// <summary>A page of documents.</summary>
public sealed record DocumentList(IReadOnlyList<DocumentSheet> Documents);

/// <summary>A stretch of a document and the facts that cite it; uncited when there are none and nobody set it aside.</summary>
public sealed record PassageSheet(int Start, int End, IReadOnlyList<Guid> Facts, SetAsideReason? SetAside, string? Text);

/// <summary>A document passage by passage, in the order of the text.</summary>
/// <param name="Uncited">stretches that no fact cites and nobody set aside, blanks left out</param>
public sealed record PassageList(string Id, int Length, IReadOnlyList<PassageSheet> Passages, IReadOnlyList<Offsets> Uncited);

/// <summary>Which documents there are, what they say, and what of it is in facts.</summary>
public static class DocumentEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/documents", (HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
        {
            var documents = new List<DocumentSheet>();
            await foreach (var fact in ledger.LogAsync(new(Type: "document.received.v1"), sight.Lens.KnownAt ?? long.MaxValue, 500, sight.Cancel)) documents.Add(Sheet(fact, (DocumentReceived)fact.Event));
            return Answers.Json(new DocumentList(documents));
        })).Reads<DocumentList>("ListDocuments", "Documents on record, without their texts.");

        api.MapGet("/documents/{id}", (string id, HttpContext http, Eyes eyes, LedgerQueries ledger, Vault vault) => eyes.LookAsync(http, async sight =>
        {
            if (await FindAsync(ledger, id, sight) is not var (fact, received)) return Problem.NotFound("dokumen / document").Result(http);
            if (!MayRead(http, fact)) return Answers.Json(Sheet(fact, received));
            var opened = await vault.OpenDocumentAsync(id, http.Actor(), sight.Cancel);
            return Answers.Json(Sheet(fact, received) with { Title = opened?.Value?.Title, Text = opened?.Value?.Text, Erased = opened is { IsErased: false } ? null : true });
        })).Reads<DocumentSheet>("GetDocument", "One document; its text for those who may read it, which is logged.", policy: Rights.Documents);

        api.MapGet("/documents/{id}/passages", (string id, HttpContext http, Eyes eyes, LedgerQueries ledger, Vault vault) => eyes.LookAsync(http, async sight =>
        {
            if (await FindAsync(ledger, id, sight) is not var (fact, received)) return Problem.NotFound("dokumen / document").Result(http);
            var facts = await ledger.AboutAsync(Subject.Document(id), sight.Lens.KnownAt, sight.Cancel);
            var text = MayRead(http, fact) ? (await vault.OpenDocumentAsync(id, http.Actor(), sight.Cancel))?.Value?.Text : null;
            return Answers.Json(Reading.Of(id, received.Length, facts, text ?? (await vault.PeekAsync(id, sight.Cancel))?.Text, text));
        })).Reads<PassageList>("GetDocumentPassages", "Which passage is in which fact, and what is uncited.", policy: Rights.Documents);
    }

    private static bool MayRead(HttpContext http, Fact received) => !http.User.IsInRole(Rights.Officer) || received.Envelope.Actor == http.Actor();

    private static async Task<(Fact Fact, DocumentReceived Received)?> FindAsync(LedgerQueries ledger, string id, Sight sight)
    {
        var facts = await ledger.AboutAsync(Subject.Dating(id), sight.Lens.KnownAt, sight.Cancel);
        return facts.FirstOrDefault(fact => fact.Event is DocumentReceived) is { } received ? (received, (DocumentReceived)new Corrections(facts).Of(received).Event) : null;
    }

    private static DocumentSheet Sheet(Fact fact, DocumentReceived received)
    {
        var dating = received.Dating();
        return new(fact.Stream.Id, received.Length, received.Language, received.Dates, dating.Earliest, dating.Latest, received.Extent, received.Author, received.Publisher,
            received.Commitment, fact.RecordedAt, fact.Position, fact.Envelope.Actor);
    }
}
