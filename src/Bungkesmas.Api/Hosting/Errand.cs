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

    // As the system numbers it: Unix, and Windows.
    private const int NoRoom = 28, NoRoomOnWindows = unchecked((int)0x80070070);

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
        catch (Exception failure) when (Said(failure) is { } said)
        {
            Console.Error.WriteLine(said);
            return Failed;
        }
    }

    /// <summary>What went wrong, and what to do about it; null for a mistake of ours.</summary>
    public static string? Said(Exception failure) => failure switch
    {
        IOException { HResult: NoRoom or NoRoomOnWindows } full =>
            $"The disk is full: {full.Message}. What was begun there does not count, and what was there before is as it was. Make room, or name a place on another disk, and run this again.",
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } full =>
            $"The disk of the database is full: {full.MessageText}. What was begun does not count. Make room there, and run this again.",
        PostgresException { SqlState: { } state } when state.StartsWith(OperatorIntervened, StringComparison.Ordinal) =>
            "The database's server ended while this was under way. Nothing is lost: run it again (or start the service), and the server recovers by itself.",
        PostgresException refused => refused.Message,
        NpgsqlException away => $"The database cannot be reached: {away.Message}. Run this again; where ConnectionStrings__Bungkesmas is set, start its server first, or correct that.",
        NoPostgresException or InvalidOperationException or IOException or UnauthorizedAccessException or FormatException => failure.Message,
        _ => null
    };

    /// <summary>Whoever runs commands on this machine, as the ledger knows them.</summary>
    public static string Actor(IServiceProvider services) => services.GetRequiredService<MasterKey>().ActorId("command-line", Environment.UserName);
}
