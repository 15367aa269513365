using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bungkesmas.Specs.Telling;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>The guide for whoever turns a report into facts, docs/recording-a-report.md: everything it says to record is taken.</summary>
public sealed class GuideSpecs(OpenLedger open) : IClassFixture<OpenLedger>
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Approved.Root, "docs", "recording-a-report.md"));

    private RunningLedger Ledger => open.Ledger;

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    /// <summary>What the rows of a section's tables show as JSON.</summary>
    private static List<JsonObject> Rows(string section) => [.. Page.Split("\n## ").Single(part => part.StartsWith(section, StringComparison.Ordinal)).Split('\n')
        .Where(line => line.StartsWith('|')).SelectMany(line => Regex.Matches(line, @"`(\{.*?\})`(?=[ <])").Select(row => Json(row.Groups[1].Value)))];

    /// <summary>Entries, as one report of both regions by people who are known, tried without recording anything; what of them would be refused.</summary>
    private async Task<List<string>> RefusedAsync(IEnumerable<JsonObject> entries)
    {
        var facts = entries.Select((entry, i) => { entry["key"] ??= $"baris-{i}"; entry["sources"] = JsonNode.Parse("""[{ "start": 0, "end": 7 }]"""); return entry; }).ToList();
        var report = Json("""{ "document": { "text": "Catatan lapangan.", "dates": [{ "kind": "written", "date": "2017-05-20" }], "regions": ["73.72", "73.13"] }, "people": [] }""");
        foreach (var person in new[] { "petugas", "narasumber", "direktur", "koordinator", "penulis" }) report["people"]!.AsArray().Add(new JsonObject { ["key"] = person, ["name"] = $"Orang {person}" });
        report["facts"] = new JsonArray([.. facts]);
        var tried = await Ledger.PostAsync("/field-reports?dryRun=true", report);
        tried.Status.ShouldBeOk();
        return [.. tried["refused"].AsArray().Select(one => $"{facts.Find(fact => one!.ToJsonString().Contains($"\"{fact["key"]}\""))?.ToJsonString()} {one!.ToJsonString()}")];
    }

    private static JsonObject Visit(string name, string field, JsonNode value) => new() { ["do"] = "VisitHeld", ["on"] = $"visit/{name}", [field] = value.DeepClone() };

    [Fact(DisplayName = "What the guide says to record for what a report says is taken, all of it in one report")]
    public async Task Sayings()
    {
        var rows = Rows("The report says");
        rows.Count.ShouldBeGreaterThan(70);
        (await RefusedAsync(rows)).ShouldBeEmpty();
    }

    [Fact(DisplayName = "Every date, quantity and region that the guide shows is taken")]
    public async Task Values()
    {
        var (dates, counts, places) = (Rows("When"), Rows("How many"), Rows("Where"));
        new[] { dates.Count, counts.Count, places.Count }.ShouldAllBe(shown => shown > 9);
        (await RefusedAsync([
            Json("""{ "key": "kunjungan", "do": "VisitHeld", "on": "visit/pertama" }"""),
            .. dates.Select((date, i) => Visit($"tanggal-{i}", "occurred", date)), .. places.Select((place, i) => Visit($"tempat-{i}", "regions", new JsonArray(place))),
            .. counts.Select((count, i) => new JsonObject { ["do"] = "ParticipantsRegistered", ["on"] = $"registration/angka-{i}", ["count"] = count })
        ])).ShouldBeEmpty();
    }

    [Fact(DisplayName = "The report that the guide shows as a whole is taken whole, and cites all of its text")]
    public async Task Whole()
    {
        var tried = await Ledger.PostAsync("/field-reports?dryRun=true", JsonNode.Parse(Regex.Match(Page, "```json\n(.*?)```", RegexOptions.Singleline).Groups[1].Value));
        tried.Status.ShouldBeOk();
        tried["refused"].AsArray().ShouldBeEmpty();
        tried["uncited"].AsArray().ShouldBeEmpty();
    }

    [Fact(DisplayName = "Every door that the guide names to settle or correct something is there, and reads the body shown")]
    public async Task Doors()
    {
        var doors = Regex.Matches(Page, @"`POST /api/v1(/\S+)` \| `(\{.*?\})` \|").Select(row => (Path: row.Groups[1].Value, Body: row.Groups[2].Value)).ToList();
        doors.Count.ShouldBeGreaterThan(8);
        foreach (var (path, body) in doors)
        {
            var id = path.StartsWith("/facts", StringComparison.Ordinal) ? "00000000-0000-0000-0000-000000000001" : "tidak-ada";
            var answer = await Ledger.PostAsync(path.Replace("{id}", id), Json(body));
            answer.Json["type"]?.ToString().ShouldNotBe("/problems/no-such-address", path);
            ((int)answer.Status.Code).ShouldBeOneOf([404, 409, 201], $"{path} {body} {answer.Text}");
        }
    }
}
