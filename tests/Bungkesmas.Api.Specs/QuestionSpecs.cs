using System.Text.Json.Nodes;
using Bungkesmas.Api.Recording;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Questions raised, answered and open again, over HTTP.</summary>
public sealed class QuestionSpecs : IAsyncLifetime
{
    private const string Kind = "region-kind-73-72", Tension = "recommended-yet-nobody-found-73-13", Who = "siapa-yang-siap";

    private RunningLedger _ledger = null!;

    public async ValueTask InitializeAsync() => _ledger = await RunningLedger.WithSampleAsync();

    public async ValueTask DisposeAsync()
    {
        await Proof.EquateAsync(_ledger);
        await _ledger.DisposeAsync();
    }

    [Fact(DisplayName = "A choice closes a question that the facts raise, changes nothing else, and opens it again when it is taken back")]
    public async Task Choice()
    {
        var states = (await _ledger.GetAsync("/partners"))["partners"].ToJsonString();
        JsonObject Choosing(string reading) => new() { ["reading"] = reading, ["reason"] = "official-data", ["about"] = "region/73.72" };
        var chosen = await _ledger.PostAsync($"/questions/{Kind}/choice", Choosing("kota"));
        chosen.Status.ShouldBeRecorded();
        (await _ledger.PostAsync($"/questions/{Kind}/choice", Choosing("kota"))).Status.ShouldBeOk();

        (await IdsAsync("")).ShouldBe([Tension]);
        (await IdsAsync("?state=answered")).ShouldBe([Kind]);
        var answer = (await _ledger.GetAsync($"/questions/{Kind}"))["answer"];
        (answer["reading"]!.GetValue<string>(), answer["text"]!.GetValue<string>()).ShouldBe(("kota", "kota (by the official data)"));
        answer["fact"]!.GetValue<string>().ShouldBe(chosen["facts"][0]!["id"]!.GetValue<string>());
        (await OfPareAsync()).ShouldBeEmpty();
        (await _ledger.GetAsync("/partners"))["partners"].ToJsonString().ShouldBe(states);

        (await _ledger.PostAsync($"/questions/{Kind}/choice", Choosing("provinsi"))).Type.ShouldBe("/refusals/reading-unknown");
        (await _ledger.PostAsync($"/questions/{Kind}/choice", new JsonObject { ["reading"] = "kota", ["reason"] = "other" })).Type.ShouldBe("/refusals/question-unknown");
        (await _ledger.PostAsync($"/facts/{answer["fact"]}/retraction", new JsonObject { ["reason"] = "entry-mistake" })).Status.ShouldBeRecorded();
        (await IdsAsync("")).ShouldBe([Tension, Kind]);
    }

    [Fact(DisplayName = "An explanation closes a question until the facts add a reading; the explanation stays visible")]
    public async Task Explanation()
    {
        var body = new JsonObject { ["explanation"] = "both-true", ["about"] = "region/73.13" };
        (await _ledger.PostAsync($"/questions/{Tension}/explanation", body)).Status.ShouldBeRecorded();
        (await _ledger.PostAsync($"/questions/{Tension}/explanation", body)).Status.ShouldBeOk();
        (await IdsAsync("")).ShouldBe([Kind]);

        (await _ledger.PostAsync($"/documents/{await DocumentAsync()}/facts", Facts("""{"key":"usulan-baru","do":"PartnerRecommended","on":"organisation/lembaga-baru","region":{"code":"73.13"},"sources":[{"start":0,"end":10}]}"""))).Status.ShouldBeRecorded();
        var open = await _ledger.GetAsync($"/questions/{Tension}");
        (open.String("state"), open.String("answer", "text"), open["readings"].AsArray().Count).ShouldBe(("open", "both are true", 3));
    }

    [Fact(DisplayName = "A report raises what is doubtful and names its facts by their keys; the office adds a reading and chooses one")]
    public async Task Ambiguity()
    {
        var document = await DocumentAsync();
        var raising = Facts($$"""
            {"key":"ragu-siap","do":"AmbiguityRaised","on":"question/{{Who}}","subjects":["organisation/ylp2em","region/73.72"],"kind":"who-is-meant","facts":["readiness-ylp2em"],
             "readings":[{"key":"ylp2em","organisation":"ylp2em","sources":[{"start":20,"end":30}]},{"key":"semua","meaning":"all-groups"}],"sources":[{"start":0,"end":10}]}
            """);
        var dry = await _ledger.PostAsync($"/documents/{document}/facts?dryRun=true", raising.DeepClone());
        dry["questions"].AsArray().Select(id => id!.GetValue<string>()).ShouldBe([Who]);
        (await _ledger.PostAsync($"/documents/{document}/facts", raising.DeepClone())).Status.ShouldBeRecorded();
        (await _ledger.PostAsync($"/documents/{document}/facts", raising.DeepClone())).Status.ShouldBeOk();

        (await IdsAsync("?partner=ylp2em&region=73.72")).ShouldBe([Kind, Who], ignoreOrder: true);
        (await IdsAsync($"?document={document}")).ShouldBe([Tension, Kind, Who]);
        (await IdsAsync("?kind=who-is-meant")).ShouldBe([Who]);
        var who = await _ledger.GetAsync($"/questions/{Who}");
        who["foundByRule"].GetValue<bool>().ShouldBeFalse();
        who["facts"].AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe(NameBasedId.Of(document, "readiness-ylp2em").ToString());
        who.String("sentence").ShouldBe("It is unclear who is meant (YLP2EM, Kota Parepare): YLP2EM or all groups.");
        who["readings"][0]!["evidence"]![0]!["sources"]![0]!["start"]!.GetValue<int>().ShouldBe(20);
        who["readings"][1]!["evidence"]![0]!["sources"]![0]!["start"]!.GetValue<int>().ShouldBe(0);
        (await OfPareAsync()).ShouldBe([Kind, Who]);

        var added = JsonNode.Parse("""{"subjects":["region/73.72"],"kind":"who-is-meant","readings":[{"key":"kpi","organisation":"kpi"}]}""")!;
        (await _ledger.PostAsync($"/questions/{Who}/ambiguity", added.DeepClone())).Status.ShouldBeRecorded();
        (await _ledger.PostAsync($"/questions/{Who}/ambiguity", added.DeepClone())).Status.ShouldBeOk();
        added["kind"] = "how-many";
        (await _ledger.PostAsync($"/questions/{Who}/ambiguity", added.DeepClone())).Type.ShouldBe("/refusals/question-of-another-kind");
        (await _ledger.PostAsync($"/questions/{Who}/choice", JsonNode.Parse("""{"reading":"kpi","reason":"partner-asked"}"""))).Status.ShouldBeRecorded();
        (await OfPareAsync()).ShouldBe([Kind]);
        (await _ledger.GetAsync($"/questions/{Who}")).String("answer", "text").ShouldEndWith("(the partner was asked)");
    }

    [Fact(DisplayName = "What a doubt cannot be about, or read as, is refused by the field")]
    public async Task BadAmbiguity()
    {
        var reply = await _ledger.PostAsync($"/questions/{Who}/ambiguity", JsonNode.Parse("""{"subjects":["parepare"],"kind":"other","readings":[{"key":"a","region":"99.99"},{"key":"A"}]}"""));
        reply.Status.ShouldBe(400);
        reply.Fields.ShouldBe(["subjects[0]", "readings[1].key", "readings[0].region"], ignoreOrder: true);
        (await _ledger.PostAsync($"/questions/{Who}/ambiguity", JsonNode.Parse("""{"subjects":["region/73"],"kind":"other","readings":[{"key":"a"}],"facts":["readiness-ylp2em"]}"""))).Fields.ShouldBe(["facts[0]"]);
    }

    [Fact(DisplayName = "Questions come as a table, page by page, in the lens the walk began with")]
    public async Task Pages()
    {
        var table = await _ledger.SendAsync(new(HttpMethod.Get, "/api/v1/questions?format=csv") { Headers = { { "Min-Position", _ledger.LastPosition.ToString() } } }, "office");
        table.Text.ShouldStartWith("id,kind,ambiguity,state,about,sentence,readings");
        var before = (await _ledger.GetAsync("/questions"))["questions"].AsArray().Count;
        var first = await _ledger.GetAsync($"/questions?limit={before - 1}");
        (await _ledger.PostAsync($"/questions/{Kind}/choice", JsonNode.Parse("""{"reading":"kota","reason":"local-knowledge","about":"region/73.72"}"""))).Status.ShouldBeRecorded();
        var second = await _ledger.GetAsync(first.String("next")["/api/v1".Length..]);
        second["questions"].AsArray().ShouldHaveSingleItem();
        second.Json["next"].ShouldBeNull();
        first["questions"].AsArray().Select(question => question!["id"]!.GetValue<string>()).ShouldContain(Kind);
        (await _ledger.GetAsync("/questions"))["questions"].AsArray().Count.ShouldBe(before - 1);
    }

    /// <summary>Which of the three questions of these specs are listed; the sample raises others too.</summary>
    private async Task<List<string>> IdsAsync(string query) => OfThese((await _ledger.GetAsync($"/questions{query}"))["questions"].AsArray().Select(question => question!["id"]!.GetValue<string>()));

    private async Task<List<string>> OfPareAsync() => OfThese((await _ledger.GetAsync("/regions/73.72/coverage"))["questions"].AsArray().Select(id => id!.GetValue<string>()));

    private static List<string> OfThese(IEnumerable<string> ids) => [.. ids.Where(id => id is Kind or Tension or Who)];

    private async Task<string> DocumentAsync() => (await _ledger.GetAsync("/documents"))["documents"][0]!["id"]!.GetValue<string>();

    [Fact(DisplayName = "Who works without an agreement is asked about with that partner, and not with the other parties of the agreement that ran out")]
    public async Task OfOneParty()
    {
        async Task DoAsync(string path, string body) => (await _ledger.PostAsync(path, JsonNode.Parse(body))).Status.ShouldBeRecorded();
        await DoAsync("/agreements/pks-bertiga/signature-report", """{"agreement":{"parties":["mitra-kerja","mitra-lain","stf-uin-jakarta"],"region":{"code":"73.13"},"kind":"pks"},"validUntil":"2018-12-31","occurred":{"date":"2018-01-10"},"note":"PKS bertiga."}""");
        await DoAsync("/partners/mitra-kerja/activation-report", """{"region":{"code":"73.13"},"occurred":{"date":"2018-02-01"},"note":"Sudah melayani."}""");
        async Task<List<string>> AskedAsync(string query) => [.. (await _ledger.GetAsync($"/questions{query}"))["questions"].AsArray().Select(question => question!["id"]!.ToString())];
        const string asked = "active-without-agreement-mitra-kerja-region-73-13";
        (await AskedAsync("?partner=mitra-kerja")).ShouldBe([asked]);
        foreach (var other in new[] { "mitra-lain", "stf-uin-jakarta" }) (await AskedAsync($"?partner={other}")).ShouldNotContain(asked, other);
        await DoAsync("/partners/mitra-besar/identity", """{"name":"Mitra Besar"}""");
        await DoAsync("/partners/mitra-kerja/merge", """{"into":"mitra-besar"}""");
        foreach (var one in new[] { "mitra-kerja", "mitra-besar" }) (await AskedAsync($"?partner={one}")).ShouldBe(["active-without-agreement-mitra-besar-region-73-13"], one);
        (await _ledger.GetAsync("/partners/mitra-lain/dossier")).Text.ShouldNotContain("active-without-agreement");
        (await _ledger.GetAsync("/partners/mitra-besar/dossier")).Text.ShouldContain("active-without-agreement");
    }

    private static JsonObject Facts(string entry) => new() { ["facts"] = new JsonArray(JsonNode.Parse(entry)) };
}
