using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>The golden answers that the heart of the source report gives, asked over HTTP of the shipped sample.</summary>
public sealed class GoldenAnswerSpecs : IAsyncLifetime
{
    private RunningLedger _ledger = null!;

    public async ValueTask InitializeAsync() => _ledger = await RunningLedger.WithSampleAsync();

    public ValueTask DisposeAsync() => _ledger.DisposeAsync();

    [Fact(DisplayName = "1 · One visit was held, the second; one is implied, the first, undated; sessions in Soreang and Ujung; none in Wajo and Sidrap, which only a title mentions")]
    public async Task Visits()
    {
        var visits = await _ledger.GetAsync("/visits");
        visits["visits"].AsArray().ShouldBeEmpty();
        var undated = visits["undated"].AsArray().ToDictionary(visit => visit!["id"]!.GetValue<string>(), visit => visit!);
        undated.Keys.ShouldBe(["kunjungan-kedua", "kunjungan-pertama"], ignoreOrder: true);
        (undated["kunjungan-kedua"]["standing"]!.GetValue<string>(), undated["kunjungan-kedua"]["numbers"]![0]!["number"]!.GetValue<int>()).ShouldBe(("held", 2));
        (undated["kunjungan-pertama"]["standing"]!.GetValue<string>(), undated["kunjungan-pertama"]["numbers"]![0]!["number"]!.GetValue<int>()).ShouldBe(("implied", 1));
        (visits["counts"]["held"]!.GetValue<int>(), visits["counts"]["implied"]!.GetValue<int>()).ShouldBe((1, 1));

        var sessions = (await _ledger.GetAsync("/sessions?region=73.72"))["undated"].AsArray();
        sessions.SelectMany(session => session!["regions"]!.AsArray()).Select(region => region!["code"]!.GetValue<string>()).ShouldBe(["73.72.03", "73.72.02"], ignoreOrder: true);
        sessions.ShouldAllBe(session => session!["standing"]!.GetValue<string>() == "held");
        foreach (var titleOnly in new[] { "73.13", "73.14" })
        {
            var none = await _ledger.GetAsync($"/visits?region={titleOnly}");
            none["visits"].AsArray().Count.ShouldBe(0);
            none["undated"].AsArray().Count.ShouldBe(0);
            none["counts"]["held"]!.GetValue<int>().ShouldBe(0);
        }
    }

    [Fact(DisplayName = "2 · YLP2EM is concluded as provider of Parepare by inference, its MOU deferred with three reasons and their speakers, nothing signed, not active")]
    public async Task Ylp2em()
    {
        var engagement = await EngagementAsync("ylp2em", "73.72");
        engagement["role"]!.GetValue<string>().ShouldBe("concluded-provider");
        engagement["roleAssertion"]!.GetValue<string>().ShouldBe("inferred");
        engagement["agreement"]!["standing"]!.GetValue<string>().ShouldBe("deferred");
        engagement["headline"]!.GetValue<string>().ShouldBe("Concluded to become the provider, not active yet; MOU deferred until the launch of Si Bungkesmas");

        var agreement = await _ledger.GetAsync("/agreements/mou-ylp2em-parepare");
        agreement.String("until", "kind").ShouldBe("system-launched");
        agreement.String("until", "of").ShouldBe("si-bungkesmas");
        agreement.Json["signedOn"].ShouldBeNull();
        var reasons = agreement["reasons"].AsArray();
        reasons.Select(reason => reason!["reason"]!.GetValue<string>()).ShouldBe(["partner-workload", "sequenced-after-launch", "wants-system-first"], ignoreOrder: true);
        reasons.ShouldAllBe(reason => reason!["givenBy"] != null && reason["sources"]!.AsArray().Count > 0);
        reasons.Select(reason => reason!["givenBy"]!.GetValue<string>()).Distinct().Count().ShouldBe(2);
    }

    [Fact(DisplayName = "3 · KPI is gateway, recommender and candidate; the waste bank is to become a sub-partner; APHI's outcome is unstated and questioned; Pattiro Jeka has a route and no agreement")]
    public async Task Others()
    {
        var kpi = await EngagementAsync("kpi", "73.72");
        kpi["role"]!.GetValue<string>().ShouldBe("candidate");
        kpi["outcome"]!.GetValue<string>().ShouldBe("open");
        kpi["parts"]!.AsArray().Select(part => part!.GetValue<string>()).ShouldBe(["requester", "gateway", "recommender"], ignoreOrder: true);

        var wasteBank = await EngagementAsync("bank-sampah-labukkang", "73.72");
        wasteBank["role"]!.GetValue<string>().ShouldBe("recommended");
        wasteBank["subPartnerOf"]!["of"]!.GetValue<string>().ShouldBe("ylp2em");
        wasteBank["subPartnerOf"]!["intended"]!.GetValue<bool>().ShouldBeTrue();

        var aphi = await EngagementAsync("aphi-wajo", "73.13");
        (aphi["role"]!.GetValue<string>(), aphi["outcome"]!.GetValue<string>()).ShouldBe(("recommended", "unstated"));
        var questions = (await _ledger.GetAsync("/questions"))["questions"].AsArray();
        foreach (var id in new[] { "recommended-yet-nobody-found-73-13", "outcome-of-aphi" }) questions.ShouldContain(question => question!["id"]!.GetValue<string>() == id);

        var pattiro = await EngagementAsync("pattiro-jeka", "73.72");
        pattiro["parts"]!.AsArray().Select(part => part!.GetValue<string>()).ShouldBe(["interim-registration-target"]);
        pattiro["agreement"].ShouldBeNull();
    }

    [Fact(DisplayName = "4 · People in Parepare register with Pattiro Jeka for now, since the report at the latest, until the launch or the MOU; YLP2EM is expected afterwards, unsigned")]
    public async Task Desk()
    {
        var desk = await _ledger.GetAsync("/registration-desk?region=73.72");
        desk.String("state").ShouldBe("interim");
        var route = desk["routes"][0]!;
        route["to"]!["id"]!.GetValue<string>().ShouldBe("pattiro-jeka");
        route["sinceAtLatest"]!.GetValue<DateTimeOffset>().ShouldBe(new DateTimeOffset(2017, 5, 31, 0, 0, 0, TimeSpan.FromHours(7)));
        route["until"]!.AsArray().Select(until => until!["kind"]!.GetValue<string>()).ShouldBe(["system-launched", "agreement-signed"]);
        var expected = desk["expected"].AsArray().ShouldHaveSingleItem()!;
        expected["organisation"]!["id"]!.GetValue<string>().ShouldBe("ylp2em");
        expected["signed"]!.GetValue<bool>().ShouldBeFalse();

        var district = await _ledger.GetAsync("/registration-desk?region=73.72.03");
        district.String("answeredBy", "code").ShouldBe("73.72");
        district.String("answeredAtLevel").ShouldBe("regency");
        (await _ledger.GetAsync("/registration-desk?region=73.01")).String("state").ShouldBe("no-record");
    }

    [Fact(DisplayName = "5 · Parepare is agreement-pending with its interim route visible, Wajo and Sidrap are gaps with assistance under way, every other regency has no record")]
    public async Task Coverage()
    {
        var regencies = (await _ledger.GetAsync("/coverage?level=regency&within=73"))["regions"].AsArray().ToDictionary(line => line!["region"]!["code"]!.GetValue<string>(), line => line!);
        regencies.Count.ShouldBe(24);
        regencies["73.72"]["state"]!.GetValue<string>().ShouldBe("agreement-pending");
        regencies["73.72"]["interimRoute"]!.GetValue<bool>().ShouldBeTrue();
        foreach (var gap in new[] { "73.13", "73.14" })
        {
            regencies[gap]["state"]!.GetValue<string>().ShouldBe("gap");
            regencies[gap]["assistanceUnderWay"]!.GetValue<bool>().ShouldBeTrue();
        }
        regencies.Where(pair => pair.Key is not ("73.72" or "73.13" or "73.14")).ShouldAllBe(pair => pair.Value["state"]!.GetValue<string>() == "no-record");
        (await _ledger.GetAsync("/coverage?level=province&within=73"))["regions"][0]!["within"]!.ToJsonString().ShouldBe("""{"agreement-pending":1,"gap":2,"in-contact":2}""");
    }

    [Fact(DisplayName = "6 · 22 groups of 30 in five districts, as claimed, against four on the official list; 3 of 22 aware; a pledge without a number; one local manager asked for, answered in principle; 660 and 13.6 % are derived")]
    public async Task Groups()
    {
        var network = (await _ledger.GetAsync("/partners/ylp2em"))["networks"].AsArray().ShouldHaveSingleItem()!;
        (network["groups"]!["value"]!.GetValue<int>(), network["groups"]!["qualifier"]!.GetValue<string>()).ShouldBe((22, "claimed"));
        (network["membersPerGroup"]!["value"]!.GetValue<int>(), network["membersPerGroup"]!["qualifier"]!.GetValue<string>()).ShouldBe((30, "claimed"));
        (network["spread"]!["claimed"]!["value"]!.GetValue<int>(), network["spread"]!["official"]!.GetValue<int>()).ShouldBe((5, 4));
        network["awareness"]![0]!["aware"]!["value"]!.GetValue<int>().ShouldBe(3);
        var derived = network["derived"]!.AsArray().ToDictionary(one => one!["name"]!.GetValue<string>(), one => one!);
        derived.Values.ShouldAllBe(one => one["basis"]!.GetValue<string>() == "derived");
        (derived["members"]["value"]!["value"]!.GetValue<decimal>(), derived["share-aware"]["value"]!["value"]!.GetValue<decimal>()).ShouldBe((660m, 13.6m));
        (await _ledger.CountAsync("select count(*) from ledger.mt_events where jsonb_path_exists(data, 'strict $.** ? (@ == 660)')")).ShouldBe(0);

        var districts = await _ledger.GetAsync("/questions/region-count-district-73-72");
        districts["readings"].AsArray().Select(reading => (reading!["value"]!.GetValue<string>(), reading["from"]!.GetValue<string>())).ShouldBe([("5", "told"), ("4", "reference")], ignoreOrder: true);

        var pledge = (await _ledger.GetAsync("/statements?kind=pledge"))["statements"].AsArray().ShouldHaveSingleItem()!;
        pledge.ToJsonString().ShouldContain("all-members");
        pledge["count"].ShouldBeNull();
        (await _ledger.GetAsync("/registrations"))["claims"].AsArray().ShouldBeEmpty();
        (await _ledger.GetAsync("/partners/kelompok-konstituen/history"))["facts"].AsArray()
            .Single(fact => fact!["type"]!.GetValue<string>() == "request.made.v1")!["body"]!["count"]!["value"]!.GetValue<int>().ShouldBe(1);
        (await _ledger.GetAsync("/agenda"))["waiting"].AsArray().ShouldContain(wait => wait!["about"]!.GetValue<string>() == "request/local-manager-parepare");
    }

    [Fact(DisplayName = "7 · Every passage of the sample is cited by a fact or set aside with a reason")]
    public async Task Passages()
    {
        var document = (await _ledger.GetAsync("/documents"))["documents"].AsArray().ShouldHaveSingleItem()!["id"];
        var reading = await _ledger.GetAsync($"/documents/{document}/passages");
        reading["uncited"].AsArray().ShouldBeEmpty();
        reading["passages"].AsArray().Where(passage => passage!["setAside"] is not null).Select(passage => passage!["setAside"]!.GetValue<string>()).ShouldBe(["narrative", "boilerplate"]);
        string.Concat(reading["passages"].AsArray().Select(passage => passage!["text"]!.GetValue<string>())).ShouldBe((await _ledger.GetAsync($"/documents/{document}")).String("text"));
    }

    [Fact(DisplayName = "8 · The launch lets three tasks appear and changes no role, agreement or route; retracting it takes them away")]
    public async Task Launch()
    {
        (await TasksAsync()).ShouldBeEmpty();
        var before = await StatesAsync();
        var launched = await _ledger.PostAsync("/systems/si-bungkesmas/launch", new JsonObject());
        launched.Status.ShouldBeRecorded();
        (await TasksAsync()).ShouldBe(["answer-request-local-manager-parepare", "review-redirect-parepare-pattiro-jeka", "sign-agreement-mou-ylp2em-parepare"]);
        (await StatesAsync()).ShouldBe(before);

        (await _ledger.PostAsync("/systems/si-bungkesmas/launch", new JsonObject())).Status.ShouldBeOk();
        var retraction = await _ledger.PostAsync($"/facts/{launched["facts"][0]!["id"]}/retraction", new JsonObject { ["reason"] = "did-not-happen" });
        retraction.Status.ShouldBeRecorded();
        (await TasksAsync()).ShouldBeEmpty();
        (await StatesAsync()).ShouldBe(before);
    }

    [Fact(DisplayName = "9 · Known before the report, and before its time, there is nothing")]
    public async Task Before()
    {
        foreach (var lens in new[] { "knownAt=0", "knownAt=2017-01-01T00:00:00Z", "asOf=2016-12-31" })
        {
            (await _ledger.GetAsync($"/partners/ylp2em?{lens}")).Status.ShouldBe(404);
            (await _ledger.GetAsync($"/partners?{lens}"))["partners"].AsArray().ShouldBeEmpty();
            (await _ledger.GetAsync($"/registration-desk?region=73.72&{lens}")).String("state").ShouldBe("no-record");
            (await _ledger.GetAsync($"/agreements?{lens}"))["agreements"].AsArray().ShouldBeEmpty();
            (await _ledger.GetAsync($"/regions/73.13/coverage?{lens}")).String("state").ShouldBe("no-record");
            (await _ledger.GetAsync($"/questions?{lens}"))["questions"].AsArray().ShouldBeEmpty();
        }
        (await _ledger.GetAsync("/partners/ylp2em")).Status.ShouldBeOk();
        (await _ledger.GetAsync("/partners/ylp2em?asOf=2017-05-20")).Status.ShouldBe(404);
        var possible = await _ledger.GetAsync("/partners/ylp2em?asOf=2017-05-20&certainty=possible");
        possible["engagements"][0]!["certainty"]!.GetValue<string>().ShouldBe("possible");
    }

    private async Task<JsonNode> EngagementAsync(string partner, string region) =>
        (await _ledger.GetAsync($"/partners/{partner}"))["engagements"].AsArray().Single(engagement => engagement!["region"]!["code"]!.GetValue<string>() == region)!;

    private async Task<List<string>> TasksAsync() =>
        [.. (await _ledger.GetAsync("/agenda"))["tasks"].AsArray().Select(task => task!["id"]!.GetValue<string>()).Order()];

    private async Task<string> StatesAsync() =>
        (await _ledger.GetAsync("/partners"))["partners"].ToJsonString() + (await _ledger.GetAsync("/agreements"))["agreements"].ToJsonString()
        + (await _ledger.GetAsync("/registration-desk?region=73.72"))["routes"].ToJsonString() + (await _ledger.GetAsync("/coverage"))["counts"].ToJsonString();
}
