using System.Net;
using System.Text.Json.Nodes;
using Npgsql;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>A service that may open few connections, as where memory is scarce.</summary>
public sealed class FewConnectionsSpecs
{
    [Fact(DisplayName = "Over a dozen connections many who list, look and write at once are all answered")]
    public async Task Many()
    {
        await using var sample = await RunningLedger.WithSampleAsync();
        await using var few = await RunningLedger.OverAsync(new NpgsqlConnectionStringBuilder(sample.ConnectionString) { MaxPoolSize = 12 }.ConnectionString, TestDatabase.KeyFile);
        string[] paths = ["/partners", "/visits", "/coverage?level=regency", "/agenda", "/questions", "/partners/ylp2em", "/partners/ylp2em/history", "/statements"];

        var read = await Task.WhenAll(Enumerable.Range(0, 160).Select(i => few.GetAsync(paths[i % paths.Length])).Concat(Enumerable.Range(0, 40).Select(i =>
            few.PostAsync($"/partners/mitra-{i}/candidacy", JsonNode.Parse("""{"region":{"code":"73.72"},"note":"Menjadi calon mitra."}""")))));

        read.Select(answer => answer.Status.Code).Distinct().Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Created]);
    }
}
