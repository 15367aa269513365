using System.Globalization;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Lenses;

/// <summary>How far the views have come, and waiting for them.</summary>
public sealed class Progress(NpgsqlDataSource database, TimeProvider clock)
{
    private const string MinPosition = "Min-Position";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>What waits for longer than this, while nothing else was seen either, waits for nothing that passes by itself.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <summary>Of all connections a third at most, so that whoever holds one finds another for what else it reads.</summary>
    private readonly SemaphoreSlim _snapshots = new(Math.Clamp(new NpgsqlConnectionStringBuilder(database.ConnectionString).MaxPoolSize / 3, 1, 32));
    private readonly long _since = clock.GetTimestamp();
    private readonly Lock _waiting = new();
    private Task<long>? _next;

    /// <summary>The position of the last fact that every view has seen.</summary>
    public async Task<long> PositionAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand(ViewProjection.Position);
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Whether facts wait for the views and these have seen none for a while; a service that has only just started is given time.</summary>
    public async Task<bool> StandsStillAsync(CancellationToken cancel)
    {
        if (clock.GetElapsedTime(_since) < Grace) return false;
        await using var command = database.CreateCommand($"""
            select coalesce((select e.timestamp < $1 from {FactReader.Table} where e.seq_id > ({ViewProjection.Position}) order by e.seq_id limit 1), false)
              and not exists (select from {LedgerSchema.Events}.known_at where at >= $1)
            """);
        command.Parameters.Add(new() { Value = (clock.GetUtcNow() - Grace).UtcDateTime });
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>The views as they are now, until it is let go.</summary>
    /// <remarks>Not held where too many are looking: each takes a connection, and some must be left for what else they read.</remarks>
    /// <param name="lists">what suits one province does not suit the next, so lists are planned for what they are asked; and no disk of today fears to jump</param>
    public async Task<Snapshot> SnapshotAsync(bool lists, CancellationToken cancel)
    {
        if (!_snapshots.Wait(0)) return new(await PositionAsync(cancel), new(database), null);
        NpgsqlConnection? connection = null;
        try
        {
            connection = await database.OpenConnectionAsync(cancel);
            var held = new Snapshot.Held(connection, await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel), _snapshots);
            await using var command = new NpgsqlCommand($"{(lists ? "set local plan_cache_mode = force_custom_plan; set local random_page_cost = 1.1; " : "")}{ViewProjection.Position}", connection);
            return new((long)(await command.ExecuteScalarAsync(cancel))!, new(sql => new NpgsqlCommand(sql, connection)), held);
        }
        catch
        {
            // A connection that is closed takes its transaction with it.
            if (connection is not null) await connection.DisposeAsync();
            _snapshots.Release();
            throw;
        }
    }

    /// <summary>Waits until the views have seen the fact that the request's <c>Min-Position</c> names; a problem when they do not in time.</summary>
    public async Task<Problem?> WaitAsync(HttpContext http)
    {
        if (http.Request.Headers[MinPosition].Count == 0) return null;
        if (WantedOf(http) is not { } wanted) return Problem.Malformed(MinPosition, new("Harus posisi (bilangan).", "Must be a position (a number)."));
        return await WaitAsync(wanted, http.RequestAborted) ? null : Problem.Unavailable;
    }

    /// <summary>The position that a request waits for; null where it names none.</summary>
    public static long? WantedOf(HttpContext http) =>
        long.TryParse(http.Request.Headers[MinPosition], NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : null;

    /// <summary>Waits for a position that some fact has; false at once when none has come so far.</summary>
    public async Task<bool> WaitForKnownAsync(long position, CancellationToken cancel) => await IsKnownAsync(position, cancel) && await WaitAsync(position, cancel);

    /// <summary>Waits until the views have seen a fact, however long that takes; only where they stand still it is not waited for.</summary>
    public async Task SeenAsync(long position, CancellationToken cancel)
    {
        while (!await WaitAsync(position, cancel) && !await StandsStillAsync(cancel)) { }
    }

    /// <summary>Whether the ledger has come to a position, seen by the views or not yet.</summary>
    public async Task<bool> IsKnownAsync(long position, CancellationToken cancel)
    {
        if (await PositionAsync(cancel) >= position) return true;
        await using var command = database.CreateCommand($"select coalesce(max(seq_id), 0) from {LedgerSchema.Events}.mt_events");
        return (long)(await command.ExecuteScalarAsync(cancel))! >= position;
    }

    private async Task<bool> WaitAsync(long position, CancellationToken cancel)
    {
        var until = clock.GetUtcNow() + Patience;
        for (var seen = await PositionAsync(cancel); seen < position; seen = await NextAsync().WaitAsync(cancel))
            if (clock.GetUtcNow() > until) return false;
        return true;
    }

    /// <summary>The position after a pause, asked once for all who wait.</summary>
    private Task<long> NextAsync()
    {
        lock (_waiting) return _next ??= AskAsync();

        async Task<long> AskAsync()
        {
            // Forced to come back later: whoever is held up for the whole pause just here would go on at once, under the lock, and leave an answer behind that nobody asks anew.
            await Task.Delay(Pause, clock).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            // Who comes from here on may wait for a fact that the answer does not know yet.
            lock (_waiting) _next = null;
            return await PositionAsync(CancellationToken.None);
        }
    }
}
