using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Visits and sessions as two invented reports tell them, asked for over HTTP.</summary>
public sealed class VisitSpecs(VisitSpecs.Told told) : IClassFixture<VisitSpecs.Told>
{
    private readonly RunningLedger _ledger = told.Ledger;

    /// <summary>One ledger that both reports went into; the specs only ask.</summary>
    public sealed class Told : IAsyncLifetime
    {
        public RunningLedger Ledger { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Ledger = await RunningLedger.StartAsync();
            foreach (var report in new[] { First, Later }) (await Ledger.PostAsync("/field-reports", JsonNode.Parse(report))).Status.ShouldBeRecorded();
        }

        public ValueTask DisposeAsync() => Ledger.DisposeAsync();
    }

    [Fact(DisplayName = "1 · One visit was made, the second, and it implies the first; a place that only the title names was not visited")]
    public async Task VisitsOfARegion()
    {
        var city = await _ledger.GetAsync("/visits?region=73.72");
        (city["counts"]["held"]!.GetValue<int>(), city["counts"]["implied"]!.GetValue<int>(), city["counts"]["planned"]!.GetValue<int>()).ShouldBe((1, 1, 0));
        city["visits"].AsArray().ShouldBeEmpty();
        Ids(city["undated"]).ShouldBe(["kunjungan-kedua", "kunjungan-pertama"]);
        city["undated"][0]!["numbers"]!.ToJsonString().ShouldBe("""[{"number":2,"within":"unstated"}]""");
        city["undated"][0]!["latest"]!.GetValue<string>().ShouldBe("2017-05-31");
        city["undated"][0]!["mentioned"]!.AsArray().Select(region => $"{region!["code"]} {region["part"]}").ShouldBe(["73.13 title-only", "73.14 title-only"]);
        city["undated"][1]!["sentence"]!.GetValue<string>().ShouldBe("Visit no. 1 is implied to have been made in Kota Parepare, date unstated, 31 May 2017 at the latest.");
        city["undated"][1]!["facts"]!.AsArray().ShouldHaveSingleItem();

        foreach (var titleOnly in new[] { "73.13", "73.14" })
        {
            var none = await _ledger.GetAsync($"/visits?region={titleOnly}");
            none["visits"].AsArray().Concat(none["undated"].AsArray()).ShouldBeEmpty();
            none["counts"].AsObject().ShouldAllBe(count => count.Value!.GetValue<int>() == 0);
        }
        var sessions = await _ledger.GetAsync("/sessions?region=73.72&visit=kunjungan-kedua");
        sessions["sessions"].AsArray().Concat(sessions["undated"].AsArray()).SelectMany(session => session!["regions"]!.AsArray()).Select(region => region!["code"]!.GetValue<string>())
            .ShouldBe(["73.72.02", "73.72.03"], ignoreOrder: true);
    }

    [Fact(DisplayName = "Visits are found by district, partner, standing and days, page by page")]
    public async Task Filters()
    {
        foreach (var (query, expected) in new[]
        {
            ("", "kunjungan-bone kunjungan-kedua kunjungan-pertama"), ("region=73.72.03", "kunjungan-kedua"), ("partner=kelompok-melati", "kunjungan-kedua"), ("partner=tidak-ada", ""),
            ("state=implied", "kunjungan-pertama"), ("state=cancelled", "kunjungan-bone"), ("from=2017-08", "kunjungan-bone"), ("to=2017-06", "kunjungan-kedua kunjungan-pertama"), ("from=2017-09-01", "")
        })
        {
            var list = await _ledger.GetAsync($"/visits?{query}");
            string.Join(' ', Ids(list["visits"]).Concat(Ids(list["undated"]))).ShouldBe(expected, query);
        }
        var walked = new List<string>();
        for (var next = "/visits?limit=1"; next is not null;)
        {
            var page = await _ledger.GetAsync(next);
            walked.AddRange(Ids(page["visits"]).Concat(Ids(page["undated"])));
            next = page.Json["next"]?.GetValue<string>()["/api/v1".Length..];
        }
        walked.ShouldBe(["kunjungan-bone", "kunjungan-kedua", "kunjungan-pertama"]);
        (await _ledger.GetAsync("/visits?format=csv")).Text.ShouldContain("kunjungan-bone");
        (await _ledger.GetAsync("/sessions?format=csv")).Text.ShouldContain("sesi-soreang");
    }

    [Fact(DisplayName = "A visit comes with its accounts, each with its facts, and with its sessions")]
    public async Task OneVisit()
    {
        var visit = await _ledger.GetAsync("/visits/kunjungan-kedua");
        visit.String("standing").ShouldBe("held");
        visit["with"].AsArray().Select(party => party!["id"]!.GetValue<string>()).ShouldBe(["kelompok-melati"]);
        var accounts = visit["accounts"].AsArray();
        accounts.Select(account => account!["type"]!.GetValue<string>()).ShouldBe(["visit.held.v1", "visit.held.v1", "circumstance.reported.v1"]);
        accounts.ShouldAllBe(account => account!["facts"]!.AsArray().Count == 1 && account["sentence"]!.GetValue<string>().EndsWith('.'));
        accounts[0]!["documents"]!.AsArray().ShouldHaveSingleItem();
        Ids(visit["sessions"]).ShouldBe(["sesi-soreang", "sesi-ujung"], ignoreOrder: true);
        (await _ledger.GetAsync(visit.String("permalink")["/api/v1".Length..]))["accounts"].ToJsonString().ShouldBe(visit["accounts"].ToJsonString());
        (await _ledger.GetAsync("/visits/kunjungan-kedua?asOf=2017-01-01")).Status.ShouldBe(404);
        (await _ledger.GetAsync("/visits/kunjungan-kelima")).Status.ShouldBe(404);
    }

    [Fact(DisplayName = "A session shows planned against actual; two counts of one audience stay side by side, and a time stays without a day")]
    public async Task OneSession()
    {
        var session = await _ledger.GetAsync("/sessions/sesi-soreang");
        (session.String("standing"), session["dated"].GetValue<bool>()).ShouldBe(("held", false));
        session["dates"].AsArray().Select(date => date!["time"]?.GetValue<string>()).ShouldBe(["10:30", null], ignoreOrder: true);
        session["intended"].AsArray().ShouldHaveSingleItem()!["kind"]!.GetValue<string>().ShouldBe("members");
        var women = session["came"].AsArray().Single(audience => audience!["kind"]!.GetValue<string>() == "women")!;
        women["conflicting"]!.GetValue<bool>().ShouldBeTrue();
        women["counts"]!.AsArray().Select(count => count!["text"]!.GetValue<string>()).ShouldBe(["about 30 people", "45 people"], ignoreOrder: true);
        session["came"].AsArray().Single(audience => audience!["kind"]!.GetValue<string>() == "children")!["counts"]![0]!["count"]!["value"].ShouldBeNull();
        session["speakers"].AsArray().ShouldHaveSingleItem()!["appeared"]!.ToJsonString().ShouldBe("""["no"]""");
        (session["plannedStarts"].ToJsonString(), session["starts"].ToJsonString(), session["reasons"].ToJsonString()).ShouldBe(("""["09:00"]""", """["10:30 WITA"]""", """["rain"]"""));
        session["accounts"].AsArray().Count.ShouldBe(2);
        session["absences"].AsArray().ShouldHaveSingleItem()!["deputySent"]!.GetValue<string>().ShouldBe("yes");
        session["conflicts"].ToJsonString().ShouldBe("""["audience"]""");

        var nobody = await _ledger.GetAsync("/sessions/sesi-ujung", language: "id");
        nobody.String("standing").ShouldBe("nobody-came");
        (await _ledger.GetAsync("/sessions?state=nobody-came"))["counts"]["held"]!.GetValue<int>().ShouldBe(1);
        (await _ledger.GetAsync("/sessions/sesi-lain")).Status.ShouldBe(404);
    }

    [Theory(DisplayName = "A question about visits that cannot be answered names its parameter")]
    [InlineData("/visits?region=99.99", "region")]
    [InlineData("/visits?state=dreamt", "state")]
    [InlineData("/visits?partner=?", "partner")]
    [InlineData("/visits?from=besok", "from")]
    [InlineData("/visits?to=2017-13", "to")]
    [InlineData("/visits?limit=0", "limit")]
    [InlineData("/visits?colour=red", "colour")]
    [InlineData("/sessions?visit=A", "visit")]
    [InlineData("/sessions?state=cancelled", "state")]
    public async Task Malformed(string path, string field)
    {
        var reply = await _ledger.GetAsync(path, Rights.Frontend);
        reply.Status.ShouldBe(400);
        reply.Fields.ShouldBe([field]);
    }

    private static IEnumerable<string> Ids(JsonNode list) => list.AsArray().Select(one => one!["id"]!.GetValue<string>());

    private const string First = """
        {
          "document": {
            "title": "Sosialisasi di Parepare, Wajo dan Sidrap",
            "text": "Kunjungan kedua ini kami lakukan ke Kelompok Melati. Di Soreang datang sekitar tiga puluh ibu. Di Ujung tidak seorang pun datang. Hujan turun sejak pagi. Kunjungan ke Bone bulan Agustus batal.",
            "dates": [{ "kind": "published", "date": "2017-05" }]
          },
          "facts": [
            { "key": "v2", "do": "VisitHeld", "on": "visit/kunjungan-kedua", "number": 2, "with": ["kelompok-melati"], "purposes": ["follow-up"],
              "regions": [{ "code": "73.72" }, { "code": "73.13", "part": "title-only" }, { "code": "73.14", "part": "title-only" }], "sources": [{ "start": 0, "end": 52 }] },
            { "key": "v1", "do": "VisitImplied", "on": "visit/kunjungan-pertama", "number": 1, "by": "kunjungan-kedua", "regions": [{ "code": "73.72" }], "assertion": "inferred", "sources": [{ "start": 0, "end": 16 }] },
            { "key": "s1", "do": "SessionHeld", "on": "session/sesi-soreang", "visit": "kunjungan-kedua", "kind": "outreach", "occurred": { "time": "10:30", "zone": "wita" },
              "regions": [{ "code": "73.72.03", "part": "venue" }], "plannedStart": "09:00", "delayedBy": ["rain"],
              "audiences": [{ "kind": "members", "role": "intended" }, { "kind": "women", "count": { "value": 30, "qualifier": "approximate", "unit": "people" } }, { "kind": "children", "role": "incidental", "count": { "qualifier": "vague" } }],
              "speakers": [{ "organisation": "kelompok-melati", "planned": "yes", "appeared": "no", "reason": "illness" }], "absences": [{ "role": "village-head", "deputySent": "yes" }], "sources": [{ "start": 53, "end": 94 }] },
            { "key": "s2", "do": "SessionNotHeld", "on": "session/sesi-ujung", "visit": "kunjungan-kedua", "reasons": ["nobody-came"], "regions": [{ "code": "73.72.02", "part": "venue" }], "sources": [{ "start": 95, "end": 128 }] },
            { "key": "c1", "do": "CircumstanceReported", "on": "circumstance/hujan-pagi", "circumstance": "rain", "affected": ["visit/kunjungan-kedua", "session/sesi-ujung"], "effect": "nobody-came", "sources": [{ "start": 129, "end": 152 }] },
            { "key": "p3", "do": "VisitPlanned", "on": "visit/kunjungan-bone", "date": "2017-08", "regions": [{ "code": "73.08" }], "sources": [{ "start": 153, "end": 180 }], "occurred": { "date": "2017-04" } },
            { "key": "c3", "do": "VisitCancelled", "on": "visit/kunjungan-bone", "reasons": ["harvest"], "sources": [{ "start": 153, "end": 180 }] }
          ]
        }
        """;

    private const string Later = """
        {
          "document": { "text": "Laporan susulan: di Soreang hadir empat puluh lima ibu.", "dates": [{ "kind": "written", "date": "2017-05" }] },
          "facts": [
            { "key": "v2", "do": "VisitHeld", "on": "visit/kunjungan-kedua", "sources": [{ "start": 0, "end": 16 }] },
            { "key": "s1", "do": "SessionHeld", "on": "session/sesi-soreang", "visit": "kunjungan-kedua", "regions": [{ "code": "73.72.03", "part": "venue" }],
              "audiences": [{ "kind": "women", "count": { "value": 45, "qualifier": "exact", "unit": "people" } }], "sources": [{ "start": 17, "end": 55 }] }
          ]
        }
        """;
}
