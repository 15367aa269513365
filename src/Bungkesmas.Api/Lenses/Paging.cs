using System.Globalization;
using System.Text;
using System.Text.Json;
using Bungkesmas.Api.Recording;

namespace Bungkesmas.Api.Lenses;

/// <summary>A page of a list: where it begins, how long it is, and the lens that all pages of one walk share.</summary>
/// <param name="After">the last id of the page before; null for the first page</param>
/// <param name="Position">the position the whole walk is pinned to</param>
/// <param name="Latest">whether the walk stands at the last position of the views</param>
/// <param name="Views">the views as they were when the page was asked for; null where too many are looking</param>
public sealed record Page(string? After, int Limit, DateTimeOffset AsOf, long Position, bool Latest = false, Views? Views = null)
{
    /// <summary>The sight with the walk's lens.</summary>
    public Sight Seeing(Sight sight, HttpContext http) =>
        new(http, sight.Lens with { AsOf = AsOf, KnownAt = Position, Latest = Latest }, Views ?? sight.Views, sight.Regions);

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
    public string CursorAfter(string last) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new Cursor(last, AsOf, Position))).Replace('+', '-').Replace('/', '_').TrimEnd('=');
}

/// <summary>Reads <c>limit</c> (1–500, default 50) and the opaque <c>cursor</c>.</summary>
public static class Paging
{
    public static readonly string[] Parameters = ["limit", "cursor"];

    /// <summary>How long a page is where nobody says.</summary>
    public const int Usual = 50;

    public static Problem UnknownCursor { get; } = Problem.Malformed("cursor", new("Kursor ini tidak dikenal.", "This cursor is not known."));

    public static async Task<(Page? Page, Problem? Problem)> OfAsync(HttpContext http, Sight sight, Progress progress)
    {
        var limit = Usual;
        if (Choice.Text(http, "limit") is { } asked && !int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out limit)) limit = 0;
        var (page, problem) = await OfAsync(http, sight, progress, limit, Choice.Text(http, "cursor"));
        if (page is not null) http.Response.Headers.Link = page.FirstLink(http);
        return (page, problem);
    }

    /// <summary>The page of a search that says in its body how long it is to be and where it goes on.</summary>
    public static async Task<(Page? Page, Problem? Problem)> OfAsync(HttpContext http, Sight sight, Progress progress, int limit, string? cursor)
    {
        if (limit is < 1 or > 500) return (null, Problem.Malformed("limit", new("Harus 1 sampai 500.", "Must be 1 to 500.")));
        var begun = cursor is null ? null : Cursor.TryRead(cursor);
        if (cursor is not null && begun is null) return (null, UnknownCursor);
        var (last, views) = await progress.SnapshotAsync(http);
        var (asOf, position) = begun is null ? (sight.Lens.AsOf, sight.Lens.KnownAt ?? last) : (begun.AsOf, begun.Position);
        return (new(begun is null or { Last: Cursor.Beginning } ? null : begun.Last, limit, asOf, position, views is not null && position == last, views), null);
    }
}

internal sealed record Cursor(string Last, DateTimeOffset AsOf, long Position)
{
    /// <summary>Stands for the first page.</summary>
    public const string Beginning = "";

    public static Cursor? TryRead(string text)
    {
        try
        {
            var base64 = text.Replace('-', '+').Replace('_', '/');
            var cursor = JsonSerializer.Deserialize<Cursor>(Encoding.UTF8.GetString(Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='))));
            return cursor is { Last: not null, Position: >= 0 } ? cursor : null;
        }
        catch (Exception failure) when (failure is FormatException or JsonException) { return null; }
    }
}
