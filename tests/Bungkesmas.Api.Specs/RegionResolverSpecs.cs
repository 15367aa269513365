using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Regions;
using Bungkesmas.Domain.Regions;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Which region a name means, on the list that ships.</summary>
public sealed class RegionResolverSpecs
{
    private static readonly RegionTree Tree = new("shipped", RegionData.Read(Path.Combine(Settings.ShippedFolder, "regions")));

    private static readonly RegionResolver Resolver = new(Tree, File.ReadLines(Path.Combine(Settings.ShippedFolder, "regions", "aliases.csv")).Skip(1).Select(line => line.Split(',')).Select(pair => (pair[0], pair[1])).ToList());

    [Theory(DisplayName = "Within its context a name means one region")]
    [InlineData("Kota Pare-Pare", null, "73", "73.72", ResolutionRule.NameInContext)]
    [InlineData("dikota Pare", null, "73", "73.72", ResolutionRule.AliasInContext)]
    [InlineData("kabupaten Pare-pare", null, "73", "73.72", ResolutionRule.NameInContext)]
    [InlineData("Sidrap", null, "73", "73.14", ResolutionRule.AliasInContext)]
    [InlineData("SIDENRENG RAPPANG", null, "73", "73.14", ResolutionRule.NameInContext)]
    [InlineData("Wajo", RegionKind.Kabupaten, "73", "73.13", ResolutionRule.NameInContext)]
    [InlineData("Wajo", null, "73.72 73.13", "73.13", ResolutionRule.IsContext)]
    [InlineData("Soreang", null, "73.72", "73.72.03", ResolutionRule.NameInContext)]
    [InlineData("kecamatan Ujung", null, "73.72", "73.72.02", ResolutionRule.NameInContext)]
    [InlineData("kec. Soreang", null, "73", "73.72.03", ResolutionRule.NameInContext)]
    [InlineData("Labukkang", null, "73", "73.72.02.1001", ResolutionRule.NameInContext)]
    [InlineData("Sulsel", null, "73.72", "73", ResolutionRule.AliasInContext)]
    [InlineData("Jakarta Selatan", null, "31", "31.74", ResolutionRule.NameInContext)]
    [InlineData("distrik Makbon", null, "96.01", "96.01.01", ResolutionRule.NameInContext)]
    [InlineData("kampung Makbon", null, "96.01", "96.01.01.1001", ResolutionRule.NameInContext)]
    [InlineData("Kampung Baru", null, "96.71", "96.71.07.1001", ResolutionRule.NameInContext)]
    [InlineData("Kapanewon Gamping", null, "34", "34.04.01", ResolutionRule.NameInContext)]
    [InlineData("Kemantren Jetis", null, "34.71", "34.71.02", ResolutionRule.NameInContext)]
    [InlineData("Kalurahan Balecatur", null, "34.04", "34.04.01.2001", ResolutionRule.NameInContext)]
    [InlineData("Pekon Balak", null, "18.04", "18.04.10.2005", ResolutionRule.NameInContext)]
    [InlineData("tiyuh Pemanggilan", null, "18.01", "18.01.04.2003", ResolutionRule.NameInContext)]
    [InlineData("Lembang Salutandung", null, "73.18", "73.18.01.2010", ResolutionRule.NameInContext)]
    [InlineData("Kodya Bandung", null, "32", "32.73", ResolutionRule.NameInContext)]
    [InlineData("Kotamadya Bandung", null, "32", "32.73", ResolutionRule.NameInContext)]
    public void InContext(string written, RegionKind? kind, string context, string code, ResolutionRule rule) =>
        (Resolver.Resolve(written, kind, context.Split(' ')) is var found ? (found.Code, found.Rule) : default).ShouldBe((code, rule));

    [Theory(DisplayName = "A bare name settles nothing, not even one that is unique")]
    [InlineData("Soreang", "~soreang", "73.72.03")]
    [InlineData("Wajo", "~wajo", "73.13")]
    [InlineData("Pare", "~pare", "73.72")]
    [InlineData("Ujung", "~ujung", "73.72.02")]
    [InlineData("Labukkang", "~labukkang", "73.72.02.1001")]
    public void BareName(string written, string code, string among)
    {
        var found = Resolver.Resolve(written, null, []);
        (found.Code, found.Rule).ShouldBe((code, ResolutionRule.NoContext));
        found.Rejected.ShouldContain(among);
        found.Rejected.Count.ShouldBeLessThanOrEqualTo(20);
    }

    [Theory(DisplayName = "Several regions of a name in the context stay open, below the nearest region that holds them all")]
    [InlineData("Wajo", "73", "73.~wajo", "73.13 73.71.05")]
    [InlineData("Soreang", "73", "73.~soreang", "73.72.03 73.05.01.2009 73.09.12.1003")]
    public void Ambiguous(string written, string context, string code, string candidates)
    {
        var found = Resolver.Resolve(written, null, [context]);
        (found.Code, found.Rule).ShouldBe((code, ResolutionRule.Ambiguous));
        foreach (var candidate in candidates.Split(' ')) found.Rejected.ShouldContain(candidate);
    }

    [Theory(DisplayName = "A place that no list knows stays a place below the context")]
    [InlineData("Kampung Baru Lestari", "73.13", "73.13.~kampung-baru-lestari")]
    [InlineData("Desa Mekar Jaya Abadi", "73.72 73.13", "73.~mekar-jaya-abadi")]
    [InlineData("Dusun Tak Bernama", "73.72 32.04", "~tak-bernama")]
    [InlineData("Soreang", "32.01", "32.01.~soreang")]
    [InlineData("kampung Barru", "73.11", "73.11.~kampung-barru")]
    public void Unlisted(string written, string context, string code) =>
        (Resolver.Resolve(written, null, context.Split(' ')) is var found ? (found.Code, found.Rule) : default).ShouldBe((code, ResolutionRule.Unlisted));

    [Fact(DisplayName = "What a name's own word calls it is kept as the stated kind, right or wrong")]
    public void StatedKind()
    {
        Resolver.Resolve("kabupaten Pare-pare", null, ["73"]).StatedKind.ShouldBe(RegionKind.Kabupaten);
        Resolver.Resolve("dikota Pare", null, ["73"]).StatedKind.ShouldBe(RegionKind.Kota);
        Resolver.Resolve("Kota Baru", RegionKind.District, ["19"]).StatedKind.ShouldBe(RegionKind.District);
        Resolver.Resolve("Pare", null, ["73"]).StatedKind.ShouldBeNull();
    }

    [Fact(DisplayName = "Every alias that ships means a region of the list that ships, and is not simply its name")]
    public void Aliases()
    {
        foreach (var line in File.ReadLines(Path.Combine(Settings.ShippedFolder, "regions", "aliases.csv")).Skip(1))
        {
            var (alias, code) = (line.Split(',')[0], line.Split(',')[1]);
            Tree.Find(code).ShouldNotBeNull(alias);
            Resolver.Resolve(alias, null, [code]).Rule.ShouldBe(ResolutionRule.IsContext, alias);
            PlaceName.Read(alias).Bare.ShouldNotBe(PlaceName.Official(Tree.Find(code)!), alias);
        }
    }
}
