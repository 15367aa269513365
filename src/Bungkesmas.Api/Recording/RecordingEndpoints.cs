using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>What was recorded.</summary>
/// <param name="Recorded">how many facts are new; the rest was on record already</param>
/// <param name="Position">the ledger's position after it; send it as Min-Position to read your own write</param>
/// <param name="Uncited">for a dry run: stretches of the text that no fact would cite</param>
/// <param name="Questions">for a dry run: questions that the facts would raise</param>
/// <param name="Warnings">for a dry run: what is referred to and not there, or runs in a circle; it would be recorded all the same</param>
/// <param name="Note">what to know although nothing is wrong, e.g. that the document keeps its first title</param>
/// <param name="Refused">for a dry run: entries that would be refused; a report that has one is refused as a whole</param>
public sealed record RecordingSheet(
    string? Document, int Recorded, long? Position, IReadOnlyList<RecordedFact> Facts,
    bool? DryRun = null, IReadOnlyList<Offsets>? Uncited = null, IReadOnlyList<string>? Questions = null, string? Note = null, IReadOnlyList<FieldSheet>? Warnings = null,
    IReadOnlyList<RefusedSheet>? Refused = null);

/// <summary>An entry that would be refused, with the problem that its report would be answered with.</summary>
/// <param name="Entry">its key, where it has one that can be read</param>
/// <param name="At">where it stands in what was sent</param>
public sealed record RefusedSheet(string? Entry, string At, string Type, string Title, int Status, IReadOnlyList<FieldSheet>? Errors)
{
    public static RefusedSheet Of(RefusedEntry refused, string language) => new(refused.Entry, refused.At, refused.Problem.Type, refused.Problem.Title.In(language), refused.Problem.Status,
        refused.Problem.Errors?.Select(error => FieldSheet.Of(error, language)).ToList());
}

/// <summary>Where facts come in: whole reports, further facts of a known document, and acts and testimony, each at its own door.</summary>
public static class RecordingEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/field-reports", async (HttpContext http, Reports reports) =>
        {
            if (!DryRunOf(http, out var dryRun, out var wrong)) return wrong.Result(http);
            var (json, problem) = await Body.ReadAsync(http);
            return problem?.Result(http) ?? Recorded(http, await reports.RecordAsync(json, http.Sender(), dryRun, http.RequestAborted));
        }).Records<RecordingSheet>("RecordFieldReport", "A whole report, all or nothing; with dryRun=true only says what would come of it.", typeof(FieldReport), ["dryRun"]).WithMetadata(new Versioned());

        api.MapPost("/documents/{id}/facts", async (string id, HttpContext http, Reports reports) =>
        {
            if (!DryRunOf(http, out var dryRun, out var wrong)) return wrong.Result(http);
            var (json, problem) = await Body.ReadAsync(http);
            return problem?.Result(http) ?? Recorded(http, await reports.RecordFurtherAsync(id, json, http.Sender(), dryRun, http.RequestAborted));
        }).Records<RecordingSheet>("RecordFacts", "Further facts of a document that is on record.", typeof(FurtherFacts), ["dryRun"]).WithMetadata(new Versioned());

        foreach (var door in Doors.Each)
            api.MapPost(door.Route, async (string id, HttpContext http, Reports reports) =>
            {
                var (json, problem) = await Body.ReadAsync(http);
                if (problem is not null) return problem.Result(http);
                if (json is not JsonObject body) return Problem.NoObject.Result(http);
                return Recorded(http, await reports.RecordAtDoorAsync(door, id, body, http.Sender(), http.RequestAborted));
            }).Records<RecordingSheet>(door.Name, door.Summary, door.Command, policy: door.Right);
    }

    private static IResult Recorded(HttpContext http, ReportOutcome outcome) => outcome.Rehearsal is { } rehearsal ? Rehearsed(http, rehearsal, outcome)
        : outcome.Work is { } work ? SentAnswer.Of(work, outcome.Answer, http.Language()) : outcome.Answer.Problem!.Result(http);

    private static IResult Rehearsed(HttpContext http, RecordingSheet rehearsal, ReportOutcome outcome)
    {
        http.Response.Headers.ContentLanguage = http.Language();
        return Answers.Json(rehearsal with
        {
            Note = outcome.Note?.In(http.Language()), Warnings = [.. outcome.Warnings.Select(warning => FieldSheet.Of(warning, http.Language()))],
            Refused = [.. outcome.Refused.Select(refused => RefusedSheet.Of(refused, http.Language()))]
        });
    }

    private static bool DryRunOf(HttpContext http, out bool dryRun, out Problem wrong)
    {
        dryRun = (string?)http.Request.Query["dryRun"] == "true";
        wrong = Problem.Malformed("dryRun", Wrong.Unreadable("true, false"));
        return (string?)http.Request.Query["dryRun"] is null or "true" or "false";
    }
}
