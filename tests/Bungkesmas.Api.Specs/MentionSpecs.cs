using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Places as reports write them, through the public intake.</summary>
public sealed class MentionSpecs : IAsyncLifetime
{
    private RunningLedger _ledger = null!;

    public async ValueTask InitializeAsync() => _ledger = await RunningLedger.StartAsync();

    public ValueTask DisposeAsync() => _ledger.DisposeAsync();

    [Fact(DisplayName = "A place name is read in the document's context; one that no list knows stays a place below it, with its partner, its coverage and its page")]
    public async Task InContext()
    {
        (await RecordAsync(["73.72", "73.13"], Known("kpi", """{"written":"dikota Pare","within":"73"}"""), Known("lembaga-wajo", """{"written":"Wajo","statedKind":"kabupaten"}"""),
            Known("lembaga-kampung", """{"written":"Kampung Baru Lestari","within":"73.13"}"""))).Status.ShouldBeRecorded();
        (await RegionAsync("kpi")).ShouldBe(("73.72", "Kota Parepare"));
        (await RegionAsync("lembaga-wajo")).ShouldBe(("73.13", "Kabupaten Wajo"));
        (await RegionAsync("lembaga-kampung")).ShouldBe(("73.13.~kampung-baru-lestari", "Kampung Baru Lestari"));

        var place = await _ledger.GetAsync("/regions/73.13.~kampung-baru-lestari");
        place.Status.ShouldBeOk();
        (place["listed"].GetValue<bool>(), place.String("parent"), place.String("coverage")).ShouldBe((false, "73.13", "in-contact"));
        (await _ledger.GetAsync("/regions/73.13"))["below"].AsArray().ShouldHaveSingleItem()!["code"]!.GetValue<string>().ShouldBe("73.13.~kampung-baru-lestari");
        (await _ledger.GetAsync("/partners?region=73.13"))["partners"].AsArray().Select(partner => partner!["id"]!.GetValue<string>()).ShouldBe(["lembaga-kampung", "lembaga-wajo"]);
        (await _ledger.GetAsync("/regions/73.13/coverage"))["within"]!.ToJsonString().ShouldBe("""{"in-contact":1}""");
        (await _ledger.GetAsync("/regions/99.13.~kampung-baru-lestari")).Status.ShouldBe(404);

        var fact = (await _ledger.GetAsync("/facts?partner=kpi"))["facts"].AsArray().Single(one => one!["type"]!.GetValue<string>() == "partner.became-known.v1")!["body"]!["region"]!;
        (fact["written"]!.GetValue<string>(), fact["statedKind"]!.GetValue<string>(), fact["rule"]!.GetValue<string>()).ShouldBe(("dikota Pare", "kota", "alias-in-context"));
        await Proof.EquateAsync(_ledger);
    }

    [Fact(DisplayName = "Without any context a name stays open, with all who bear it; further facts of a document are read in its context too")]
    public async Task WithoutContext()
    {
        (await RecordAsync([], Known("lembaga-soreang", """{"written":"Soreang"}"""))).Status.ShouldBeRecorded();
        (await RegionAsync("lembaga-soreang")).ShouldBe(("~soreang", "Soreang"));

        var document = (await RecordAsync(["73.72"], [])).String("document");
        var further = new JsonObject { ["facts"] = new JsonArray(JsonNode.Parse(Known("bank-sampah", """{"written":"kecamatan Ujung"}"""))) };
        (await _ledger.PostAsync($"/documents/{document}/facts", further)).Status.ShouldBeRecorded();
        (await RegionAsync("bank-sampah")).ShouldBe(("73.72.02", "Ujung"));
    }

    [Theory(DisplayName = "A context that no list knows, a name that is none and an unknown kind are named")]
    [InlineData("""{"written":"Pare","within":"99"}""", "facts[0].region.within")]
    [InlineData("""{"written":"  ","within":"73"}""", "facts[0].region.written")]
    [InlineData("""{"written":7,"within":"73"}""", "facts[0].region.written")]
    [InlineData("""{"written":"Pare","within":"73","statedKind":"negeri"}""", "facts[0].region.statedKind")]
    public async Task Faults(string mention, string field)
    {
        var reply = await RecordAsync([], Known("lembaga", mention));
        reply.Status.ShouldBe(400);
        reply.Fields.ShouldContain(field);
    }

    [Fact(DisplayName = "A name can be looked up before it is used: what it means, by which rule, and who else bears it")]
    public async Task Resolve()
    {
        var found = await _ledger.GetAsync("/regions/resolve?name=Sidrap&within=73");
        (found.String("code"), found.String("rule"), found["listed"].GetValue<bool>()).ShouldBe(("73.14", "alias-in-context", true));
        var open = await _ledger.GetAsync("/regions/resolve?name=Wajo&within=73");
        (open.String("code"), open.String("rule")).ShouldBe(("73.~wajo", "ambiguous"));
        open["others"].AsArray().Select(one => one!["code"]!.GetValue<string>()).ShouldContain("73.71.05");
        (await _ledger.GetAsync("/regions/resolve?within=73")).Fields.ShouldBe(["name"]);
        (await _ledger.GetAsync("/regions/resolve?name=Pare&within=00")).Fields.ShouldBe(["within"]);
    }

    private async Task<(string, string)> RegionAsync(string partner)
    {
        var region = (await _ledger.GetAsync($"/partners/{partner}"))["engagements"].AsArray().ShouldHaveSingleItem()!["region"]!;
        return (region["code"]!.GetValue<string>(), region["name"]!.GetValue<string>());
    }

    private static string Known(string organisation, string region) =>
        $$"""{"key":"{{organisation}}","do":"PartnerBecameKnown","on":"organisation/{{organisation}}","sources":[{"start":0,"end":10}],"region":{{region}}}""";

    private Task<Reply> RecordAsync(string[] context, params string[] facts) => _ledger.PostAsync("/field-reports", new JsonObject
    {
        ["document"] = new JsonObject { ["text"] = $"Kami berkenalan dengan beberapa lembaga ({string.Join(' ', context)}).", ["regions"] = new JsonArray([.. context.Select(code => (JsonNode)code)]), ["dates"] = JsonNode.Parse("""[{"kind":"written","date":"2017-05-20"}]""") },
        ["facts"] = new JsonArray([.. facts.Select(fact => JsonNode.Parse(fact))])
    });
}
