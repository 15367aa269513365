using System.Globalization;
using System.Text.RegularExpressions;

namespace Bungkesmas.Api.Hosting.Embedded;

/// <summary>Where a machine may have PostgreSQL, or get it from: PATH, the distribution's folders, npm, apt-get.</summary>
internal sealed partial record PostgresSources(string SearchPath, string[] Folders, string? Npm, string? AptGet)
{
    public static PostgresSources OfThisMachine()
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return new PostgresSources(
            path,
            [
                "/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/usr/libexec/postgresql*",
                "/opt/homebrew/opt/postgresql@*/bin", "/usr/local/opt/postgresql@*/bin",
                @"C:\Program Files\PostgreSQL\*\bin"
            ],
            Program(path, OperatingSystem.IsWindows() ? "npm.cmd" : "npm"),
            ServerAccount.IsRoot ? Program(path, "apt-get") : null);
    }

    public IEnumerable<string> OnPath => SearchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    public IEnumerable<string> OfTheDistribution => Folders.SelectMany(NewestFirst);

    static string? Program(string path, string name) =>
        path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    static IEnumerable<string> NewestFirst(string pattern)
    {
        var separator = pattern.Contains('\\') ? '\\' : '/';
        var parts = pattern.Split(separator);
        var star = Array.FindIndex(parts, part => part.Contains('*'));
        var above = string.Join(separator, parts[..star]);
        return !Directory.Exists(above)
            ? []
            : Directory.EnumerateDirectories(above, parts[star])
                .OrderByDescending(folder => Number(Path.GetFileName(folder)))
                .Select(folder => Path.Combine([folder, .. parts[(star + 1)..]]));
    }

    static decimal Number(string name) =>
        decimal.TryParse(Digits().Match(name).Value, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Digits();
}
