using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Vaults;

namespace Bungkesmas.Api.Operating;

/// <summary>Takes a backup beside the running service, or of a stopped one.</summary>
internal static class BackupCommand
{
    public static Task<int> RunAsync(string to, BackupSet set, int? keep, CancellationToken cancel) => Errand.GuardAsync(async () =>
    {
        var settings = Settings.Read(ServeCommand.Builder().Configuration);
        await using var ground = await Ground.ExistingAsync(settings, cancel);
        await KeyRing.OpenAsync(settings, ground.ConnectionString, cancel);
        await using var backup = await Backup.BeginAsync(ground.ConnectionString, Console.Out, cancel);
        var file = BackupFolder.FileFor(to, set, backup.TakenAt);
        var manifest = await backup.TakeAsync(set, file, MasterKeyFile.Read(settings.KeyFile), cancel);
        Console.WriteLine($"{file}: {BackupFolder.Word(set)} set as of {manifest.TakenAt:u}, position {manifest.Position}, {new FileInfo(file).Length} bytes, whole.");

        // Older keys still hold those of people who were erased since: they go unless somebody wants them.
        if (!BackupFolder.IsFile(to) && (keep ?? (set == BackupSet.Keys ? 1 : null)) is { } few && BackupFolder.Thin(file, set, few) is > 0 and var gone)
            Console.WriteLine($"Deleted {gone} others.");
        return Errand.Done;
    });
}
