using System.Text.Encodings.Web;
using System.Text.Json;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Regions;

namespace Bungkesmas.Api.Regions;

/// <summary>The coverage of one region, as the properties of its feature.</summary>
/// <param name="Unlisted">how many places below it that no list knows facts speak of</param>
/// <param name="Within">how many regions with facts lie below it, by state</param>
public sealed record CoverageProperties(
    string Code, string Name, CoverageState State, bool InterimRoute, bool AssistanceUnderWay, int OpenQuestions, int Unlisted, IReadOnlyDictionary<string, int> Within);

/// <summary>The coverage of one region as a GeoJSON feature; the geometry is null where no boundary is loaded.</summary>
public sealed record CoverageFeature(string Type, string Id, CoverageProperties Properties, System.Text.Json.Nodes.JsonNode? Geometry);

/// <summary>The coverage of a level as a GeoJSON feature collection (RFC 7946).</summary>
/// <param name="Attribution">the sets of boundaries used, with their licences</param>
/// <param name="WithoutBoundary">how many regions have no boundary</param>
public sealed record CoverageMapSheet(
    string Type, UsedLens Lens, string Permalink, IReadOnlyList<Attribution> Attribution, int WithoutBoundary, IReadOnlyList<CoverageFeature> Features);

/// <summary>Writes the coverage of a level as a map, region by region: boundaries are large, and never all in memory.</summary>
public sealed class CoverageMap(Boundaries boundaries, CoverageRollUp coverage, IReadOnlyList<Attribution> sets, int without) : IResult
{
    public const string MediaType = "application/geo+json";

    private const int Enough = 32 * 1024;

    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Problem NotLoaded { get; } = new(404, "/problems/boundaries-not-loaded", new(
        "Batas wilayah untuk yang diminta belum dimuat; muat dengan perintah: regions load-boundaries <file.geojson> --name <nama> --licence <lisensi>.",
        "No boundary of what was asked for is loaded; load them with the command: regions load-boundaries <file.geojson> --name <name> --licence <licence>."));

    /// <summary>The map of a roll-up, or a problem where none of its regions has a boundary.</summary>
    public static async Task<IResult> OfAsync(HttpContext http, Boundaries boundaries, CoverageRollUp coverage)
    {
        var (sets, regions) = await boundaries.OfAsync(Codes(coverage), http.RequestAborted);
        return regions == 0 && coverage.Regions.Count > 0 ? NotLoaded.Result(http) : new CoverageMap(boundaries, coverage, sets, coverage.Regions.Count - regions);
    }

    public async Task ExecuteAsync(HttpContext http)
    {
        http.Response.ContentType = MediaType;
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter, Form);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        Write(json, "lens", coverage.Lens);
        json.WriteString("permalink", coverage.Permalink);
        Write(json, "attribution", sets);
        json.WriteNumber("withoutBoundary", without);
        json.WriteStartArray("features");
        // Regions and geometries both come in the order of their codes.
        await using var geometries = boundaries.ReadAsync(Codes(coverage), http.RequestAborted).GetAsyncEnumerator(http.RequestAborted);
        var next = await geometries.MoveNextAsync();
        foreach (var line in coverage.Regions)
        {
            var bounded = next && geometries.Current.Code == line.Region.Code;
            Write(json, line, bounded ? geometries.Current.Geometry : null);
            if (bounded) next = await geometries.MoveNextAsync();
            if (json.BytesPending < Enough) continue;
            await json.FlushAsync(http.RequestAborted);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string[] Codes(CoverageRollUp coverage) => [.. coverage.Regions.Select(line => line.Region.Code)];

    private static void Write(Utf8JsonWriter json, CoverageLine line, byte[]? geometry)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", line.Region.Code);
        Write(json, "properties", new CoverageProperties(
            line.Region.Code, line.Region.Name, line.State, line.InterimRoute, line.AssistanceUnderWay, line.OpenQuestions, line.Unlisted, line.Within));
        json.WritePropertyName("geometry");
        if (geometry is null) json.WriteNullValue();
        else json.WriteRawValue(geometry, skipInputValidation: true);
        json.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter json, string name, T value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, LedgerJson.Options);
    }
}
