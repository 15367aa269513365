using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Some routes and requests, made through the doors.</summary>
public sealed class RoutesAndRequests : IAsyncLifetime
{
    private RunningLedger _ledger = null!;

    public RunningLedger Ledger => _ledger;

    public async ValueTask InitializeAsync()
    {
        _ledger = await RunningLedger.StartAsync();
        foreach (var (path, body) in new[]
        {
            ("/routes/parepare/redirect", """{"to":"pattiro-jeka","scope":{"region":{"code":"73.72"},"group":"melati"},"until":[{"kind":"unstated"}]}"""), ("/routes/soreang/opening", """{"to":"ylp2em","scope":{"region":{"code":"73.72.03"}}}"""),
            ("/routes/entah/redirect", """{"to":"pattiro-jeka","scope":{},"until":[{"kind":"unstated"}]}"""), ("/routes/entah/review", """{"outcome":"unstated"}"""),
            ("/requests/kartu/submission", """{"by":"kpi","for":["cards"],"regions":[{"code":"73.72.03"}],"count":{"value":30,"qualifier":"exact","unit":"cards"}}"""),
            ("/requests/jaringan/submission", """{"by":"kpi","for":["introduction"],"regions":[{"code":"73.13"}],"to":"ylp2em"}"""),
            ("/requests/pelatihan/submission", """{"by":"ylp2em","for":["training"]}"""), ("/requests/pelatihan/rejection", """{"reasons":["lacks-staff"]}"""),
            ("/requests/buku/submission", """{"by":"ylp2em","for":["materials"]}"""), ("/requests/buku/withdrawal", "{}")
        })
            (await _ledger.PostAsync(path, JsonNode.Parse(body))).Status.ShouldBeRecorded();
    }

    public async ValueTask DisposeAsync()
    {
        await Proof.EquateAsync(_ledger);
        await _ledger.DisposeAsync();
    }
}

/// <summary>Routes and requests, found by what they are; a redirect of which nobody knows whom it serves; what the office decides about a region and the programme.</summary>
public sealed class RouteSpecs(RoutesAndRequests shared) : IClassFixture<RoutesAndRequests>
{
    private readonly RunningLedger _ledger = shared.Ledger;

    [Theory(DisplayName = "Routes and requests are found by how they stand, by place with all below it, and by who is concerned")]
    [InlineData("routes", "", "entah parepare soreang")]
    [InlineData("routes", "region=73", "parepare soreang")]
    [InlineData("routes", "kind=permanent&state=open", "soreang")]
    [InlineData("routes", "to=pattiro-jeka&group=melati", "parepare")]
    [InlineData("routes", "state=ended", "")]
    [InlineData("requests", "", "buku jaringan kartu pelatihan")]
    [InlineData("requests", "region=73.72", "kartu")]
    [InlineData("requests", "by=ylp2em&state=declined", "pelatihan")]
    [InlineData("requests", "to=ylp2em", "jaringan")]
    public async Task Found(string noun, string query, string expected) =>
        string.Join(' ', (await _ledger.GetAsync($"/{noun}?{query}"))[noun].AsArray().Select(one => one!["id"]!.GetValue<string>())).ShouldBe(expected);

    [Fact(DisplayName = "While a route leads to whoever is a partner no longer, the desk says so, as a sentence and as data")]
    public async Task Parted()
    {
        await using var ledger = await RunningLedger.StartAsync();
        foreach (var (path, body) in new[]
        {
            ("/partners/bina-warga/activation", """{"region":{"code":"73.09"},"occurred":{"date":"2017-01-10"}}"""),
            ("/routes/bina-warga/opening", """{"to":"bina-warga","scope":{"region":{"code":"73.09"}},"occurred":{"date":"2017-01-11"}}"""),
            ("/partners/bina-warga/partnership-end", """{"region":{"code":"73.09"},"reasons":["misconduct"],"by":"programme","occurred":{"date":"2017-05-02"}}""")
        })
            (await ledger.PostAsync(path, JsonNode.Parse(body))).Status.ShouldBeRecorded();
        var desk = await ledger.GetAsync("/registration-desk?region=73.09");
        desk.String("sentence").ShouldEndWith(" register with bina-warga. Not, or no longer, a partner: bina-warga.");
        desk["parted"].AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe("bina-warga");
        (await ledger.GetAsync("/registration-desk?region=73.09&asOf=2017-05-01"))["parted"].AsArray().ShouldBeEmpty();
        (await ledger.GetAsync("/registration-desk/changes?region=73.09&from=2017-05-01&to=2017-05-02")).Text.ShouldContain("Not, or no longer, partners: from none to bina-warga.");
        await Proof.EquateAsync(ledger);
    }

    [Theory(DisplayName = "What cannot be asked for is refused by the name of the parameter")]
    [InlineData("/routes?state=lost", "state")]
    [InlineData("/routes?kind=lost", "kind")]
    [InlineData("/routes?region=99", "region")]
    [InlineData("/routes?to=Bukan%20Slug", "to")]
    [InlineData("/requests?state=lost", "state")]
    [InlineData("/requests?by=Bukan%20Slug", "by")]
    [InlineData("/requests?region=99", "region")]
    [InlineData("/requests?colour=red", "colour")]
    public async Task Refused(string path, string field) => (await _ledger.GetAsync(path)).Fields.ShouldBe([field]);

    [Fact(DisplayName = "Lists come in pages and as tables; what is not there is not found")]
    public async Task Pages()
    {
        var first = await _ledger.GetAsync("/requests?limit=3");
        (await _ledger.GetAsync(first.String("next")["/api/v1".Length..]))["requests"].AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe("pelatihan");
        (await _ledger.GetAsync("/routes?format=csv")).Text.ShouldStartWith("id,kind,to.id,to.name,region.code");
        foreach (var path in new[] { "/routes/lain", "/requests/lain", "/tasks/lain", "/tasks/review-redirect-lain" }) (await _ledger.GetAsync(path)).Status.ShouldBe(404);
        (await _ledger.GetAsync("/requests/kartu")).String("asked").ShouldBe("membership cards");
    }

    [Fact(DisplayName = "A request to a partner, one that was declined and one that was withdrawn are nobody's task; fulfilling the last two is refused, but a report may tell it")]
    public async Task NoTasks()
    {
        (await _ledger.GetAsync("/agenda"))["tasks"].AsArray().Select(task => task!["id"]!.GetValue<string>()).ShouldBe(["answer-request-kartu"]);
        (await _ledger.PostAsync("/requests/pelatihan/fulfilment", new JsonObject())).Type.ShouldBe("/refusals/request-declined");
        (await _ledger.PostAsync("/requests/buku/fulfilment", new JsonObject())).Type.ShouldBe("/refusals/request-withdrawn");
        (await _ledger.PostAsync("/requests/kartu/submission", JsonNode.Parse("""{"by":"kpi","for":["data"]}"""))).Type.ShouldBe("/refusals/request-on-record");
        (await _ledger.PostAsync("/field-reports", JsonNode.Parse("""
            {"document":{"text":"Buku panduan tetap dibagikan.","dates":[{"kind":"written","date":"2020-01-01"}]},
             "facts":[{"key":"buku","do":"RequestFulfilled","on":"request/buku","requester":"ylp2em","sources":[{"start":0,"end":4}]}]}
            """))).Status.ShouldBeRecorded();
        (await _ledger.GetAsync("/requests/buku")).String("standing").ShouldBe("fulfilled");
    }

    [Fact(DisplayName = "A redirect of which nobody said whom it serves stands on every desk as that, with the open question about it")]
    public async Task Unscoped()
    {
        (await _ledger.PostAsync("/questions/siapa-yang-dialihkan/ambiguity", JsonNode.Parse("""
            {"subjects":["route/entah"],"kind":"scope","readings":[{"key":"satu","meaning":"one-region"},{"key":"semua","meaning":"all-regions"}]}
            """))).Status.ShouldBeRecorded();
        var desk = await _ledger.GetAsync("/registration-desk?region=73.14");
        desk.String("state").ShouldBe("no-record");
        desk["unscopedRoutes"].AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe("entah");
        desk["openQuestions"].AsArray().Select(question => question!["id"]!.GetValue<string>()).ShouldBe(["route-scope-entah", "siapa-yang-dialihkan"]);
        (await _ledger.GetAsync("/routes/entah")).Json["region"].ShouldBeNull();
        (await _ledger.GetAsync("/routes/entah/history"))["facts"][0]!["sentence"]!.GetValue<string>().ShouldBe("Registrants in a region nobody stated are redirected to pattiro-jeka for now until a time that nobody stated.");
    }

    [Fact(DisplayName = "What the office decides about a region and the programme stands on their pages")]
    public async Task Decided()
    {
        foreach (var (path, body) in new[]
        {
            ("/regions/73.14/search", """{"criteria":["suitable"]}"""), ("/regions/73.14/assistance", """{"assisted":["public"],"interim":true,"through":"kpi"}"""), ("/regions/73.72/pilot", """{"until":"2030"}"""),
            ("/regions/73/aim", """{"target":{"value":5,"qualifier":"exact","unit":"districts"},"due":"2030-12"}"""),
            ("/programme/bungkesmas/terms", """{"contribution":{"amount":{"value":15000,"qualifier":"exact","unit":"rupiah"},"per":"month"}}""")
        })
        {
            (await _ledger.PostAsync(path, JsonNode.Parse(body))).Status.ShouldBeRecorded();
            (await _ledger.PostAsync(path, JsonNode.Parse(body))).Status.ShouldBeOk();
        }
        (await _ledger.GetAsync("/regions/73.14/coverage")).String("state").ShouldBe("gap");
        (await _ledger.GetAsync("/programme/bungkesmas")).String("terms", "contribution", "holding").ShouldBe("known");
        (await _ledger.PostAsync("/regions/99/search", JsonNode.Parse("""{"criteria":["suitable"]}"""))).Fields.ShouldBe(["id"]);
        (await _ledger.PostAsync("/programme/bungkesmas/recruitment", JsonNode.Parse("""{"officer":"p234567234567"}"""))).Fields.ShouldBe(["officer"]);
    }
}
