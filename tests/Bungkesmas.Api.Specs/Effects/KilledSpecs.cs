using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Specs.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Effects;

/// <summary>The plug is pulled while the service tells what is new.</summary>
public sealed class KilledSpecs : IDisposable
{
    private const int Agreements = 60;

    private readonly string _folder = Directory.CreateTempSubdirectory("bungkesmas-killed-").FullName;

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Bungkesmas__Effects__RetryAfter"] = "0.1,0.2,0.4,0.8,1,1,1,1", ["Bungkesmas__Effects__Pulse"] = "0.05", ["Bungkesmas__Effects__Poll"] = "0.1"
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public KilledSpecs()
    {
        // A temporary folder is closed to others, and as root the database runs as another user.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder, File.GetUnixFileMode(_folder) | UnixFileMode.OtherExecute);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact(DisplayName = "Killed again and again amid its deliveries, the service loses nothing: everything arrives, under one id each, and nothing that should not")]
    public async Task Killed()
    {
        await using var receiver = await Receiver.StartAsync();
        // Slow, and unwell now and then, so that every kill falls amid deliveries, some of which wait for another try.
        var count = 0;
        receiver.Answer = async _ =>
        {
            await Task.Delay(30, Cancel);
            return Interlocked.Increment(ref count) % 5 == 0 ? 500 : 204;
        };
        var service = Start();
        var client = await service.ReadyAsync();
        (await client.PostAsJsonAsync("/api/v1/webhooks", new { url = receiver.Url, kinds = new[] { "task.appeared", "task.vanished" } }, Cancel)).EnsureSuccessStatusCode();
        await PostAsync(client, "/field-reports", Hearing.Deferred(Enumerable.Range(1, Agreements)));
        await PostAsync(client, "/systems/si-bungkesmas/launch", new JsonObject());

        // Once at once, before or amid the step that finds them; then whenever some more have come.
        await service.KillAsync();
        for (var kills = 1; kills <= 3; kills++)
        {
            await service.DisposeAsync();
            service = Start();
            await service.ReadyAsync();
            var enough = receiver.All.Count + 10;
            await receiver.UntilAsync(all => all.Count >= enough, TimeSpan.FromMinutes(2));
            await service.KillAsync();
        }
        await service.DisposeAsync();
        await using var last = Start();
        client = await last.ReadyAsync();
        await receiver.UntilAsync(all => all.Select(one => one.Id).Distinct().Count() >= Agreements, TimeSpan.FromMinutes(2));
        await SettledAsync(client);

        receiver.All.GroupBy(one => one.Key).ShouldAllBe(told => told.Select(one => one.Id).Distinct().Count() == 1 && told.Select(one => one.Body).Distinct().Count() == 1);
        receiver.All.Select(one => (one.Type, one.Key)).Distinct().ShouldBe(Enumerable.Range(1, Agreements).Select(number => ("task.appeared", $"sign-agreement-mou-{number}")), ignoreOrder: true);
        var deliveries = JsonNode.Parse(await client.GetStringAsync("/api/v1/deliveries?limit=500", Cancel))!["deliveries"]!.AsArray();
        deliveries.Count.ShouldBe(Agreements);
        deliveries.ShouldAllBe(one => one!["state"]!.GetValue<string>() == "delivered");
    }

    private ServiceProcess Start() => ServiceProcess.Start(_folder, Settings, ["--no-sample"]);

    private static async Task PostAsync(HttpClient client, string path, JsonNode body)
    {
        using var answer = await client.PostAsJsonAsync($"/api/v1{path}", body, Cancel);
        ((int)answer.StatusCode).ShouldBe(201, await answer.Content.ReadAsStringAsync(Cancel));
    }

    /// <summary>Waits until nothing is on its way any more.</summary>
    private static async Task SettledAsync(HttpClient client)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var beats = 0; beats < 600; beats++)
        {
            var moving = 0;
            foreach (var state in new[] { "waiting", "failed" })
                moving += JsonNode.Parse(await client.GetStringAsync($"/api/v1/deliveries?state={state}", Cancel))!["deliveries"]!.AsArray().Count;
            if (moving == 0) return;
            await beat.WaitForNextTickAsync(Cancel);
        }
        throw new TimeoutException(await client.GetStringAsync("/api/v1/deliveries?state=failed", Cancel));
    }
}
