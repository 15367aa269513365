using System.Text.Json.Nodes;
using Bungkesmas.Api.Recording;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Contract;

/// <summary>Whatever the service can do is described as fully as everything else; a new endpoint that is not fails here, by name.</summary>
public sealed class DescriptionSpecs(SampleLedger sample) : IClassFixture<SampleLedger>
{
    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    [Fact(DisplayName = "Every operation says what it does, for whom, with which parameters, and what it answers")]
    public async Task Operations()
    {
        var description = await Description.OfAsync(sample.Ledger);
        var tags = description.Json["tags"]!.AsArray().ToDictionary(tag => Text(tag!["name"])!, tag => Text(tag!["description"]));
        var missing = new List<string>();
        void Need(bool there, string what) { if (!there) missing.Add(what); }

        foreach (var operation in description.Operations)
        {
            Need(Text(operation.Json["summary"]) is { Length: > 0 } && Text(operation.Json["description"]) is { Length: > 0 }, $"{operation}: summary and description (Reads, Records)");
            foreach (var tag in operation.Json["tags"]!.AsArray()) Need(tags[Text(tag)!] is not null, $"{operation}: what the group '{tag}' is about (OpenApi.Tags)");
            foreach (var parameter in description.Parameters(operation))
            {
                Need(Text(parameter["description"]) is { Length: > 0 }, $"{operation}: what '{parameter["name"]}' means (Parameters, or Chooses)");
                Need(parameter["schema"] is JsonObject { Count: > 0 }, $"{operation}: what '{parameter["name"]}' looks like (Parameters)");
            }
            var door = Doors.Each.Any(one => one.Name == operation.Id);
            foreach (var status in operation.Method == "get" ? new[] { "200", "400", "401", "403" } : door ? ["200", "201", "400", "401", "403", "404", "409", "412", "413", "415", "422", "503"] : ["401", "403"])
                Need(operation.Responses.ContainsKey(status), $"{operation}: {status}");
            foreach (var (status, answer) in operation.Responses)
            {
                var resolved = description.Resolve(answer!);
                Need(Text(resolved["description"]) is { Length: > 0 }, $"{operation}: what {status} means");
                if (status[0] is '4' or '5') Need(resolved["content"]?["application/problem+json"] is not null, $"{operation}: {status} as a problem");
            }
            if (door) Need(operation.Json["requestBody"]?["content"]?["application/json"]?["schema"] is not null, $"{operation}: its body");
        }
        missing.ShouldBeEmpty();
    }

    [Fact(DisplayName = "Every schema is used and says what it is; what callers send takes nothing unknown")]
    public async Task Schemas()
    {
        var description = await Description.OfAsync(sample.Ledger);
        foreach (var (name, schema) in description.Json["components"]!["schemas"]!.AsObject())
            Text(schema!["description"]).ShouldNotBeNullOrEmpty(name);
        foreach (var operation in description.Operations.Where(one => one.Json["requestBody"] is not null))
            description.Resolve(description.SchemaOf(operation.Json["requestBody"])!)["additionalProperties"]!.GetValue<bool>().ShouldBeFalse(operation.ToString());
    }

    [Fact(DisplayName = "Every act stands at its door and in a report, and has an example of its body")]
    public async Task Acts()
    {
        var description = await Description.OfAsync(sample.Ledger);
        var entries = description.Json["components"]!["schemas"]!["ReportEntry"]!["discriminator"]!["mapping"]!.AsObject();
        foreach (var door in Doors.Each)
        {
            var operation = description.Operations.Single(one => one.Id == door.Name);
            (operation.Path, operation.Method).ShouldBe(($"/api/v1{door.Route}", "post"));
            entries.ContainsKey(door.Name).ShouldBeTrue(door.Name);
            operation.Json["requestBody"]!["content"]!["application/json"]!["example"].ShouldNotBeNull($"{door.Name}: run the specs with BUNGKESMAS_APPROVE=1, and build");
        }
    }

    [Fact(DisplayName = "Every body that is sent has an example, as its schema says")]
    public async Task Bodies()
    {
        var description = await Description.OfAsync(sample.Ledger);
        foreach (var operation in description.Operations.Where(one => one.Json["requestBody"] is not null))
        {
            var content = operation.Json["requestBody"]!["content"]!["application/json"]!;
            description.ShouldFit(content["example"].ShouldNotBeNull(operation.ToString()), content["schema"]!.AsObject(), operation.ToString());
        }
    }

    [Fact(DisplayName = "Every read of the sample has an example of its answer")]
    public async Task Answers()
    {
        var description = await Description.OfAsync(sample.Ledger);
        foreach (var (operation, address) in await new SampleWalk(sample.Ledger, description).AddressesAsync(most: 1))
            if (operation.Noun != "catalogue" && operation.Responses["200"]!["content"]?["application/json"] is { } content)
                content["example"].ShouldNotBeNull($"{operation}: run the specs with BUNGKESMAS_APPROVE=1, and build ({address})");
    }
}
