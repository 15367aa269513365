using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Regions;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Several versions of the official list: each lens shows the regions as they were on its day.</summary>
public sealed class RegionVersionSpecs : IDisposable
{
    private const string In2016 = """
        code,name,name_en
        73,SULAWESI SELATAN,South Sulawesi
        73.13,KAB. WAJO,
        73.13.99,PAMMANA LAMA,Old Pammana
        73.72,KOTA PARE-PARE,City of Parepare
        73.72.01,Bacukiki,
        """;

    private static readonly WantedVersion OfThen = new("sulsel-2016", "Permendagri 56/2015", new(2016, 1, 1), "MIT", "73");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bungkesmas-regions-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact(DisplayName = "A region is called what the version of the day calls it, in the tree and in sentences")]
    public async Task NamesByDay()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        (await LoadAsync(ledger, In2016, OfThen)).New.ShouldBeTrue();
        await SeenAsync(ledger);

        (await ledger.GetAsync("/regions/73.72?asOf=2017-06-02")).String("name").ShouldBe("KOTA PARE-PARE");
        (await ledger.GetAsync("/regions/73.72?asOf=2025-04-24")).String("name").ShouldBe("KOTA PARE-PARE");
        (await ledger.GetAsync("/regions/73.72?asOf=2025-04-25")).String("name").ShouldBe("Kota Parepare");
        (await ledger.GetAsync("/regions/73.72?asOf=2001-01-01")).String("name").ShouldBe("KOTA PARE-PARE", "the earliest version known counts for all time before");
        (await ledger.GetAsync("/regions/11?asOf=2017-06-02")).String("name").ShouldBe("Aceh", "no other version covers it");
        (await ledger.GetAsync("/registration-desk?region=73.72&asOf=2017-06-02")).Text.ShouldContain("KOTA PARE-PARE");
        (await ledger.GetAsync("/registration-desk?region=73.72")).Text.ShouldNotContain("KOTA PARE-PARE");
        (await ledger.GetAsync("/regions/73.72?asOf=9999-12-31T23:59:59Z")).String("name").ShouldBe("Kota Parepare");
    }

    [Fact(DisplayName = "A version is complete for its scope: what it lacks was not there, yet can be spoken of")]
    public async Task CompleteForItsScope()
    {
        await using var ledger = await RunningLedger.StartAsync();
        await LoadAsync(ledger, In2016, OfThen);
        await SeenAsync(ledger);

        (await ledger.GetAsync("/regions?parent=73.72&asOf=2017-06-02"))["regions"].AsArray().Select(one => one!["code"]!.GetValue<string>()).ShouldBe(["73.72.01"]);
        (await ledger.GetAsync("/regions?parent=73.72"))["regions"].AsArray().Count.ShouldBe(4);
        (await ledger.GetAsync("/regions/73.72.03?asOf=2017-06-02"))["listed"].GetValue<bool>().ShouldBeFalse();
        (await ledger.GetAsync("/regions/73.13.99?asOf=2017-06-02"))["listed"].GetValue<bool>().ShouldBeTrue();
        (await ledger.GetAsync("/regions/73.13.99"))["listed"].GetValue<bool>().ShouldBeFalse();
        (await ledger.GetAsync("/regions/73.13.99/coverage")).Status.ShouldBeOk();
        (await ledger.GetAsync("/coverage?level=regency&within=73&asOf=2017-06-02"))["regions"].AsArray().Count.ShouldBe(2);
        (await ledger.GetAsync("/coverage?level=regency&within=73"))["regions"].AsArray().Count.ShouldBe(24);

        var tree = ledger.Services.GetRequiredService<RegionTree>();
        tree.On(new(2017, 6, 2)).Find("73.72.03").ShouldBeNull();
        tree.On(new(2017, 6, 2)).Name("73.72.03").ShouldBe("Soreang");
        tree.On(new(2017, 6, 2)).Find("73.13.99").ShouldNotBeNull();
        tree.Find("73.13.99").ShouldBeNull();
        tree.Name("73.13.99").ShouldBe("PAMMANA LAMA");
        tree.Names("73.72").Select(name => (name.Name, name.Dataset, name.ValidFrom, name.Until)).ShouldBe(
            [("KOTA PARE-PARE", "sulsel-2016", new(2016, 1, 1), new DateOnly(2025, 4, 24)), ("Kota Parepare", "idn-area-data 4.0.1", new(2025, 4, 25), null)]);
        tree.Names("73.13.99").ShouldHaveSingleItem().Until.ShouldBe(new DateOnly(2025, 4, 24));
    }

    [Fact(DisplayName = "Loading is an act on record; the same again changes nothing, other contents under the name are refused")]
    public async Task OnRecord()
    {
        await using var ledger = await RunningLedger.StartAsync();
        var loaded = await LoadAsync(ledger, In2016, OfThen);
        loaded.Loaded.ShouldNotBeNull().Regions.ShouldBe(5);
        (await LoadAsync(ledger, In2016, OfThen)).New.ShouldBeFalse();
        (await LoadAsync(ledger, In2016.Replace("Bacukiki", "Bacukiki Barat"), OfThen)).Refusals.ShouldNotBeEmpty();
        (await LoadAsync(ledger, In2016, OfThen with { ValidFrom = new(2017, 1, 1) })).Refusals.ShouldNotBeEmpty();

        var fact = (await ledger.GetAsync($"/facts?after={loaded.Position - 1}"))["facts"].AsArray().ShouldHaveSingleItem()!;
        fact["type"]!.GetValue<string>().ShouldBe("dataset.loaded.v1");
        fact.ToJsonString().ShouldContain(loaded.Loaded.Sha256);
        (await ledger.GetAsync("/catalogue"))["events"].AsArray().Single(one => one!["name"]!.GetValue<string>() == "dataset.loaded.v1")!["do"].ShouldBeNull();

        await ledger.CountAsync("with gone as (delete from reference.region where dataset = 'sulsel-2016' returning 1) select count(*) from gone");
        (await LoadAsync(ledger, In2016, OfThen)).New.ShouldBeFalse();
        (await ledger.CountAsync("select count(*) from reference.region where dataset = 'sulsel-2016'")).ShouldBe(5, "reference data that were lost come back");
    }

    [Fact(DisplayName = "A column chooses the names; a row without one has no part in the version")]
    public async Task Column()
    {
        await using var ledger = await RunningLedger.StartAsync();
        (await LoadAsync(ledger, In2016, OfThen with { Name = "sulsel-english", Column = "name_en" })).Loaded.ShouldNotBeNull().Regions.ShouldBe(3);
    }

    [Theory(DisplayName = "A file that is not right is refused whole, line by line")]
    [InlineData("kode,name\n73,Sulawesi Selatan\n", "line 1: there is no column code")]
    [InlineData("code,nama\n73,Sulawesi Selatan\n", "line 1: there is no column name")]
    [InlineData("code,name\n73,Sulawesi Selatan\n7313,Wajo\n", "line 3: this is not the form")]
    [InlineData("code,name\n73,Sulawesi Selatan\n73.~wajo,Wajo\n", "line 3: this is not the form")]
    [InlineData("code,name\n73,Sulawesi Selatan\n74,Sulawesi Tenggara\n", "line 3: the code does not lie in 73")]
    [InlineData("code,name\n73,Sulawesi Selatan\n73.13,Wajo\n73.13,Wajo\n", "line 4: the code stands on line 3")]
    [InlineData("code,name\n73,Sulawesi Selatan\n73.98.01,Nowhere\n", "line 3: what the region lies in")]
    [InlineData("code,name\n73,Sulawesi Selatan\n73.13,\"Wa\njo\"\n", "the name cannot be accepted")]
    [InlineData("code,name\n73.13,Wajo\n", "does not name the region that it is to be complete for")]
    [InlineData("code,name\n73,Sulawesi Selatan\n73.13\n", "line 3: this cannot be read")]
    [InlineData("", "line 1: there is no column code")]
    public async Task NotRight(string file, string refusal)
    {
        await using var ledger = await RunningLedger.StartAsync();
        (await LoadAsync(ledger, file, OfThen)).Refusals.ShouldContain(line => line.Contains(refusal));
        (await ledger.CountAsync("select count(*) from reference.dataset")).ShouldBe(1);
        (await ledger.CountAsync()).ShouldBe(0);
    }

    [Fact(DisplayName = "A name that is no slug, a scope that is no region and a day before the republic are refused")]
    public async Task NotRightThemselves()
    {
        await using var ledger = await RunningLedger.StartAsync();
        (await LoadAsync(ledger, In2016, OfThen with { Name = "Sulsel 2016" })).Refusals.ShouldHaveSingleItem().ShouldStartWith("name:");
        (await LoadAsync(ledger, In2016, OfThen with { Scope = "Sulsel" })).Loaded.ShouldBeNull();
        (await LoadAsync(ledger, In2016, OfThen with { ValidFrom = new(1, 1, 1) })).Refusals.ShouldHaveSingleItem().ShouldStartWith("validFrom:");
    }

    private async Task<LoadOutcome> LoadAsync(RunningLedger ledger, string csv, WantedVersion wanted)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "regions.csv"));
        await File.WriteAllTextAsync(file.FullName, csv, TestContext.Current.CancellationToken);
        await using var scope = ledger.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<RegionLoading>().LoadAsync(file, wanted, "spec", TestContext.Current.CancellationToken);
        await ledger.Services.GetRequiredService<Progress>().WaitForKnownAsync(outcome.Position ?? 0, TestContext.Current.CancellationToken);
        return outcome;
    }

    /// <summary>A running service looks every few seconds whether something was loaded; here it looks at once.</summary>
    private static Task SeenAsync(RunningLedger ledger) => ledger.Services.GetRequiredService<RegionWatch>().LookAsync(TestContext.Current.CancellationToken);
}
