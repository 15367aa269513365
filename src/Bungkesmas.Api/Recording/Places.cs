using System.Text.Json.Nodes;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>Finds the fields of what was said that hold a text, by their paths.</summary>
public static class Places
{
    public static IEnumerable<string> Of(string text, object said) => In(System.Text.Json.JsonSerializer.SerializeToNode(said, said.GetType(), LedgerJson.Options), text, "");

    private static IEnumerable<string> In(JsonNode? json, string text, string at) => json switch
    {
        JsonObject body => body.SelectMany(pair => In(pair.Value, text, at.Length == 0 ? pair.Key : $"{at}.{pair.Key}")),
        JsonArray items => items.SelectMany((item, i) => In(item, text, $"{at}[{i}]")),
        JsonValue value when value.TryGetValue<string>(out var held) && held == text => [at],
        _ => []
    };
}
