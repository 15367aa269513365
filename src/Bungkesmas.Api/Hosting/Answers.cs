using System.Text.Json;
using Bungkesmas.Api.Http;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Hosting;

/// <summary>How answers and problems become HTTP.</summary>
public static class Answers
{
    /// <summary>The caller's language: English when asked for first, Indonesian otherwise.</summary>
    public static string Language(this HttpContext http)
    {
        if (http.Request.Headers.AcceptLanguage.Count == 0) return "id";
        foreach (var language in http.Request.GetTypedHeaders().AcceptLanguage.Where(one => one.Quality != 0).OrderByDescending(one => one.Quality ?? 1))
            if (language.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return "en";
            else if (language.Value.StartsWith("id", StringComparison.OrdinalIgnoreCase)) return "id";
        return "id";
    }

    public static IResult Json<T>(T value, int status = 200) => Results.Json(value, LedgerJson.Options, statusCode: status);

    /// <summary>A list: as JSON with its lens, or its rows alone as a table. The next page is in the <c>Link</c> header of both.</summary>
    public static IResult List<TSheet, TRow>(HttpContext http, TSheet sheet, IEnumerable<TRow> rows) =>
        http.Representation() == Csv.MediaType ? Csv.Result(rows) : Json(sheet);

    /// <summary>A problem as RFC 9457 problem details in the caller's language.</summary>
    public static IResult Result(this Problem problem, HttpContext http) => SentAnswer.Of(problem, http.Language());

    /// <summary>Writes a problem where no endpoint answers: authentication, routing, unreadable requests.</summary>
    public static Task WriteAsync(this Problem problem, HttpContext http) => problem.Result(http).ExecuteAsync(http);
}

/// <summary>Problem details (RFC 9457), without the address, which may hold what does not belong there; with one entry for each field that was not accepted.</summary>
public sealed record ProblemSheet(string Type, string Title, int Status, string? Detail, IReadOnlyList<FieldSheet>? Errors);

/// <summary>A field that was not accepted.</summary>
/// <param name="Entry">key of the entry in a report</param>
/// <param name="Candidates">offsets to choose from, when a quote occurs more than once</param>
public sealed record FieldSheet(string? Entry, string Field, string Message, IReadOnlyList<Offsets>? Candidates)
{
    public static FieldSheet Of(FieldProblem field, string language) => new(field.Entry, field.Field, field.Message.In(language), field.Candidates is { Count: > 0 } found ? found : null);
}
