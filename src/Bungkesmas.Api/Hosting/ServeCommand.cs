using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting.Embedded;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Vaults;
using Wolverine;

namespace Bungkesmas.Api.Hosting;

/// <summary>Serves: starts the embedded database where none is configured, loads the sample into an empty one, and says where to look.</summary>
public static class ServeCommand
{
    private const int UsualPort = 5080;

    public static async Task<int> RunAsync(bool sample, string? urls, CancellationToken cancel)
    {
        var builder = Builder();
        var settings = Settings.Read(builder.Configuration);
        urls ??= builder.Configuration["urls"];
        builder.WebHost.UseUrls(urls ?? $"http://127.0.0.1:{FreePort()}");
        try
        {
            var master = MasterKey.LoadOrCreate(settings.KeyFile);
            await using var running = await Ground.StartAsync(settings, cancel);
            await using var app = await Service.BuildAsync(builder, settings, master, running.ConnectionString, cancel);
            await app.StartAsync(cancel);
            if (sample && settings.ConnectionString is null) await LoadSampleAsync(app.Services, cancel);
            Announce(app, master);
            await app.WaitForShutdownAsync(cancel);
            return 0;
        }
        catch (Exception failure) when (failure is NoPostgresException or InvalidOperationException or IOException or Npgsql.NpgsqlException)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }

    public static WebApplicationBuilder Builder()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(ServeCommand).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddEnvironmentVariables();
        return builder;
    }

    private static async Task LoadSampleAsync(IServiceProvider services, CancellationToken cancel)
    {
        if (await services.GetRequiredService<Facts.LedgerQueries>().AnyAsync(cancel)) return;
        var json = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Settings.ShippedFolder, "sample", "field-report.json"), cancel));
        var (work, _, problem) = await services.GetRequiredService<ReportReader>().ReportAsync(json, new("sample", false), false, cancel);
        var answer = work is null ? Answer.No(problem!) : await services.GetRequiredService<IMessageBus>().InvokeAsync<Answer>(work, cancel);
        if (answer.Problem is { } refused) throw new InvalidOperationException($"The sample was not loaded: {refused.Title.En}");
        await services.GetRequiredService<Progress>().WaitForKnownAsync(answer.Facts.Max(fact => fact.Position) ?? 0, cancel);
    }

    private static void Announce(WebApplication app, MasterKey master)
    {
        var at = app.Urls.First();
        Console.WriteLine($"""

            Bungkesmas is ready at {at}
              look around    {at}/swagger
              one partner    curl -H "Authorization: Bearer $TOKEN" {at}/api/v1/partners/ylp2em
              who registers  curl -H "Authorization: Bearer $TOKEN" "{at}/api/v1/registration-desk?region=73.72"

            A token for the programme office, valid one day (more: the token command):
            TOKEN={Tokens.Make(master, Rights.Office, TimeSpan.FromDays(1), DateTimeOffset.UtcNow)}

            """);
    }

    /// <summary>The usual port, or the next one that nobody uses.</summary>
    private static int FreePort()
    {
        for (var port = UsualPort; port < UsualPort + 100; port++)
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException) { }
        return 0;
    }
}
