using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>What people said, asked for over HTTP; and what they did about their tasks.</summary>
public sealed class StatementSpecs
{
    [Fact(DisplayName = "Statements are found by kind, region, partner and person, page by page")]
    public async Task Filters()
    {
        await using var ledger = await Spoken.LedgerAsync();
        var speaker = (await ledger.GetAsync("/statements/janji-melati"))["people"][0]!.GetValue<string>();
        foreach (var (query, expected) in new[]
        {
            ("", "dukungan-unit harapan-koordinator janji-melati"), ("kind=quote", "janji-melati"), ("kind=pledge", "janji-melati"), ("kind=endorsement", "dukungan-unit"), ("kind=hope", "harapan-koordinator"),
            ("region=73", "dukungan-unit harapan-koordinator janji-melati"), ("region=73.72.03", "janji-melati"), ("partner=kpi", "harapan-koordinator"), ("partner=polres-parepare", "dukungan-unit"),
            ($"person={speaker}", "janji-melati"), ("kind=hope&partner=kelompok-melati", ""), ("asOf=2017-05-12", "janji-melati"), ("asOf=2017-05-12&certainty=possible", "dukungan-unit harapan-koordinator janji-melati")
        })
            string.Join(' ', (await ledger.GetAsync($"/statements?{query}"))["statements"].AsArray().Select(one => one!["id"]!.GetValue<string>())).ShouldBe(expected, query);

        var first = await ledger.GetAsync("/statements?limit=2");
        var rest = await ledger.GetAsync(first.String("next")["/api/v1".Length..]);
        rest["statements"].AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe("janji-melati");
        foreach (var bad in new[] { "kind=song", "region=99.99", "partner=Bukan%20Slug", "person=Sari%20Rekaan", "colour=red", "limit=0" })
        {
            var refused = await ledger.GetAsync($"/statements?{bad}");
            refused.Status.ShouldBe(400);
            refused.Text.ShouldNotContain("Rekaan");
        }
        (await ledger.GetAsync("/statements/tidak-ada")).Status.ShouldBe(404);
    }

    [Fact(DisplayName = "A pledge nobody counted is uncounted, also as a table; its words are in the sources of its facts")]
    public async Task Uncounted()
    {
        await using var ledger = await Spoken.LedgerAsync();
        var statement = await ledger.GetAsync("/statements/janji-melati");
        statement["kinds"].ToJsonString().ShouldBe("""["quote","pledge"]""");
        var pledge = statement["said"].AsArray().Single(said => said!["kind"]!.GetValue<string>() == "pledge")!;
        pledge["count"]!.GetValue<string>().ShouldBe("uncounted");
        pledge["body"]!["count"].ShouldBeNull();
        pledge["sentence"]!.GetValue<string>().ShouldEndWith("of Kelompok Melati pledged to enrol all members of Kelompok Melati (uncounted) in Soreang.");
        statement["facts"].AsArray().Select(fact => fact!["sources"]![0]!["start"]!.GetValue<int>()).ShouldBe([22, 22]);
        var table = await ledger.GetAsync("/statements?format=csv&kind=pledge");
        table.Text.ShouldStartWith("id,kinds,regions");
        table.Text.ShouldContain("uncounted");
        await Proof.EquateAsync(ledger);
    }

    [Fact(DisplayName = "An endorsement names the fact it strengthens by its entry key, and moves no state")]
    public async Task Strengthens()
    {
        await using var ledger = await Spoken.LedgerAsync();
        var reception = (await ledger.GetAsync("/facts?type=region.reception-observed.v1"))["facts"][0]!["id"]!.GetValue<string>();
        var body = (await ledger.GetAsync("/statements/dukungan-unit"))["said"][0]!["body"]!;
        body["facts"]!.ToJsonString().ShouldBe($"""["{reception}"]""");
        (await ledger.GetAsync("/partners/kpi"))["engagements"].AsArray().ShouldBeEmpty();
        (await ledger.GetAsync("/partners/polres-parepare"))["engagements"].AsArray().ShouldBeEmpty();
    }

    [Fact(DisplayName = "A task shows who has it and when it is overdue; finished it is listed with its outcome, and comes back when that is taken back")]
    public async Task Tasks()
    {
        await using var ledger = await Spoken.LedgerAsync();
        (await ledger.GetAsync("/agenda?asOf=2017-05-02"))["tasks"][0]!["assignee"].ShouldBeNull();
        var assigned = (await ledger.GetAsync("/agenda?asOf=2017-05-04"))["tasks"][0]!["assignee"]!;
        assigned["leftOn"].ShouldBeNull();
        (await ledger.PostAsync("/programme/si-bungkesmas/release-report", new JsonObject { ["officer"] = assigned["person"]!.DeepClone(), ["note"] = "Pindah tugas.", ["occurred"] = new JsonObject { ["date"] = "2017-05-05" } })).Status.ShouldBeRecorded();
        (await ledger.GetAsync("/agenda?asOf=2017-05-04"))["tasks"][0]!["assignee"]!["leftOn"].ShouldBeNull();
        (await ledger.GetAsync("/agenda?asOf=2017-05-05"))["tasks"][0]!["assignee"]!["leftOn"]!.GetValue<string>().ShouldStartWith("2017-05-0");
        var task = (await ledger.GetAsync("/agenda?asOf=2017-05-15"))["tasks"].AsArray().ShouldHaveSingleItem()!;
        (task["dueDate"]!.GetValue<string>(), task["overdueSince"] is not null, task["assignee"]!["organisation"]!["id"]!.GetValue<string>()).ShouldBe(("2017-05-15", false, "stf"));
        (await ledger.GetAsync("/agenda?asOf=2017-05-16"))["tasks"][0]!["overdueSince"]!.GetValue<DateTimeOffset>().ShouldBe(new DateTimeOffset(2017, 5, 15, 17, 0, 0, TimeSpan.Zero));
        foreach (var (query, count) in new[] { ("region=73", 1), ("region=73.13", 0), ("partner=kelompok-melati", 1), ("partner=kpi", 0), ("state=done", 0) })
            (await ledger.GetAsync($"/agenda?{query}"))["tasks"].AsArray().Count.ShouldBe(count, query);

        var document = (await ledger.GetAsync("/documents"))["documents"][0]!["id"]!.GetValue<string>();
        var told = await ledger.PostAsync($"/documents/{document}/facts", JsonNode.Parse("""
            {"facts":[{"key":"selesai","do":"TaskCompleted","on":"task/sign-agreement-mou-melati","concerning":"agreement/mou-melati","outcome":"done-by-others","occurred":{"date":"2017-05-18"},"sources":[{"start":246,"end":262}]}]}
            """));
        told.Status.ShouldBeRecorded();
        (await ledger.GetAsync("/agenda"))["tasks"].AsArray().ShouldBeEmpty();
        (await ledger.GetAsync("/agenda"))["done"].AsArray().ShouldBeEmpty();
        var done = (await ledger.GetAsync("/agenda?state=all"))["done"].AsArray().ShouldHaveSingleItem()!;
        (done["id"]!.GetValue<string>(), done["closings"]![0]!["outcome"]!.GetValue<string>(), done["overdueSince"] is not null).ShouldBe(("sign-agreement-mou-melati", "done-by-others", false));
        (await ledger.GetAsync("/agenda?state=done&format=csv")).Text.ShouldContain("sign-agreement-mou-melati,sign-agreement,agreement/mou-melati");
        (await ledger.GetAsync("/agreements/mou-melati")).String("standing").ShouldBe("deferred");

        (await ledger.PostAsync($"/facts/{told["facts"][0]!["id"]}/retraction", JsonNode.Parse("""{"reason":"entry-mistake"}"""))).Status.ShouldBeRecorded();
        (await ledger.GetAsync("/agenda?state=all"))["done"].AsArray().ShouldBeEmpty();
        (await ledger.GetAsync("/agenda"))["tasks"].AsArray().ShouldHaveSingleItem();
        foreach (var bad in new[] { "state=lost", "region=99", "partner=Bukan%20Slug", "kind=x" }) (await ledger.GetAsync($"/agenda?{bad}")).Status.ShouldBe(400);
        await Proof.EquateAsync(ledger);
    }

    [Fact(DisplayName = "A task about what has no tasks, or an entry key that is none, is refused field by field")]
    public async Task Malformed()
    {
        await using var ledger = await Spoken.LedgerAsync();
        var document = (await ledger.GetAsync("/documents"))["documents"][0]!["id"]!.GetValue<string>();
        var refused = await ledger.PostAsync($"/documents/{document}/facts", JsonNode.Parse("""
            {"facts":[
              {"key":"satu","do":"TaskAssigned","on":"task/kunjungan","concerning":"region/73.72","sources":[{"start":0,"end":10}]},
              {"key":"dua","do":"EndorsementGiven","on":"statement/dukungan","facts":["Bukan Kunci"],"sources":[{"start":0,"end":10}]}]}
            """));
        refused.Status.ShouldBe(400);
        refused.Fields.ShouldBe(["facts[0].concerning", "facts[0].assignee", "facts[1].facts[0]"]);
    }
}
