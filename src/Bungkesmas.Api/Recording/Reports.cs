using System.Text.Json.Nodes;
using Bungkesmas.Domain.Kernel;
using Wolverine;

namespace Bungkesmas.Api.Recording;

/// <summary>What became of a report.</summary>
/// <param name="Document">id of its document; null when the report could not be read</param>
/// <param name="Rehearsal">for a dry run: what would come of it</param>
/// <param name="Note">what the caller should know although nothing is wrong</param>
public sealed record ReportOutcome(string? Document, Answer Answer, RecordingSheet? Rehearsal = null, Sentence? Note = null);

/// <summary>Records reports, and what is sent to doors, from wherever they come: over HTTP, from the command line, from the shipped sample.</summary>
public sealed class Reports(ReportReader reader, DoorReader doors, IMessageBus bus, DryRun rehearsal)
{
    /// <summary>A whole report with its document.</summary>
    public Task<ReportOutcome> RecordAsync(JsonNode? json, Sender sender, bool dryRun, CancellationToken cancel) => RecordAsync(
        () => reader.ReportAsync(json, sender, dryRun, cancel), () => json!["document"]!["text"]!.GetValue<string>(), cancel);

    /// <summary>Further facts of a document on record.</summary>
    public Task<ReportOutcome> RecordFurtherAsync(string document, JsonNode? json, Sender sender, bool dryRun, CancellationToken cancel) => RecordAsync(
        async () => await reader.FurtherAsync(document, json, sender, dryRun, cancel) is var (work, problem) ? (work, document, problem) : default, () => null, cancel);

    /// <summary>What was sent to one door, with whatever came along.</summary>
    public async Task<ReportOutcome> RecordAtDoorAsync(IDoor door, string id, JsonObject body, Sender sender, CancellationToken cancel)
    {
        var outcome = await RecordAsync(() => doors.ReadAsync(door, id, body, sender, cancel), () => null, cancel);
        return outcome.Answer is { Problem: null, Facts: [{ Id: null }, ..] } ? outcome with { Document = null, Note = AlreadySo } : outcome;
    }

    private static readonly Sentence AlreadySo = new("Sudah demikian; tidak ada yang dicatat.", "It is so already; nothing was recorded.");

    private async Task<ReportOutcome> RecordAsync(Func<Task<(Work? Work, string? Document, Problem? Problem)>> read, Func<string?> text, CancellationToken cancel)
    {
        // Two imports of one text at once name its people differently; who comes second reads again and finds the first one's.
        for (var attempt = 1; ; attempt++)
        {
            var (work, document, problem) = await read();
            if (work is null) return new(document, Answer.No(problem!));
            var answer = await bus.InvokeAsync<Answer>(work, cancel);
            if (answer.Problem is { Type: Problem.KeyConflictType } && attempt == 1) continue;
            return new(document, answer, work.DryRun && answer.Problem is null ? await rehearsal.SheetAsync(work, document!, answer, text(), cancel) : null, work.Note);
        }
    }
}
