using System.Globalization;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Vaults;
using Npgsql;

namespace Bungkesmas.Api.Operating;

/// <summary>What a restore or an upgrade replaced and kept, until somebody has seen that all is well and lets it go.</summary>
internal static class KeptAside
{
    public const string Before = ".before-", SchemaBefore = "_before_";

    public static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd't'HHmmssfff", CultureInfo.InvariantCulture);

    /// <summary>Where an upgrade puts the backup that it begins with.</summary>
    public static string UpgradeBackups(Settings settings) => Path.Combine(settings.DataFolder, "upgrade");

    public static async Task<IReadOnlyList<string>> SchemasAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        await Backup.AskAsync<string[]>(connection, $@"select array(select nspname::text from pg_namespace where nspname ~ '^({string.Join('|', Holdings.Schemas)}){SchemaBefore}\d+t\d+$' order by 1)", cancel);

    /// <summary>What a table is called in a schema that was put aside; null where that was another schema.</summary>
    public static string? As(string table, string kept) => table.Split('.') is [var schema, var name] && kept.StartsWith(schema + SchemaBefore, StringComparison.Ordinal) ? $"{kept}.{name}" : null;

    /// <summary>Old clusters, old keys, and the backups of upgrades.</summary>
    public static IReadOnlyList<string> Files(Settings settings) =>
    [
        .. Existing(settings.EmbeddedFolder, "postgres" + Before + "*"), .. Existing(Path.GetDirectoryName(settings.KeyFile)!, Path.GetFileName(settings.KeyFile) + Before + "*"),
        .. Existing(UpgradeBackups(settings), "bungkesmas-*.zip")
    ];

    /// <summary>The kept key that is this database's own; null where none is.</summary>
    public static string? KeyOf(Settings settings, string fingerprint) =>
        Existing(Path.GetDirectoryName(settings.KeyFile)!, Path.GetFileName(settings.KeyFile) + Before + "*").FirstOrDefault(file => MasterKeyFile.Is(file, fingerprint));

    /// <summary>Deletes all of it, unless a key among it may be the only one that opens this database.</summary>
    public static async Task ForgetAsync(Settings settings, NpgsqlConnection connection, TextWriter say, CancellationToken cancel)
    {
        if (await KeyRing.FingerprintAsync(connection, cancel) is { } known && !MasterKeyFile.Is(settings.KeyFile, known))
            throw new InvalidOperationException($"The key in {settings.KeyFile} is not this database's, and one that was kept aside may be. Nothing was deleted: run doctor first.");
        foreach (var schema in await SchemasAsync(connection, cancel))
        {
            await Backup.ExecuteAsync(connection, $"drop schema {schema} cascade", cancel);
            say.WriteLine($"Deleted schema {schema}.");
        }
        foreach (var path in Files(settings))
        {
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
            else Durably.Delete(path);
            say.WriteLine($"Deleted {path}.");
        }
    }

    private static IEnumerable<string> Existing(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder, pattern).Order(StringComparer.Ordinal) : [];
}
