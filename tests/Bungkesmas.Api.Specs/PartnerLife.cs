using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Three years of one partner, done through the doors and dated as they were.</summary>
public sealed class PartnerLife : IAsyncLifetime
{
    public const string Sign = "sign-agreement-mou-koperasi", Review = "review-redirect-wajo-sementara", Answer = "answer-request-pengelola-wajo";

    private RunningLedger _ledger = null!;

    public RunningLedger Ledger => _ledger;

    /// <summary>What was known when the launch was not on record yet.</summary>
    public long BeforeTheLaunch { get; private set; }

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

        BeforeTheLaunch = _ledger.LastPosition;
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

    /// <summary>The partner, its agreement, the launch, its request, open tasks, open routes and the coverage of Wajo, in a line.</summary>
    public async Task<string> SeenAsync(string lens)
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

    /// <summary>Something done through its door, dated to a day, and recorded.</summary>
    public async Task DoAsync(string path, string day, string body) => (await TryAsync(path, day, body)).Status.ShouldBeRecorded();

    public Task<Reply> TryAsync(string path, string day, string body)
    {
        var dated = JsonNode.Parse(body)!.AsObject();
        dated["occurred"] = new JsonObject { ["date"] = day };
        return _ledger.PostAsync(path, dated);
    }

    public static JsonObject Report(string written, string text, params string[] facts) => new()
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
