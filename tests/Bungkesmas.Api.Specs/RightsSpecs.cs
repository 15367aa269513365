using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Who may do what.</summary>
public sealed class RightsSpecs
{
    [Fact(DisplayName = "Without a token there is only health and the description")]
    public async Task Anonymous()
    {
        await using var ledger = await RunningLedger.StartAsync();
        using var client = new HttpClient { BaseAddress = ledger.Address };
        foreach (var (path, status) in new[] { ("/health/live", 200), ("/health/ready", 200), ("/swagger/v1/swagger.json", 200), ("/api/v1/partners", 401), ("/api/v1/catalogue", 401), ("/api/v1/nowhere", 401) })
            ((int)(await client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode).ShouldBe(status, path);
        client.DefaultRequestHeaders.Authorization = new("Bearer", "eyJhbGciOiJub25lIn0.eyJyb2xlIjoib2ZmaWNlIn0.");
        ((int)(await client.GetAsync("/api/v1/partners", TestContext.Current.CancellationToken)).StatusCode).ShouldBe(401);
    }

    [Fact(DisplayName = "Each role has its rights and no others")]
    public async Task Roles()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var document = (await ledger.GetAsync("/documents"))["documents"][0]!["id"];
        foreach (var (role, views, facts, writes, texts, people) in new[]
        {
            (Rights.Officer, 200, 200, 404, 200, 403), (Rights.Office, 200, 200, 404, 200, 200), (Rights.Auditor, 200, 200, 403, 200, 200),
            (Rights.Analyst, 200, 200, 403, 403, 403), (Rights.Frontend, 200, 403, 403, 403, 403), (Rights.Privacy, 403, 403, 403, 200, 200)
        })
        {
            (await ledger.GetAsync("/partners", role)).Status.ShouldBe(views);
            (await ledger.GetAsync("/facts", role)).Status.ShouldBe(facts);
            (await ledger.PostAsync("/agreements/unknown/signature", new JsonObject(), role)).Status.ShouldBe(writes);
            (await ledger.GetAsync($"/documents/{document}", role)).Status.ShouldBe(texts);
            (await ledger.GetAsync("/people", role)).Status.ShouldBe(people);
        }
    }

    [Fact(DisplayName = "An officer corrects their own facts and not those of others")]
    public async Task OwnFacts()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var others = (await ledger.GetAsync("/facts?type=partner.recommended.v1"))["facts"][0]!["id"];
        (await ledger.PostAsync($"/facts/{others}/retraction", JsonNode.Parse("""{"reason":"duplicate"}"""), Rights.Officer)).Status.ShouldBe(403);
        var own = await ledger.PostAsync("/systems/si-bungkesmas/launch", new JsonObject(), Rights.Officer);
        (await ledger.PostAsync($"/facts/{own["facts"][0]!["id"]}/retraction", JsonNode.Parse("""{"reason":"entry-mistake"}"""), Rights.Officer)).Status.ShouldBeRecorded();
    }
}
