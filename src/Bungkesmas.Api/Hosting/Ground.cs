using Bungkesmas.Api.Hosting.Embedded;

namespace Bungkesmas.Api.Hosting;

/// <summary>The database a process stands on: the configured one, or the embedded one for as long as the process runs.</summary>
public sealed class Ground(string connectionString, EmbeddedPostgres? embedded) : IAsyncDisposable
{
    public string ConnectionString { get; } = connectionString;

    public static async Task<Ground> StartAsync(Settings settings, CancellationToken cancel)
    {
        if (settings.ConnectionString is { } configured) return new(configured, null);
        using var logs = LoggerFactory.Create(logging => logging.AddSimpleConsole(console => console.SingleLine = true));
        var options = new EmbeddedPostgresOptions { DataRoot = settings.EmbeddedFolder, BinDir = settings.PostgresFolder };
        var embedded = await EmbeddedPostgres.StartAsync(options, logs.CreateLogger("Bungkesmas.Database"), cancel);
        return new(embedded.ConnectionString, embedded);
    }

    public ValueTask DisposeAsync() => embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}
