using System.ComponentModel;
using System.Diagnostics;

namespace Bungkesmas.Api.Hosting.Embedded;

/// <summary>A program run to its end, as another user where one is named.</summary>
internal static class Tool
{
    public sealed record Outcome(int ExitCode, string Output)
    {
        public bool Succeeded => ExitCode == 0;
    }

    public static async Task<Outcome> RunAsync(string file, string[] arguments, string? user, CancellationToken ct)
    {
        try
        {
            using var process = Start(file, arguments, user, redirect: true);
            // Not cancelled by ct: the pipes end when the process does.
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await EndAsync(process, ct);
            return new Outcome(process.ExitCode, $"{await output}{await error}".Trim());
        }
        catch (Win32Exception cannotStart)
        {
            return new Outcome(126, cannotStart.Message);
        }
    }

    /// <summary>For pg_ctl, whose server writes to a log of its own.</summary>
    /// <returns>what it said; nothing on Windows, where the server inherits a redirected pipe and reading that would last as long as the server</returns>
    public static async Task<string> RunBesideAsync(string file, string[] arguments, string? user, CancellationToken ct, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(file, arguments, user, redirect: !OperatingSystem.IsWindows(), environment);
        var output = process.StartInfo.RedirectStandardOutput ? process.StandardOutput.ReadToEndAsync(CancellationToken.None) : Task.FromResult("");
        var error = process.StartInfo.RedirectStandardError ? process.StandardError.ReadToEndAsync(CancellationToken.None) : Task.FromResult("");
        await EndAsync(process, ct);
        return $"{await output}{await error}".Trim();
    }

    public static bool Succeeds(string file, string[] arguments, string? user = null)
    {
        try
        {
            using var process = Start(file, arguments, user, redirect: true);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    static Process Start(string file, string[] arguments, string? user, bool redirect, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            // The current folder may be closed to the other user.
            WorkingDirectory = Path.GetPathRoot(Path.GetFullPath(file))!,
            RedirectStandardOutput = redirect,
            RedirectStandardError = redirect
        };
        if (user is not null) start.UserName = user;
        // PGDATA, PGOPTIONS and the like are meant for somebody's own server, not for this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    static async Task EndAsync(Process process, CancellationToken ct)
    {
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            // Not the whole tree: below pg_ctl it holds the server itself.
            process.Kill();
            throw;
        }
    }
}
