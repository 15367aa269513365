using System.Text;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>A request that cannot be read, or asks for what there is not, gets a clear problem and never a 500.</summary>
public sealed class BadRequestSpecs(SampleLedger sample) : NothingWritten(sample)
{
    [Theory(DisplayName = "What only an entry of a report says is refused at a door, which knows it by its address: a day told as 'on' is not lost without a word")]
    [InlineData("/systems/si-bungkesmas/launch", """{"on":"2017-06-01"}""", "on")]
    [InlineData("/systems/si-bungkesmas/launch", """{"do":"LaunchSystem"}""", "do")]
    [InlineData("/systems/si-bungkesmas/launch", """{"key":"peluncuran"}""", "key")]
    [InlineData("/partners/lembaga-satu/recommendation", """{"region":{"code":"73.72"},"note":"Direkomendasikan.","on":"organisation/lembaga-satu"}""", "on")]
    [InlineData("/agreements/mou-ylp2em-parepare/amendment-report", """{"agreement":{"parties":["ylp2em","ylp2em"],"region":{"code":"73.72"}},"changes":["duties"],"note":"Diubah."}""", "agreement.parties")]
    public async Task OnlyInReports(string path, string body, string field) =>
        (await Ledger.PostAsync(path, JsonNode.Parse(body))).ShouldSatisfyAllConditions(
            reply => reply.Status.ShouldBe(400), reply => reply["errors"].AsArray().ShouldHaveSingleItem()!["field"]!.GetValue<string>().ShouldBe(field));

    [Theory(DisplayName = "Text that cannot be stored is named by its field, and what is no JSON by its place")]
    [InlineData("""{"note":"a\ud800b","x":[{"y":"z"},{"y":"\u0000"}]}""", "note, x[1].y")]
    [InlineData("""{"x":{"\u0000":1}}""", "x")]
    [InlineData("""{"a\udc00":1}""", "")]
    [InlineData("{\n  \"a\": 1,\n  b\n}", "Line 3, byte 3.")]
    [InlineData("""{"a":1,"a":2}""", "A field stands in it twice.")]
    public async Task Named(string body, string expected)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/systems/si-bungkesmas/launch") { Content = new StringContent(body, Encoding.UTF8, "application/json"), Headers = { { "Accept-Language", "en" } } };
        var reply = await Ledger.SendAsync(request, Rights.Office);
        reply.Status.ShouldBe(400);
        var told = JsonNode.Parse(reply.Text)!;
        (told["detail"]?.GetValue<string>() ?? string.Join(", ", told["errors"]!.AsArray().Select(error => error!["field"]!.GetValue<string>()))).ShouldBe(expected);
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
        var reply = await Ledger.SendAsync(request, Rights.Office);
        reply.Status.ShouldBe(status);
        reply["title"].GetValue<string>().ShouldNotBeNullOrEmpty();
        reply.Text.ShouldNotContain("System.");
        reply.Text.ShouldNotContain("Bungkesmas.Domain");
    }

    [Theory(DisplayName = "A parameter whose text is broken is named")]
    [InlineData("/partners?q=%00", "q")]
    [InlineData("/agreements?limit=2&state=signed%00", "state")]
    [InlineData("/partners?%00=1", "query")]
    public async Task Broken(string path, string field)
    {
        var reply = await Ledger.GetAsync(path);
        reply.Status.ShouldBe(400);
        reply.Fields.ShouldBe([field]);
    }

    [Fact(DisplayName = "Five megabytes of JSON are too large")]
    public async Task TooLarge()
    {
        var report = Small();
        report["document"]!["text"] = new string('a', 5 * 1024 * 1024);
        (await Ledger.PostAsync("/field-reports", report)).Status.ShouldBe(413);
    }

    [Fact(DisplayName = "A body that is not JSON by its own word is the wrong media type")]
    public async Task MediaType() => (await Ledger.SendAsync(
        new(HttpMethod.Post, "/api/v1/field-reports") { Content = new StringContent("text", Encoding.UTF8, "text/plain") }, Rights.Office)).Status.ShouldBe(415);
}
