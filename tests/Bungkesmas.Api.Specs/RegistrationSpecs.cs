using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Counts, figures and terms as two small reports tell them, asked over HTTP: known, vague, unknown or contested, as they were told.</summary>
public sealed class RegistrationSpecs : IAsyncLifetime
{
    private RunningLedger _ledger = null!;

    public async ValueTask InitializeAsync()
    {
        _ledger = await RunningLedger.StartAsync();
        (await _ledger.PostAsync("/field-reports", Report("2017-06-05", "Catatan pendaftaran bulan Mei.",
            Entry("melati", "ParticipantsRegistered", "registration/melati-mei", """{"count":{"value":22,"qualifier":"exact","unit":"participants"},"group":"kelompok-melati","by":"pattiro-jeka","for":"ylp2em","region":{"code":"73.72.03"},"period":"2017-05","cumulative":false}"""),
            Entry("mawar", "ParticipantsRegistered", "registration/mawar-mei", """{"count":{"qualifier":"vague","unit":"participants"},"group":"kelompok-mawar","by":"pattiro-jeka","region":{"code":"73.72"},"channel":"via-group"}"""),
            Entry("kenanga", "ParticipantsRegistered", "registration/kenanga-mei", """{"count":{"value":30,"qualifier":"approximate","unit":"participants"},"group":"kelompok-kenanga","by":"kpi","region":{"code":"73.13"}}"""),
            Entry("keluarga", "ParticipantsRegistered", "registration/keluarga-mei", """{"count":{"value":12,"qualifier":"claimed","unit":"households"},"by":"kpi","region":{"code":"73.13"},"session":"sosialisasi-sengkang","route":"wajo-kpi"}"""),
            Entry("angka-2015", "FigureStated", "figure/peserta-sulsel", """{"topic":"participants-total","count":{"value":900,"qualifier":"exact","unit":"participants"},"region":{"code":"73"},"asOf":"2015-12-31"}"""),
            Entry("angka-2017", "FigureStated", "figure/peserta-sulsel", """{"topic":"participants-total","count":{"value":1350,"qualifier":"exact","unit":"participants"},"region":{"code":"73"},"asOf":"2017-05-31"}"""),
            Entry("iuran-2015", "ProductTermsStated", "programme/bungkesmas", """{"contribution":{"amount":{"value":10000,"qualifier":"exact","unit":"rupiah"},"per":"month"},"occurred":{"date":"2015"}}"""),
            Entry("iuran-2017", "ProductTermsStated", "programme/bungkesmas", """{"contribution":{"amount":{"value":12000,"qualifier":"exact","unit":"rupiah"},"per":"month"},"occurred":{"date":"2017-05-30"}}"""),
            Entry("tunggu", "ProductTermsStated", "programme/bungkesmas", """{"waitingPeriod":{"value":3,"qualifier":"exact","unit":"months"},"occurred":{"date":"2017-05-30"}}"""),
            Entry("asal", "ProgrammeOriginStated", "programme/bungkesmas", """{"by":"stf-uin-jakarta","since":"2014","pilots":[{"code":"36.74"}]}"""),
            Entry("petugas", "FieldOfficerRecruited", "programme/bungkesmas", """{"officer":"@petugas","area":[{"code":"73.72"}],"foundBy":{"organisation":"kpi"},"vettedBy":{"person":"@pemeriksa"}}"""),
            Entry("jadwal", "SystemLaunchScheduled", "programme/si-bungkesmas", """{"plannedFor":"2017-08-17","occurred":{"date":"2017-05-01"},"reporter":"@pemeriksa"}"""),
            Entry("tunda", "SystemLaunchPostponed", "programme/si-bungkesmas", """{"reasons":["fasting-month"],"occurred":{"date":"2017-06-01"}}"""),
            Entry("jalur", "RouteOpened", "route/wajo-kpi", """{"to":"kpi","scope":{"region":{"code":"73.13"}},"occurred":{"date":"2017-05-02"}}"""),
            Entry("tinjau", "RouteReviewed", "route/wajo-kpi", """{"to":"kpi","scope":{"region":{"code":"73.13"}},"outcome":"kept","nextReview":"2018","occurred":{"date":"2017-06-01"}}"""),
            Entry("pengelola", "LocalManagerAppointed", "organisation/pattiro-jeka", """{"scope":{"region":{"code":"73.72"}},"who":"@petugas"}""")))).Status.ShouldBeRecorded();
        (await _ledger.PostAsync("/field-reports", Report("2017-06-20", "Catatan susulan pendaftaran.",
            Entry("melati-lagi", "ParticipantsRegistered", "registration/melati-mei", """{"count":{"value":25,"qualifier":"exact","unit":"participants"},"group":"kelompok-melati","by":"pattiro-jeka","region":{"code":"73.72"}}"""))))
            .Status.ShouldBeRecorded();
    }

    public ValueTask DisposeAsync() => _ledger.DisposeAsync();

    [Fact(DisplayName = "Every claim is listed as it was told; what differs is contested and in no sum, \"several\" is an unknown part, units are not mixed")]
    public async Task Claims()
    {
        var all = await _ledger.GetAsync("/registrations");
        Lines(all).ShouldBe(["keluarga-mei 12 claimed households", "kenanga-mei 30 approximate participants", "mawar-mei – vague participants", "melati-mei 22 exact participants contested", "melati-mei 25 exact participants contested"]);
        all["claims"].AsArray().ShouldAllBe(claim => claim!["facts"]!.AsArray().Count == 1 && claim["sentence"]!.GetValue<string>().EndsWith('.'));
        var (participants, households) = (all["totals"][0]!, all["totals"][1]!);
        participants["unit"]!.GetValue<string>().ShouldBe("participants");
        participants["exact"].ShouldBeNull();
        participants["approximate"]!.GetValue<decimal>().ShouldBe(30);
        participants["unknownParts"]!.GetValue<int>().ShouldBe(1);
        participants["conflicting"]![0]!["told"]!.AsArray().Select(told => told!["value"]!.GetValue<decimal>()).ShouldBe([22, 25]);
        households["claimed"]!.GetValue<decimal>().ShouldBe(12);

        var before = await _ledger.GetAsync("/registrations?asOf=2017-06-10");
        Lines(before).ShouldContain("melati-mei 22 exact participants");
        before["totals"][0]!["exact"]!.GetValue<decimal>().ShouldBe(22);
    }

    [Fact(DisplayName = "Where those of May are told differently, those of April, told on the same record, are not contested, be they as many")]
    public async Task ContestedAlone()
    {
        static string New(int number, string period) => $$"""{"count":{"value":{{number}},"qualifier":"exact","unit":"participants"},"by":"kpi","region":{"code":"73.14"},"period":"{{period}}","cumulative":false}""";
        (await _ledger.PostAsync("/field-reports", Report("2017-06-21", "Pendaftar baru tiap bulan.", Entry("april", "ParticipantsRegistered", "registration/sidrap", New(10, "2017-04")),
            Entry("mei", "ParticipantsRegistered", "registration/sidrap", New(10, "2017-05")), Entry("mei-lagi", "ParticipantsRegistered", "registration/sidrap", New(12, "2017-05"))))).Status.ShouldBeRecorded();
        var sidrap = await _ledger.GetAsync("/registrations?region=73.14");
        Lines(sidrap).ShouldBe(["sidrap 10 exact participants", "sidrap 10 exact participants contested", "sidrap 12 exact participants contested"], ignoreOrder: true);
        sidrap["totals"][0]!["exact"]!.GetValue<decimal>().ShouldBe(10);
    }

    [Fact(DisplayName = "Claims are found by region with all below it, by who registered or for whom, by route, group and session")]
    public async Task Filters()
    {
        foreach (var (query, expected) in new[]
        {
            ("region=73.72", "mawar-mei melati-mei melati-mei"), ("region=73.72.03", "melati-mei melati-mei"), ("partner=ylp2em", "melati-mei melati-mei"), ("partner=kpi", "keluarga-mei kenanga-mei"),
            ("route=wajo-kpi", "keluarga-mei"), ("group=kelompok-mawar", "mawar-mei"), ("session=sosialisasi-sengkang", "keluarga-mei"), ("partner=kpi&region=73.72", "")
        })
            string.Join(' ', (await _ledger.GetAsync($"/registrations?{query}"))["claims"].AsArray().Select(claim => claim!["registration"]!.GetValue<string>())).ShouldBe(expected, query);
        (await _ledger.GetAsync("/registrations?region=99.99")).Fields.ShouldBe(["region"]);
        (await _ledger.GetAsync("/registrations?colour=red")).Status.ShouldBe(400);
    }

    [Fact(DisplayName = "A page of claims shows whole registrations, and the totals of all pages; the list also comes as a table")]
    public async Task Pages()
    {
        var first = await _ledger.GetAsync("/registrations?limit=3");
        first["claims"].AsArray().Count.ShouldBe(3);
        var second = await _ledger.GetAsync(first.String("next")["/api/v1".Length..]);
        second["claims"].AsArray().Select(claim => claim!["registration"]!.GetValue<string>()).ShouldBe(["melati-mei", "melati-mei"]);
        second["totals"].ToJsonString().ShouldBe(first["totals"].ToJsonString());
        var table = (await _ledger.GetAsync("/registrations?format=csv")).Text.Split("\r\n");
        table[0].ShouldStartWith("registration,sameAs,sentence,count.value,count.qualifier,count.unit");
        table.Length.ShouldBe(7);
    }

    [Fact(DisplayName = "Two registrations that are linked count once; a search that finds one shows the other as well")]
    public async Task Linked()
    {
        (await _ledger.PostAsync("/links/kenanga-mawar/happenings", JsonNode.Parse("""{"happenings":["registration/kenanga-mei","registration/mawar-mei"]}"""))).Status.ShouldBeRecorded();
        var linked = await _ledger.GetAsync("/registrations?group=kelompok-mawar");
        linked["claims"].AsArray().Select(claim => $"{claim!["registration"]} {claim["sameAs"]}").ShouldBe(["kenanga-mei ", "mawar-mei kenanga-mei"]);
        (linked["totals"][0]!["approximate"]!.GetValue<decimal>(), linked["totals"][0]!["unknownParts"]!.GetValue<int>()).ShouldBe((30, 0));
    }

    [Fact(DisplayName = "A record that tells of two places is shown whole, and only those who registered in the place that is asked for are added up")]
    public async Task TwoPlaces()
    {
        static string New(int number, string region, string period, string by = "kpi") => $$"""{"count":{"value":{{number}},"qualifier":"exact","unit":"participants"},"by":"{{by}}","region":{"code":"{{region}}"},"period":"{{period}}","cumulative":false}""";
        (await _ledger.PostAsync("/field-reports", Report("2017-06-21", "Pendaftar baru di dua kabupaten.", Entry("barru", "ParticipantsRegistered", "registration/keliling", New(4, "73.11", "2017-04")),
            Entry("sidrap", "ParticipantsRegistered", "registration/keliling", New(7, "73.14", "2017-05", "ylp2em")), Entry("sidrap-juni", "ParticipantsRegistered", "registration/keliling", New(9, "73.14", "2017-06")),
            Entry("sidrap-juni-lagi", "ParticipantsRegistered", "registration/keliling", New(10, "73.14", "2017-06"))))).Status.ShouldBeRecorded();
        foreach (var (query, exact, conflicts) in new (string, decimal?, int)[] { ("region=73.14", 7, 1), ("region=73.11", 4, 0), ("region=73.14&partner=ylp2em", 7, 0), ("region=73.11&partner=kpi", 4, 0), ("region=73.14&partner=kpi", null, 1) })
        {
            var found = await _ledger.GetAsync($"/registrations?{query}");
            Lines(found).ShouldBe(["keliling 4 exact participants", "keliling 7 exact participants", "keliling 9 exact participants contested", "keliling 10 exact participants contested"], ignoreOrder: true, query);
            (found["totals"][0]!["exact"]?.GetValue<decimal>(), found["totals"][0]!["conflicting"]!.AsArray().Count).ShouldBe((exact, conflicts), query);
        }
    }

    [Fact(DisplayName = "Two figures that are linked are one whichever of them a search finds: that they differ is told all the same")]
    public async Task LinkedFigures()
    {
        static string Providers(int number, string region) => $$"""{"topic":"providers","count":{"value":{{number}},"qualifier":"exact","unit":"providers"},"region":{"code":"{{region}}"},"asOf":"2017-05-02"}""";
        (await _ledger.PostAsync("/field-reports", Report("2017-06-21", "Berapa provider di Wajo atau Sidrap.",
            Entry("satu", "FigureStated", "figure/provider-satu", Providers(3, "73.13")), Entry("dua", "FigureStated", "figure/provider-dua", Providers(5, "73.14"))))).Status.ShouldBeRecorded();
        (await _ledger.PostAsync("/links/provider/happenings", JsonNode.Parse("""{"happenings":["figure/provider-satu","figure/provider-dua"]}"""))).Status.ShouldBeRecorded();
        foreach (var query in new[] { "topic=providers", "region=73.13", "region=73.14&topic=providers" })
        {
            var figure = (await _ledger.GetAsync($"/figures?{query}&asOf=2017-05-02"))["figures"].AsArray().ShouldHaveSingleItem()!;
            (figure["id"]!.GetValue<string>(), figure["held"]!["holding"]!.GetValue<string>(), figure["statements"]!.AsArray().Count).ShouldBe(("provider-dua", "conflicting", 2), query);
        }
    }

    [Fact(DisplayName = "A figure is known on its day, unknown between two that differ, and the last that was stated afterwards")]
    public async Task Figures()
    {
        (await FigureAsync("2015-12-31")).ShouldBe(("known", 900m, 1, 0));
        (await FigureAsync("2016-06-30")).ShouldBe(("unknown", null, 1, 1));
        (await FigureAsync("2018-06-30")).ShouldBe(("last-stated", 1350m, 1, 0));
        (await _ledger.GetAsync("/figures?asOf=2014-01-01"))["figures"].AsArray().ShouldBeEmpty();
        (await FigureAsync("2014-01-01", "&certainty=possible")).ShouldBe(("not-yet-stated", null, 0, 1));
        (await _ledger.GetAsync("/figures?topic=participants-total&region=73&partner=kpi"))["figures"].AsArray().ShouldBeEmpty();
        (await _ledger.GetAsync("/figures?topic=colours")).Fields.ShouldBe(["topic"]);
        (await _ledger.GetAsync("/figures?format=csv")).Text.ShouldStartWith("id,topic,label,region.code,region.name");
    }

    [Fact(DisplayName = "The terms of 2015 and 2017 leave those of 2016 unknown; origin and field officers are told by ids only")]
    public async Task Terms()
    {
        var then = await _ledger.GetAsync("/programme/bungkesmas?asOf=2016-06-30");
        then.String("terms", "contribution", "holding").ShouldBe("unknown");
        then["terms"]["contribution"]!["value"].ShouldBeNull();
        (Amount(then["terms"]["contribution"]!["before"]![0]!["said"]!), Amount(then["terms"]["contribution"]!["after"]![0]!["said"]!)).ShouldBe((10000, 12000));
        then["origins"].AsArray().ShouldBeEmpty();

        var now = await _ledger.GetAsync("/programme/bungkesmas");
        (now.String("terms", "contribution", "holding"), Amount(now["terms"]["contribution"]!["value"]!)).ShouldBe(("last-stated", 12000));
        (now.String("terms", "waitingPeriod", "holding"), now["terms"]["eligibility"], now["terms"]["benefits"]!.AsArray().Count).ShouldBe(("last-stated", null, 0));
        now["origins"][0]!["since"]!.GetValue<string>().ShouldBe("2014");
        var officer = now["fieldOfficers"].AsArray().ShouldHaveSingleItem()!;
        officer["area"]![0]!["name"]!.GetValue<string>().ShouldContain("Parepare");
        (officer["foundBy"]!["organisation"]!.GetValue<string>(), officer["vettedBy"]!["person"]).ShouldSatisfyAllConditions(by => by.Item1.ShouldBe("kpi"), by => by.Item2.ShouldNotBeNull());
        now.Text.ShouldNotContain("Petugas baru");
        (await _ledger.GetAsync("/programme/bungkesmas?asOf=2014-01-01")).Status.ShouldBe(404);
        (await _ledger.GetAsync("/programme/lain")).Status.ShouldBe(404);
    }

    [Fact(DisplayName = "A launch put off to nobody knows when has no expected date; who named which date stays visible")]
    public async Task Launch()
    {
        var launch = (await _ledger.GetAsync("/programme/si-bungkesmas"))["launch"];
        launch["standing"]!.GetValue<string>().ShouldBe("postponed");
        launch["expected"].ShouldBeNull();
        launch["notices"]!.AsArray().Select(notice => $"{notice!["standing"]} {notice["on"]} {notice["by"] is not null}").ShouldBe(["scheduled 2017-08-17 True", "postponed  False"]);
        (await _ledger.GetAsync("/programme/si-bungkesmas?asOf=2017-05-15")).String("launch", "expected").ShouldBe("2017-08-17");
    }

    [Fact(DisplayName = "Along a permanent route, and with a local manager, people register for good")]
    public async Task Desk()
    {
        var wajo = await _ledger.GetAsync("/registration-desk?region=73.13");
        wajo.String("state").ShouldBe("provider");
        wajo["providers"][0]!["id"]!.GetValue<string>().ShouldBe("kpi");
        wajo["routes"][0]!["interim"]!.GetValue<bool>().ShouldBeFalse();
        wajo["routes"][0]!["lastReview"]!["outcome"]!.GetValue<string>().ShouldBe("kept");
        var parepare = await _ledger.GetAsync("/registration-desk?region=73.72.03");
        (parepare.String("state"), parepare["localManagers"][0]!["organisation"]!["id"]!.GetValue<string>()).ShouldBe(("provider", "pattiro-jeka"));
        (await _ledger.GetAsync("/regions/73.13/coverage"))["interimRoute"].GetValue<bool>().ShouldBeFalse();
    }

    [Fact(DisplayName = "Where people are sent elsewhere for now, whoever registers them for good is named as well")]
    public async Task DeskOfBoth()
    {
        (await _ledger.PostAsync("/routes/wajo-sementara/redirect", JsonNode.Parse("""{"to":"pattiro-jeka","scope":{"region":{"code":"73.13"}},"until":[{"kind":"unstated"}]}"""))).Status.ShouldBeRecorded();
        var wajo = await _ledger.GetAsync("/registration-desk?region=73.13");
        wajo.String("state").ShouldBe("interim");
        wajo.String("sentence").ShouldContain(wajo["providers"][0]!["name"]!.GetValue<string>());
    }

    [Fact(DisplayName = "What is stored of counts, figures and terms equals a fold from scratch")]
    public Task Stored() => Proof.EquateAsync(_ledger);

    private async Task<(string, decimal?, int, int)> FigureAsync(string asOf, string also = "")
    {
        var figure = (await _ledger.GetAsync($"/figures?topic=participants-total&region=73&asOf={asOf}{also}"))["figures"].AsArray().ShouldHaveSingleItem()!;
        figure["statements"]!.AsArray().Count.ShouldBe(2);
        return (figure["held"]!["holding"]!.GetValue<string>(), figure["value"]?["value"]!.GetValue<decimal>(), figure["held"]!["before"]!.AsArray().Count, figure["held"]!["after"]!.AsArray().Count);
    }

    private static decimal Amount(JsonNode terms) => terms["contribution"]!["amount"]!["value"]!.GetValue<decimal>();

    private static IEnumerable<string> Lines(Reply reply) => reply["claims"].AsArray().Select(claim =>
        $"{claim!["registration"]} {claim["count"]!["value"]?.ToString() ?? "–"} {claim["count"]!["qualifier"]} {claim["count"]!["unit"]}{(claim["contested"]!.GetValue<bool>() ? " contested" : "")}");

    private static JsonObject Entry(string key, string named, string on, string body)
    {
        var entry = JsonNode.Parse(body)!.AsObject();
        (entry["key"], entry["do"], entry["on"], entry["sources"]) = (key, named, on, JsonNode.Parse("""[{"start":0,"end":7}]"""));
        return entry;
    }

    private static JsonObject Report(string written, string text, params JsonNode[] facts) => new()
    {
        ["document"] = JsonNode.Parse($$"""{"title":"Catatan","text":"{{text}}","language":"id","dates":[{"kind":"written","date":"{{written}}"}]}"""),
        ["people"] = JsonNode.Parse("""[{"key":"petugas","name":"Petugas baru"},{"key":"pemeriksa","name":"Pemeriksa petugas"}]"""),
        ["facts"] = new JsonArray(facts)
    };
}
