using System.Text.Json.Nodes;
using Json.Schema;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Contract;

/// <summary>One operation of the served OpenAPI description.</summary>
public sealed record Operation(string Path, string Method, JsonObject Json)
{
    public string Id => Json["operationId"]!.GetValue<string>();

    public string Noun => Path.Split('/')[3];

    public JsonObject Responses => Json["responses"]!.AsObject();

    public override string ToString() => $"{Method.ToUpperInvariant()} {Path}";
}

/// <summary>The OpenAPI description as the running service serves it, with its references followed and its schemas at work.</summary>
public sealed class Description
{
    private const string Here = "#/components/schemas/";

    private static readonly Uri Base = new("urn:bungkesmas:openapi");

    private readonly EvaluationOptions _options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private Description(JsonObject json)
    {
        Json = json;
        var schemas = new JsonObject();
        foreach (var (name, schema) in json["components"]!["schemas"]!.AsObject()) schemas[name] = Closed(schema!.DeepClone());
        var all = new JsonObject { ["$id"] = Base.ToString(), ["$defs"] = schemas };
        _options.SchemaRegistry.Register(Base, JsonSchema.FromText(all.ToJsonString().Replace(Here, "#/$defs/", StringComparison.Ordinal)));
    }

    public JsonObject Json { get; }

    public IEnumerable<Operation> Operations => Json["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject().Select(one => new Operation(path.Key, one.Key, one.Value!.AsObject())));

    public static async Task<Description> OfAsync(RunningLedger ledger)
    {
        using var client = new HttpClient { BaseAddress = ledger.Address };
        return new(JsonNode.Parse(await client.GetStringAsync("/swagger/v1/swagger.json", TestContext.Current.CancellationToken))!.AsObject());
    }

    /// <summary>The node itself, or what it refers to.</summary>
    public JsonObject Resolve(JsonNode node) => node["$ref"] is { } reference
        ? reference.GetValue<string>()[2..].Split('/').Aggregate((JsonNode)Json, (at, part) => at[part] ?? throw new InvalidOperationException($"{reference} leads nowhere")).AsObject()
        : node.AsObject();

    public IEnumerable<JsonObject> Parameters(Operation operation) => operation.Json["parameters"]?.AsArray().Select(one => Resolve(one!)) ?? [];

    /// <summary>The schema of an answer's or a body's JSON; null where it has none.</summary>
    public JsonObject? SchemaOf(JsonNode? described) => described?["content"]?.AsObject().FirstOrDefault(one => one.Key.EndsWith("json", StringComparison.Ordinal)).Value?["schema"]?.AsObject();

    /// <summary>A value has to be just what a schema says, and nothing more.</summary>
    public void ShouldFit(JsonNode? value, JsonObject schema, string what)
    {
        var root = JsonSchema.FromText(schema.ToJsonString().Replace(Here, $"{Base}#/$defs/", StringComparison.Ordinal));
        var result = root.Evaluate(value, _options);
        result.IsValid.ShouldBeTrue($"{what}: {string.Join("; ", result.Details.Where(one => one.HasErrors && !one.EvaluationPath.ToString().Contains("/if", StringComparison.Ordinal)).Take(12).Select(one => $"{one.InstanceLocation} {string.Join(", ", one.Errors!.Values)}"))}");
    }

    /// <summary>What the service writes may have more fields tomorrow; today it has these.</summary>
    private static JsonNode Closed(JsonNode schema)
    {
        if (schema is not JsonObject body) return schema;
        if (body.ContainsKey("properties") && !body.ContainsKey("additionalProperties")) body["additionalProperties"] = false;
        return body["discriminator"] is JsonObject by ? Chosen(body["oneOf"]!.AsArray(), by) : body;
    }

    /// <summary>One of many, chosen by what tells them apart: the same as oneOf, but it says what is wrong with the one that is meant.</summary>
    private static JsonObject Chosen(JsonArray all, JsonObject by)
    {
        var (name, mapping) = (by["propertyName"]!.GetValue<string>(), by["mapping"]!.AsObject());
        all.Select(one => one!["$ref"]!.GetValue<string>()).ShouldBe(mapping.Select(pair => pair.Value!.GetValue<string>()));
        return new()
        {
            ["required"] = new JsonArray(name), ["properties"] = new JsonObject { [name] = new JsonObject { ["enum"] = new JsonArray([.. mapping.Select(pair => (JsonNode)pair.Key)]) } },
            ["allOf"] = new JsonArray([.. mapping.Select(pair => new JsonObject
            {
                ["if"] = new JsonObject { ["properties"] = new JsonObject { [name] = new JsonObject { ["const"] = pair.Key } } }, ["then"] = new JsonObject { ["$ref"] = pair.Value!.GetValue<string>() }
            })])
        };
    }
}
