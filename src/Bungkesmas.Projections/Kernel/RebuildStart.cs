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

    /// <summary>The last position up to which no fact can be missing: positions become visible out of order, so nothing after a gap counts yet.</summary>
    public static async Task<long> PositionAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"""
            with mark as (select coalesce(max(last_seq_id), 0) as at from {LedgerSchema.Events}.mt_event_progression where name = 'HighWaterMark')
            select coalesce(max(seq_id), (select at from mark)) from (
              select seq_id, row_number() over (order by seq_id) + (select at from mark) as without_gap from {LedgerSchema.Events}.mt_events where seq_id > (select at from mark)) later
            where seq_id = without_gap
            """);
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
