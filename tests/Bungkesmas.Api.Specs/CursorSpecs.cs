using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>A cursor goes on with the walk that it was given for, and with no other.</summary>
public sealed class CursorSpecs(SampleLedger sample) : IClassFixture<SampleLedger>
{
    private RunningLedger Ledger => sample.Ledger;

    private async Task<string> CursorAsync(string path) => (await Ledger.GetAsync(path)).String("next").Split("cursor=")[1];

    [Fact(DisplayName = "A cursor of another list, or of other filters, or of another lens, is refused by its name")]
    public async Task Others()
    {
        var cursor = await CursorAsync("/partners?region=73&limit=2");
        (await Ledger.GetAsync($"/partners?region=73&limit=5&cursor={cursor}")).Status.ShouldBeOk();
        foreach (var path in new[] { "/agenda?region=73", "/partners?region=73.72", "/partners?role=candidate&region=73", "/partners?region=73&certainty=possible", "/partners?region=73&asOf=2017-06-01", "/partners?region=73&knownAt=1" })
            await RefusedAsync($"{path}&cursor={cursor}");
    }

    [Fact(DisplayName = "A cursor that somebody changed is refused, and never reaches the database")]
    public async Task Changed()
    {
        var cursor = JsonNode.Parse(Convert.FromBase64String(Padded(await CursorAsync("/partners?limit=2"))))!.AsObject();
        foreach (var (field, value) in new (string, JsonNode?)[] { ("Position", 999999), ("Position", -1), ("Last", "a\0b"), ("Last", null), ("Walk", null), ("Walk", "0") })
        {
            var other = cursor.DeepClone().AsObject();
            other[field] = value?.DeepClone();
            await RefusedAsync($"/partners?cursor={Convert.ToBase64String(Encoding.UTF8.GetBytes(other.ToJsonString())).Replace('+', '-').Replace('/', '_').TrimEnd('=')}");
        }
        await RefusedAsync($"/partners?cursor={Convert.ToBase64String(Encoding.UTF8.GetBytes(cursor.ToJsonString().Replace("\"Last\":\"", "\"Last\":\"\\ud800"))).Replace('+', '-').Replace('/', '_').TrimEnd('=')}");
    }

    [Fact(DisplayName = "A later page has a permalink too, and so has a page of any history")]
    public async Task Permalinks()
    {
        foreach (var path in new[] { "/partners?limit=2", "/regions/73.72/history?limit=2", "/agreements/mou-ylp2em-parepare/history?limit=1" })
        {
            var second = await Ledger.GetAsync((await Ledger.GetAsync(path)).String("next")["/api/v1".Length..]);
            var pinned = await Ledger.GetAsync(second.String("permalink")["/api/v1".Length..]);
            pinned.Status.ShouldBeOk();
            var list = second.Json.First(member => member.Value is JsonArray).Key;
            second[list].AsArray().ShouldNotBeEmpty();
            pinned[list].ToJsonString().ShouldBe(second[list].ToJsonString());
        }
        var whole = (await Ledger.GetAsync("/regions/73.72/history"))["facts"].AsArray().Select(fact => fact!["id"]!.ToString()).ToList();
        var walked = new List<string>();
        for (var next = "/api/v1/regions/73.72/history?limit=3"; next is not null;)
        {
            var page = await Ledger.GetAsync(next["/api/v1".Length..]);
            walked.AddRange(page["facts"].AsArray().Select(fact => fact!["id"]!.ToString()));
            next = page.Json["next"]?.GetValue<string>();
        }
        walked.ShouldBe(whole);
    }

    [Fact(DisplayName = "A long history comes in pages like every list, also where nobody asks for a page")]
    public async Task Long()
    {
        await using var ledger = await RunningLedger.StartAsync();
        var told = Enumerable.Range(1, 51).Select(number => new JsonObject
        {
            ["key"] = $"usul-{number}", ["do"] = "PartnerRecommended", ["on"] = "organisation/mitra-lama", ["region"] = new JsonObject { ["code"] = "73.72" }, ["sources"] = new JsonArray(new JsonObject { ["start"] = 0, ["end"] = 10 })
        });
        (await ledger.PostAsync("/field-reports", new JsonObject { ["document"] = new JsonObject { ["text"] = "Mitra lama diusulkan berkali-kali." }, ["facts"] = new JsonArray([.. told]) })).Status.ShouldBeRecorded();
        foreach (var path in new[] { "/partners/mitra-lama/history", "/regions/73.72/history" })
        {
            var first = await ledger.GetAsync(path);
            first["facts"].AsArray().Count.ShouldBe(50, path);
            var second = await ledger.GetAsync(first.String("next")["/api/v1".Length..]);
            second["facts"].AsArray().Count.ShouldBe(1, path);
            second.Json["next"].ShouldBeNull(path);
        }
    }

    [Fact(DisplayName = "Whoever takes a lens says which was used, and where the answer stays")]
    public async Task Everywhere()
    {
        foreach (var read in (await Endpoints.AllAsync(Ledger)).Where(one => one.Method == "GET" && one.Description.Lensed && one.Offered.Contains("application/json")))
        {
            if (read.Name is "ListFacts" or "GetFact") continue;
            var answer = await Ledger.GetAsync(read.Path);
            if ((int)answer.Status.Code == 404) continue;
            answer.Json.ContainsKey("lens").ShouldBeTrue(read.Name);
            answer.Json.ContainsKey("permalink").ShouldBeTrue(read.Name);
        }
    }

    [Fact(DisplayName = "The agenda comes in one order, however long its pages are")]
    public async Task Agenda()
    {
        async Task<List<string>> WalkAsync(int limit)
        {
            var walked = new List<string>();
            for (var next = $"/api/v1/agenda?state=all&asOf=2030-01-01&limit={limit}"; next is not null;)
            {
                var page = await Ledger.GetAsync(next["/api/v1".Length..]);
                walked.AddRange(page["tasks"].AsArray().Select(task => task!["id"]!.ToString()));
                next = page.Json["next"]?.GetValue<string>();
            }
            return walked;
        }
        (await WalkAsync(1)).ShouldBe(await WalkAsync(500));
    }

    private async Task RefusedAsync(string path)
    {
        var answer = await Ledger.GetAsync(path);
        answer.Status.ShouldBe(400);
        answer.Fields.ShouldBe(["cursor"], path);
    }

    private static string Padded(string cursor) => cursor.Replace('-', '+').Replace('_', '/').PadRight((cursor.Length + 3) / 4 * 4, '=');
}
