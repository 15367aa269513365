using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>The law that stored rows are what a fold from scratch says, through every lens at once.</summary>
public sealed class ProofSpecs
{
    [Fact(DisplayName = "Stored rows equal a fold from scratch, after a report, a launch, a correction and retractions")]
    public async Task Rows()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        await Proof.EquateAsync(ledger);
        var launch = await ledger.PostAsync("/systems/si-bungkesmas/launch", new JsonObject());
        var signing = await ledger.PostAsync("/agreements/mou-ylp2em-parepare/signature", new JsonObject { ["occurred"] = new JsonObject { ["date"] = "2017-09-04" } });
        await Proof.EquateAsync(ledger);
        await ledger.PostAsync($"/facts/{signing["facts"][0]!["id"]}/correction", JsonNode.Parse("""{"reason":"entry-mistake","occurred":{"date":"2017-10"}}"""));
        await ledger.PostAsync($"/facts/{launch["facts"][0]!["id"]}/retraction", JsonNode.Parse("""{"reason":"did-not-happen"}"""));
        await ledger.PostAsync("/partners/ylp2em/activation", JsonNode.Parse("""{"region":{"code":"73.72"}}"""));
        await ledger.PostAsync("/routes/parepare-pattiro-jeka/end", new JsonObject());
        await Proof.EquateAsync(ledger);
    }

    [Fact(DisplayName = "A fact that is moved to another region takes with it all that was said about it before, and hears what is said later")]
    public async Task Moved()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var candidacy = (await ledger.GetAsync("/facts?type=partner.candidacy-recorded.v1&partner=kpi"))["facts"][0]!["id"];
        async Task<JsonNode> SayAsync(string path, string body)
        {
            var reply = await ledger.PostAsync(path, JsonNode.Parse(body));
            reply.Status.ShouldBeRecorded();
            await Proof.EquateAsync(ledger);
            return reply["facts"][0]!["id"]!;
        }
        async Task<string?> RoleInWajoAsync() => (await ledger.GetAsync("/partners/kpi"))["engagements"].AsArray()
            .SingleOrDefault(one => one!["region"]!["code"]!.GetValue<string>() == "73.13")?["role"]!.GetValue<string>();

        var hoped = await SayAsync($"/facts/{candidacy}/correction", """{"reason":"source-misread","assertion":"hoped"}""");
        var moved = await SayAsync($"/facts/{candidacy}/correction", """{"reason":"source-misread","fields":{"region":{"code":"73.13"}}}""");
        (await RoleInWajoAsync()).ShouldBe("none");
        var back = await SayAsync($"/facts/{hoped}/retraction", """{"reason":"entry-mistake"}""");
        (await RoleInWajoAsync()).ShouldBe("candidate");
        await SayAsync($"/facts/{back}/retraction", """{"reason":"entry-mistake"}""");
        (await RoleInWajoAsync()).ShouldBe("none");
        var notMoved = await SayAsync($"/facts/{moved}/retraction", """{"reason":"entry-mistake"}""");
        await SayAsync($"/facts/{notMoved}/retraction", """{"reason":"entry-mistake"}""");
        (await RoleInWajoAsync()).ShouldBe("none");
    }

    [Fact(DisplayName = "When a correction is taken back that a later one rests on, the later one counts as far as it still fits, wherever that leads")]
    public async Task RestingOnAnother()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var document = (await ledger.GetAsync("/documents"))["documents"][0]!["id"]!.GetValue<string>();
        async Task<string> SayAsync(string path, string body)
        {
            var reply = await ledger.PostAsync(path, JsonNode.Parse(body));
            reply.Status.ShouldBeRecorded();
            return reply["facts"][0]!["id"]!.GetValue<string>();
        }
        Task<string> TellAsync(string fact) => SayAsync($"/documents/{document}/facts", $$"""{"facts":[{{{fact}},"sources":[{"start":0,"end":10}]}]}""");
        Task<string> CorrectAsync(string fact, string fields) => SayAsync($"/facts/{fact}/correction", $$"""{"reason":"source-misread","fields":{{fields}}}""");
        Task<string> RetractAsync(string fact) => SayAsync($"/facts/{fact}/retraction", """{"reason":"entry-mistake"}""");

        var signing = await TellAsync(""" "key":"pks","do":"AgreementSigned","on":"agreement/pks-tiga","agreement":{"parties":["kpi","ylp2em"],"region":{"code":"73.72"},"kind":"pks"} """);
        var otherParty = await CorrectAsync(signing, """{"agreement":{"parties":["kpi","aphi"]}}""");
        await CorrectAsync(signing, """{"agreement":{"region":{"code":"73.13"}}}""");
        var sameParties = await RetractAsync(otherParty);
        await Proof.EquateAsync(ledger);
        (await ledger.GetAsync("/agreements/pks-tiga"))["parties"].ToJsonString().ShouldContain("ylp2em");
        (await ledger.GetAsync("/partners/ylp2em"))["engagements"].ToJsonString().ShouldContain("73.13");
        await RetractAsync(sameParties);
        (await ledger.GetAsync("/partners/ylp2em"))["engagements"].ToJsonString().ShouldNotContain("73.13");

        var route = await TellAsync(""" "key":"jalur","do":"RouteOpened","on":"route/jalur-tanpa-tempat","to":"kpi","scope":{} """);
        var placed = await CorrectAsync(route, """{"scope":{"region":{"code":"73.13"}}}""");
        await CorrectAsync(route, """{"scope":{"region":{"statedKind":"kota"}}}""");
        await RetractAsync(placed);
        await Proof.EquateAsync(ledger);
        (await ledger.GetAsync("/routes/jalur-tanpa-tempat/history")).Status.ShouldBeOk();
    }

    [Fact(DisplayName = "What is told of a route or an agreement holds wherever any of it leads, whatever the rest of it repeats or corrects")]
    public async Task OneThing()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        async Task<string> SayAsync(string path, string body)
        {
            var reply = await ledger.PostAsync(path, JsonNode.Parse(body));
            reply.Status.ShouldBeRecorded();
            return reply["facts"].AsArray().Last()!["id"]!.GetValue<string>();
        }
        async Task<string> StateAsync(string region) => (await ledger.GetAsync($"/registration-desk?region={region}"))["state"].GetValue<string>();
        async Task<int> OpenAsync(string region) => (await ledger.GetAsync($"/partners?route=open&region={region}"))["partners"].AsArray().Count;

        // Closed by somebody who does not say again whom it served.
        await SayAsync("/routes/jalur-satu/redirect-report", """{"to":"posko-satu","scope":{"region":{"code":"35.01"}},"until":[{"kind":"unstated"}],"occurred":{"date":"2020-01-01"},"note":"Pendaftaran dialihkan.","channel":"phone"}""");
        (await StateAsync("35.01")).ShouldBe("interim");
        await SayAsync("/routes/jalur-satu/end-report", """{"to":"posko-satu","scope":{},"occurred":{"date":"2021-01-01"},"note":"Posko sudah ditutup.","channel":"phone"}""");
        (await StateAsync("35.01")).ShouldNotBe("interim");
        (await OpenAsync("35.01")).ShouldBe(0);

        // Ended by an act, and only then corrected.
        var redirect = await SayAsync("/routes/jalur-dua/redirect", """{"to":"posko-dua","scope":{"region":{"code":"35.07"}},"until":[{"kind":"unstated"}],"occurred":{"date":"2024-01-01"}}""");
        await SayAsync("/routes/jalur-dua/end", """{"occurred":{"date":"2024-06-01"}}""");
        await SayAsync($"/facts/{redirect}/correction", """{"reason":"entry-mistake","fields":{"scope":{"region":{"code":"35.08"}}}}""");
        (await StateAsync("35.08")).ShouldNotBe("interim");
        (await ledger.GetAsync("/registration-desk?region=35.08&asOf=2024-03-01"))["state"].GetValue<string>().ShouldBe("interim");
        await SayAsync($"/facts/{redirect}/correction", """{"reason":"entry-mistake","fields":{"to":"posko-tiga"}}""");
        (await OpenAsync("35")).ShouldBe(0);

        // Led elsewhere under the same id.
        await SayAsync("/routes/jalur-tiga/redirect-report", """{"to":"posko-dua","scope":{"region":{"code":"35.03"}},"until":[{"kind":"unstated"}],"occurred":{"date":"2020-01-01"},"note":"Dialihkan ke dua.","channel":"phone"}""");
        await SayAsync("/routes/jalur-tiga/redirect-report", """{"to":"posko-tiga","scope":{"region":{"code":"35.03"}},"until":[{"kind":"unstated"}],"occurred":{"date":"2021-01-01"},"note":"Dialihkan ke tiga.","channel":"phone"}""");
        (await OpenAsync("35.03")).ShouldBe(1);
        await Proof.EquateAsync(ledger);

        // Terminated by somebody who names the province, and signed by an act before its region was corrected.
        await SayAsync("/agreements/mou-satu/signature-report", """{"agreement":{"parties":["mitra-satu","stf-uin-jakarta"],"region":{"code":"35.04"},"kind":"mou"},"occurred":{"date":"2020-01-01"},"note":"MOU ditandatangani.","channel":"phone"}""");
        await SayAsync("/agreements/mou-satu/termination-report", """{"agreement":{"parties":["mitra-satu","stf-uin-jakarta"],"region":{"code":"35"},"kind":"mou"},"reasons":["other"],"occurred":{"date":"2021-01-01"},"note":"MOU berakhir.","channel":"phone"}""");
        (await ledger.GetAsync("/partners?agreement=signed&region=35"))["partners"].AsArray().ShouldBeEmpty();
        (await ledger.GetAsync("/partners?agreement=terminated&region=35.04"))["partners"].AsArray().Count.ShouldBe(2);
        (await ledger.GetAsync("/partners/mitra-satu"))["engagements"].AsArray().Count.ShouldBe(1);
        await Proof.EquateAsync(ledger);
    }

    [Fact(DisplayName = "What is told to have come before the launch moves with it; what only waits for the launch keeps its place")]
    public async Task ToldAgainstTheLaunch()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        async Task<JsonNode> SayAsync(string path, string body)
        {
            var reply = await ledger.PostAsync(path, JsonNode.Parse(body));
            reply.Status.ShouldBeRecorded();
            return reply["facts"][0]!["id"]!;
        }
        async Task<string?> RoleAsync() => (await ledger.GetAsync("/partners/ylp2em?asOf=2017-05-10")).Json["engagements"]?.AsArray()
            .SingleOrDefault(one => one!["region"]!["code"]!.GetValue<string>() == "73.13")?["role"]!.GetValue<string>();

        var document = (await ledger.GetAsync("/documents"))["documents"][0]!["id"]!.GetValue<string>();
        await SayAsync($"/documents/{document}/facts", """
            {"facts":[{"key":"aktif","do":"ProviderActivated","on":"organisation/ylp2em","region":{"code":"73.13"},"sources":[{"start":0,"end":10}],
              "occurred":{"order":[{"order":"before","condition":{"kind":"system-launched","of":"si-bungkesmas"}}],"basis":"relative"}}]}
            """);
        (await RoleAsync()).ShouldNotBe("active-provider");
        var launch = await SayAsync("/systems/si-bungkesmas/launch", """{"occurred":{"date":"2017-05-01"}}""");
        (await RoleAsync()).ShouldBe("active-provider");
        await SayAsync($"/facts/{launch}/correction", """{"reason":"entry-mistake","occurred":{"date":"2017-05-20"}}""");
        (await RoleAsync()).ShouldNotBe("active-provider");
        await Proof.EquateAsync(ledger);
        await SayAsync($"/facts/{launch}/retraction", """{"reason":"did-not-happen"}""");
        await Proof.EquateAsync(ledger);
    }

    [Fact(DisplayName = "A document whose date is corrected moves every undated fact in it")]
    public async Task Dating()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var received = (await ledger.GetAsync("/facts?type=document.received.v1"))["facts"][0]!["id"];
        (await ledger.GetAsync("/partners/ylp2em?asOf=2017-04-30")).Status.ShouldBe(404);
        var correction = await ledger.PostAsync($"/facts/{received}/correction", JsonNode.Parse("""{"reason":"source-misread","fields":{"dates":[{"kind":"published","date":"2017-04","basis":"stated"}]}}"""));
        correction.Status.ShouldBeRecorded();
        (await ledger.GetAsync("/partners/ylp2em?asOf=2017-04-30")).Status.ShouldBeOk();
        (await ledger.GetAsync($"/partners/ylp2em?asOf=2017-04-30&knownAt={correction["position"].GetValue<long>() - 1}")).Status.ShouldBe(404);
        await Proof.EquateAsync(ledger);
    }
}
