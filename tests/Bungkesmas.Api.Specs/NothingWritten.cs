using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Specs of what is not taken: whatever is refused leaves nothing behind, in the ledger or in the vault.</summary>
public abstract class NothingWritten(SampleLedger sample) : IClassFixture<SampleLedger>, IAsyncLifetime
{
    private long _before;

    protected RunningLedger Ledger => sample.Ledger;

    public async ValueTask InitializeAsync() => _before = await FactsAndSecretsAsync();

    public async ValueTask DisposeAsync()
    {
        (await FactsAndSecretsAsync()).ShouldBe(_before, "something was half-written");
        Ledger.Log.Lines.ShouldNotContain(line => line.StartsWith("Error"));
    }

    /// <summary>A report in which all is well.</summary>
    protected static JsonObject Small() => JsonNode.Parse("""
        {
          "document": { "text": "Kami mengunjungi calon mitra di Parepare. Seorang mitra direkomendasikan.", "dates": [{ "kind": "written", "date": "2017-05-20" }] },
          "people": [{ "key": "penulis", "name": "Penulis laporan" }],
          "facts": [{ "key": "satu", "do": "PartnerRecommended", "on": "organisation/lembaga-satu", "region": { "code": "73.72" }, "sources": [{ "start": 0, "end": 40 }] }]
        }
        """)!.AsObject();

    private Task<long> FactsAndSecretsAsync() => Ledger.CountAsync(
        "select (select count(*) from ledger.mt_events) + (select count(*) from vault.document) + (select count(*) from vault.person) + (select count(*) from vault.person_entry)");
}
