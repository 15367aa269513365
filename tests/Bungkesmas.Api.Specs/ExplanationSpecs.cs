using System.Text;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Specs.Telling;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Why things stand as they stand, and what changed between two lenses: agreements, the desk, regions, all by one way.</summary>
public sealed class ExplanationSpecs
{
    private static List<string> Sentences(JsonNode? causes) => [.. causes!.AsArray().Select(cause => cause!["sentence"]!.GetValue<string>())];

    private static List<string> Texts(JsonNode? prospects) => [.. prospects!.AsArray().Select(prospect => prospect!["text"]!.GetValue<string>())];

    private static List<string> Changes(JsonNode? difference) => [.. difference!["changes"]!.AsArray().Select(change => change!["sentence"]!.GetValue<string>())];

    [Fact(DisplayName = "The sample explains itself in two languages: YLP2EM's agreement, Parepare's desk seen from a district, Wajo's gap (BUNGKESMAS_APPROVE=1 approves it anew)")]
    public async Task Golden()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var text = new StringBuilder("# Explanations of the sample\n\nWhat the service says of the shipped sample, as approved text.\n");
        void Tell(string title, JsonNode? why, string? sentence = null)
        {
            text.Append($"\n## {title}\n\n");
            if (sentence is not null) text.Append($"{sentence}\n\n");
            foreach (var cause in Sentences(why!["because"])) text.Append($"- {cause}\n");
            foreach (var prospect in Texts(why["wouldChange"])) text.Append($"- → {prospect}\n");
        }
        foreach (var language in new[] { "id", "en" })
        {
            var agreement = await ledger.GetAsync("/agreements/mou-ylp2em-parepare/explanation", language: language);
            Tell($"/agreements/mou-ylp2em-parepare ({language})", agreement.Json);
            var desk = await ledger.GetAsync("/registration-desk/explanation?region=73.72.02", language: language);
            foreach (var level in desk["levels"].AsArray()) Tell($"/registration-desk?region=73.72.02, {level!["region"]!["code"]} ({language})", level, level["sentence"]!.GetValue<string>());
            desk["levels"].AsArray().Select(level => level!["answers"]!.GetValue<bool>()).ShouldBe([false, true]);
            var region = await ledger.GetAsync("/regions/73.13/explanation", language: language);
            Tell($"/regions/73.13 ({language})", region.Json, region.String("sentence"));
        }
        text.ToString().ShouldContain("Standing: from none to deferred.");
        text.ToString().ShouldContain("the launch of Si Bungkesmas (agreement mou-ylp2em-parepare)");
        text.ToString().ShouldContain("Kabupaten Wajo is a gap");
        Approved.Matches("docs/contracts/explanations.md", text.ToString());

        (await ledger.GetAsync("/agreements/nobody/explanation")).Status.ShouldBe(404);
        (await ledger.GetAsync("/registration-desk/explanation")).Fields.ShouldBe(["region"]);
        var nothing = await ledger.GetAsync("/registration-desk/explanation?region=11.01");
        nothing["levels"].AsArray().ShouldAllBe(level => !level!["answers"]!.GetValue<bool>() && level["because"]!.AsArray().Count == 0);
    }

    [Fact(DisplayName = "What has come is not what would change a state any more: the signing that waited for it is, or a review, and the dossier says since when")]
    public async Task HasCome()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        (await ledger.PostAsync("/systems/si-bungkesmas/launch", JsonNode.Parse("""{"occurred":{"date":"2017-09-01"}}"""))).Status.ShouldBeRecorded();
        const string Launch = "The launch of Si Bungkesmas (agreement mou-ylp2em-parepare)", Signing = "The signing of agreement mou-ylp2em-parepare, to be done since 1 September 2017";
        foreach (var path in (string[])["/agreements/mou-ylp2em-parepare/explanation", "/partners/ylp2em/explanation", "/regions/73.72/explanation", "/registration-desk/explanation?region=73.72"])
        {
            async Task<string[]> AheadAsync(string day) => [.. Everywhere(await ledger.GetAsync($"{path}{(path.Contains('?') ? '&' : '?')}asOf={day}"))];
            var (before, after) = (await AheadAsync("2017-08-31"), await AheadAsync("2017-09-01"));
            (before.Contains(Launch), before.Contains(Signing)).ShouldBe((true, false), path);
            (after.Contains(Launch), after.Contains(Signing)).ShouldBe((false, true), path);
        }
        var desk = Everywhere(await ledger.GetAsync("/registration-desk/explanation?region=73.72&asOf=2017-09-02")).ToList();
        desk.ShouldContain("A review of route parepare-pattiro-jeka, or its end, to be done since 1 September 2017");
        desk.ShouldNotContain(text => text.Contains("(route parepare-pattiro-jeka)"));

        async Task<string> DossierAsync(string partner, string day) => await ledger.As(Rights.Office).GetStringAsync($"/api/v1/partners/{partner}/dossier?asOf={day}", TestContext.Current.CancellationToken);
        (await DossierAsync("ylp2em", "2017-08-31")).ShouldNotContain("Sign the MOU");
        (await DossierAsync("ylp2em", "2017-09-01")).ShouldContain("since 1 September 2017: Sign the MOU between YLP2EM and STF UIN Jakarta.");
        (await DossierAsync("pattiro-jeka", "2017-09-01")).ShouldContain("since 1 September 2017: Review the redirect of registrants in Kota Parepare to Pattiro Jeka.");
    }

    /// <summary>What would change a state, at whatever level of an explanation.</summary>
    private static IEnumerable<string> Everywhere(Reply explained) => new[] { "engagements", "levels" }.SelectMany(level => explained.Json[level]?.AsArray() ?? []).Append(explained.Json).SelectMany(part => Texts(part!["wouldChange"] ?? new JsonArray()));

    [Fact(DisplayName = "The launch changes no agreement; its signing does, and its own last day ends it, as the fact that named that day foretold")]
    public async Task Changed()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var before = ledger.LastPosition;
        (await ledger.PostAsync("/systems/si-bungkesmas/launch", new JsonObject())).Status.ShouldBeRecorded();
        (await ledger.GetAsync($"/agreements/mou-ylp2em-parepare/changes?knownFrom={before}"))["differences"].AsArray().SelectMany(Changes).ShouldBeEmpty();

        (await ledger.PostAsync("/agreements/mou-ylp2em-parepare/signature", JsonNode.Parse("""{"validUntil":"2018-12-31","occurred":{"date":"2017-08-01"}}"""))).Status.ShouldBeRecorded();
        (await ledger.PostAsync("/routes/parepare-pattiro-jeka/end", new JsonObject())).Status.ShouldBeRecorded();
        var known = await ledger.GetAsync($"/agreements/mou-ylp2em-parepare/changes?from=2018-01-01&to=2018-01-01&knownFrom={before}");
        Changes(known["differences"][0]).ShouldContain("Standing: from deferred to signed.");

        var lapsed = await ledger.GetAsync("/agreements/mou-ylp2em-parepare/changes?from=2018-12-31&to=2019-01-02");
        Changes(lapsed["differences"][0]).ShouldContain("Standing: from signed to expired.");
        var lapse = lapsed["differences"][0]!["lapses"]!.AsArray().ShouldHaveSingleItem()!;
        lapse["difference"]!.GetValue<string>().ShouldBe("counts-now");
        lapse["sentence"]!.GetValue<string>().ShouldContain("a date that was told has come");
        lapse["parts"]!.AsArray().Select(part => part!.GetValue<string>()).ShouldContain("standing");
        var told = await ledger.GetAsync($"/facts/{lapse["namedBy"]}");
        told.String("type").ShouldBe("agreement.signed.v1");

        var ahead = await ledger.GetAsync("/agreements/mou-ylp2em-parepare/explanation?asOf=2018-06-01");
        Texts(ahead["wouldChange"]).ShouldHaveSingleItem().ShouldContain("Standing: from signed to expired.");
        var why = await ledger.GetAsync("/agreements/mou-ylp2em-parepare/explanation?asOf=2019-06-01");
        why["because"].AsArray().Last(cause => cause!["part"]!.GetValue<string>() == "standing")!["namedBy"]!["type"]!.GetValue<string>().ShouldBe("agreement.signed.v1");

        var desk = await ledger.GetAsync($"/registration-desk/changes?region=73.72.02&knownFrom={before}");
        desk.String("before", "sentence").ShouldContain("Pattiro Jeka");
        desk.String("after", "sentence").ShouldNotContain("Pattiro Jeka");
        Changes(desk["differences"].AsArray().Single(one => one!["about"]!.GetValue<string>() == "region/73.72")).ShouldNotBeEmpty();
        var pinned = await ledger.GetAsync(desk.String("permalink")["/api/v1".Length..]);
        pinned["differences"].ToJsonString().ShouldBe(desk["differences"].ToJsonString());
    }

    [Fact(DisplayName = "The day on which an agreement ran out is told in its signing, though a notice of its end came between and was taken back")]
    public async Task NamedAtFirst()
    {
        await using var ledger = await RunningLedger.StartAsync();
        async Task DoAsync(string door, string body) => (await ledger.PostAsync($"/agreements/mou-nusa/{door}", JsonNode.Parse(body))).Status.ShouldBeRecorded();
        await DoAsync("proposal", """{"parties":["yayasan-nusa","stf-uin-jakarta"],"region":{"code":"73.06"},"kind":"mou","occurred":{"date":"2018-01-20"}}""");
        await DoAsync("signature", """{"validUntil":"2019-12-31","occurred":{"date":"2018-07-15"}}""");
        await DoAsync("termination", """{"reasons":["lacks-funds"],"lastDay":"2019-06-30","occurred":{"date":"2019-03-01"}}""");
        await DoAsync("amendment", """{"changes":["validity"],"occurred":{"date":"2019-04-10"}}""");
        foreach (var path in new[] { "/agreements/mou-nusa/explanation", "/partners/yayasan-nusa/explanation" })
            (await ledger.GetAsync(path)).Text.ShouldMatch("a date that was told has come[^\"]* Told in: The MOU between yayasan-nusa and stf-uin-jakarta was signed, valid until 31 December 2019");
    }
}
