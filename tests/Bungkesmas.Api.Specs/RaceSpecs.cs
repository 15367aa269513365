using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Two services over one database: who loses a race is decided again and records nothing twice.</summary>
public sealed class RaceSpecs
{
    private const int Rounds = 60;

    [Fact(DisplayName = "An act that two services receive at once is recorded once")]
    public async Task OneAct()
    {
        await using var one = await RunningLedger.StartAsync();
        await using var other = await one.AnotherServiceAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var replies = await Task.WhenAll(new[] { one, other, one, other }.Select(ledger => ledger.PostAsync($"/systems/sistem-{round}/launch", new JsonObject())));
            replies.Select(reply => (int)reply.Status.Code).Order().ShouldBe([200, 200, 200, 201]);
        }
        (await one.CountAsync()).ShouldBe(Rounds);
    }

    [Fact(DisplayName = "Different acts on one stream from two services are all recorded, in versions without a hole")]
    public async Task OneStream()
    {
        await using var one = await RunningLedger.StartAsync();
        await using var other = await one.AnotherServiceAsync();
        var replies = await Task.WhenAll(Enumerable.Range(1, Rounds).Select(round =>
            (round % 2 == 0 ? one : other).PostAsync("/partners/ylp2em/activation", new JsonObject { ["region"] = new JsonObject { ["code"] = $"73.72.0{1 + round % 4}" } })));
        replies.ShouldAllBe(reply => (int)reply.Status.Code == 200 || (int)reply.Status.Code == 201 || (int)reply.Status.Code == 503);
        var recorded = replies.Count(reply => (int)reply.Status.Code == 201);
        recorded.ShouldBe(4);
        (await one.CountAsync()).ShouldBe(recorded);
        (await one.CountAsync("select max(version) from ledger.mt_events")).ShouldBe(recorded);
        await one.GetAsync("/partners/ylp2em");
        (await other.CountAsync("select count(*) from ledger.fact_subject where subject = 'organisation/ylp2em'")).ShouldBe(recorded);
    }

    [Fact(DisplayName = "Parts of one report that bring along the same new person at once are both recorded, of one person, and either is harmless when it is sent again")]
    public async Task OnePerson()
    {
        await using var one = await RunningLedger.StartAsync();
        await using var other = await one.AnotherServiceAsync();
        var report = JsonNode.Parse("""{ "document": { "text": "Bu Rekaan memimpin banyak kelompok.", "dates": [{ "kind": "written", "date": "2017-05-20" }] } }""");
        var document = (await one.PostAsync("/field-reports", report)).String("document");
        JsonNode Part(int round, int part) => JsonNode.Parse($$"""
            {
              "people": [{ "key": "ketua-{{round}}", "name": "Bu Rekaan" }],
              "facts": [{ "key": "peran-{{round}}-{{part}}", "do": "RoleStated", "on": "organisation/kelompok-{{part}}", "person": "@ketua-{{round}}", "role": "chair", "sources": [{ "start": 0, "end": 9 }] }]
            }
            """)!;
        for (var round = 0; round < 12; round++)
        {
            var replies = await Task.WhenAll(new[] { one, other, one, other }.Select((ledger, part) => ledger.PostAsync($"/documents/{document}/facts", Part(round, part))));
            foreach (var reply in replies) reply.Status.ShouldBeRecorded();
            (await one.CountAsync("select count(*) from vault.person")).ShouldBe(round + 1);
            for (var part = 0; part < 4; part++) (await other.PostAsync($"/documents/{document}/facts", Part(round, part)))["recorded"].GetValue<int>().ShouldBe(0);
        }
        (await one.CountAsync("select count(distinct data ->> 'person') from ledger.mt_events where type = 'organisation.role-stated.v1'")).ShouldBe(12);
    }
}
