using Npgsql;

namespace Bungkesmas.Projections.Kernel;

/// <summary>The advisory locks by which services over one database take turns. Every number is used for one thing.</summary>
public static class Turns
{
    public const long Ledger = 7220173, Rebuild = 7220175, Effects = 7220176, Http = 7220177, Regions = 7220178, Vault = 0x62756E676B6573; // "bungkes"

    /// <summary>For subjects that are written to or decided from: taken together with the number of a bucket.</summary>
    public const int Subjects = 7220174;

    /// <summary>Those that every start takes, one after another and none together with another.</summary>
    public static IReadOnlyList<long> OfAStart { get; } = [Ledger, Vault, Regions, Http, Effects];

    /// <summary>Makes in one transaction whatever is missing of a schema; those who start at once take turns, and wait as long as the one before them takes.</summary>
    public static async Task ApplyAsync(NpgsqlDataSource database, long turn, string ddl, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await TakeAsync(connection, turn, cancel);
        await using (var command = new NpgsqlCommand(ddl, connection, transaction) { CommandTimeout = 0 }) await command.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Waits for a turn and keeps it until the end of the transaction.</summary>
    public static async Task TakeAsync(NpgsqlConnection connection, long turn, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select pg_advisory_xact_lock($1)", connection) { CommandTimeout = 0, Parameters = { new() { Value = turn } } };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
