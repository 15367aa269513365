using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>What differs between two lenses, part by part, and which facts did it.</summary>
public sealed class ChangesSpecs
{
    private static List<string> Changes(JsonNode difference) => [.. difference["changes"]!.AsArray().Select(change => change!["sentence"]!.GetValue<string>())];

    private static List<string> Facts(JsonNode difference) => [.. difference["facts"]!.AsArray().Select(one => $"{one!["difference"]} {one["fact"]!["type"]}")];

    private static JsonNode Of(Reply reply, string about) => reply["differences"].AsArray().Single(one => one!["about"]!.GetValue<string>() == about)!;

    [Fact(DisplayName = "Between two dates the role changes by the facts that came in between")]
    public async Task OverTime()
    {
        await using var ledger = await RunningLedger.StartAsync();
        await StoryAsync(ledger);
        var changed = await ledger.GetAsync("/partners/mitra-satu/changes?from=2017-02-15&to=2017-04-30");
        var inParepare = Of(changed, "engagement/mitra-satu@73.72");
        Changes(inParepare).ShouldContain("Role: from recommended to ready to become a partner.");
        Facts(inParepare).ShouldBe(["counts-now partner.candidacy-recorded.v1", "counts-now partner.readiness-declared.v1"]);
        var role = inParepare["changes"]!.AsArray().Single(change => change!["part"]!.GetValue<string>() == "role")!;
        (role["before"]!.GetValue<string>(), role["after"]!.GetValue<string>()).ShouldBe(("recommended", "ready"));
        role["facts"]!.AsArray().Count.ShouldBe(2);

        var back = Of(await ledger.GetAsync("/partners/mitra-satu/changes?to=2017-02-15&from=2017-04-30"), "engagement/mitra-satu@73.72");
        Changes(back).ShouldContain("Role: from ready to become a partner to recommended.");
        Facts(back).ShouldBe(["counts-no-longer partner.candidacy-recorded.v1", "counts-no-longer partner.readiness-declared.v1"]);
        (await ledger.GetAsync("/partners/mitra-satu/changes?from=2017-02-15&to=2017-04-30", language: "id")).Text.ShouldContain("Peran: dari direkomendasikan menjadi siap menjadi mitra.");
        (await ledger.GetAsync("/partners/mitra-satu/changes?from=2017-05-02&to=2017-05-03"))["differences"].AsArray().ShouldBeEmpty();
    }

    [Fact(DisplayName = "Between two states of knowledge a correction and a retraction are what did it")]
    public async Task OverKnowledge()
    {
        await using var ledger = await RunningLedger.StartAsync();
        await StoryAsync(ledger);
        var before = ledger.LastPosition;
        var facts = (await ledger.GetAsync("/partners/mitra-satu/history"))["facts"].AsArray();
        string Fact(string type) => facts.Single(fact => fact!["type"]!.GetValue<string>() == type)!["id"]!.GetValue<string>();
        (await ledger.PostAsync($"/facts/{Fact("partner.readiness-declared.v1")}/retraction", JsonNode.Parse("""{"reason":"did-not-happen"}"""))).Status.ShouldBeRecorded();
        (await ledger.PostAsync($"/facts/{Fact("partner.candidacy-recorded.v1")}/correction", JsonNode.Parse("""{"reason":"source-misread","occurred":{"date":"2017-02-10"},"assertion":"inferred"}"""))).Status.ShouldBeRecorded();

        var changed = await ledger.GetAsync($"/partners/mitra-satu/changes?knownFrom={before}");
        var inParepare = Of(changed, "engagement/mitra-satu@73.72");
        Changes(inParepare).ShouldBe(["Role: from ready to become a partner to candidate.", "How the role is known: from stated to inferred."]);
        Facts(inParepare).ShouldBe(["corrected partner.candidacy-recorded.v1", "counts-no-longer partner.readiness-declared.v1"], ignoreOrder: true);
        var retracted = inParepare["facts"]!.AsArray().Single(one => one!["difference"]!.GetValue<string>() == "counts-no-longer")!["fact"]!;
        (retracted["retracted"]!.GetValue<bool>(), retracted["corrections"]![0]!["type"]!.GetValue<string>()).ShouldBe((true, "fact.retracted.v1"));
        changed["from"]["position"]!.GetValue<long>().ShouldBe(before);

        var pinned = await ledger.GetAsync(changed.String("permalink")["/api/v1".Length..]);
        pinned["differences"].ToJsonString().ShouldBe(changed["differences"].ToJsonString());
    }

    [Fact(DisplayName = "A fact that a correction moved to another region changes both")]
    public async Task Moved()
    {
        await using var ledger = await RunningLedger.StartAsync();
        await StoryAsync(ledger);
        var before = ledger.LastPosition;
        foreach (var fact in (await ledger.GetAsync("/partners/mitra-satu/history"))["facts"].AsArray().Where(fact => fact!["type"]!.GetValue<string>().StartsWith("partner.")))
            (await ledger.PostAsync($"/facts/{fact!["id"]}/correction", JsonNode.Parse("""{"reason":"source-misread","fields":{"region":{"code":"73.13"}}}"""))).Status.ShouldBeRecorded();
        var changed = await ledger.GetAsync($"/partners/mitra-satu/changes?knownFrom={before}");
        Changes(Of(changed, "engagement/mitra-satu@73.72")).ShouldContain("Role: from ready to become a partner to none yet.");
        Changes(Of(changed, "engagement/mitra-satu@73.13")).ShouldContain("Role: from none yet to ready to become a partner.");
        var region = await ledger.GetAsync($"/regions/73.72/changes?knownFrom={before}");
        Changes(region["coverage"]).ShouldContain("Coverage: from agreement pending to no record.");
    }

    [Fact(DisplayName = "What counted for a partner only while two records were one is named when they are two again")]
    public async Task MergeUndone()
    {
        await using var ledger = await RunningLedger.StartAsync();
        await StoryAsync(ledger);
        async Task DoAsync(string path, string body) => (await ledger.PostAsync(path, JsonNode.Parse(body))).Status.ShouldBeRecorded();
        await DoAsync("/partners/mitra-dua/identity", """{"name":"Mitra Dua"}""");
        await DoAsync("/partners/mitra-satu/merge", """{"into":"mitra-dua"}""");
        var one = ledger.LastPosition;
        await DoAsync("/partners/mitra-satu/separation", """{"into":"mitra-dua"}""");

        var changed = Of(await ledger.GetAsync($"/partners/mitra-dua/changes?knownFrom={one}"), "engagement/mitra-dua@73.72");
        Changes(changed).ShouldContain("Role: from ready to become a partner to none yet.");
        Facts(changed).ShouldBe(["counts-no-longer partner.recommended.v1", "counts-no-longer partner.candidacy-recorded.v1", "counts-no-longer partner.readiness-declared.v1"]);
        changed["changes"]!.AsArray().ShouldAllBe(change => change!["facts"]!.AsArray().Count > 0);
    }

    [Fact(DisplayName = "A region's coverage changes by the same rule")]
    public async Task Region()
    {
        await using var ledger = await RunningLedger.StartAsync();
        await StoryAsync(ledger);
        var changed = await ledger.GetAsync("/regions/73.72/changes?from=2017-02-15&to=2017-04-30");
        Changes(changed["coverage"]).ShouldBe(["Coverage: from in contact to agreement pending.", "Organisations in the region: Mitra Satu: from recommended to ready to become a partner."]);
        changed.String("region", "name").ShouldNotBeEmpty();
        (await ledger.GetAsync("/regions/73.01/changes?from=2017-02-15"))["coverage"]["changes"]!.AsArray().ShouldBeEmpty();
    }

    [Fact(DisplayName = "A comparison names a lens, and nothing that is none")]
    public async Task Refused()
    {
        await using var ledger = await RunningLedger.StartAsync();
        await StoryAsync(ledger);
        foreach (var (path, status, field) in new[]
        {
            ("/partners/mitra-satu/changes", 400, "from"), ("/partners/mitra-satu/changes?from=kemarin", 400, "from"), ("/partners/mitra-satu/changes?to=2017-13-01", 400, "to"),
            ("/partners/mitra-satu/changes?knownFrom=soon", 400, "knownFrom"), ("/partners/mitra-satu/changes?knownTo=999999999", 400, "knownTo"), ("/partners/mitra-satu/changes?asOf=2017-01-01", 400, "asOf"),
            ("/partners/mitra-satu/changes?from=2017-01-01&certainty=perhaps", 400, "certainty"), ("/regions/73.72/changes?colour=red", 400, "colour")
        })
        {
            var reply = await ledger.GetAsync(path);
            reply.Status.ShouldBe(status);
            reply.Fields.ShouldBe([field]);
        }
        (await ledger.GetAsync("/partners/mitra-satu/changes")).Text.ShouldContain("from, to, knownFrom, knownTo");
        (await ledger.GetAsync("/partners/tidak-ada/changes?from=2017-01-01")).Status.ShouldBe(404);
        (await ledger.GetAsync("/regions/99.99/changes?from=2017-01-01")).Status.ShouldBe(404);
        (await ledger.GetAsync("/partners/mitra-satu/changes?from=2017-01-01&knownFrom=0")).Status.ShouldBeOk();
    }

    private static async Task StoryAsync(RunningLedger ledger) => (await ledger.PostAsync("/field-reports", JsonNode.Parse("""
        {
          "document": { "text": "Mitra Satu direkomendasikan, menjadi calon mitra, lalu siap menjadi mitra di Parepare.", "dates": [{ "kind": "written", "date": "2017-05-01" }] },
          "facts": [
            { "key": "nama", "do": "OrganisationIdentified", "on": "organisation/mitra-satu", "name": "Mitra Satu", "occurred": { "date": "2017-01-05" }, "sources": [{ "start": 0, "end": 10 }] },
            { "key": "rekomendasi", "do": "PartnerRecommended", "on": "organisation/mitra-satu", "region": { "code": "73.72" }, "occurred": { "date": "2017-02-01" }, "sources": [{ "start": 0, "end": 28 }] },
            { "key": "calon", "do": "CandidacyRecorded", "on": "organisation/mitra-satu", "region": { "code": "73.72" }, "occurred": { "date": "2017-03-01" }, "sources": [{ "start": 28, "end": 50 }] },
            { "key": "siap", "do": "ReadinessDeclared", "on": "organisation/mitra-satu", "region": { "code": "73.72" }, "occurred": { "date": "2017-04-01" }, "sources": [{ "start": 50, "end": 80 }] }
          ]
        }
        """))).Status.ShouldBeRecorded();
}
