using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Vaults;
using Npgsql;

namespace Bungkesmas.Api.Operating;

/// <summary>Sees to it that key file and database belong together: a new key beside old data would open nothing.</summary>
internal static class KeyRing
{
    /// <summary>The key of this database; made only where nothing was sealed yet, and written down in the database at its first use.</summary>
    public static async Task<MasterKey> OpenAsync(Settings settings, string connectionString, CancellationToken cancel)
    {
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await using var connection = await database.OpenConnectionAsync(cancel);
        await OwnSchemas.RefuseStrangersAsync(connection, cancel);
        await VaultSchema.ApplyAsync(database, cancel);
        await UnfinishedRestore.SettleAsync(settings, connection, cancel);
        var known = await FingerprintAsync(connection, cancel);
        if (!File.Exists(settings.KeyFile) && (known is not null || await SealedAsync(connection, cancel) is not null))
            throw new InvalidOperationException($"The master key file {settings.KeyFile} is missing, and a new key would open nothing that is stored: put the file back, or restore it from a backup of the keys (restore --help).");
        var master = MasterKey.LoadOrCreate(settings.KeyFile);
        if (known is null)
        {
            if (await SealedAsync(connection, cancel) is { } row && !Opens(master, row)) throw Stranger(settings);
            await using var write = new NpgsqlCommand("insert into vault.instance (fingerprint) values ($1) on conflict do nothing", connection) { Parameters = { new() { Value = master.Fingerprint } } };
            await write.ExecuteNonQueryAsync(cancel);
            known = await FingerprintAsync(connection, cancel);
        }
        return known == master.Fingerprint ? master : throw Stranger(settings);
    }

    /// <summary>The fingerprint of the key that the database belongs to; null before the first start.</summary>
    public static async Task<string?> FingerprintAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var exists = new NpgsqlCommand("select to_regclass('vault.instance') is not null", connection);
        if (await exists.ExecuteScalarAsync(cancel) is not true) return null;
        await using var command = new NpgsqlCommand("select fingerprint from vault.instance", connection);
        return await command.ExecuteScalarAsync(cancel) as string;
    }

    /// <summary>Whether a key opens a sealed row.</summary>
    public static bool Opens(MasterKey master, (SealedKind Kind, string Id, byte[] WrappedKey) row)
    {
        try
        {
            Sealed.Unwrap(master, row.Kind, row.Id, row.WrappedKey).Dispose();
            return true;
        }
        catch (System.Security.Cryptography.CryptographicException) { return false; }
    }

    private static async Task<(SealedKind, string, byte[])?> SealedAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("""
            (select 'Document', id, wrapped_key from vault.document where wrapped_key is not null limit 1)
            union all (select 'Person', id, wrapped_key from vault.person where wrapped_key is not null limit 1)
            """, connection);
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? (Enum.Parse<SealedKind>(row.GetString(0)), row.GetString(1), row.GetFieldValue<byte[]>(2)) : null;
    }

    private static InvalidOperationException Stranger(Settings settings) => new(
        $"The master key in {settings.KeyFile} is not the one that this database was written with, and would open nothing in it: put the right file there, or point Bungkesmas__DataFolder to the folder that belongs to this database.");
}
