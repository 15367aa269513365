using System.Net;
using Bungkesmas.Api.Hosting;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>What can be set of how the service talks; all of it is off, or generous, until it is set.</summary>
public sealed class HttpSettingsSpecs
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "Pages of a configured origin may call and see what they need; others may not, and nobody where none is configured")]
    public async Task Origin()
    {
        await using var open = await RunningLedger.WithSettingsAsync(("Bungkesmas:Http:Origins", "https://app.example.org, http://localhost:3000"));
        using (var preflight = await PreflightAsync(open, "https://app.example.org"))
        {
            preflight.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            preflight.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["https://app.example.org"]);
            string.Join(',', preflight.Headers.GetValues("Access-Control-Allow-Headers")).ShouldContain("Idempotency-Key");
        }
        using (var stranger = await PreflightAsync(open, "https://other.example.org")) stranger.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        foreach (var path in new[] { "/api/v1/partners", "/api/v1/catalogue" })
        {
            using var plain = await open.As(Rights.Office).GetAsync(path, TestContext.Current.CancellationToken);
            plain.Headers.Vary.ShouldContain("Origin", path);
        }
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/api/v1/partners") { Headers = { { "Origin", "http://localhost:3000" } } };
        using var answer = await open.As(Rights.Frontend).SendAsync(asked, Cancel);
        answer.Headers.Vary.ShouldBeUnique();
        answer.Headers.Vary.ShouldContain("Origin");
        var shown = string.Join(',', answer.Headers.GetValues("Access-Control-Expose-Headers"));
        foreach (var header in new[] { "ETag", "Location", "Link", "Ledger-Position", "Retry-After", "Stream-Version" }) shown.ShouldContain(header);

        await using var closed = await RunningLedger.StartAsync();
        using var none = await PreflightAsync(closed, "https://app.example.org");
        none.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Fact(DisplayName = "A token that asks too much is told when to come again, and another one is not held up by it")]
    public async Task TooMany()
    {
        await using var ledger = await RunningLedger.WithSettingsAsync(("Bungkesmas:Http:RequestsPerSecond", "1"));
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 30; i++) answers.Add(await ledger.As(Rights.Analyst).GetAsync("/api/v1/catalogue", Cancel));
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await ledger.As(Rights.Frontend).GetAsync("/api/v1/catalogue", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact(DisplayName = "Who asks without a token is told apart by the address that a configured proxy names; nobody else is believed")]
    public async Task Forwarded()
    {
        foreach (var (proxies, believed) in new[] { ("127.0.0.0/8", true), ("", false), ("192.0.2.1", false) })
        {
            await using var ledger = await RunningLedger.WithSettingsAsync(("Bungkesmas:Http:RequestsPerSecond", "1"), ("Bungkesmas:Http:PublicProfile", "true"), ("Bungkesmas:Http:Proxies", proxies));
            using var anonymous = new HttpClient { BaseAddress = ledger.Address };
            async Task<bool> IsHeldUpAsync(string from)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/regions?parent=73") { Headers = { { "X-Forwarded-For", from } } };
                using var answer = await anonymous.SendAsync(request, Cancel);
                return answer.StatusCode == HttpStatusCode.TooManyRequests;
            }
            var held = false;
            for (var i = 0; i < 40 && !held; i++) held = await IsHeldUpAsync("198.51.100.1");
            held.ShouldBeTrue();
            (await IsHeldUpAsync("198.51.100.2")).ShouldBe(!believed, proxies);
        }
    }

    [Fact(DisplayName = "A token holds so many streams open and no more, until one of them ends")]
    public async Task Streams()
    {
        await using var ledger = await RunningLedger.WithSettingsAsync(("Bungkesmas:Http:StreamsPerToken", "2"));
        var first = await Events.OpenAsync(ledger, "/changes/stream", null);
        await using var second = await Events.OpenAsync(ledger, "/facts/stream", null);
        async Task<HttpStatusCode> ThirdAsync()
        {
            using var answer = await ledger.As(Rights.Office).GetAsync("/api/v1/facts/stream", HttpCompletionOption.ResponseHeadersRead, Cancel);
            return answer.StatusCode;
        }
        (await ThirdAsync()).ShouldBe(HttpStatusCode.TooManyRequests);
        await first.DisposeAsync();
        using var tries = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await ThirdAsync() != HttpStatusCode.OK) await tries.WaitForNextTickAsync(Cancel);
    }

    [Fact(DisplayName = "The public profile opens the desk, coverage and regions to everybody, and nothing else")]
    public async Task Public()
    {
        await using var open = await RunningLedger.WithSettingsAsync(("Bungkesmas:Http:PublicProfile", "true"));
        await using var closed = await RunningLedger.StartAsync();
        string[] opened = ["GetRegistrationDesk", "GetCoverage", "GetCoverageMap", "ListRegions", "ResolveRegion", "GetRegion", "GetRegionCoverage"];
        await open.PostAsync("/field-reports", RunningLedger.Sample());
        foreach (var endpoint in await Endpoints.AllAsync(open))
            foreach (var ledger in new[] { open, closed })
            {
                using var anonymous = new HttpClient { BaseAddress = ledger.Address };
                using var request = new HttpRequestMessage(new(endpoint.Method), $"/api/v1{endpoint.Path}");
                using var answer = await anonymous.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
                var allowed = ledger == open && opened.Contains(endpoint.Name);
                (answer.StatusCode != HttpStatusCode.Unauthorized).ShouldBe(allowed, endpoint.Name);
                if (allowed && endpoint.Name != "GetCoverageMap") answer.StatusCode.ShouldBe(HttpStatusCode.OK, endpoint.Name);
            }
        const string Manager = """{"region":{"code":"73.72"},"who":"@a","people":[{"key":"a","name":"Bu Rekaan"}]}""";
        (await open.PostAsync("/partners/kpi/appointment", System.Text.Json.Nodes.JsonNode.Parse(Manager))).Status.ShouldBeRecorded();
        using var stranger = new HttpClient { BaseAddress = open.Address };
        const string Desk = "/registration-desk?region=73.72";
        (await open.GetAsync(Desk))["localManagers"].AsArray().ShouldHaveSingleItem()!["who"].ShouldNotBeNull();
        System.Text.Json.Nodes.JsonNode.Parse(await stranger.GetStringAsync($"/api/v1{Desk}", Cancel))!["localManagers"]!.AsArray().ShouldHaveSingleItem()!["who"].ShouldBeNull();
    }

    [Theory(DisplayName = "A setting that cannot be meant stops the start and is named")]
    [InlineData("Origins", "app.example.org")]
    [InlineData("Origins", "https://app.example.org/path")]
    [InlineData("PublicProfile", "perhaps")]
    [InlineData("RequestsPerSecond", "many")]
    [InlineData("StreamsPerToken", "0")]
    [InlineData("IdempotencyHours", "0")]
    [InlineData("Proxies", "127.0.0.1, gateway")]
    public void Wrong(string name, string value) => Setting.Faults(
        new ConfigurationBuilder().AddInMemoryCollection([new($"Bungkesmas:Http:{name}", value)]).Build()).ShouldHaveSingleItem().ShouldContain($"Bungkesmas__Http__{name} is not");

    private static async Task<HttpResponseMessage> PreflightAsync(RunningLedger ledger, string origin)
    {
        using var client = new HttpClient { BaseAddress = ledger.Address };
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/systems/si-bungkesmas/launch")
        {
            Headers = { { "Origin", origin }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "authorization,idempotency-key,content-type" } }
        };
        return await client.SendAsync(request, Cancel);
    }
}
