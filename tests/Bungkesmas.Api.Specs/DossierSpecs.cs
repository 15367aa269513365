using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>The printable dossier of a partner: all of it, in both languages, and nothing that could hurt whoever opens it.</summary>
public sealed class DossierSpecs
{
    private const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>& Mitra";

    [Fact(DisplayName = "A dossier loads nothing, runs nothing, and says by which lens it was seen")]
    public async Task Headers()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var (page, headers) = await PageAsync(ledger, "/partners/ylp2em/dossier");
        headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        page.Policy.ShouldStartWith("default-src 'none'; style-src 'unsafe-inline'");
        foreach (var forbidden in new[] { "<script", "<link", "<img", "src=", "href=", "url(", "@import", "javascript:" }) page.Text.ShouldNotContain(forbidden);
        var permalink = page.Text.Split("<p class=\"id\">/api/v1")[1].Split("</p>")[0].Replace("&amp;", "&");
        permalink.ShouldStartWith("/partners/ylp2em/dossier?asOf=");
        (await ledger.PostAsync("/systems/si-bungkesmas/launch", new JsonObject())).Status.ShouldBeRecorded();
        Without(await PageAsync(ledger, permalink)).ShouldBe(Without((page, headers)), "the permalink shows the same page for ever");

        static string Without((Page Page, HttpContentHeaders) shown) => shown.Page.Text.Split("<footer>")[0];
    }

    [Fact(DisplayName = "A request that a visit followed is not told of everybody who was visited, and what is left of one is to be done; who has to approve is called by name")]
    public async Task RequestsOfOthers()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var report = JsonNode.Parse("""
            {"document":{"text":"Majelis minta 200 brosur; kami membawa 80. Kami juga menemui dinas. Pelatihan menunggu persetujuan dinas.","dates":[{"kind":"written","date":"2019-10-02"}],"regions":["53.71"]},
             "facts":[
              {"key":"dinas","do":"OrganisationIdentified","on":"organisation/dinas-x","sources":[{"quote":"Kami juga menemui dinas."}],"name":"Dinas Kesehatan Kota","kind":"local-government"},
              {"key":"minta","do":"RequestMade","on":"request/brosur-x","sources":[{"quote":"Majelis minta 200 brosur"}],"by":"majelis-x","for":["materials"],"count":{"value":200,"qualifier":"exact","unit":"copies"}},
              {"key":"sebagian","do":"RequestFulfilled","on":"request/brosur-x","sources":[{"quote":"kami membawa 80"}],"requester":"majelis-x","partly":true,"count":{"value":80,"qualifier":"exact","unit":"copies"}},
              {"key":"latih","do":"RequestMade","on":"request/latih-x","sources":[{"quote":"Pelatihan"}],"by":"majelis-x","for":["training"]},
              {"key":"tunggu","do":"RequestAnswered","on":"request/latih-x","sources":[{"quote":"menunggu persetujuan dinas"}],"requester":"majelis-x","inPrinciple":true,"fulfilledAfter":{"kind":"approval-given","of":"dinas-x"}},
              {"key":"temu","do":"VisitHeld","on":"visit/x","sources":[{"quote":"Kami juga menemui dinas."}],"regions":[{"code":"53.71","part":"action"}],"with":["majelis-x","dinas-x"],"followsRequest":"brosur-x"}]}
            """)!.AsObject();
        (await ledger.PostAsync("/field-reports", report)).Status.ShouldBeRecorded();
        (await PageAsync(ledger, "/partners/dinas-x/dossier")).Page.Text.ShouldNotContain("brosur-x");
        (await PageAsync(ledger, "/partners/majelis-x/dossier")).Page.Text.ShouldContain("done so far: 80 copies");
        var agenda = (await ledger.GetAsync("/agenda?partner=majelis-x", language: "en")).Text;
        agenda.ShouldContain("Fulfil the rest of the request of majelis-x (leaflets and forms).");
        agenda.ShouldContain("the approval of Dinas Kesehatan Kota");
    }

    [Fact(DisplayName = "What is told later of the same route or agreement gives nobody a route or an agreement in a dossier of before")]
    public async Task OfBefore()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        JsonNode To(string partner) => JsonNode.Parse($$"""{"to":"{{partner}}","scope":{"region":{"code":"73.14"} },"note":"Mendaftar di sana.","occurred":{"date":"2017-05-20"} }""")!;
        JsonNode Among(string parties) => JsonNode.Parse($$"""{"agreement":{"parties":["stf-uin-jakarta",{{parties}}],"region":{"code":"73.14"},"kind":"pks"},"note":"Diteken.","occurred":{"date":"2017-05-20"} }""")!;
        (await ledger.PostAsync("/routes/sidrap/opening-report", To("pattiro-jeka"))).Status.ShouldBeRecorded();
        (await ledger.PostAsync("/agreements/pks-sidrap/signature-report", Among("\"pattiro-jeka\""))).Status.ShouldBeRecorded();
        var known = ledger.LastPosition;
        (await ledger.PostAsync("/routes/sidrap/opening-report", To("bank-sampah-labukkang"))).Status.ShouldBeRecorded();
        (await ledger.PostAsync("/agreements/pks-sidrap/signature-report", Among("\"pattiro-jeka\",\"bank-sampah-labukkang\""))).Status.ShouldBeRecorded();
        async Task<string> OfAsync(string lens = "") => (await PageAsync(ledger, $"/partners/bank-sampah-labukkang/dossier{lens}")).Page.Text;
        (await OfAsync()).ShouldSatisfyAllConditions(page => page.ShouldContain("<p class=\"id\">sidrap</p>"), page => page.ShouldContain("<p class=\"id\">pks-sidrap</p>"));
        (await OfAsync($"?knownAt={known}")).ShouldSatisfyAllConditions(page => page.ShouldContain("No route on record."), page => page.ShouldContain("No agreement on record."));
    }

    [Fact(DisplayName = "An agreement that is ended for a day to come is to end then, and ended only afterwards")]
    public async Task Notice()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        (await ledger.PostAsync("/agreements/mou-ylp2em-parepare/signature", JsonNode.Parse("""{"occurred":{"date":"2017-08-01"}}"""))).Status.ShouldBeRecorded();
        (await ledger.PostAsync("/agreements/mou-ylp2em-parepare/termination", JsonNode.Parse("""{"reasons":["lacks-funds"],"lastDay":"2018-06-30","occurred":{"date":"2018-03-01"}}"""))).Status.ShouldBeRecorded();
        async Task<string> OnAsync(string day) => (await PageAsync(ledger, $"/partners/ylp2em/dossier?asOf={day}")).Page.Text.Split("<h2>Registration routes")[0];
        (await OnAsync("2018-06-30")).ShouldSatisfyAllConditions(page => page.ShouldContain("to end after 30 June 2018"), page => page.ShouldNotContain("ended"));
        (await OnAsync("2018-07-01")).ShouldContain("ended as of 30 June 2018");
    }

    [Fact(DisplayName = "A dossier holds standing, agreement with reasons, questions and the whole history, in both languages, with sources by document and offsets")]
    public async Task Whole()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var (english, _) = await PageAsync(ledger, "/partners/ylp2em/dossier");
        foreach (var expected in new[]
        {
            "Kota Parepare → Pattiro Jeka: open, interim", "Concluded to become the provider, not active yet; MOU deferred until the launch of Si Bungkesmas", "reason for deferring it: the partner", "waits until the launch of Si Bungkesmas",
            "mou-ylp2em-parepare", "region-kind-73-72", "<p>no date told</p><p class=\"remark\">not later than 31 May 2017</p>", "inferred", "[1] "
        })
            english.Text.ShouldContain(expected);
        var (indonesian, _) = await PageAsync(ledger, "/partners/ylp2em/dossier", "id");
        foreach (var expected in new[] { "Berkas mitra", "Riwayat", "MOU ditangguhkan sampai peluncuran Si Bungkesmas", "<p>tanggal tidak disebutkan</p><p class=\"remark\">paling lambat 31 Mei 2017</p>" }) indonesian.Text.ShouldContain(expected);
        var facts = (await ledger.GetAsync("/partners/ylp2em/history"))["facts"].AsArray();
        Count(english.Text, "<div class=\"when\">").ShouldBe(facts.Count);
        english.Text.ShouldContain((await ledger.GetAsync("/documents"))["documents"][0]!["id"]!.GetValue<string>());
        var (asked, all) = (await IdsAsync("/questions?partner=ylp2em&limit=200"), await IdsAsync("/questions?limit=200"));
        asked.Count.ShouldBeLessThan(all.Count);
        foreach (var id in all) english.Text.Contains($">{id}<", StringComparison.Ordinal).ShouldBe(asked.Contains(id), id);

        async Task<List<string>> IdsAsync(string path) => [.. (await ledger.GetAsync(path))["questions"].AsArray().Select(question => question!["id"]!.GetValue<string>())];
    }

    [Fact(DisplayName = "The name of an organisation never becomes markup, and a dossier names no person")]
    public async Task Hostility()
    {
        await using var ledger = await Spoken.LedgerAsync();
        var document = (await ledger.GetAsync("/documents"))["documents"][0]!["id"]!.GetValue<string>();
        (await ledger.PostAsync($"/documents/{document}/facts", new JsonObject
        {
            ["facts"] = new JsonArray(
                new JsonObject { ["key"] = "nama-jahat", ["do"] = "OrganisationIdentified", ["on"] = "organisation/kelompok-melati", ["name"] = Hostile, ["occurred"] = new JsonObject { ["date"] = "2017-05-20" }, ["sources"] = new JsonArray(new JsonObject { ["start"] = 0, ["end"] = 9 }) },
                new JsonObject { ["key"] = "alias-jahat", ["do"] = "OrganisationAliasRecorded", ["on"] = "organisation/kelompok-melati", ["alias"] = "</main><b>tebal</b>", ["sources"] = new JsonArray(new JsonObject { ["start"] = 0, ["end"] = 9 }) })
        })).Status.ShouldBeRecorded();
        var (page, _) = await PageAsync(ledger, "/partners/kelompok-melati/dossier");
        page.Text.ShouldNotContain("<script>");
        page.Text.ShouldNotContain("<img");
        page.Text.ShouldNotContain("<b>");
        page.Text.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#x27;&gt;&lt;img src=x onerror=alert(2)&gt;&amp; Mitra");
        foreach (var name in new[] { "Rekaan", "Contoh" }) page.Text.ShouldNotContain(name);
        // Well-formed but for the void elements of its head: whatever was put into it opened and closed no element.
        var body = XElement.Parse(page.Text[page.Text.IndexOf("<body>", StringComparison.Ordinal)..].Replace("</html>", ""));
        body.Descendants("h1").ShouldHaveSingleItem().Value.ShouldBe(Hostile);
    }

    [Fact(DisplayName = "Corrections stand beside what they correct, and what was taken back is struck out and stays")]
    public async Task Corrected()
    {
        await using var ledger = await Spoken.LedgerAsync();
        async Task<string> FactAsync(string type) => (await ledger.GetAsync($"/facts?type={type}"))["facts"][0]!["id"]!.GetValue<string>();
        (await ledger.PostAsync($"/facts/{await FactAsync("agreement.deferred.v1")}/correction", JsonNode.Parse("""{"reason":"source-misread","occurred":{"date":"2017-03~"}}"""))).Status.ShouldBeRecorded();
        (await ledger.PostAsync($"/facts/{await FactAsync("statement.enrolment-pledged.v1")}/retraction", JsonNode.Parse("""{"reason":"did-not-happen"}"""))).Status.ShouldBeRecorded();
        var (page, _) = await PageAsync(ledger, "/partners/kelompok-melati/dossier");
        Count(page.Text, "<aside>").ShouldBe(2);
        page.Text.ShouldContain("first told: <span>");
        page.Text.ShouldContain("1 April 2017; stated");
        page.Text.ShouldContain("<div class=\"when\"><p>about March 2017</p>");
        Count(page.Text, "<li class=\"gone\">").ShouldBe(1);
        page.Text.ShouldContain("<em>taken back</em>");
    }

    [Fact(DisplayName = "What a correction replaces is told in words, and what came on a day is told of that day")]
    public async Task InWords()
    {
        await using var ledger = await Spoken.LedgerAsync();
        var quoted = (await ledger.GetAsync("/facts?type=statement.quoted.v1"))["facts"][0]!["id"]!.GetValue<string>();
        (await ledger.PostAsync($"/facts/{quoted}/correction", JsonNode.Parse("""{"reason":"source-misread","fields":{"region":{"code":"73.14"}}}"""))).Status.ShouldBeRecorded();
        (await ledger.PostAsync("/agreements/mou-melati/signature", JsonNode.Parse("""{"occurred":{"date":"2017-06-01"}}"""))).Status.ShouldBeRecorded();
        var (page, _) = await PageAsync(ledger, "/partners/kelompok-melati/dossier", "id");
        page.Text.ShouldContain("<p class=\"remark\">wilayah: Kabupaten Sidenreng Rappang</p>");
        page.Text.ShouldContain("ditandatangani pada 1 Juni 2017");
        page.Text.ShouldContain(", 10 Mei 2017)");
    }

    [Fact(DisplayName = "Until when an agreement is valid, what of it was amended and when a route ended is in the dossier; what ran out is not told to have ended a day later")]
    public async Task Validity()
    {
        await using var ledger = await Spoken.LedgerAsync();
        foreach (var (door, body) in new[]
        {
            ("/agreements/mou-kopi/deferral-report", """{"agreement":{"parties":["kopi","stf"],"region":{"code":"17.02"},"kind":"mou"},"until":{"kind":"funds-granted"},"reasons":[{"reason":"other"}],"note":"Ditunda.","occurred":{"date":"2018-01-02"}}"""),
            ("/agreements/mou-kopi-lama/signature-report", """{"agreement":{"parties":["kopi","stf"],"region":{"code":"17.03"},"kind":"mou"},"validUntil":"2018-06-30","note":"Diteken.","occurred":{"date":"2017-03-05"}}"""),
            ("/agreements/mou-kopi-lama/amendment-report", """{"agreement":{"parties":["kopi","stf"],"region":{"code":"17.03"},"kind":"mou"},"changes":["duties"],"note":"Diubah.","occurred":{"date":"2017-08"}}"""),
            ("/routes/kopi/redirect-report", """{"to":"kopi","scope":{"region":{"code":"17.03"}},"until":[{"kind":"unstated"}],"note":"Dialihkan.","occurred":{"date":"2018-01-02"}}"""),
            ("/routes/kopi/end-report", """{"to":"kopi","scope":{},"note":"Selesai.","occurred":{"date":"2018-03-01"}}""")
        }) (await ledger.PostAsync(door, JsonNode.Parse(body))).Status.ShouldBeRecorded();
        var (page, _) = await PageAsync(ledger, "/partners/kopi/dossier", "en");
        foreach (var expected in new[] { "waits until the granting of funds", "signed on 5 March 2017", "valid until 30 June 2018", "amended (duties) not later than 31 August 2017", "ended not later than 1 March 2018" }) page.Text.ShouldContain(expected);
        page.Text.Replace("since 1 July 2018: Renew the MOU", "").ShouldNotContain("1 July 2018");
        (await PageAsync(ledger, "/partners/kopi/dossier", "id")).Page.Text.ShouldContain("berlaku sampai 30 Juni 2018");
    }

    [Fact(DisplayName = "Nobody unknown and nothing before its time has a dossier; unknown parameters are refused; it needs the right to views")]
    public async Task Refused()
    {
        await using var ledger = await Spoken.LedgerAsync();
        foreach (var (path, status) in new[] { ("/partners/tidak-ada/dossier", 404), ("/partners/kelompok-melati/dossier?asOf=2016-01-01", 404), ("/partners/kelompok-melati/dossier?knownAt=0", 404), ("/partners/kelompok-melati/dossier?colour=red", 400) })
            (await ledger.GetAsync(path)).Status.ShouldBe(status);
        (await ledger.GetAsync("/partners/kelompok-melati/dossier", Rights.Privacy)).Status.ShouldBe(403);
        (await ledger.GetAsync("/partners/kelompok-melati/dossier", Rights.Frontend)).Status.ShouldBeOk();
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private sealed record Page(string Text, string Policy);

    private static async Task<(Page Page, HttpContentHeaders Headers)> PageAsync(RunningLedger ledger, string path, string language = "en")
    {
        (await ledger.GetAsync("/agenda")).Status.ShouldBeOk();
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1{path}");
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var response = await ledger.As(Rights.Office).SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(200, text);
        return (new(text, response.Headers.GetValues("Content-Security-Policy").Single()), response.Content.Headers);
    }
}
