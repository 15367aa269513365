using System.Text.Json.Nodes;
using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Regions;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>Reads reports, and further facts of a document, into work for the recorder.</summary>
public sealed class ReportReader(Vault vault, Newcomers newcomers, RegionTree regions, RegionResolver resolver, LedgerQueries ledger, TimeProvider clock)
{
    /// <summary>The most entries of one report; more go in with further requests.</summary>
    private const int MostFacts = 500;

    private const int LongestTitle = 500;

    private static readonly Sentence TitleKept = new(
        "Teks ini sudah tercatat dengan judul lain; judul yang pertama tetap dipakai.", "This text is on record under another title; the first one is kept.");

    private DateOnly Today => Calendar.DayOf(clock.GetUtcNow());

    /// <summary>A report with its document.</summary>
    public async Task<(Work? Work, string? Document, Problem? Problem)> ReportAsync(JsonNode? json, Sender sender, bool dryRun, CancellationToken cancel)
    {
        var intake = new Intake();
        if (intake.Read<FieldReport>(json, null, "") is not { } report) return (null, null, intake.Problem);
        Check(report.Document, intake);
        if (!intake.Accepted) return (null, null, intake.Problem);

        var id = vault.DocumentId(report.Document.Text);
        var people = await newcomers.ReadAsync(id, report.People, intake, cancel);
        List<VaultWrite> writes = [.. people.Writes];
        var known = await ledger.DocumentAsync(id, cancel);
        var note = known is not null && await vault.PeekAsync(id, cancel) is { } stored && stored.Title != report.Document.Title ? TitleKept : null;
        var sealedText = vault.Seal(id, new DocumentText(report.Document.Title, report.Document.Text));
        if (known is null) writes.InsertRange(0, Vault.StoreDocument(sealedText));

        var references = new References(intake, new(vault, ledger, sender, id, report.Document.Text, report.Document.Text.Length), people.ByKey, new(resolver, regions, report.Document.Regions));
        var author = (await references.ResolveAsync(report.Document.Author, null, "document.author", cancel))?.GetValue<string>();
        var received = new DocumentReceived(
            sealedText.Commitment, report.Document.Text.Length, report.Document.Language, report.Document.Dates, report.Document.Extent,
            author is null ? null : new PersonRef(author.TrimStart('@')), report.Document.Publisher, report.Document.Affiliation, report.Document.Interest,
            report.Document.Regions, report.Document.Replaces);
        foreach (var fault in received.Faults(Subject.Document(id)).Concat(Checks.Context(received, regions)).Concat(Checks.Dates(received, Today)).Distinct()) intake.Wrong(null, $"document.{fault.Field}", fault.Reason);
        var first = new Statement("document", null, await ledger.ReceptionAsync(id, received, cancel), Subject.Document(id), null, received,
            new(false, Occurred.Undated, Assertion.Observed, [], sender.Actor, null, regions.Dataset));
        var (work, problem) = await WorkAsync(intake, references, id, received.Dating().Latest, report.Facts, report.SetAside, [first], writes, people.Ids, sender, dryRun, cancel);
        return (work is null ? null : work with { Note = note }, id, problem);
    }

    /// <summary>Facts added to a document on record.</summary>
    public async Task<(Work? Work, Problem? Problem)> FurtherAsync(string document, JsonNode? json, Sender sender, bool dryRun, CancellationToken cancel)
    {
        var intake = new Intake();
        if (await ledger.DocumentAsync(document, cancel) is not { } known) return (null, Problem.NotFound("dokumen", "document"));
        if (intake.Read<FurtherFacts>(json, null, "") is not { } further) return (null, intake.Problem);
        var people = await newcomers.ReadAsync(document, further.People, intake, cancel);
        var references = new References(intake, new(vault, ledger, sender, document, null, known.Length), people.ByKey, new(resolver, regions, known.Regions));
        return await WorkAsync(intake, references, document, await ledger.WrittenByAsync(document, cancel), further.Facts, further.SetAside, [], people.Writes, people.Ids, sender, dryRun, cancel);
    }

    private async Task<(Work?, Problem?)> WorkAsync(
        Intake intake, References references, string document, DateOnly? written, JsonArray? facts, ValueList<ReportedSetAside> setAside,
        List<Statement> statements, IReadOnlyList<VaultWrite> writes, IReadOnlySet<string> people, Sender sender, bool dryRun, CancellationToken cancel)
    {
        if (facts?.Count > MostFacts || setAside.Count > MostFacts)
        {
            intake.Wrong(null, facts?.Count > MostFacts ? "facts" : "setAside", Wrong.TooMany(MostFacts));
            return (null, intake.Problem);
        }
        // What is wrong with the document is told together with what is wrong with its entries.
        var (reader, entries) = (new StatementReader(intake, references, regions, sender, Today, written), new Sifting(intake, dryRun && intake.Accepted));
        if (dryRun) await newcomers.CheckAsync(statements, people, intake, cancel);
        for (var i = 0; i < facts?.Count; i++)
        {
            var (fact, at) = (facts[i], $"facts[{i}]");
            if (await entries.ReadAsync(at, () => EntryAsync(fact, at)) is { } statement) statements.Add(statement);
        }
        for (var i = 0; i < setAside.Count; i++)
        {
            var (passage, at) = (setAside[i], $"setAside[{i}]");
            if (await entries.ReadAsync(at, () => SetAsideAsync(passage, at)) is { } statement) statements.Add(statement);
        }
        if (!dryRun) await newcomers.CheckAsync(statements, people, intake, cancel);
        if (entries.Forbid(statements, sender) is { } forbidden) return (null, forbidden);
        return intake.Accepted
            ? (new(sender.Actor, sender.IsOffice, document, statements, writes, people, dryRun, Document: document, Conditions: sender.Conditions, Refused: entries.Refused), null) : (null, intake.Problem);

        async Task<Statement?> EntryAsync(JsonNode? fact, string at)
        {
            var statement = await reader.EntryAsync(fact, document, at, cancel);
            if (statement is not null && statements.Any(earlier => earlier.Key == statement.Key)) intake.Wrong(statement.Key, $"{at}.key", Wrong.UsedTwice);
            if (dryRun && statement is not null) await newcomers.CheckAsync([statement], people, intake, cancel);
            return statement;
        }

        async Task<Statement?> SetAsideAsync(ReportedSetAside passage, string at) => await references.LocateAsync(new(passage.Start, passage.End, passage.Quote), null, at, cancel) is not { } place ? null
            : new(at, null, NameBasedId.Of(document, $"set-aside {place.Start}-{place.End}"), Subject.Document(document), null,
                new PassageSetAside(place.Start, place.End, passage.Reason), new(false, Occurred.Undated, Assertion.Observed, [place], sender.Actor, null, regions.Dataset));
    }

    private void Check(ReportedDocument document, Intake intake)
    {
        if (string.IsNullOrWhiteSpace(document.Text)) intake.Wrong(null, "document.text", Wrong.Empty);
        if (document.Text.Contains('\0') || HasLoneSurrogate(document.Text))
            intake.Wrong(null, "document.text", Wrong.BrokenText);
        if (document.Title?.Length > LongestTitle) intake.Wrong(null, "document.title", Wrong.TooLong(LongestTitle));
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return true;
        return false;
    }
}
