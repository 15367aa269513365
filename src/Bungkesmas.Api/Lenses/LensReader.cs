using System.Globalization;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Lenses;

/// <summary>Reads a lens from a request: <c>asOf</c> (date or instant), <c>knownAt</c> (position or instant), <c>certainty</c>.</summary>
public sealed class LensReader(NpgsqlDataSource database, Progress progress, TimeProvider clock)
{
    public static readonly string[] Parameters = ["asOf", "knownAt", "certainty"];

    /// <summary>The lens of a request, or what is wrong with it. Refuses query parameters the endpoint does not know, and waits for <c>Min-Position</c>.</summary>
    public async Task<(Lens? Lens, Problem? Problem)> ReadAsync(HttpContext http, params string[] known)
    {
        var query = http.Request.Query;
        if ((string?)query["format"] is not (null or "json" or "csv")) return (null, Problem.Malformed("format", Wrong.Unreadable("json, csv")));
        foreach (var name in query.Keys)
            if (name != "format" && !Parameters.Contains(name) && !known.Contains(name))
                return (null, Problem.Malformed(name, new("Parameter ini tidak dikenal.", "This query parameter is not known.")));
        if (await progress.WaitAsync(http) is { } late) return (null, late);

        if (AsOf(query["asOf"]) is not { } asOf)
            return (null, Problem.Malformed("asOf", new(
                "Harus tanggal (2017-06-02) atau saat (2017-06-02T10:00:00Z).", "Must be a date (2017-06-02) or an instant (2017-06-02T10:00:00Z).")));
        var possible = (string?)query["certainty"] switch { null or "" or "certain" => false, "possible" => true, _ => (bool?)null };
        if (possible is null) return (null, Problem.Malformed("certainty", Wrong.Unreadable("certain, possible")));
        var (position, understood) = await KnownAtAsync(query["knownAt"], http.RequestAborted);
        if (position is not null && understood && !await progress.WaitForKnownAsync(position.Value, http.RequestAborted))
            return (null, Problem.Malformed("knownAt", new($"Posisi {position} belum ada di buku besar.", $"The ledger has not come to position {position} yet.")));
        return understood ? (new(asOf, position, possible.Value), null)
            : (null, Problem.Malformed("knownAt", new(
                "Harus posisi (bilangan) atau saat (2017-06-02T10:00:00Z).", "Must be a position (a number) or an instant (2017-06-02T10:00:00Z).")));
    }

    private DateTimeOffset? AsOf(string? text) =>
        string.IsNullOrEmpty(text) ? clock.GetUtcNow()
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue ? Domain.Kernel.Calendar.EndOf(day)
        : Instant(text);

    private async Task<(long? Position, bool Understood)> KnownAtAsync(string? text, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(text)) return (null, true);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position)) return (position, true);
        if (Instant(text) is not { } instant) return (null, false);
        await using var command = database.CreateCommand("select coalesce(max(position), 0) from ledger.known_at where at <= $1");
        command.Parameters.Add(new() { Value = instant });
        return ((long)(await command.ExecuteScalarAsync(cancel))!, true);
    }

    private static DateTimeOffset? Instant(string text) =>
        text.Contains('T') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant.ToUniversalTime() : null;
}
