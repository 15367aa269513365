using System.Text.Json.Nodes;
using Bungkesmas.Specs.Telling;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Contract;

/// <summary>What the service really answers and takes is what its description says.</summary>
public sealed class AnswersFitSpecs(SampleLedger sample) : IClassFixture<SampleLedger>
{
    [Fact(DisplayName = "Every answer over the sample is just what the description says of it")]
    public async Task Reads()
    {
        var description = await Description.OfAsync(sample.Ledger);
        foreach (var (operation, address) in await new SampleWalk(sample.Ledger, description).AddressesAsync(most: 4))
        {
            var reply = await sample.Ledger.GetAsync(address);
            var answered = operation.Responses[((int)reply.Status.Code).ToString()].ShouldNotBeNull($"{operation} answered {reply.Status.Code} to {address}: {reply.Text}");
            if (description.SchemaOf(description.Resolve(answered)) is { } schema) description.ShouldFit(JsonNode.Parse(reply.Text), schema, address);
            if ((int)reply.Status.Code != 200) reply.Type.ShouldBe("/problems/boundaries-not-loaded", $"{address}: {reply.Text}");
        }
    }

    [Fact(DisplayName = "The sample's report is a body as the description says, and what comes of it is an answer as it says")]
    public async Task Report()
    {
        await using var ledger = await RunningLedger.StartAsync();
        var description = await Description.OfAsync(ledger);
        var operation = description.Operations.Single(one => one.Id == "RecordFieldReport");
        description.ShouldFit(RunningLedger.Sample(), description.SchemaOf(operation.Json["requestBody"])!, "the sample");
        foreach (var (address, status) in new[] { ("/field-reports?dryRun=true", "200"), ("/field-reports", "201"), ("/field-reports", "200") })
        {
            var reply = await ledger.PostAsync(address, RunningLedger.Sample());
            ((int)reply.Status.Code).ToString().ShouldBe(status, reply.Text);
            description.ShouldFit(reply.Json, description.SchemaOf(operation.Responses[status])!, address);
        }
        var wrong = RunningLedger.Sample();
        wrong["facts"]![0]!["assertion"] = "sworn";
        Should.Throw<ShouldAssertException>(() => description.ShouldFit(wrong, description.SchemaOf(operation.Json["requestBody"])!, "a wrong report"));
        var refused = await ledger.PostAsync("/field-reports", wrong);
        description.ShouldFit(refused.Json, description.SchemaOf(description.Resolve(operation.Responses["400"]!))!, "a problem");
    }

    [Fact(DisplayName = "Every example in the description is as its schema says")]
    public async Task Examples()
    {
        var description = await Description.OfAsync(sample.Ledger);
        foreach (var operation in description.Operations)
            foreach (var content in operation.Responses.Select(one => description.Resolve(one.Value!)).Append(operation.Json["requestBody"] as JsonObject).OfType<JsonObject>()
                .SelectMany(one => (IEnumerable<KeyValuePair<string, JsonNode?>>?)one["content"]?.AsObject() ?? []).Select(one => one.Value!))
                if (content["example"] is { } example) description.ShouldFit(example, content["schema"]!.AsObject(), operation.ToString());
    }

    [Fact(DisplayName = "A list that the description offers as a table comes as one, and no other does")]
    public async Task Tables()
    {
        var description = await Description.OfAsync(sample.Ledger);
        foreach (var (operation, address) in await new SampleWalk(sample.Ledger, description).AddressesAsync(most: 1))
        {
            if (description.SchemaOf(operation.Responses["200"]) is null) continue;
            var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1{address}");
            request.Headers.Accept.ParseAdd("text/csv");
            using var response = await sample.Ledger.As("office").SendAsync(request, TestContext.Current.CancellationToken);
            (response.Content.Headers.ContentType?.MediaType == "text/csv").ShouldBe(operation.Responses["200"]!["content"]!.AsObject().ContainsKey("text/csv"), address);
        }
    }

    [Fact(DisplayName = "A filter that takes one of a set of codes is described with just these codes")]
    public async Task Choices()
    {
        var description = await Description.OfAsync(sample.Ledger);
        foreach (var (operation, address) in await new SampleWalk(sample.Ledger, description).AddressesAsync(most: 1))
            foreach (var parameter in description.Parameters(operation).Where(one => one["in"]!.GetValue<string>() == "query" && one["name"]!.GetValue<string>() is not ("asOf" or "format")))
            {
                var name = parameter["name"]!.GetValue<string>();
                var kept = string.Join('&', address[(address.IndexOf('?') + 1)..].Split('&').Where(pair => !pair.StartsWith($"{name}=", StringComparison.Ordinal)));
                var reply = await sample.Ledger.GetAsync($"{address[..address.IndexOf('?')]}?{kept}&{name}=%21nonsense");
                if ((int)reply.Status.Code != 400) { parameter["schema"]!["enum"].ShouldBeNull($"{operation} {name}"); continue; }
                reply.Fields.ShouldContain(name, $"{operation} {name}: {reply.Text}");
                foreach (var code in parameter["schema"]!["enum"]?.AsArray() ?? []) reply.Text.ShouldContain(code!.GetValue<string>());
                if (parameter["schema"]!["enum"] is null) reply.Text.ShouldNotContain("known values are", Case.Insensitive, $"{operation} {name}");
            }
    }
}
