namespace Bungkesmas.Api.Operating.Doctor;

/// <summary>The backups: there, fresh, whole, with room for the next, and with keys that are not older.</summary>
internal static class BackupChecks
{
    private const int Several = 4;
    private const string MakeRoom = "Free some room there, keep fewer (backup --keep), or back up to another disk.";

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(36);

    public static async IAsyncEnumerable<Finding> OfAsync(string? folder, string? keys, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        if (folder is null)
        {
            yield return Finding.Well("backups", "Not looked at; --backups <folder> and --keys <folder> say where they are.");
            yield break;
        }
        if (BackupFolder.All(folder, BackupSet.Ledger).FirstOrDefault() is not { } newest)
        {
            yield return Finding.Broken("backups", $"There is no backup of the ledger in {Path.GetFullPath(folder)}.", "Run backup --to <folder>, and let a timer run it every night (docs/operating.md).");
            yield break;
        }
        yield return await LedgerAsync(newest, cancel);
        if (RoomBeside(newest) is { } full) yield return full;
        if (BackupFolder.All(folder, BackupSet.Keys).Count > 0)
            yield return Finding.Look("keys-beside", $"Backups of the keys lie beside the ledger's in {Path.GetFullPath(folder)}: whoever has the folder can open everything.", "Back the keys up to another place.");
        if (keys is null) yield break;
        yield return await KeysAsync(keys, BackupFolder.TakenAt(newest), cancel);
        if (BackupFolder.All(keys, BackupSet.Keys) is [var key, ..] && RoomBeside(key) is { } little) yield return little;
    }

    /// <summary>The next backup is written beside the others before one of them goes; null where there is room for several.</summary>
    internal static Finding? Room(string folder, long free, long newest)
    {
        var says = $"{free >> 20} MB are free on the disk of {folder}, and the newest backup in it takes {newest >> 20} MB";
        return free < newest + FolderChecks.NoDisk ? Finding.Broken("backup-disk", $"{says}: the next one does not fit.", MakeRoom)
            : free < Math.Max(Several * newest, FolderChecks.Gigabyte) ? Finding.Look("backup-disk", $"{says}.", MakeRoom) : null;
    }

    private static Finding? RoomBeside(string newest) =>
        Room(Path.GetDirectoryName(newest)!, new DriveInfo(Path.GetDirectoryName(newest)!).AvailableFreeSpace, new FileInfo(newest).Length);

    private static async Task<Finding> LedgerAsync(string newest, CancellationToken cancel)
    {
        var age = DateTimeOffset.UtcNow - BackupFolder.TakenAt(newest);
        return await DamageAsync(newest, cancel) is { } damage ? Finding.Broken("backups", damage, "Delete it and take a new one.")
            : BackupFolder.IsAhead(newest) ? Finding.Look("backups", $"The newest backup, {newest}, is of a moment that has not come yet: this machine's clock is wrong, or was.", "Set the clock (timedatectl set-ntp true), delete what was backed up ahead of its time, and run backup now.")
            : age < Fresh ? Finding.Well("backups", $"{newest} is whole and {age.TotalHours:0} hours old.")
            : Finding.Look("backups", $"The newest backup, {newest}, is {age.TotalDays:0.#} days old.", "Run backup now, and see why the timer did not (systemctl list-timers).");
    }

    private static async Task<Finding> KeysAsync(string folder, DateTimeOffset ledgerTaken, CancellationToken cancel)
    {
        if (BackupFolder.All(folder, BackupSet.Keys) is not { Count: > 0 } all)
            return Finding.Broken("key-backups", $"There is no backup of the keys in {Path.GetFullPath(folder)}: without one a restored ledger has no names and no texts.", "Run backup --keys --to <folder>.");
        return await DamageAsync(all[0], cancel) is { } damage ? Finding.Broken("key-backups", damage, "Delete it and take a new one with backup --keys.")
            : BackupFolder.TakenAt(all[0]) < ledgerTaken ? Finding.Look("key-backups", $"The newest keys, {all[0]}, are older than the newest ledger: what came between could not be opened.", "Run backup --keys after each backup of the ledger.")
            : all.Count > 1 ? Finding.Look("key-backups", $"There are {all.Count - 1} older backups of the keys: they still open what was erased since.", "Keep the newest only; backup --keys does so by itself.")
            : Finding.Well("key-backups", $"{all[0]} is whole and newer than the ledger's backup.");
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
