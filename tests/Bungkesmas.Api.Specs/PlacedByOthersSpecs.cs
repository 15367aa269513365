using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>What is told against another happening follows it, also where that one moves only because its document is dated anew or replaced.</summary>
public sealed class PlacedByOthersSpecs : IAsyncLifetime
{
    private RunningLedger _ledger = null!;

    public async ValueTask InitializeAsync() => _ledger = await RunningLedger.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Proof.EquateAsync(_ledger);
        await _ledger.DisposeAsync();
    }

    private const string Deferred = """ "key":"mou","do":"AgreementDeferred","on":"agreement/mou-melati","agreement":{"parties":["stf","melati"],"region":{"code":"73.72"}},"until":{"kind":"system-launched","of":"si-bungkesmas"},"reasons":[],"occurred":{"date":"2017-04-01"} """;
    private const string Launched = """ "key":"luncur","do":"SystemLaunched","on":"programme/si-bungkesmas" """;

    [Fact(DisplayName = "A task that waits for the launch is due when the launch was, also after the report that tells of the launch is dated anew")]
    public async Task Dated()
    {
        await TellAsync("Laporan MOU.", "2017-05-01", Deferred);
        var launch = await TellAsync("Laporan peluncuran.", "2018-03-05", Launched);
        (await DueAsync()).ShouldBe(["2018-03-04T17:00:00+00:00"]);
        await SayAsync($"/facts/{Received(launch)}/correction", """{"reason":"source-misread","fields":{"dates":[{"kind":"written","date":"2018-06-07"}]}}""");
        (await DueAsync()).ShouldBe(["2018-06-06T17:00:00+00:00"]);
        await SayAsync($"/facts/{Received(launch)}/retraction", """{"reason":"entry-mistake"}""");
        await Proof.EquateAsync(_ledger);
    }

    [Fact(DisplayName = "A task that waits for the launch is gone when a newer version of the report that told of the launch tells of none")]
    public async Task Replaced()
    {
        await TellAsync("Laporan MOU.", "2017-05-01", Deferred);
        var launch = await TellAsync("Laporan peluncuran.", "2018-03-05", Launched);
        (await DueAsync()).ShouldNotBeEmpty();
        await TellAsync("Laporan peluncuran, ralat.", "2018-03-06", """ "key":"nanti","do":"SystemLaunchAnticipated","on":"programme/si-bungkesmas" """, launch.String("document"));
        (await DueAsync()).ShouldBeEmpty();
    }

    [Fact(DisplayName = "What came before a visit, and what came before that, is certain as soon as the visit is, whatever moves the visit")]
    public async Task Chained()
    {
        var visit = await TellAsync("Kunjungan.", null, """ "key":"k","do":"VisitHeld","on":"visit/melati","regions":[{"code":"73.72","part":"action"}],"occurred":{"date":"2017-05-03/2017-06-30"} """);
        var ready = await TellAsync("Sudah siap.", null, Before("CandidacyRecorded", "organisation/mawar", Told(visit)));
        await TellAsync("Sudah dikenal.", null, Before("PartnerBecameKnown", "organisation/melati", Told(ready)));
        (await KnownAsync("2017-06-01")).ShouldBe(0);
        var corrected = await SayAsync($"/facts/{Told(visit)}/correction", """{"reason":"source-misread","occurred":{"date":"2017-05-03"}}""");
        (await KnownAsync("2017-06-01")).ShouldBe(2);
        await Proof.EquateAsync(_ledger);
        await SayAsync($"/facts/{corrected["facts"][0]!["id"]}/retraction", """{"reason":"entry-mistake"}""");
        (await KnownAsync("2017-06-01")).ShouldBe(0);
        await Proof.EquateAsync(_ledger);
        await SayAsync($"/facts/{Received(visit)}/correction", """{"reason":"source-misread","fields":{"dates":[{"kind":"written","date":"2017-05-20"}]}}""");
        (await KnownAsync("2017-06-01")).ShouldBe(2);
    }

    private static string Before(string what, string on, string fact) =>
        $$""" "key":"s","do":"{{what}}","on":"{{on}}","region":{"code":"73.72"},"occurred":{"order":[{"order":"before","fact":"{{fact}}"}],"basis":"relative"} """;

    private static string Received(Reply report) => report["facts"].AsArray().First(fact => fact!["type"]!.GetValue<string>() == "document.received.v1")!["id"]!.GetValue<string>();

    private static string Told(Reply report) => report["facts"].AsArray().First(fact => fact!["type"]!.GetValue<string>() != "document.received.v1")!["id"]!.GetValue<string>();

    private async Task<int> KnownAsync(string day) => (await _ledger.GetAsync($"/partners?asOf={day}"))["partners"].AsArray().Count;

    private async Task<IEnumerable<string>> DueAsync() => (await _ledger.GetAsync("/agenda"))["tasks"].AsArray().Select(task => task!["dueSince"]!.GetValue<string>());

    private async Task<Reply> TellAsync(string text, string? date, string fact, string? replaces = null) => await SayAsync("/field-reports", $$"""
        {"document":{"text":"{{text}}"{{(date is null ? "" : $$""","dates":[{"kind":"written","date":"{{date}}"}]""")}}{{(replaces is null ? "" : $",\"replaces\":\"{replaces}\"")}}},
         "facts":[{{{fact}},"sources":[{"start":0,"end":6}]}]}
        """);

    private async Task<Reply> SayAsync(string path, string body)
    {
        var reply = await _ledger.PostAsync(path, JsonNode.Parse(body));
        reply.Status.ShouldBeRecorded();
        return reply;
    }
}
