using System.Text.Json.Nodes;
using Bungkesmas.Api.Regions;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Region data that are loaded while the service runs, and places that no list knows, asked for over HTTP.</summary>
public sealed class RegionDataSpecs : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bungkesmas-region-data-");
    private RunningLedger _ledger = null!;

    public async ValueTask InitializeAsync() => _ledger = await RunningLedger.WithSampleAsync();

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact(DisplayName = "A look for regions that fails, whatever of, does not stop the service")]
    public async Task Watching()
    {
        await using var ledger = await RunningLedger.StartAsync();
        await ledger.RunAsync("delete from reference.dataset");
        await ledger.Services.GetRequiredService<RegionWatch>().LookAsync(TestContext.Current.CancellationToken);
        (await ledger.GetAsync("/agenda")).Status.ShouldBeOk();
    }

    [Fact(DisplayName = "An alias that is loaded is understood without a restart, in every service, and shown on the region's page")]
    public async Task Aliases()
    {
        await using var another = await _ledger.AnotherServiceAsync();
        (await _ledger.GetAsync("/regions/resolve?name=Kota+Cinta&within=73")).String("rule").ShouldBe("unlisted");
        (await AddAsync("alias,code\nKota Cinta,73.72\nBumi Lamaddukelleng,73.13\n")).New.ShouldBe(2);
        (await AddAsync("alias,code\nKota Cinta,73.72\n")).New.ShouldBe(0);
        foreach (var service in new[] { _ledger, another })
        {
            await service.Services.GetRequiredService<RegionWatch>().LookAsync(TestContext.Current.CancellationToken);
            var found = await service.GetAsync("/regions/resolve?name=Kota+Cinta&within=73");
            (found.String("code"), found.String("rule")).ShouldBe(("73.72", "alias-in-context"));
            (await service.GetAsync("/regions/73.72"))["aliases"].AsArray().Select(alias => alias!.GetValue<string>()).ShouldContain("Kota Cinta");
        }
    }

    [Theory(DisplayName = "A list of aliases that is not right is refused whole, line by line")]
    [InlineData("alias,kode\nKota Cinta,73.72\n", "line 1: there is no column code")]
    [InlineData("alias,code\nKota Cinta,73.72\nNegeri Jauh,99.99\n", "line 3: no region has this code")]
    [InlineData("alias,code\n ,73.72\n", "line 2: the alias cannot be accepted")]
    [InlineData("alias,code\nKota Cinta\n", "line 2: this cannot be read")]
    public async Task WrongAliases(string file, string fault)
    {
        var (added, faults) = await AddAsync(file);
        added.ShouldBe(0);
        faults.ShouldContain(line => line.Contains(fault));
        (await _ledger.CountAsync("select count(*) from reference.alias where alias = 'Kota Cinta'")).ShouldBe(0);
    }

    [Fact(DisplayName = "A region's page tells its names by version, its aliases and since when it is listed")]
    public async Task Page()
    {
        await LoadAsync("code,name\n73,Sulawesi Selatan\n73.72,KOTA PARE-PARE\n73.72.98,Kampung Pelabuhan\n", new("parepare-2016", "Keputusan 12/2015", new(2016, 1, 1), "CC0-1.0", "73"));
        var page = await _ledger.GetAsync("/regions/73.72?asOf=2017-06-02");
        (page.String("name"), page["listed"].GetValue<bool>(), page.String("kind")).ShouldBe(("KOTA PARE-PARE", true, "kota"));
        page["names"].AsArray().Select(name => $"{name!["name"]}|{name["decree"]}|{name["validFrom"]}|{name["until"]}").ShouldBe(
            ["KOTA PARE-PARE|Keputusan 12/2015|2016-01-01|2025-04-24", "Kota Parepare|Kepmendagri 300.2.2-2138 Tahun 2025|2025-04-25|"]);
        page["aliases"].AsArray().ShouldNotBeEmpty();

        var gone = await _ledger.GetAsync("/regions/73.72.98");
        (gone.String("name"), gone["listed"].GetValue<bool>(), gone.String("level"), gone.String("listedUntil")).ShouldBe(("Kampung Pelabuhan", false, "district", "2025-04-24"));
        (await _ledger.GetAsync("/regions/73.72.03")).String("listedFrom").ShouldBe("2025-04-25");
        (await _ledger.GetAsync("/regions/73.72.97")).Status.ShouldBe(404);
        (await _ledger.GetAsync("/regions?q=Kampung+Pelabuhan"))["regions"].AsArray().Select(region => region!["code"]!.GetValue<string>()).ShouldContain("73.72.98");
    }

    [Fact(DisplayName = "Facts of a region that the day's list lacks are not lost from its coverage")]
    public async Task NotListed()
    {
        await LoadAsync("code,name\n73,Sulawesi Selatan\n73.72,Kota Parepare\n73.14,Kabupaten Sidenreng Rappang\n", new("tanpa-wajo", "Keputusan 13/2015", new(2016, 1, 1), "CC0-1.0", "73"));
        var then = (await _ledger.GetAsync("/coverage?level=regency&within=73&asOf=2017-06-30"))["regions"].AsArray();
        then.Select(line => (line!["region"]!["code"]!.GetValue<string>(), line["listed"]!.GetValue<bool>())).ShouldBe([("73.13", false), ("73.14", true), ("73.72", true)]);
        then[0]!["state"]!.GetValue<string>().ShouldBe("gap");
    }

    [Fact(DisplayName = "Places that no list knows count as such in the regions above them, at every level")]
    public async Task Unlisted()
    {
        (await TellAsync("PlaceConditionObserved", "region/73.13.~kampung-baru", """{"conditions":["remote"]}""")).Status.ShouldBeRecorded();
        (await TellAsync("PartnerSearchUnsuccessful", "region/73.13.01.~dusun-hilir", """{"criteria":["willing"]}""")).Status.ShouldBeRecorded();
        (await TellAsync("PlaceConditionObserved", "region/~soreang", """{"conditions":["coastal"]}""")).Status.ShouldBeRecorded();
        (await UnlistedIn("province", "73")).ShouldBe((2, 2));
        (await UnlistedIn("regency", "73.13")).ShouldBe((2, 2));
        (await UnlistedIn("district", "73.13.01")).ShouldBe((1, 1));
        (await UnlistedIn("regency", "73.72")).ShouldBe((0, 0));
        (await _ledger.GetAsync("/coverage?level=province"))["unlisted"].GetValue<int>().ShouldBe(3);
        (await _ledger.GetAsync("/coverage?level=regency&within=73.13&asOf=2016-01-01"))["unlisted"].GetValue<int>().ShouldBe(0);
        (await _ledger.GetAsync("/regions/73.13"))["below"].AsArray().Select(place => place!["name"]!.GetValue<string>()).ShouldBe(["Dusun Hilir", "Kampung Baru"]);
        foreach (var path in new[] { "/regions/73.13.~kampung-baru", "/regions/73.13.01.~dusun-hilir/coverage", "/regions/~soreang" }) (await _ledger.GetAsync(path)).Status.ShouldBeOk();
    }

    [Fact(DisplayName = "Coverage is paged down to the villages, its counts are over all of them, and it comes as a table too")]
    public async Task Pages()
    {
        var first = await _ledger.GetAsync("/coverage?level=village&within=73&limit=2");
        var codes = first["regions"].AsArray().Select(line => line!["region"]!["code"]!.GetValue<string>()).ToList();
        codes.Count.ShouldBe(2);
        first["counts"]["no-record"]!.GetValue<int>().ShouldBeGreaterThan(3000);
        var second = await _ledger.GetAsync(first.String("next")["/api/v1".Length..]);
        second["regions"].AsArray().Select(line => line!["region"]!["code"]!.GetValue<string>()).ShouldAllBe(code => string.CompareOrdinal(code, codes[1]) > 0);
        (await _ledger.GetAsync("/coverage?level=regency&within=73"))["regions"].AsArray().Count.ShouldBe(24);
        (await _ledger.GetAsync("/coverage?limit=0")).Fields.ShouldBe(["limit"]);

        var table = (await _ledger.GetAsync("/coverage?level=province&within=73&format=csv")).Text.Split("\r\n");
        table[0].ShouldBe("region.code,region.name,state,interimRoute,assistanceUnderWay,openQuestions,listed,unlisted,within");
        table[1].ShouldStartWith("73,Sulawesi Selatan,no-record,false,false,0,true,0,");
        table[1].ShouldContain("gap");
    }

    [Fact(DisplayName = "The same report again records nothing, although the official list has another number of districts by now")]
    public async Task AgainAfterAnotherVersion()
    {
        const string Spread = """{"region":{"code":"73.72"},"spread":{"kind":"district","counted":{"value":5,"qualifier":"claimed","unit":"districts"},"within":"73.72"}}""";
        (await TellAsync("GroupNetworkReported", "organisation/ylp2em", Spread)).Status.ShouldBeRecorded();
        await LoadAsync("code,name\n73.72,Kota Parepare\n73.72.01,Bacukiki\n", new("satu-kecamatan", "Keputusan 14/2025", new(2025, 6, 1), "CC0-1.0", "73.72"));
        var again = await TellAsync("GroupNetworkReported", "organisation/ylp2em", Spread);
        again.Status.ShouldBeOk();
        again["recorded"].GetValue<int>().ShouldBe(0);
    }

    private async Task<(int Total, int Line)> UnlistedIn(string level, string code)
    {
        var coverage = await _ledger.GetAsync($"/coverage?level={level}&within={code}");
        return (coverage["unlisted"].GetValue<int>(), coverage["regions"].AsArray().Single(line => line!["region"]!["code"]!.GetValue<string>() == code)!["unlisted"]!.GetValue<int>());
    }

    private async Task<Reply> TellAsync(string what, string on, string body)
    {
        var document = (await _ledger.GetAsync("/documents"))["documents"][0]!["id"]!.GetValue<string>();
        var fact = JsonNode.Parse(body)!.AsObject();
        (fact["key"], fact["do"], fact["on"], fact["sources"]) = ($"{what.ToLowerInvariant()}-{on.Split('/')[1].Replace('.', '-').Replace("~", "")}", what, on, JsonNode.Parse("""[{"start":0,"end":10}]"""));
        return await _ledger.PostAsync($"/documents/{document}/facts", new JsonObject { ["facts"] = new JsonArray(fact) });
    }

    private Task<(int New, IReadOnlyList<string> Faults)> AddAsync(string csv) => RegionAliases.AddAsync(
        _ledger.Database, Written(csv).FullName, _ledger.Services.GetRequiredService<RegionTree>(), TestContext.Current.CancellationToken);

    private async Task LoadAsync(string csv, WantedVersion wanted)
    {
        await using (var scope = _ledger.Services.CreateAsyncScope())
            (await scope.ServiceProvider.GetRequiredService<RegionLoading>().LoadAsync(Written(csv), wanted, "spec", TestContext.Current.CancellationToken)).Refusals.ShouldBeEmpty();
        await _ledger.Services.GetRequiredService<RegionWatch>().LookAsync(TestContext.Current.CancellationToken);
    }

    private FileInfo Written(string csv)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "regions.csv"));
        File.WriteAllText(file.FullName, csv);
        return file;
    }
}
