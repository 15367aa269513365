using System.Text.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Documents;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Hosting;

/// <summary>Records a field report from a file, through the same intake as over HTTP.</summary>
public static class ImportCommand
{
    public static async Task<int> RunAsync(FileInfo file, FileInfo? text, bool dryRun, CancellationToken cancel)
    {
        try
        {
            var json = JsonNode.Parse(await File.ReadAllTextAsync(file.FullName, cancel));
            if (text is not null && json?["document"] is JsonObject document) document["text"] = await File.ReadAllTextAsync(text.FullName, cancel);
            return await Errand.RunAsync(services => RecordAsync(services, json, dryRun, cancel), cancel);
        }
        catch (JsonException) { Console.Error.WriteLine($"{file.Name} is not readable JSON."); return Errand.Failed; }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException) { Console.Error.WriteLine(failure.Message); return Errand.Failed; }
    }

    private static async Task<int> RecordAsync(IServiceProvider services, JsonNode? json, bool dryRun, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<Reports>().RecordAsync(json, new(Errand.Actor(services), IsOffice: true), dryRun, cancel);
        var (document, answer, rehearsal, note) = outcome;
        if (answer.Problem is { } problem)
        {
            Console.Error.WriteLine(problem.Title.En);
            foreach (var error in problem.Errors ?? []) Console.Error.WriteLine($"  {error.Entry ?? "-"}  {error.Field}: {error.Message.En}");
            return Errand.Refused;
        }
        var position = answer.Facts.Max(fact => fact.Position);
        if (rehearsal is null) await services.GetRequiredService<Progress>().WaitForKnownAsync(position ?? 0, cancel);
        var refused = outcome.Refused.Select(one => RefusedSheet.Of(one, "en")).ToList();
        var sheet = rehearsal is not null ? rehearsal with { Refused = refused } : new(document, answer.Facts.Count(fact => fact.New), position, answer.Facts, Note: note?.En);
        Console.WriteLine(JsonSerializer.Serialize(sheet, new JsonSerializerOptions(LedgerJson.Options) { WriteIndented = true }));
        return refused.Count > 0 ? Errand.Refused : Errand.Done;
    }
}
