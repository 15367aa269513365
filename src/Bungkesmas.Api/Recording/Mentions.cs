using System.Text.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Regions;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Api.Recording;

/// <summary>Turns places as texts write them into region mentions: <c>{"written": "Pare", "within": "73"}</c>, or without <c>within</c> in the context that the document names.</summary>
/// <param name="context">official codes of the regions that the document is about</param>
public sealed class Mentions(RegionResolver resolver, RegionTree tree, IReadOnlyList<string> context)
{
    public const string Written = "written";

    private const string Within = "within", Code = "code";

    private static readonly string[] Found = ["rule", "rejected"];

    /// <summary>The mention with its code, and how that was found; null, with the reason noted, when it cannot be read. Who names the code has chosen it.</summary>
    public JsonNode? Resolve(JsonObject mention, Intake intake, string? entry, string where)
    {
        var body = new JsonObject(mention.Where(pair => pair.Key != Within && !Found.Contains(pair.Key)).Select(pair => new KeyValuePair<string, JsonNode?>(pair.Key, pair.Value?.DeepClone())));
        if (mention[Written] is not JsonValue name || !name.TryGetValue<string>(out var written) || Check.Name(Written, written).Any())
        {
            intake.Wrong(entry, $"{where}.{Written}", mention[Written] is JsonValue told && told.TryGetValue<string>(out var text) ? Check.Name(Written, text).First().Reason : Wrong.Unreadable(null));
            return null;
        }
        if (mention[Code] is not null)
        {
            body["rule"] = ResolutionRule.Coded.Code();
            return body;
        }
        var about = Codes(mention[Within]);
        if (about is null || about.Any(code => !tree.Contains(code))) { intake.Wrong(entry, $"{where}.{Within}", Wrong.UnlistedContext); return null; }
        var stated = mention["statedKind"] is { } kind ? Kind(kind) : null;
        if (mention["statedKind"] is not null && stated is null) return body;

        var found = resolver.Resolve(written, stated, about.Count > 0 ? about : context);
        body[Code] = found.Code;
        if (found.StatedKind is { } says) body["statedKind"] = says.Code();
        body["rule"] = found.Rule.Code();
        if (found.Rejected.Count > 0) body["rejected"] = new JsonArray([.. found.Rejected.Select(code => (JsonNode)code)]);
        return body;
    }

    private static RegionKind? Kind(JsonNode json)
    {
        try { return json.Deserialize<RegionKind>(LedgerJson.Strict); }
        catch (JsonException) { return null; }
    }

    private static IReadOnlyList<string>? Codes(JsonNode? json) => json switch
    {
        null => [],
        JsonValue value when value.TryGetValue<string>(out var code) => [code],
        JsonArray items when items.All(item => item is JsonValue value && value.TryGetValue<string>(out _)) => [.. items.Select(item => item!.GetValue<string>())],
        _ => null
    };
}
