using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Effects;

/// <summary>What is asked of the effects under an idempotency key is done once, whoever hears the answer and however often it is asked.</summary>
public sealed class OnceSpecs
{
    private const int MostBeats = 500;

    private static Task<Reply> SendAsync(RunningLedger ledger, HttpMethod method, string path, string key, JsonObject? body = null) => ledger.SendAsync(new(method, $"/api/v1{path}")
    {
        Headers = { { "Idempotency-Key", key } }, Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json")
    }, Rights.Office);

    private static async Task<Reply> TwiceAsync(RunningLedger ledger, HttpMethod method, string path, JsonObject? body = null)
    {
        var key = Guid.NewGuid().ToString();
        var first = await SendAsync(ledger, method, path, key, body);
        var again = await SendAsync(ledger, method, path, key, body);
        ((int)first.Status.Code).ShouldBeInRange(200, 299, first.Text);
        again.Status.ShouldBe(first.Status, path);
        return first;
    }

    [Fact(DisplayName = "A webhook is added, changed, given another secret, tried and removed once, and the answer is the same")]
    public async Task Webhook()
    {
        await using var hearing = await Hearing.StartAsync();
        JsonObject Wish(string kind) => new() { ["url"] = hearing.Receiver.Url, ["kinds"] = new JsonArray(kind) };
        var added = await TwiceAsync(hearing.Ledger, HttpMethod.Post, "/webhooks", Wish("task.appeared"));
        var id = added.String("id");
        (await hearing.Ledger.GetAsync("/webhooks"))["webhooks"].AsArray().Count.ShouldBe(1);

        await TwiceAsync(hearing.Ledger, HttpMethod.Put, $"/webhooks/{id}", Wish("task.overdue"));
        (await TwiceAsync(hearing.Ledger, HttpMethod.Post, $"/webhooks/{id}/secret-rotation")).String("secret").ShouldNotBe(added.String("secret"));
        await TwiceAsync(hearing.Ledger, HttpMethod.Post, $"/webhooks/{id}/test");
        var trial = (await hearing.Receiver.UntilAsync(1))[0];
        // Signed with the secret there was at first as well: it was not changed twice.
        trial.Signature.Split(' ').ShouldContain($"v1,{NotificationSpecs.Hmac(added.String("secret"), trial)}");
        (await hearing.Ledger.CountAsync("select count(*) from effects.delivery")).ShouldBe(1);

        await TwiceAsync(hearing.Ledger, HttpMethod.Delete, $"/webhooks/{id}");
        (await hearing.Ledger.GetAsync("/webhooks"))["webhooks"].AsArray().ShouldBeEmpty();
    }

    [Fact(DisplayName = "Of two services that are asked under one key at once, one does it and both answer alike; nothing tells the secret in the database")]
    public async Task TwoServices()
    {
        await using var hearing = await Hearing.StartAsync();
        await using var other = await hearing.Ledger.AnotherServiceAsync();
        for (var round = 1; round <= 5; round++)
        {
            var wish = new JsonObject { ["url"] = $"{hearing.Receiver.Url}?{round}" };
            var replies = await Task.WhenAll(new[] { hearing.Ledger, other, hearing.Ledger, other }.Select(ledger => AnsweredAsync(ledger, $"kunci-{round}", wish)));
            replies.Select(reply => reply.Status).Distinct().ShouldHaveSingleItem();
            (await hearing.Ledger.CountAsync("select count(*) from effects.subscription")).ShouldBe(round);
            (await hearing.Ledger.CountAsync("select count(*) from http.kept_answer")).ShouldBe(round);
            (await hearing.Ledger.CountAsync("select count(*) from http.kept_answer a where encode(a.body, 'escape') like '%whsec%' or a.headers::text like '%whsec%'")).ShouldBe(0);
        }
        (await SendAsync(other, HttpMethod.Post, "/webhooks", "kunci-1", new() { ["url"] = hearing.Receiver.Url })).Status.ShouldBe(422);
    }

    /// <summary>Whoever meets the request still under way asks again.</summary>
    private static async Task<Reply> AnsweredAsync(RunningLedger ledger, string key, JsonObject wish)
    {
        var reply = await SendAsync(ledger, HttpMethod.Post, "/webhooks", key, wish);
        for (var beats = 0; beats < MostBeats && reply.Status.Code == HttpStatusCode.Conflict; beats++)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            reply = await SendAsync(ledger, HttpMethod.Post, "/webhooks", key, wish);
        }
        return reply;
    }

    [Theory(DisplayName = "Who changes a webhook while its secret is changed brings the old secret back no more than the other its old wishes, whoever comes first")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rotated(bool rotatedFirst)
    {
        await using var hearing = await Hearing.StartAsync();
        var id = (await hearing.SubscribeAsync("task.appeared")).String("id");
        await using var connection = await hearing.Ledger.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var holding = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var hold = new Npgsql.NpgsqlCommand("select 1 from effects.subscription for update", connection, holding)) await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        Task<Reply> RotateAsync() => SendAsync(hearing.Ledger, HttpMethod.Post, $"/webhooks/{id}/secret-rotation", "putar");
        Task<Reply> ChangeAsync() => SendAsync(hearing.Ledger, HttpMethod.Put, $"/webhooks/{id}", "ubah", new() { ["url"] = hearing.Receiver.Url, ["kinds"] = new JsonArray("task.overdue") });
        var first = rotatedFirst ? RotateAsync() : ChangeAsync();
        await hearing.Ledger.UntilWaitingAsync(1);
        var second = rotatedFirst ? ChangeAsync() : RotateAsync();
        await hearing.Ledger.UntilWaitingAsync(2);
        var (rotation, change) = rotatedFirst ? (first, second) : (second, first);
        await holding.RollbackAsync(TestContext.Current.CancellationToken);
        var secret = (await rotation).String("secret");
        (await change).Status.ShouldBeOk();
        (await hearing.Ledger.GetAsync($"/webhooks/{id}"))["kinds"].ToJsonString().ShouldBe("""["task.overdue"]""");
        await SendAsync(hearing.Ledger, HttpMethod.Post, $"/webhooks/{id}/test", "coba");
        var trial = (await hearing.Receiver.UntilAsync(1))[0];
        trial.Signature.Split(' ').ShouldContain($"v1,{NotificationSpecs.Hmac(secret, trial)}");
    }

    [Fact(DisplayName = "Mail is subscribed and removed once")]
    public async Task Mail()
    {
        await using var hearing = await Hearing.StartAsync(("Bungkesmas:Mail:Host", "127.0.0.1"), ("Bungkesmas:Mail:From", "kabar@bungkesmas.example"));
        var added = await TwiceAsync(hearing.Ledger, HttpMethod.Post, "/mail-subscriptions", new() { ["address"] = "kantor@bungkesmas.example" });
        (await hearing.Ledger.GetAsync("/mail-subscriptions"))["mailSubscriptions"].AsArray().Count.ShouldBe(1);
        await TwiceAsync(hearing.Ledger, HttpMethod.Delete, $"/mail-subscriptions/{added.String("id")}");
    }

    [Fact(DisplayName = "Dead letters are sent once more once")]
    public async Task DeadLetters()
    {
        await using var hearing = await Hearing.StartAsync();
        await hearing.WaitForLaunchAsync(2);
        await hearing.SubscribeAsync("task.appeared");
        hearing.Receiver.Answer = _ => Task.FromResult(503);
        await hearing.LaunchAsync();
        await hearing.DeliveriesAsync("dead", 2);
        hearing.Receiver.Answer = _ => Task.FromResult(200);
        (await TwiceAsync(hearing.Ledger, HttpMethod.Post, "/dead-letters/replay")).Json["count"]!.GetValue<int>().ShouldBe(2);
        await hearing.DeliveriesAsync("delivered", 2);
    }
}
