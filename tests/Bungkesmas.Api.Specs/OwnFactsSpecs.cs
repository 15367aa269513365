using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Officers correct their own facts, however they entered them; the office corrects everybody's.</summary>
public sealed class OwnFactsSpecs(OpenLedger open) : IClassFixture<OpenLedger>
{
    private RunningLedger Ledger => open.Ledger;

    private static JsonNode Json(string text) => JsonNode.Parse(text)!;

    /// <summary>The same recommendation of a partner, entered in each of the ways there are, and an act.</summary>
    private async Task<Dictionary<string, string>> EnteredAsync(string role, string id)
    {
        var report = Json($$"""
            {
              "document": { "text": "Kelompok {{id}} direkomendasikan di Parepare.", "dates": [{ "kind": "written", "date": "2017-05-20" }] },
              "facts": [{ "key": "satu", "do": "PartnerRecommended", "on": "organisation/{{id}}", "region": { "code": "73.72" }, "sources": [{ "start": 0, "end": 8 }] }]
            }
            """);
        var reported = await Ledger.PostAsync("/field-reports", report, role);
        var document = reported.String("document");
        var bodies = new Dictionary<string, (string Path, JsonNode Body)>
        {
            ["door"] = ($"/partners/{id}/recommendation", Json($$"""{ "region": { "code": "73.72" }, "sources": [{ "document": "{{document}}", "quote": "direkomendasikan" }] }""")),
            ["note"] = ($"/partners/{id}/recommendation", Json($$"""{ "region": { "code": "73.72" }, "note": "Kelompok {{id}} direkomendasikan.", "channel": "phone" }""")),
            ["act"] = ($"/partners/{id}/candidacy", Json("""{ "region": { "code": "73.72" } }"""))
        };
        var entered = new Dictionary<string, string> { ["report"] = reported["facts"].AsArray().Single(fact => fact!["key"]?.GetValue<string>() == "satu")!["id"]!.GetValue<string>() };
        foreach (var (way, (path, body)) in bodies)
        {
            var reply = await Ledger.PostAsync(path, body, role);
            reply.Status.ShouldBeRecorded();
            entered[way] = reply["facts"][0]!["id"]!.GetValue<string>();
        }
        return entered;
    }

    [Fact(DisplayName = "An officer corrects, takes back and restores what they entered by report, at a door, by a note, or as an act")]
    public async Task Own()
    {
        foreach (var (way, fact) in await EnteredAsync(Rights.Officer, "kelompok-sendiri"))
        {
            (await Ledger.PostAsync($"/facts/{fact}/correction", Json("""{ "reason": "source-misread", "fields": { "region": { "code": "73.13" } } }"""), Rights.Officer)).Status.ShouldBeRecorded();
            var again = await Ledger.PostAsync($"/facts/{fact}/correction", Json("""{ "reason": "source-misread", "fields": { "region": { "code": "73.13" } } }"""), Rights.Officer);
            (again.Status.Code, again["recorded"].GetValue<int>()).ShouldBe((System.Net.HttpStatusCode.OK, 0), way);
            var retraction = await Ledger.PostAsync($"/facts/{fact}/retraction", Json("""{ "reason": "duplicate" }"""), Rights.Officer);
            retraction.Status.ShouldBeRecorded();
            if (way != "act") continue;
            (await Ledger.GetAsync("/partners?region=73.13&q=kelompok-sendiri"))["partners"].AsArray().ShouldBeEmpty();
            (await Ledger.PostAsync($"/facts/{retraction["facts"][0]!["id"]}/retraction", Json("""{ "reason": "entry-mistake" }"""), Rights.Officer)).Status.ShouldBeRecorded();
            (await Ledger.GetAsync("/partners/kelompok-sendiri"))["engagements"][0]!["region"]!.ToJsonString().ShouldContain("73.13");
        }
    }

    [Fact(DisplayName = "An officer does not correct what others entered; the office corrects everybody's")]
    public async Task Others()
    {
        foreach (var fact in (await EnteredAsync(Rights.Office, "kelompok-kantor")).Values)
            foreach (var path in new[] { $"/facts/{fact}/correction", $"/facts/{fact}/retraction" })
                (await Ledger.PostAsync(path, Json("""{ "reason": "duplicate" }"""), Rights.Officer)).Status.ShouldBe(403);
        foreach (var fact in (await EnteredAsync(Rights.Officer, "kelompok-petugas")).Values)
        {
            (await Ledger.PostAsync($"/facts/{fact}/correction", Json("""{ "reason": "other", "assertion": "quoted" }"""))).Status.ShouldBeRecorded();
            (await Ledger.PostAsync($"/facts/{fact}/retraction", Json("""{ "reason": "duplicate" }"""))).Status.ShouldBeRecorded();
        }
    }

    [Theory(DisplayName = "A correction that does not fit is refused, naming the field and repeating nothing")]
    [InlineData("reason", """{ "fields": { "by": "kpi" } }""")]
    [InlineData("reason", """{ "reason": "Ibu Rahasia" }""")]
    [InlineData("fields", """{ "reason": "other", "fields": "Ibu Rahasia" }""")]
    [InlineData("fields", """{ "reason": "other", "fields": ["by"] }""")]
    [InlineData("by", """{ "reason": "other", "fields": { "by": "Ibu Rahasia" } }""")]
    [InlineData("by", """{ "reason": "other", "fields": { "by": 7 } }""")]
    [InlineData("by", """{ "reason": "other", "fields": { "by": "kelompok-keliru" } }""")]
    [InlineData("recommender", """{ "reason": "other", "fields": { "recommender": "kpi" } }""")]
    [InlineData("region", """{ "reason": "other", "fields": { "region": null } }""")]
    [InlineData("region.code", """{ "reason": "other", "fields": { "region": { "code": "99" } } }""")]
    [InlineData("region.statedKind", """{ "reason": "other", "fields": { "region": { "statedKind": "planet" } } }""")]
    [InlineData("occurred.date", """{ "reason": "other", "occurred": { "date": "kemarin" } }""")]
    [InlineData("assertion", """{ "reason": "other", "assertion": "guessed" }""")]
    [InlineData("target", """{ "reason": "other", "target": "kpi" }""")]
    public async Task Misfit(string field, string correction)
    {
        var fact = (await Ledger.PostAsync("/partners/kelompok-keliru/recommendation", Json("""{ "region": { "code": "73.72" }, "note": "Direkomendasikan oleh KPI." }""")))["facts"][0]!["id"];
        var before = await Ledger.CountAsync();
        var refused = await Ledger.PostAsync($"/facts/{fact}/correction", Json(correction));
        refused.Status.ShouldBe(400);
        refused.Fields.ShouldContain(field);
        foreach (var said in new[] { "Rahasia", "kemarin", "guessed", "planet" }) refused.Text.ShouldNotContain(said);
        (await Ledger.CountAsync()).ShouldBe(before);
    }
}
