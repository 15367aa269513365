using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Operating;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Vaults;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Bungkesmas.Api.Hosting;

/// <summary>Serves: starts the embedded database where none is configured, loads the sample into an empty one, and says where to look.</summary>
public static class ServeCommand
{
    private const int UsualPort = 5080, OtherPorts = 100;

    private static readonly string[] Starting = ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel"];

    public static async Task<int> RunAsync(bool sample, string? urls, CancellationToken cancel)
    {
        // Asked to end while it is still starting, it has nothing more to say.
        try { return await Errand.GuardAsync(() => ServeAsync(sample, urls, cancel)); }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested) { return Errand.Done; }
    }

    private static async Task<int> ServeAsync(bool sample, string? urls, CancellationToken cancel)
    {
        var builder = Builder();
        var settings = Settings.Read(builder.Configuration);
        urls ??= builder.Configuration["urls"];
        builder.WebHost.UseUrls(urls ?? $"http://127.0.0.1:{UsualPort}");
        if (urls is null) builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = _ => UsualPortOrNext());
        builder.Services.AddSdNotify();
        // Why it cannot listen is said in a sentence.
        var started = false;
        foreach (var category in Starting) builder.Logging.AddFilter(category, level => started && level >= LogLevel.Warning);
        await using var running = await Ground.StartAsync(settings, cancel);
        builder.Services.AddSingleton(running).AddSingleton<Watch>().AddHostedService(provider => provider.GetRequiredService<Watch>());
        var master = await KeyRing.OpenAsync(settings, running.ConnectionString, cancel);
        await using var app = await Composition.BuildAsync(builder, settings, master, running.ConnectionString, cancel);
        var (readiness, loads) = (app.Services.GetRequiredService<Readiness>(), sample && settings.ConnectionString is null);
        if (loads) readiness.Awaited = "the sample is being loaded";
        var gaveUp = await Orderly.RunAsync(app, async () =>
        {
            await app.StartAsync(cancel);
            started = true;
            if (loads) await LoadSampleAsync(app.Services, cancel);
            readiness.Awaited = null;
            Announce(app, settings, master);
            await app.WaitForShutdownAsync(cancel);
            return app.Services.GetRequiredService<Watch>().GaveUp;
        });
        return gaveUp is null ? Errand.Done : throw new InvalidOperationException(gaveUp);
    }

    public static WebApplicationBuilder Builder()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ServeCommand).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory
        });
        builder.Configuration.AddEnvironmentVariables();
        return builder;
    }

    private static async Task LoadSampleAsync(IServiceProvider services, CancellationToken cancel)
    {
        var progress = services.GetRequiredService<Progress>();
        if (await services.GetRequiredService<Facts.LedgerQueries>().LastAsync(cancel) is > 0 and var last)
        {
            // It may be the sample, recorded by a start that was cut off or by one that is under way beside this one.
            await progress.SeenAsync(last, cancel);
            return;
        }
        var json = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Settings.ShippedFolder, "sample", "field-report.json"), cancel));
        await using var scope = services.CreateAsyncScope();
        var (_, answer, _, _) = await scope.ServiceProvider.GetRequiredService<Reports>().RecordAsync(json, new("sample", IsOffice: false), dryRun: false, cancel);
        if (answer.Problem is { } refused) throw new InvalidOperationException($"The sample was not loaded: {refused.Title.En}");
        await progress.SeenAsync(answer.Facts.Max(fact => fact.Position) ?? 0, cancel);
    }

    /// <summary>Says where to look. A token is printed only where anybody at this machine may look: with the embedded database.</summary>
    private static void Announce(WebApplication app, Settings settings, MasterKey master)
    {
        var at = app.Urls.First().Replace("//0.0.0.0:", "//127.0.0.1:").Replace("//[::]:", "//127.0.0.1:");
        Console.WriteLine($"""

            Bungkesmas is ready at {at}
              look around    {at}/swagger
              one partner    curl -H "Authorization: Bearer $TOKEN" {at}/api/v1/partners/ylp2em
              who registers  curl -H "Authorization: Bearer $TOKEN" "{at}/api/v1/registration-desk?region=73.72"

            {Token(settings, master)}

            """);
    }

    private static string Token(Settings settings, MasterKey master) => settings switch
    {
        { Authority: { } authority } => $"Tokens come from {authority}.",
        { ConnectionString: not null } => "A token to look with: the token command (token --role office).",
        _ => $"A token for the programme office, valid one day (more: the token command):\nTOKEN={Tokens.Make(master, Rights.Office, TimeSpan.FromDays(1), DateTimeOffset.UtcNow)}"
    };

    /// <summary>The usual port, or the next one that nobody uses; taken at once, so that two starts cannot choose the same.</summary>
    private static Socket UsualPortOrNext()
    {
        for (var port = UsualPort; ; port++)
        {
            Socket? socket = null;
            try
            {
                socket = SocketTransportOptions.CreateDefaultBoundListenSocket(new IPEndPoint(IPAddress.Loopback, port));
                // Two sockets can be bound to one port while neither listens.
                socket.Listen();
                return socket;
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse && port < UsualPort + OtherPorts) { socket?.Dispose(); }
        }
    }
}
