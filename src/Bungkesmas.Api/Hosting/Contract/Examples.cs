using System.Reflection;
using System.Text.Json.Nodes;

namespace Bungkesmas.Api.Hosting.Contract;

/// <summary>Examples for the description: what the service answered over the shipped sample, approved as text and built into the service.</summary>
public static class Examples
{
    private static readonly Dictionary<string, string> All = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(name => name[Prefix.Length..^".json".Length]);

    private const string Prefix = "examples/";

    /// <summary>The example of an operation's body. What needs no field of its own is shown with its day.</summary>
    public static JsonNode? OfBody(string operation) =>
        Of($"{operation}.request") is { } body ? body is JsonObject { Count: 0 } ? new JsonObject { ["occurred"] = new JsonObject { ["date"] = "2017-09-01" } } : body : null;

    /// <summary>The example of that name; null where none is approved yet.</summary>
    public static JsonNode? Of(string name)
    {
        if (!All.TryGetValue(name, out var resource)) return null;
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        return JsonNode.Parse(stream);
    }
}
