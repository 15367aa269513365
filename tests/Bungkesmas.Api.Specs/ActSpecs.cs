using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>What the office does with organisations, visits and sessions, over HTTP: recorded once, refused by name.</summary>
public sealed class ActSpecs(OpenLedger open) : IClassFixture<OpenLedger>
{
    private static JsonNode Json(string text) => JsonNode.Parse(text)!;

    private async Task DoAsync(string path, string body = "{}")
    {
        (await open.Ledger.PostAsync(path, Json(body))).Status.ShouldBeRecorded();
        var again = await open.Ledger.PostAsync(path, Json(body));
        again.Status.ShouldBeOk();
        again["recorded"].GetValue<int>().ShouldBe(0);
    }

    private async Task RefuseAsync(string code, string path, string body = "{}", int status = 409)
    {
        var before = await open.Ledger.CountAsync();
        var refused = await open.Ledger.PostAsync(path, Json(body));
        refused.Status.ShouldBe(status);
        refused.Type.ShouldBe($"/refusals/{code}");
        (await open.Ledger.CountAsync()).ShouldBe(before);
    }

    [Fact(DisplayName = "From a target of outreach to an active provider, and to the end of the partnership")]
    public async Task Partnership()
    {
        const string There = """{ "region": { "code": "73.72" } }""";
        await DoAsync("/partners/mitra-a/identity", """{ "name": "Mitra A", "kind": "ngo" }""");
        await DoAsync("/partners/mitra-a/alias", """{ "alias": "MA", "kind": "acronym" }""");
        await RefuseAsync("partnership-never-began", "/partners/mitra-a/partnership-end", There);
        foreach (var step in new[] { "outreach-target", "candidacy", "readiness", "conclusion" }) await DoAsync($"/partners/mitra-a/{step}", There);
        await DoAsync("/agreements/mou-mitra-a/proposal", """{ "parties": ["stf-uin-jakarta", "mitra-a"], "kind": "mou", "region": { "code": "73.72" } }""");
        await RefuseAsync("agreement-unsigned", "/partners/mitra-a/activation", There);
        await DoAsync("/agreements/mou-mitra-a/signature");
        await DoAsync("/partners/mitra-a/activation", There);
        await RefuseAsync("partner-already", "/partners/mitra-a/decline", There);
        (await open.Ledger.GetAsync("/partners/mitra-a"))["engagements"][0]!["role"]!.GetValue<string>().ShouldBe("active-provider");
        await DoAsync("/partners/mitra-a/partnership-end", """{ "region": { "code": "73.72" }, "reasons": ["inactivity"], "by": "both" }""");
        (await open.Ledger.GetAsync("/partners/mitra-a"))["engagements"][0]!["role"]!.GetValue<string>().ShouldBe("ended");
        await DoAsync("/partners/mitra-b/decline", """{ "region": { "code": "73.72" }, "reasons": ["workload"] }""");
    }

    [Fact(DisplayName = "Sub-partners are attached; nobody works under itself, or under who works under it")]
    public async Task SubPartners()
    {
        static string Under(string of) => $$"""{ "region": { "code": "73.13" }, "of": "{{of}}" }""";
        await DoAsync("/partners/bank-a/sub-partnership", Under("bank-b"));
        await DoAsync("/partners/bank-b/sub-partnership", Under("bank-c"));
        await RefuseAsync("sub-partner-of-itself", "/partners/bank-a/sub-partnership", Under("bank-a"));
        await RefuseAsync("sub-partner-circle", "/partners/bank-b/sub-partnership", Under("bank-a"));
        await RefuseAsync("sub-partner-circle", "/partners/bank-c/sub-partnership", Under("bank-a"));
    }

    [Fact(DisplayName = "Who ends the partnership, or comes to work under another one, is no sub-partner any more; at the day before it was")]
    public async Task Leaving()
    {
        const string There = """{ "region": { "code": "73.14" } }""";
        static string Under(string of) => $$"""{ "region": { "code": "73.14" }, "of": "{{of}}" }""";
        async Task<string> SubPartnersAsync(string partner, string lens = "") => (await open.Ledger.GetAsync($"/partners/{partner}{lens}"))["engagements"][0]!["subPartners"]!.ToJsonString();
        foreach (var leaving in new[] { "simpul-a", "simpul-b" }) await DoAsync($"/partners/{leaving}/sub-partnership", Under("simpul-induk"));
        (await SubPartnersAsync("simpul-induk")).ShouldBe("""["simpul-a","simpul-b"]""");
        var before = (await open.Ledger.GetAsync("/partners/simpul-induk"))["lens"]!["position"]!.GetValue<long>();
        await DoAsync("/partners/simpul-a/partnership-end", There);
        (await SubPartnersAsync("simpul-induk")).ShouldBe("""["simpul-b"]""");
        await DoAsync("/partners/simpul-b/sub-partnership", Under("simpul-lain"));
        (await SubPartnersAsync("simpul-induk")).ShouldBe("[]");
        (await SubPartnersAsync("simpul-lain")).ShouldBe("""["simpul-b"]""");
        (await open.Ledger.GetAsync("/partners/simpul-a"))["engagements"][0]!["subPartnerOf"].ShouldBeNull();
        (await SubPartnersAsync("simpul-induk", $"?knownAt={before}")).ShouldBe("""["simpul-a","simpul-b"]""");
        await DoAsync("/partners/simpul-a/sub-partnership", Under("simpul-induk"));
        (await SubPartnersAsync("simpul-induk")).ShouldBe("""["simpul-a"]""");
    }

    [Fact(DisplayName = "A visit is planned, moved and made; another is given up; somebody goes with a role")]
    public async Task Visits()
    {
        await RefuseAsync("visit-unknown", "/visits/kunjungan-a/rescheduling", """{ "to": "2027-08-20" }""", 404);
        await RefuseAsync("visit-unknown", "/visits/kunjungan-a/cancellation", status: 404);
        await DoAsync("/visits/kunjungan-a/plan", """{ "date": "2027-08-10", "regions": [{ "code": "73.72" }], "with": ["kpi"] }""");
        await RefuseAsync("visit-planned-otherwise", "/visits/kunjungan-a/plan", """{ "date": "2027-08-11" }""");
        await DoAsync("/visits/kunjungan-a/rescheduling", """{ "to": "2027-08-20", "reasons": ["mourning"] }""");
        await DoAsync("/visits/kunjungan-a/completion", """{ "regions": [{ "code": "73.72" }], "with": ["kpi"] }""");
        await RefuseAsync("visit-held", "/visits/kunjungan-a/cancellation");
        (await open.Ledger.GetAsync("/visits/kunjungan-a"))["standing"]!.GetValue<string>().ShouldBe("held");
        await DoAsync("/visits/kunjungan-b/plan", """{ "date": "2027-09" }""");
        await DoAsync("/visits/kunjungan-b/cancellation", """{ "reasons": ["no-budget"] }""");
        await RefuseAsync("visit-cancelled", "/visits/kunjungan-b/completion");
        await DoAsync("/partners/mitra-c/role", """{ "person": "@a", "role": "chair", "people": [{ "key": "a", "name": "Bu Rekaan" }] }""");
    }

    [Fact(DisplayName = "An act refused for a day that came before what is on record says for which day it was decided; one refused today as well says no more")]
    public async Task DecidedForItsDay()
    {
        await DoAsync("/requests/minta-hari/submission", """{ "by": "kpi", "for": ["visit"], "occurred": { "date": "2026-05-20" } }""");
        var early = await open.Ledger.PostAsync("/requests/minta-hari/answer", Json("""{ "inPrinciple": true, "occurred": { "date": "2026-05-01" } }"""));
        early.Type.ShouldBe("/refusals/request-unknown");
        early["detail"].GetValue<string>().ShouldBe("Decided from what was certain by 1 May 2026; what became certain later does not count for it.");
        var never = await open.Ledger.PostAsync("/requests/minta-tak-ada/answer", Json("""{ "inPrinciple": true, "occurred": { "date": "2026-05-01" } }"""));
        never.Type.ShouldBe("/refusals/request-unknown");
        never.Json["detail"].ShouldBeNull();
        (await open.Ledger.PostAsync("/requests/minta-tak-ada/answer", Json("""{ "inPrinciple": true }"""))).Json["detail"].ShouldBeNull();
    }

    [Fact(DisplayName = "A session is planned, planned anew, and called off")]
    public async Task Sessions()
    {
        await RefuseAsync("session-unknown", "/sessions/temu-a/cancellation", status: 404);
        await DoAsync("/sessions/temu-a/plan", """{ "date": "2027-08-10", "regions": [{ "code": "73.72.03" }] }""");
        await DoAsync("/sessions/temu-a/plan", """{ "date": "2027-08-12", "regions": [{ "code": "73.72.03" }] }""");
        await DoAsync("/sessions/temu-a/cancellation", """{ "reasons": ["mourning"] }""");
        await RefuseAsync("session-called-off", "/sessions/temu-a/plan", """{ "date": "2027-08-13" }""");
        (await open.Ledger.GetAsync("/sessions/temu-a"))["standing"]!.GetValue<string>().ShouldBe("not-held");
    }
}
