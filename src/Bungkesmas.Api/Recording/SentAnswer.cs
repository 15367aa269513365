using System.Globalization;
using System.Text.Json;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>An answer word for word, as it is sent and as it is kept: status, headers, body.</summary>
public sealed record SentAnswer(int Status, Dictionary<string, string> Headers, byte[] Body) : IResult
{
    /// <summary>Tells that an answer is an earlier one, sent again.</summary>
    public const string Replayed = "Idempotency-Replayed";

    private static readonly Sentence AlreadySo = new("Sudah demikian; tidak ada yang dicatat.", "It is so already; nothing was recorded.");

    /// <summary>What became of a work, or why nothing did.</summary>
    public static SentAnswer Of(Work work, Answer answer, string language)
    {
        if (answer.Sent is { } sent) return sent;
        if (answer.Problem is { } problem) return Of(problem, language);
        var already = work.AtDoor && answer.Facts is [{ Type: null }, ..];
        var (document, note) = already ? (null, AlreadySo) : (work.Document, work.Note);
        var fresh = answer.Facts.Count(fact => fact.New);
        var position = answer.Facts.Max(fact => fact.Position);
        var headers = new Dictionary<string, string> { ["Content-Type"] = "application/json; charset=utf-8", ["Content-Language"] = language };
        if (position is { } at) headers["Ledger-Position"] = at.ToString(CultureInfo.InvariantCulture);
        if (answer.Version is { } version and > 0) headers["ETag"] = Tag(version);
        if (!work.AtDoor) headers["Location"] = $"/api/v1/documents/{document}";
        else if (answer.Facts is [{ Id: { } id }, ..]) headers["Location"] = $"/api/v1/facts/{id}";
        return new(fresh > 0 ? 201 : 200, headers, Json(new RecordingSheet(document, fresh, position, answer.Facts, Note: note?.In(language))));
    }

    /// <summary>What was done outside of the ledger, as it is now.</summary>
    /// <param name="place">where it is found, for what is new</param>
    /// <param name="version">what <c>If-Match</c> takes when it is changed, for what has one</param>
    public static SentAnswer Of<TSheet>(int status, TSheet sheet, string? place = null, long? version = null)
    {
        var headers = new Dictionary<string, string> { ["Content-Type"] = "application/json; charset=utf-8" };
        if (place is not null) headers["Location"] = place;
        if (version is { } now) headers["ETag"] = Tag(now);
        return new(status, headers, Json(sheet));
    }

    /// <summary>What is gone.</summary>
    public static SentAnswer Gone { get; } = new(204, [], []);

    /// <summary>A problem as RFC 9457 problem details in a language.</summary>
    public static SentAnswer Of(Problem problem, string language)
    {
        var headers = new Dictionary<string, string> { ["Content-Type"] = "application/problem+json", ["Content-Language"] = language, ["Cache-Control"] = "no-store" };
        if (problem.RetryAfter is { } seconds) headers["Retry-After"] = seconds.ToString(CultureInfo.InvariantCulture);
        if (problem.Version is { } version and > 0) headers["ETag"] = Tag(version);
        return new(problem.Status, headers, Json(new ProblemSheet(
            problem.Type, problem.Title.In(language), problem.Status, problem.Detail?.In(language),
            problem.Errors?.Select(error => FieldSheet.Of(error, language)).ToList())));
    }

    public Task ExecuteAsync(HttpContext http)
    {
        http.Response.StatusCode = Status;
        foreach (var (name, value) in Headers) http.Response.Headers[name] = value;
        return Body.Length == 0 ? Task.CompletedTask : http.Response.Body.WriteAsync(Body, http.RequestAborted).AsTask();
    }

    /// <summary>A version as a strong entity tag.</summary>
    public static string Tag(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    private static byte[] Json<T>(T sheet) => JsonSerializer.SerializeToUtf8Bytes(sheet, LedgerJson.Options);
}
