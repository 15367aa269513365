using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bungkesmas.Api.Http;
using Bungkesmas.Api.Recording;

namespace Bungkesmas.Api.Lenses;

/// <summary>A page of a list: where it begins, how long it is, and the lens that all pages of one walk share.</summary>
/// <param name="After">the last id of the page before; null for the first page</param>
/// <param name="Position">the position the whole walk is pinned to</param>
/// <param name="Walk">tells the list, its filters and its certainty from others</param>
public sealed record Page(string? After, int Limit, DateTimeOffset AsOf, long Position, string Walk)
{
    /// <summary>The sight with the walk's lens.</summary>
    public Sight Seeing(Sight sight) => sight.At(AsOf, Position);

    /// <summary>The address of the next page, also sent in the Link header (RFC 8288).</summary>
    public string Next(HttpContext http, string last)
    {
        var next = Address(http, last);
        http.Response.Headers.Link = $"{FirstLink(http)}, <{next}>; rel=\"next\"";
        return next;
    }

    /// <summary>The first page of the same walk, through the same lens.</summary>
    internal string FirstLink(HttpContext http) => $"<{Address(http, Cursor.Beginning)}>; rel=\"first\"";

    private string Address(HttpContext http, string last)
    {
        var kept = http.Request.Query.Where(pair => pair.Key is not "cursor").Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}");
        return $"{http.Request.Path}?{string.Join('&', kept.Append($"cursor={CursorAfter(last)}"))}";
    }

    /// <summary>The cursor of the next page, for a search whose address says nothing of it.</summary>
    public string CursorAfter(string last) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new Cursor(last, AsOf, Position, Walk))).Replace('+', '-').Replace('/', '_').TrimEnd('=');
}

/// <summary>Reads <c>limit</c> (1–500, default 50) and the opaque <c>cursor</c>.</summary>
public static class Paging
{
    public static readonly string[] Parameters = ["limit", "cursor"];

    /// <summary>How long a page is where nobody says.</summary>
    public const int Usual = 50;

    public static Problem UnknownCursor { get; } = Problem.Malformed("cursor", new("Kursor ini bukan dari daftar ini dengan saringan ini.", "This cursor is not one of this list with these filters."));

    public static (Page? Page, Problem? Problem) Of(HttpContext http, Sight sight)
    {
        var limit = Usual;
        if (Choice.Text(http, "limit") is { } asked && !int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out limit)) limit = 0;
        var (page, problem) = Of(http, sight, limit, Choice.Text(http, "cursor"));
        if (page is not null) http.Response.Headers.Link = page.FirstLink(http);
        return (page, problem);
    }

    /// <summary>The page of a search that says in its body how long it is to be and where it goes on.</summary>
    /// <param name="wanted">what is searched for; a page of another search is none of this one</param>
    public static (Page? Page, Problem? Problem) Of(HttpContext http, Sight sight, int limit, string? cursor, params string[] wanted)
    {
        if (limit is < 1 or > 500) return (null, Problem.Malformed("limit", new("Harus 1 sampai 500.", "Must be 1 to 500.")));
        var begun = cursor is null ? null : Cursor.TryRead(cursor);
        var walk = WalkOf(http, sight.Lens, wanted);
        if (cursor is not null && (begun is null || begun.Walk != walk || !LiesIn(begun, http, sight.Lens))) return (null, UnknownCursor);
        var (asOf, position) = begun is null ? (sight.Lens.AsOf, sight.Lens.KnownAt!.Value) : (begun.AsOf, begun.Position);
        return (new(begun is null or { Last: Cursor.Beginning } ? null : begun.Last, limit, asOf, position, walk), null);
    }

    /// <summary>Whether a cursor holds a point that the lens of its request allows.</summary>
    private static bool LiesIn(Cursor begun, HttpContext http, Lens lens) =>
        (Choice.Text(http, "asOf") is null || begun.AsOf == lens.AsOf)
        && (Choice.Text(http, "knownAt") is { } known && long.TryParse(known, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? begun.Position == lens.KnownAt : begun.Position <= lens.KnownAt);

    private static string WalkOf(HttpContext http, Lens lens, params string[] wanted)
    {
        var filters = http.Request.Query.Where(pair => !Parameters.Contains(pair.Key) && !LensReader.Parameters.Contains(pair.Key) && pair.Key != Negotiation.FormatParameter)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [http.Request.Path.Value!, lens.Certainty, .. wanted, .. filters]))).AsSpan(0, 6));
    }
}

internal sealed record Cursor(string Last, DateTimeOffset AsOf, long Position, string Walk)
{
    /// <summary>Stands for the first page.</summary>
    public const string Beginning = "";

    public static Cursor? TryRead(string text)
    {
        try
        {
            var base64 = text.Replace('-', '+').Replace('_', '/');
            var cursor = JsonSerializer.Deserialize<Cursor>(Encoding.UTF8.GetString(Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='))));
            return cursor is { Last: not null, Position: >= 0 } && !cursor.Last.Any(char.IsControl) ? cursor : null;
        }
        catch (Exception failure) when (failure is FormatException or JsonException or InvalidOperationException) { return null; }
    }
}
