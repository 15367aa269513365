using System.Text.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Recording;
using Bungkesmas.Specs.Telling;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>The description clients rely on is approved text: docs/contracts/openapi.json.</summary>
public sealed class OpenApiSpecs
{
    [Fact(DisplayName = "The OpenAPI description is the approved one (BUNGKESMAS_APPROVE=1 approves it anew)")]
    public async Task Contract()
    {
        await using var ledger = await RunningLedger.StartAsync();
        using var client = new HttpClient { BaseAddress = ledger.Address };
        var now = JsonNode.Parse(await client.GetStringAsync("/swagger/v1/swagger.json", TestContext.Current.CancellationToken))!.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";
        Approved.Matches("docs/contracts/openapi.json", now);

        var paths = JsonNode.Parse(now)!["paths"]!.AsObject();
        JsonNode.Parse(now)!["openapi"]!.GetValue<string>().ShouldStartWith("3.1");
        foreach (var door in Doors.All)
            paths[$"/api/v1{door.Route}"]!["post"]!["operationId"]!.GetValue<string>().ShouldBe(door.Name);
    }
}
