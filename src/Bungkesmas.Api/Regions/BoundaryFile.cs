using System.Text.Json;

namespace Bungkesmas.Api.Regions;

/// <summary>Boundaries of regions as a GeoJSON file (RFC 7946) gives them, and feature by feature what is wrong with it.</summary>
/// <param name="Boundaries">codes with their geometries as JSON</param>
public sealed record BoundaryFile(IReadOnlyList<(string Code, string Geometry)> Boundaries, IReadOnlyList<string> Faults)
{
    /// <param name="known">whether some version of the official list knows a code</param>
    public static BoundaryFile Read(ReadOnlyMemory<byte> file, Func<string, bool> known)
    {
        var (found, faults) = (new Dictionary<string, string>(), new List<string>());
        try
        {
            using var json = JsonDocument.Parse(file);
            if (json.RootElement is not { ValueKind: JsonValueKind.Object } root || Text(root, "type") != "FeatureCollection"
                || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
                return new([], ["The file is not a GeoJSON FeatureCollection."]);
            var i = 0;
            foreach (var feature in features.EnumerateArray())
            {
                var code = CodeOf(feature);
                if (code is null || !known(code)) faults.Add($"features[{i}]: properties.code, or else id, is not a known region code.");
                else if (!feature.TryGetProperty("geometry", out var geometry) || !IsArea(geometry)) faults.Add($"features[{i}]: the geometry is not a well-formed Polygon or MultiPolygon in degrees.");
                else if (!found.TryAdd(code, geometry.GetRawText())) faults.Add($"features[{i}]: the region has a boundary in this file already.");
                i++;
            }
            if (i == 0) faults.Add("The file holds no feature.");
        }
        catch (JsonException) { faults.Add("The file is not readable JSON."); }
        return new([.. found.Select(pair => (pair.Key, pair.Value))], faults);
    }

    private static string? CodeOf(JsonElement feature) => feature.ValueKind != JsonValueKind.Object || Text(feature, "type") != "Feature" ? null
        : (feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object ? Text(properties, "code") : null) ?? Text(feature, "id");

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsArea(JsonElement geometry) =>
        geometry.ValueKind == JsonValueKind.Object && geometry.TryGetProperty("coordinates", out var coordinates) && Text(geometry, "type") switch
        {
            "Polygon" => All(coordinates, 1, IsRing),
            "MultiPolygon" => All(coordinates, 1, polygon => All(polygon, 1, IsRing)),
            _ => false
        };

    /// <summary>A ring ends where it begins, and has four positions or more.</summary>
    private static bool IsRing(JsonElement ring) => All(ring, 4, IsPosition) && Place(ring[0]) == Place(ring[ring.GetArrayLength() - 1]);

    private static bool IsPosition(JsonElement position) =>
        All(position, 2, number => number.ValueKind == JsonValueKind.Number) && Place(position) is { Longitude: >= -180 and <= 180, Latitude: >= -90 and <= 90 };

    private static (double Longitude, double Latitude) Place(JsonElement position) => (position[0].GetDouble(), position[1].GetDouble());

    private static bool All(JsonElement items, int least, Func<JsonElement, bool> holds) =>
        items.ValueKind == JsonValueKind.Array && items.GetArrayLength() >= least && items.EnumerateArray().All(holds);
}
