using System.Text.Json.Nodes;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>The laws of testimony: what is told counts, not when it arrives nor how often.</summary>
public sealed class ArrivalOrderSpecs
{
    [Theory(DisplayName = "The facts of the report give the same rows in any order of arrival, also in another instance with other ids")]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20170531)]
    public async Task AnyOrder(int seed)
    {
        await using var whole = await RunningLedger.WithSampleAsync();
        await using var pieces = await RunningLedger.OfAnotherInstanceAsync();
        var sample = RunningLedger.Sample();
        var facts = sample["facts"]!.AsArray().Select(fact => fact!.DeepClone()).ToArray();
        new Random(seed).Shuffle(facts);
        sample["facts"] = new JsonArray();
        var document = (await pieces.PostAsync("/field-reports", sample)).String("document");
        foreach (var chunk in facts.Chunk(5))
            (await pieces.PostAsync($"/documents/{document}/facts", new JsonObject { ["people"] = sample["people"]!.DeepClone(), ["facts"] = new JsonArray(chunk) })).Status.ShouldBeRecorded();

        foreach (var fold in Ledger.Views)
            (await LatestAsync(pieces, fold)).ShouldBe(await LatestAsync(whole, fold), fold.Name);
        await Proof.EquateAsync(pieces);
    }

    [Fact(DisplayName = "Importing the report again records nothing and answers with what is there")]
    public async Task Twice()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var before = await ledger.CountAsync();
        var again = await ledger.PostAsync("/field-reports", RunningLedger.Sample());
        again.Status.ShouldBeOk();
        again["recorded"].GetValue<int>().ShouldBe(0);
        again["facts"].AsArray().ShouldAllBe(fact => fact!["position"] != null && !fact["new"]!.GetValue<bool>());
        (await ledger.CountAsync()).ShouldBe(before);
        (await ledger.CountAsync("select count(*) from vault.person")).ShouldBe(RunningLedger.Sample()["people"]!.AsArray().Count);
    }

    [Fact(DisplayName = "The same report sent by two at once is recorded once")]
    public async Task AtOnce()
    {
        await using var ledger = await RunningLedger.StartAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ledger.PostAsync("/field-reports", RunningLedger.Sample())));
        replies.ShouldAllBe(reply => (int)reply.Status.Code == 200 || (int)reply.Status.Code == 201);
        replies.Sum(reply => reply["recorded"].GetValue<int>()).ShouldBe((int)await ledger.CountAsync());
        (await ledger.CountAsync("select count(*) from vault.person")).ShouldBe(RunningLedger.Sample()["people"]!.AsArray().Count);
    }

    [Fact(DisplayName = "A used entry key with another fact is a conflict, and nothing of the report is recorded")]
    public async Task UsedKey()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var before = await ledger.CountAsync();
        var changed = RunningLedger.Sample();
        changed["facts"]!.AsArray().Single(fact => fact!["key"]!.GetValue<string>() == "org-kpi")!["name"] = "Lembaga yang lain";
        changed["facts"]!.AsArray().Add(JsonNode.Parse("""{"key":"fresh","do":"PartnerBecameKnown","on":"organisation/baru","region":{"code":"73.72"},"sources":[{"start":0,"end":10}]}"""));
        var reply = await ledger.PostAsync("/field-reports", changed);
        reply.Status.ShouldBe(409);
        reply.Type.ShouldBe("/problems/key-conflict");
        (await ledger.CountAsync()).ShouldBe(before);
    }

    [Fact(DisplayName = "An act in a report that is sent again records nothing, and another act under its key is a conflict")]
    public async Task ActUnderItsKey()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var signing = JsonNode.Parse("""{"key":"signing","do":"SignAgreement","on":"agreement/mou-ylp2em-parepare","occurred":{"date":"2017-05-31"},"sources":[{"start":0,"end":10}]}""")!.AsObject();
        var document = (await ledger.GetAsync("/documents"))["documents"][0]!["id"]!.GetValue<string>();
        JsonObject Facts() => new() { ["facts"] = new JsonArray(signing.DeepClone()) };
        (await ledger.PostAsync($"/documents/{document}/facts", Facts())).Status.ShouldBeRecorded();
        var before = await ledger.CountAsync();

        var again = await ledger.PostAsync($"/documents/{document}/facts", Facts());
        again.Status.ShouldBeOk();
        again["facts"][0]!["type"]!.GetValue<string>().ShouldBe("agreement.signed.v1");
        signing["validUntil"] = "2020-05-30";
        (await ledger.PostAsync($"/documents/{document}/facts", Facts())).Type.ShouldBe("/problems/key-conflict");
        signing["key"] = "readiness-ylp2em";
        (await ledger.PostAsync($"/documents/{document}/facts", Facts())).Type.ShouldBe("/problems/key-conflict");
        (await ledger.CountAsync()).ShouldBe(before);
    }

    /// <summary>The latest rows without what differs by instance: people's random ids, the document's id, the ids of facts, and positions.</summary>
    private static async Task<List<string>> LatestAsync(RunningLedger ledger, IView fold)
    {
        var people = new List<string>();
        await using var command = ledger.Database.CreateCommand("select id from vault.person union all select id from vault.document union all select id::text from ledger.mt_events order by 1");
        await using var row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await row.ReadAsync(TestContext.Current.CancellationToken)) people.Add(row.GetString(0));
        (await ledger.GetAsync("/agenda")).Status.ShouldBeOk();
        return [.. (await Proof.StoredAsync(ledger, fold, "upper_inf(known)"))
            .Select(stored => people.Aggregate(stored, (text, id) => text.Replace(id, "id")))
            .Select(stored => stored[..stored.LastIndexOf(" [", StringComparison.Ordinal)]).Order()];
    }
}
