using System.Security.Cryptography;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Operating;
using Bungkesmas.Api.Vaults;
using Npgsql;
using Xunit;

namespace Bungkesmas.Api.Specs.Operating;

/// <summary>A folder with the data folder of an instance and its backups, over a database of the specs' server.</summary>
internal sealed class Belongings : IDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Folder { get; } = Directory.CreateTempSubdirectory("operating-specs-").FullName;

    public StringWriter Said { get; } = new();

    public Settings Settings(string connection) => new(connection, Folder, null, null, Tokens.Issuer);

    public string KeyFile => Path.Combine(Folder, "keys", "master.key");

    /// <param name="meanwhile">what happens after the moment that is backed up, and before anything of it is read</param>
    public async Task<string> BackUpAsync(RunningLedger ledger, BackupSet set, Func<Task>? meanwhile = null)
    {
        await using var backup = await Backup.BeginAsync(ledger.ConnectionString, Said, Cancel);
        if (meanwhile is not null) await meanwhile();
        var file = Path.Combine(Folder, "backups", $"{set}-{Guid.NewGuid():n}.zip");
        await backup.TakeAsync(set, file, await File.ReadAllBytesAsync(TestDatabase.KeyFile, Cancel), Cancel);
        return file;
    }

    /// <summary>Restores into a database, a new one where none is named, and gives its connection.</summary>
    public async Task<string> RestoreAsync(string from, string keys, string? into = null, bool replace = false, bool olderKeys = false)
    {
        into ??= await TestDatabase.NewAsync();
        await new Restore(new(from, keys, replace, olderKeys), Said).RunAsync(Settings(into), into, Cancel);
        return into;
    }

    /// <summary>Every fact with all that is kept of it, in the order of positions.</summary>
    public static async Task<string> FactsAsync(string connection, long upTo = long.MaxValue) => Hash(await LinesAsync(connection,
        $"select seq_id, id, stream_id, version, type, data::text, timestamp, headers::text, mt_dotnet_type, correlation_id, causation_id, user_name from ledger.mt_events where seq_id <= {upTo} order by seq_id"));

    /// <summary>Everything that a backup keeps, table by table.</summary>
    public static async Task<string> AllAsync(string connection, params string[] except)
    {
        await using var database = await Backup.ConnectAsync(connection, Cancel);
        var all = new List<string>();
        foreach (var holding in await Holdings.OfAsync(BackupSet.Ledger, database, Cancel))
            if (!except.Contains(holding.Table))
                all.Add($"{holding.Table} {Hash([.. (await LinesAsync(connection, $"select {string.Join(", ", holding.Columns)} from {holding.Table} where {holding.Where ?? "true"}")).Order(StringComparer.Ordinal)])}");
        return string.Join('\n', all);
    }

    public static async Task<T> AskAsync<T>(string connection, string sql)
    {
        await using var database = await Backup.ConnectAsync(connection, Cancel);
        return await Backup.AskAsync<T>(database, sql, Cancel);
    }

    public static async Task WriteAsync(RunningLedger ledger, IEnumerable<VaultWrite> writes)
    {
        await using var connection = await ledger.Database.OpenConnectionAsync(Cancel);
        await VaultWrite.RunAsync(writes, connection, null, Cancel);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static async Task<List<string>> LinesAsync(string connection, string sql)
    {
        await using var database = await Backup.ConnectAsync(connection, Cancel);
        await using var command = new NpgsqlCommand($"select row_to_json(r)::text from ({sql}) r", database);
        await using var row = await command.ExecuteReaderAsync(Cancel);
        var lines = new List<string>();
        while (await row.ReadAsync(Cancel)) lines.Add(row.GetString(0));
        return lines;
    }

    private static string Hash(List<string> lines) => $"{lines.Count} {Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines))))}";
}
