using System.Text.Json.Nodes;
using Bungkesmas.Domain.Kernel;
using Wolverine;

namespace Bungkesmas.Api.Recording;

/// <summary>What became of a report.</summary>
/// <param name="Document">id of its document; null when the report could not be read</param>
/// <param name="Rehearsal">for a dry run: what would come of it</param>
/// <param name="Note">what the caller should know although nothing is wrong</param>
public sealed record ReportOutcome(string? Document, Answer Answer, RecordingSheet? Rehearsal = null, Sentence? Note = null)
{
    /// <summary>What it was read as; null when it could not be read.</summary>
    public Work? Work { get; init; }

    /// <summary>For a dry run: what it refers to that is not there. It would be recorded all the same.</summary>
    public IReadOnlyList<FieldProblem> Warnings { get; init; } = [];

    /// <summary>For a dry run: what would not be recorded, in the order in which it was sent.</summary>
    public IEnumerable<RefusedEntry> Refused =>
        (Answer.Refused ?? []).OrderBy(one => one.At.StartsWith("setAside", StringComparison.Ordinal)).ThenBy(one => one.At.Length).ThenBy(one => one.At, StringComparer.Ordinal);
}

/// <summary>Records reports, and what is sent to doors, from wherever they come: over HTTP, from the command line, from the shipped sample.</summary>
public sealed class Reports(ReportReader reader, DoorReader doors, IMessageBus bus, DryRun rehearsal, LooseEnds looseEnds)
{
    private const int Tries = 5;

    /// <summary>A whole report with its document.</summary>
    public Task<ReportOutcome> RecordAsync(JsonNode? json, Sender sender, bool dryRun, CancellationToken cancel) => RecordAsync(
        () => reader.ReportAsync(json, sender, dryRun, cancel), () => json!["document"]!["text"]!.GetValue<string>(), cancel);

    /// <summary>Further facts of a document on record.</summary>
    public Task<ReportOutcome> RecordFurtherAsync(string document, JsonNode? json, Sender sender, bool dryRun, CancellationToken cancel) => RecordAsync(
        async () => await reader.FurtherAsync(document, json, sender, dryRun, cancel) is var (work, problem) ? (work, document, problem) : default, () => null, cancel);

    /// <summary>What was sent to one door, with whatever came along.</summary>
    public Task<ReportOutcome> RecordAtDoorAsync(IDoor door, string id, JsonObject body, Sender sender, CancellationToken cancel) =>
        RecordAsync(() => doors.ReadAsync(door, id, body, sender, cancel), () => null, cancel);

    private async Task<ReportOutcome> RecordAsync(Func<Task<(Work? Work, string? Document, Problem? Problem)>> read, Func<string?> text, CancellationToken cancel)
    {
        // Two imports of one text at once name its people differently; who comes second reads again and finds the first one's.
        var conflicted = false;
        for (var attempt = 1; ; attempt++)
        {
            var (work, document, problem) = await read();
            if (work is null) return new(document, Answer.No(problem!));
            var answer = await bus.InvokeAsync<Answer>(work, cancel);
            if (ReferenceEquals(answer, Answer.Outdated) && attempt < Tries) continue;
            if (answer.Problem is { Type: Problem.KeyConflictType } && !conflicted && (conflicted = true)) continue;
            if (!work.DryRun || answer.Problem is not null) return new(document, answer, Note: work.Note) { Work = work };
            return new(document, answer, await rehearsal.SheetAsync(work, document!, answer, text(), cancel), work.Note) { Work = work, Warnings = await looseEnds.OfAsync(work, cancel) };
        }
    }
}
