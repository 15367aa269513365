using System.Text;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Effects;

/// <summary>Who changes a subscription that somebody else has changed meanwhile is told so, and changes nothing.</summary>
public sealed class VersionSpecs
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<(int Status, string? Tag, string? Version, JsonObject? Body)> SendAsync(RunningLedger ledger, HttpMethod method, string path, string? version, JsonObject? body = null, string header = "If-Match")
    {
        using var request = new HttpRequestMessage(method, $"/api/v1{path}") { Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        if (version is not null) request.Headers.TryAddWithoutValidation(header, version);
        using var answer = await ledger.As(Rights.Office).SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return ((int)answer.StatusCode, answer.Headers.ETag?.ToString(), answer.Headers.TryGetValues("Stream-Version", out var told) ? told.Single() : null, text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject());
    }

    [Fact(DisplayName = "A webhook is changed, given another secret, tried and removed in the version that was seen, or not at all")]
    public async Task Webhook()
    {
        await using var hearing = await Hearing.StartAsync();
        var ledger = hearing.Ledger;
        JsonObject Wish(string kind = "task.appeared") => new() { ["url"] = hearing.Receiver.Url, ["kinds"] = new JsonArray(kind) };
        (await SendAsync(ledger, HttpMethod.Post, "/webhooks", "\"1\"", Wish())).Status.ShouldBe(412);
        (await ledger.CountAsync("select count(*) from effects.subscription")).ShouldBe(0);
        var added = await SendAsync(ledger, HttpMethod.Post, "/webhooks", "*", Wish(), "If-None-Match");
        added.Status.ShouldBe(201);
        var path = $"/webhooks/{added.Body!["id"]}";
        (await SendAsync(ledger, HttpMethod.Get, path, null)).Version.ShouldBe(added.Tag.ShouldNotBeNull());

        var changed = await SendAsync(ledger, HttpMethod.Put, path, added.Tag, Wish("task.overdue"));
        (changed.Status, changed.Tag == added.Tag).ShouldBe((200, false));
        foreach (var (method, to, body) in new[] { (HttpMethod.Put, path, Wish()), (HttpMethod.Delete, path, null), (HttpMethod.Post, $"{path}/secret-rotation", null), (HttpMethod.Post, $"{path}/test", null) })
        {
            var stale = await SendAsync(ledger, method, to, added.Tag, body);
            (stale.Status, stale.Tag, stale.Body!["type"]!.ToString()).ShouldBe((412, changed.Tag, "/problems/stale"), $"{method} {to}");
        }
        var kept = await SendAsync(ledger, HttpMethod.Get, path, null);
        (kept.Version, kept.Body!["kinds"]!.ToJsonString()).ShouldBe((changed.Tag, """["task.overdue"]"""));

        (await SendAsync(ledger, HttpMethod.Post, $"{path}/test", changed.Tag)).Status.ShouldBe(202);
        var rotated = await SendAsync(ledger, HttpMethod.Post, $"{path}/secret-rotation", changed.Tag);
        (rotated.Status, rotated.Tag == changed.Tag).ShouldBe((200, false));
        (await SendAsync(ledger, HttpMethod.Delete, path, rotated.Tag)).Status.ShouldBe(204);
        (await SendAsync(ledger, HttpMethod.Delete, path, "*")).Status.ShouldBe(404);
    }

    [Fact(DisplayName = "A webhook that the service itself has switched off is another version")]
    public async Task SwitchedOff()
    {
        await using var hearing = await Hearing.StartAsync();
        hearing.Receiver.Answer = _ => Task.FromResult(410);
        var path = $"/webhooks/{(await hearing.SubscribeAsync("task.appeared")).String("id")}";
        var before = await SendAsync(hearing.Ledger, HttpMethod.Get, path, null);
        (await SendAsync(hearing.Ledger, HttpMethod.Post, $"{path}/test", before.Version)).Status.ShouldBe(202);
        await hearing.DeliveriesAsync("dead", 1);
        (await SendAsync(hearing.Ledger, HttpMethod.Get, path, null)).Body!["active"]!.GetValue<bool>().ShouldBeFalse();
        (await SendAsync(hearing.Ledger, HttpMethod.Delete, path, before.Version)).Status.ShouldBe(412);
    }

    [Fact(DisplayName = "A mail subscription is removed in the version that was seen, or not at all")]
    public async Task Mail()
    {
        await using var hearing = await Hearing.StartAsync(("Bungkesmas:Mail:Host", "127.0.0.1"), ("Bungkesmas:Mail:From", "kabar@bungkesmas.example"));
        var added = await SendAsync(hearing.Ledger, HttpMethod.Post, "/mail-subscriptions", null, new() { ["address"] = "kantor@bungkesmas.example" });
        var path = $"/mail-subscriptions/{added.Body!["id"]}";
        (await SendAsync(hearing.Ledger, HttpMethod.Delete, path, "\"99\"")).Status.ShouldBe(412);
        (await SendAsync(hearing.Ledger, HttpMethod.Delete, path, added.Tag.ShouldNotBeNull())).Status.ShouldBe(204);
    }
}
