using System.Text.Json.Nodes;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Projections;
using Bungkesmas.Projections.Kernel;

namespace Bungkesmas.Specs.Contracts;

/// <summary>JSON Schemas as those read them who write reports.</summary>
public sealed class SchemaSpecs
{
    public static TheoryData<string> Names => [.. Ledger.Events.All.Select(type => type.Name)];

    [Fact(DisplayName = "A schema says what a type and its fields mean")]
    public void Described()
    {
        var deferred = Schemas.Of(typeof(AgreementDeferred));
        deferred["description"]!.GetValue<string>().ShouldBe("The signing is held back until a condition is met, for reasons that somebody gave.");
        deferred["properties"]!["reasons"]!["items"]!["properties"]!["givenFor"]!["description"]!.GetValue<string>().ShouldBe("the organisation it was given for; null when it is the programme's own");
    }

    [Fact(DisplayName = "A region is given by its code, or as its text writes it")]
    public void Mention()
    {
        var region = Schemas.Of(typeof(CandidacyRecorded))["properties"]!["region"]!;
        region["anyOf"]!.AsArray().Select(one => one!["required"]![0]!.GetValue<string>()).ShouldBe(["code", "written"]);
        region["required"].ShouldBeNull();
        region["properties"]!["within"].ShouldNotBeNull();
    }

    [Theory(DisplayName = "Every event's schema says what it means, and every list in it what it holds")]
    [MemberData(nameof(Names))]
    public void Complete(string name)
    {
        var schema = Schemas.Of(Ledger.Events.Named(name).Type);
        schema["description"].ShouldNotBeNull();
        foreach (var list in Nodes(schema).Where(node => node["type"] is JsonValue kind && kind.ToString() == "array")) list["items"].ShouldNotBeNull(list.ToJsonString());
    }

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject body => body.SelectMany(pair => Nodes(pair.Value)).Prepend(body),
        JsonArray items => items.SelectMany(Nodes),
        _ => []
    };
}
