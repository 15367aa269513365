using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Hosting.Embedded;
using Bungkesmas.Api.Vaults;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bungkesmas.Benchmarks.Stage;

/// <summary>A data folder over which the built service is started and stopped.</summary>
public sealed class DataFolder : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20), Patience = TimeSpan.FromMinutes(2);

    private readonly string _path = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"bungkesmas-benchmark-start-{Guid.NewGuid():n}")).FullName;

    /// <summary>Seconds from the start of the process until it shows the sample's partner; then it is ended in the way given.</summary>
    public async Task<double> StartAsync(Func<ServiceProcess, Task> end)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = Stopwatch.GetTimestamp();
        using var process = ServiceProcess.Start(_path, address);
        await UntilAsync(process, start, new Wire(address, 1), "/health/ready");
        var token = Tokens.Make(MasterKey.LoadOrCreate(new Settings(null, _path, null, null, Tokens.Issuer).KeyFile), Rights.Office, TimeSpan.FromHours(1), DateTimeOffset.UtcNow);
        await UntilAsync(process, start, new Wire(address, 1, token), "/api/v1/partners/ylp2em");
        var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await end(process);
        return took;
    }

    private static async Task UntilAsync(ServiceProcess process, long start, Wire wire, string path)
    {
        using (wire)
            while (Stopwatch.GetElapsedTime(start) < Patience && !process.HasExited)
            {
                try { if ((await wire.GetAsync(path)).Status == HttpStatusCode.OK) return; }
                catch (HttpRequestException) { }
                await Task.Delay(Pause);
            }
        throw new InvalidOperationException($"The service did not come to answer {path}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Stops the server that a killed service may have left, and deletes the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        var database = Path.Combine(_path, "database");
        if (File.Exists(Path.Combine(database, "postgres", "postmaster.pid")))
            await (await EmbeddedPostgres.StartAsync(new() { DataRoot = database }, NullLogger.Instance, CancellationToken.None)).DisposeAsync();
        Directory.Delete(_path, recursive: true);
    }
}
