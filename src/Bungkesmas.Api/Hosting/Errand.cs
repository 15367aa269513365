using Bungkesmas.Api.Hosting.Embedded;
using Bungkesmas.Api.Operating;
using Bungkesmas.Api.Vaults;
using Npgsql;

namespace Bungkesmas.Api.Hosting;

/// <summary>A single command that needs the service's machinery: starts it, beside a running one where there is one, and stops it again.</summary>
public static class Errand
{
    /// <summary>Exit codes.</summary>
    public const int Done = 0, Failed = 1, Refused = 2;

    // PostgreSQL's class of errors for servers that are shut down or crash.
    private const string OperatorIntervened = "57P";

    public static Task<int> RunAsync(Func<IServiceProvider, Task<int>> errand, CancellationToken cancel) => GuardAsync(async () =>
    {
        var settings = Settings.Read(ServeCommand.Builder().Configuration);
        await using var ground = await Ground.StartAsync(settings, cancel);
        return await RunAsync(settings, ground.ConnectionString, errand, cancel);
    });

    /// <summary>Over a database that is there already.</summary>
    public static async Task<int> RunAsync(Settings settings, string connectionString, Func<IServiceProvider, Task<int>> errand, CancellationToken cancel)
    {
        var builder = ServeCommand.Builder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var master = await KeyRing.OpenAsync(settings, connectionString, cancel);
        await using var app = await Composition.BuildAsync(builder, settings, master, connectionString, cancel, carries: false);
        return await Orderly.RunAsync(app, async () =>
        {
            await app.StartAsync(cancel);
            var code = await errand(app.Services);
            await app.StopAsync(cancel);
            return code;
        });
    }

    /// <summary>What can go wrong on a machine is said in a sentence, without a trace of the program's inside.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> command)
    {
        try { return await command(); }
        catch (NpgsqlException away) when (away is not PostgresException)
        {
            Console.Error.WriteLine($"The database cannot be reached: {away.Message}. Run this again; where ConnectionStrings__Bungkesmas is set, start its server first, or correct that.");
            return Failed;
        }
        catch (PostgresException ended) when (ended.SqlState.StartsWith(OperatorIntervened, StringComparison.Ordinal))
        {
            Console.Error.WriteLine("The database's server ended while this was under way. Nothing is lost: run it again (or start the service), and the server recovers by itself.");
            return Failed;
        }
        catch (Exception failure) when (failure is NoPostgresException or InvalidOperationException or IOException or UnauthorizedAccessException or FormatException or NpgsqlException)
        {
            Console.Error.WriteLine(failure.Message);
            return Failed;
        }
    }

    /// <summary>Whoever runs commands on this machine, as the ledger knows them.</summary>
    public static string Actor(IServiceProvider services) => services.GetRequiredService<MasterKey>().ActorId("command-line", Environment.UserName);
}
