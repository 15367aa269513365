using Bungkesmas.Api.Hosting.Embedded;

namespace Bungkesmas.Api.Hosting;

/// <summary>The database a process stands on: the configured one, or the embedded one for as long as the process runs.</summary>
public sealed class Ground(string connectionString, EmbeddedPostgres? embedded) : IAsyncDisposable
{
    public string ConnectionString { get; } = connectionString;

    public static async Task<Ground> StartAsync(Settings settings, CancellationToken cancel, LogLevel least = LogLevel.Information)
    {
        if (settings.ConnectionString is { } configured) return new(configured, null);
        using var logs = Logs(least);
        var embedded = await EmbeddedPostgres.StartAsync(Options(settings), logs.CreateLogger("Bungkesmas.Database"), cancel);
        return new(embedded.ConnectionString, embedded);
    }

    /// <summary>Starts the embedded server again where it has died; true where that was needed.</summary>
    public Task<bool> ReviveAsync(CancellationToken cancel) => embedded?.ReviveAsync(cancel) ?? Task.FromResult(false);

    /// <summary>Like <see cref="StartAsync"/>, for commands that make no sense over a database that is not there yet.</summary>
    public static Task<Ground> ExistingAsync(Settings settings, CancellationToken cancel) => settings.ConnectionString is not null || EmbeddedPostgres.Exists(settings.EmbeddedFolder)
        ? StartAsync(settings, cancel, LogLevel.Warning)
        : throw new InvalidOperationException($"There is no database in {settings.EmbeddedFolder}: start the service once, or set Bungkesmas__DataFolder to where its data are.");

    /// <summary>Beside what a command prints, which may be meant for a program.</summary>
    public static ILoggerFactory Logs(LogLevel least) => LoggerFactory.Create(logging => logging.SetMinimumLevel(least)
        .AddSimpleConsole(console => console.SingleLine = true).Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace));

    public static EmbeddedPostgresOptions Options(Settings settings) => new() { DataRoot = settings.EmbeddedFolder, BinDir = settings.PostgresFolder };

    public ValueTask DisposeAsync() => embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}
