using System.Text.Json.Nodes;
using Xunit;

namespace Bungkesmas.Api.Specs.Effects;

/// <summary>A ledger with somebody who listens to it.</summary>
public sealed class Hearing : IAsyncDisposable
{
    private Hearing(RunningLedger ledger, Receiver receiver) => (Ledger, Receiver) = (ledger, receiver);

    public RunningLedger Ledger { get; }

    public Receiver Receiver { get; }

    /// <summary>Tries follow each other within milliseconds: three further ones, and then a letter is dead.</summary>
    public static async Task<Hearing> StartAsync(params (string Name, string Value)[] settings) => new(await RunningLedger.WithSettingsAsync([.. Quick, .. settings]), await Receiver.StartAsync());

    public static (string Name, string Value)[] Quick { get; } =
        [("Bungkesmas:Effects:RetryAfter", "0.02,0.02,0.02"), ("Bungkesmas:Effects:Pulse", "0.05"), ("Bungkesmas:Effects:Poll", "0.05")];

    public async Task<Reply> SubscribeAsync(params string[] kinds) => await SubscribeAsync(new JsonObject { ["kinds"] = new JsonArray([.. kinds.Select(kind => (JsonNode)kind)]) });

    public async Task<Reply> SubscribeAsync(JsonObject wish)
    {
        wish["url"] = Receiver.Url;
        var reply = await Ledger.PostAsync("/webhooks", wish);
        reply.Status.ShouldBeRecorded();
        return reply;
    }

    /// <summary>Agreements that wait for the launch, each of another partner.</summary>
    public async Task WaitForLaunchAsync(int count)
    {
        foreach (var part in Enumerable.Range(1, count).Chunk(200))
            (await Ledger.PostAsync("/field-reports", Deferred(part))).Status.ShouldBeRecorded();
    }

    public static JsonObject Deferred(IEnumerable<int> numbers) => Report([.. numbers.Select(number => new JsonObject
    {
        ["key"] = $"tunda-{number}", ["do"] = "AgreementDeferred", ["on"] = $"agreement/mou-{number}", ["agreement"] = new JsonObject
        {
            ["parties"] = new JsonArray($"mitra-{number}", "stf-uin-jakarta"), ["region"] = new JsonObject { ["code"] = number % 2 == 0 ? "73.72" : "73.13" }, ["kind"] = "mou"
        },
        ["until"] = new JsonObject { ["kind"] = "system-launched", ["of"] = "si-bungkesmas" }, ["reasons"] = new JsonArray(new JsonObject { ["reason"] = "sequenced-after-launch" })
    })]);

    /// <summary>A report of 2017 that tells these facts.</summary>
    public static JsonObject Report(params JsonObject[] facts)
    {
        var text = $"Laporan perjalanan {facts[0]["key"]}.";
        foreach (var fact in facts) fact["sources"] ??= new JsonArray(new JsonObject { ["start"] = 0, ["end"] = 10 });
        return new JsonObject
        {
            ["document"] = new JsonObject { ["text"] = text, ["dates"] = new JsonArray(new JsonObject { ["kind"] = "written", ["date"] = "2017-05-20" }) },
            ["facts"] = new JsonArray([.. facts])
        };
    }

    public Task<Reply> LaunchAsync() => Ledger.PostAsync("/systems/si-bungkesmas/launch", new JsonObject());

    /// <summary>Waits until so many deliveries are in a state.</summary>
    public async Task<IReadOnlyList<JsonNode>> DeliveriesAsync(string state, int count)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var beats = 0; ; beats++)
        {
            var found = (await Ledger.GetAsync($"/deliveries?state={state}&limit=500"))["deliveries"].AsArray();
            if (found.Count == count) return [.. found.Select(one => one!)];
            if (beats > 600) throw new TimeoutException($"{found.Count} {state} instead of {count}: {(await Ledger.GetAsync("/deliveries?limit=500")).Text}");
            await beat.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        await Receiver.DisposeAsync();
    }
}
