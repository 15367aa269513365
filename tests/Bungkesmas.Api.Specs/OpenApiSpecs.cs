using System.Text.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Recording;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>The description clients rely on is approved text: docs/contracts/openapi.json.</summary>
public sealed class OpenApiSpecs
{
    private static readonly string Approved = Path.Combine(Root(), "docs", "contracts", "openapi.json");

    [Fact(DisplayName = "The OpenAPI description is the approved one (BUNGKESMAS_APPROVE=1 approves it anew)")]
    public async Task Contract()
    {
        await using var ledger = await RunningLedger.StartAsync();
        using var client = new HttpClient { BaseAddress = ledger.Address };
        var now = JsonNode.Parse(await client.GetStringAsync("/swagger/v1/swagger.json", TestContext.Current.CancellationToken))!.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";
        if (Environment.GetEnvironmentVariable("BUNGKESMAS_APPROVE") == "1") await File.WriteAllTextAsync(Approved, now, TestContext.Current.CancellationToken);
        (File.Exists(Approved) ? await File.ReadAllTextAsync(Approved, TestContext.Current.CancellationToken) : "").ShouldBe(now);

        var paths = JsonNode.Parse(now)!["paths"]!.AsObject();
        JsonNode.Parse(now)!["openapi"]!.GetValue<string>().ShouldStartWith("3.1");
        foreach (var door in Doors.All)
            paths[$"/api/v1{door.Route}"]!["post"]!["operationId"]!.GetValue<string>().ShouldBe(door.Name);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bungkesmas.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
