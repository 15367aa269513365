using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>An act that is so already answers with the fact that made it so, whatever was recorded since.</summary>
public sealed class AlreadySoSpecs(OpenLedger open) : IClassFixture<OpenLedger>
{
    private RunningLedger Ledger => open.Ledger;

    private static JsonNode Json(string text) => JsonNode.Parse(text)!;

    private Task<Reply> DoAsync(string path, string body = "{}") => Ledger.PostAsync(path, Json(body));

    /// <summary>Does it, has other things happen, and does it again.</summary>
    private async Task<JsonNode> AgainAsync(string path, string body, params (string Path, string Body)[] since)
    {
        var first = await DoAsync(path, body);
        first.Status.ShouldBeRecorded();
        foreach (var (other, said) in since) (await DoAsync(other, said)).Status.ShouldBeRecorded();
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1{path}") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        using var answer = await Ledger.As(Rights.Office).SendAsync(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(200);
        var (made, again) = (first["facts"][0]!, Json(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))["facts"]![0]!);
        foreach (var part in new[] { "id", "stream", "position", "version" }) again[part]!.ToJsonString().ShouldBe(made[part]!.ToJsonString(), path);
        answer.Headers.Location!.ToString().ShouldBe($"/api/v1/facts/{made["id"]}");
        answer.Headers.ETag!.Tag.ShouldBe($"\"{await Ledger.CountAsync($"select version from ledger.mt_streams where id = '{made["stream"]}'")}\"");
        return again;
    }

    private const string Proposal = """{ "parties": ["stf-uin-jakarta", "mitra-b"], "kind": "mou", "region": { "code": "73.72" } }""";

    [Fact(DisplayName = "Readiness stays what was declared, though an agreement came after it")]
    public Task Readiness() => AgainAsync("/partners/mitra-a/readiness", """{ "region": { "code": "73.72" } }""",
        ("/agreements/mou-mitra-a/proposal", Proposal.Replace("mitra-b", "mitra-a")), ("/agreements/mou-mitra-a/signature", "{}"), ("/agreements/mou-mitra-a/amendment", """{ "changes": ["scope"] }"""),
        ("/partners/mitra-a/alias", """{ "alias": "MA", "kind": "acronym" }"""));

    [Fact(DisplayName = "A proposal stays the one that was made, though a draft came after it")]
    public Task Proposed() => AgainAsync("/agreements/mou-mitra-b/proposal", Proposal, ("/agreements/mou-mitra-b/draft", "{}"));

    [Fact(DisplayName = "A deferral stays the one that was decided, though its region has another code since")]
    public async Task Deferred()
    {
        (await DoAsync("/agreements/mou-mitra-c/proposal", """{ "parties": ["stf-uin-jakarta", "mitra-c"], "kind": "mou", "region": { "code": "73.08" } }""")).Status.ShouldBeRecorded();
        await AgainAsync("/agreements/mou-mitra-c/deferral", """{ "until": { "kind": "system-launched", "of": "si-bungkesmas" }, "reasons": [] }""", ("/regions/73.08/code", """{ "to": "73.09", "decree": "UU Contoh 1", "from": "2017-01-01" }"""));
    }

    [Fact(DisplayName = "A task stays with whom it was given to, though others were given and its agreement went on")]
    public async Task Assigned()
    {
        (await DoAsync("/agreements/mou-mitra-d/proposal", """{ "parties": ["stf-uin-jakarta", "mitra-d"], "kind": "mou", "region": { "code": "73.72" } }""")).Status.ShouldBeRecorded();
        (await DoAsync("/agreements/mou-mitra-d/deferral", """{ "until": { "kind": "system-launched", "of": "sistem-d" }, "reasons": [] }""")).Status.ShouldBeRecorded();
        (await DoAsync("/systems/sistem-d/launch")).Status.ShouldBeRecorded();
        const string Path = "/tasks/sign-agreement-mou-mitra-d/assignment";
        (await DoAsync(Path, """{ "organisation": "kpi" }""")).Status.ShouldBeRecorded();
        (await DoAsync(Path, """{ "organisation": "stf" }""")).Status.ShouldBeRecorded();
        await AgainAsync(Path, """{ "organisation": "kpi" }""", ("/agreements/mou-mitra-d/draft", "{}"));
    }

    [Fact(DisplayName = "What was taken back and restored is so by what was restored")]
    public async Task Restored()
    {
        const string There = """{ "region": { "code": "73.72" } }""";
        var made = (await DoAsync("/partners/mitra-e/readiness", There))["facts"][0]!["id"]!;
        var back = (await DoAsync($"/facts/{made}/retraction", """{ "reason": "duplicate" }"""))["facts"][0]!["id"]!;
        (await DoAsync($"/facts/{back}/retraction", """{ "reason": "entry-mistake" }""")).Status.ShouldBeRecorded();
        (await DoAsync("/partners/mitra-e/readiness", There))["facts"][0]!["id"]!.ToJsonString().ShouldBe(made.ToJsonString());
    }

    [Fact(DisplayName = "Where another record of the same organisation made it so, that fact is named with its own stream")]
    public async Task Merged()
    {
        var made = (await DoAsync("/partners/mitra-f/readiness", """{ "region": { "code": "73.72" } }"""))["facts"][0]!;
        (await DoAsync("/partners/mitra-g/identity", """{ "name": "Mitra G", "kind": "ngo" }""")).Status.ShouldBeRecorded();
        (await DoAsync("/partners/mitra-f/merge", """{ "into": "mitra-g" }""")).Status.ShouldBeRecorded();
        var again = (await DoAsync("/partners/mitra-g/readiness", """{ "region": { "code": "73.72" } }"""))["facts"][0]!;
        foreach (var part in new[] { "id", "stream", "version" }) again[part]!.ToJsonString().ShouldBe(made[part]!.ToJsonString());
    }
}
