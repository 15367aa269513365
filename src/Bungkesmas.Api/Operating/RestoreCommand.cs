using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Hosting.Embedded;

namespace Bungkesmas.Api.Operating;

/// <summary>Restores a backup into the configured or the embedded database, and lets go of what that kept aside.</summary>
internal static class RestoreCommand
{
    public static Task<int> RunAsync(string from, string keys, bool replace, bool olderKeys, CancellationToken cancel) => Errand.GuardAsync(async () =>
    {
        var settings = Settings.Read(ServeCommand.Builder().Configuration);
        var wanted = new Wanted(BackupFolder.Resolve(from, BackupSet.Ledger), BackupFolder.Resolve(keys, BackupSet.Keys), replace, olderKeys);
        var restore = new Restore(wanted, Console.Out);
        await restore.CheckAsync(cancel);
        // From the first file on it is known what the folder is for: cut off, it is never taken for that of an empty ledger.
        if (settings.ConnectionString is null && !EmbeddedPostgres.Exists(settings.EmbeddedFolder)) UnfinishedRestore.Of(wanted).Write(settings);
        await using var ground = await Ground.StartAsync(settings, cancel);
        await restore.RunAsync(settings, ground.ConnectionString, cancel);
        return Errand.Done;
    });

    public static Task<int> DiscardAsync(CancellationToken cancel) => Errand.GuardAsync(async () =>
    {
        var settings = Settings.Read(ServeCommand.Builder().Configuration);
        await using var ground = await Ground.ExistingAsync(settings, cancel);
        await using var connection = await Backup.ConnectAsync(ground.ConnectionString, cancel);
        await KeptAside.ForgetAsync(settings, connection, Console.Out, cancel);
        return Errand.Done;
    });
}
