using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>What the views show of three years of one partner, and what its doors answer afterwards.</summary>
public sealed class PartnerLifeSpecs(PartnerLife life) : IClassFixture<PartnerLife>
{
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
    [InlineData("2020-09-28", "active-provider | signed | launched | fulfilled | review-route-wajo-tetap | wajo-tetap | covered")]
    [InlineData("2020-11-15", "active-provider | terminated | launched | fulfilled | review-route-wajo-tetap | wajo-tetap | covered")]
    [InlineData("2020-11-20", "active-provider | terminated | launched | fulfilled | – | – | covered")]
    [InlineData("2020-12-01", "ended | terminated | launched | fulfilled | – | – | in-contact")]
    public async Task Lenses(string asOf, string expected) => (await life.SeenAsync($"asOf={asOf}")).ShouldBe(expected);

    [Fact(DisplayName = "Before the launch was known nothing that waits for it was due, whatever day is looked at, and once its time had passed it was to be reported")]
    public async Task Known() => (await life.SeenAsync($"asOf=2018-09-16&knownAt={life.BeforeTheLaunch}"))
        .ShouldBe("candidate | deferred | postponed 2018-08 | answered-in-principle | report-launch-si-wajo | wajo-sementara | interim");

    [Fact(DisplayName = "What happened on another day already is not done again; what is done already is answered politely")]
    public async Task NotAgain()
    {
        foreach (var (path, body) in new[]
        {
            ("/systems/si-wajo/launch", "{}"), ("/agreements/mou-koperasi/termination", """{"reasons":["lacks-funds"]}"""), ("/routes/wajo-sementara/end", "{}"), ("/routes/wajo-tetap/closure", "{}"),
            ("/requests/pengelola-wajo/fulfilment", "{}"), ("/agreements/mou-koperasi/proposal", """{"parties":["koperasi-wajo","stf-uin-jakarta"],"region":{"code":"73.13"},"kind":"mou"}""")
        })
            (await life.Ledger.PostAsync(path, JsonNode.Parse(body))).Status.ShouldBeOk();
        foreach (var (path, day, body, refusal) in new[]
        {
            ("/systems/si-wajo/launch", "2018-08-18", "{}", "system-already-launched"), ("/systems/si-wajo/launch", "2018-07-01", "{}", "system-already-launched"),
            ("/systems/si-wajo/schedule", "2019-01-01", """{"plannedFor":"2019-02"}""", "system-already-launched"), ("/systems/si-wajo/postponement", "2019-01-01", """{"reasons":[]}""", "system-already-launched"),
            ("/agreements/mou-koperasi/signature", "2019-09-28", """{"validUntil":"2023-09-27"}""", "agreement-signed-already"), ("/agreements/mou-koperasi/deferral", "2021-01-01", """{"until":{"kind":"unstated"},"reasons":[]}""", "agreement-not-open"),
            ("/agreements/mou-koperasi/termination", "2021-01-01", """{"reasons":["lacks-funds"]}""", "agreement-over"), ("/agreements/mou-koperasi/amendment", "2021-01-01", """{"changes":["duties"]}""", "agreement-over"),
            ("/agreements/mou-koperasi/expiry", "2019-01-01", "{}", "agreement-still-valid"), ("/agreements/mou-koperasi/amendment", "2018-09-01", """{"changes":["duties"]}""", "agreement-not-signed"),
            ("/routes/wajo-sementara/end", "2018-10-02", "{}", "route-over"), ("/routes/wajo-tetap/review", "2021-01-01", """{"outcome":"kept"}""", "route-over"), ("/routes/wajo-tetap/end", "2019-01-01", "{}", "route-no-redirect"),
            ("/requests/pengelola-wajo/withdrawal", "2019-01-01", "{}", "request-fulfilled"), ("/requests/pengelola-wajo/rejection", "2019-01-01", """{"reasons":["other"]}""", "request-fulfilled"),
            ($"/tasks/{PartnerLife.Sign}/completion", "2018-09-21", """{"outcome":"refused"}""", "task-closed"), ($"/tasks/{PartnerLife.Sign}/dismissal", "2018-08-16", """{"reasons":["not-needed"]}""", "task-not-due"),
            ("/partners/koperasi-wajo/appointment", "2021-01-01", """{"region":{"code":"73.13"}}""", "partnership-over")
        })
        {
            var reply = await life.TryAsync(path, day, body);
            reply.Status.ShouldBe(409);
            reply.Type.ShouldBe($"/refusals/{refusal}");
        }
        foreach (var unknown in new[] { "/tasks/sign-agreement-entah/completion", "/tasks/beli-kertas/completion" })
            (await life.TryAsync(unknown, "2019-01-01", """{"outcome":"done"}""")).Status.ShouldBe(404);
    }

    [Fact(DisplayName = "A validity that ends before the signing, and a kind of agreement that is not said, are faults of the field")]
    public async Task Faults()
    {
        await life.DoAsync("/agreements/mou-lain/proposal", "2019-01-01", """{"parties":["stf-uin-jakarta","kpi"],"region":{"code":"73.14"},"kind":"unstated"}""");
        (await life.TryAsync("/agreements/mou-lain/signature", "2019-02-01", """{"validUntil":"2019-01-31"}""")).Fields.ShouldBe(["validUntil"]);
        (await life.Ledger.PostAsync("/agreements/mou-lain/signature", JsonNode.Parse("""{"validUntil":"2019-01-31"}"""))).Fields.ShouldBe(["validUntil"]);
        (await life.TryAsync("/agreements/mou-baru/proposal", "2019-02-01", """{"parties":["stf-uin-jakarta","kpi"],"region":{"code":"73.14"}}""")).Fields.ShouldBe(["kind"]);
        (await life.Ledger.PostAsync("/field-reports", PartnerLife.Report("2019-03-01", "MOU ditandatangani.",
            """{"key":"mou","do":"AgreementSigned","on":"agreement/mou-lain","agreement":{"parties":["stf-uin-jakarta","kpi"],"region":{"code":"73.14"}},"validUntil":"2018-01-01","occurred":{"date":"2019-02"}}""")))
            .Fields.ShouldBe(["facts[0].validUntil"]);
        (await life.Ledger.GetAsync("/agreements/mou-lain")).String("kind").ShouldBe("unstated");
    }

    [Fact(DisplayName = "Each thing tells its own history, and a finished task how it ended")]
    public async Task Histories()
    {
        async Task<string> Told(string path) => string.Join(' ', (await life.Ledger.GetAsync(path))["facts"].AsArray().Select(fact => fact!["type"]!.GetValue<string>().Split('.')[1]));
        (await Told("/agreements/mou-koperasi/history")).ShouldBe("proposed deferred redirected assigned drafted completed signed amended terminated");
        (await Told("/agreements/mou-koperasi/history?asOf=2018-09-10")).ShouldBe("proposed deferred redirected assigned drafted");
        (await Told("/routes/wajo-sementara/history")).ShouldBe("redirected reviewed ended");
        (await Told("/requests/pengelola-wajo/history")).ShouldBe("made answered fulfilled");
        (await Told($"/tasks/{PartnerLife.Sign}/history")).ShouldBe("assigned completed");
        (await life.Ledger.GetAsync("/routes/entah/history")).Status.ShouldBe(404);
        (await life.Ledger.GetAsync("/routes/wajo-tetap/history?colour=red")).Fields.ShouldBe(["colour"]);

        var open = await life.Ledger.GetAsync($"/tasks/{PartnerLife.Sign}?asOf=2018-09-16");
        (open.String("assignee", "organisation", "id"), open.String("dueDate"), open["overdueSince"] is not null, open["closings"].AsArray().Count).ShouldBe(("stf-uin-jakarta", "2018-09-15", true, 0));
        (await life.Ledger.GetAsync($"/tasks/{PartnerLife.Sign}"))["closings"].AsArray().ShouldHaveSingleItem()!["outcome"]!.GetValue<string>().ShouldBe("done");
        (await life.Ledger.GetAsync($"/tasks/{PartnerLife.Sign}?asOf=2018-08-16")).Status.ShouldBe(404);
    }
}

/// <summary>The same life with its launch taken back.</summary>
public sealed class RetractedLaunchSpecs(PartnerLife life) : IClassFixture<PartnerLife>
{
    [Fact(DisplayName = "A launch that is taken back takes its tasks along and can happen on another day")]
    public async Task LaunchRetracted()
    {
        var launch = (await life.Ledger.GetAsync("/programme/si-wajo/history"))["facts"].AsArray().Single(fact => fact!["type"]!.GetValue<string>() == "programme.system-launched.v1")!;
        (await life.Ledger.PostAsync($"/facts/{launch["id"]}/retraction", JsonNode.Parse("""{"reason":"entry-mistake"}"""))).Status.ShouldBeRecorded();
        (await life.SeenAsync("asOf=2018-08-24")).ShouldBe("candidate | deferred | postponed 2018-08 | answered-in-principle | – | wajo-sementara | interim");
        await life.DoAsync("/systems/si-wajo/launch", "2018-08-22", "{}");
        (await life.SeenAsync("asOf=2018-08-21")).ShouldContain("| postponed 2018-08 |");
        (await life.SeenAsync("asOf=2018-08-22")).ShouldContain($"| launched | answered-in-principle | {PartnerLife.Answer} {PartnerLife.Review} {PartnerLife.Sign} |");
    }
}
