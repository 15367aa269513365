using System.Security.Cryptography;
using Bungkesmas.Api.Effects;
using Bungkesmas.Api.Vaults;
using Npgsql;

namespace Bungkesmas.Api.Operating;

/// <summary>Joins the rows of an older ledger with newer keys: what has no key, or a key that does not open it, was erased and stays so.</summary>
internal static class RestoredKeys
{
    public const string Table = "pg_temp.restored_key";

    private const string Erased = "pg_temp.erased_before";
    private const int AtOnce = 200;

    private static readonly Kept[] All =
    [
        new(SealedKind.Document, "vault.document", "body", "update vault.document set wrapped_key = null, body = null, salt = null"),
        new(SealedKind.Person, "vault.person", "body", "update vault.person set wrapped_key = null, body = null"),
        new(SealedKind.Receiver, $"{EffectsSchema.Name}.subscription", "target", $"delete from {EffectsSchema.Name}.subscription")
    ];

    /// <summary>The tables whose rows have keys of their own.</summary>
    public static IEnumerable<string> Tables => All.Select(kept => kept.Table);

    /// <param name="Body">the column that the key opens</param>
    /// <param name="Forget">how a row without a key is erased</param>
    private sealed record Kept(SealedKind Kind, string Table, string Body, string Forget);

    /// <summary>Whoever the ledger that is replaced, or one that was put aside before it, knows to be erased is not brought back by any keys.</summary>
    public static async Task RememberErasedAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await Backup.ExecuteAsync(connection, "create temp table erased_before (id text collate \"C\" primary key) on commit drop", cancel);
        var kept = await KeptAside.SchemasAsync(connection, cancel);
        foreach (var table in Tables.SelectMany(table => kept.Select(schema => KeptAside.As(table, schema)).OfType<string>().Prepend(table)))
            if (await Backup.AskAsync<bool>(connection, $"select to_regclass('{table}') is not null", cancel))
                await Backup.ExecuteAsync(connection, $"insert into {Erased} select id from {table} where wrapped_key is null on conflict do nothing", cancel);
    }

    public static Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancel) => Backup.ExecuteAsync(connection, """
        drop table if exists pg_temp.restored_key;
        create temp table restored_key (id text collate "C" primary key, wrapped_key bytea not null) on commit drop
        """, cancel);

    public static Task ApplyAsync(NpgsqlConnection connection, string table, CancellationToken cancel) => Backup.ExecuteAsync(connection, $"""
        update {table} kept set wrapped_key = k.wrapped_key from {Table} k where k.id = kept.id and not exists (select from {Erased} e where e.id = k.id)
        """, cancel);

    /// <summary>Tries every key on its row and blanks what does not open, as an erasure does.</summary>
    public static async Task<(long Readable, long Erased)> SettleAsync(NpgsqlConnection connection, MasterKey master, CancellationToken cancel)
    {
        long readable = 0, erased = 0;
        foreach (var kept in All)
        {
            // A backup of an older program may be without.
            if (!await Backup.AskAsync<bool>(connection, $"select to_regclass('{kept.Table}') is not null", cancel)) continue;
            var (opened, closed) = await TryAsync(connection, master, kept, cancel);
            await using var forget = new NpgsqlCommand($"{kept.Forget} where wrapped_key is null or {kept.Body} is null or id = any($1)", connection) { Parameters = { new() { Value = closed.ToArray() } } };
            erased += await forget.ExecuteNonQueryAsync(cancel);
            readable += opened;
        }
        return (readable, erased);
    }

    private static async Task<(long Opened, List<string> Closed)> TryAsync(NpgsqlConnection connection, MasterKey master, Kept kept, CancellationToken cancel)
    {
        long opened = 0;
        var closed = new List<string>();
        for (string? after = ""; after is not null;)
        {
            await using var page = new NpgsqlCommand($"select id, wrapped_key, {kept.Body} from {kept.Table} where id > $1 and wrapped_key is not null and {kept.Body} is not null order by id limit {AtOnce}", connection)
                { Parameters = { new() { Value = after } } };
            after = null;
            await using var row = await page.ExecuteReaderAsync(cancel);
            while (await row.ReadAsync(cancel))
            {
                after = row.GetString(0);
                if (Opens(master, kept.Kind, after, row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2))) opened++;
                else closed.Add(after);
            }
        }
        return (opened, closed);
    }

    private static bool Opens(MasterKey master, SealedKind kind, string id, byte[] wrappedKey, byte[] body)
    {
        try
        {
            using var sealing = Sealed.Unwrap(master, kind, id, wrappedKey);
            CryptographicOperations.ZeroMemory(sealing.Open("body", body));
            return true;
        }
        catch (CryptographicException) { return false; }
    }
}
