using System.Text;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Bad input gets a clear problem in the caller's language, and nothing is half-written.</summary>
public sealed class BadInputSpecs(SampleLedger sample) : IClassFixture<SampleLedger>, IAsyncLifetime
{
    private readonly RunningLedger _ledger = sample.Ledger;
    private long _before;

    public async ValueTask InitializeAsync() => _before = await FactsAndSecretsAsync();

    public async ValueTask DisposeAsync()
    {
        (await FactsAndSecretsAsync()).ShouldBe(_before, "something was half-written");
        _ledger.Log.Lines.ShouldNotContain(line => line.StartsWith("Error") && line.Contains("unhandled"));
    }

    [Theory(DisplayName = "A report with one wrong entry is refused, naming the field")]
    [InlineData("facts[0].do", """{"do":"PartnerEnchanted"}""")]
    [InlineData("facts[0].do", """{"do":"DocumentReceived","on":"document/d1"}""")]
    [InlineData("facts[0].do", """{"do":"FactRetracted"}""")]
    [InlineData("facts[0].region.code", """{"region":{"code":"99.99"}}""")]
    [InlineData("facts[0].region.code", """{"region":{}}""")]
    [InlineData("facts[0].region.statedKind", """{"region":{"code":"73.72","statedKind":"planet"}}""")]
    [InlineData("facts[0].colour", """{"colour":"red"}""")]
    [InlineData("facts[0].sources[0]", """{"sources":[{"start":5,"end":9999}]}""")]
    [InlineData("facts[0].sources[0]", """{"sources":[{"start":9,"end":5}]}""")]
    [InlineData("facts[0].sources[0].quote", """{"sources":[{"quote":"tidak ada di sini"}]}""")]
    [InlineData("facts[0].sources[0].quote", """{"sources":[{"quote":"mitra"}]}""")]
    [InlineData("facts[0].sources", """{"sources":[]}""")]
    [InlineData("facts[0].occurred.date", """{"occurred":{"date":"2017-05-09/2017-05-02"}}""")]
    [InlineData("facts[0].occurred.date", """{"occurred":{"date":"2199"}}""")]
    [InlineData("facts[0].occurred.date", """{"occurred":{"date":"2018-01-01"}}""")]
    [InlineData("facts[0].occurred.date", """{"occurred":{"date":"kemarin"}}""")]
    [InlineData("facts[0].on", """{"on":"organisation/a/b"}""")]
    [InlineData("facts[0].on", """{"on":"agreement/x"}""")]
    [InlineData("facts[0].by", """{"by":"lembaga-satu"}""")]
    [InlineData("facts[0].key", """{"key":"Kunci Besar"}""")]
    [InlineData("facts[0].reporter", """{"reporter":"@nobody"}""")]
    [InlineData("facts[0].by", """{"by":"@penulis"}""")]
    [InlineData("facts[0].name", """{"do":"OrganisationIdentified","region":null,"name":"@penulis"}""")]
    [InlineData("facts[0].until[0]", """{"do":"RegistrationRedirected","on":"route/x","region":null,"to":"a","scope":{"region":{"code":"73.72"}},"until":[null]}""")]
    [InlineData("facts[0].until.of", """{"do":"AgreementDeferred","on":"agreement/x","region":null,"agreement":{"parties":["a","b"],"region":{"code":"73.72"}},"until":{"kind":"agreement-signed","of":"x"},"reasons":[]}""")]
    [InlineData("facts[0].agreement.parties", """{"do":"AgreementProposed","on":"agreement/x","region":null,"agreement":{"parties":["a","a"],"region":{"code":"73.72"}}}""")]
    [InlineData("facts[0].assertion", """{"assertion":"guessed"}""")]
    public async Task Entry(string field, string change)
    {
        var report = Small();
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
            if (value is null) report["facts"]![0]!.AsObject().Remove(name);
            else report["facts"]![0]![name] = value.DeepClone();
        var reply = await _ledger.PostAsync("/field-reports", report);
        reply.Status.ShouldBe(400);
        reply.Fields.ShouldContain(field);
    }

    [Theory(DisplayName = "A list with an empty place is refused, naming the place")]
    [InlineData("people[1]", "people")]
    [InlineData("setAside[0]", "setAside")]
    public async Task EmptyPlace(string field, string list)
    {
        var report = Small();
        if (report[list] is null) report[list] = new JsonArray();
        report[list]!.AsArray().Add(null);
        var reply = await _ledger.PostAsync("/field-reports", report);
        reply.Status.ShouldBe(400);
        reply.Fields.ShouldBe([field]);
    }

    [Fact(DisplayName = "A report is taken up to five hundred entries at once, and no offset may cut a character in two")]
    public async Task Limits()
    {
        var report = Small();
        for (var i = 0; i < 500; i++)
        {
            var entry = report["facts"]![0]!.DeepClone();
            entry["key"] = $"lagi-{i}";
            report["facts"]!.AsArray().Add(entry);
        }
        (await _ledger.PostAsync("/field-reports", report)).Fields.ShouldBe(["facts"]);

        var cut = Small();
        cut["document"]!["text"] = "ab😀cd";
        cut["facts"]![0]!["sources"] = JsonNode.Parse("""[{"start":0,"end":3}]""");
        (await _ledger.PostAsync("/field-reports", cut)).Fields.ShouldBe(["facts[0].sources[0]"]);
    }

    [Theory(DisplayName = "A report with a wrong document is refused, naming the field")]
    [InlineData("document.text", """{"text":""}""")]
    [InlineData("document.text", """{"text":null}""")]
    [InlineData("document.dates[0].date", """{"dates":[{"kind":"published","date":"2199"}]}""")]
    [InlineData("document.dates[0]", """{"dates":[null]}""")]
    [InlineData("document.dates[0].kind", """{"dates":[{"kind":"dreamt","date":"2017"}]}""")]
    [InlineData("document.author", """{"author":"@nobody"}""")]
    [InlineData("document.language", """{"language":"bahasa kami"}""")]
    [InlineData("document.publisher", """{"publisher":"Seseorang, pribadi"}""")]
    [InlineData("document.weight", """{"weight":3}""")]
    public async Task Document(string field, string change)
    {
        var report = Small();
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject()) report["document"]![name] = value?.DeepClone();
        var reply = await _ledger.PostAsync("/field-reports", report);
        reply.Status.ShouldBe(400);
        reply.Fields.ShouldContain(field);
    }

    [Fact(DisplayName = "A quote that occurs twice is answered with the places to choose from, in Indonesian by default")]
    public async Task Candidates()
    {
        var report = Small();
        report["facts"]![0]!["sources"] = JsonNode.Parse("""[{"quote":"mitra"}]""");
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/field-reports") { Content = new StringContent(report.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.AcceptLanguage.ParseAdd("id");
        var reply = await _ledger.SendAsync(request, Rights.Office);
        reply["errors"][0]!["candidates"]!.AsArray().Count.ShouldBe(2);
        reply["errors"][0]!["message"]!.GetValue<string>().ShouldBe("Kutipan ini muncul lebih dari sekali; pilih salah satu offset.");
    }

    [Theory(DisplayName = "A request that cannot be read or is not known is a clear problem, never a 500")]
    [InlineData("POST", "/field-reports", "{", 400)]
    [InlineData("POST", "/field-reports", "null", 400)]
    [InlineData("POST", "/field-reports", "[]", 400)]
    [InlineData("POST", "/field-reports", "{\"a\":1,\"a\":2}", 400)]
    [InlineData("POST", "/field-reports?dryrun=true", "{}", 400)]
    [InlineData("POST", "/systems/si-bungkesmas/launch", "[]", 400)]
    [InlineData("POST", "/systems/Si%20Bungkesmas/launch", "{}", 400)]
    [InlineData("POST", "/agreements/a%2Fb/deferral", "{}", 400)]
    [InlineData("POST", "/agreements/a/b/deferral", "{}", 404)]
    [InlineData("POST", "/agreements/unknown/signature", "{}", 404)]
    [InlineData("POST", "/facts/nonsense/retraction", "{\"reason\":\"duplicate\"}", 400)]
    [InlineData("POST", "/facts/00000000-0000-0000-0000-000000000001/retraction", "{\"reason\":\"duplicate\"}", 404)]
    [InlineData("POST", "/documents/unknown/facts", "{}", 404)]
    [InlineData("POST", "/people", "{\"name\":\"\"}", 400)]
    [InlineData("POST", "/people", "{\"name\":\"a\\u0000b\"}", 400)]
    [InlineData("POST", "/people", "{\"name\":\"a\\ud800b\"}", 400)]
    [InlineData("GET", "/partners?colour=red", null, 400)]
    [InlineData("GET", "/partners?asOf=yesterday", null, 400)]
    [InlineData("GET", "/partners?knownAt=soon", null, 400)]
    [InlineData("GET", "/partners?knownAt=999999999", null, 400)]
    [InlineData("GET", "/partners?knownAt=99999999999999999999999", null, 400)]
    [InlineData("GET", "/partners?limit=0", null, 400)]
    [InlineData("GET", "/partners?role=king", null, 400)]
    [InlineData("GET", "/partners?cursor=eyJhIjoxfQ", null, 400)]
    [InlineData("GET", "/partners?agreement=burnt", null, 400)]
    [InlineData("GET", "/partners?route=crooked", null, 400)]
    [InlineData("GET", "/partners?kind=planet", null, 400)]
    [InlineData("GET", "/partners?region=99.99", null, 400)]
    [InlineData("GET", "/agreements?state=burnt", null, 400)]
    [InlineData("GET", "/documents?cursor=eyJMYXN0IjoiYWJjIiwiQXNPZiI6IjIwMjYtMTEtMjRUMjE6MzY6MTEuNTExMTgwMyswMDowMCIsIlBvc2l0aW9uIjo0N30", null, 400)]
    [InlineData("GET", "/facts?type=partner.enchanted.v1", null, 400)]
    [InlineData("GET", "/partners?cursor=%00", null, 400)]
    [InlineData("GET", "/partners/no-such", null, 404)]
    [InlineData("GET", "/registration-desk", null, 400)]
    [InlineData("GET", "/registration-desk?region=99", null, 400)]
    [InlineData("GET", "/coverage?level=continent", null, 400)]
    [InlineData("GET", "/regions/99", null, 404)]
    [InlineData("GET", "/nowhere", null, 404)]
    [InlineData("DELETE", "/partners", null, 405)]
    [InlineData("GET", "/partners?q=%00", null, 400)]
    public async Task Unreadable(string method, string path, string? body, int status)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1{path}");
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        var reply = await _ledger.SendAsync(request, Rights.Office);
        reply.Status.ShouldBe(status);
        reply["title"].GetValue<string>().ShouldNotBeNullOrEmpty();
        reply.Text.ShouldNotContain("System.");
        reply.Text.ShouldNotContain("Bungkesmas.Domain");
    }

    [Fact(DisplayName = "Five megabytes of JSON are too large")]
    public async Task TooLarge()
    {
        var report = Small();
        report["document"]!["text"] = new string('a', 5 * 1024 * 1024);
        (await _ledger.PostAsync("/field-reports", report)).Status.ShouldBe(413);
    }

    [Fact(DisplayName = "A body that is not JSON by its own word is the wrong media type")]
    public async Task MediaType() => (await _ledger.SendAsync(
        new(HttpMethod.Post, "/api/v1/field-reports") { Content = new StringContent("text", Encoding.UTF8, "text/plain") }, Rights.Office)).Status.ShouldBe(415);

    [Theory(DisplayName = "An act that speaks of what does not exist is refused, naming the field")]
    [InlineData("/partners/kpi/activation", """{"region":{"code":"99.99"}}""", "region.code")]
    [InlineData("/agreements/mou-baru/proposal", """{"parties":["kpi","stf-uin-jakarta"],"region":{"code":"73.99"}}""", "region.code")]
    [InlineData("/routes/baru/redirect", """{"to":"kpi","scope":{"region":{"code":"99"}},"until":[]}""", "region.code")]
    [InlineData("/agreements/mou-ylp2em-parepare/signature", """{"signatories":["p234567234567"]}""", "people")]
    [InlineData("/agreements/mou-ylp2em-parepare/signature", """{"reporter":"p234567234567"}""", "people")]
    [InlineData("/agreements/mou-ylp2em-parepare/signature", """{"occurred":{"date":"2199-01-01"}}""", "occurred.date")]
    [InlineData("/facts/{recommended}/correction", """{"reason":"source-misread","fields":{"region":{"code":"99.99"}}}""", "region.code")]
    [InlineData("/facts/{recommended}/correction", """{"reason":"source-misread","occurred":{"date":"2199"}}""", "occurred.date")]
    [InlineData("/facts/{recommended}/correction", """{"reason":"source-misread","occurred":{"date":"2017-05-09/2017-05-02"}}""", "occurred.date")]
    [InlineData("/facts/{document}/correction", """{"reason":"other","fields":{"dates":[{"kind":"published","date":"2199"}]}}""", "dates[0].date")]
    [InlineData("/routes/baru/redirect", """{"to":"kpi","scope":{"region":{"code":"73.72"}},"until":[null]}""", "until[0]")]
    [InlineData("/facts/{role}/correction", """{"reason":"source-misread","fields":{"person":"p234567234567"}}""", "people")]
    public async Task Act(string path, string body, string field)
    {
        foreach (var (name, type) in new[] { ("{recommended}", "partner.recommended.v1"), ("{role}", "organisation.role-stated.v1"), ("{document}", "document.received.v1") })
            if (path.Contains(name)) path = path.Replace(name, (await _ledger.GetAsync($"/facts?type={type}"))["facts"][0]!["id"]!.GetValue<string>());
        var reply = await _ledger.PostAsync(path, JsonNode.Parse(body));
        reply.Status.ShouldBe(400);
        reply.Fields.ShouldContain(field);
    }

    [Fact(DisplayName = "An act is refused by name")]
    public async Task Refused()
    {
        var reply = await _ledger.PostAsync("/partners/ylp2em/activation", JsonNode.Parse("""{"region":{"code":"73.72"}}"""));
        reply.Status.ShouldBe(409);
        reply.Type.ShouldBe("/refusals/agreement-unsigned");
        (await _ledger.PostAsync("/routes/nowhere/end", new JsonObject())).Type.ShouldBe("/refusals/redirect-never-began");
    }

    private static JsonObject Small() => JsonNode.Parse("""
        {
          "document": { "text": "Kami mengunjungi calon mitra di Parepare. Seorang mitra direkomendasikan.", "dates": [{ "kind": "written", "date": "2017-05-20" }] },
          "people": [{ "key": "penulis", "name": "Penulis laporan" }],
          "facts": [{ "key": "satu", "do": "PartnerRecommended", "on": "organisation/lembaga-satu", "region": { "code": "73.72" }, "sources": [{ "start": 0, "end": 40 }] }]
        }
        """)!.AsObject();

    private Task<long> FactsAndSecretsAsync() => _ledger.CountAsync(
        "select (select count(*) from ledger.mt_events) + (select count(*) from vault.document) + (select count(*) from vault.person) + (select count(*) from vault.person_entry)");
}
