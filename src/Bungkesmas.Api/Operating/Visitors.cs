using Npgsql;

namespace Bungkesmas.Api.Operating;

/// <summary>Whoever works with the ledger right now; a restore or an upgrade has it to itself.</summary>
internal static class Visitors
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    // A killed service's connections take a moment to be noticed.
    private const int Attempts = 20;

    public static async Task RefuseAsync(NpgsqlConnection connection, string command, CancellationToken cancel)
    {
        for (var attempt = 1; await CountAsync(connection, cancel) > 0; attempt++)
        {
            if (attempt == Attempts) throw new InvalidOperationException($"A service works with this ledger. Nothing was changed: stop it, then run {command} again.");
            await Task.Delay(Pause, cancel);
        }
    }

    /// <summary>Waits for whoever came since and still reads, and keeps others out until the end of the transaction: a backup knows the tables by names that are about to be others'.</summary>
    public static async Task WaitAsync(NpgsqlConnection connection, TextWriter say, CancellationToken cancel)
    {
        if (await Holdings.NamesAsync(connection, cancel) is not { Length: > 0 } tables) return;
        say.WriteLine("Waiting until nobody reads what is there.");
        await Backup.ExecuteAsync(connection, $"lock table {tables} in access exclusive mode", cancel);
    }

    public static Task<long> CountAsync(NpgsqlConnection connection, CancellationToken cancel) => Backup.AskAsync<long>(connection, $"""
        select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name in ('bungkesmas', '{Backup.ApplicationName}')
        """, cancel);
}
