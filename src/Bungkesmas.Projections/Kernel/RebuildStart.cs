using Bungkesmas.Domain.Kernel;
using Npgsql;

namespace Bungkesmas.Projections.Kernel;

/// <summary>What a rebuild asks of the facts themselves.</summary>
internal static class RebuildStart
{
    public static async Task<bool> FactsAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select exists (select 1 from {FactReader.Table})");
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>The last position up to which no fact can be missing.</summary>
    public static async Task<long> PositionAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(LedgerSchema.Settled);
        command.CommandTimeout = 0;
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    public static async Task<List<Fact>> BetweenAsync(NpgsqlDataSource database, long after, long upTo, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select {FactReader.Columns} from {FactReader.Table} where e.seq_id > $1 and e.seq_id <= $2 order by e.seq_id");
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = upTo });
        return await command.ReadAsync(cancel);
    }
}
