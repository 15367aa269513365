using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>What refers to nothing, or to itself in a circle, is pointed out by a dry run and recorded all the same.</summary>
public sealed class LooseEndSpecs(OpenLedger open) : IClassFixture<OpenLedger>
{
    private static JsonNode Report(string text, string? replaces, params (string Key, string? After)[] entries) => new JsonObject
    {
        ["document"] = new JsonObject { ["text"] = text, ["replaces"] = replaces },
        ["facts"] = new JsonArray([.. entries.Select(entry => JsonNode.Parse($$"""
            { "key": "{{entry.Key}}", "do": "PartnerRecommended", "on": "organisation/{{entry.Key}}", "region": { "code": "73.72" }, "sources": [{ "start": 0, "end": 4 }],
              "occurred": { {{(entry.After is null ? "" : $"\"order\": [{{ \"order\": \"after\", \"fact\": \"{entry.After}\" }}]")}} } }
            """))])
    };

    private async Task<List<string>> WarningsAsync(JsonNode report)
    {
        var dry = await open.Ledger.PostAsync("/field-reports?dryRun=true", report);
        dry.Status.ShouldBeOk();
        (await open.Ledger.PostAsync("/field-reports", report)).Status.ShouldBeRecorded();
        return [.. dry["warnings"].AsArray().Select(warning => $"{warning!["entry"]} {warning["field"]}: {warning["message"]}")];
    }

    [Fact(DisplayName = "A newer version of what nobody sent, and an order against an entry that never comes")]
    public async Task NotThere() => (await WarningsAsync(Report("Satu dan dua.", "d-tidak-ada", ("satu", "tiga"), ("dua", "satu")))).ShouldBe(
        [" document.replaces: Nobody has recorded this yet.", "satu facts[0].occurred.order[0].fact: Nobody has recorded this yet."]);

    [Fact(DisplayName = "Entries that each come after the other")]
    public async Task Circle() => (await WarningsAsync(Report("Empat, lima, enam.", null, ("empat", "lima"), ("lima", "empat"), ("enam", "lima")))).ShouldBe(
        ["empat facts[0].occurred.order: These references run in a circle.", "lima facts[1].occurred.order: These references run in a circle."]);

    [Fact(DisplayName = "A report whose references are all there has no warning")]
    public async Task AllThere()
    {
        var older = (await open.Ledger.PostAsync("/field-reports", Report("Naskah lama.", null, ("lama", null)))).String("document");
        (await WarningsAsync(Report("Naskah baru.", older, ("baru", null), ("terbaru", "baru")))).ShouldBeEmpty();
    }
}
