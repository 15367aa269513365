using System.Text;
using System.Text.Json.Nodes;
using Bungkesmas.Specs.Telling;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>The page that shows how the sample report was read, passage by passage, written from what the running service answers.</summary>
public sealed class ReadingPageSpecs
{
    [Fact(DisplayName = "The page shows every passage of the sample with the facts that cite it, or why it needs none")]
    public async Task Page()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var document = (await ledger.GetAsync("/documents"))["documents"].AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>();
        var reading = await ledger.GetAsync($"/documents/{document}/passages");
        var people = (await ledger.GetAsync("/people?limit=500"))["people"].AsArray().ToDictionary(person => person!["id"]!.GetValue<string>(), person => person!["name"]!.GetValue<string>());
        var indonesian = await FactsAsync(ledger, "id");
        var english = await FactsAsync(ledger, "en");

        var page = new StringBuilder($"""
            # How the sample report was read / Cara laporan contoh dibaca

            Written by a spec from the answers of the running service (`/documents/…/passages` and `/facts`); do not edit. The sample tells a real report of the
            programme in our own words and names no private person: people stand as the roles that they have in it. {indonesian.Count} facts; every
            passage is cited or set aside.

            """);
        foreach (var passage in reading["passages"].AsArray().Select(passage => passage!))
        {
            var text = passage["text"]!.GetValue<string>().Trim();
            if (text.Length == 0) continue;
            page.Append($"\n> {text}\n\n");
            if (passage["setAside"] is { } reason) page.Append($"- set aside: **{reason.GetValue<string>()}**\n");
            foreach (var id in passage["facts"]!.AsArray().Select(id => id!.GetValue<string>()).OrderBy(id => Line(indonesian[id]), StringComparer.Ordinal))
                page.Append($"- `{indonesian[id]["type"]!.GetValue<string>()}` ({How(indonesian[id])}) {Named(indonesian[id], people)} — *{Named(english[id], people)}*\n");
        }
        Approved.Matches("docs/how-a-report-was-read.md", page.ToString());
        reading["uncited"].AsArray().ShouldBeEmpty();
    }

    private static async Task<Dictionary<string, JsonNode>> FactsAsync(RunningLedger ledger, string language) =>
        (await ledger.GetAsync("/facts?limit=500", language: language))["facts"].AsArray().ToDictionary(fact => fact!["id"]!.GetValue<string>(), fact => fact!);

    /// <summary>Facts of one passage in an order that is the same in every instance.</summary>
    private static string Line(JsonNode fact) => $"{fact["type"]} {fact["stream"]} {fact["sentence"]}";

    private static string How(JsonNode fact) => string.Join(", ", new[] { fact["assertion"]!.GetValue<string>(), fact["occurred"]?["date"]?.GetValue<string>() }.OfType<string>());

    private static string Named(JsonNode fact, Dictionary<string, string> people) =>
        people.Aggregate(fact["sentence"]!.GetValue<string>(), (sentence, person) => sentence.Replace(person.Key, $"[{person.Value}]", StringComparison.Ordinal));
}
