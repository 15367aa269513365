using Npgsql;

namespace Bungkesmas.Projections.Kernel;

/// <summary>Changes to tables that others read and write meanwhile: whoever changes them gives way and tries again, so that nobody waits long for a rebuild, and in no circle.</summary>
internal static class Courteously
{
    /// <summary>Shorter than the second after which PostgreSQL ends one of those who wait for each other.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(900), Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Does something in a transaction, and once more from the start whenever a lock was not to be had at once.</summary>
    public static async Task<T> DoAsync<T>(NpgsqlConnection connection, Func<Task<T>> change, CancellationToken cancel)
    {
        while (true)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            try
            {
                await using (var patience = new NpgsqlCommand($"set local lock_timeout = {Patience.TotalMilliseconds}", connection)) await patience.ExecuteNonQueryAsync(cancel);
                var result = await change();
                await transaction.CommitAsync(cancel);
                return result;
            }
            catch (PostgresException busy) when (busy.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
            {
                await transaction.RollbackAsync(cancel);
                await Task.Delay(Pause, cancel);
            }
        }
    }

    /// <summary>Drops a schema table by table, so that it never holds one table while it waits for another that is still read.</summary>
    public static async Task DropAsync(NpgsqlConnection connection, string schema, CancellationToken cancel)
    {
        string[] tables;
        await using (var command = new NpgsqlCommand("select array(select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = $1 order by 1)", connection) { Parameters = { new() { Value = schema } } })
            tables = (string[])(await command.ExecuteScalarAsync(cancel))!;
        foreach (var sql in tables.Select(table => $"drop table if exists {table} cascade").Append($"drop schema if exists {schema} cascade"))
            await DoAsync(connection, async () =>
            {
                await using var drop = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
                return await drop.ExecuteNonQueryAsync(cancel);
            }, cancel);
    }
}
