using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Bungkesmas.Benchmarks.Stage;

/// <summary>The built service as a process of its own.</summary>
public sealed class ServiceProcess : IDisposable
{
    private const int Terminate = 15;

    private readonly Process _process;

    private ServiceProcess(Process process) => _process = process;

    public bool HasExited => _process.HasExited;

    /// <summary>Starts what the build left beside its sources, in the configuration of this program.</summary>
    public static ServiceProcess Start(string dataFolder, Uri address)
    {
        var here = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var root = here;
        while (!File.Exists(Path.Combine(root.FullName, "Bungkesmas.sln"))) root = root.Parent ?? throw new InvalidOperationException("Run the benchmarks from the project's folder.");
        var service = Path.Combine(root.FullName, "src", "Bungkesmas.Api", "bin", here.Parent!.Name, here.Name, "Bungkesmas.Api.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [service, "--urls", address.ToString().TrimEnd('/')])
        {
            Environment = { ["Bungkesmas__DataFolder"] = dataFolder, ["ConnectionStrings__Bungkesmas"] = "" }, RedirectStandardOutput = true, WorkingDirectory = dataFolder
        })!;
        process.BeginOutputReadLine();
        return new(process);
    }

    /// <summary>Asks it to end and waits until it has.</summary>
    public async Task StopAsync()
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("The starts are measured where a process can be asked to end.");
        if (Kill(_process.Id, Terminate) != 0) throw new InvalidOperationException("The service could not be asked to end.");
        await _process.WaitForExitAsync();
        if (_process.ExitCode is not (0 or 128 + Terminate)) throw new InvalidOperationException($"The service ended with {_process.ExitCode}.");
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")] private static extern int Kill(int process, int signal);
}
