using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Writes under a condition or a key: nobody overwrites what they have not seen, and nothing is done twice.</summary>
public sealed class ConditionalWriteSpecs : IAsyncLifetime
{
    private const string Agreement = "/agreements/mou-ylp2em-parepare";

    private RunningLedger _ledger = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _ledger = await RunningLedger.WithSampleAsync();

    public ValueTask DisposeAsync() => _ledger.DisposeAsync();

    [Fact(DisplayName = "Whoever acts on a version that is no longer the last is told the one that is, and goes on with it")]
    public async Task Stale()
    {
        var read = await VersionAsync();
        var first = await PostAsync($"{Agreement}/signature", "{}", request => request.Headers.IfMatch.ParseAdd(read));
        first.Status.ShouldBe(201);
        first.Tag.ShouldNotBe(read);

        var late = await PostAsync($"{Agreement}/deferral", Deferral, request => request.Headers.IfMatch.ParseAdd(read));
        late.Status.ShouldBe(412);
        late.Json["type"]!.GetValue<string>().ShouldBe("/problems/stale");
        late.Tag.ShouldBe(first.Tag);
        (await PostAsync($"{Agreement}/deferral", Deferral, request => request.Headers.IfMatch.ParseAdd($"\"999\", {first.Tag}"))).Status.ShouldBe(409);
        var weak = await PostAsync($"{Agreement}/signature", "{}", request => request.Headers.IfMatch.ParseAdd($"W/{first.Tag}"));
        (weak.Status, weak.Tag).ShouldBe((412, first.Tag));
        weak.Json["title"]!.GetValue<string>().ShouldStartWith("If-Match names no version");
        (await VersionAsync(first.Position)).ShouldBe(first.Tag);
    }

    [Fact(DisplayName = "Any version, and none at all, can be asked for; a document's version goes on with its facts")]
    public async Task AnyOrNone()
    {
        (await PostAsync("/agreements/mou-baru/proposal", Proposal, request => request.Headers.IfMatch.ParseAdd("*"))).Status.ShouldBe(412);
        (await PostAsync("/agreements/mou-baru/proposal", Proposal, request => request.Headers.IfNoneMatch.ParseAdd("*"))).Status.ShouldBe(201);
        (await PostAsync("/agreements/mou-baru/proposal", Proposal, request => request.Headers.IfNoneMatch.ParseAdd("*"))).Status.ShouldBe(412);
        (await PostAsync("/agreements/mou-baru/proposal", Proposal, request => request.Headers.IfMatch.ParseAdd("*"))).Status.ShouldBe(200);
        (await PostAsync("/agreements/mou-baru/proposal", Proposal, request => request.Headers.TryAddWithoutValidation("If-Match", "seven"))).Status.ShouldBe(400);

        var document = (await _ledger.GetAsync("/documents"))["documents"][0]!["id"]!.GetValue<string>();
        var known = await PostAsync($"/documents/{document}/facts", Further("satu"));
        known.Status.ShouldBe(201);
        (await PostAsync($"/documents/{document}/facts", Further("dua"), request => request.Headers.IfMatch.ParseAdd("\"99\""))).Status.ShouldBe(412);
        (await PostAsync($"/documents/{document}/facts", Further("dua"), request => request.Headers.IfMatch.ParseAdd(known.Tag!))).Status.ShouldBe(201);
    }

    [Fact(DisplayName = "What is already so answers with version, position and place, like what was recorded")]
    public async Task AlreadySo()
    {
        var first = await PostAsync("/systems/si-bungkesmas/launch", "{}");
        var again = await PostAsync("/systems/si-bungkesmas/launch", "{}");
        (first.Status, again.Status).ShouldBe((201, 200));
        (again.Tag, again.Position, again.Location).ShouldBe((first.Tag, first.Position, first.Location));
        var fact = await _ledger.GetAsync(again.Location!["/api/v1".Length..]);
        fact.Status.ShouldBeOk();
    }

    [Fact(DisplayName = "A request sent again under its key gets the first answer word for word, a refusal too, also from another service over the same ledger")]
    public async Task Again()
    {
        await using var other = await _ledger.AnotherServiceAsync();
        var signature = $"{Agreement}/signature";
        foreach (var (path, body, status) in new[]
        {
            (signature, "{}", 201), ($"{Agreement}/deferral", Deferral, 409), ("/people", """{"name":"Contoh Orang"}""", 201), ("/agreements/unknown/signature", "{}", 404),
            ("/field-reports", Report.ToJsonString(), 201)
        })
        {
            var key = Guid.NewGuid().ToString();
            var before = await CountsAsync();
            var first = await PostAsync(path, body, Key(key));
            first.Status.ShouldBe(status, path);
            first.Replayed.ShouldBeFalse(path);
            var after = await CountsAsync();
            foreach (var ledger in new[] { _ledger, other })
            {
                var again = await PostAsync(path, body, Key($"\"{key}\""), ledger);
                again.Replayed.ShouldBeTrue(path);
                (again with { Replayed = false }).ShouldBe(first, path);
            }
            (await CountsAsync()).ShouldBe(after, path);
            if (status == 201) after.ShouldBeGreaterThan(before);
            (await PostAsync(path, """{"other":true}""", Key(key))).Status.ShouldBe(422, path);
            (await PostAsync(path, body, Key(key), role: Rights.Officer)).Replayed.ShouldBeFalse(path);
        }
    }

    [Fact(DisplayName = "What never came to a decision keeps no key; a key has a form")]
    public async Task Undecided()
    {
        var key = Guid.NewGuid().ToString();
        (await PostAsync($"{Agreement}/signature", "{", Key(key))).Status.ShouldBe(400);
        (await PostAsync($"{Agreement}/signature", "{}", Key(key))).Status.ShouldBe(201);
        (await PostAsync($"{Agreement}/signature", "{}", Key("dua kata"))).Status.ShouldBe(400);
        (await PostAsync($"{Agreement}/signature", "{}", Key(new string('k', 256)))).Status.ShouldBe(400);
        (await _ledger.CountAsync("select count(*) from http.kept_answer")).ShouldBe(1);
    }

    [Fact(DisplayName = "Many who send one request under one key at once cause one fact; whoever comes while it is worked on is told so")]
    public async Task AtOnce()
    {
        await using var other = await _ledger.AnotherServiceAsync();
        for (var round = 0; round < 20; round++)
        {
            var key = Guid.NewGuid().ToString();
            var before = await _ledger.CountAsync();
            var body = $$$"""{"region":{"code":"73.72.0{{{1 + round % 4}}}"}}""";
            var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => PostAsync($"/partners/serentak-{round}/activation", body, Key(key), at % 2 == 0 ? _ledger : other)));
            replies.ShouldAllBe(reply => reply.Status == 201 || reply.Status == 409 || reply.Status == 503);
            replies.Where(reply => reply.Status == 201).Select(reply => reply with { Replayed = false }).Distinct().ShouldHaveSingleItem();
            replies.Where(reply => reply.Status == 409).ShouldAllBe(reply => reply.Json["type"]!.GetValue<string>() == "/problems/in-flight");
            (await _ledger.CountAsync()).ShouldBe(before + 1);
            (await PostAsync($"/partners/serentak-{round}/activation", body, Key(key))).Status.ShouldBe(201);
        }
    }

    [Fact(DisplayName = "A key is forgotten after its time, and then is a new one")]
    public async Task Forgotten()
    {
        var key = Guid.NewGuid().ToString();
        (await PostAsync($"{Agreement}/signature", "{}", Key(key))).Status.ShouldBe(201);
        await using (var age = _ledger.Database.CreateCommand("update http.kept_answer set at = at - interval '73 hours'")) await age.ExecuteNonQueryAsync(Cancel);
        (await PostAsync($"{Agreement}/signature", "{}", Key(key))).Status.ShouldBe(200);
        (await PostAsync($"{Agreement}/signature", "{}", Key(key))).Replayed.ShouldBeTrue();
    }

    [Fact(DisplayName = "No key, no name and no text of a caller is kept with an answer")]
    public async Task NothingPersonal()
    {
        await PostAsync("/people", """{"name":"Wati Rahasia","phone":"0812000111"}""", Key("kunci-rahasia"));
        (await _ledger.CountAsync("select count(*) from http.kept_answer where strpos(encode(body, 'escape') || headers::text || encode(id, 'escape'), 'ahasia') > 0")).ShouldBe(0);
    }

    private static string Deferral => """{"until":{"kind":"system-launched","of":"si-bungkesmas"},"reasons":[]}""";

    private static string Proposal => """{"kind":"mou","ordinal":1,"parties":["ylp2em","stf-uin-jakarta"],"region":{"code":"73.72"}}""";

    private static string Further(string key) => $$$"""{"facts":[{"key":"syarat-{{{key}}}","do":"PartnerRecommended","on":"organisation/lembaga-{{{key}}}","region":{"code":"73.72"},"sources":[{"start":0,"end":10}]}]}""";

    private static JsonObject Report => JsonNode.Parse("""
        {
          "document": { "text": "Kami mengunjungi calon mitra di Parepare pada suatu hari.", "dates": [{ "kind": "written", "date": "2017-05-20" }] },
          "facts": [{ "key": "satu", "do": "PartnerRecommended", "on": "organisation/lembaga-kunci", "region": { "code": "73.72" }, "sources": [{ "start": 0, "end": 40 }] }]
        }
        """)!.AsObject();

    private static Action<HttpRequestMessage> Key(string key) => request => request.Headers.TryAddWithoutValidation("Idempotency-Key", key);

    private Task<long> CountsAsync() => _ledger.CountAsync("select (select count(*) from ledger.mt_events) + (select count(*) from vault.person)");

    private async Task<string> VersionAsync(string? after = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1{Agreement}") { Headers = { { "Min-Position", after ?? $"{_ledger.LastPosition}" } } };
        using var answer = await _ledger.As(Rights.Office).SendAsync(request, Cancel);
        return answer.Headers.GetValues("Stream-Version").Single();
    }

    private async Task<Written> PostAsync(string path, string body, Action<HttpRequestMessage>? with = null, RunningLedger? at = null, string role = Rights.Office)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1{path}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        with?.Invoke(request);
        using var answer = await (at ?? _ledger).As(role).SendAsync(request, Cancel);
        return new((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel), answer.Headers.ETag?.ToString(), answer.Headers.Location?.ToString(),
            Header(answer.Headers, "Ledger-Position"), Header(answer.Headers, "Idempotency-Replayed") is not null);
    }

    private static string? Header(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.Single() : null;

    private sealed record Written(int Status, string Text, string? Tag, string? Location, string? Position, bool Replayed)
    {
        public JsonNode Json => JsonNode.Parse(Text)!;
    }
}
