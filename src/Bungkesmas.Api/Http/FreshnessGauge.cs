using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Http;

/// <summary>What a live answer depends on besides the request: how far the views have come, and what time alone has changed.</summary>
/// <param name="Break">the last break in any timeline that time has passed since it was known</param>
/// <param name="Boundaries">when boundaries were loaded last</param>
public sealed record Freshness(long Position, DateTime? Break, DateTime? Boundaries, DateOnly Day);

/// <summary>Sees how fresh answers are now. What it saw a moment ago serves all who ask meanwhile.</summary>
/// <remarks>It is looked at before an answer is worked out. So it can be older than the answer, which at worst sends the answer once more, and never newer,
/// which would let a client keep an old answer for a new one.</remarks>
public sealed class FreshnessGauge(NpgsqlDataSource database, TimeProvider clock)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    private static readonly string Sql = $"""
        select ({ViewProjection.Position}),
               (select max(at) from {ViewChanges.Breaks} where at <= $1), (select max(loaded_at) from reference.boundary)
        """;

    private volatile Seen? _last;

    /// <param name="atLeast">the position that the views are known to have come to</param>
    public async Task<Freshness> NowAsync(long atLeast, CancellationToken cancel)
    {
        if (_last is { } seen && clock.GetElapsedTime(seen.At) < Moment && seen.Freshness.Position >= atLeast) return seen.Freshness;
        var (at, now) = (clock.GetTimestamp(), clock.GetUtcNow());
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = now.UtcDateTime });
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        var fresh = new Freshness(row.GetInt64(0), row.IsDBNull(1) ? null : row.GetDateTime(1), row.IsDBNull(2) ? null : row.GetDateTime(2), Calendar.DayOf(now));
        _last = new(at, fresh);
        return fresh;
    }

    private sealed record Seen(long At, Freshness Freshness);
}
