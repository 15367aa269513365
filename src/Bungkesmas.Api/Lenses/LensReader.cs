using System.Globalization;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Lenses;

/// <summary>Reads a lens from a request: <c>asOf</c> (date or instant), <c>knownAt</c> (position or instant), <c>certainty</c>.</summary>
public sealed class LensReader(NpgsqlDataSource database, Progress progress, TimeProvider clock)
{
    public static readonly string[] Parameters = ["asOf", "knownAt", "certainty"];

    /// <summary>What two lenses are told apart by: when it was so, and what was known.</summary>
    public static readonly string[] Compared = ["from", "to", "knownFrom", "knownTo", "certainty"];

    /// <summary>The lens of a request, or what is wrong with it.</summary>
    public Task<(Lens? Lens, Problem? Problem)> ReadAsync(HttpContext http) => PointAsync(http, "asOf", "knownAt", clock.GetUtcNow());

    /// <summary>The two lenses of a comparison, or what is wrong with them; one of them at least has to be named.</summary>
    public async Task<(Lens? From, Lens? To, Problem? Problem)> ReadTwoAsync(HttpContext http)
    {
        var points = Compared.SkipLast(1).ToList();
        if (points.All(name => Choice.Text(http, name) is null)) return (null, null, Problem.Malformed("from", Wrong.AtLeastOneOf(string.Join(", ", points))));
        var now = clock.GetUtcNow();
        var (from, problem) = await PointAsync(http, "from", "knownFrom", now);
        if (problem is not null) return (null, null, problem);
        var (to, wrong) = await PointAsync(http, "to", "knownTo", now);
        return (from, to, wrong);
    }

    private async Task<(Lens? Lens, Problem? Problem)> PointAsync(HttpContext http, string asOfName, string knownAtName, DateTimeOffset now)
    {
        var query = http.Request.Query;
        if (((string?)query[asOfName] is { Length: > 0 } day ? When.End(day) : now) is not { } asOf) return (null, Problem.Malformed(asOfName, When.Neither));
        var possible = (string?)query["certainty"] switch { null or "" or "certain" => false, "possible" => true, _ => (bool?)null };
        if (possible is null) return (null, Problem.Malformed("certainty", Wrong.Unreadable("certain, possible")));
        var (position, understood) = await KnownAtAsync(query[knownAtName], http.RequestAborted);
        if (position is not null && understood && !await progress.WaitForKnownAsync(position.Value, http.RequestAborted))
            return (null, Problem.Malformed(knownAtName, new($"Posisi {position} belum ada di buku besar.", $"The ledger has not come to position {position} yet.")));
        return understood ? (new(asOf, position, possible.Value), null)
            : (null, Problem.Malformed(knownAtName, new(
                "Harus posisi (bilangan) atau saat (2017-06-02T10:00:00Z).", "Must be a position (a number) or an instant (2017-06-02T10:00:00Z).")));
    }

    private async Task<(long? Position, bool Understood)> KnownAtAsync(string? text, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(text)) return (null, true);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position)) return (position, true);
        if (When.Instant(text) is not { } instant) return (null, false);
        await using var command = database.CreateCommand($"select coalesce((select position from {LedgerSchema.Events}.known_at where at <= $1 order by at desc, position desc limit 1), 0)");
        command.Parameters.Add(new() { Value = instant });
        return ((long)(await command.ExecuteScalarAsync(cancel))!, true);
    }
}
