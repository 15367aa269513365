using System.Net;
using System.Text;
using Bungkesmas.Api.Http;
using Bungkesmas.Domain.Kernel;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>What a request says is read as the standards have it, and nothing is guessed.</summary>
public sealed class StrictlySpecs(SampleLedger sample) : IClassFixture<SampleLedger>
{
    private RunningLedger Ledger => sample.Ledger;

    [Theory(DisplayName = "Entity tags are read as RFC 9110 has them")]
    [InlineData("\"1\"", "1")]
    [InlineData("W/\"1\" , \"2\"", "W/1 2")]
    [InlineData("\"a,b\",,\"\"", "a,b ")]
    [InlineData("*", "*")]
    [InlineData("\"1\",\"x", null)]
    [InlineData("\"1\" \"2\"", null)]
    [InlineData("W/W/\"1\"", null)]
    [InlineData("w/\"1\"", null)]
    [InlineData("*, \"1\"", null)]
    [InlineData("1", null)]
    [InlineData("", null)]
    [InlineData(",", null)]
    public void Read(string header, string? read) =>
        (Tags.Read(header) is { } tags ? tags.Any ? "*" : string.Join(' ', tags.Named.Select(tag => $"{(tag.Weak ? "W/" : "")}{tag.Opaque}")) : null).ShouldBe(read);

    [Fact(DisplayName = "A date is a day in Jakarta wherever one is taken, and an instant says how far it is from UTC")]
    public async Task Days()
    {
        var today = Calendar.DayOf(DateTimeOffset.UtcNow);
        async Task<int> CountAsync(string query) => (await Ledger.GetAsync($"/facts?{query}"))["facts"].AsArray().Count;
        (await CountAsync($"from={today.AddDays(-1):yyyy-MM-dd}")).ShouldBeGreaterThan(0);
        (await CountAsync($"to={today:yyyy-MM-dd}")).ShouldBeGreaterThan(0);
        (await CountAsync($"from={today.AddDays(1):yyyy-MM-dd}")).ShouldBe(0);
        (await CountAsync($"to={today.AddDays(-2):yyyy-MM-dd}")).ShouldBe(0);
        foreach (var (path, field) in new[]
        {
            ("/facts?from=10:00", "from"), ("/facts?to=2017-06-02T10:00:00", "to"), ("/partners/ylp2em?asOf=2017-06-02T10:00:00", "asOf"), ("/partners?knownAt=2017-06-02T10:00:00", "knownAt"),
            ("/partners/ylp2em/changes?from=2017-06-02T10:00:00", "from"), ("/partners?region=", "region"), ("/partners?limit=", "limit"), ("/partners/ylp2em?asOf", "asOf")
        })
        {
            var answer = await Ledger.GetAsync(path);
            answer.Status.ShouldBe(400);
            answer.Fields.ShouldBe([field], path);
        }
        (await Ledger.GetAsync("/partners?q=")).Status.ShouldBeOk();
        (await Ledger.GetAsync("/partners/ylp2em?asOf=2017-06-02T10:00:00%2B07:00")).Status.ShouldBeOk();
    }

    [Theory(DisplayName = "A rehearsal that is asked for without a value records nothing")]
    [InlineData("dryRun")]
    [InlineData("dryRun=")]
    public async Task Rehearsal(string query)
    {
        var before = await Ledger.CountAsync();
        var report = RunningLedger.Sample();
        report["document"]!["text"] = $"{report["document"]!["text"]} Tambahan.";
        var answer = await Ledger.PostAsync($"/field-reports?{query}", report);
        answer.Status.ShouldBe(400);
        answer.Fields.ShouldBe(["dryRun"]);
        (await Ledger.CountAsync()).ShouldBe(before);
    }

    [Fact(DisplayName = "A stream of the log takes no limit")]
    public async Task Streamed()
    {
        (await SendAsync(HttpMethod.Get, "/facts?limit=2", request => request.Headers.Accept.ParseAdd("application/x-ndjson"))).ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync(HttpMethod.Get, "/facts", request => request.Headers.Accept.ParseAdd("application/x-ndjson"))).ShouldBe(HttpStatusCode.OK);
    }

    [Theory(DisplayName = "A condition of another form is refused, and nothing is done")]
    [InlineData("If-Match", "\"1\",\"x")]
    [InlineData("If-Match", "\"1\" \"2\"")]
    [InlineData("If-None-Match", "\"1\"")]
    public async Task Conditions(string header, string value)
    {
        var before = await Ledger.CountAsync();
        (await SendAsync(HttpMethod.Post, "/agreements/mou-ylp2em-parepare/signature", request => request.Headers.TryAddWithoutValidation(header, value), "{}")).ShouldBe(HttpStatusCode.BadRequest);
        (await Ledger.CountAsync()).ShouldBe(before);
    }

    [Fact(DisplayName = "JSON in another character set than UTF-8 is refused")]
    public async Task Charset() => (await SendAsync(HttpMethod.Post, "/agreements/mou-ylp2em-parepare/signature", request =>
        request.Content!.Headers.ContentType = new("application/json") { CharSet = "iso-8859-1" }, "{}")).ShouldBe(HttpStatusCode.UnsupportedMediaType);

    [Fact(DisplayName = "A language that is not wanted is not chosen")]
    public async Task Language() => (await Ledger.GetAsync("/partners/tidak-ada", language: "en;q=0")).String("title").ShouldBe((await Ledger.GetAsync("/partners/tidak-ada", language: "id")).String("title"));

    private async Task<HttpStatusCode> SendAsync(HttpMethod method, string path, Action<HttpRequestMessage> with, string? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1{path}");
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        with(request);
        using var answer = await Ledger.As("office").SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
