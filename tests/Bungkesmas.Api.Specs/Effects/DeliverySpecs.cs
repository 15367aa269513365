using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Npgsql;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Effects;

/// <summary>What becomes of a delivery: tried again, taken, dead, sent once more.</summary>
public sealed class DeliverySpecs
{
    [Fact(DisplayName = "A receiver that fails is tried again under the same id until it takes it, and that is one delivery")]
    public async Task TriedAgain()
    {
        await using var hearing = await Hearing.StartAsync();
        await hearing.WaitForLaunchAsync(1);
        await hearing.SubscribeAsync("task.appeared");
        var tries = 0;
        hearing.Receiver.Answer = _ => Task.FromResult(++tries <= 2 ? 500 : 204);
        await hearing.LaunchAsync();
        var delivered = (await hearing.DeliveriesAsync("delivered", 1))[0];
        hearing.Receiver.All.Count.ShouldBe(3);
        hearing.Receiver.All.Select(one => one.Id).Distinct().ShouldBe([delivered["id"]!.GetValue<string>()]);
        hearing.Receiver.All.Select(one => one.Body).Distinct().ShouldHaveSingleItem();
        delivered["attempts"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact(DisplayName = "What nobody takes becomes a dead letter, is counted, and is delivered once when it is sent again")]
    public async Task DeadLetter()
    {
        await using var hearing = await Hearing.StartAsync();
        await hearing.WaitForLaunchAsync(3);
        await hearing.SubscribeAsync("task.appeared");
        hearing.Receiver.Answer = _ => Task.FromResult(503);
        await hearing.LaunchAsync();
        await hearing.DeliveriesAsync("dead", 3);
        var letters = (await hearing.Ledger.GetAsync("/dead-letters"))["deliveries"].AsArray();
        letters.ShouldAllBe(letter => letter!["failure"]!.GetValue<string>() == "http-503" && letter["attempts"]!.GetValue<int>() == 4);
        using (var client = new HttpClient { BaseAddress = hearing.Ledger.Address })
            (await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken)).ShouldContain("3 dead");

        hearing.Receiver.Answer = _ => Task.FromResult(200);
        var before = hearing.Receiver.All.Count;
        (await hearing.Ledger.PostAsync($"/dead-letters/{letters[0]!["id"]}/replay", null)).Json["count"]!.GetValue<int>().ShouldBe(1);
        await hearing.DeliveriesAsync("delivered", 1);
        (await hearing.Ledger.PostAsync("/dead-letters/replay", null)).Json["count"]!.GetValue<int>().ShouldBe(2);
        await hearing.DeliveriesAsync("delivered", 3);
        hearing.Receiver.All.Count.ShouldBe(before + 3);
        hearing.Receiver.All.Select(one => one.Id).Distinct().Count().ShouldBe(3);
        (await hearing.Ledger.PostAsync($"/dead-letters/{letters[0]!["id"]}/replay", null)).Status.ShouldBe(404);
        (await hearing.Ledger.CountAsync("select count(*) from effects.wolverine_dead_letters")).ShouldBe(0);
    }

    [Fact(DisplayName = "A delivery that was taken is forgotten when its days are over; one that was taken since, and one that nobody took, stay")]
    public async Task Forgotten()
    {
        await using var hearing = await Hearing.StartAsync(("Bungkesmas:Effects:KeepDays", "2"));
        await hearing.WaitForLaunchAsync(3);
        await hearing.SubscribeAsync("task.appeared");
        await hearing.LaunchAsync();
        await hearing.DeliveriesAsync("delivered", 3);
        await hearing.Ledger.RunAsync("""
            update effects.delivery set delivered_at = now() - interval '49 hours', created_at = now() - interval '9 days' where key like '%mou-1';
            update effects.delivery set delivered_at = now() - interval '47 hours', created_at = now() - interval '9 days' where key like '%mou-2';
            update effects.delivery set state = 'dead', delivered_at = null, created_at = now() - interval '9 days' where key like '%mou-3'
            """);

        await ((Bungkesmas.Api.Effects.Deliveries)hearing.Ledger.Services.GetService(typeof(Bungkesmas.Api.Effects.Deliveries))!).ForgetAsync(TestContext.Current.CancellationToken);
        (await hearing.Ledger.GetAsync("/deliveries"))["deliveries"].AsArray().Select(one => one!["key"]!.GetValue<string>()[^5..]).ShouldBe(["mou-2", "mou-3"], ignoreOrder: true);
    }

    [Fact(DisplayName = "A receiver that is gone switches its webhook off, with the reason; switched on again it hears from then on, and its letters can be sent again")]
    public async Task Gone()
    {
        await using var hearing = await Hearing.StartAsync();
        await hearing.WaitForLaunchAsync(2);
        var webhook = await hearing.SubscribeAsync("task.appeared");
        hearing.Receiver.Answer = _ => Task.FromResult(410);
        await hearing.LaunchAsync();
        await hearing.DeliveriesAsync("dead", 2);
        var off = await hearing.Ledger.GetAsync($"/webhooks/{webhook.String("id")}");
        (off["active"].GetValue<bool>(), off.String("reason")).ShouldBe((false, "gone"));

        hearing.Receiver.Answer = _ => Task.FromResult(204);
        var on = await PutAsync(hearing, webhook.String("id"), new JsonObject { ["url"] = hearing.Receiver.Url });
        (on["active"].GetValue<bool>(), on.Json["reason"]).ShouldBe((true, null));
        await hearing.Ledger.PostAsync("/dead-letters/replay", null);
        await hearing.DeliveriesAsync("delivered", 2);
    }

    [Fact(DisplayName = "A letter that is sent again in the very moment in which it is called dead is not lost")]
    public async Task SentAgainAtOnce()
    {
        await using var hearing = await Hearing.StartAsync();
        await hearing.WaitForLaunchAsync(2);
        await hearing.SubscribeAsync("task.appeared");
        hearing.Receiver.Answer = _ => Task.FromResult(307);
        var cancel = TestContext.Current.CancellationToken;
        await using var held = await hearing.Ledger.Database.OpenConnectionAsync(cancel);
        // Wolverine cannot bury them, and their rows say already that they are dead.
        await using var burial = await held.BeginTransactionAsync(cancel);
        await using (var hold = new NpgsqlCommand("lock table effects.wolverine_dead_letters in exclusive mode", held)) await hold.ExecuteNonQueryAsync(cancel);
        await hearing.LaunchAsync();
        await hearing.DeliveriesAsync("dead", 2);

        hearing.Receiver.Answer = _ => Task.FromResult(204);
        var again = hearing.Ledger.PostAsync("/dead-letters/replay", null);
        (await Task.WhenAny(again, Task.Delay(TimeSpan.FromMilliseconds(300), cancel))).ShouldNotBe(again);
        await burial.CommitAsync(cancel);
        (await again).Json["count"]!.GetValue<int>().ShouldBe(2);
        await hearing.DeliveriesAsync("delivered", 2);
    }

    [Fact(DisplayName = "After its secret was changed a webhook is signed with both secrets; a trial shows it")]
    public async Task Rotation()
    {
        await using var hearing = await Hearing.StartAsync();
        var webhook = await hearing.SubscribeAsync();
        var id = webhook.String("id");
        var rotated = await hearing.Ledger.PostAsync($"/webhooks/{id}/secret-rotation", null);
        rotated.String("secret").ShouldNotBe(webhook.String("secret"));
        (await hearing.Ledger.GetAsync($"/webhooks/{id}")).Json.ContainsKey("secret").ShouldBeFalse();
        (await hearing.Ledger.GetAsync("/webhooks")).Text.ShouldNotContain("whsec_");
        var trial = await hearing.Ledger.PostAsync($"/webhooks/{id}/test", null);
        trial.Status.ShouldBe(202);
        var got = (await hearing.Receiver.UntilAsync(1))[0];
        (got.Type, got.Id).ShouldBe(("subscription.tested", trial.String("delivery")));
        got.Signature.Split(' ').ShouldBe([$"v1,{NotificationSpecs.Hmac(rotated.String("secret"), got)}", $"v1,{NotificationSpecs.Hmac(webhook.String("secret"), got)}"]);
    }

    [Fact(DisplayName = "Neither secret nor address stands in the database or the log, and of those who are told nobody's name")]
    public async Task Sealed()
    {
        await using var hearing = await Hearing.StartAsync();
        var secret = (await hearing.SubscribeAsync()).String("secret");
        await hearing.Ledger.PostAsync("/field-reports", RunningLedger.Sample());
        await hearing.Receiver.UntilAsync(5);
        foreach (var sealedText in new[] { secret[6..], "/hook" }) (await SecrecySpecs.TablesHoldingAsync(hearing.Ledger, sealedText)).ShouldBeEmpty();
        hearing.Ledger.Log.Lines.ShouldNotContain(line => line.Contains("/hook") || line.Contains("whsec_"));
        hearing.Receiver.All.ShouldAllBe(one => !one.Body.Contains("Penulis", StringComparison.OrdinalIgnoreCase));
    }

    [Fact(DisplayName = "A removed webhook is forgotten with its deliveries, and nothing more is sent")]
    public async Task Removed()
    {
        await using var hearing = await Hearing.StartAsync();
        await hearing.WaitForLaunchAsync(1);
        var webhook = await hearing.SubscribeAsync();
        hearing.Receiver.Answer = _ => Task.FromResult(500);
        await hearing.LaunchAsync();
        await hearing.Receiver.UntilAsync(1);
        (await hearing.Ledger.SendAsync(new(HttpMethod.Delete, $"/api/v1/webhooks/{webhook.String("id")}"), Rights.Office)).Status.ShouldBe(204);
        (await hearing.Ledger.GetAsync("/deliveries"))["deliveries"].AsArray().ShouldBeEmpty();
        (await hearing.Ledger.GetAsync($"/webhooks/{webhook.String("id")}")).Status.ShouldBe(404);
    }

    [Fact(DisplayName = "Deliveries are listed page by page, none of them empty, the newest first; a page after one that is gone is refused")]
    public async Task Paged()
    {
        await using var hearing = await Hearing.StartAsync();
        await hearing.WaitForLaunchAsync(3);
        await hearing.SubscribeAsync("task.appeared");
        await hearing.LaunchAsync();
        await hearing.DeliveriesAsync("delivered", 3);
        await hearing.Ledger.RunAsync("update effects.delivery set created_at = now() - interval '1 hour' * (right(key, 1)::int % 3)");

        var keys = new List<string>();
        for (var next = "/api/v1/deliveries?state=delivered&limit=1"; next is not null;)
        {
            var page = await hearing.Ledger.GetAsync(next["/api/v1".Length..]);
            page["deliveries"].AsArray().Count.ShouldBe(1);
            keys.AddRange(page["deliveries"].AsArray().Select(one => one!["key"]!.GetValue<string>()[^1..]));
            next = page.Json["next"]?.GetValue<string>();
        }
        keys.ShouldBe(["3", "1", "2"]);

        (await hearing.Ledger.GetAsync($"/deliveries?after={Guid.NewGuid()}")).Fields.ShouldBe(["after"]);
    }

    [Fact(DisplayName = "Webhooks lead neither into the house nor over plain http, kinds and filters must be known, and only the office may look")]
    public async Task Refused()
    {
        await using var hearing = await Hearing.StartAsync(("Bungkesmas:Webhooks:AllowedHosts", "127.0.0.1"));
        foreach (var url in new[] { "http://example.org/hook", "https://10.0.0.7/", "https://169.254.169.254/latest", "https://[::1]/", "https://[fd00::1]/", "https://user:pass@example.org/", "ftp://example.org", "no", "http://localhost/" })
        {
            var refused = await hearing.Ledger.PostAsync("/webhooks", new JsonObject { ["url"] = url });
            refused.Status.ShouldBe(400);
            refused.Fields.ShouldBe(["url"]);
            refused.Text.ShouldNotContain("example.org");
        }
        (await hearing.Ledger.PostAsync("/webhooks", new JsonObject { ["url"] = "https://example.org/hook" })).Status.ShouldBeRecorded();
        (await hearing.Ledger.PostAsync("/webhooks", JsonNode.Parse("""{"url":"https://example.org","kinds":["task.enchanted"],"region":"99","partner":"Ya Tidak"}"""))).Fields
            .ShouldBe(["kinds", "region", "partner"]);
        (await hearing.Ledger.GetAsync("/deliveries?state=asleep")).Fields.ShouldBe(["state"]);
        (await hearing.Ledger.GetAsync("/webhooks?sort=asc")).Status.ShouldBe(400);
        foreach (var path in new[] { "/webhooks", "/mail-subscriptions", "/deliveries", "/dead-letters" })
        {
            (await hearing.Ledger.GetAsync(path, Rights.Officer)).Status.ShouldBe(403);
            (await hearing.Ledger.GetAsync(path)).Status.ShouldBeOk();
        }
        (await hearing.Ledger.PostAsync("/mail-subscriptions", new JsonObject { ["address"] = "kantor@example.org" })).Type.ShouldBe("/problems/mail-not-configured");
    }

    [Fact(DisplayName = "A redirect is not followed, and a name that leads into the house is not gone to")]
    public async Task NotFollowed()
    {
        await using var hearing = await Hearing.StartAsync(("Bungkesmas:Webhooks:AllowedHosts", "127.0.0.1"));
        hearing.Receiver.Answer = _ => Task.FromResult(307);
        var direct = await hearing.SubscribeAsync();
        await hearing.Ledger.PostAsync($"/webhooks/{direct.String("id")}/test", null);
        // https and a public name at first sight; where it leads is seen when it is gone to.
        var inside = await hearing.Ledger.PostAsync("/webhooks", new JsonObject { ["url"] = hearing.Receiver.Url.Replace("http://127.0.0.1", "https://localhost") });
        inside.Status.ShouldBeRecorded();
        await hearing.Ledger.PostAsync($"/webhooks/{inside.String("id")}/test", null);
        (await hearing.DeliveriesAsync("dead", 2)).Select(one => one["failure"]!.GetValue<string>()).ShouldBe(["http-307", "refused-address"], ignoreOrder: true);
    }

    [Fact(DisplayName = "The page of dead letters opens without a token, holds nothing, and may run its own script only")]
    public async Task Page()
    {
        await using var hearing = await Hearing.StartAsync();
        using var client = new HttpClient { BaseAddress = hearing.Ledger.Address };
        using var answer = await client.GetAsync("/dead-letters", TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldContain("Kiriman mati");
        html.ShouldContain("toLocaleString(document.documentElement.lang", customMessage: "times are told by the reader's clock and in the page's language");
        html.ShouldContain("article { grid-template-columns: 1fr; }", customMessage: "on a phone nothing is squeezed beside the button");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        var script = html[(html.IndexOf("<script>", StringComparison.Ordinal) + 8)..html.IndexOf("</script>", StringComparison.Ordinal)];
        policy.ShouldContain($"script-src 'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(script)))}'");
        policy.ShouldContain("connect-src 'self'");
    }

    private static async Task<Reply> PutAsync(Hearing hearing, string id, JsonObject wish) =>
        await hearing.Ledger.SendAsync(new(HttpMethod.Put, $"/api/v1/webhooks/{id}") { Content = new StringContent(wish.ToJsonString(), System.Text.Encoding.UTF8, "application/json") }, Rights.Office);
}
