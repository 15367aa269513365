using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Lists as tables, for whoever works with a spreadsheet.</summary>
public sealed class CsvSpecs(SampleLedger sample) : IClassFixture<SampleLedger>
{
    [Theory(DisplayName = "Every list comes as comma-separated values too, with as many rows as it has entries")]
    [InlineData("/facts?limit=500", "facts")]
    [InlineData("/documents", "documents")]
    public async Task Lists(string path, string rows)
    {
        var json = await sample.Ledger.GetAsync(path);
        var (type, lines) = await CsvAsync(path);
        type.ShouldBe("text/csv");
        lines.Length.ShouldBe(json[rows].AsArray().Count + 1);
        lines[0].Split(',').ShouldBeUnique();
        (await CsvAsync($"{path}{(path.Contains('?') ? '&' : '?')}format=csv", accept: "*/*")).Lines.ShouldBe(lines);
    }

    [Fact(DisplayName = "Another form than JSON and CSV is refused by name")]
    public async Task OtherForm()
    {
        var reply = await sample.Ledger.GetAsync("/documents?format=xml");
        reply.Status.ShouldBe(400);
        reply.Fields.ShouldBe(["format"]);
    }

    [Fact(DisplayName = "A name that begins like a formula is text in a spreadsheet, and commas and quotes keep their row together")]
    public async Task Formula()
    {
        var document = (await sample.Ledger.GetAsync("/documents"))["documents"][0]!["id"]!.GetValue<string>();
        var fact = JsonNode.Parse("""{"key":"formula","do":"OrganisationIdentified","on":"organisation/formula","name":"=1+1, \"dua\"","sources":[{"start":0,"end":10}]}""");
        (await sample.Ledger.PostAsync($"/documents/{document}/facts", new JsonObject { ["facts"] = new JsonArray(fact) })).Status.ShouldBeRecorded();
        (await CsvAsync("/partners?q=formula")).Lines[1].ShouldContain("'=1+1");
    }

    private async Task<(string? Type, string[] Lines)> CsvAsync(string path, string accept = "text/csv")
    {
        await sample.Ledger.GetAsync("/agenda");
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1{path}");
        request.Headers.Accept.ParseAdd(accept);
        var response = await sample.Ledger.As("office").SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.Content.Headers.ContentType?.MediaType, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }
}
