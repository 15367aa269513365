using System.Text.Json.Nodes;
using Bungkesmas.Domain.Kernel;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Looking back: what was believed then stays answerable.</summary>
public sealed class LensSpecs
{
    [Fact(DisplayName = "Known before a correction, the old answer still comes; history shows both")]
    public async Task Correction()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var before = await ledger.GetAsync("/partners/aphi-wajo");
        var fact = (await ledger.GetAsync("/partners/aphi-wajo/history"))["facts"].AsArray().First(one => one!["type"]!.GetValue<string>() == "partner.recommended.v1")!;
        var known = (await ledger.GetAsync("/partners/aphi-wajo/history"))["facts"].AsArray().First(one => one!["type"]!.GetValue<string>() == "partner.became-known.v1")!;
        foreach (var id in new[] { fact["id"], known["id"] })
            (await ledger.PostAsync($"/facts/{id}/correction", JsonNode.Parse("""{"reason":"source-misread","fields":{"region":{"code":"73.14"}}}"""))).Status.ShouldBeRecorded();

        var after = await ledger.GetAsync("/partners/aphi-wajo");
        after["engagements"].AsArray().Select(one => one!["region"]!["code"]!.GetValue<string>()).ShouldBe(["73.14"]);
        var pinned = await ledger.GetAsync(before.String("permalink")["/api/v1".Length..]);
        pinned["engagements"].ToJsonString().ShouldBe(before["engagements"].ToJsonString());
        (await ledger.GetAsync("/regions/73.13/coverage"))["engagements"].AsArray().ShouldNotContain(one => one!["organisation"]!.GetValue<string>() == "aphi-wajo");
        (await ledger.GetAsync("/regions/73.14/coverage"))["engagements"].AsArray().ShouldContain(one => one!["organisation"]!.GetValue<string>() == "aphi-wajo");

        var history = (await ledger.GetAsync("/partners/aphi-wajo/history"))["facts"].AsArray().First(one => one!["id"]!.GetValue<string>() == fact["id"]!.GetValue<string>())!;
        history["corrections"]!.AsArray().ShouldHaveSingleItem();
        history["body"]!["region"]!["code"]!.GetValue<string>().ShouldBe("73.13");
        await Proof.EquateAsync(ledger);
    }

    [Fact(DisplayName = "What a fact is corrected to name, and what is told later of the same route, makes no question one of that partner before it was told")]
    public async Task LaterNames()
    {
        await using var ledger = await RunningLedger.StartAsync();
        JsonNode To(string partner) => JsonNode.Parse($$"""{"to":"{{partner}}","scope":{},"until":[{"kind":"unstated"}],"note":"Dialihkan ke {{partner}}.","channel":"phone"}""")!;
        var told = await ledger.PostAsync("/routes/entah/redirect-report", To("pattiro-jeka"));
        var known = (await ledger.GetAsync("/questions?partner=pattiro-jeka"))["lens"]!["position"];
        async Task<int> Asked(string partner, string lens = "") => (await ledger.GetAsync($"/questions?kind=route-scope-unstated&partner={partner}{lens}"))["questions"].AsArray().Count;
        (await Asked("kpi"), await Asked("ylp2em")).ShouldBe((0, 0));

        (await ledger.PostAsync("/routes/entah/redirect-report", To("kpi"))).Status.ShouldBeRecorded();
        var fact = told["facts"].AsArray().Single(one => one!["type"]!.GetValue<string>() == "route.redirected.v1")!["id"];
        (await ledger.PostAsync($"/facts/{fact}/correction", JsonNode.Parse("""{"reason":"source-misread","fields":{"to":"ylp2em"}}"""))).Status.ShouldBeRecorded();
        (await Asked("kpi"), await Asked("ylp2em")).ShouldBe((1, 1));
        (await Asked("kpi", $"&knownAt={known}"), await Asked("ylp2em", $"&knownAt={known}"), await Asked("pattiro-jeka", $"&knownAt={known}")).ShouldBe((0, 0, 1));
    }

    [Fact(DisplayName = "An instant of knowledge means what the views had been told by then")]
    public async Task Instant()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        (await ledger.GetAsync("/agenda")).Status.ShouldBeOk();
        var between = DateTimeOffset.UtcNow;
        await ledger.PostAsync("/systems/si-bungkesmas/launch", new JsonObject());
        (await ledger.GetAsync("/agenda"))["tasks"].AsArray().Count.ShouldBe(3);
        (await ledger.GetAsync($"/agenda?knownAt={Uri.EscapeDataString(between.ToString("O"))}"))["tasks"].AsArray().ShouldBeEmpty();
    }

    [Fact(DisplayName = "An act counts from its instant on, a dated fact from its day on")]
    public async Task Days()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        await ledger.PostAsync("/agreements/mou-ylp2em-parepare/signature", JsonNode.Parse("""{"occurred":{"date":"2017-09-04"}}"""));
        (await ledger.GetAsync("/agreements/mou-ylp2em-parepare?asOf=2017-09-03")).String("standing").ShouldBe("deferred");
        (await ledger.GetAsync("/agreements/mou-ylp2em-parepare?asOf=2017-09-04")).String("standing").ShouldBe("signed");
        var morning = DateTimeOffset.UtcNow;
        await ledger.PostAsync("/routes/parepare-pattiro-jeka/end", new JsonObject());
        (await ledger.GetAsync($"/registration-desk?region=73.72&asOf={Uri.EscapeDataString(morning.ToString("O"))}")).String("state").ShouldBe("interim");
        (await ledger.GetAsync("/registration-desk?region=73.72")).String("state").ShouldBe("expected");
    }

    [Fact(DisplayName = "The last activity is that of the lens: by its day, by what was known, possible or certain; and it stays where the answer is pinned")]
    public async Task LastActivity()
    {
        await using var ledger = await RunningLedger.StartAsync();
        async Task<JsonNode> RecordAsync(string act, string body) => (await ledger.PostAsync($"/partners/koperasi-lasinrang/{act}", JsonNode.Parse(body)))["facts"][0]!;
        await RecordAsync("candidacy", """{"region":{"code":"73.15"},"occurred":{"date":"2016-05-02"}}""");
        await RecordAsync("identity", """{"name":"Koperasi Lasinrang","kind":"cooperative","occurred":{"date":"2016-07"}}""");
        var last = await RecordAsync("candidacy", """{"region":{"code":"73.14"},"occurred":{"date":"2016-09-08"}}""");

        async Task<string?> AskedAsync(string query = "")
        {
            var sheet = await ledger.GetAsync($"/partners/koperasi-lasinrang{query}");
            var listed = (await ledger.GetAsync($"/partners{query}"))["partners"].AsArray().Single(one => one!["id"]!.GetValue<string>() == "koperasi-lasinrang")!;
            listed["lastActivity"]?.ToJsonString().ShouldBe(sheet.Json["lastActivity"]?.ToJsonString());
            return sheet.Json["lastActivity"] is { } at ? $"{Calendar.DayOf(at.GetValue<DateTimeOffset>()):yyyy-MM-dd}" : null;
        }
        (await AskedAsync()).ShouldBe("2016-09-08");
        (await AskedAsync("?asOf=2016-09-07")).ShouldBe("2016-07-31");
        (await AskedAsync("?asOf=2016-07-15")).ShouldBe("2016-05-02");
        (await AskedAsync("?asOf=2016-07-15&certainty=possible")).ShouldBe("2016-07-31");

        var retracted = await ledger.PostAsync($"/facts/{last["id"]}/retraction", JsonNode.Parse("""{"reason":"duplicate"}"""));
        (await AskedAsync()).ShouldBe("2016-07-31");
        (await AskedAsync($"?knownAt={last["position"]}")).ShouldBe("2016-09-08");
        var sheet = await ledger.GetAsync("/partners/koperasi-lasinrang");
        sheet["lens"]!["position"]!.GetValue<long>().ShouldBeGreaterThan(last["position"]!.GetValue<long>(), retracted.Text);
        (await ledger.GetAsync(sheet.String("permalink")["/api/v1".Length..])).Json["lastActivity"]!.ToJsonString().ShouldBe(sheet["lastActivity"]!.ToJsonString());
        await Proof.EquateAsync(ledger);
    }

    [Fact(DisplayName = "A list walked page by page stays in the lens it began with")]
    public async Task Pages()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var first = await ledger.GetAsync("/partners?limit=2");
        await ledger.PostAsync("/partners/aa-baru/activation", JsonNode.Parse("""{"region":{"code":"73.72"}}"""));
        var seen = first["partners"].AsArray().Select(one => one!["id"]!.GetValue<string>()).ToList();
        for (var next = first.Json["next"]?.GetValue<string>(); next is not null;)
        {
            var page = await ledger.GetAsync(next["/api/v1".Length..]);
            seen.AddRange(page["partners"].AsArray().Select(one => one!["id"]!.GetValue<string>()));
            next = page.Json["next"]?.GetValue<string>();
        }
        seen.ShouldBe(["aphi", "aphi-wajo", "bank-sampah-labukkang", "kelompok-konstituen", "kpi", "kpi-pare", "kpi-sidrap", "kpi-wajo", "pattiro-jeka", "polres-pare-ppa", "stf-uin-jakarta", "ylp2em"]);
        (await ledger.GetAsync("/partners"))["partners"].AsArray().Count.ShouldBe(13);
    }

    [Fact(DisplayName = "Partners are found by role, agreement, route, region, kind and name, all within one engagement")]
    public async Task Filters()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        foreach (var (query, expected) in new[]
        {
            ("role=candidate", "kpi"), ("agreement=deferred", "stf-uin-jakarta ylp2em"), ("route=open", "pattiro-jeka"), ("region=73.13", "aphi-wajo kpi"),
            ("kind=waste-bank", "bank-sampah-labukkang"), ("q=herbal", "aphi aphi-wajo"), ("role=candidate&region=73.13", ""), ("q=kualisi", "kpi"), ("role=concluded-provider&region=73", "ylp2em")
        })
            string.Join(' ', (await ledger.GetAsync($"/partners?{query}"))["partners"].AsArray().Select(one => one!["id"]!.GetValue<string>())).ShouldBe(expected, query);
    }

    [Fact(DisplayName = "An explanation names the fact behind each part of the state and what would change it")]
    public async Task Explanation()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var explained = (await ledger.GetAsync("/partners/ylp2em/explanation"))["engagements"][0]!;
        var role = explained["because"]!.AsArray().Where(cause => cause!["part"]!.GetValue<string>() == "role").Select(cause => $"{cause!["after"]} by {cause["fact"]!["type"]}").ToList();
        role.ShouldBe(["recommended by partner.recommended.v1", "candidate by partner.candidacy-recorded.v1", "ready by partner.readiness-declared.v1", "concluded-provider by partner.provider-concluded.v1"]);
        explained["wouldChange"]!.AsArray().Select(one => one!["text"]!.GetValue<string>()).ShouldContain(text => text.Contains("launch of Si Bungkesmas"));
    }
}
