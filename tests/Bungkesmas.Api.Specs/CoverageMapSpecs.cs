using System.Text;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Regions;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Coverage as a map, and the boundaries it needs.</summary>
public sealed class CoverageMapSpecs
{
    private const string Square = """{"type":"Polygon","coordinates":[[[119.6,-4.1],[119.7,-4.1],[119.7,-4.0],[119.6,-4.0],[119.6,-4.1]]]}""";

    private const string Licence = "CC0-1.0, drawn for this spec";

    [Fact(DisplayName = "Without boundaries there is no map, and the answer says which command loads them, in both languages")]
    public async Task NotLoaded()
    {
        await using var ledger = await RunningLedger.StartAsync();
        var (english, indonesian) = (await ledger.GetAsync("/coverage/map?within=73"), await ledger.GetAsync("/coverage/map?within=73", language: "id"));
        english.Status.ShouldBe(404);
        english.Type.ShouldBe("/problems/boundaries-not-loaded");
        english.String("title").ShouldContain("regions load-boundaries");
        indonesian.String("title").ShouldContain("regions load-boundaries");
        indonesian.String("title").ShouldNotBe(english.String("title"));
        (await ledger.GetAsync("/coverage/map?within=99")).Status.ShouldBe(400);
        (await ledger.GetAsync("/coverage/map?level=continent")).Status.ShouldBe(400);
        (await ledger.GetAsync("/coverage/map?colour=red")).Status.ShouldBe(400);
    }

    [Fact(DisplayName = "Each region of the level is a feature with its coverage; one without a boundary has no geometry")]
    public async Task Map()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        await LoadAsync(ledger, "squares", Collection(Feature("73.72", Square), Feature("73.13", $$"""{"type":"MultiPolygon","coordinates":[{{JsonNode.Parse(Square)!["coordinates"]!.ToJsonString()}}]}"""), Feature("11", Square)));

        using var response = await ledger.As("frontend").GetAsync("/api/v1/coverage/map?level=regency&within=73", TestContext.Current.CancellationToken);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/geo+json");
        var map = await ledger.GetAsync("/coverage/map?level=regency&within=73");
        var coverage = await ledger.GetAsync("/coverage?level=regency&within=73");
        map.String("type").ShouldBe("FeatureCollection");
        map["withoutBoundary"].GetValue<int>().ShouldBe(22);
        map["attribution"].ToJsonString().ShouldBe($$"""[{"name":"squares","licence":"{{Licence}}"}]""");
        map["lens"]["position"]!.GetValue<long>().ShouldBe(coverage["lens"]["position"]!.GetValue<long>());

        var features = map["features"].AsArray();
        features.Count.ShouldBe(24);
        features.Select(feature => feature!["id"]!.GetValue<string>()).ShouldBe(coverage["regions"].AsArray().Select(line => line!["region"]!["code"]!.GetValue<string>()));
        foreach (var (feature, line) in features.Zip(coverage["regions"].AsArray()))
        {
            feature!.AsObject().Select(member => member.Key).ShouldBe(["type", "id", "properties", "geometry"]);
            var properties = feature["properties"]!.AsObject();
            (properties["code"]!.ToString(), properties["name"]!.ToString()).ShouldBe((line!["region"]!["code"]!.ToString(), line["region"]!["name"]!.ToString()));
            foreach (var name in new[] { "state", "interimRoute", "assistanceUnderWay", "openQuestions", "within" }) properties[name]!.ToJsonString().ShouldBe(line[name]!.ToJsonString());
        }
        Of(features, "73.72")["properties"]!["state"]!.GetValue<string>().ShouldBe("agreement-pending");
        JsonNode.DeepEquals(Of(features, "73.72")["geometry"], JsonNode.Parse(Square)).ShouldBeTrue();
        Of(features, "73.13")["geometry"]!["type"]!.GetValue<string>().ShouldBe("MultiPolygon");
        Of(features, "73.14")["geometry"].ShouldBeNull();

        var pinned = await ledger.GetAsync(map.String("permalink")["/api/v1".Length..]);
        pinned["features"].ToJsonString().ShouldBe(map["features"].ToJsonString());
        (await ledger.GetAsync("/coverage/map?level=district&within=73")).Status.ShouldBe(404);
        (await ledger.GetAsync("/coverage/map?level=province&within=73.72"))["features"].AsArray().ShouldBeEmpty();
    }

    [Fact(DisplayName = "Loading a set again replaces it; a later set takes the place of an earlier one region by region")]
    public async Task Again()
    {
        await using var ledger = await RunningLedger.StartAsync();
        await LoadAsync(ledger, "squares", Collection(Feature("73.72", Square), Feature("73.13", Square)));
        await LoadAsync(ledger, "squares", Collection(Feature("73.72", Square)));
        (await ledger.GetAsync("/coverage/map?within=73"))["withoutBoundary"].GetValue<int>().ShouldBe(23);
        await LoadAsync(ledger, "others", Collection(Feature("73.72", Square.Replace("119.7", "119.8")), Feature("73.14", Square)));
        var map = await ledger.GetAsync("/coverage/map?within=73");
        map["attribution"].AsArray().Select(set => set!["name"]!.GetValue<string>()).ShouldBe(["others"]);
        Of(map["features"].AsArray(), "73.72")["geometry"]!.ToJsonString().ShouldContain("119.8");
    }

    [Theory(DisplayName = "A file that is no map of known regions is refused feature by feature")]
    [InlineData("nothing", "not readable JSON")]
    [InlineData("[]", "not a GeoJSON FeatureCollection")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "no feature")]
    [InlineData("""{"type":"FeatureCollection","features":[7]}""", "features[0]: properties.code")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","id":"98.76","geometry":null}]}""", "features[0]: properties.code")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","id":"73","geometry":null}]}""", "features[0]: the geometry")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","id":"73","geometry":{"type":"Point","coordinates":[119.6,-4.1]}}]}""", "features[0]: the geometry")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","id":"73","geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}}]}""", "features[0]: the geometry")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","id":"73","geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,"1"],[0,0]]]}}]}""", "features[0]: the geometry")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","id":"73","geometry":{"type":"Polygon","coordinates":[[[0,0],[1000,0],[1000,1000],[0,0]]]}}]}""", "features[0]: the geometry")]
    public void NoMap(string file, string fault) =>
        BoundaryFile.Read(Encoding.UTF8.GetBytes(file), code => code == "73").Faults.ShouldHaveSingleItem().ShouldContain(fault);

    [Fact(DisplayName = "Two boundaries of one region in a file are refused")]
    public void Twice() => BoundaryFile.Read(Encoding.UTF8.GetBytes(Collection(Feature("73", Square), Feature("73", Square))), _ => true)
        .Faults.ShouldHaveSingleItem().ShouldStartWith("features[1]:");

    private static async Task LoadAsync(RunningLedger ledger, string name, string geoJson)
    {
        var read = BoundaryFile.Read(Encoding.UTF8.GetBytes(geoJson), ledger.Services.GetRequiredService<RegionTree>().Contains);
        read.Faults.ShouldBeEmpty();
        await ledger.Services.GetRequiredService<Boundaries>().LoadAsync(name, Licence, read.Boundaries, TestContext.Current.CancellationToken);
    }

    private static string Feature(string code, string geometry) => $$"""{"type":"Feature","properties":{"code":"{{code}}"},"geometry":{{geometry}}}""";

    private static string Collection(params string[] features) => $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""";

    private static JsonNode Of(JsonArray features, string code) => features.Single(feature => feature!["id"]!.GetValue<string>() == code)!;
}
