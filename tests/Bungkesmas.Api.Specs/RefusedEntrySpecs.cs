using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Of many entries, the one that is refused is named; a dry run names every one of them and says what would come of the others.</summary>
public sealed class RefusedEntrySpecs(SampleLedger sample) : NothingWritten(sample)
{
    private static JsonNode Json(string text) => JsonNode.Parse(text)!;

    private static JsonObject Report(params string[] entries)
    {
        var report = Small();
        report["facts"]!.AsArray()[0]!["by"] = "kpi";
        foreach (var entry in entries)
        {
            var whole = Json(entry).AsObject();
            whole["sources"] = Json("""[{ "start": 0, "end": 40 }]""");
            report["facts"]!.AsArray().Add(whole);
        }
        return report;
    }

    private const string Refused = """{ "key": "akhir", "do": "EndPartnership", "on": "organisation/lembaga-tak-dikenal", "region": { "code": "73.72" } }""",
        Unknown = """{ "key": "tarik", "do": "WithdrawRequest", "on": "request/tak-dikenal" }""",
        Faulty = """{ "key": "jauh", "do": "PartnerBecameKnown", "on": "organisation/lembaga-dua", "region": { "code": "99.99" } }""",
        Misfit = """{ "key": "umur", "do": "SignAgreement", "on": "agreement/mou-ylp2em-parepare", "validUntil": "2017-01-01" }""",
        Good = """{ "key": "bagus", "do": "PartnerBecameKnown", "on": "organisation/lembaga-tiga", "region": { "code": "73.72" } }""";

    [Theory(DisplayName = "A refusal inside a report names its entry, and where that stands")]
    [InlineData(Refused, "akhir", "facts[2]", 409)]
    [InlineData(Unknown, "tarik", "facts[2]", 404)]
    [InlineData(Misfit, "umur", "facts[2].validUntil", 400)]
    public async Task Named(string entry, string key, string field, int status)
    {
        var refused = await Ledger.PostAsync("/field-reports", Report(Good, entry, Good.Replace("bagus", "lagi")));
        refused.Status.ShouldBe(status);
        var error = refused["errors"].AsArray().ShouldHaveSingleItem()!;
        (error["entry"]!.GetValue<string>(), error["field"]!.GetValue<string>()).ShouldBe((key, field));
        if (status != 400) error["message"]!.GetValue<string>().ShouldBe(refused.String("title"));
    }

    [Fact(DisplayName = "A dry run goes on after what would be refused, and tells what would be recorded, refused, and left uncited")]
    public async Task DryRun()
    {
        var report = Report(Refused, Faulty, Unknown, Good, Misfit);
        report["facts"]!.AsArray().Add(null);
        report["setAside"] = Json("""[{ "reason": "narrative", "quote": "tidak ada di sini" }]""");
        var rehearsal = await Ledger.PostAsync("/field-reports?dryRun=true", report);
        rehearsal.Status.ShouldBeOk();
        rehearsal["recorded"].GetValue<int>().ShouldBe(3);
        rehearsal["facts"].AsArray().Select(fact => fact!["key"]?.GetValue<string>()).ShouldBe([null, "satu", "bagus"]);
        rehearsal["uncited"].AsArray().ShouldHaveSingleItem()!["start"]!.GetValue<int>().ShouldBe(42);
        rehearsal["refused"].AsArray().Select(one => $"{one!["entry"]} {one["at"]} {one["type"]} {one["status"]}").ShouldBe(
        [
            "akhir facts[1] /refusals/partnership-never-began 409", "jauh facts[2] /problems/malformed 400", "tarik facts[3] /refusals/request-unknown 404", "umur facts[5] /problems/malformed 400",
            " facts[6] /problems/malformed 400", " setAside[0] /problems/malformed 400"
        ]);
        rehearsal["refused"].AsArray().ShouldAllBe(one => one!["title"]!.GetValue<string>().Length > 0);
        rehearsal["refused"][1]!["errors"]!.AsArray().ShouldHaveSingleItem()!["field"]!.GetValue<string>().ShouldBe("facts[2].region.code");
        (await Ledger.PostAsync("/field-reports", report)).Status.ShouldBe(400);
    }

    [Fact(DisplayName = "In a dry run an officer reads which acts are the office's; a report without a readable document stays refused as a whole")]
    public async Task Others()
    {
        var rehearsal = await Ledger.PostAsync("/field-reports?dryRun=true", Report("""{ "key": "tutup", "do": "ConcludeProvider", "on": "organisation/lembaga-satu", "region": { "code": "73.72" } }""", Good), Rights.Officer);
        rehearsal.Status.ShouldBeOk();
        (rehearsal["refused"][0]!["entry"]!.GetValue<string>(), rehearsal["refused"][0]!["status"]!.GetValue<int>(), rehearsal["recorded"].GetValue<int>()).ShouldBe(("tutup", 403, 3));
        var report = Report(Good);
        report["document"]!["text"] = "";
        (await Ledger.PostAsync("/field-reports?dryRun=true", report)).Fields.ShouldBe(["document.text"]);
    }

    [Fact(DisplayName = "Who is not known is named in every entry that names them, and the rest would be recorded")]
    public async Task People()
    {
        var report = Report(Good, """{ "key": "orang", "do": "RoleStated", "on": "organisation/lembaga-tiga", "person": "p234567234567ab", "role": "chair" }""");
        var rehearsal = await Ledger.PostAsync("/field-reports?dryRun=true", report);
        (rehearsal["refused"].AsArray().ShouldHaveSingleItem()!["entry"]!.GetValue<string>(), rehearsal["recorded"].GetValue<int>()).ShouldBe(("orang", 3));
    }
}
