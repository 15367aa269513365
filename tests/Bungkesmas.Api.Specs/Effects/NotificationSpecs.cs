using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Effects;

/// <summary>When subscribers are told, and of what.</summary>
public sealed class NotificationSpecs
{
    [Fact(DisplayName = "At the launch every waiting agreement's task is told once, signed, in both languages, and with a link that shows it")]
    public async Task Launch()
    {
        await using var hearing = await Hearing.StartAsync();
        await hearing.WaitForLaunchAsync(50);
        var secret = (await hearing.SubscribeAsync("task.appeared")).String("secret");
        (await hearing.LaunchAsync()).Status.ShouldBeRecorded();

        var got = await hearing.Receiver.UntilAsync(50);
        await hearing.DeliveriesAsync("delivered", 50);
        got.Select(one => one.Key).ShouldBe(Enumerable.Range(1, 50).Select(number => $"sign-agreement-mou-{number}"), ignoreOrder: true);
        got.Select(one => one.Id).ShouldBeUnique();
        got.ShouldAllBe(one => one.Signature == $"v1,{Hmac(secret, one)}");
        var first = got.Single(one => one.Key == "sign-agreement-mou-7");
        first.Sentence("id").ShouldBe("Tugas baru: Tandatangani MOU antara mitra-7 dan stf-uin-jakarta.");
        first.Sentence("en").ShouldBe("New task: Sign the MOU between mitra-7 and stf-uin-jakarta.");
        first.Json["data"]!["regions"]!.AsArray().Select(region => region!.GetValue<string>()).ShouldBe(["73.13"]);
        var shown = await hearing.Ledger.GetAsync(first.Json["data"]!["permalink"]!.GetValue<string>()["/api/v1".Length..]);
        shown["tasks"].AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe(first.Key);
    }

    [Fact(DisplayName = "A launch taken back takes the tasks away, and that is told; a second launch is news again")]
    public async Task TakenBack()
    {
        await using var hearing = await Hearing.StartAsync();
        await hearing.WaitForLaunchAsync(2);
        await hearing.SubscribeAsync("task.appeared", "task.vanished");
        var launch = (await hearing.LaunchAsync())["facts"][0]!["id"];
        (await hearing.Ledger.PostAsync($"/facts/{launch}/retraction", JsonNode.Parse("""{"reason":"entry-mistake"}"""))).Status.ShouldBeRecorded();
        (await hearing.LaunchAsync()).Status.ShouldBeRecorded();

        var got = await hearing.Receiver.UntilAsync(6);
        await hearing.DeliveriesAsync("delivered", 6);
        got.GroupBy(one => (one.Type, one.Key)).ToDictionary(told => told.Key, told => told.Count()).ShouldBe(new Dictionary<(string, string), int>
        {
            [("task.appeared", "sign-agreement-mou-1")] = 2, [("task.appeared", "sign-agreement-mou-2")] = 2, [("task.vanished", "sign-agreement-mou-1")] = 1, [("task.vanished", "sign-agreement-mou-2")] = 1
        }, ignoreOrder: true);
        got.Select(one => one.Id).ShouldBeUnique();
    }

    [Fact(DisplayName = "A task that was given to somebody with a date long past is told as assigned and as overdue; when it is done, as closed")]
    public async Task Assigned()
    {
        await using var hearing = await Hearing.StartAsync();
        await hearing.WaitForLaunchAsync(1);
        await hearing.LaunchAsync();
        await hearing.SubscribeAsync();
        (await hearing.Ledger.PostAsync("/tasks/sign-agreement-mou-1/assignment", JsonNode.Parse("""{"organisation":"mitra-1","due":"2017-05"}"""))).Status.ShouldBeRecorded();
        (await hearing.Receiver.UntilAsync(2)).Select(one => one.Type).ShouldBe(["task.assigned", "task.overdue"], ignoreOrder: true);
        (await hearing.Ledger.PostAsync("/tasks/sign-agreement-mou-1/completion", JsonNode.Parse("""{"outcome":"done"}"""))).Status.ShouldBeRecorded();
        (await hearing.Receiver.UntilAsync(3))[^1].Sentence("en").ShouldStartWith("Task finished or dismissed");
        (await hearing.DeliveriesAsync("delivered", 3)).Select(one => one["kind"]!.GetValue<string>()).ShouldBe(["task.assigned", "task.overdue", "task.closed"], ignoreOrder: true);
    }

    [Fact(DisplayName = "What becomes overdue while nobody records anything is told when its day has passed, also when the service stood still then")]
    public async Task Overdue()
    {
        await using var hearing = await Hearing.StartAsync();
        await hearing.WaitForLaunchAsync(2);
        await RecordAsync(hearing, """{ "key": "mulai", "do": "SystemLaunched", "on": "programme/si-bungkesmas", "occurred": { "date": "2017-05-01" } }""");
        await RecordAsync(hearing, """{ "key": "beri", "do": "TaskAssigned", "on": "task/sign-agreement-mou-1", "concerning": "agreement/mou-1", "organisation": "mitra-1", "due": "2017-06-30", "occurred": { "date": "2017-05-02" } }""");
        await hearing.Ledger.GetAsync("/agenda");
        await hearing.SubscribeAsync();
        await hearing.Ledger.CountAsync("with stood as (update effects.progress set instant = '2017-06-15' returning 1) select count(*) from stood");
        var overdue = (await hearing.Receiver.UntilAsync(1))[0];
        (overdue.Type, overdue.Key, overdue.Json["data"]!["at"]!.GetValue<DateTimeOffset>().UtcDateTime).ShouldBe(("task.overdue", "sign-agreement-mou-1", new DateTime(2017, 6, 30, 17, 0, 0, DateTimeKind.Utc)));
        await RecordAsync(hearing, """{ "key": "lain", "do": "PartnerRecommended", "on": "organisation/mitra-lain", "region": { "code": "73.72" } }""");
        await hearing.Receiver.UntilAsync(2);
        (await hearing.DeliveriesAsync("delivered", 2)).Select(one => one["kind"]!.GetValue<string>()).ShouldBe(["task.overdue", "partner.changed"], ignoreOrder: true);
    }

    [Fact(DisplayName = "Whoever asks for a region hears of what lies in it, and whoever asks for a partner of that partner; kinds that were not asked for are not sent")]
    public async Task Filters()
    {
        await using var hearing = await Hearing.StartAsync();
        await hearing.SubscribeAsync(new JsonObject { ["kinds"] = new JsonArray("partner.changed"), ["region"] = "73.72" });
        await hearing.SubscribeAsync(new JsonObject { ["kinds"] = new JsonArray("partner.changed"), ["partner"] = "mitra-sini" });
        foreach (var (partner, region) in new[] { ("mitra-sini", "73.13"), ("mitra-sana", "73.72.01"), ("mitra-jauh", "74") })
            await RecordAsync(hearing, $$"""{ "key": "{{partner}}", "do": "PartnerRecommended", "on": "organisation/{{partner}}", "region": { "code": "{{region}}" } }""");
        await hearing.Receiver.UntilAsync(2);
        (await hearing.DeliveriesAsync("delivered", 2)).Select(one => one["key"]!.GetValue<string>()).ShouldBe(["engagement/mitra-sini@73.13", "engagement/mitra-sana@73.72.01"], ignoreOrder: true);
        hearing.Receiver.All[0].Sentence("en").ShouldContain("Recommended");
    }

    [Fact(DisplayName = "Whoever asked for a partner that was merged, or a region that has another code now, hears of it under its new id")]
    public async Task Follows()
    {
        await using var hearing = await Hearing.StartAsync();
        foreach (var partner in new[] { "mitra-lama", "mitra-baru" })
            await RecordAsync(hearing, $$"""{ "key": "{{partner}}", "do": "PartnerRecommended", "on": "organisation/{{partner}}", "region": { "code": "73.13" } }""");
        (await hearing.Ledger.PostAsync("/partners/mitra-lama/merge", JsonNode.Parse("""{"into":"mitra-baru"}"""))).Status.ShouldBeRecorded();
        (await hearing.Ledger.PostAsync("/regions/73.72/code", JsonNode.Parse("""{"to":"73.71","decree":"UU 1 Tahun 2020","from":"2020-01-01"}"""))).Status.ShouldBeRecorded();
        (await hearing.Ledger.GetAsync("/agenda")).Status.ShouldBeOk();
        await hearing.SubscribeAsync(new JsonObject { ["kinds"] = new JsonArray("partner.changed"), ["partner"] = "mitra-lama" });
        await hearing.SubscribeAsync(new JsonObject { ["kinds"] = new JsonArray("partner.changed"), ["region"] = "73.72" });
        foreach (var (partner, region) in new[] { ("mitra-baru", "73.14"), ("mitra-sana", "73.71.01"), ("mitra-jauh", "74") })
            await RecordAsync(hearing, $$"""{ "key": "{{partner}}-{{region.Replace('.', '-')}}", "do": "PartnerRecommended", "on": "organisation/{{partner}}", "region": { "code": "{{region}}" } }""");
        await hearing.Receiver.UntilAsync(2);
        (await hearing.DeliveriesAsync("delivered", 2)).Select(one => one["key"]!.GetValue<string>()).ShouldBe(["engagement/mitra-baru@73.14", "engagement/mitra-sana@73.71.01"], ignoreOrder: true);
    }

    [Fact(DisplayName = "Whoever hears of a partner that was merged, or whose region has another code, is told under what it is on record now")]
    public async Task OnRecordElsewhere()
    {
        await using var hearing = await Hearing.StartAsync();
        await hearing.SubscribeAsync(new JsonObject { ["kinds"] = new JsonArray("partner.changed") });
        foreach (var (partner, region) in new[] { ("mitra-lama", "73.13"), ("mitra-baru", "73.14"), ("mitra-sana", "73.72") })
            await RecordAsync(hearing, $$"""{ "key": "{{partner}}", "do": "PartnerRecommended", "on": "organisation/{{partner}}", "region": { "code": "{{region}}" } }""");
        await hearing.Receiver.UntilAsync(3);
        (await hearing.Ledger.PostAsync("/partners/mitra-lama/merge", JsonNode.Parse("""{"into":"mitra-baru"}"""))).Status.ShouldBeRecorded();
        await hearing.Receiver.UntilAsync(5);
        (await hearing.Ledger.PostAsync("/regions/73.72/code", JsonNode.Parse("""{"to":"73.71","decree":"UU 1 Tahun 2020","from":"2020-01-01"}"""))).Status.ShouldBeRecorded();
        var told = (await hearing.Receiver.UntilAsync(7)).Skip(3).ToLookup(one => one.Key, one => one.Sentence("en"));
        told["engagement/mitra-lama@73.13"].ShouldHaveSingleItem().ShouldEndWith(": on record as mitra-baru now.");
        told["engagement/mitra-sana@73.72"].ShouldHaveSingleItem().ShouldEndWith(": on record under the code 73.71 now.");
        told["engagement/mitra-baru@73.13"].ShouldHaveSingleItem().ShouldContain("Recommended");
    }

    [Fact(DisplayName = "Whoever asked for the desk of a city hears when that of its province changes, which answers for it, and not of a neighbour's")]
    public async Task DeskAbove()
    {
        await using var hearing = await Hearing.StartAsync();
        await hearing.SubscribeAsync(new JsonObject { ["kinds"] = new JsonArray("desk.changed"), ["region"] = "73.72" });
        foreach (var region in new[] { "73.13", "73" })
            await RecordAsync(hearing, $$"""{ "key": "jalur-{{region.Replace('.', '-')}}", "do": "RouteOpened", "on": "route/jalur-{{region.Replace('.', '-')}}", "to": "mitra-sini", "scope": { "region": { "code": "{{region}}" } } }""");
        (await hearing.Receiver.UntilAsync(1))[0].Key.ShouldBe("region/73");
        (await hearing.DeliveriesAsync("delivered", 1))[0]["key"]!.GetValue<string>().ShouldBe("region/73");
    }

    [Fact(DisplayName = "A fact whose position was taken before somebody subscribed, and that is recorded after, is not missed")]
    public async Task TakenBefore()
    {
        await using var hearing = await Hearing.StartAsync();
        var taken = await hearing.Ledger.CountAsync("select nextval('ledger.mt_events_sequence')");
        await RecordAsync(hearing, """{ "key": "nanti", "do": "PartnerRecommended", "on": "organisation/mitra-sini", "region": { "code": "73.72" } }""");
        (await hearing.SubscribeAsync())["heardFrom"]!.GetValue<long>().ShouldBeLessThan(taken);
    }

    [Fact(DisplayName = "A question that facts raise is told, and that it is open no longer when it is explained; changed agreements and desks are told as well")]
    public async Task OtherViews()
    {
        await using var hearing = await Hearing.StartAsync();
        await hearing.SubscribeAsync();
        (await hearing.Ledger.PostAsync("/field-reports", RunningLedger.Sample())).Status.ShouldBeRecorded();
        var got = await hearing.Receiver.UntilAsync(all => new[] { "question.opened", "agreement.changed", "desk.changed", "partner.changed" }.All(type => all.Any(one => one.Type == type)));
        got.ShouldContain(one => one.Type == "question.opened" && one.Key == "region-count-district-73-72");
        (await hearing.Ledger.PostAsync("/questions/region-count-district-73-72/explanation", JsonNode.Parse("""{"explanation":"both-true","about":"region/73.72"}"""))).Status.ShouldBeRecorded();
        await hearing.Receiver.UntilAsync(all => all.Any(one => one.Type == "question.closed" && one.Key == "region-count-district-73-72"));
        hearing.Receiver.All.ShouldAllBe(one => one.Sentence("id").EndsWith('.') && one.Sentence("en").EndsWith('.') && one.Sentence("id") != one.Sentence("en"));
    }

    [Fact(DisplayName = "Two services over one database tell everything once")]
    public async Task TwoServices()
    {
        await using var hearing = await Hearing.StartAsync();
        await using var other = await hearing.Ledger.AnotherServiceAsync();
        await hearing.WaitForLaunchAsync(30);
        await hearing.SubscribeAsync("task.appeared");
        (await other.PostAsync("/systems/si-bungkesmas/launch", new JsonObject())).Status.ShouldBeRecorded();
        await hearing.Receiver.UntilAsync(30);
        await hearing.DeliveriesAsync("delivered", 30);
        hearing.Receiver.All.Count.ShouldBe(30);
    }

    private static async Task RecordAsync(Hearing hearing, string fact) =>
        (await hearing.Ledger.PostAsync("/field-reports", Hearing.Report(JsonNode.Parse(fact)!.AsObject()))).Status.ShouldBeRecorded();

    /// <summary>Written anew from the description of Standard Webhooks, so that both must be right.</summary>
    internal static string Hmac(string secret, Receiver.Got got)
    {
        using var hmac = new HMACSHA256(Convert.FromBase64String(secret.Replace("whsec_", "")));
        return Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(string.Join('.', got.Id, got.Timestamp, got.Body))));
    }
}
