using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>A phone call is a source too: noted, attributed and recorded in one request.</summary>
public sealed class QuickEntrySpecs(OpenLedger open) : IClassFixture<OpenLedger>
{
    private RunningLedger Ledger => open.Ledger;

    private static JsonObject Call(string note, string? with = null)
    {
        var body = JsonNode.Parse($$"""{ "region": { "code": "73.72" }, "note": "{{note}}" }""")!.AsObject();
        foreach (var (name, value) in with is null ? [] : JsonNode.Parse(with)!.AsObject().ToList()) body[name] = value?.DeepClone();
        return body;
    }

    private Task<long> SecretsAsync() => Ledger.CountAsync("select (select count(*) from vault.person) + (select count(*) from vault.document)");

    [Fact(DisplayName = "A phone call is noted in one request, with somebody new on the phone; the same again records nothing")]
    public async Task PhoneCall()
    {
        var call = Call("Ketua merekomendasikan kelompok Anggrek.", """{ "channel": "phone", "informant": { "name": "Ibu Rekaan", "honorific": "Ibu", "phone": "0800" } }""");
        var told = await Ledger.PostAsync("/partners/kelompok-anggrek/recommendation", call.DeepClone(), Rights.Officer);
        told.Status.ShouldBeRecorded();
        (told["recorded"].GetValue<int>(), told["facts"][0]!["type"]!.GetValue<string>(), told["facts"][1]!["type"]!.GetValue<string>())
            .ShouldBe((2, "partner.recommended.v1", "document.received.v1"));

        var note = await Ledger.GetAsync($"/documents/{told.String("document")}");
        (note.String("text"), note.String("channel"), note["dates"][0]!["kind"]!.GetValue<string>()).ShouldBe(("Ketua merekomendasikan kelompok Anggrek.", "phone", "noted"));
        var informant = await Ledger.GetAsync($"/people/{note.String("informant")}");
        (informant.String("name"), informant.String("phone")).ShouldBe(("Ibu Rekaan", "0800"));
        informant["appearances"].AsArray().Select(one => one!["capacity"]!.GetValue<string>()).ShouldContain("informant");
        var fact = await Ledger.GetAsync($"/facts/{told["facts"][0]!["id"]}");
        (fact.String("reporter"), fact["sources"][0]!["start"]!.GetValue<int>(), fact["sources"][0]!["end"]!.GetValue<int>()).ShouldBe((note.String("informant"), 0, 40));
        (await Ledger.GetAsync("/partners/kelompok-anggrek"))["engagements"][0]!["role"]!.GetValue<string>().ShouldBe("recommended");

        var secrets = await SecretsAsync();
        var again = await Ledger.PostAsync("/partners/kelompok-anggrek/recommendation", call, Rights.Officer);
        again.Status.ShouldBeOk();
        (again["recorded"].GetValue<int>(), again["facts"][0]!["id"]!.GetValue<string>(), await SecretsAsync()).ShouldBe((0, fact.String("id"), secrets));
    }

    [Fact(DisplayName = "The same words of another day, or from somebody else, are another note")]
    public async Task OtherNotes()
    {
        var notes = new List<string>();
        foreach (var with in new[]
        {
            """{}""", """{ "note": { "text": "Mereka setuju.", "date": "2017-05-20" } }""", """{ "informant": { "name": "Pak Satu" } }""", """{ "informant": { "name": "Pak Dua" } }""",
            """{ "informant": "kpi" }""", """{ "informant": { "name": "Pak Satu", "organisation": "kpi" } }"""
        })
        {
            var told = await Ledger.PostAsync("/partners/kelompok-mawar/recommendation", Call("Mereka setuju.", with));
            told.Status.ShouldBeRecorded();
            notes.Add(told.String("document"));
        }
        notes.ShouldBeUnique();
        (await Ledger.GetAsync($"/documents/{notes[1]}"))["dates"][0]!["date"]!.GetValue<string>().ShouldBe("2017-05-20");
        (await Ledger.GetAsync($"/documents/{notes[4]}")).String("affiliation").ShouldBe("kpi");
        (await Ledger.GetAsync("/partners/kelompok-mawar?asOf=2017-05-20"))["engagements"].AsArray().ShouldHaveSingleItem();
        (await Ledger.GetAsync("/partners/kelompok-mawar?asOf=2017-05-19")).Status.ShouldBe(404);
    }

    [Fact(DisplayName = "People come along with a door's body and are named by their keys; an informant is one of them, or in the vault already")]
    public async Task People()
    {
        var told = await Ledger.PostAsync("/partners/kelompok-dahlia/role-report", JsonNode.Parse("""
            { "person": "@ketua", "role": "chair", "note": "Saya ketua kelompok Dahlia.", "channel": "message", "informant": "@ketua", "people": [{ "key": "ketua", "name": "Bu Dahlia" }] }
            """));
        told.Status.ShouldBeRecorded();
        var fact = await Ledger.GetAsync($"/facts/{told["facts"][0]!["id"]}");
        var person = fact["body"]["person"]!.GetValue<string>();
        fact.String("reporter").ShouldBe(person);
        (await Ledger.GetAsync($"/people/{person}")).String("name").ShouldBe("Bu Dahlia");
        var later = await Ledger.PostAsync("/partners/kelompok-dahlia/recommendation", Call("Kelompok Dahlia siap.", $$"""{ "informant": "{{person}}", "channel": "in-person" }"""));
        (await Ledger.GetAsync($"/documents/{later.String("document")}")).String("informant").ShouldBe(person);
    }

    [Fact(DisplayName = "A quote names the passage of the note; one that is not there is refused, one that is there twice lists both places")]
    public async Task Quotes()
    {
        const string Note = "Di Soreang siap. Di Ujung siap.";
        var told = await Ledger.PostAsync("/partners/kelompok-kenanga/recommendation", Call(Note, """{ "sources": [{ "quote": "Di Ujung siap." }] }"""));
        (await Ledger.GetAsync($"/facts/{told["facts"][0]!["id"]}"))["sources"].ToJsonString().ShouldContain("\"start\":17,\"end\":31");
        var twice = await Ledger.PostAsync("/partners/kelompok-kenanga/recommendation", Call(Note, """{ "sources": [{ "quote": "siap" }] }"""));
        twice.Status.ShouldBe(400);
        twice["errors"][0]!["candidates"]!.AsArray().Select(place => place!["start"]!.GetValue<int>()).ShouldBe([11, 26]);
        var nowhere = await Ledger.PostAsync("/partners/kelompok-kenanga/recommendation", Call(Note, """{ "sources": [{ "quote": "menolak" }] }"""));
        nowhere.Fields.ShouldBe(["sources[0].quote"]);
        nowhere.Text.ShouldNotContain("menolak");
    }

    [Fact(DisplayName = "What a document on record tells is told at a door by quoting it, under a key of its own or by what it says")]
    public async Task EarlierDocument()
    {
        var first = await Ledger.PostAsync("/partners/kelompok-teratai/recommendation", Call("Teratai direkomendasikan. Teratai siap."));
        JsonObject Further(string? key = null, string code = "73.72") => JsonNode.Parse(
            $$"""{ "region": { "code": "{{code}}" }, "sources": [{ "document": "{{first.String("document")}}", "quote": "Teratai siap." }]{{(key is null ? "" : $", \"key\": \"{key}\"")}} }""")!.AsObject();
        foreach (var key in new[] { null, "siap" })
        {
            (await Ledger.PostAsync("/partners/kelompok-teratai/readiness-report", Further(key))).Status.ShouldBeRecorded();
            (await Ledger.PostAsync("/partners/kelompok-teratai/readiness-report", Further(key))).Status.ShouldBeOk();
        }
        var other = await Ledger.PostAsync("/partners/kelompok-teratai/readiness-report", Further("siap", "73.13"));
        other.Status.ShouldBe(409);
        other.Type.ShouldBe("/problems/key-conflict");
    }

    [Fact(DisplayName = "An act keeps the note it follows; what is so already is not noted again")]
    public async Task ActsWithNotes()
    {
        var body = JsonNode.Parse("""{ "parties": ["kpi", "stf-uin-jakarta"], "region": { "code": "73.72" }, "kind": "mou", "note": "KPI mau membuat MOU.", "channel": "phone" }""")!.AsObject();
        var done = await Ledger.PostAsync("/agreements/mou-lewat-telepon/proposal", body.DeepClone());
        done.Status.ShouldBeRecorded();
        var fact = await Ledger.GetAsync($"/facts/{done["facts"][0]!["id"]}");
        (fact["act"].GetValue<bool>(), fact["sources"][0]!["document"]!.GetValue<string>()).ShouldBe((true, done.String("document")));
        var before = (await SecretsAsync(), await Ledger.CountAsync());
        body["note"] = "KPI menelepon lagi soal MOU.";
        var again = await Ledger.PostAsync("/agreements/mou-lewat-telepon/proposal", body);
        again.Status.ShouldBeOk();
        again["recorded"].GetValue<int>().ShouldBe(0);
        again.String("note").ShouldBe("It is so already; nothing was recorded.");
        (await SecretsAsync(), await Ledger.CountAsync()).ShouldBe(before);
    }

    [Theory(DisplayName = "A note that cannot be taken is refused by its field, and nothing is written")]
    [InlineData("sources", """{ "note": null }""")]
    [InlineData("note", """{ "note": " " }""")]
    [InlineData("note", """{ "note": 7 }""")]
    [InlineData("note.text", """{ "note": { "date": "2017-05-20" } }""")]
    [InlineData("note.date", """{ "note": { "text": "Ada.", "date": "2199-01-01" } }""")]
    [InlineData("note.date", """{ "note": { "text": "Ada.", "date": "kemarin" } }""")]
    [InlineData("channel", """{ "channel": "smoke" }""")]
    [InlineData("channel", """{ "note": null, "channel": "phone" }""")]
    [InlineData("channel", """{ "note": { "text": "Ada.", "channel": "phone" }, "channel": "phone" }""")]
    [InlineData("informant", """{ "informant": "@siapa" }""")]
    [InlineData("informant", """{ "informant": "pabcdefgh234567ab" }""")]
    [InlineData("informant", """{ "informant": "Bukan Slug" }""")]
    [InlineData("informant", """{ "informant": {} }""")]
    [InlineData("informant.name", """{ "informant": { "name": " " } }""")]
    [InlineData("informant.nama", """{ "informant": { "nama": "Rahasia" } }""")]
    [InlineData("informant", """{ "informant": { "$Rahasia": 1 } }""")]
    [InlineData("region", """{ "region": { "code": "73.72", "Ibu Rahasia": 1 } }""")]
    [InlineData("region", """{ "region": { "code": "73.72", "Rahasia": { "a": 1 } } }""")]
    [InlineData("", """{ "__Rahasia__": 1 }""")]
    [InlineData("region.statedKind", """{ "region": { "code": "73.72", "statedKind": "@siapa" } }""")]
    [InlineData("region", """{ "region": "@siapa" }""")]
    [InlineData("sesuatu", """{ "sesuatu": "@siapa" }""")]
    [InlineData("people[0].name", """{ "people": [{ "key": "a", "name": "" }] }""")]
    [InlineData("people[0].name", """{ "people": [{ "key": "a" }] }""")]
    [InlineData("people", """{ "people": "a" }""")]
    [InlineData("occurred.date", """{ "note": { "text": "Ada.", "date": "2017-05-20" }, "occurred": { "date": "2017-06-01" } }""")]
    [InlineData("key", """{ "key": "Bukan Slug" }""")]
    [InlineData("sources[0].document", """{ "note": null, "sources": [{ "quote": "Ada" }] }""")]
    [InlineData("sources[0].document", """{ "note": null, "sources": [{ "document": "d-tidak-ada", "quote": "Ada" }] }""")]
    public async Task Refused(string field, string with)
    {
        var before = (await SecretsAsync(), await Ledger.CountAsync());
        var refused = await Ledger.PostAsync("/partners/kelompok-tak-jadi/recommendation", Call("Ada.", with));
        refused.Status.ShouldBe(400);
        refused.Fields.ShouldContain(field);
        refused.Fields.ShouldBeUnique();
        foreach (var said in new[] { "Rahasia", "kemarin", "smoke", "Bukan Slug" }) refused.Text.ShouldNotContain(said);
        (await SecretsAsync(), await Ledger.CountAsync()).ShouldBe(before);
    }

    [Fact(DisplayName = "Two officers who press at once note one call")]
    public async Task AtOnce()
    {
        await using var one = await RunningLedger.StartAsync();
        await using var other = await one.AnotherServiceAsync();
        for (var round = 0; round < 12; round++)
        {
            var call = Call($"Panggilan {round}.", """{ "informant": { "name": "Pak Rekaan" }, "by": "kpi" }""");
            var replies = await Task.WhenAll(new[] { one, other, one, other }.Select(ledger => ledger.PostAsync("/partners/kelompok-serentak/recommendation", call.DeepClone())));
            replies.Select(reply => (int)reply.Status.Code).Order().ShouldBe([200, 200, 200, 201]);
            (await one.CountAsync(), await one.CountAsync("select count(*) from vault.person"), await one.CountAsync("select count(*) from vault.document")).ShouldBe((2 * round + 2, round + 1, round + 1));
        }
    }
}
