using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Several documents about the same: told twice, replaced, linked.</summary>
public sealed class SeveralDocumentsSpecs : IAsyncLifetime
{
    private const string Text = "Kami mengunjungi calon mitra di Parepare. Peserta kira-kira tiga puluh orang.";

    private RunningLedger _ledger = null!;

    public async ValueTask InitializeAsync() => _ledger = await RunningLedger.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Proof.EquateAsync(_ledger);
        await _ledger.DisposeAsync();
    }

    [Fact(DisplayName = "The same report from two officers is one document; dates they tell differently both stay, and are asked about; the first title is kept, which is said")]
    public async Task TwoOfficers()
    {
        var first = await RecordAsync(Text, "2017-05-20", "Laporan lapangan", Known("lembaga-satu"));
        var second = await RecordAsync(Text, "2017-05-25", "Laporan bulan Mei", Known("lembaga-satu"), Known("lembaga-dua"));
        second.Status.ShouldBeRecorded();
        second.String("document").ShouldBe(first.String("document"));
        second["recorded"].GetValue<int>().ShouldBe(2);
        second.String("note").ShouldContain("first one is kept");
        (await RecordAsync(Text, "2017-05-25", "Laporan bulan Mei", Known("lembaga-satu"), Known("lembaga-dua"))).Status.ShouldBeOk();

        var document = await _ledger.GetAsync($"/documents/{first.String("document")}");
        (document["receptions"].GetValue<int>(), document.String("title"), document.String("latest")).ShouldBe((2, "Laporan lapangan", "2017-05-20"));
        document["dates"].AsArray().Count.ShouldBe(2);
        (await _ledger.GetAsync("/documents"))["documents"].AsArray().ShouldHaveSingleItem();
        (await _ledger.GetAsync("/questions"))["questions"].AsArray().ShouldContain(question => question!["about"]!.ToJsonString().Contains("document/"));
        (await _ledger.GetAsync("/partners?asOf=2017-05-20"))["partners"].AsArray().Count.ShouldBe(2);
    }

    [Fact(DisplayName = "The same report from several officers, with the same dates and other authors, is one document that came in several times; each may send it again")]
    public async Task OtherAuthors()
    {
        static JsonNode Sent(string author) => JsonNode.Parse($$"""
            { "document": { "text": "{{Text}}", "dates": [{ "kind": "written", "date": "2017-05-20" }]{{(author.Length == 0 ? "" : $", \"author\": \"@{author}\"")}} },
              "people": [{ "key": "penulis", "name": "Penulis Rekaan" }, { "key": "saya", "name": "Penulis Rekaan" }, { "key": "rekan", "name": "Rekan Contoh" }], "facts": [{{Known("lembaga-satu")}}] }
            """)!;
        foreach (var author in new[] { "penulis", "rekan", "saya", "" })
        {
            var sent = await _ledger.PostAsync("/field-reports", Sent(author));
            sent.Status.ShouldBeRecorded();
            sent["recorded"].GetValue<int>().ShouldBe(author == "penulis" ? 2 : 1);
        }
        foreach (var author in new[] { "", "penulis", "rekan", "saya" }) (await _ledger.PostAsync("/field-reports", Sent(author))).Status.ShouldBeOk();
        (await _ledger.GetAsync($"/documents/{(await _ledger.GetAsync("/documents"))["documents"].AsArray().ShouldHaveSingleItem()!["id"]}"))["receptions"].GetValue<int>().ShouldBe(4);
        (await _ledger.GetAsync("/questions"))["questions"].AsArray().ShouldBeEmpty();
        (await _ledger.CountAsync("select count(*) from vault.person")).ShouldBe(3);
    }

    [Fact(DisplayName = "What can be told of a document before its date is corrected can be told afterwards; nothing is taken that lies after every date it was ever told to have")]
    public async Task CorrectedDate()
    {
        static string Dated(string key, string day) => Known(key).Replace("\"do\"", $"\"occurred\": {{ \"date\": \"{day}\" }}, \"do\"", StringComparison.Ordinal);
        Task<Reply> TellAsync(string document, string fact) => _ledger.PostAsync($"/documents/{document}/facts", JsonNode.Parse($$"""{ "facts": [{{fact}}] }"""));
        async Task<string> SentAsync(string text)
        {
            var sent = await RecordAsync(text, "2020-05-05", null, Known("lembaga-satu"));
            return $"{sent.String("document")} {sent["facts"][0]!["id"]}";
        }
        async Task CorrectAsync(string fact, string day) => (await _ledger.PostAsync($"/facts/{fact}/correction",
            JsonNode.Parse($$"""{ "reason": "source-misread", "fields": { "dates": [{ "kind": "written", "date": "{{day}}" }] } }"""))).Status.ShouldBeRecorded();
        var (before, after, later) = ((await SentAsync("Laporan satu. " + Text)).Split(' '), (await SentAsync("Laporan dua. " + Text)).Split(' '), (await SentAsync("Laporan tiga. " + Text)).Split(' '));

        (await TellAsync(before[0], Dated("lembaga-dua", "2020-05-02"))).Status.ShouldBeRecorded();
        foreach (var document in new[] { before, after }) await CorrectAsync(document[1], "2017-03-03");
        (await TellAsync(after[0], Dated("lembaga-dua", "2020-05-02"))).Status.ShouldBeRecorded();
        (await TellAsync(after[0], Dated("lembaga-tiga", "2020-05-06"))).Text.ShouldContain("Later than the document");
        (await TellAsync(later[0], Dated("lembaga-tiga", "2020-06-01"))).Text.ShouldContain("Later than the document");
        await CorrectAsync(later[1], "2020-06-05");
        (await TellAsync(later[0], Dated("lembaga-tiga", "2020-06-01"))).Status.ShouldBeRecorded();
    }

    [Fact(DisplayName = "A newer version takes what only the older one tells out of every view, and leaves it in every history; taken back, the older one counts again")]
    public async Task Versions()
    {
        var older = (await RecordAsync(Text, "2017-05-20", null, Known("lembaga-satu"), Known("lembaga-dua"))).String("document");
        var newer = await VersionAsync(Text + " (Ralat.)", "2017-06-02", null, older, Known("lembaga-satu"));
        newer.Status.ShouldBeRecorded();
        (await PartnersAsync()).ShouldBe(["lembaga-satu"]);
        var history = (await _ledger.GetAsync("/partners/lembaga-dua/history"))["facts"].AsArray().ShouldHaveSingleItem()!;
        history["replaced"]!.GetValue<bool>().ShouldBeTrue();
        (await _ledger.GetAsync($"/documents/{older}"))["replacedBy"].AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe(newer.String("document"));
        var before = newer["facts"][0]!["position"]!.GetValue<long>() - 1;
        (await _ledger.GetAsync($"/partners?knownAt={before}"))["partners"].AsArray().Count.ShouldBe(2);
        var changed = (await _ledger.GetAsync($"/partners/lembaga-dua/changes?knownFrom={before}"))["differences"].AsArray();
        changed.ShouldAllBe(one => one!["facts"]![0]!["difference"]!.GetValue<string>() == "counts-no-longer");
        changed.Select(one => one!["causes"]!.AsArray().ShouldHaveSingleItem()!).ShouldAllBe(cause =>
            cause["id"]!.GetValue<string>() == newer["facts"][0]!["id"]!.GetValue<string>() && cause["sentence"]!.GetValue<string>().StartsWith("A newer version of a document was received", StringComparison.Ordinal));

        (await _ledger.PostAsync($"/facts/{newer["facts"][0]!["id"]}/retraction", new JsonObject { ["reason"] = "entry-mistake" })).Status.ShouldBeRecorded();
        (await PartnersAsync()).ShouldBe(["lembaga-dua", "lembaga-satu"]);
    }

    [Fact(DisplayName = "Three versions that replace one another in a circle replace nothing, in whatever order that became known; once one of them says so no more, the chain counts")]
    public async Task CircleOfThree()
    {
        foreach (var order in new[] { "012", "021", "102", "120", "201", "210" })
        {
            List<string> documents = [];
            Task<Reply> VersionOfAsync(int i, string? replaces) => VersionAsync($"Laporan {order} {i}. Kami mengenal calon mitra.", $"2017-06-0{i + 1}", null, replaces, Known($"lembaga-{order}-{i}"));
            async Task<string> KnownAsync() => string.Concat((await PartnersAsync()).Where(partner => partner.StartsWith($"lembaga-{order}-", StringComparison.Ordinal)).Select(partner => partner[^1]));
            for (var i = 0; i < 3; i++) documents.Add((await VersionOfAsync(i, null)).String("document"));
            var last = "";
            foreach (var i in order.Select(digit => digit - '0'))
            {
                (await KnownAsync()).Length.ShouldBe(3 - order.IndexOf((char)('0' + i)));
                last = (await VersionOfAsync(i, documents[(i + 2) % 3]))["facts"][0]!["id"]!.GetValue<string>();
            }
            (await KnownAsync()).ShouldBe("012");
            (await _ledger.PostAsync($"/facts/{last}/retraction", new JsonObject { ["reason"] = "entry-mistake" })).Status.ShouldBeRecorded();
            (await KnownAsync()).Length.ShouldBe(1);
        }
    }

    [Fact(DisplayName = "Two reports of one visit, linked, are one visit in the list and in the counts, under either id, with both accounts; unlinked they are two")]
    public async Task Linked()
    {
        await RecordAsync(Text, "2017-05-20", null, Held("kunjungan-mei", "2017-05-11", 30));
        var other = (await RecordAsync("Laporan lain tentang kunjungan yang sama di Parepare.", "2017-06-01", null, Held("lawatan-parepare", "2017-05-11", 45))).String("document");
        (await CountAsync()).ShouldBe(2);
        var link = """{"key":"sama","do":"HappeningsLinked","on":"link/kunjungan-mei","happenings":["visit/kunjungan-mei","visit/lawatan-parepare"],"sources":[{"start":0,"end":10}]}""";
        (await _ledger.PostAsync($"/documents/{other}/facts", new JsonObject { ["facts"] = new JsonArray(JsonNode.Parse(link)) })).Status.ShouldBeRecorded();

        (await CountAsync()).ShouldBe(1);
        (await _ledger.GetAsync("/visits"))["visits"].AsArray().ShouldHaveSingleItem()!["teamSizes"]!.AsArray().Count.ShouldBe(2);
        foreach (var id in new[] { "kunjungan-mei", "lawatan-parepare" })
            (await _ledger.GetAsync($"/visits/{id}"))["accounts"].AsArray().Count.ShouldBe(2);

        (await _ledger.PostAsync("/links/kunjungan-mei/end", new JsonObject())).Status.ShouldBeRecorded();
        (await CountAsync()).ShouldBe(2);
        (await _ledger.PostAsync("/links/kunjungan-mei/happenings", JsonNode.Parse("""{"happenings":["visit/kunjungan-mei","visit/lawatan-parepare"]}"""))).Type.ShouldBe("/refusals/link-undone");
    }

    private async Task<int> CountAsync() => (await _ledger.GetAsync("/visits"))["counts"]["held"]!.GetValue<int>();

    private async Task<List<string>> PartnersAsync() => [.. (await _ledger.GetAsync("/partners"))["partners"].AsArray().Select(partner => partner!["id"]!.GetValue<string>())];

    private static string Known(string organisation) =>
        $$"""{"key":"{{organisation}}","do":"PartnerBecameKnown","on":"organisation/{{organisation}}","region":{"code":"73.72"},"sources":[{"start":0,"end":10}]}""";

    private static string Held(string visit, string date, int team) => $$"""
        {"key":"{{visit}}","do":"VisitHeld","on":"visit/{{visit}}","occurred":{"date":"{{date}}"},"regions":[{"code":"73.72","part":"action"}],
         "teamSize":{"value":{{team}},"qualifier":"exact","unit":"people"},"sources":[{"start":0,"end":10}]}
        """;

    private Task<Reply> RecordAsync(string text, string date, string? title, params string[] facts) => VersionAsync(text, date, title, null, facts);

    private Task<Reply> VersionAsync(string text, string date, string? title, string? replaces, params string[] facts)
    {
        var document = new JsonObject { ["text"] = text, ["dates"] = new JsonArray(new JsonObject { ["kind"] = "written", ["date"] = date }) };
        if (title is not null) document["title"] = title;
        if (replaces is not null) document["replaces"] = replaces;
        return _ledger.PostAsync("/field-reports", new JsonObject { ["document"] = document, ["facts"] = new JsonArray([.. facts.Select(fact => JsonNode.Parse(fact))]) });
    }
}
