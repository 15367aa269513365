namespace Bungkesmas.Api.Operating.Doctor;

/// <summary>The backups: there, fresh, whole, and with keys that are not older.</summary>
internal static class BackupChecks
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(36);

    public static async IAsyncEnumerable<Finding> OfAsync(string? folder, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        if (folder is null)
        {
            yield return Finding.Well("backups", "Not looked at; --backups <folder> says where they are.");
            yield break;
        }
        if (BackupFolder.All(folder, BackupSet.Ledger).FirstOrDefault() is not { } newest)
        {
            yield return Finding.Broken("backups", $"There is no backup of the ledger in {Path.GetFullPath(folder)}.", "Run backup --to <folder>, and let a timer run it every night (docs/operating.md).");
            yield break;
        }
        var age = DateTimeOffset.UtcNow - BackupFolder.TakenAt(newest);
        yield return await DamageAsync(newest, cancel) is { } damage ? Finding.Broken("backups", damage, "Delete it and take a new one.")
            : age < Fresh ? Finding.Well("backups", $"{newest} is whole and {age.TotalHours:0} hours old.")
            : Finding.Look("backups", $"The newest backup, {newest}, is {age.TotalDays:0.#} days old.", "Run backup now, and see why the timer did not (systemctl list-timers).");
        if (BackupFolder.All(folder, BackupSet.Keys).FirstOrDefault() is { } keys)
            yield return await DamageAsync(keys, cancel) is { } broken ? Finding.Broken("key-backups", broken, "Delete it and take a new one with backup --keys.")
                : BackupFolder.TakenAt(keys) < BackupFolder.TakenAt(newest)
                    ? Finding.Look("key-backups", $"The newest keys, {keys}, are older than the newest ledger: what came between could not be opened.", "Run backup --keys after each backup of the ledger.")
                    : Finding.Look("key-backups", $"Keys lie beside the ledger in {Path.GetFullPath(folder)}: whoever has the folder can open everything.", "Back the keys up to another place.");
    }

    private static async Task<string?> DamageAsync(string file, CancellationToken cancel)
    {
        try
        {
            using var archive = ArchiveReader.Open(file);
            await archive.VerifyAsync(cancel);
            return null;
        }
        catch (Exception damaged) when (damaged is InvalidOperationException or IOException or UnauthorizedAccessException) { return damaged.Message; }
    }
}
