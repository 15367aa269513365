using Bungkesmas.Api.Effects;
using Bungkesmas.Api.Http;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Operating;

/// <summary>A table, or a part of one, that a backup set keeps.</summary>
internal sealed record Holding(string Table, IReadOnlyList<string> Columns, string? Where)
{
    public string CopyOut => Where is null
        ? $"copy {Table} ({string.Join(", ", Columns)}) to stdout"
        : $"copy (select {string.Join(", ", Columns)} from {Table} where {Where}) to stdout";
}

/// <summary>What of the database belongs to which backup set, as PostgreSQL's own catalogue has it.</summary>
internal static class Holdings
{
    public const string Vault = "vault", Reference = "reference", WrappedKey = "wrapped_key", Id = "id";

    /// <summary>Every schema that is kept. The views are not: they are folded again from the facts.</summary>
    public static string[] Schemas { get; } = [LedgerSchema.Events, Vault, Reference, EffectsSchema.Name, HttpSchema.Name];

    /// <summary>How the progress of views is named; like in SQL.</summary>
    public const string Views = @"views\_%";

    public static async Task<List<Holding>> OfAsync(BackupSet set, NpgsqlConnection connection, CancellationToken cancel)
    {
        var tables = await TablesAsync(connection, cancel);
        return set == BackupSet.Ledger ? [.. tables.Select(AsLedger)] : [.. tables.Where(HasKeys).Select(AsKeys)];
    }

    /// <summary>Every kept table, separated by commas: in one order, so that those who lock them all wait for each other and never in a circle.</summary>
    public static async Task<string> NamesAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        string.Join(", ", (await TablesAsync(connection, cancel)).Select(table => table.Table));

    private static Holding AsLedger(Holding table) => table switch
    {
        _ when HasKeys(table) => table with { Columns = [.. table.Columns.Where(column => column != WrappedKey)] },
        { Table: $"{LedgerSchema.Events}.mt_event_progression" } => table with { Where = $"name not like '{Views}'" },
        // Who carried messages when the backup was taken carries none after a restore.
        _ when table.Table.StartsWith($"{EffectsSchema.Name}.wolverine_node", StringComparison.Ordinal) => table with { Where = "false" },
        // Tickets are worth a minute, and let somebody in.
        { Table: $"{HttpSchema.Name}.stream_ticket" } => table with { Where = "false" },
        _ => table
    };

    private static Holding AsKeys(Holding table) => new(table.Table, [Id, WrappedKey], $"{WrappedKey} is not null");

    private static bool HasKeys(Holding table) => table.Columns.Contains(WrappedKey);

    private static async Task<List<Holding>> TablesAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("""
            select format('%I.%I', n.nspname, c.relname), c.relkind::text,
              array(select quote_ident(a.attname) from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any($1) and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1
            """, connection);
        command.Parameters.Add(new() { Value = Schemas });
        var tables = new List<Holding>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            tables.Add(row.GetString(1) == "r"
                ? new(row.GetString(0), row.GetFieldValue<string[]>(2), Where: null)
                // Better no backup than one that leaves something out.
                : throw new InvalidOperationException($"The backup keeps plain tables only, and {row.GetString(0)} is none: this needs a newer program."));
        return tables;
    }
}
