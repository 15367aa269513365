using System.Text;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>A report that cannot be taken gets a clear problem in the caller's language, naming entry and field.</summary>
public sealed class BadReportSpecs(SampleLedger sample) : NothingWritten(sample)
{
    [Fact(DisplayName = "The report that is spoilt below is itself in order")]
    public async Task InOrder()
    {
        var rehearsal = await Ledger.PostAsync("/field-reports?dryRun=true", Small());
        rehearsal.Status.ShouldBeOk();
        rehearsal["recorded"].GetValue<int>().ShouldBe(2);
    }

    [Theory(DisplayName = "A report with one wrong entry is refused, naming the field")]
    [InlineData("facts[0].do", """{"do":"PartnerEnchanted"}""")]
    [InlineData("facts[0].do", """{"do":"DocumentReceived","on":"document/d1"}""")]
    [InlineData("facts[0].do", """{"do":"FactRetracted"}""")]
    [InlineData("facts[0].region.code", """{"region":{"code":"99.99"}}""")]
    [InlineData("facts[0].region.code", """{"region":{}}""")]
    [InlineData("facts[0].region.statedKind", """{"region":{"code":"73.72","statedKind":"planet"}}""")]
    [InlineData("facts[0].colour", """{"colour":"red"}""")]
    [InlineData("facts[0].sources[0]", """{"sources":[{"start":5,"end":9999}]}""")]
    [InlineData("facts[0].sources[0]", """{"sources":[{"start":9,"end":5}]}""")]
    [InlineData("facts[0].sources[0].quote", """{"sources":[{"quote":"tidak ada di sini"}]}""")]
    [InlineData("facts[0].sources[0].quote", """{"sources":[{"quote":"mitra"}]}""")]
    [InlineData("facts[0].sources", """{"sources":[]}""")]
    [InlineData("facts[0].occurred.date", """{"occurred":{"date":"2017-05-09/2017-05-02"}}""")]
    [InlineData("facts[0].occurred.date", """{"occurred":{"date":"2199"}}""")]
    [InlineData("facts[0].occurred.date", """{"occurred":{"date":"2018-01-01"}}""")]
    [InlineData("facts[0].occurred.date", """{"occurred":{"date":"kemarin"}}""")]
    [InlineData("facts[0].occurred.date", """{"occurred":{"date":""}}""")]
    [InlineData("facts[0].occurred.order[0].condition", """{"occurred":{"order":[{"order":"before","condition":{"kind":"date-reached","of":"2017-06-02"}}]}}""")]
    [InlineData("facts[0].occurred.otherDates[0]", """{"occurred":{"date":"2017-05-02","otherDates":["2199"]}}""")]
    [InlineData("facts[0].occurred.time", """{"occurred":{"date":"2017-05-02","time":"0٣:00"}}""")]
    [InlineData("facts[0].occurred.time", """{"occurred":{"date":"2017-05-02","time":"11:00/09:30"}}""")]
    [InlineData("facts[0].region.code", """{"region":{"code":"٧٣.72"}}""")]
    [InlineData("facts[0].size.value", """{"do":"OrganisationProfileReported","region":null,"size":{"value":79228162514264337593543950335,"qualifier":"approximate"}}""")]
    [InlineData("facts[0].founded", """{"do":"OrganisationProfileReported","region":null,"founded":""}""")]
    [InlineData("facts[0].strengthens", """{"do":"EndorsementGiven","on":"statement/s","region":null,"strengthens":"abc"}""")]
    [InlineData("facts[0].on", """{"on":"organisation/a/b"}""")]
    [InlineData("facts[0].on", """{"on":"agreement/x"}""")]
    [InlineData("facts[0].by", """{"by":"lembaga-satu"}""")]
    [InlineData("facts[0].key", """{"key":"Kunci Besar"}""")]
    [InlineData("facts[0].reporter", """{"reporter":"@nobody"}""")]
    [InlineData("facts[0].by", """{"by":"@penulis"}""")]
    [InlineData("facts[0].reporter", """{"reporter":"p234567234567"}""")]
    [InlineData("facts[0].person", """{"do":"RoleStated","region":null,"role":"chair","person":"p234567234567"}""")]
    [InlineData("facts[0].region", """{"Region":{"code":"73.72"}}""")]
    [InlineData("facts[0].region.code", """{"region":{"Code":"73.72"}}""")]
    [InlineData("facts[0].name", """{"do":"OrganisationIdentified","region":null,"name":"@penulis"}""")]
    [InlineData("facts[0].until[0]", """{"do":"RegistrationRedirected","on":"route/x","region":null,"to":"a","scope":{"region":{"code":"73.72"}},"until":[null]}""")]
    [InlineData("facts[0].until.of", """{"do":"AgreementDeferred","on":"agreement/x","region":null,"agreement":{"parties":["a","b"],"region":{"code":"73.72"}},"until":{"kind":"agreement-signed","of":"x"},"reasons":[]}""")]
    [InlineData("facts[0].agreement.parties", """{"do":"AgreementProposed","on":"agreement/x","region":null,"agreement":{"parties":["a","a"],"region":{"code":"73.72"}}}""")]
    [InlineData("facts[0].assertion", """{"assertion":"guessed"}""")]
    public async Task Entry(string field, string change)
    {
        var report = Small();
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
            if (value is null) report["facts"]![0]!.AsObject().Remove(name);
            else report["facts"]![0]![name] = value.DeepClone();
        var reply = await Ledger.PostAsync("/field-reports", report);
        reply.Status.ShouldBe(400);
        reply.Fields.ShouldContain(field);
    }

    [Theory(DisplayName = "A list with an empty place is refused, naming the place")]
    [InlineData("people[1]", "people")]
    [InlineData("setAside[0]", "setAside")]
    public async Task EmptyPlace(string field, string list)
    {
        var report = Small();
        if (report[list] is null) report[list] = new JsonArray();
        report[list]!.AsArray().Add(null);
        var reply = await Ledger.PostAsync("/field-reports", report);
        reply.Status.ShouldBe(400);
        reply.Fields.ShouldBe([field]);
    }

    [Theory(DisplayName = "What is wrong with the document, its people and its entries is told at once, also in a dry run")]
    [InlineData("")]
    [InlineData("?dryRun=true")]
    public async Task AllAtOnce(string query)
    {
        var report = Small();
        report["document"]!["author"] = "@nobody";
        report["document"]!["regions"] = new JsonArray("99.99");
        report["facts"]![0]!["do"] = "PartnerEnchanted";
        var reply = await Ledger.PostAsync($"/field-reports{query}", report);
        reply.Status.ShouldBe(400);
        foreach (var field in new[] { "document.author", "document.regions[0]", "facts[0].do" }) reply.Fields.ShouldContain(field);
    }

    [Fact(DisplayName = "A report is taken up to five hundred entries at once, and no offset may cut a character in two")]
    public async Task Limits()
    {
        var report = Small();
        for (var i = 0; i < 500; i++)
        {
            var entry = report["facts"]![0]!.DeepClone();
            entry["key"] = $"lagi-{i}";
            report["facts"]!.AsArray().Add(entry);
        }
        (await Ledger.PostAsync("/field-reports", report)).Fields.ShouldBe(["facts"]);

        var cut = Small();
        cut["document"]!["text"] = "ab😀cd";
        cut["facts"]![0]!["sources"] = JsonNode.Parse("""[{"start":0,"end":3}]""");
        (await Ledger.PostAsync("/field-reports", cut)).Fields.ShouldBe(["facts[0].sources[0]"]);
    }

    [Theory(DisplayName = "A report with a wrong document is refused, naming the field")]
    [InlineData("document.text", """{"text":""}""")]
    [InlineData("document.text", """{"text":null}""")]
    [InlineData("document.dates[0].date", """{"dates":[{"kind":"published","date":"2199"}]}""")]
    [InlineData("document.dates[0]", """{"dates":[null]}""")]
    [InlineData("document.dates[0].kind", """{"dates":[{"kind":"dreamt","date":"2017"}]}""")]
    [InlineData("document.author", """{"author":"@nobody"}""")]
    [InlineData("document.author", """{"author":"p234567234567"}""")]
    [InlineData("document.extent", """{"Extent":"complete"}""")]
    [InlineData("document.language", """{"language":"bahasa kami"}""")]
    [InlineData("document.publisher", """{"publisher":"Seseorang, pribadi"}""")]
    [InlineData("document.weight", """{"weight":3}""")]
    public async Task Document(string field, string change)
    {
        var report = Small();
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject()) report["document"]![name] = value?.DeepClone();
        var reply = await Ledger.PostAsync("/field-reports", report);
        reply.Status.ShouldBe(400);
        reply.Fields.ShouldContain(field);
    }

    [Theory(DisplayName = "Where one whole day is needed, a vaguer date is answered with how to write it")]
    [InlineData("2018")]
    [InlineData("akhir 2018")]
    public async Task OneDay(string written)
    {
        var report = Small();
        report["facts"]![0] = JsonNode.Parse($$$"""{"key":"mou","do":"AgreementSigned","on":"agreement/mou-satu","agreement":{"parties":["a","b"],"region":{"code":"73.72"}},"validUntil":"{{{written}}}","sources":[{"start":0,"end":5}]}""");
        var refused = await Ledger.PostAsync("/field-reports", report);
        refused.Status.ShouldBe(400);
        refused["errors"]!.AsArray().ShouldContain(error => error!["field"]!.GetValue<string>() == "facts[0].validUntil" && error["message"]!.GetValue<string>() == "Not a day; write it like 2018-06-15.");
    }

    [Fact(DisplayName = "A quote that occurs twice is answered with the places to choose from, in Indonesian by default")]
    public async Task Candidates()
    {
        var report = Small();
        report["facts"]![0]!["sources"] = JsonNode.Parse("""[{"quote":"mitra"}]""");
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/field-reports") { Content = new StringContent(report.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.AcceptLanguage.ParseAdd("id");
        var reply = await Ledger.SendAsync(request, Rights.Office);
        reply["errors"][0]!["candidates"]!.AsArray().Count.ShouldBe(2);
        reply["errors"][0]!["message"]!.GetValue<string>().ShouldBe("Kutipan ini muncul lebih dari sekali; pilih salah satu offset.");
    }
}
