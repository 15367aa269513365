using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Hosting.Embedded;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Projections.Kernel;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Bungkesmas.Benchmarks.Stage;

/// <summary>The real service on Kestrel over a PostgreSQL of its own, which keeps its promises on disk and is thrown away at the end, unless a folder is named for it.</summary>
public sealed class RunningService : IAsyncDisposable
{
    private readonly EmbeddedPostgres _postgres;
    private readonly WebApplication _app;
    private readonly string? _passing;

    private RunningService(EmbeddedPostgres postgres, WebApplication app, string? passing, Wire wire) => (_postgres, _app, _passing, Wire) = (postgres, app, passing, wire);

    /// <summary>Connections to the service, with the rights of the office.</summary>
    public Wire Wire { get; }

    public string ConnectionString => LedgerStore.Tuned(_postgres.ConnectionString);

    public NpgsqlDataSource Database => _app.Services.GetRequiredService<NpgsqlDataSource>();

    public T Service<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <param name="folder">where the ledger stays for the next run; null for one that is thrown away</param>
    public static async Task<RunningService> StartAsync(int clients, string? folder = null)
    {
        var passing = folder is null ? Directory.CreateTempSubdirectory("bungkesmas-benchmark-").FullName : null;
        // PostgreSQL never runs as root, and has to pass through.
        if (passing is not null && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(passing, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        var keys = Directory.CreateDirectory(Path.Combine(folder ?? passing!, "keys")).FullName;
        var postgres = await EmbeddedPostgres.StartAsync(
            new() { DataRoot = Path.Combine(folder ?? passing!, "database"), Throwaway = folder is null, Durable = true }, NullLogger.Instance, CancellationToken.None);
        try
        {
            var builder = ServeCommand.Builder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
            var settings = new Settings(postgres.ConnectionString, keys, null, null, Tokens.Issuer);
            var master = MasterKey.LoadOrCreate(settings.KeyFile);
            var app = await Api.Hosting.Composition.BuildAsync(builder, settings, master, postgres.ConnectionString, CancellationToken.None);
            await app.StartAsync();
            var token = Tokens.Make(master, Rights.Office, TimeSpan.FromDays(1), DateTimeOffset.UtcNow, "benchmark");
            return new(postgres, app, passing, new Wire(new(app.Urls.First()), clients, token));
        }
        catch
        {
            await postgres.DisposeAsync();
            throw;
        }
    }

    public async Task<long> CountAsync(string sql = "select count(*) from ledger.mt_events")
    {
        await using var command = Database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async Task<string> VersionAsync()
    {
        await using var command = Database.CreateCommand("show server_version");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    public async Task RunAsync(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        command.CommandTimeout = 300;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Waits until the views have seen every fact; says how long that took.</summary>
    public async Task<TimeSpan> CaughtUpAsync()
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        var last = await CountAsync("select coalesce(max(seq_id), 0) from ledger.mt_events");
        while (await Service<Progress>().PositionAsync(CancellationToken.None) < last) await Task.Delay(20);
        return System.Diagnostics.Stopwatch.GetElapsedTime(start);
    }

    /// <summary>While facts come past the service, nobody is to follow them.</summary>
    public Task StopDaemonAsync() => Service<JasperFx.Events.Daemon.IProjectionCoordinator>().StopAsync(CancellationToken.None);

    /// <summary>Lets the daemon begin where the views stand now.</summary>
    public Task StartDaemonAsync() => Service<JasperFx.Events.Daemon.IProjectionCoordinator>().StartAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Wire.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await _postgres.DisposeAsync();
        if (_passing is not null) Directory.Delete(_passing, recursive: true);
    }
}
