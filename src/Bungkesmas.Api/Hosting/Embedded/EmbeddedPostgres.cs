using Npgsql;

namespace Bungkesmas.Api.Hosting.Embedded;

/// <summary>The database the service brings along when none is configured: a PostgreSQL of its own on loopback, shared by every process over the same data root.</summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    const string Database = "bungkesmas";
    const int FewConnections = 24, ManyConnections = 100;

    readonly EmbeddedPostgresOptions options;
    readonly DataRoot root;
    readonly Server server;
    readonly Registration registration;
    readonly ILogger log;
    int disposed;

    EmbeddedPostgres(EmbeddedPostgresOptions options, DataRoot root, Server server, Registration registration, string connectionString, ILogger log)
    {
        (this.options, this.root, this.server, this.registration, this.log) = (options, root, server, registration, log);
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    /// <summary>Beside the application, or in /var/lib when the account PostgreSQL has to run as cannot get there.</summary>
    public static string DefaultDataRoot(string contentRoot) => DataRoot.Default(contentRoot);

    /// <summary>Whether there are data of an embedded database.</summary>
    public static bool Exists(string dataRoot) => new Cluster(new DataRoot(dataRoot), new ServerAccount(User: null)).Major is not null || PendingSwitch.IsPending(new DataRoot(dataRoot));

    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, ILogger log, CancellationToken ct)
    {
        var account = ServerAccount.OfThisProcess();
        var root = DataRoot.Open(options.DataRoot, account);
        using var alone = await StartLock.TakeAsync(root, ct);

        PendingSwitch.Finish(root);
        var cluster = new Cluster(root, account);
        var search = new PostgresSearch(PostgresSources.OfThisMachine(), account, root.Folder, log);
        var binaries = await search.FindAsync(options.BinDir, cluster.Major, ct);
        if (cluster.Major is null) await cluster.MakeAsync(binaries, options, ct);

        var server = new Server(root, account, binaries, log);
        try
        {
            var postmaster = await server.RunningAsync(ct);
            log.LogInformation("{Doing} PostgreSQL {Major} in {DataRoot}", postmaster is null ? "Starting" : "Sharing the running", binaries.Major, root.Folder);
            if (postmaster is null)
            {
                // Two servers over one data folder destroy it, and across containers PostgreSQL does not notice.
                if (Registration.OtherMachine(root) is { } other)
                    throw new InvalidOperationException($"The database in {root.Folder} is in use on {other}: stop the service there, or set Bungkesmas__DataFolder to another folder here.");
                cluster.PrepareToStart();
                postmaster = await server.StartAsync(options, ct);
            }
            var connectionString = ConnectionTo(postmaster.Port, cluster.Password, options);
            await CreateDatabaseAsync(connectionString, ct);
            return new EmbeddedPostgres(options, root, server, Registration.Enter(root), connectionString, log);
        }
        catch when (!Registration.Any(root))
        {
            await server.StopAsync(options.Throwaway);
            throw;
        }
    }

    /// <summary>Starts the server again where it has died, at the port that its users know; true where that was needed.</summary>
    public async Task<bool> ReviveAsync(CancellationToken ct)
    {
        if (Postmaster.Read(root.Data) is { } alive && alive.Lives(root.Data)) return false;
        using var alone = await StartLock.TakeAsync(root, ct);
        if (disposed == 1) return false;
        var running = await server.RunningAsync(ct);
        if (running is null) new Cluster(root, ServerAccount.OfThisProcess()).PrepareToStart();
        var port = new NpgsqlConnectionStringBuilder(ConnectionString).Port;
        return (running ?? await server.StartAsync(options, ct, port)).Port == port ? running is null
            : throw new InvalidOperationException($"PostgreSQL in {root.Folder} had died and runs again at another port: start the service again.");
    }

    /// <summary>The last one out stops the server, whoever started it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 1) return;
        using var alone = await StartLock.TakeAsync(root, CancellationToken.None);
        registration.Dispose();
        if (Registration.Any(root)) return;

        await server.StopAsync(immediately: options.Throwaway);
        log.LogInformation("Stopped PostgreSQL in {DataRoot}", root.Folder);
        if (!options.Throwaway) return;
        // Windows does not delete what is open.
        if (OperatingSystem.IsWindows()) alone.Dispose();
        Directory.Delete(root.Folder, recursive: true);
    }

    internal static string ConnectionTo(int port, string password, EmbeddedPostgresOptions options) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = port, Username = Cluster.Superuser, Password = password, Database = Database, MaxPoolSize = options.IsScarce ? FewConnections : ManyConnections
    }.ConnectionString;

    internal static async Task CreateDatabaseAsync(string connectionString, CancellationToken ct)
    {
        var maintenance = new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(maintenance.ConnectionString);
        await connection.OpenAsync(ct);
        await using var known = new NpgsqlCommand("select exists (select from pg_database where datname = $1)", connection) { Parameters = { new() { Value = Database } } };
        if (await known.ExecuteScalarAsync(ct) is true) return;
        await using var create = new NpgsqlCommand($"create database {Database} template template0 encoding 'UTF8' locale 'C'", connection);
        await create.ExecuteNonQueryAsync(ct);
    }
}
