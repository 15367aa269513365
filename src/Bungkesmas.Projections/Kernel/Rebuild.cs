using System.Diagnostics;
using Bungkesmas.Domain.Kernel;
using Npgsql;

namespace Bungkesmas.Projections.Kernel;

/// <summary>What a rebuild did.</summary>
/// <param name="Folded">how long folding and writing rows took; what is left of <paramref name="Took"/> went into indexes, catching up and the switch</param>
public sealed record Rebuilt(long Position, long Rows, TimeSpan Folded, TimeSpan Took);

/// <summary>Builds the rows of views anew beside the ones that are read, catches up with what is recorded meanwhile, and takes their place in one transaction.</summary>
/// <remarks>Whatever stops it, the old rows are read on; what it left is swept away by the next one.</remarks>
/// <param name="fitting">so many facts are read into memory at once; as many as fit where it is left out</param>
public sealed class Rebuild(NpgsqlDataSource database, Action<string> say, long? fitting = null)
{
    private const string Fresh = "views_build", Old = "views_old";

    /// <summary>With so few facts to go, the views wait for the last of them.</summary>
    private const int Few = 200, AtOnce = 1_000;

    /// <summary>Builds the views of this version where the ledger has facts and they do not follow it yet.</summary>
    public static async Task BuildMissingAsync(NpgsqlDataSource database, Action<string> say, CancellationToken cancel)
    {
        await ForgetCutOffAsync(database, cancel);
        if (await HasFactsAsync(database, cancel) && await PositionAsync(database, cancel) is null) await new Rebuild(database, say).RunAsync(Ledger.Views, onlyMissing: true, cancel);
    }

    /// <summary>Sweeps away what a rebuild that was killed has left; one that is under way keeps its own.</summary>
    private static async Task ForgetCutOffAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var alone = await database.OpenConnectionAsync(cancel);
        await using var taken = new NpgsqlCommand($"select pg_try_advisory_lock({Turns.Rebuild})", alone);
        if (await taken.ExecuteScalarAsync(cancel) is not true) return;
        try { await SweepAsync(alone, cancel); }
        finally { await RunAsync(alone, $"select pg_advisory_unlock({Turns.Rebuild})", CancellationToken.None); }
    }

    /// <summary>Whether there is anything to fold.</summary>
    public static async Task<bool> HasFactsAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var exists = database.CreateCommand($"select to_regclass('{LedgerSchema.Events}.mt_events') is not null and to_regclass('{LedgerSchema.Events}.mt_event_progression') is not null");
        return (bool)(await exists.ExecuteScalarAsync(cancel))! && await RebuildStart.FactsAsync(database, cancel);
    }

    /// <param name="views">one of them, or all</param>
    public async Task<Rebuilt> RunAsync(IReadOnlyList<IView> views, bool onlyMissing, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        await using var alone = await database.OpenConnectionAsync(cancel);
        await RunAsync(alone, $"select pg_advisory_lock({Turns.Rebuild})", cancel);
        try
        {
            var stands = await PositionAsync(database, cancel);
            if (onlyMissing && stands is not null) return new(stands.Value, 0, default, Stopwatch.GetElapsedTime(start));
            if (stands is null) await IndexCompletion.RunAsync(database, say, cancel);
            var position = stands ?? await RebuildStart.PositionAsync(database, cancel);
            await SweepAsync(alone, cancel);
            await RunAsync(alone, $"create schema {Fresh};" + string.Join('\n', views.Select(view => ViewTables.Table(Fresh, view.Name))), cancel);
            say($"building {views.Count} views of {position:N0} facts");
            var rows = await new Refold(database, Fresh, views, position, fitting ?? Refold.Fitting, say).RunAsync(cancel);
            var folded = Stopwatch.GetElapsedTime(start);
            say($"wrote {rows:N0} rows; indexes follow");
            await IndexAsync(views, cancel);
            while (stands is not null && await PositionAsync(database, cancel) is { } now && now - position > Few) position = await CatchUpAsync(alone, views, position, Math.Min(now, position + AtOnce), cancel);
            position = await Courteously.DoAsync(alone, () => SwitchAsync(alone, views, stands is not null, position, cancel), cancel);
            await SweepAsync(alone, cancel);
            return new(position, rows, folded, Stopwatch.GetElapsedTime(start));
        }
        finally { await RunAsync(alone, $"select pg_advisory_unlock({Turns.Rebuild})", CancellationToken.None); }
    }

    /// <summary>Where the views of this version stand; null when they never stood anywhere.</summary>
    private static async Task<long?> PositionAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select last_seq_id from {LedgerSchema.Events}.mt_event_progression where name = '{ViewProjection.Progress}' and last_seq_id > 0");
        return (long?)await command.ExecuteScalarAsync(cancel);
    }

    private async Task IndexAsync(IReadOnlyList<IView> views, CancellationToken cancel) =>
        await Parallel.ForEachAsync(views, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel }, async (view, stop) =>
        {
            await using var connection = await database.OpenConnectionAsync(stop);
            await RunAsync(connection, $"set maintenance_work_mem = '256MB'; {ViewTables.Indexes(Fresh, view.Name)} reset maintenance_work_mem", stop);
            // Only what is known to be visible to all is read from an index alone.
            await RunAsync(connection, $"vacuum (analyze) {Fresh}.{view.Name}", stop);
        });

    private async Task<long> CatchUpAsync(NpgsqlConnection connection, IReadOnlyList<IView> views, long from, long to, CancellationToken cancel)
    {
        var facts = await RebuildStart.BetweenAsync(database, from, to, cancel);
        if (facts.Count == 0) return to;
        await using var reading = await database.OpenConnectionAsync(cancel);
        foreach (var changes in (await ViewBatch.ChangesAsync(reading, facts, views, new(), new(), cancel)).Values)
            foreach (var (sql, args) in RowStatements.Of(changes, $"{Fresh}.{changes.View.Name}"))
            {
                await using var command = new NpgsqlCommand(RowStatements.Numbered(sql), connection);
                foreach (var value in args) command.Parameters.Add(new() { Value = value });
                await command.ExecuteNonQueryAsync(cancel);
            }
        return to;
    }

    /// <summary>Those who write the views wait while the last facts are taken in and the tables change places; those who read do not.</summary>
    private async Task<long> SwitchAsync(NpgsqlConnection connection, IReadOnlyList<IView> views, bool stand, long position, CancellationToken cancel)
    {
        await Turns.TakeAsync(connection, Turns.Ledger, cancel);
        if (stand)
        {
            await RunAsync(connection, $"lock table {string.Join(", ", views.Select(view => LedgerSchema.Table(view.Name)))} in exclusive mode", cancel);
            position = await CatchUpAsync(connection, views, position, (await PositionAsync(database, cancel))!.Value, cancel);
        }
        await RunAsync(connection, views.Count == Ledger.Views.Count
            ? $"""
              do $$ begin if exists (select 1 from pg_namespace where nspname = '{LedgerSchema.Views}') then alter schema {LedgerSchema.Views} rename to {Old}; end if; end $$;
              alter schema {Fresh} rename to {LedgerSchema.Views};
              """
            : $"create schema {Old};" + string.Concat(views.SelectMany(view => ViewTables.All(view.Name)).Select(table => $"alter table {LedgerSchema.Table(table)} set schema {Old}; alter table {Fresh}.{table} set schema {LedgerSchema.Views};")), cancel);
        if (!stand) await RunAsync(connection, $"insert into {LedgerSchema.Events}.mt_event_progression (name, last_seq_id) values ('{ViewProjection.Progress}', {position}) on conflict (name) do update set last_seq_id = excluded.last_seq_id", cancel);
        await RunAsync(connection, ViewChanges.Ddl + ViewChanges.Rebuilt(views, !stand, position), cancel);
        return position;
    }

    private static async Task SweepAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        foreach (var schema in (string[])[Fresh, Old]) await Courteously.DropAsync(connection, schema, cancel);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
