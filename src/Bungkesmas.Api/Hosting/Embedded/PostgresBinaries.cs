using System.Globalization;
using System.Text.RegularExpressions;
using Bungkesmas.Projections.Kernel;

namespace Bungkesmas.Api.Hosting.Embedded;

/// <summary>A folder that holds initdb, postgres and pg_ctl of one PostgreSQL that is new enough and has the extensions that the ledger needs.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    public const int OldestMajor = 14;

    static readonly string Suffix = OperatingSystem.IsWindows() ? ".exe" : "";

    public string Initdb => Path.Combine(Folder, "initdb" + Suffix);
    public string Postgres => Path.Combine(Folder, "postgres" + Suffix);
    public string PgCtl => Path.Combine(Folder, "pg_ctl" + Suffix);

    /// <summary>Null, with the reason, when the folder is no use; <paramref name="user"/> is who has to be able to run it.</summary>
    public static async Task<(PostgresBinaries? Binaries, string Why)> InspectAsync(string folder, string? user, CancellationToken ct)
    {
        var at = new PostgresBinaries(RealFolder(folder), Major: 0);
        if (!File.Exists(at.Initdb) || !File.Exists(at.Postgres) || !File.Exists(at.PgCtl))
            return (null, "it does not hold initdb, postgres and pg_ctl");

        var asked = await Tool.RunAsync(at.Postgres, ["--version"], user, ct);
        if (!int.TryParse(Version().Match(asked.Output).Groups["major"].Value, CultureInfo.InvariantCulture, out var major))
            return (null, $"its postgres does not run here ({asked.Output})");
        if (major < OldestMajor)
            return (null, $"it is PostgreSQL {major}, and {OldestMajor} is the oldest that will do");

        var found = at with { Major = major };
        return LedgerSchema.Extensions.FirstOrDefault(extension => !found.ShareFolders.Any(share => File.Exists(Path.Combine(share, "extension", $"{extension}.control")))) is { } missing
            ? (null, $"its contrib extension {missing} is not installed")
            : (found, "");
    }

    IEnumerable<string> ShareFolders
    {
        get
        {
            var above = Path.GetDirectoryName(Folder) ?? Folder;
            foreach (var share in (string[])["", "postgresql", $"postgresql@{Major}", "pgsql"])
                yield return Path.Combine(above, "share", share);
            yield return $"/usr/share/postgresql/{Major}";
            yield return $"/usr/share/postgresql{Major}";
        }
    }

    /// <summary>A folder on PATH often holds only links; the extensions lie beside what they point to.</summary>
    static string RealFolder(string folder)
    {
        var initdb = new FileInfo(Path.Combine(folder, "initdb" + Suffix));
        return Path.GetFullPath((initdb.Exists ? initdb.ResolveLinkTarget(returnFinalTarget: true) as FileInfo : null)?.DirectoryName ?? folder);
    }

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d+)")]
    private static partial Regex Version();
}
