using System.Text.Json.Nodes;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Regions;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>The split of the province of Papua in 2022 by the lists that ship and one before it: Merauke went from 91.01 to 93.01, Jayawijaya from 91.02 to 95.01.</summary>
public sealed class RecodeSpecs : IAsyncLifetime
{
    private const string Decree = "UU 14, 15 dan 16 Tahun 2022";

    private const string Before = """
        code,name
        73,Sulawesi Selatan
        73.72,Kota Parepare
        91,Papua
        91.01,Kabupaten Merauke
        91.01.01,Merauke
        91.02,Kabupaten Jayawijaya
        91.03,Kabupaten Jayapura
        """;

    private const string After = """
        code,name
        91,Papua
        91.03,Kabupaten Jayapura
        93,Papua Selatan
        93.01,Kabupaten Merauke
        95,Papua Pegunungan
        95.01,Kabupaten Jayawijaya
        """;

    private const string Recodes = """
        from,to
        91.01,93.01
        91.02,95.01
        91,91
        91,93
        91,95
        """;

    private static readonly WantedVersion OfThen = new("papua-2015", "Permendagri 56/2015", new(2015, 1, 1), "MIT"), Of2022 = new("papua-2022", Decree, new(2022, 7, 25), "MIT");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bungkesmas-recodes-");
    private RunningLedger _ledger = null!;

    public async ValueTask InitializeAsync()
    {
        _ledger = await RunningLedger.StartAsync();
        (await LoadAsync(Before, OfThen)).New.ShouldBeTrue();
        (await _ledger.PostAsync("/field-reports", JsonNode.Parse("""
            { "document": { "title": "Catatan Papua", "text": "Catatan lapangan dari Merauke dan Wamena.", "dates": [{ "kind": "written", "date": "2017-06-30" }] },
              "facts": [
                { "key": "calon", "do": "CandidacyRecorded", "on": "organisation/yayasan-marind", "region": { "code": "91.01" }, "occurred": { "date": "2017-02-10" }, "sources": [{ "start": 0, "end": 10 }] },
                { "key": "hadir", "do": "PresenceReported", "on": "region/91.02", "occurred": { "date": "2017-03" }, "sources": [{ "start": 0, "end": 10 }] },
                { "key": "papua", "do": "PartnerSearchUnsuccessful", "on": "region/91", "criteria": ["willing"], "occurred": { "date": "2017-04" }, "sources": [{ "start": 0, "end": 10 }] }
              ] }
            """))).Status.ShouldBeRecorded();
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact(DisplayName = "A version that replaces codes takes along what was told under them; the old code says which one it goes by; each is counted once, on every day under the code of that day")]
    public async Task Followed()
    {
        var before = (await _ledger.GetAsync("/regions/91.01"))["lens"]!["position"]!.GetValue<long>();
        (await LoadAsync(After, Of2022, Recodes)).Refusals.ShouldBeEmpty();
        await Proof.EquateAsync(_ledger);

        var old = await _ledger.GetAsync("/regions/91.01");
        (old.String("recodedTo", "code"), old.String("name"), old.String("coverage")).ShouldBe(("93.01", "Kabupaten Merauke", "in-contact"));
        var now = await _ledger.GetAsync("/regions/93.01");
        (now.String("coverage"), now["recodedFrom"].ToJsonString()).ShouldBe(("in-contact", """["91.01"]"""));
        var below = await _ledger.GetAsync("/regions/93.01.01");
        (below["recodedFrom"].ToJsonString(), (await _ledger.GetAsync("/regions/91.01.01")).String("recodedTo", "code")).ShouldBe(("""["91.01.01"]""", "93.01.01"));
        (await _ledger.GetAsync("/regions/91.01/coverage")).String("recodedTo").ShouldBe("93.01");
        (await _ledger.GetAsync("/partners/yayasan-marind"))["engagements"].AsArray().ShouldHaveSingleItem()!["region"]!["code"]!.GetValue<string>().ShouldBe("93.01");
        foreach (var code in new[] { "91.01", "93.01", "93" })
            (await _ledger.GetAsync($"/partners?region={code}"))["partners"].AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe("yayasan-marind");
        (await _ledger.GetAsync("/partners?region=91"))["partners"].AsArray().ShouldBeEmpty();
        (await _ledger.GetAsync("/facts?region=93.01"))["facts"].AsArray().Select(fact => fact!["type"]!.GetValue<string>()).ShouldBe(["partner.candidacy-recorded.v1", "region.recoded.v1"], ignoreOrder: true);

        foreach (var (asOf, codes) in new[] { ("2020-01-01", new[] { "91.01", "91.02" }), ("2024-01-01", ["93.01", "95.01"]) })
        {
            var coverage = await _ledger.GetAsync($"/coverage?level=regency&asOf={asOf}");
            coverage["regions"].AsArray().Where(line => line!["state"]!.GetValue<string>() == "in-contact").Select(line => line!["region"]!["code"]!.GetValue<string>()).ShouldBe(codes);
            coverage["counts"]["in-contact"]!.GetValue<int>().ShouldBe(2);
        }
        (await _ledger.GetAsync("/coverage?level=regency&within=91&asOf=2020-01-01"))["counts"]["in-contact"]!.GetValue<int>().ShouldBe(2);
        (await _ledger.GetAsync("/coverage?level=regency&within=93&asOf=2024-01-01"))["counts"]["in-contact"]!.GetValue<int>().ShouldBe(1);
        (await _ledger.GetAsync($"/regions/93.01?knownAt={before}")).String("coverage").ShouldBe("no-record");
        (await _ledger.GetAsync($"/regions/91.01?knownAt={before}")).String("coverage").ShouldBe("in-contact");
    }

    [Fact(DisplayName = "Under the old code and the new one the same is told: why, what changed, and where people register, on each day by the regions it lay in then")]
    public async Task SameUnderBothCodes()
    {
        (await _ledger.PostAsync("/field-reports", JsonNode.Parse("""
            { "document": { "title": "Jalur Papua", "text": "Semua orang Papua mendaftar lewat koperasi.", "dates": [{ "kind": "written", "date": "2018-01-31" }] },
              "facts": [
                { "key": "jalur", "do": "RegistrationRedirected", "on": "route/papua", "to": "koperasi-papua", "scope": { "region": { "code": "91" } }, "until": [], "occurred": { "date": "2018-01-10" }, "sources": [{ "start": 0, "end": 10 }] }
              ] }
            """))).Status.ShouldBeRecorded();
        (await LoadAsync(After, Of2022, Recodes)).Refusals.ShouldBeEmpty();
        foreach (var lens in new[] { "", "&asOf=2020-01-01" })
        {
            (await _ledger.GetAsync($"/registration-desk?region=91.01{lens}")).String("sentence").ShouldBe((await _ledger.GetAsync($"/registration-desk?region=93.01{lens}")).String("sentence"));
            (await _ledger.GetAsync($"/regions/91.01/explanation?{lens}"))["because"].ToJsonString().ShouldBe((await _ledger.GetAsync($"/regions/93.01/explanation?{lens}"))["because"].ToJsonString());
        }
        (await _ledger.GetAsync("/regions/91.01/explanation"))["because"].AsArray().ShouldNotBeEmpty();
        (await _ledger.GetAsync("/registration-desk?region=91.01&asOf=2020-01-01"))["routes"].AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe("papua");
        (await _ledger.GetAsync("/registration-desk?region=93.01&asOf=2024-01-01"))["routes"].AsArray().ShouldBeEmpty();
        const string Years = "from=2016-01-01&to=2020-01-01";
        (await _ledger.GetAsync($"/registration-desk/changes?region=91.01&{Years}"))["differences"].ToJsonString().ShouldBe((await _ledger.GetAsync($"/registration-desk/changes?region=93.01&{Years}"))["differences"].ToJsonString());
        (await _ledger.GetAsync($"/registration-desk/changes?region=91.01&{Years}"))["differences"].AsArray().ShouldNotBeEmpty();
        var changed = await _ledger.GetAsync($"/regions/91.01/changes?{Years}");
        changed["coverage"]["changes"]!.AsArray().ShouldNotBeEmpty();
        changed["coverage"]["changes"]!.ToJsonString().ShouldBe((await _ledger.GetAsync($"/regions/93.01/changes?{Years}"))["coverage"]["changes"]!.ToJsonString());
    }

    [Fact(DisplayName = "After a split what was told stays with the old code, and a question stands on either side")]
    public async Task Split()
    {
        await LoadAsync(After, Of2022, Recodes);
        var province = await _ledger.GetAsync("/regions/91");
        (province.String("coverage"), province["searches"].AsArray().Count).ShouldBe(("gap", 1));
        province["splitInto"].AsArray().Select(one => one!["code"]!.GetValue<string>()).ShouldBe(["91", "93", "95"]);
        foreach (var code in new[] { "91", "93", "95" })
        {
            (await _ledger.GetAsync($"/regions/{code}"))["questions"].ToJsonString().ShouldContain("region-split-91");
            (await _ledger.GetAsync($"/questions?region={code}"))["questions"].AsArray().ShouldContain(question => question!["id"]!.GetValue<string>() == "region-split-91");
        }
        (await _ledger.GetAsync("/questions/region-split-91")).String("kind").ShouldBe("region-split");
        (await LoadAsync(After, Of2022, Recodes)).New.ShouldBeFalse();
    }

    [Fact(DisplayName = "The office puts a new code on record and is refused by name; a recode that is taken back leaves everything where it was")]
    public async Task Acts()
    {
        async Task<Reply> RecodeAsync(string code, string to) => await _ledger.PostAsync($"/regions/{code}/code", new JsonObject { ["to"] = to, ["decree"] = Decree, ["from"] = "2022-07-25" });
        (await RecodeAsync("91.01", "91.01")).Type.ShouldBe("/refusals/region-recoded-to-itself");
        (await RecodeAsync("91.01", "93")).Status.ShouldBe(400);
        (await RecodeAsync("91.01", "93.99")).Status.ShouldBe(400);
        var recoded = await RecodeAsync("91.01", "93.01");
        recoded.Status.ShouldBeRecorded();
        (await RecodeAsync("91.01", "93.01")).Status.ShouldBeOk();
        (await RecodeAsync("91.01", "94.01")).Type.ShouldBe("/refusals/region-recoded-already");
        (await _ledger.PostAsync("/regions/91.01/split", JsonNode.Parse("""{"into":["93.01","93.02"],"decree":"UU","from":"2022-07-25"}"""))).Type.ShouldBe("/refusals/region-goes-by-another-code");
        (await _ledger.GetAsync("/regions/93.01")).String("coverage").ShouldBe("in-contact");
        var coverage = (await _ledger.GetAsync($"/regions/93.01/changes?knownFrom={recoded["facts"][0]!["position"]!.GetValue<long>() - 1}"))["coverage"];
        coverage["facts"]!.AsArray().ShouldNotBeEmpty();
        coverage["causes"]!.AsArray().Concat(coverage["facts"]!.AsArray().Select(one => one!["fact"])).Select(cause => cause!["id"]!.GetValue<string>()).ShouldContain(recoded["facts"][0]!["id"]!.GetValue<string>());
        (await _ledger.PostAsync($"/facts/{recoded["facts"][0]!["id"]}/retraction", JsonNode.Parse("""{"reason":"entry-mistake"}"""))).Status.ShouldBeRecorded();
        await Proof.EquateAsync(_ledger);
        (await _ledger.GetAsync("/regions/91.01")).String("coverage").ShouldBe("in-contact");
        (await _ledger.GetAsync("/regions/93.01")).String("coverage").ShouldBe("no-record");
    }

    [Fact(DisplayName = "A region that goes by a code beside which the list still has the old one is listed once, under the code it goes by")]
    public async Task OnTheListTwice()
    {
        (await _ledger.PostAsync("/regions/91.02/code", new JsonObject { ["to"] = "91.03", ["decree"] = Decree, ["from"] = "2016-01-01" })).Status.ShouldBeRecorded();

        var coverage = await _ledger.GetAsync("/coverage?level=regency&within=91&asOf=2020-01-01");

        coverage["regions"].AsArray().Select(line => $"{line!["region"]!["code"]} {line["state"]}").ShouldBe(["91.01 in-contact", "91.03 in-contact"]);
        coverage["counts"]!.ToJsonString().ShouldBe("""{"in-contact":2}""");
    }

    [Fact(DisplayName = "Codes that no version knows are refused line by line, and nothing is loaded")]
    public async Task Refused()
    {
        var outcome = await LoadAsync(After, Of2022, "from,to\n91.77,93.01\n91.01,93\n");
        outcome.Loaded.ShouldBeNull();
        outcome.Refusals.ShouldBe(["recodes line 2: no version knows this code."]);
        (await LoadAsync(After, Of2022, "from,to\n91.01,93\n")).Refusals.ShouldHaveSingleItem().ShouldStartWith("recodes of 91.01: to:");
        (await LoadAsync(After, Of2022, "old,new\n")).Refusals.Count.ShouldBe(2);
    }

    private async Task<LoadOutcome> LoadAsync(string csv, WantedVersion wanted, string? recodes = null)
    {
        var (file, codes) = (Path.Combine(_folder.FullName, $"{wanted.Name}.csv"), Path.Combine(_folder.FullName, "recodes.csv"));
        await File.WriteAllTextAsync(file, csv);
        if (recodes is not null) await File.WriteAllTextAsync(codes, recodes);
        await using var scope = _ledger.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<RegionLoading>().LoadAsync(new(file), wanted with { Recodes = recodes is null ? null : codes }, "office", TestContext.Current.CancellationToken);
        await _ledger.Services.GetRequiredService<RegionWatch>().LookAsync(TestContext.Current.CancellationToken);
        if (outcome.Position is { } position) await _ledger.Services.GetRequiredService<Progress>().WaitForKnownAsync(position, TestContext.Current.CancellationToken);
        return outcome;
    }
}
