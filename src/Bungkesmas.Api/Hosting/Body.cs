using System.Text.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Recording;

namespace Bungkesmas.Api.Hosting;

/// <summary>Reads the JSON a client sends, or says what is wrong with it.</summary>
public static class Body
{
    /// <summary>The largest body taken, in bytes; a report of a hundred pages fits.</summary>
    public const int Largest = 2 * 1024 * 1024;

    /// <summary>What the server reads and throws away of a larger one, so that the client gets to see the answer.</summary>
    public const int LargestRead = 32 * Largest;

    public static async Task<(JsonNode? Json, Problem? Problem)> ReadAsync(HttpContext http)
    {
        if (http.Request.Headers.ContentEncoding.Any(coding => coding is not (null or "" or "identity")))
        {
            http.Response.Headers.AcceptEncoding = "identity";
            return (null, Problem.MediaType);
        }
        if (!http.Request.HasJsonContentType()) return (null, Problem.MediaType);
        if (http.Request.GetTypedHeaders().ContentType!.Charset is { Length: > 0 } charset && !charset.ToString().Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return (null, Problem.MediaType);
        if (http.Request.ContentLength > Largest) return (null, Problem.TooLarge);
        using var body = new MemoryStream();
        var part = new byte[16 * 1024];
        for (int read; (read = await http.Request.Body.ReadAsync(part, http.RequestAborted)) > 0;)
        {
            if (body.Length + read > Largest) return (null, Problem.TooLarge);
            body.Write(part, 0, read);
        }
        try
        {
            var json = JsonNode.Parse(body.GetBuffer().AsSpan(0, (int)body.Length), documentOptions: new() { MaxDepth = 64, AllowDuplicateProperties = false });
            return Broken(json, "").ToList() is { Count: > 0 } broken ? (null, Problem.BrokenIn([.. broken])) : (json, null);
        }
        // The name of a field, somewhere: it cannot even be compared with the others.
        catch (InvalidOperationException) { return (null, Problem.BrokenIn("")); }
        catch (JsonException wrong) { return (null, Problem.UnreadableAt(wrong.LineNumber + 1, wrong.BytePositionInLine + 1)); }
    }

    /// <summary>The fields whose text cannot be stored, because it is no well-formed Unicode or holds a NUL; one whose name is so is told by where it stands.</summary>
    private static IEnumerable<string> Broken(JsonNode? json, string where) => json switch
    {
        JsonObject body => body.SelectMany(field => field.Key.Contains('\0') ? [where] : Broken(field.Value, where.Length == 0 ? field.Key : $"{where}.{field.Key}")),
        JsonArray items => items.SelectMany((item, i) => Broken(item, $"{where}[{i}]")),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && !IsSound(value) => [where],
        _ => []
    };

    private static bool IsSound(JsonValue text)
    {
        try { return !text.GetValue<string>().Contains('\0'); }
        catch (InvalidOperationException) { return false; }
    }
}
