using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Subjects of which much is told are kept in memory from one batch of facts to the next; nobody can tell from the rows.</summary>
public sealed class KeptCoursesSpecs
{
    [Fact(DisplayName = "Facts that come one by one, late, corrected, merged, and followed now by this service and now by another, give the rows of a fold from scratch")]
    public async Task OneByOne()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        async Task<JsonNode> TellAsync(RunningLedger service, string path, string body)
        {
            var reply = await service.PostAsync(path, JsonNode.Parse(body));
            reply.Status.ShouldBeRecorded();
            // Each fact is a batch of its own.
            (await service.GetAsync("/agenda")).Status.ShouldBeOk();
            return reply["facts"][0]!["id"]!;
        }
        Task<JsonNode> ActivateAsync(RunningLedger service, string partner, string date) =>
            TellAsync(service, $"/partners/{partner}/activation", $$"""{"region":{"code":"73.72"},"occurred":{"date":"{{date}}"} }""");

        var first = await ActivateAsync(ledger, "satu", "2017-05-20");
        await ActivateAsync(ledger, "dua", "2017-02");
        await TellAsync(ledger, $"/facts/{first}/correction", """{"reason":"entry-mistake","occurred":{"date":"2017-01-10"}}""");
        var third = await ActivateAsync(ledger, "tiga", "2017-04-01/2017-06-30");
        var document = (await ledger.GetAsync("/documents"))["documents"][0]!["id"]!.GetValue<string>();
        await TellAsync(ledger, $"/documents/{document}/facts", """{"facts":[{"key":"satu-lembaga","do":"OrganisationsMerged","on":"organisation/dua","into":"satu","sources":[{"start":0,"end":10}]}]}""");
        await ActivateAsync(ledger, "empat", "2016");
        await Proof.EquateAsync(ledger);

        await using (var other = await ledger.AnotherServiceAsync())
        {
            await ledger.StopAsync();
            await ActivateAsync(other, "lima", "2017-03-03");
            await TellAsync(other, $"/facts/{third}/retraction", """{"reason":"did-not-happen"}""");
            await ActivateAsync(other, "enam", "2017-05-05");
            await Proof.EquateAsync(other);
        }
    }
}
