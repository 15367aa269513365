using System.Text.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Documents;
using Bungkesmas.Api.Hosting.Embedded;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Hosting;

/// <summary>Records a field report from a file, through the same intake as over HTTP.</summary>
public static class ImportCommand
{
    private const int Done = 0, Failed = 1, Refused = 2;

    public static async Task<int> RunAsync(FileInfo file, FileInfo? text, bool dryRun, CancellationToken cancel)
    {
        var builder = ServeCommand.Builder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var settings = Settings.Read(builder.Configuration);
        try
        {
            var json = JsonNode.Parse(await File.ReadAllTextAsync(file.FullName, cancel));
            if (text is not null && json?["document"] is JsonObject document) document["text"] = await File.ReadAllTextAsync(text.FullName, cancel);
            var master = MasterKey.LoadOrCreate(settings.KeyFile);
            await using var ground = await Ground.StartAsync(settings, cancel);
            await using var app = await Composition.BuildAsync(builder, settings, master, ground.ConnectionString, cancel);
            await app.StartAsync(cancel);
            var (sheet, problem) = await RecordAsync(app.Services, master, json, dryRun, cancel);
            await app.StopAsync(cancel);
            if (problem is null) { Console.WriteLine(JsonSerializer.Serialize(sheet, new JsonSerializerOptions(LedgerJson.Options) { WriteIndented = true })); return Done; }
            Console.Error.WriteLine(problem.Title.En);
            foreach (var error in problem.Errors ?? []) Console.Error.WriteLine($"  {error.Entry ?? "-"}  {error.Field}: {error.Message.En}");
            return Refused;
        }
        catch (JsonException) { Console.Error.WriteLine($"{file.Name} is not readable JSON."); return Failed; }
        catch (Exception failure) when (failure is NoPostgresException or InvalidOperationException or IOException or Npgsql.NpgsqlException)
        {
            Console.Error.WriteLine(failure.Message);
            return Failed;
        }
    }

    private static async Task<(RecordingSheet? Sheet, Problem? Problem)> RecordAsync(IServiceProvider services, MasterKey master, JsonNode? json, bool dryRun, CancellationToken cancel)
    {
        var sender = new Sender(master.ActorId("command-line", Environment.UserName), CorrectsOthers: true);
        await using var scope = services.CreateAsyncScope();
        var (document, answer, rehearsal, note) = await scope.ServiceProvider.GetRequiredService<Reports>().RecordAsync(json, sender, dryRun, cancel);
        if (answer.Problem is not null || rehearsal is not null) return (rehearsal, answer.Problem);
        var position = answer.Facts.Max(fact => fact.Position);
        await services.GetRequiredService<Progress>().WaitForKnownAsync(position ?? 0, cancel);
        return (new(document, answer.Facts.Count(fact => fact.New), position, answer.Facts, Note: note?.En), null);
    }
}
