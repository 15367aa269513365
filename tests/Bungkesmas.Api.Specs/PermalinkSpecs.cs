using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Where an answer says that it stays, the very same answer comes.</summary>
public sealed class PermalinkSpecs
{
    [Fact(DisplayName = "A retraction belongs to what the answer was made of: the permalink does not bring back what it took away")]
    public async Task Retracted()
    {
        await using var ledger = await RunningLedger.StartAsync();
        foreach (var region in new[] { "73.03", "73.04" })
            (await ledger.PostAsync("/partners/yayasan-contoh/recommendation", new JsonObject { ["region"] = new JsonObject { ["code"] = region }, ["note"] = $"Direkomendasikan untuk {region}." })).Status.ShouldBeRecorded();
        await RetractAsync(ledger, "/partners/yayasan-contoh", "partner.recommended.v1");
        foreach (var path in new[] { "/partners/yayasan-contoh", "/partners/yayasan-contoh/explanation", "/regions/73.04", "/regions/73.04/coverage", "/regions/73.04/explanation", "/coverage?within=73" })
            await StaysAsync(ledger, path, (await ledger.GetAsync(path)).Json);
        (await ledger.GetAsync("/partners/yayasan-contoh"))["engagements"].AsArray().Count.ShouldBe(1);
    }

    [Fact(DisplayName = "Whatever was taken back, corrected or told after it: every answer through a lens stays at its permalink")]
    public async Task Everywhere()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        (await ledger.PostAsync("/systems/si-bungkesmas/launch", new JsonObject())).Status.ShouldBeRecorded();
        foreach (var (about, type) in new[]
        {
            ("/systems/si-bungkesmas", "programme.system-launched.v1"), ("/partners/ylp2em", "partner.provider-concluded.v1"), ("/partners/ylp2em", "agreement.deferred.v1"), ("/partners/pattiro-jeka", "route.redirected.v1")
        })
            await RetractAsync(ledger, about, type);
        var reads = (await Endpoints.AllAsync(ledger)).Where(one => one.Method == "GET" && !one.IsStream && one.Offered.Any(form => form.EndsWith("json"))).ToList();
        var before = new List<(string Path, JsonObject Answer)>();
        foreach (var read in reads)
            if ((await ledger.GetAsync(read.Path)).Json is var answer && answer.ContainsKey("permalink")) before.Add((read.Path, answer));
        before.Count.ShouldBeGreaterThan(25);
        (await ledger.PostAsync("/agreements/mou-ylp2em-parepare/signature", new JsonObject())).Status.ShouldBeRecorded();
        (await ledger.PostAsync("/partners/ylp2em/activation", JsonNode.Parse("""{"region":{"code":"73.72"}}"""))).Status.ShouldBeRecorded();
        foreach (var (path, answer) in before) await StaysAsync(ledger, path, answer);
    }

    private static async Task RetractAsync(RunningLedger ledger, string about, string type)
    {
        var history = (await ledger.GetAsync($"{about.Replace("/systems/", "/programme/")}/history"))["facts"].AsArray();
        var fact = history.Last(one => one!["type"]!.GetValue<string>() == type)!["id"];
        (await ledger.PostAsync($"/facts/{fact}/retraction", JsonNode.Parse("""{"reason":"did-not-happen"}"""))).Status.ShouldBeRecorded();
    }

    private static async Task StaysAsync(RunningLedger ledger, string path, JsonObject answer)
    {
        var pinned = await ledger.GetAsync(answer["permalink"]!.GetValue<string>()["/api/v1".Length..]);
        pinned.Status.ShouldBeOk();
        Said(pinned.Json).ShouldBe(Said(answer), path);
    }

    /// <summary>All but what was asked for.</summary>
    private static string Said(JsonObject answer)
    {
        var said = answer.DeepClone().AsObject();
        foreach (var address in new[] { "permalink", "next" }) said.Remove(address);
        foreach (var lens in new[] { said, said["desk"], said["coverage"] }.OfType<JsonObject>().SelectMany(one => new[] { one["lens"], one["from"], one["to"] }).OfType<JsonObject>()) lens.Remove("knownAt");
        foreach (var inner in new[] { "desk", "coverage" }) (said[inner] as JsonObject)?.Remove("permalink");
        return said.ToJsonString();
    }
}
