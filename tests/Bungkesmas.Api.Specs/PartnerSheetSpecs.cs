using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>The whole sheet of a partner, asked over HTTP of a small invented report.</summary>
public sealed class PartnerSheetSpecs : IAsyncLifetime
{
    private const string Report = """
        {
          "document": { "title": "Catatan lapangan Palopo", "text": "Catatan lapangan tentang mitra di Kota Palopo dan Kabupaten Luwu, dicatat seperti diceritakan.", "dates": [{ "kind": "written", "date": "2017-06-30" }] },
          "people": [{ "key": "ketua", "name": "Ketua kelompok" }],
          "facts": [
            { "key": "nama", "do": "OrganisationIdentified", "on": "organisation/yayasan-mekar", "name": "Yayasan Mekar", "kind": "foundation" },
            { "key": "calon", "do": "CandidacyRecorded", "on": "organisation/yayasan-mekar", "region": { "code": "73.73" }, "occurred": { "date": "2017-01-10" } },
            { "key": "menolak", "do": "PartnerDeclined", "on": "organisation/yayasan-mekar", "region": { "code": "73.73" }, "reasons": ["workload", "head-office-decides"], "by": "@ketua", "occurred": { "date": "2017-02-10" } },
            { "key": "calon-lagi", "do": "CandidacyRecorded", "on": "organisation/yayasan-mekar", "region": { "code": "73.73" }, "occurred": { "date": "2017-04-10" } },
            { "key": "mandek", "do": "FollowUpWithoutProgress", "on": "organisation/yayasan-mekar", "region": { "code": "73.73" }, "attempts": { "value": 2, "qualifier": "at-least" }, "reasons": ["mourning"], "occurred": { "date": "2017-05-10" } },
            { "key": "profil-lama", "do": "OrganisationProfileReported", "on": "organisation/yayasan-mekar", "founded": "2009~", "size": { "value": 12, "qualifier": "approximate", "unit": "people" }, "activities": ["savings"], "occurred": { "date": "2017-01-10" } },
            { "key": "profil-baru", "do": "OrganisationProfileReported", "on": "organisation/yayasan-mekar", "size": { "value": 15, "qualifier": "exact", "unit": "people" }, "occurred": { "date": "2017-05" } },
            { "key": "cabang", "do": "OrganisationRelationReported", "on": "organisation/yayasan-mekar", "relation": "hosts", "other": "kelompok-melati" },
            { "key": "kontak", "do": "ContactPointRecorded", "on": "organisation/yayasan-mekar", "channel": "phone", "days": ["monday"], "hours": "09:00/12:00", "zone": "wita" },
            { "key": "jaringan", "do": "GroupNetworkReported", "on": "organisation/yayasan-mekar", "region": { "code": "73.73" }, "groupsKnownAs": "kelompok-melati",
              "groups": { "value": 22, "qualifier": "exact", "unit": "groups" }, "membersPerGroup": { "value": 30, "qualifier": "claimed", "unit": "members" },
              "spread": { "kind": "district", "counted": { "value": 12, "qualifier": "claimed", "unit": "districts" }, "within": "73.73", "official": 12 } },
            { "key": "tahu", "do": "GroupAwarenessReported", "on": "organisation/yayasan-mekar", "region": { "code": "73.73" }, "groupsKnownAs": "kelompok-melati",
              "aware": { "value": 3, "qualifier": "exact", "unit": "groups" }, "of": { "value": 22, "qualifier": "exact", "unit": "groups" }, "depth": "knows-in-detail", "informedBy": "@ketua" },
            { "key": "beberapa", "do": "GroupNetworkReported", "on": "organisation/yayasan-mekar", "region": { "code": "73.17" }, "groups": { "qualifier": "vague", "unit": "groups" }, "membersPerGroup": { "value": 20, "unit": "members" } },
            { "key": "rekomendasi", "do": "RecommendationMade", "on": "organisation/yayasan-mekar", "region": { "code": "73.17" }, "kinds": ["community-group", "lkm"], "count": { "qualifier": "vague" }, "attempted": true },
            { "key": "bantuan", "do": "SupportAcknowledged", "on": "organisation/yayasan-mekar", "region": { "code": "73.73" }, "forms": ["introduction"], "towards": ["koperasi-sejahtera"], "towardsPublic": true },
            { "key": "nilai", "do": "AssessmentMade", "on": "organisation/yayasan-mekar", "region": { "code": "73.73" }, "verdict": "undecided", "criteria": ["network"] },
            { "key": "gabung", "do": "OrganisationsMerged", "on": "organisation/mekar", "into": "yayasan-mekar" },
            { "key": "mitra", "do": "AlreadyPartnerReported", "on": "organisation/koperasi-sejahtera", "region": { "code": "73.73" } },
            { "key": "pks", "do": "DeferralConditionMet", "on": "agreement/pks-mekar", "agreement": { "parties": ["stf-uin-jakarta", "yayasan-mekar"], "region": { "code": "73.73" }, "kind": "pks" }, "occurred": { "date": "2017-06-01" } },
            { "key": "mou", "do": "AgreementTerminated", "on": "agreement/mou-luwu", "agreement": { "parties": ["stf-uin-jakarta", "koperasi-sejahtera"], "region": { "code": "73.17.01" } }, "by": "koperasi-sejahtera", "reasons": ["inactivity"] }
          ]
        }
        """;

    private RunningLedger _ledger = null!;

    public async ValueTask InitializeAsync()
    {
        _ledger = await RunningLedger.StartAsync();
        var report = JsonNode.Parse(Report)!;
        foreach (var fact in report["facts"]!.AsArray()) fact!["sources"] = new JsonArray(new JsonObject { ["start"] = 0, ["end"] = 20 });
        (await _ledger.PostAsync("/field-reports", report)).Status.ShouldBeRecorded();
    }

    public ValueTask DisposeAsync() => _ledger.DisposeAsync();

    [Fact(DisplayName = "An organisation declined and became a candidate again; each day has its own answer, and the refusal stays on its sheet")]
    public async Task DeclinedThenCandidate()
    {
        async Task<string> OnAsync(string day) => (await _ledger.GetAsync($"/partners/yayasan-mekar?asOf={day}"))["engagements"].AsArray()
            .Single(one => one!["region"]!["code"]!.GetValue<string>() == "73.73")!["role"]!.GetValue<string>();
        (await OnAsync("2017-01-31")).ShouldBe("candidate");
        (await OnAsync("2017-02-28")).ShouldBe("declined");
        (await OnAsync("2017-04-30")).ShouldBe("candidate");
        (await _ledger.GetAsync("/partners?role=declined&asOf=2017-02-28"))["partners"].AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe("yayasan-mekar");
        var refusal = (await _ledger.GetAsync("/partners/yayasan-mekar"))["refusals"].AsArray().ShouldHaveSingleItem()!;
        refusal["sentence"]!.GetValue<string>().ShouldBe("Yayasan Mekar declined to become a partner in Kota Palopo: has its hands full, its head office decides.");
        refusal["said"]!["reasons"]!.AsArray().Select(reason => reason!.GetValue<string>()).ShouldBe(["workload", "head-office-decides"]);
    }

    [Fact(DisplayName = "Following up without progress is a flag beside the candidacy, not a refusal")]
    public async Task Flag()
    {
        var engagement = (await _ledger.GetAsync("/partners/yayasan-mekar"))["engagements"].AsArray().Single(one => one!["region"]!["code"]!.GetValue<string>() == "73.73")!;
        (engagement["role"]!.GetValue<string>(), engagement["outcome"]!.GetValue<string>()).ShouldBe(("candidate", "open"));
        engagement["flags"]!.AsArray().Select(flag => flag!.GetValue<string>()).ShouldBe(["follow-up-without-progress"]);
        engagement["headline"]!.GetValue<string>().ShouldEndWith("followed up without progress");
    }

    [Fact(DisplayName = "Who only has others under it is told to, by their names, and of those alone who are under it still")]
    public async Task PartnerOverOthers()
    {
        JsonObject Of(string key, string on, string what, string? under = null, string? day = null)
        {
            var entry = new JsonObject { ["key"] = key, ["do"] = what, ["on"] = $"organisation/{on}", ["sources"] = new JsonArray(new JsonObject { ["start"] = 0, ["end"] = 20 }) };
            if (what == "OrganisationIdentified") entry["name"] = under; else entry["region"] = new JsonObject { ["code"] = "73.73" };
            if (what == "SubPartnerAttached") entry["of"] = under;
            if (day is not null) entry["occurred"] = new JsonObject { ["date"] = day };
            return entry;
        }
        (await _ledger.PostAsync("/field-reports", new JsonObject
        {
            ["document"] = new JsonObject { ["title"] = "Catatan", ["text"] = "Catatan tentang kelompok di bawah Yayasan Padi.", ["dates"] = new JsonArray(new JsonObject { ["kind"] = "written", ["date"] = "2017-06-30" }) },
            ["facts"] = new JsonArray(
                Of("sawah", "tani-sawah", "OrganisationIdentified", "Kelompok Tani Sawah"), Of("kebun", "tani-kebun", "OrganisationIdentified", "Kelompok Tani Kebun"),
                Of("sawah-padi", "tani-sawah", "SubPartnerAttached", "yayasan-padi", "2017-02-01"), Of("kebun-padi", "tani-kebun", "SubPartnerAttached", "yayasan-padi", "2017-02-01"),
                Of("kebun-pergi", "tani-kebun", "PartnershipEnded", day: "2017-05-01"))
        })).Status.ShouldBeRecorded();
        async Task<string> HeadlineAsync(string day) => (await _ledger.GetAsync($"/partners/yayasan-padi?asOf={day}"))["engagements"]![0]!["headline"]!.GetValue<string>();
        (await HeadlineAsync("2017-03-01")).ShouldBe("Partner over Kelompok Tani Kebun and Kelompok Tani Sawah");
        (await HeadlineAsync("2017-06-01")).ShouldBe("Partner over Kelompok Tani Sawah");
    }

    [Fact(DisplayName = "A partner already, without any agreement on record, is a partner and no provider")]
    public async Task AlreadyPartner()
    {
        var partner = await _ledger.GetAsync("/partners/koperasi-sejahtera");
        var engagement = partner["engagements"].AsArray().Single(one => one!["region"]!["code"]!.GetValue<string>() == "73.73")!;
        engagement["role"]!.GetValue<string>().ShouldBe("partner");
        engagement["agreement"].ShouldBeNull();
        engagement["headline"]!.GetValue<string>().ShouldBe("A partner already");
        (await _ledger.GetAsync("/regions/73.73/coverage")).String("state").ShouldBe("in-contact");
        (await _ledger.GetAsync("/partners/koperasi-sejahtera?asOf=2010-01-01")).Status.ShouldBe(404);
        (await _ledger.GetAsync("/partners/koperasi-sejahtera?asOf=2010-01-01&certainty=possible"))["engagements"][0]!["certainty"]!.GetValue<string>().ShouldBe("possible");
    }

    [Fact(DisplayName = "22 groups of a claimed 30 are 660 members, 3 of 22 are 13.6 %, 19 are left: derived and labelled so; of “several” nothing follows")]
    public async Task Networks()
    {
        var networks = (await _ledger.GetAsync("/partners/yayasan-mekar"))["networks"].AsArray();
        var known = networks.Single(network => network!["region"]!["code"]!.GetValue<string>() == "73.73")!;
        known["groups"]!["value"]!.GetValue<decimal>().ShouldBe(22);
        (known["spread"]!["claimed"]!["value"]!.GetValue<decimal>(), known["spread"]!["official"]!.GetValue<int>()).ShouldBe((12, 9));
        known["awareness"]![0]!["depth"]!.GetValue<string>().ShouldBe("knows-in-detail");
        var derived = known["derived"]!.AsArray();
        derived.ShouldAllBe(one => one!["basis"]!.GetValue<string>() == "derived");
        derived.Select(one => $"{one!["name"]} {one["value"]!["value"]} {one["value"]!["qualifier"]} {one["value"]!["unit"]}")
            .ShouldBe(["members 660 claimed members", "share-aware 13.6 exact percent", "not-yet-aware 19 exact groups"]);
        derived[0]!["from"]!.AsObject().Select(pair => pair.Key).ShouldBe(["groups", "membersPerGroup"]);

        networks.Single(network => network!["region"]!["code"]!.GetValue<string>() == "73.17")!["derived"]!.AsArray().ShouldBeEmpty();
        (await _ledger.GetAsync("/facts?type=organisation.group-network-reported.v1"))["facts"].AsArray().ShouldAllBe(fact => !fact!["body"]!.ToJsonString().Contains("660", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "Two profiles that differ both stand with their dates; relations, contact points, recommendations, help and assessments are told in sentences")]
    public async Task Told()
    {
        var sheet = await _ledger.GetAsync("/partners/yayasan-mekar");
        sheet["profile"].AsArray().Select(one => $"{one!["said"]!["size"]!["value"]} until {one["latest"]!.GetValue<DateTimeOffset>():yyyy-MM-dd}").ShouldBe(["12 until 2017-01-09", "15 until 2017-05-30"]);
        string Sentence(string part) => sheet[part].AsArray().ShouldHaveSingleItem()!["sentence"]!.GetValue<string>();
        Sentence("relations").ShouldBe("Yayasan Mekar hosts kelompok-melati.");
        Sentence("contactPoints").ShouldBe("Yayasan Mekar can be reached by telephone, Monday, 09:00–12:00 WITA.");
        Sentence("recommendations").ShouldBe("Yayasan Mekar tried to recommend organisations in Kabupaten Luwu: some (community group, “LKM” (microfinance or self-help institution)).");
        Sentence("supports").ShouldBe("Yayasan Mekar helped the programme in Kota Palopo (introducing it), towards koperasi-sejahtera, the public.");
        Sentence("assessments").ShouldBe("Yayasan Mekar was assessed as a partner in Kota Palopo: undecided (network).");
        (await _ledger.GetAsync("/partners/mekar")).String("mergedInto").ShouldBe("yayasan-mekar");
        (await _ledger.GetAsync(sheet.String("permalink")["/api/v1".Length..]))["networks"].ToJsonString().ShouldBe(sheet["networks"].ToJsonString());
    }

    [Fact(DisplayName = "Agreements are found by state, region and party; a condition reported met makes the signing due")]
    public async Task Agreements()
    {
        foreach (var (query, expected) in new[]
        {
            ("state=condition-met", "pks-mekar"), ("state=terminated", "mou-luwu"), ("region=73.17", "mou-luwu"), ("region=73", "mou-luwu pks-mekar"), ("region=73.1", null),
            ("party=yayasan-mekar", "pks-mekar"), ("party=stf-uin-jakarta&region=73.73", "pks-mekar"), ("party=nobody", ""), ("party=Nobody!", null), ("parties=x", null)
        })
            if (await _ledger.GetAsync($"/agreements?{query}") is var reply && expected is null) reply.Status.ShouldBe(400);
            else string.Join(' ', reply["agreements"].AsArray().Select(one => one!["id"]!.GetValue<string>())).ShouldBe(expected, query);

        var ended = await _ledger.GetAsync("/agreements/mou-luwu");
        (ended.String("standing"), ended.String("endedBy", "id"), ended["endReasons"][0]!.GetValue<string>()).ShouldBe(("terminated", "koperasi-sejahtera", "inactivity"));
        (await _ledger.GetAsync("/agenda"))["tasks"].AsArray().Select(task => task!["id"]!.GetValue<string>()).ShouldBe(["sign-agreement-pks-mekar"]);
        (await _ledger.PostAsync("/agreements/mou-luwu/signature", new JsonObject())).Type.ShouldBe("/refusals/agreement-not-open");
    }

    [Fact(DisplayName = "Partners and agreements come as tables, too")]
    public async Task Tables()
    {
        var partners = (await _ledger.GetAsync("/partners?format=csv")).Text.Split("\r\n");
        partners[0].ShouldStartWith("id,name,kind,branchOf,mergedInto,mergedFrom,");
        partners.ShouldNotContain(line => line.StartsWith("mekar,", StringComparison.Ordinal), "a merged record is listed under the id that stays");
        partners.ShouldContain(line => line.StartsWith("yayasan-mekar,Yayasan Mekar,foundation,,,mekar,", StringComparison.Ordinal));
        (await _ledger.GetAsync("/agreements?state=terminated&format=csv")).Text.Split("\r\n")[1].ShouldStartWith("mou-luwu,unstated,1,");
    }

    [Fact(DisplayName = "The rows of this report equal a fold from scratch")]
    public async Task Proven() => await Proof.EquateAsync(_ledger);

    [Fact(DisplayName = "A partner with several agreements in one region shows each that counts: those in force before those still to be signed")]
    public async Task SeveralAgreements()
    {
        await using var ledger = await RunningLedger.StartAsync();
        async Task DoAsync(string path, string body) => (await ledger.PostAsync(path, JsonNode.Parse(body))).Status.ShouldBeRecorded();
        foreach (var id in new[] { "mou-lama", "mou-baru", "mou-batal" })
            await DoAsync($"/agreements/{id}/proposal", """{"parties":["stf-uin-jakarta","koperasi-wajo"],"region":{"code":"73.13"},"kind":"mou"}""");
        await DoAsync("/agreements/mou-lama/signature", "{}");
        await DoAsync("/agreements/mou-batal/signature", "{}");
        await DoAsync("/agreements/mou-batal/termination", """{"reasons":["lacks-funds"]}""");

        var engagement = (await ledger.GetAsync("/partners/koperasi-wajo"))["engagements"]!.AsArray().ShouldHaveSingleItem()!;
        engagement["agreements"]!.AsArray().Select(one => $"{one!["id"]} {one["standing"]}").ShouldBe(["mou-lama signed", "mou-baru proposed"]);
        engagement["agreement"]!["id"]!.GetValue<string>().ShouldBe("mou-lama");
    }
}
