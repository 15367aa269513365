using System.Diagnostics;
using Bungkesmas.Specs.Telling;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Contract;

/// <summary>A throw-away folder with the packages of tests/typescript-client, as its lock file names them; made once for all specs that need them.</summary>
public sealed class NodePackages : IAsyncLifetime
{
    private const string None = "npm is not on the PATH: install nodejs and npm to check the description with a generated client and with linters.";

    private readonly string _folder = Directory.CreateTempSubdirectory("bungkesmas-typescript-").FullName;
    private string? _missing;

    public async ValueTask InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Approved.Root, "tests/typescript-client"))) File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        if (!IsThere("npm")) { _missing = None; return; }
        var (code, output) = await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"]);
        code.ShouldBe(0, output);
    }

    /// <summary>Skips the spec, and says why, where the machine has no npm.</summary>
    public void Needed() => Assert.SkipWhen(_missing is not null, _missing ?? "");

    public Task WriteAsync(string file, string text) => File.WriteAllTextAsync(Path.Combine(_folder, file), text, TestContext.Current.CancellationToken);

    /// <summary>Runs a tool of the packages, or node itself; what it wrote, and its exit code.</summary>
    public async Task<(int Code, string Output)> RunAsync(string tool, string[] arguments, params (string Name, string Value)[] environment)
    {
        var local = Path.Combine(_folder, "node_modules", ".bin", tool);
        var start = new ProcessStartInfo(File.Exists(local) ? local : tool, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment.Concat([("REDOCLY_TELEMETRY", "off"), ("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"), ("NO_UPDATE_NOTIFIER", "1"), ("NO_COLOR", "1")])) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static bool IsThere(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));
}
