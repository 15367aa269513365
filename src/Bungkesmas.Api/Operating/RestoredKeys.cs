using System.Security.Cryptography;
using Bungkesmas.Api.Vaults;
using Npgsql;

namespace Bungkesmas.Api.Operating;

/// <summary>Joins the rows of an older ledger with newer keys: what has no key, or a key that does not open it, was erased and stays so.</summary>
internal static class RestoredKeys
{
    public const string Table = "pg_temp.restored_key";

    private const string Erased = "pg_temp.erased_before";
    private const int AtOnce = 200;

    private static readonly Dictionary<SealedKind, string> Tables = new() { [SealedKind.Document] = "vault.document", [SealedKind.Person] = "vault.person" };

    /// <summary>Whoever the database that is replaced knows to be erased is not brought back by any keys.</summary>
    public static async Task RememberErasedAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await Backup.ExecuteAsync(connection, "create temp table erased_before (id text collate \"C\" primary key) on commit drop", cancel);
        foreach (var table in Tables.Values)
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
        foreach (var (kind, table) in Tables)
        {
            var (opened, closed) = await TryAsync(connection, master, kind, table, cancel);
            var salt = kind == SealedKind.Document ? ", salt = null" : "";
            await using var blank = new NpgsqlCommand($"update {table} set wrapped_key = null, body = null{salt} where wrapped_key is null or body is null or id = any($1)", connection)
                { Parameters = { new() { Value = closed.ToArray() } } };
            erased += await blank.ExecuteNonQueryAsync(cancel);
            readable += opened;
        }
        return (readable, erased);
    }

    private static async Task<(long Opened, List<string> Closed)> TryAsync(NpgsqlConnection connection, MasterKey master, SealedKind kind, string table, CancellationToken cancel)
    {
        long opened = 0;
        var closed = new List<string>();
        for (string? after = ""; after is not null;)
        {
            await using var page = new NpgsqlCommand($"select id, wrapped_key, body from {table} where id > $1 and wrapped_key is not null and body is not null order by id limit {AtOnce}", connection)
                { Parameters = { new() { Value = after } } };
            after = null;
            await using var row = await page.ExecuteReaderAsync(cancel);
            while (await row.ReadAsync(cancel))
            {
                after = row.GetString(0);
                if (Opens(master, kind, after, row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2))) opened++;
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
