using System.Text;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Contract;

/// <summary>Whoever copies an example of the description can send it.</summary>
public sealed class SentExampleSpecs
{
    [Fact(DisplayName = "Every example of a write is taken as it stands in the description, or refused only for what the ledger knows")]
    public async Task Taken()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        using var description = await ledger.As(Rights.Office).GetAsync("/swagger/v1/swagger.json", TestContext.Current.CancellationToken);
        var paths = JsonNode.Parse(await description.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["paths"]!.AsObject();
        var examples = paths.Select(path => path.Value!["post"]).Where(post => post?["requestBody"]?["content"]?["application/json"]?["example"] is not null)
            .ToDictionary(post => post!["operationId"]!.GetValue<string>(), post => post!["requestBody"]!["content"]!["application/json"]!["example"]!);
        examples.Count.ShouldBeGreaterThan(120);
        var refused = new List<string>();
        foreach (var write in (await Endpoints.AllAsync(ledger)).Where(write => write.Method == "POST" && examples.ContainsKey(write.Name)))
        {
            var reply = await ledger.SendAsync(new(HttpMethod.Post, $"/api/v1{write.Path.Replace("/ylp2em/", "/lembaga-contoh/")}") { Content = new StringContent(examples[write.Name].ToJsonString(), Encoding.UTF8, "application/json") }, Rights.Office);
            if ((int)reply.Status.Code is not (200 or 201 or 404 or 409)) refused.Add($"{write.Name} {(int)reply.Status.Code} {string.Join(' ', reply.Fields)}");
        }
        refused.ShouldBeEmpty();
    }
}
