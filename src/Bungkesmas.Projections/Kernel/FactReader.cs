using System.Text.Json;
using Bungkesmas.Domain.Kernel;
using Npgsql;

namespace Bungkesmas.Projections.Kernel;

/// <summary>Reads facts as Marten stored them.</summary>
public static class FactReader
{
    /// <summary>The header under which a fact's envelope is stored.</summary>
    public const string EnvelopeHeader = "envelope";

    public const string Columns = "e.seq_id, e.id, e.stream_id, e.version, e.timestamp, e.type, e.data::text, (e.headers->'envelope')::text, e.correlation_id, e.causation_id";

    /// <summary>What Marten writes in the places of an append that failed, so that no position is missing. It is no fact.</summary>
    public const string Tombstone = "tombstone";

    public const string Table = $"(select * from {LedgerSchema.Events}.mt_events where type <> '{Tombstone}') e";

    public static Fact Read(NpgsqlDataReader row) => new(
        row.GetGuid(1), row.GetInt64(0), Subject.Parse(row.GetString(2)), row.GetInt64(3), row.GetFieldValue<DateTimeOffset>(4),
        Ledger.Events.Named(row.GetString(5)).Read(row.GetString(6)),
        JsonSerializer.Deserialize<Envelope>(row.GetString(7), LedgerJson.Options)!,
        row.IsDBNull(8) ? null : row.GetString(8), row.IsDBNull(9) ? null : row.GetString(9));

    public static async Task<List<Fact>> ReadAsync(this NpgsqlCommand command, CancellationToken cancel)
    {
        var facts = new List<Fact>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) facts.Add(Read(row));
        return facts;
    }
}
