using System.Text.Json;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Hosting.Embedded;
using Npgsql;

namespace Bungkesmas.Api.Operating.Doctor;

/// <summary>Looks at everything that the service stands on, says in one line each what it found, and what to do where something is wrong.</summary>
internal static class DoctorCommand
{
    public static async Task<int> RunAsync(string? backups, string? keys, bool json, CancellationToken cancel)
    {
        var findings = new List<Finding>();
        await foreach (var finding in ExamineAsync(backups, keys, cancel))
        {
            findings.Add(finding);
            if (!json) Print(finding);
        }
        if (json) Console.WriteLine(JsonSerializer.Serialize(findings, Manifest.Json));
        return (int)findings.Max(finding => finding.Verdict);
    }

    private static async IAsyncEnumerable<Finding> ExamineAsync(string? backups, string? keys, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        Settings settings;
        var faults = Setting.Faults(ServeCommand.Builder().Configuration);
        foreach (var fault in faults) yield return Finding.Broken("configuration", fault, "Correct it in the environment or in appsettings.json; docs/configuration.md lists every setting.");
        if (faults.Count > 0) yield break;
        settings = Settings.Read(ServeCommand.Builder().Configuration);
        yield return Finding.Well("configuration", "Every setting is known and takes its value.");

        foreach (var finding in FolderChecks.Of(settings)) yield return finding;
        foreach (var finding in UnfinishedChecks.Of(settings, backups, keys)) yield return finding;
        await foreach (var finding in OfTheDatabaseAsync(settings, cancel)) yield return finding;
        await foreach (var finding in BackupChecks.OfAsync(backups, keys, cancel)) yield return finding;
    }

    private static async IAsyncEnumerable<Finding> OfTheDatabaseAsync(Settings settings, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        if (settings.ConnectionString is null && !EmbeddedPostgres.Exists(settings.EmbeddedFolder))
        {
            yield return Finding.Look("database", $"There is no database in {settings.EmbeddedFolder} yet.", "Start the service once, or set Bungkesmas__DataFolder to where its data are.");
            yield break;
        }
        var (ground, connection, failure) = await ReachAsync(settings, cancel);
        if (connection is null || ground is null)
        {
            yield return Finding.Broken("database", $"The database cannot be reached: {failure}", settings.ConnectionString is null
                ? $"Read {Path.Combine(settings.EmbeddedFolder, "postgres.log")}." : "Start the server, or correct ConnectionStrings__Bungkesmas.");
            yield break;
        }
        await using var _ = ground;
        await using var __ = connection;
        await foreach (var finding in DatabaseChecks.OfAsync(settings, connection, cancel)) yield return finding;
        await foreach (var finding in LedgerChecks.OfAsync(settings, connection, cancel)) yield return finding;
    }

    private static async Task<(Ground?, NpgsqlConnection?, string)> ReachAsync(Settings settings, CancellationToken cancel)
    {
        Ground? ground = null;
        try
        {
            ground = await Ground.StartAsync(settings, cancel, LogLevel.Error);
            return (ground, await Backup.ConnectAsync(ground.ConnectionString, cancel), "");
        }
        catch (Exception failure) when (failure is NoPostgresException or InvalidOperationException or IOException or UnauthorizedAccessException or NpgsqlException)
        {
            if (ground is not null) await ground.DisposeAsync();
            return (null, null, failure.Message);
        }
    }

    private static void Print(Finding finding)
    {
        Console.WriteLine($"{finding.Verdict.ToString().ToLowerInvariant(),-7} {finding.Check,-16} {finding.Says}");
        if (finding.Do is not null) Console.WriteLine($"{"",-7} {"",-16} -> {finding.Do}");
    }
}
