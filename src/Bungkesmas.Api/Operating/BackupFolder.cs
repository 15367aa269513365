using System.Globalization;
using System.Text.RegularExpressions;

namespace Bungkesmas.Api.Operating;

/// <summary>A folder of backups: how they are named, which is the newest, what may go.</summary>
internal static partial class BackupFolder
{
    public const string Unfinished = ".unfinished";

    // So far the clocks of the machine and of its database may be apart.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    private const string When = "yyyyMMdd'T'HHmmss'Z'", Extension = ".zip";

    /// <summary>What an argument means: a file that ends in .zip, or else a folder in which the backup gets a name of its own.</summary>
    public static bool IsFile(string target) => target.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    public static string FileFor(string target, BackupSet set, DateTimeOffset takenAt) => IsFile(target)
        ? Path.GetFullPath(target)
        : Path.Combine(Path.GetFullPath(target), $"bungkesmas-{Word(set)}-{takenAt.UtcDateTime.ToString(When, CultureInfo.InvariantCulture)}{Extension}");

    /// <summary>The finished backups of a set, the newest first. Those of a moment that has not come yet were named by a clock that was wrong, and come last.</summary>
    public static IReadOnlyList<string> All(string folder, BackupSet set) => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateFiles(folder).Where(file => Named().Match(Path.GetFileName(file)) is { Success: true } name && name.Groups["set"].Value == Word(set))
            .OrderBy(IsAhead).ThenByDescending(Path.GetFileName, StringComparer.Ordinal)];

    /// <summary>When a backup was taken, by its name.</summary>
    public static DateTimeOffset TakenAt(string file) => DateTimeOffset.ParseExact(
        Named().Match(Path.GetFileName(file)).Groups["at"].Value, When, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Whether the moment that its name tells has not come yet, by the clock of this machine.</summary>
    public static bool IsAhead(string file) => TakenAt(file) > DateTimeOffset.UtcNow + Tolerance;

    /// <summary>The file that is meant: the argument itself, or the newest of the set in the folder that it names.</summary>
    public static string Resolve(string source, BackupSet set)
    {
        if (!Directory.Exists(source)) return Path.GetFullPath(source);
        return All(source, set).FirstOrDefault() ?? throw new InvalidOperationException($"There is no backup of the {Word(set)} set in {Path.GetFullPath(source)}.");
    }

    /// <summary>Deletes what backups that were cut off have left; what another process is writing stays.</summary>
    public static void ForgetLeftovers(string folder)
    {
        foreach (var left in Leftovers(folder))
        {
            try { File.OpenHandle(left, FileMode.Open, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose).Dispose(); }
            catch (IOException) { }
        }
    }

    public static string[] Leftovers(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + Extension + Unfinished) : [];

    /// <summary>Keeps the backup that was just made with the newest few of its set, that many in all, and deletes the others.</summary>
    public static int Thin(string made, BackupSet set, int keep)
    {
        string[] gone = [.. All(Path.GetDirectoryName(made)!, set).Where(file => file != made).Skip(keep - 1)];
        foreach (var file in gone) Durably.Delete(file);
        return gone.Length;
    }

    public static string Word(BackupSet set) => set == BackupSet.Keys ? "keys" : "ledger";

    [GeneratedRegex(@"^bungkesmas-(?<set>ledger|keys)-(?<at>\d{8}T\d{6}Z)\.zip$")]
    private static partial Regex Named();
}
