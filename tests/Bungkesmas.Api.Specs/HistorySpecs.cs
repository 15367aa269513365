using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Histories leave nothing out that was ever told, and place what counts where every state has it.</summary>
public sealed class HistorySpecs
{
    [Fact(DisplayName = "What was told of a place only between two corrections stays in its history, and is compared")]
    public async Task Passing()
    {
        await using var ledger = await RunningLedger.StartAsync();
        var fact = await ToldAsync(ledger, "mitra-lewat", "candidacy", """{"region":{"code":"73.72"},"note":"Menjadi calon mitra."}""");
        await CorrectAsync(ledger, fact, "36.02");
        var between = ledger.LastPosition;
        await CorrectAsync(ledger, fact, "73.13");

        var history = await ledger.GetAsync("/regions/36.02/history");
        history["facts"].AsArray().Select(one => one!["id"]!.ToString()).ShouldBe([fact]);
        history["facts"][0]!["corrections"]!.AsArray().Count.ShouldBe(2);
        (await ledger.GetAsync("/regions/36.02/history?knownAt=" + (between - 1)))["facts"].AsArray().ShouldBeEmpty();
        (await ledger.GetAsync("/regions/36.02/coverage"))["state"].ToString().ShouldBe("no-record");

        var region = await ledger.GetAsync($"/regions/36.02/changes?knownFrom={between}");
        region["coverage"]["facts"]!.AsArray().Select(one => $"{one!["difference"]} {one["fact"]!["id"]}").ShouldBe([$"counts-no-longer {fact}"]);
        region["coverage"]["changes"]![0]!["facts"]!.AsArray().Select(one => one!.ToString()).ShouldBe([fact]);
        var partner = await ledger.GetAsync($"/partners/mitra-lewat/changes?knownFrom={between}");
        partner["differences"].AsArray().Select(one => one!["about"]!.ToString()).ShouldBe(["organisation/mitra-lewat", "engagement/mitra-lewat@36.02", "engagement/mitra-lewat@73.13"]);
    }

    [Fact(DisplayName = "An organisation that a fact named only for a while has it in its history")]
    public async Task NamedForAWhile()
    {
        await using var ledger = await RunningLedger.StartAsync();
        var fact = await ToldAsync(ledger, "mitra-bawah", "sub-partnership-report", """{"of":"mitra-satu","region":{"code":"73.72"},"note":"Menjadi sub-mitra."}""");
        foreach (var of in new[] { "mitra-dua", "mitra-tiga" })
            (await ledger.PostAsync($"/facts/{fact}/correction", new JsonObject { ["reason"] = "source-misread", ["fields"] = new JsonObject { ["of"] = of } })).Status.ShouldBeRecorded();
        foreach (var id in new[] { "mitra-satu", "mitra-dua", "mitra-tiga" })
            (await ledger.GetAsync($"/partners/{id}/history"))["facts"].AsArray().Select(one => one!["id"]!.ToString()).ShouldBe([fact], id);
    }

    [Fact(DisplayName = "Who takes a correction back, or a retraction, is told beside it, also on paper")]
    public async Task TakenBack()
    {
        await using var ledger = await RunningLedger.StartAsync();
        var fact = await ToldAsync(ledger, "mitra-lama", "candidacy", """{"region":{"code":"73.72"},"note":"Menjadi calon mitra."}""");
        await CorrectAsync(ledger, fact, "73.13");
        var correction = Said(await FactAsync(ledger))[0]!["id"]!.ToString();
        var retraction = (await RetractAsync(ledger, correction))["facts"][0]!["id"]!.ToString();
        await RetractAsync(ledger, retraction);

        var said = Said(await FactAsync(ledger));
        said.Count.ShouldBe(1);
        said[0]!["retracted"].ShouldBeNull();
        var taken = Said(said[0]!);
        taken.Select(one => $"{one!["type"]} of {one["body"]!["target"]} {one["retracted"]}".Trim()).ShouldBe([$"fact.retracted.v1 of {correction} true", $"fact.retracted.v1 of {retraction}"]);
        taken.ShouldAllBe(one => one!["actor"] != null && one["body"]!["reason"]!.ToString() == "duplicate" && one["recordedAt"] != null);
        var page = (await ledger.GetAsync("/partners/mitra-lama/dossier")).Text;
        page.Split("An earlier fact was retracted").Length.ShouldBe(3);
        page.Split("this was taken back").Length.ShouldBe(2);

        async Task<JsonNode> FactAsync(RunningLedger from) => (await from.GetAsync("/partners/mitra-lama/history"))["facts"].AsArray().Single(one => one!["id"]!.ToString() == fact)!;
    }

    [Fact(DisplayName = "That a visit was put off and given up stands in the history of whom it was planned to, of the place and of the request it followed, and of nobody who has a visit of their own")]
    public async Task PutOff()
    {
        await using var ledger = await RunningLedger.StartAsync();
        async Task DoAsync(string path, string body) => (await ledger.PostAsync(path, JsonNode.Parse(body))).Status.ShouldBeRecorded();
        async Task<IEnumerable<string>> TypesAsync(string path) => (await ledger.GetAsync($"{path}/history"))["facts"].AsArray().Select(fact => fact!["type"]!.ToString());
        await DoAsync("/requests/minta-sosialisasi/submission-report", """{"by":"mitra-lama","for":["outreach"],"regions":[{"code":"73.72"}],"note":"Minta sosialisasi."}""");
        await DoAsync("/visits/kunjungan-1/plan", """{"date":"2035-05","regions":[{"code":"73.72"}],"with":["mitra-lama"],"followsRequest":"minta-sosialisasi"}""");
        await DoAsync("/visits/kunjungan-2/plan", """{"date":"2035-05","regions":[{"code":"73.13"}],"with":["mitra-lain"]}""");
        await DoAsync("/visits/kunjungan-1/rescheduling", """{"to":"2035-06"}""");
        await DoAsync("/visits/kunjungan-1/cancellation", "{}");

        string[] told = ["visit.planned.v1", "visit.rescheduled.v1", "visit.cancelled.v1"];
        foreach (var path in new[] { "/partners/mitra-lama", "/regions/73.72", "/requests/minta-sosialisasi" }) (await TypesAsync(path)).ShouldBe(["request.made.v1", .. told], path);
        foreach (var path in new[] { "/partners/mitra-lain", "/regions/73.13" }) (await TypesAsync(path)).ShouldBe(["visit.planned.v1"], path);
        var page = (await ledger.GetAsync("/partners/mitra-lama/dossier")).Text;
        page.ShouldContain("The visit was moved to June 2035");
        page.ShouldContain("The visit was cancelled");
    }

    [Fact(DisplayName = "That a party left an agreement stands in its own history and dossier, and where it moved away from in that of the place; what came of it afterwards does not")]
    public async Task LeftOut()
    {
        await using var ledger = await RunningLedger.StartAsync();
        async Task DoAsync(string door, string parties, string region, string body) => (await ledger.PostAsync($"/agreements/pks-bertiga/{door}", JsonNode.Parse(
            $$"""{"agreement":{"parties":[{{parties}}],"region":{"code":"{{region}}"},"kind":"pks"},{{body}},"note":"PKS {{body.Replace('"', ' ')}}."}"""))).Status.ShouldBeRecorded();
        async Task<IEnumerable<string>> TypesAsync(string path) => (await ledger.GetAsync($"{path}/history"))["facts"].AsArray().Select(fact => fact!["type"]!.ToString());
        const string three = "\"mitra-keluar\",\"mitra-tetap\",\"stf-uin-jakarta\"", two = "\"mitra-tetap\",\"stf-uin-jakarta\"";
        await DoAsync("signature-report", three, "73.72", """ "validUntil":"2020-12-31","occurred":{"date":"2018-01-10"}""");
        await DoAsync("amendment-report", two, "73.72", """ "changes":["parties"],"occurred":{"date":"2018-06-01"}""");
        await DoAsync("amendment-report", two, "73.13", """ "changes":["region"],"occurred":{"date":"2018-09-01"}""");
        await DoAsync("termination-report", two, "73.13", """ "reasons":["inactivity"],"occurred":{"date":"2019-02-01"}""");

        const string signed = "agreement.signed.v1", amended = "agreement.amended.v1", ended = "agreement.terminated.v1";
        (await TypesAsync("/partners/mitra-keluar")).ShouldBe([signed, amended]);
        (await TypesAsync("/partners/mitra-tetap")).ShouldBe([signed, amended, amended, ended]);
        (await TypesAsync("/regions/73.72")).ShouldBe([signed, amended, amended]);
        (await TypesAsync("/regions/73.13")).ShouldBe([amended, ended]);
        (await ledger.GetAsync("/partners/mitra-keluar/dossier")).Text.ShouldContain("was amended (parties)");
    }

    private static JsonArray Said(JsonNode fact) => fact["corrections"]!.AsArray();

    private static async Task<string> ToldAsync(RunningLedger ledger, string partner, string door, string body)
    {
        var told = await ledger.PostAsync($"/partners/{partner}/{door}", JsonNode.Parse(body));
        told.Status.ShouldBeRecorded();
        return (await ledger.GetAsync($"/partners/{partner}/history"))["facts"][0]!["id"]!.ToString();
    }

    private static async Task CorrectAsync(RunningLedger ledger, string fact, string region) =>
        (await ledger.PostAsync($"/facts/{fact}/correction", new JsonObject { ["reason"] = "source-misread", ["fields"] = new JsonObject { ["region"] = new JsonObject { ["code"] = region } } })).Status.ShouldBeRecorded();

    private static async Task<Reply> RetractAsync(RunningLedger ledger, string fact)
    {
        var retracted = await ledger.PostAsync($"/facts/{fact}/retraction", JsonNode.Parse("""{"reason":"duplicate"}"""));
        retracted.Status.ShouldBeRecorded();
        return retracted;
    }
}
