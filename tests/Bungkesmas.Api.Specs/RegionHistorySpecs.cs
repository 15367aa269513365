using Bungkesmas.Api.Regions;
using Bungkesmas.Domain.Regions;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>What several versions of the list say of one region, day by day. The places are invented.</summary>
public sealed class RegionHistorySpecs
{
    private static readonly RegionTree Tree = Of(
        (new("lama", "Keputusan 1", new(2010, 1, 1)), [("98", "Negeri Atas"), ("98.01", "KAB. MUARA"), ("98.01.01", "Hilir"), ("98.01.01.1001", "Dermaga"), ("98.71", "Kota Muara Baru")]),
        (new("bagian-98-01", "Keputusan 2", new(2015, 7, 1), "98.01"), [("98.01", "Kabupaten Muara Raya"), ("98.01.02", "Hulu")]),
        (new("baru", "Keputusan 3", new(2020, 1, 1)), [("98", "Negeri Atas"), ("98.01", "Kabupaten Muara Raya"), ("98.01.02", "Hulu Jaya"), ("98.01.03", "Tengah")]));

    [Theory(DisplayName = "The version of the day names a region; before the first one the first, and where it is gone the last")]
    [InlineData("98.01", "2001-01-01", "KAB. MUARA")]
    [InlineData("98.01", "2015-06-30", "KAB. MUARA")]
    [InlineData("98.01", "2015-07-01", "Kabupaten Muara Raya")]
    [InlineData("98.01.02", "2012-01-01", "Hulu")]
    [InlineData("98.01.02", "2019-12-31", "Hulu")]
    [InlineData("98.01.02", "2020-01-01", "Hulu Jaya")]
    [InlineData("98.01.01", "2018-01-01", "Hilir")]
    [InlineData("98.01.~dermaga-lama", "2018-01-01", "Dermaga Lama")]
    public void Name(string code, string day, string name) => Tree.On(DateOnly.Parse(day)).Name(code).ShouldBe(name);

    [Theory(DisplayName = "A version is complete for its scope down to the lowest level it names, and says nothing of what lies outside or below")]
    [InlineData("2012-01-01", "98.01.01")]
    [InlineData("2016-01-01", "98.01.02")]
    [InlineData("2021-01-01", "98.01.02 98.01.03")]
    public void Districts(string day, string codes) => Tree.On(DateOnly.Parse(day)).At(RegionLevel.District, "98.01").Select(region => region.Code).ShouldBe(codes.Split(' '));

    [Fact(DisplayName = "A city outside the scope stays until a list of the whole country lacks it; villages stay while no later list comes down to them")]
    public void OutsideAndBelow()
    {
        Tree.On(new(2016, 1, 1)).Find("98.71").ShouldNotBeNull();
        Tree.On(new(2021, 1, 1)).Find("98.71").ShouldBeNull();
        Tree.On(new(2021, 1, 1)).Find("98.01.01.1001").ShouldNotBeNull();
    }

    [Fact(DisplayName = "Since when and until when a region is listed is told only where another version lacks it")]
    public void Listed()
    {
        (Tree.Last("98.01.02")!.ListedFrom, Tree.Last("98.01.02")!.ListedUntil).ShouldBe((new DateOnly(2015, 7, 1), null));
        (Tree.Last("98.01.01")!.ListedFrom, Tree.Last("98.01.01")!.ListedUntil).ShouldBe((null, new DateOnly(2015, 6, 30)));
        (Tree.Last("98.01")!.ListedFrom, Tree.Last("98.01")!.ListedUntil).ShouldBe((null, null));
    }

    [Fact(DisplayName = "An old name finds its region, in a search and in a text, also where the region is no more")]
    public void OldNames()
    {
        var today = Tree.On(new(2026, 1, 1));
        today.Search("hulu").Select(region => region.Name).ShouldBe(["Hulu Jaya"]);
        today.Search("hilir").ShouldHaveSingleItem().ListedUntil.ShouldBe(new DateOnly(2015, 6, 30));
        var resolver = new RegionResolver(today, [("Pelabuhan", "98.01.01")]);
        resolver.Resolve("Kab. Muara", null, ["98"]).Code.ShouldBe("98.01");
        resolver.Resolve("Muara Raya", null, ["98"]).Code.ShouldBe("98.01");
        resolver.Resolve("kec. Hulu", null, ["98.01"]).Code.ShouldBe("98.01.02");
        var alias = resolver.Resolve("Pelabuhan", null, ["98"]);
        (alias.Code, alias.Rule).ShouldBe(("98.01.01", ResolutionRule.AliasInContext));
        resolver.AliasesOf("98.01.01").ShouldBe(["Pelabuhan"]);
    }

    private static RegionTree Of(params (RegionVersion Version, (string Code, string Name)[] Regions)[] versions) => new(new RegionVersions(
        versions.Select(one => one.Version), versions.SelectMany(one => one.Regions.Select(region => (one.Version.Name, region))).ToLookup(pair => pair.Name, pair => pair.region)));
}
