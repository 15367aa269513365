using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Two were at work in one regency: of one of them sources tell two things of one day, the agreement of the other is over.</summary>
public sealed class DeskQuestionSpecs : IAsyncLifetime
{
    private RunningLedger _ledger = null!;

    public async ValueTask InitializeAsync()
    {
        _ledger = await RunningLedger.StartAsync();
        await TellAsync("Lembaga Satu aktif di Barru.", """{ "key": "aktif", "do": "ProviderActivated", "on": "organisation/lembaga-satu", "region": { "code": "73.11" }, "occurred": { "date": "2018-04-02" }, "sources": [{ "start": 0, "end": 12 }] }""");
        await TellAsync("Lembaga Satu tidak lagi di Barru.", """{ "key": "usai", "do": "PartnershipEnded", "on": "organisation/lembaga-satu", "region": { "code": "73.11" }, "occurred": { "date": "2018-04-02" }, "sources": [{ "start": 0, "end": 12 }] }""");
        await TellAsync("Lembaga Dua aktif di Barru; perjanjiannya sudah berakhir.", """
            { "key": "aktif", "do": "ProviderActivated", "on": "organisation/lembaga-dua", "region": { "code": "73.11" }, "occurred": { "date": "2018-04-03" }, "sources": [{ "start": 0, "end": 11 }] },
            { "key": "mou", "do": "AgreementSigned", "on": "agreement/mou-dua", "agreement": { "kind": "mou", "ordinal": 1, "parties": ["lembaga-dua", "ylp2em"], "region": { "code": "73.11" } }, "occurred": { "date": "2018-02-01" }, "sources": [{ "start": 0, "end": 11 }] },
            { "key": "akhir", "do": "AgreementTerminated", "on": "agreement/mou-dua", "agreement": { "kind": "mou", "ordinal": 1, "parties": ["lembaga-dua", "ylp2em"], "region": { "code": "73.11" } }, "occurred": { "date": "2018-03-01" }, "sources": [{ "start": 0, "end": 11 }] }
            """);
    }

    public ValueTask DisposeAsync() => _ledger.DisposeAsync();

    [Fact(DisplayName = "The desk shows what is in question about who registers people there, also below the region that answers, and nothing else about them or the region")]
    public async Task Shown()
    {
        string[] asked = ["active-without-agreement-lembaga-dua-region-73-11", "claims-differ-then-73-11-organisation-lembaga-satu"];
        (await OpenAsync("73.11")).ShouldBe(asked);
        (await OpenAsync("73.11.01")).ShouldBe(asked);
        (await OpenAsync("73.72")).ShouldBeEmpty();

        await TellAsync("Lembaga Dua berdiri tahun 2001.", Founded("satu", "2001"));
        await TellAsync("Lembaga Dua berdiri tahun 2002.", Founded("dua", "2002"));
        (await _ledger.GetAsync("/questions?about=organisation/lembaga-dua"))["questions"].AsArray().ShouldNotBeEmpty();
        (await OpenAsync("73.11")).ShouldBe(asked);

        (await _ledger.PostAsync("/questions/siapa-di-barru/ambiguity", JsonNode.Parse("""
            { "subjects": ["region/73.11", "organisation/lembaga-dua"], "kind": "scope", "readings": [{ "key": "satu", "meaning": "one-region" }, { "key": "semua", "meaning": "all-regions" }] }
            """))).Status.ShouldBeRecorded();
        (await OpenAsync("73.11")).ShouldBe([.. asked, "siapa-di-barru"]);
    }

    private static string Founded(string key, string year) => $$"""
        { "key": "berdiri-{{key}}", "do": "OrganisationProfileReported", "on": "organisation/lembaga-dua", "founded": "{{year}}", "sources": [{ "start": 0, "end": 11 }] }
        """;

    private async Task<IEnumerable<string>> OpenAsync(string region) =>
        (await _ledger.GetAsync($"/registration-desk?region={region}"))["openQuestions"].AsArray().Select(question => question!["id"]!.GetValue<string>());

    private async Task TellAsync(string text, string facts) => (await _ledger.PostAsync("/field-reports", JsonNode.Parse($$"""
        { "document": { "text": "{{text}}", "dates": [{ "kind": "written", "date": "2018-06-01" }] }, "facts": [{{facts}}] }
        """))).Status.ShouldBeRecorded();
}
