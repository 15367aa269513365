using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Three years of one partner, done through the doors and dated as they were; what the views show of each of them.</summary>
public sealed class PartnerLifeSpecs : IAsyncLifetime
{
    private const string Sign = "sign-agreement-mou-koperasi", Review = "review-redirect-wajo-sementara", Answer = "answer-request-pengelola-wajo";

    private RunningLedger _ledger = null!;

    private long _beforeTheLaunch;

    public async ValueTask InitializeAsync()
    {
        _ledger = await RunningLedger.StartAsync();
        (await _ledger.PostAsync("/field-reports", Report("2018-02-05", "Catatan perjalanan ke Wajo.",
            """{"key":"nama","do":"OrganisationIdentified","on":"organisation/koperasi-wajo","name":"Koperasi Wajo","kind":"cooperative","occurred":{"date":"2018-01-08"}}""",
            """{"key":"usul","do":"PartnerRecommended","on":"organisation/koperasi-wajo","region":{"code":"73.13"},"by":"kpi","occurred":{"date":"2018-01-08"}}""",
            """{"key":"calon","do":"CandidacyRecorded","on":"organisation/koperasi-wajo","region":{"code":"73.13"},"occurred":{"date":"2018-02-01"}}"""))).Status.ShouldBeRecorded();

        await DoAsync("/systems/si-wajo/anticipation", "2018-02-10", """{"expected":"2018-06"}""");
        await DoAsync("/agreements/mou-koperasi/proposal", "2018-02-12", """{"parties":["stf-uin-jakarta","koperasi-wajo"],"region":{"code":"73.13"},"kind":"mou"}""");
        await DoAsync("/agreements/mou-koperasi/deferral", "2018-02-15", """{"until":{"kind":"system-launched","of":"si-wajo"},"reasons":[{"reason":"partner-workload","givenFor":"koperasi-wajo"}]}""");
        await DoAsync("/routes/wajo-sementara/redirect", "2018-02-20", """{"to":"kpi","scope":{"region":{"code":"73.13"}},"until":[{"kind":"system-launched","of":"si-wajo"}],"because":"mou-koperasi"}""");
        await DoAsync("/requests/pengelola-wajo/submission", "2018-03-01", """{"by":"koperasi-wajo","for":["local-manager"],"regions":[{"code":"73.13"}]}""");
        await DoAsync("/systems/si-wajo/schedule", "2018-03-05", """{"plannedFor":"2018-06-17"}""");
        await DoAsync("/requests/pengelola-wajo/answer", "2018-03-10", """{"inPrinciple":true,"fulfilledAfter":{"kind":"system-launched","of":"si-wajo"}}""");
        await DoAsync("/systems/si-wajo/postponement", "2018-05-20", """{"reasons":["fasting-month"],"to":"2018-08"}""");
        (await TryAsync($"/tasks/{Sign}/assignment", "2018-06-01", """{"organisation":"kpi"}""")).Type.ShouldBe("/refusals/task-not-due");

        _beforeTheLaunch = _ledger.LastPosition;
        await DoAsync("/systems/si-wajo/launch", "2018-08-17", "{}");
        await DoAsync($"/tasks/{Sign}/assignment", "2018-08-20", """{"organisation":"stf-uin-jakarta","due":"2018-09-15"}""");
        await DoAsync("/routes/wajo-sementara/review", "2018-08-25", """{"outcome":"kept"}""");
        await DoAsync("/agreements/mou-koperasi/draft", "2018-09-10", "{}");
        await DoAsync($"/tasks/{Sign}/completion", "2018-09-20", """{"outcome":"done"}""");
        await DoAsync("/agreements/mou-koperasi/signature", "2018-09-28", """{"validUntil":"2020-09-27"}""");
        await DoAsync("/partners/koperasi-wajo/activation", "2018-10-01", """{"region":{"code":"73.13"}}""");
        await DoAsync("/routes/wajo-sementara/end", "2018-10-01", "{}");
        await DoAsync("/routes/wajo-tetap/opening", "2018-10-01", """{"to":"koperasi-wajo","scope":{"region":{"code":"73.13"}}}""");
        await DoAsync("/partners/koperasi-wajo/appointment", "2018-10-10", """{"region":{"code":"73.13"},"group":"kelompok-tani"}""");
        await DoAsync("/requests/pengelola-wajo/fulfilment", "2018-10-15", "{}");
        await DoAsync("/routes/wajo-tetap/review", "2019-06-01", """{"outcome":"kept","nextReview":"2020-06"}""");
        await DoAsync("/agreements/mou-koperasi/amendment", "2020-03-01", """{"changes":["validity"],"validUntil":"2021-06-30"}""");
        await DoAsync("/agreements/mou-koperasi/termination", "2020-11-15", """{"reasons":["lacks-funds"],"by":"koperasi-wajo"}""");
        await DoAsync("/routes/wajo-tetap/closure", "2020-11-20", "{}");
        (await _ledger.PostAsync("/field-reports", Report("2020-12-05", "Koperasi tidak lagi menjadi mitra.",
            """{"key":"berhenti","do":"PartnershipEnded","on":"organisation/koperasi-wajo","region":{"code":"73.13"},"reasons":["lacks-funds"],"occurred":{"date":"2020-12-01"}}"""))).Status.ShouldBeRecorded();
    }

    public async ValueTask DisposeAsync()
    {
        await Proof.EquateAsync(_ledger);
        await _ledger.DisposeAsync();
    }

    [Theory(DisplayName = "Through any lens the views show the life of the partner as it stood then")]
    [InlineData("2018-01-07", "– | – | – | – | – | – | no-record")]
    [InlineData("2018-01-08", "recommended | – | – | – | – | – | in-contact")]
    [InlineData("2018-02-01", "candidate | – | – | – | – | – | in-contact")]
    [InlineData("2018-02-10", "candidate | – | anticipated 2018-06 | – | – | – | in-contact")]
    [InlineData("2018-02-12", "candidate | proposed | anticipated 2018-06 | – | – | – | in-contact")]
    [InlineData("2018-02-19", "candidate | deferred | anticipated 2018-06 | – | – | – | in-contact")]
    [InlineData("2018-02-20", "candidate | deferred | anticipated 2018-06 | – | – | wajo-sementara | interim")]
    [InlineData("2018-03-01", "candidate | deferred | anticipated 2018-06 | open | answer-request-pengelola-wajo | wajo-sementara | interim")]
    [InlineData("2018-03-05", "candidate | deferred | scheduled 2018-06-17 | open | answer-request-pengelola-wajo | wajo-sementara | interim")]
    [InlineData("2018-03-10", "candidate | deferred | scheduled 2018-06-17 | answered-in-principle | – | wajo-sementara | interim")]
    [InlineData("2018-06-17", "candidate | deferred | postponed 2018-08 | answered-in-principle | – | wajo-sementara | interim")]
    [InlineData("2018-08-17", "candidate | deferred | launched | answered-in-principle | answer-request-pengelola-wajo review-redirect-wajo-sementara sign-agreement-mou-koperasi | wajo-sementara | interim")]
    [InlineData("2018-08-25", "candidate | deferred | launched | answered-in-principle | answer-request-pengelola-wajo sign-agreement-mou-koperasi | wajo-sementara | interim")]
    [InlineData("2018-09-16", "candidate | deferred | launched | answered-in-principle | answer-request-pengelola-wajo sign-agreement-mou-koperasi (late) | wajo-sementara | interim")]
    [InlineData("2018-09-20", "candidate | deferred | launched | answered-in-principle | answer-request-pengelola-wajo | wajo-sementara | interim")]
    [InlineData("2018-09-28", "candidate | signed | launched | answered-in-principle | answer-request-pengelola-wajo | wajo-sementara | interim")]
    [InlineData("2018-10-01", "active-provider | signed | launched | answered-in-principle | answer-request-pengelola-wajo | wajo-tetap | covered")]
    [InlineData("2018-10-15", "active-provider | signed | launched | fulfilled | – | wajo-tetap | covered")]
    [InlineData("2020-09-28", "active-provider | signed | launched | fulfilled | – | wajo-tetap | covered")]
    [InlineData("2020-11-15", "active-provider | terminated | launched | fulfilled | – | wajo-tetap | covered")]
    [InlineData("2020-11-20", "active-provider | terminated | launched | fulfilled | – | – | covered")]
    [InlineData("2020-12-01", "ended | terminated | launched | fulfilled | – | – | no-record")]
    public async Task Lenses(string asOf, string expected) => (await SeenAsync($"asOf={asOf}")).ShouldBe(expected);

    [Fact(DisplayName = "Before the launch was known nothing was due, whatever day is looked at")]
    public async Task Known() => (await SeenAsync($"asOf=2018-09-16&knownAt={_beforeTheLaunch}"))
        .ShouldBe("candidate | deferred | postponed 2018-08 | answered-in-principle | – | wajo-sementara | interim");

    [Fact(DisplayName = "What happened on another day already is not done again; what is done already is answered politely")]
    public async Task NotAgain()
    {
        foreach (var (path, body) in new[]
        {
            ("/systems/si-wajo/launch", "{}"), ("/agreements/mou-koperasi/termination", """{"reasons":["lacks-funds"]}"""), ("/routes/wajo-sementara/end", "{}"), ("/routes/wajo-tetap/closure", "{}"),
            ("/requests/pengelola-wajo/fulfilment", "{}"), ("/agreements/mou-koperasi/proposal", """{"parties":["koperasi-wajo","stf-uin-jakarta"],"region":{"code":"73.13"},"kind":"mou"}""")
        })
            (await _ledger.PostAsync(path, JsonNode.Parse(body))).Status.ShouldBeOk();
        foreach (var (path, day, body, refusal) in new[]
        {
            ("/systems/si-wajo/launch", "2018-08-18", "{}", "system-already-launched"), ("/systems/si-wajo/launch", "2018-07-01", "{}", "system-already-launched"),
            ("/systems/si-wajo/schedule", "2019-01-01", """{"plannedFor":"2019-02"}""", "system-already-launched"), ("/systems/si-wajo/postponement", "2019-01-01", """{"reasons":[]}""", "system-already-launched"),
            ("/agreements/mou-koperasi/signature", "2019-09-28", """{"validUntil":"2023-09-27"}""", "agreement-signed-already"), ("/agreements/mou-koperasi/deferral", "2021-01-01", """{"until":{"kind":"unstated"},"reasons":[]}""", "agreement-not-open"),
            ("/agreements/mou-koperasi/termination", "2021-01-01", """{"reasons":["lacks-funds"]}""", "agreement-over"), ("/agreements/mou-koperasi/amendment", "2021-01-01", """{"changes":["duties"]}""", "agreement-over"),
            ("/agreements/mou-koperasi/expiry", "2019-01-01", "{}", "agreement-still-valid"), ("/agreements/mou-koperasi/amendment", "2018-09-01", """{"changes":["duties"]}""", "agreement-not-signed"),
            ("/routes/wajo-sementara/end", "2018-10-02", "{}", "route-over"), ("/routes/wajo-tetap/review", "2021-01-01", """{"outcome":"kept"}""", "route-over"), ("/routes/wajo-tetap/end", "2019-01-01", "{}", "route-no-redirect"),
            ("/requests/pengelola-wajo/withdrawal", "2019-01-01", "{}", "request-fulfilled"), ("/requests/pengelola-wajo/rejection", "2019-01-01", """{"reasons":["other"]}""", "request-fulfilled"),
            ($"/tasks/{Sign}/completion", "2018-09-21", """{"outcome":"refused"}""", "task-closed"), ($"/tasks/{Sign}/dismissal", "2018-08-16", """{"reasons":["not-needed"]}""", "task-not-due"),
            ("/partners/koperasi-wajo/appointment", "2021-01-01", """{"region":{"code":"73.13"}}""", "partnership-over")
        })
        {
            var reply = await TryAsync(path, day, body);
            reply.Status.ShouldBe(409);
            reply.Type.ShouldBe($"/refusals/{refusal}");
        }
        foreach (var unknown in new[] { "/tasks/sign-agreement-entah/completion", "/tasks/beli-kertas/completion" })
            (await TryAsync(unknown, "2019-01-01", """{"outcome":"done"}""")).Status.ShouldBe(404);
    }

    [Fact(DisplayName = "A validity that ends before the signing, and a kind of agreement that is not said, are faults of the field")]
    public async Task Faults()
    {
        await DoAsync("/agreements/mou-lain/proposal", "2019-01-01", """{"parties":["stf-uin-jakarta","kpi"],"region":{"code":"73.14"},"kind":"unstated"}""");
        (await TryAsync("/agreements/mou-lain/signature", "2019-02-01", """{"validUntil":"2019-01-31"}""")).Fields.ShouldBe(["validUntil"]);
        (await _ledger.PostAsync("/agreements/mou-lain/signature", JsonNode.Parse("""{"validUntil":"2019-01-31"}"""))).Fields.ShouldBe(["validUntil"]);
        (await TryAsync("/agreements/mou-baru/proposal", "2019-02-01", """{"parties":["stf-uin-jakarta","kpi"],"region":{"code":"73.14"}}""")).Fields.ShouldBe(["kind"]);
        (await _ledger.PostAsync("/field-reports", Report("2019-03-01", "MOU ditandatangani.",
            """{"key":"mou","do":"AgreementSigned","on":"agreement/mou-lain","agreement":{"parties":["stf-uin-jakarta","kpi"],"region":{"code":"73.14"}},"validUntil":"2018-01-01","occurred":{"date":"2019-02"}}""")))
            .Fields.ShouldBe(["facts[0].validUntil"]);
        (await _ledger.GetAsync("/agreements/mou-lain")).String("kind").ShouldBe("unstated");
    }

    [Fact(DisplayName = "A launch that is taken back takes its tasks along and can happen on another day")]
    public async Task LaunchRetracted()
    {
        var launch = (await _ledger.GetAsync("/programme/si-wajo/history"))["facts"].AsArray().Single(fact => fact!["type"]!.GetValue<string>() == "programme.system-launched.v1")!;
        (await _ledger.PostAsync($"/facts/{launch["id"]}/retraction", JsonNode.Parse("""{"reason":"entry-mistake"}"""))).Status.ShouldBeRecorded();
        (await SeenAsync("asOf=2018-08-24")).ShouldBe("candidate | deferred | postponed 2018-08 | answered-in-principle | – | wajo-sementara | interim");
        await DoAsync("/systems/si-wajo/launch", "2018-08-22", "{}");
        (await SeenAsync("asOf=2018-08-21")).ShouldContain("| postponed 2018-08 |");
        (await SeenAsync("asOf=2018-08-22")).ShouldContain($"| launched | answered-in-principle | {Answer} {Review} {Sign} |");
    }

    [Fact(DisplayName = "Each thing tells its own history, and a finished task how it ended")]
    public async Task Histories()
    {
        async Task<string> Told(string path) => string.Join(' ', (await _ledger.GetAsync(path))["facts"].AsArray().Select(fact => fact!["type"]!.GetValue<string>().Split('.')[1]));
        (await Told("/agreements/mou-koperasi/history")).ShouldBe("proposed deferred redirected assigned drafted completed signed amended terminated");
        (await Told("/agreements/mou-koperasi/history?asOf=2018-09-10")).ShouldBe("proposed deferred redirected assigned drafted");
        (await Told("/routes/wajo-sementara/history")).ShouldBe("redirected reviewed ended");
        (await Told("/requests/pengelola-wajo/history")).ShouldBe("made answered fulfilled");
        (await Told($"/tasks/{Sign}/history")).ShouldBe("assigned completed");
        (await _ledger.GetAsync("/routes/entah/history")).Status.ShouldBe(404);
        (await _ledger.GetAsync("/routes/wajo-tetap/history?colour=red")).Fields.ShouldBe(["colour"]);

        var open = await _ledger.GetAsync($"/tasks/{Sign}?asOf=2018-09-16");
        (open.String("assignee", "organisation", "id"), open.String("dueDate"), open["overdueSince"] is not null, open["closings"].AsArray().Count).ShouldBe(("stf-uin-jakarta", "2018-09-15", true, 0));
        (await _ledger.GetAsync($"/tasks/{Sign}"))["closings"].AsArray().ShouldHaveSingleItem()!["outcome"]!.GetValue<string>().ShouldBe("done");
        (await _ledger.GetAsync($"/tasks/{Sign}?asOf=2018-08-16")).Status.ShouldBe(404);
    }

    private async Task<string> SeenAsync(string lens)
    {
        async Task<string> Of(string path, params string[] parts)
        {
            var reply = await _ledger.GetAsync($"{path}?{lens}");
            return (int)reply.Status.Code == 404 ? "–" : reply.String(parts);
        }

        static string Listed(IEnumerable<string> some) => some.Any() ? string.Join(' ', some.Order(StringComparer.Ordinal)) : "–";
        var partner = await _ledger.GetAsync($"/partners/koperasi-wajo?{lens}");
        var launch = (await _ledger.GetAsync($"/programme/si-wajo?{lens}")).Json["launch"];
        var standing = launch?["standing"]!.GetValue<string>();
        var tasks = (await _ledger.GetAsync($"/agenda?{lens}"))["tasks"].AsArray().Select(task => $"{task!["id"]}{(task["overdueSince"] is null ? "" : " (late)")}");
        var routes = (await _ledger.GetAsync($"/routes?state=open&{lens}"))["routes"].AsArray().Select(route => route!["id"]!.GetValue<string>());
        return string.Join(" | ",
            (int)partner.Status.Code == 404 ? "–" : partner["engagements"][0]!["role"]!.GetValue<string>(), await Of("/agreements/mou-koperasi", "standing"),
            standing is null ? "–" : standing == "launched" ? standing : $"{standing} {launch!["expected"]}", await Of("/requests/pengelola-wajo", "standing"),
            Listed(tasks), Listed(routes), (await _ledger.GetAsync($"/regions/73.13/coverage?{lens}")).String("state"));
    }

    private async Task DoAsync(string path, string day, string body) => (await TryAsync(path, day, body)).Status.ShouldBeRecorded();

    private Task<Reply> TryAsync(string path, string day, string body)
    {
        var dated = JsonNode.Parse(body)!.AsObject();
        dated["occurred"] = new JsonObject { ["date"] = day };
        return _ledger.PostAsync(path, dated);
    }

    private static JsonObject Report(string written, string text, params string[] facts) => new()
    {
        ["document"] = JsonNode.Parse($$"""{"text":"{{text}}","dates":[{"kind":"written","date":"{{written}}"}]}"""),
        ["facts"] = new JsonArray([.. facts.Select(fact =>
        {
            var entry = JsonNode.Parse(fact)!.AsObject();
            entry["sources"] = JsonNode.Parse("""[{"start":0,"end":7}]""");
            return entry;
        })])
    };
}
