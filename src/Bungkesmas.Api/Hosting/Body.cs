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
            return Sound(json) ? (json, null) : (null, Problem.BrokenText);
        }
        catch (JsonException) { return (null, Problem.Unreadable); }
    }

    /// <summary>Whether all text in it can be stored: well-formed Unicode without NUL.</summary>
    private static bool Sound(JsonNode? json)
    {
        try
        {
            return json switch
            {
                JsonObject body => body.All(pair => !pair.Key.Contains('\0') && Sound(pair.Value)),
                JsonArray items => items.All(Sound),
                JsonValue value when value.GetValueKind() == JsonValueKind.String => !value.GetValue<string>().Contains('\0'),
                _ => true
            };
        }
        catch (InvalidOperationException) { return false; }
    }
}
