using Bungkesmas.Api.Hosting.Embedded;
using Bungkesmas.Api.Vaults;

namespace Bungkesmas.Api.Hosting;

/// <summary>A single command that needs the service's machinery: starts it, beside a running one where there is one, and stops it again.</summary>
public static class Errand
{
    /// <summary>Exit codes.</summary>
    public const int Done = 0, Failed = 1, Refused = 2;

    public static async Task<int> RunAsync(Func<IServiceProvider, Task<int>> errand, CancellationToken cancel)
    {
        var builder = ServeCommand.Builder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var settings = Settings.Read(builder.Configuration);
        try
        {
            var master = MasterKey.LoadOrCreate(settings.KeyFile);
            await using var ground = await Ground.StartAsync(settings, cancel);
            await using var app = await Composition.BuildAsync(builder, settings, master, ground.ConnectionString, cancel, carries: false);
            await app.StartAsync(cancel);
            var code = await errand(app.Services);
            await app.StopAsync(cancel);
            return code;
        }
        catch (Exception failure) when (failure is NoPostgresException or InvalidOperationException or IOException or UnauthorizedAccessException or Npgsql.NpgsqlException)
        {
            Console.Error.WriteLine(failure.Message);
            return Failed;
        }
    }

    /// <summary>Whoever runs commands on this machine, as the ledger knows them.</summary>
    public static string Actor(IServiceProvider services) => services.GetRequiredService<MasterKey>().ActorId("command-line", Environment.UserName);
}
