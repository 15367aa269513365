using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>What does not fit together in the sample, and how it is found.</summary>
public sealed class AskedQuestionSpecs(SampleLedger sample) : IClassFixture<SampleLedger>
{
    private const string Kind = "region-kind-73-72", Tension = "recommended-yet-nobody-found-73-13", Districts = "region-count-district-73-72", Understanding = "understanding-against-awareness-region-73-72";

    [Fact(DisplayName = "One question comes with its readings by name, the facts behind each, what they say and where it is written")]
    public async Task One()
    {
        var tension = await sample.Ledger.GetAsync($"/questions/{Tension}");
        (tension.String("kind"), tension.String("state"), tension["foundByRule"].GetValue<bool>()).ShouldBe(("recommended-yet-nobody-found", "open", true));
        tension["about"].AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe("region/73.13");
        tension.String("sentence").ShouldBe("In Kabupaten Wajo somebody was recommended, yet it is reported that nobody suitable was found (Asosiasi Pengusaha Herbal Indonesia cabang Kabupaten Wajo: recommended or nobody suitable was found).");
        var readings = tension["readings"].AsArray();
        readings.Select(reading => reading!["value"]!.GetValue<string>()).ShouldBe(["recommended:aphi-wajo", "nobody-found"]);
        foreach (var reading in readings)
        {
            var evidence = reading!["evidence"]!.AsArray().ShouldHaveSingleItem()!;
            evidence["fact"]!.GetValue<string>().ShouldBe(reading["facts"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>());
            evidence["sources"]!.AsArray().ShouldNotBeEmpty();
            evidence["sentence"]!.GetValue<string>().ShouldContain("Kabupaten Wajo");
        }
        var kind = await sample.Ledger.GetAsync($"/questions/{Kind}", language: "id");
        kind["readings"].AsArray().Select(reading => reading!["from"]!.GetValue<string>()).ShouldAllBe(from => from == "told");
        (await sample.Ledger.GetAsync("/questions/region-kind-73-13")).Status.ShouldBe(404);
    }

    [Theory(DisplayName = "Questions are found by kind, by what they are about, and by what their evidence is about")]
    [InlineData("", "does-the-text-end-here", "lp2m-or-ylp2em", "meaning-of-lkm", "our-groups", "outcome-of-aphi", Tension, "redirected-or-suspended", Districts, Kind, "small-groups-of-whom",
        "thirty-members", "three-of-what", Understanding, "when-was-the-first-visit", "where-was-it-said", "which-is-the-lkm", "which-waste-bank", "who-is-ready", "whom-the-redirect-serves", "whose-acquaintances")]
    [InlineData("?kind=region-kind", Kind)]
    [InlineData("?kind=who-is-meant", "who-is-ready", "whose-acquaintances")]
    [InlineData("?region=73", "does-the-text-end-here", "outcome-of-aphi", Tension, Districts, Kind, Understanding, "whose-acquaintances")]
    [InlineData("?region=73.13", "does-the-text-end-here", "outcome-of-aphi", Tension, "whose-acquaintances")]
    [InlineData("?region=73.13.01")]
    [InlineData("?partner=aphi-wajo", "outcome-of-aphi", Tension, "which-is-the-lkm")]
    [InlineData("?about=region/73.72", Districts, Kind, Understanding)]
    [InlineData("?state=answered")]
    [InlineData("?state=all&kind=region-kind", Kind)]
    [InlineData("?limit=1", "does-the-text-end-here")]
    [InlineData("?knownAt=0")]
    public async Task Filters(string query, params string[] ids) => (await IdsAsync(query)).ShouldBe(ids);

    [Theory(DisplayName = "A filter that cannot be read is named")]
    [InlineData("state=closed", "state")]
    [InlineData("kind=unheard-of", "kind")]
    [InlineData("region=73.99", "region")]
    [InlineData("partner=Not%20A%20Slug", "partner")]
    [InlineData("document=%21", "document")]
    [InlineData("about=parepare", "about")]
    [InlineData("whatever=1", "whatever")]
    public async Task BadFilters(string query, string field)
    {
        var reply = await sample.Ledger.GetAsync($"/questions?{query}");
        reply.Status.ShouldBe(400);
        reply.Fields.ShouldBe([field]);
    }

    private async Task<List<string>> IdsAsync(string query) =>
        [.. (await sample.Ledger.GetAsync($"/questions{query}"))["questions"].AsArray().Select(question => question!["id"]!.GetValue<string>())];
}
