using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Hosting.Embedded;

namespace Bungkesmas.Api.Operating.Doctor;

/// <summary>What was cut off, and what was kept aside and may go.</summary>
internal static class UnfinishedChecks
{
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(14);

    public static IEnumerable<Finding> Of(Settings settings, string? backups, string? keys)
    {
        var root = new DataRoot(settings.EmbeddedFolder);
        Finding[] unfinished =
        [
            .. Restores(settings), .. Switches(root),
            .. Directory.Exists(Path.Combine(root.Folder, MajorMove.Next)) && !PendingSwitch.IsPending(root)
                ? [Finding.Look("upgrade", "An upgrade of PostgreSQL was cut off, or is under way. The data are what they were before.", "Run upgrade again: it clears away what was left.")] : (Finding[])[],
            .. new[] { backups, keys, KeptAside.UpgradeBackups(settings) }.OfType<string>().Distinct().SelectMany(BackupFolder.Leftovers)
                .Select(left => Finding.Look("backup", $"{left} is a backup that was cut off, or is being written.", "Run the backup again: it clears away what was left."))
        ];
        foreach (var finding in unfinished) yield return finding;
        if (unfinished.Length == 0) yield return Finding.Well("unfinished", "No backup, restore or upgrade was cut off.");

        var kept = KeptAside.Files(settings);
        var old = kept.Where(path => DateTime.UtcNow - Directory.GetLastWriteTimeUtc(path) > Fresh).ToList();
        if (old.Count > 0)
            yield return Finding.Look("kept-aside", $"{old.Count} files or folders that an upgrade or a restore replaced are older than {Fresh.TotalDays} days: {string.Join(", ", old)}.",
                "When all is well, run discard: they hold the keys of everybody who was erased since.");
        else yield return Finding.Well("kept-aside", kept.Count == 0 ? "Nothing is kept aside." : $"{kept.Count} files or folders are kept aside; discard deletes them.");
    }

    private static Finding[] Restores(Settings settings)
    {
        try
        {
            return UnfinishedRestore.Read(settings) is { } begun
                ? [Finding.Look("restore", $"A restore from {begun.From} was begun on {begun.Begun:u} and cut off, or is under way.", "Start the service or run the restore again: what came through gets its end, and of what did not nothing is left.")] : [];
        }
        catch (InvalidOperationException unreadable) { return [Finding.Broken("restore", unreadable.Message, $"Delete {UnfinishedRestore.NoteOf(settings)}.")]; }
    }

    private static Finding[] Switches(DataRoot root) => PendingSwitch.IsPending(root)
        ? [Finding.Look("upgrade", "An upgrade of PostgreSQL was cut off when the new cluster was complete.", "Start the service: it puts the new cluster in place first. Then run upgrade again.")] : [];
}
