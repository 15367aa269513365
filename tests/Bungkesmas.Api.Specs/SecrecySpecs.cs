using System.Text;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>No name and no text outside the vault, and none readable in it.</summary>
public sealed class SecrecySpecs
{
    private const string Name = "Namarahasia", Phone = "0812000999", Text = "kalimatrahasia";

    [Fact(DisplayName = "A planted name is in no row, no log line, no error and no address")]
    public async Task Planted()
    {
        await using var ledger = await RunningLedger.StartAsync();
        var report = JsonNode.Parse($$"""
            {
              "document": { "title": "Catatan {{Name}}", "text": "Ibu {{Name}} menyebut {{Text}} di Parepare.", "author": "@{{Name}}", "dates": [{ "kind": "written", "date": "2017-05-20" }] },
              "people": [{ "key": "{{Name}}", "name": "{{Name}}", "honorific": "Ibu", "phone": "{{Phone}}", "note": "{{Text}}" }],
              "facts": [
                { "key": "satu", "do": "PartnerRecommended", "on": "organisation/lembaga-satu", "region": { "code": "73.72" }, "reporter": "@{{Name}}", "sources": [{ "quote": "Ibu {{Name}}" }] },
                { "key": "dua", "do": "RoleStated", "on": "organisation/lembaga-satu", "person": "@{{Name}}", "role": "director", "sources": [{ "start": 0, "end": 10 }] }]
            }
            """);
        (await ledger.PostAsync("/field-reports", report)).Status.ShouldBeRecorded();
        report!["facts"]![0]!["region"]!["code"] = "99";
        report["facts"]![1]!["person"] = $"@{Name}lain";
        report["facts"]![1]!["sources"] = new JsonArray(new JsonObject { ["quote"] = $"{Name} lain" });
        var refused = await ledger.PostAsync("/field-reports", report);
        refused.Status.ShouldBe(400);
        foreach (var path in new[] { "/partners/lembaga-satu", "/partners/lembaga-satu/history", "/facts", "/partners/lembaga-satu/explanation", "/documents" })
            (await ledger.GetAsync(path)).Text.ShouldNotContain(Name);
        refused.Text.ShouldNotContain(Name);

        foreach (var secret in new[] { Name, Phone, Text })
        {
            ledger.Log.Lines.ShouldNotContain(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
            (await TablesHoldingAsync(ledger, secret)).ShouldBeEmpty();
        }
        (await TablesHoldingAsync(ledger, "lembaga-satu")).ShouldContain("ledger.mt_events");
    }

    [Fact(DisplayName = "A name in a note, of its informant or of somebody new, is in no row, no log line, no error and no address")]
    public async Task Noted()
    {
        await using var ledger = await RunningLedger.StartAsync();
        var call = JsonNode.Parse($$"""
            {
              "person": "@{{Name}}", "role": "chair", "note": "Bu {{Name}} ({{Phone}}) menyebut {{Text}}.", "channel": "phone", "sources": [{ "quote": "{{Name}}" }],
              "people": [{ "key": "{{Name}}", "name": "{{Name}}" }], "informant": { "name": "Pak {{Name}}", "phone": "{{Phone}}" }
            }
            """)!;
        var told = await ledger.PostAsync("/partners/lembaga-satu/role-report", call);
        told.Status.ShouldBeRecorded();
        call["sources"] = new JsonArray(new JsonObject { ["quote"] = $"{Name} lain" });
        call["informant"] = new JsonObject { [Name] = Name };
        call[Name] = Name;
        foreach (var reply in new[] { told, await ledger.PostAsync("/partners/lembaga-satu/role-report", call), await ledger.GetAsync("/facts"), await ledger.GetAsync("/documents"), await ledger.GetAsync("/partners/lembaga-satu/history") })
            reply.Text.ShouldNotContain(Name);
        foreach (var secret in new[] { Name, Phone, Text })
        {
            ledger.Log.Lines.ShouldNotContain(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
            (await TablesHoldingAsync(ledger, secret)).ShouldBeEmpty();
        }
        (await TablesHoldingAsync(ledger, "lembaga-satu")).ShouldContain("ledger.mt_events");
    }

    [Theory(DisplayName = "A name in the wrong place is refused and not repeated")]
    [InlineData("key")]
    [InlineData("do")]
    [InlineData("on")]
    [InlineData("by")]
    [InlineData("assertion")]
    [InlineData("reporter")]
    [InlineData("occurred", "date")]
    [InlineData("region", "code")]
    [InlineData("region", "statedKind")]
    [InlineData("sources", "quote")]
    public async Task Misplaced(string field, string? inner = null)
    {
        await using var ledger = await RunningLedger.StartAsync();
        var report = JsonNode.Parse("""
            {
              "document": { "text": "Seorang mitra direkomendasikan di Parepare.", "dates": [{ "kind": "written", "date": "2017-05-20" }] },
              "facts": [{ "key": "satu", "do": "PartnerRecommended", "on": "organisation/lembaga-satu", "region": { "code": "73.72" }, "sources": [{ "start": 0, "end": 13 }] }]
            }
            """)!;
        JsonNode wrong = inner is null ? $"Ibu {Name}" : new JsonObject { [inner] = $"Ibu {Name}" };
        report["facts"]![0]![field] = field == "sources" ? new JsonArray(wrong) : wrong;
        var reply = await ledger.PostAsync("/field-reports", report);
        reply.Status.ShouldBe(400);
        reply.Text.ShouldNotContain(Name);
        ledger.Log.Lines.ShouldNotContain(line => line.Contains(Name));
    }

    [Fact(DisplayName = "People and texts are shown to those who may see them, and every look is logged")]
    public async Task Looking()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var director = (await ledger.GetAsync("/partners/ylp2em"))["people"][0]!["person"]!.GetValue<string>();
        (await ledger.GetAsync($"/people/{director}")).String("name").ShouldBe("Direktur YLP2EM");
        (await ledger.GetAsync($"/people/{director}", Rights.Officer)).Status.ShouldBe(403);
        (await ledger.GetAsync($"/people/{director}", Rights.Frontend)).Status.ShouldBe(403);
        var document = (await ledger.GetAsync("/documents"))["documents"][0]!["id"]!.GetValue<string>();
        (await ledger.GetAsync($"/documents/{document}")).String("text").ShouldContain("Pare-Pare");
        (await ledger.GetAsync($"/documents/{document}", Rights.Officer)).Json["text"].ShouldBeNull();
        (await ledger.CountAsync("select count(*) from vault.reading")).ShouldBe(2);
    }

    [Fact(DisplayName = "Nobody learns by quotes what is in a text that they may not read; the office quotes as it reads, which is written down")]
    public async Task Quoting()
    {
        await using var ledger = await RunningLedger.StartAsync();
        static JsonObject Report(string text, JsonNode? sources = null) => JsonNode.Parse($$"""
            {
              "document": { "text": "{{text}}", "dates": [{ "kind": "written", "date": "2017-05-20" }] },
              "facts": [{ "key": "satu", "do": "PartnerRecommended", "on": "organisation/lembaga-satu", "region": { "code": "73.72" }, "sources": {{sources?.ToJsonString() ?? """[{ "start": 0, "end": 4 }]"""}} }]
            }
            """)!.AsObject();
        var entered = (await ledger.PostAsync("/field-reports", Report($"Kata Ibu {Name}, kata mereka."))).String("document");
        JsonArray Citing(string passage) => JsonNode.Parse($$"""[{ "document": "{{entered}}", {{passage}} }]""")!.AsArray();
        JsonObject Further(string passage) => new() { ["facts"] = new JsonArray(JsonNode.Parse($$"""{ "key": "dua", "do": "PartnerBecameKnown", "on": "organisation/lembaga-satu", "region": { "code": "73.72" }, "sources": [{ {{passage}} }] }""")) };

        var refusals = new List<string>();
        foreach (var quote in new[] { $"Ibu {Name}", "Ibu Siapa", "ata" }.Select(words => $"\"quote\": \"{words}\""))
        {
            refusals.Add((await ledger.PostAsync("/field-reports?dryRun=true", Report("Laporan lain.", Citing(quote)), Rights.Officer)).Text);
            refusals.Add((await ledger.PostAsync($"/documents/{entered}/facts?dryRun=true", Further(quote), Rights.Officer)).Text);
            refusals.Add((await ledger.PostAsync("/partners/lembaga-satu/recommendation", new JsonObject { ["region"] = new JsonObject { ["code"] = "73.72" }, ["sources"] = Citing(quote) }, Rights.Officer)).Text);
            refusals.Add((await ledger.PostAsync($"/documents/{entered}/facts?dryRun=true", new JsonObject { ["setAside"] = JsonNode.Parse($$"""[{ "reason": "narrative", {{quote}} }]""") }, Rights.Officer)).Text);
        }
        refusals.ShouldAllBe(text => text.Contains("give offsets"));
        refusals.Distinct().Count().ShouldBe(4, "each place answers the same, whatever is quoted");
        (await ledger.CountAsync("select count(*) from vault.reading")).ShouldBe(0);
        (await ledger.PostAsync("/field-reports", Report("Laporan lain.", Citing("\"start\": 0, \"end\": 4")), Rights.Officer)).Status.ShouldBeRecorded();

        (await ledger.PostAsync($"/documents/{entered}/facts", Further($"\"quote\": \"Ibu {Name}\""))).Status.ShouldBeRecorded();
        (await ledger.CountAsync("select count(*) from vault.reading")).ShouldBe(0, "the office entered it");
        var own = (await ledger.PostAsync("/field-reports", Report("Kata petugas sendiri."), Rights.Officer)).String("document");
        (await ledger.PostAsync($"/documents/{own}/facts", Further("\"quote\": \"petugas\""), Rights.Officer)).Status.ShouldBeRecorded();
        (await ledger.CountAsync("select count(*) from vault.reading")).ShouldBe(0);
        (await ledger.PostAsync($"/documents/{own}/facts?dryRun=true", Further("\"quote\": \"petugas\"")))["refused"].AsArray().ShouldBeEmpty();
        (await ledger.CountAsync($"select count(*) from vault.reading where what = 'document' and id = '{own}'")).ShouldBe(1);
    }

    /// <summary>Every table with a row that holds a text, whatever the column's type.</summary>
    /// <summary>The tables in which a text stands, plain or as the bytes of a column that holds bytes.</summary>
    internal static async Task<List<string>> TablesHoldingAsync(RunningLedger ledger, string text)
    {
        var cancel = TestContext.Current.CancellationToken;
        var tables = new List<string>();
        await using (var list = ledger.Database.CreateCommand("select table_schema || '.' || table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'reference')"))
        await using (var row = await list.ExecuteReaderAsync(cancel))
            while (await row.ReadAsync(cancel)) tables.Add(row.GetString(0));
        tables.ShouldContain("vault.person");
        var hex = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text));
        var holding = new List<string>();
        foreach (var table in tables)
        {
            await using var search = ledger.Database.CreateCommand($"select count(*) from {table} t where t::text ilike $1 or t::text like $2");
            search.Parameters.Add(new() { Value = $"%{text}%" });
            search.Parameters.Add(new() { Value = $"%{hex}%" });
            if ((long)(await search.ExecuteScalarAsync(cancel))! > 0) holding.Add(table);
        }
        return holding;
    }
}
