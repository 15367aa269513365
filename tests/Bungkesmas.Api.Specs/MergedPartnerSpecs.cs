using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Two records that turn out to be one organisation, asked over HTTP through every view before, while and after they are one.</summary>
public sealed class MergedPartnerSpecs : IAsyncLifetime
{
    private const string Report = """
        {
          "document": { "title": "Catatan lapangan Palopo", "text": "Catatan lapangan tentang bank sampah di Kota Palopo, dicatat seperti diceritakan.", "dates": [{ "kind": "written", "date": "2017-06-30" }] },
          "people": [{ "key": "ketua", "name": "Ketua bank sampah" }],
          "facts": [
            { "key": "nama-lama", "do": "OrganisationIdentified", "on": "organisation/bsl", "name": "BSL Palopo", "kind": "waste-bank", "occurred": { "date": "2017-01" } },
            { "key": "nama", "do": "OrganisationIdentified", "on": "organisation/bank-sampah", "name": "Bank Sampah Lagaligo", "occurred": { "date": "2017-02" } },
            { "key": "kenal", "do": "PartnerBecameKnown", "on": "organisation/bank-sampah", "region": { "code": "73.73" }, "occurred": { "date": "2017-01-05" } },
            { "key": "calon", "do": "CandidacyRecorded", "on": "organisation/bsl", "region": { "code": "73.73" }, "occurred": { "date": "2017-02-10" } },
            { "key": "ketua-bsl", "do": "RoleStated", "on": "organisation/bsl", "person": "@ketua", "role": "chair", "occurred": { "date": "2017-03" } },
            { "key": "mou", "do": "AgreementProposed", "on": "agreement/mou-bsl", "agreement": { "parties": ["stf-uin-jakarta", "bsl"], "region": { "code": "73.73" } }, "occurred": { "date": "2017-04" } },
            { "key": "jalur", "do": "RouteOpened", "on": "route/lewat-bsl", "to": "bsl", "scope": { "region": { "code": "73.73" } }, "occurred": { "date": "2017-05" } },
            { "key": "minta", "do": "RequestMade", "on": "request/pelatihan", "by": "bsl", "for": ["training"], "regions": [{ "code": "73.73" }], "occurred": { "date": "2017-05" } },
            { "key": "daftar", "do": "ParticipantsRegistered", "on": "registration/mei", "count": { "value": 20, "qualifier": "exact", "unit": "participants" }, "by": "bsl", "region": { "code": "73.73" }, "occurred": { "date": "2017-05-31" } },
            { "key": "nama-penuh-lama", "do": "OrganisationAliasRecorded", "on": "organisation/bsl", "alias": "Bank Sampah Lagaligo Palopo", "kind": "full-name" },
            { "key": "nama-penuh", "do": "OrganisationAliasRecorded", "on": "organisation/bank-sampah", "alias": "Bank Sampah La Galigo", "kind": "full-name" }
          ]
        }
        """;

    private RunningLedger _ledger = null!;

    public async ValueTask InitializeAsync()
    {
        _ledger = await RunningLedger.StartAsync();
        var report = JsonNode.Parse(Report)!;
        foreach (var fact in report["facts"]!.AsArray()) fact!["sources"] = new JsonArray(new JsonObject { ["start"] = 0, ["end"] = 20 });
        (await _ledger.PostAsync("/field-reports", report)).Status.ShouldBeRecorded();
    }

    public ValueTask DisposeAsync() => _ledger.DisposeAsync();

    private async Task<JsonNode> RecordAsync(string path, string body)
    {
        var reply = await _ledger.PostAsync(path, JsonNode.Parse(body));
        reply.Status.ShouldBeRecorded();
        await Proof.EquateAsync(_ledger);
        return reply["facts"][0]!;
    }

    private static string Role(Reply partner) => partner["engagements"].AsArray().ShouldHaveSingleItem()!["role"]!.GetValue<string>();

    private async Task<List<string>> IdsAsync(string path, string list, string id = "id") =>
        [.. (await _ledger.GetAsync(path))[list].AsArray().Select(one => one![id]!.ToString())];

    [Fact(DisplayName = "On a day before either name was told the one that stays goes by its own name, not by that of the record merged into it")]
    public async Task OwnNameBeforeAnyWasTold()
    {
        await RecordAsync("/partners/koperasi-baru/candidacy", """{"region":{"code":"73.73"},"occurred":{"date":"2017-03-01"}}""");
        foreach (var (id, name) in new[] { ("yayasan-tua", "Yayasan Tua"), ("koperasi-baru", "Koperasi Baru") }) await RecordAsync($"/partners/{id}/identity", $$"""{"name":"{{name}}"}""");
        await RecordAsync("/partners/yayasan-tua/merge", """{"into":"koperasi-baru"}""");
        foreach (var lens in new[] { "", "?asOf=2017-03-02" }) (await _ledger.GetAsync($"/partners/koperasi-baru{lens}"))["name"]!.ToString().ShouldBe("Koperasi Baru", lens);
    }

    [Fact(DisplayName = "Between the naming of the merged record and its own, the one that stays goes by its own name; one that has none goes by that of the merged record, and naming that once more records nothing")]
    public async Task OwnNameBetweenTheTwo()
    {
        await RecordAsync("/partners/yayasan-tua/identity", """{"name":"Yayasan Tua","occurred":{"date":"2017-01-10"}}""");
        await RecordAsync("/partners/koperasi-baru/candidacy", """{"region":{"code":"73.73"},"occurred":{"date":"2017-03-01"}}""");
        await RecordAsync("/partners/yayasan-tua/merge", """{"into":"koperasi-baru"}""");
        (await _ledger.GetAsync("/partners/koperasi-baru?asOf=2017-03-02"))["name"]!.ToString().ShouldBe("Yayasan Tua");
        await RecordAsync("/partners/koperasi-baru/identity", """{"name":"Koperasi Baru","occurred":{"date":"2017-06-01"}}""");
        foreach (var lens in new[] { "?asOf=2017-01-05", "?asOf=2017-03-02", "?asOf=2017-07-01", "" })
        {
            var partner = await _ledger.GetAsync($"/partners/koperasi-baru{lens}");
            if (partner.Json["name"] is { } name) name.ToString().ShouldBe("Koperasi Baru", lens);
        }
        (await _ledger.GetAsync("/partners/koperasi-baru/dossier?asOf=2017-03-02")).Text.ShouldContain("<h1><bdi>Koperasi Baru");
        (await _ledger.PostAsync("/partners/yayasan-tua/identity", JsonNode.Parse("""{"name":"Yayasan Tua"}"""))).Status.ShouldBeOk();
        (await _ledger.GetAsync("/partners?q=koperasi-baru&asOf=2017-03-02"))["partners"][0]!["name"]!.ToString().ShouldBe("Koperasi Baru");
        (await _ledger.GetAsync("/partners/koperasi-baru?asOf=2017-07-01"))["aliases"].ToJsonString().ShouldContain("Yayasan Tua");
    }

    [Fact(DisplayName = "What was told of the old id counts for the one that stays in every view; the old id says so; before it was known nothing of it is seen; rows are proven")]
    public async Task Everywhere()
    {
        var before = (await _ledger.GetAsync("/partners/bsl"))["lens"]!["position"]!.GetValue<long>();
        var merged = await RecordAsync("/partners/bsl/merge", """{"into":"bank-sampah"}""");

        var old = await _ledger.GetAsync("/partners/bsl");
        (old.String("mergedInto"), old.String("name")).ShouldBe(("bank-sampah", "BSL Palopo"));
        old.String("headline").ShouldContain("Bank Sampah Lagaligo");
        old["engagements"].AsArray().ShouldBeEmpty();
        var partner = await _ledger.GetAsync("/partners/bank-sampah");
        Role(partner).ShouldBe("candidate");
        (partner.String("name"), partner.String("kind")).ShouldBe(("Bank Sampah Lagaligo", "waste-bank"));
        partner["mergedFrom"].ToJsonString().ShouldBe("""["bsl"]""");
        partner["aliases"].AsArray().Select(alias => alias!["name"]!.GetValue<string>()).ShouldContain("BSL Palopo");
        partner["people"].AsArray().ShouldHaveSingleItem();

        (await IdsAsync("/partners", "partners")).ShouldBe(["bank-sampah", "stf-uin-jakarta"]);
        (await IdsAsync("/partners?q=bsl", "partners")).ShouldBe(["bank-sampah"]);
        (await IdsAsync("/partners?region=73&role=candidate", "partners")).ShouldBe(["bank-sampah"]);
        (await _ledger.GetAsync("/agreements/mou-bsl")).Text.ShouldNotContain("\"bsl\"");
        foreach (var id in new[] { "bsl", "bank-sampah" })
        {
            (await _ledger.GetAsync($"/registrations?partner={id}"))["claims"].AsArray().ShouldHaveSingleItem();
            (await _ledger.GetAsync($"/agenda?partner={id}")).Text.ShouldContain("request/pelatihan");
            (await IdsAsync($"/agreements?party={id}", "agreements")).ShouldBe(["mou-bsl"]);
            (await IdsAsync($"/routes?to={id}", "routes")).ShouldBe(["lewat-bsl"]);
            (await IdsAsync($"/requests?by={id}", "requests")).ShouldBe(["pelatihan"]);
            (await _ledger.GetAsync($"/facts?partner={id}"))["facts"].AsArray().Count.ShouldBe(12);
            (await _ledger.GetAsync($"/partners/{id}/history"))["facts"].AsArray().Count.ShouldBe(12);
            (await _ledger.GetAsync($"/questions?partner={id}"))["questions"].AsArray().ShouldHaveSingleItem()!["kind"]!.GetValue<string>().ShouldBe("claims-differ");
        }
        (await _ledger.GetAsync("/partners/bsl/history")).String("mergedInto").ShouldBe("bank-sampah");
        (await _ledger.GetAsync("/registration-desk?region=73.73")).Text.ShouldContain("\"bank-sampah\"");
        (await _ledger.GetAsync("/regions/73.73/coverage")).Text.ShouldNotContain("\"bsl\"");
        (await _ledger.GetAsync("/partners/bank-sampah/explanation")).Text.ShouldContain("partner.candidacy-recorded.v1");

        // For all valid time, once it is known; and not before.
        (await _ledger.GetAsync("/partners/bsl?asOf=2017-02-15")).String("mergedInto").ShouldBe("bank-sampah");
        Role(await _ledger.GetAsync("/partners/bank-sampah?asOf=2017-02-15")).ShouldBe("candidate");
        Role(await _ledger.GetAsync($"/partners/bank-sampah?knownAt={before}")).ShouldBe("reached");
        Role(await _ledger.GetAsync($"/partners/bsl?knownAt={before}")).ShouldBe("candidate");
        (await IdsAsync($"/partners?knownAt={before}", "partners")).ShouldBe(["bank-sampah", "bsl", "stf-uin-jakarta"]);

        var changes = await _ledger.GetAsync($"/partners/bank-sampah/changes?knownFrom={before}&knownTo={merged["position"]}");
        changes["differences"].ToJsonString().ShouldContain("engagement/bank-sampah@73.73");
        changes["differences"].ToJsonString().ShouldContain(merged["id"]!.GetValue<string>());
    }

    [Fact(DisplayName = "What is asked about an organisation is found by either of its ids")]
    public async Task AskedAbout()
    {
        await RecordAsync("/partners/bsl/merge", """{"into":"bank-sampah"}""");
        await RecordAsync("/questions/siapa-ketuanya/ambiguity", """{"subjects":["organisation/bank-sampah"],"kind":"who-is-meant","readings":[{"key":"kpi","organisation":"kpi"},{"key":"ylp2em","organisation":"ylp2em"}]}""");
        foreach (var id in new[] { "bank-sampah", "bsl" })
            (await _ledger.GetAsync($"/questions?about=organisation/{id}"))["questions"].AsArray().Select(question => question!["id"]!.GetValue<string>()).ShouldContain("siapa-ketuanya", id);
    }

    [Fact(DisplayName = "A question about a region, for which a fact of the old id speaks, is found by either id")]
    public async Task Asked()
    {
        var told = JsonNode.Parse("""
            { "document": { "text": "BSL Palopo direkomendasikan. Belum ada lembaga yang tepat.", "dates": [{ "kind": "written", "date": "2017-06-30" }] },
              "facts": [
                { "key": "a", "do": "PartnerRecommended", "on": "organisation/bsl", "region": { "code": "73.73" }, "by": "kpi", "sources": [{ "start": 0, "end": 27 }] },
                { "key": "b", "do": "PartnerSearchUnsuccessful", "on": "region/73.73", "criteria": ["suitable"], "sources": [{ "start": 28, "end": 57 }] }] }
            """);
        (await _ledger.PostAsync("/field-reports", told)).Status.ShouldBeRecorded();
        await RecordAsync("/partners/bsl/merge", """{"into":"bank-sampah"}""");
        foreach (var id in new[] { "bsl", "bank-sampah" })
            (await _ledger.GetAsync($"/questions?partner={id}&region=73&kind=recommended-yet-nobody-found"))["questions"].AsArray().ShouldHaveSingleItem();
        await RecordAsync("/partners/bsl/separation", """{"into":"bank-sampah"}""");
        (await _ledger.GetAsync("/questions?partner=bank-sampah&kind=recommended-yet-nobody-found"))["questions"].AsArray().ShouldBeEmpty();
    }

    [Fact(DisplayName = "Later facts told of either id count for the one that stays, and acts through the old id are decided from it")]
    public async Task Later()
    {
        await RecordAsync("/partners/bsl/merge", """{"into":"bank-sampah"}""");
        await RecordAsync("/partners/bsl/activation", """{"region":{"code":"73.73.01"}}""");
        (await _ledger.GetAsync("/partners/bank-sampah"))["engagements"].AsArray().Count.ShouldBe(2);
        (await _ledger.PostAsync("/partners/bank-sampah/activation", JsonNode.Parse("""{"region":{"code":"73.73.01"}}"""))).Status.ShouldBeOk();
        (await _ledger.PostAsync("/partners/bsl/activation", JsonNode.Parse("""{"region":{"code":"73.73"}}"""))).Type.ShouldBe("/refusals/agreement-unsigned");
        (await _ledger.PostAsync("/partners/bank-sampah/activation", JsonNode.Parse("""{"region":{"code":"73.73"}}"""))).Type.ShouldBe("/refusals/agreement-unsigned");
    }

    [Fact(DisplayName = "An act that names an organisation by either id means the same one; what it records is told of the id that the others told of, so it stays there when the merge is undone")]
    public async Task EitherId()
    {
        await RecordAsync("/partners/bsl/merge", """{"into":"bank-sampah"}""");
        (await _ledger.PostAsync("/partners/bank-sampah/sub-partnership", JsonNode.Parse("""{"region":{"code":"73.73"},"of":"bsl"}"""))).Type.ShouldBe("/refusals/sub-partner-of-itself");
        (await _ledger.PostAsync("/agreements/mou-bsl/proposal", JsonNode.Parse("""{"parties":["stf-uin-jakarta","bsl"],"region":{"code":"73.73"},"kind":"unstated"}"""))).Status.ShouldBeOk();
        await RecordAsync("/agreements/mou-bsl/termination", """{"reasons":["partner-request"],"by":"bsl"}""");
        await RecordAsync("/routes/lewat-bsl/closure", "{}");
        (await _ledger.GetAsync("/facts?type=agreement.terminated.v1"))["facts"][0]!["body"]!["agreement"]!["parties"]!.ToJsonString().ShouldBe("""["stf-uin-jakarta","bsl"]""");
        await RecordAsync("/partners/bsl/separation", """{"into":"bank-sampah"}""");
        var engagement = (await _ledger.GetAsync("/partners/bsl"))["engagements"].AsArray().ShouldHaveSingleItem()!;
        engagement["agreement"]!["standing"]!.GetValue<string>().ShouldBe("terminated");
        engagement["route"].ShouldBeNull();
    }

    [Fact(DisplayName = "Undoing a merge, correcting it and taking it back lose nothing; every step is proven and stays visible")]
    public async Task Undone()
    {
        var merged = await RecordAsync("/partners/bsl/merge", """{"into":"bank-sampah"}""");
        await RecordAsync($"/facts/{merged["id"]}/correction", """{"reason":"entry-mistake","fields":{"into":"koperasi"}}""");
        (await _ledger.GetAsync("/partners/bsl")).String("mergedInto").ShouldBe("koperasi");
        Role(await _ledger.GetAsync("/partners/koperasi")).ShouldBe("candidate");
        Role(await _ledger.GetAsync("/partners/bank-sampah")).ShouldBe("reached");
        var retracted = await RecordAsync($"/facts/{merged["id"]}/retraction", """{"reason":"entry-mistake"}""");
        Role(await _ledger.GetAsync("/partners/bsl")).ShouldBe("candidate");
        (await _ledger.GetAsync("/partners/koperasi")).Status.ShouldBe(404);
        await RecordAsync($"/facts/{retracted["id"]}/retraction", """{"reason":"entry-mistake"}""");
        (await _ledger.GetAsync("/partners/bsl")).String("mergedInto").ShouldBe("koperasi");
        await RecordAsync("/partners/bsl/separation", """{"into":"koperasi"}""");
        Role(await _ledger.GetAsync("/partners/bsl")).ShouldBe("candidate");
        (await _ledger.PostAsync("/partners/bsl/separation", JsonNode.Parse("""{"into":"koperasi"}"""))).Status.ShouldBeOk();
        (await _ledger.GetAsync("/partners/bsl/history"))["facts"].AsArray().Select(fact => fact!["type"]!.GetValue<string>())
            .Where(type => type.StartsWith("organisation.merge", StringComparison.Ordinal)).ShouldBe(["organisation.merged.v1", "organisation.merge-undone.v1"]);
        Role(await _ledger.GetAsync($"/partners/koperasi?knownAt={merged["position"]!.GetValue<long>() + 1}")).ShouldBe("candidate");
    }

    [Fact(DisplayName = "Acts on ids are refused by name, testimony is not: a circle is answered the same in any order and asked about")]
    public async Task Circle()
    {
        (await _ledger.PostAsync("/partners/bsl/merge", JsonNode.Parse("""{"into":"bsl"}"""))).Type.ShouldBe("/refusals/organisation-merged-into-itself");
        (await _ledger.PostAsync("/partners/tidak-ada/merge", JsonNode.Parse("""{"into":"bsl"}"""))).Status.ShouldBe(404);
        await RecordAsync("/partners/bsl/merge", """{"into":"bank-sampah"}""");
        (await _ledger.PostAsync("/partners/bsl/merge", JsonNode.Parse("""{"into":"bank-sampah"}"""))).Status.ShouldBeOk();
        (await _ledger.PostAsync("/partners/bank-sampah/merge", JsonNode.Parse("""{"into":"bsl"}"""))).Type.ShouldBe("/refusals/organisation-merged-into-itself");
        (await _ledger.PostAsync("/partners/bsl/merge", JsonNode.Parse("""{"into":"koperasi"}"""))).Type.ShouldBe("/refusals/organisation-merged-already");
        var told = await _ledger.PostAsync("/field-reports", JsonNode.Parse("""
            { "document": { "title": "Surat", "text": "Bank sampah itu kini disebut BSL saja.", "dates": [{ "kind": "written", "date": "2017-05-30" }] },
              "facts": [{ "key": "a", "do": "OrganisationsMerged", "on": "organisation/bank-sampah", "into": "bsl", "sources": [{ "start": 0, "end": 10 }] }] }
            """));
        told.Status.ShouldBeRecorded();
        await Proof.EquateAsync(_ledger);
        (await _ledger.GetAsync("/partners/bsl")).String("mergedInto").ShouldBe("bank-sampah");
        var asked = (await _ledger.GetAsync("/questions?kind=ids-contradict"))["questions"].AsArray().ShouldHaveSingleItem()!;
        asked["about"]!.ToJsonString().ShouldContain("bank-sampah");
        (await _ledger.GetAsync("/questions?partner=bsl&kind=ids-contradict"))["questions"].AsArray().ShouldHaveSingleItem();
    }

    [Fact(DisplayName = "What a letter says of two records ends with the letter that replaces it, and moves with its date")]
    public async Task Replaced()
    {
        async Task<Reply> LetterAsync(string title, string? replaces, string facts)
        {
            var letter = JsonNode.Parse($$"""{ "document": { "title": "{{title}}", "text": "{{title}} tentang bank sampah di Palopo.", "dates": [{ "kind": "written", "date": "2017-07-10" }] }, "facts": [{{facts}}] }""")!;
            if (replaces is not null) letter["document"]!["replaces"] = replaces;
            var reply = await _ledger.PostAsync("/field-reports", letter);
            reply.Status.ShouldBeRecorded();
            await Proof.EquateAsync(_ledger);
            return reply;
        }

        await LetterAsync("Surat pertama", null, """{ "key": "a", "do": "OrganisationsMerged", "on": "organisation/bsl", "into": "bank-sampah", "sources": [{ "start": 0, "end": 10 }] }""");
        Role(await _ledger.GetAsync("/partners/bank-sampah")).ShouldBe("candidate");
        var first = (await _ledger.GetAsync("/facts?type=organisation.merged.v1"))["facts"][0]!["sources"]![0]!["document"]!.GetValue<string>();
        await LetterAsync("Surat kedua", first, "");
        Role(await _ledger.GetAsync("/partners/bank-sampah")).ShouldBe("reached");
        Role(await _ledger.GetAsync("/partners/bsl")).ShouldBe("candidate");
    }
}
