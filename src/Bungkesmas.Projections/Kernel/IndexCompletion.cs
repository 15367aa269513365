using Npgsql;

namespace Bungkesmas.Projections.Kernel;

/// <summary>Enters into the subject index what facts that are on record already are about, or listen to, by what events say today.</summary>
/// <remarks>The index is written with the facts; when an event comes to be about more, those recorded before have to be entered again.</remarks>
public static class IndexCompletion
{
    private const int AtOnce = 1_000;

    private const string Table = $"{LedgerSchema.Events}.fact_subject";

    private static string Complete => $"comment on table {Table} is 'as of {LedgerSchema.Views}'";

    /// <summary>SQL: an index without facts lacks none.</summary>
    internal static string OfAnEmptyOne => $"do $$ begin if not exists (select from {Table}) then {Complete}; end if; end $$;";

    /// <summary>Completes the index where it may be of an earlier version.</summary>
    public static async Task RunAsync(NpgsqlDataSource database, Action<string> say, CancellationToken cancel)
    {
        await using (var asked = database.CreateCommand($"select obj_description('{Table}'::regclass) is not distinct from 'as of {LedgerSchema.Views}'"))
            if ((bool)(await asked.ExecuteScalarAsync(cancel))!) return;
        say("completing the index of what facts are about");
        for (long last = await RebuildStart.PositionAsync(database, cancel), at = 0; at < last; at += AtOnce) await EnterAsync(database, at, Math.Min(at + AtOnce, last), cancel);
        await using var done = database.CreateCommand(Complete);
        await done.ExecuteNonQueryAsync(cancel);
    }

    private static async Task EnterAsync(NpgsqlDataSource database, long after, long upTo, CancellationToken cancel)
    {
        var facts = await RebuildStart.BetweenAsync(database, after, upTo, cancel);
        if (facts.Count == 0) return;
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        foreach (var (sql, args) in SubjectIndex.Statements(facts))
        {
            await using var command = new NpgsqlCommand(RowStatements.Numbered(sql), connection, transaction) { CommandTimeout = 0 };
            foreach (var value in args) command.Parameters.Add(new() { Value = value });
            await command.ExecuteNonQueryAsync(cancel);
        }
        await transaction.CommitAsync(cancel);
    }
}
