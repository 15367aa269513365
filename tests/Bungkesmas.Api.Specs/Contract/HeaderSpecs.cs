using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Contract;

/// <summary>The headers that answers bear are those that the description names, no more and no fewer.</summary>
public sealed class HeaderSpecs(SampleLedger sample) : IClassFixture<SampleLedger>
{
    /// <summary>What belongs to HTTP and to every page, and says nothing of the ledger.</summary>
    private static readonly string[] Plain =
        ["content-type", "content-length", "date", "cache-control", "transfer-encoding", "vary", "content-security-policy", "x-content-type-options", "referrer-policy"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "Every read bears the headers that the description names, and one that has an entity tag is the only one that may answer 304")]
    public async Task Reads()
    {
        var description = await Description.OfAsync(sample.Ledger);
        var wrong = new List<string>();
        foreach (var (operation, address) in await new SampleWalk(sample.Ledger, description).AddressesAsync(most: 1))
            foreach (var asked in new[] { address, $"{address}&unknown=1" })
                wrong.AddRange(await WrongAsync(description, operation, new(HttpMethod.Get, $"/api/v1{asked}"), "etag", "ledger-position", "content-language"));
        wrong.ShouldBeEmpty();
        foreach (var operation in description.Operations.Where(one => one.Method == "get"))
            operation.Responses.ContainsKey("304").ShouldBe(operation.Responses["200"]!["headers"]?["ETag"] is not null, operation.ToString());
    }

    [Theory(DisplayName = "A write, and why it is not carried out, bear the headers that the description names")]
    [InlineData("/partners/{id}/recommendation", "kpi", """{"region":{"code":"73.72"},"note":"Lewat telepon."}""", "", 201)]
    [InlineData("/partners/{id}/recommendation", "kpi", "{", "", 400)]
    [InlineData("/partners/{id}/recommendation", "kpi", """{"region":{"code":"73.72"},"note":"Lewat telepon lagi."}""", "\"99\"", 412)]
    [InlineData("/agreements/{id}/signature", "tidak-ada", "{}", "", 404)]
    public async Task Writes(string path, string id, string body, string version, int status) => await WritesAsync(path, id, body, version, status);

    [Fact(DisplayName = "A route that ends, and its end told again, bear the headers that the description names")]
    public async Task Again()
    {
        foreach (var status in new[] { 201, 200 }) await WritesAsync("/routes/{id}/end", "parepare-pattiro-jeka", "{}", "", status);
    }

    [Fact(DisplayName = "A rehearsal says in which language it is worded")]
    public async Task Rehearsal()
    {
        using var answer = await sample.Ledger.As(Rights.Office).PostAsync("/api/v1/field-reports?dryRun=true", new StringContent(RunningLedger.Sample().ToJsonString(), System.Text.Encoding.UTF8, "application/json"), Cancel);
        ((int)answer.StatusCode).ShouldBe(200);
        answer.Content.Headers.ContentLanguage.ShouldBe(["en"]);
    }

    private async Task WritesAsync(string path, string id, string body, string version, int status)
    {
        var description = await Description.OfAsync(sample.Ledger);
        var operation = description.Operations.Single(one => one.Path == $"/api/v1{path}" && one.Method == "post");
        var request = new HttpRequestMessage(HttpMethod.Post, operation.Path.Replace("{id}", id)) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        if (version.Length > 0) request.Headers.TryAddWithoutValidation("If-Match", version);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        string[] always = status switch { 201 or 200 => ["location", "etag", "ledger-position", "content-language"], 412 => ["etag", "content-language"], _ => ["content-language"] };
        (await WrongAsync(description, operation, request, always, status)).ShouldBeEmpty();
    }

    [Fact(DisplayName = "A read that has no answer names no page and no version")]
    public async Task Nothing()
    {
        foreach (var path in new[] { "/agreements?state=burnt", "/agreements/tidak-ada/history?limit=1", "/agreements/mou-ylp2em-parepare?asOf=2000-01-01", "/people?limit=0" })
        {
            using var answer = await sample.Ledger.As(Rights.Office).GetAsync($"/api/v1{path}", Cancel);
            ((int)answer.StatusCode).ShouldBeInRange(400, 404, path);
            answer.Headers.Contains("Link").ShouldBeFalse(path);
            answer.Headers.Contains("Stream-Version").ShouldBeFalse(path);
        }
    }

    [Fact(DisplayName = "A stream takes Last-Event-ID, and says which events it sends and what is in them")]
    public async Task Streams()
    {
        var description = await Description.OfAsync(sample.Ledger);
        foreach (var (id, told, name) in new[] { ("StreamFacts", "FactSheet", "fact"), ("StreamChanges", "ChangesTold", "changes") })
        {
            var operation = description.Operations.Single(one => one.Id == id);
            description.Parameters(operation).ShouldContain(one => one["name"]!.GetValue<string>() == "Last-Event-ID" && one["in"]!.GetValue<string>() == "header");
            operation.Responses["200"]!["description"]!.GetValue<string>().ShouldContain($"`{name}`");
            operation.Responses["200"]!["content"]!["text/event-stream"]!["schema"]!["anyOf"]!.AsArray().Select(one => one!["$ref"]!.GetValue<string>().Split('/')[^1]).ShouldBe([told, "ResetTold"]);
        }
        foreach (var (view, json) in new[] { ("ChangesTold", """{"position":7,"changes":[{"view":"agreement","key":"agreement/mou-ylp2em-parepare"}]}"""), ("ResetTold", """{"position":7}""") })
            description.ShouldFit(JsonNode.Parse(json), new() { ["$ref"] = $"#/components/schemas/{view}" }, view);
    }

    /// <summary>Headers that came and are not described, and described ones that never come: each of those named, and the language of a problem.</summary>
    private async Task<IReadOnlyList<string>> WrongAsync(Description description, Operation operation, HttpRequestMessage request, params string[] always) => await WrongAsync(description, operation, request, always, null);

    private async Task<IReadOnlyList<string>> WrongAsync(Description description, Operation operation, HttpRequestMessage request, string[] always, int? status)
    {
        request.Headers.AcceptLanguage.ParseAdd("en");
        using var answer = await sample.Ledger.As(Rights.Office).SendAsync(request, Cancel);
        var came = answer.Headers.Concat(answer.Content.Headers).Select(header => header.Key.ToLowerInvariant()).Except(Plain).ToList();
        var code = (int)answer.StatusCode;
        if (status is { } meant) code.ShouldBe(meant, await answer.Content.ReadAsStringAsync(Cancel));
        var described = (description.Resolve(operation.Responses[$"{code}"]!)["headers"] as JsonObject)?.Select(header => header.Key.ToLowerInvariant()).ToList() ?? [];
        var pinned = request.RequestUri!.ToString().Contains("asOf=") ? new[] { "ledger-position" } : [];
        return [.. came.Except(described).Select(header => $"{operation} {code}: {header} is not described"),
            .. always.Intersect(described).Except(came).Except(pinned).Select(header => $"{operation} {code}: {header} did not come")];
    }
}
