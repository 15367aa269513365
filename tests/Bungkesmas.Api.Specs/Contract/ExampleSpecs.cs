using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bungkesmas.Specs.Telling;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Contract;

/// <summary>The examples of the OpenAPI description are what the service answers over the shipped sample: docs/contracts/examples. The service has them built in, so they are in its description after the next build.</summary>
public sealed partial class ExampleSpecs
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact(DisplayName = "Every example of an answer is what the service answers (BUNGKESMAS_APPROVE=1 approves it anew)")]
    public async Task Answers()
    {
        await using var ledger = await RunningLedger.StartAsync();
        var report = Short(RunningLedger.Sample());
        Kept("RecordFieldReport.request", report);
        Kept("RecordFieldReport", (await ledger.PostAsync("/field-reports", report.DeepClone())).Json);
        Kept("RecordFieldReport.again", (await ledger.PostAsync("/field-reports?dryRun=true", RunningLedger.Sample())).Json, rows: 3);
        await ProblemsAsync(ledger);

        await using var sample = await RunningLedger.WithSampleAsync();
        await BodiesAsync(sample);
        var description = await Description.OfAsync(sample);
        foreach (var (operation, address) in (await new SampleWalk(sample, description).AddressesAsync(most: 1)).Where(one => one.Operation.Noun != "catalogue"))
            if (await sample.GetAsync(address) is { } reply && (int)reply.Status.Code == 200 && reply.Json.Count > 0) Kept(operation.Id, reply.Json, rows: 2);
        // Before the launch the sample has no task.
        (await sample.PostAsync("/systems/si-bungkesmas/launch", new JsonObject())).Status.ShouldBeRecorded();
        Kept("GetTask", (await sample.GetAsync("/tasks/sign-agreement-mou-ylp2em-parepare")).Json);
    }

    /// <summary>Bodies that no story and no report tells, each as the service takes it.</summary>
    private static async Task BodiesAsync(RunningLedger ledger)
    {
        async Task Body(string name, string path, string body, int status, HttpMethod? method = null)
        {
            Kept($"{name}.request", JsonNode.Parse(body)!.AsObject());
            (await ledger.SendAsync(new(method ?? HttpMethod.Post, $"/api/v1{path}") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") }, "office")).Status.ShouldBe(status);
        }
        var document = (await ledger.GetAsync("/documents"))["documents"][0]!["id"]!.GetValue<string>();
        await Body("RecordFacts", $"/documents/{document}/facts?dryRun=true", """
            {"facts":[{"key":"ylp2em-dikenal","do":"PartnerBecameKnown","on":"organisation/ylp2em","region":{"code":"73.72"},"sources":[{"start":0,"end":20}]}]}
            """, 200);
        await Body("AddPerson", "/people", """{"name":"Orang Contoh","honorific":"Ibu"}""", 201);
        await Body("SearchPeople", "/people-search", """{"q":"contoh","limit":10}""", 200);
        const string wishes = """{"url":"https://penerima.example/bungkesmas","kinds":["task.appeared","task.overdue"],"region":"73"}""";
        await Body("AddWebhook", "/webhooks", wishes, 201);
        var webhook = (await ledger.GetAsync("/webhooks"))["webhooks"][0]!["id"]!.GetValue<string>();
        await Body("ChangeWebhook", $"/webhooks/{webhook}", wishes.Replace("\"73\"}", "\"73\",\"active\":false}"), 200, HttpMethod.Put);
        (await ledger.SendAsync(new(HttpMethod.Delete, $"/api/v1/webhooks/{webhook}"), "office")).Status.ShouldBe(204);
        await Body("AddMailSubscription", "/mail-subscriptions", """{"address":"kantor@penerima.example","kinds":["task.appeared","task.overdue"],"language":"id"}""", 409);
    }

    /// <summary>Problems as callers meet them.</summary>
    private static async Task ProblemsAsync(RunningLedger ledger)
    {
        async Task Problem(int status, Task<Reply> asked)
        {
            var reply = await asked;
            reply.Status.ShouldBe(status);
            Kept($"problem-{status}", reply.Json);
        }
        await Problem(400, ledger.GetAsync("/partners?role=boss"));
        await Problem(403, ledger.PostAsync("/systems/si-bungkesmas/launch", new JsonObject(), "frontend"));
        await Problem(404, ledger.GetAsync("/partners/nobody-knows-them"));
        await Problem(409, ledger.PostAsync("/routes/parepare-pattiro-jeka/end", new JsonObject()).ContinueWith(_ => ledger.PostAsync("/field-reports", Otherwise()), TaskScheduler.Default).Unwrap());
        await Problem(415, ledger.SendAsync(new(HttpMethod.Post, "/api/v1/people") { Content = new StringContent("<name/>", System.Text.Encoding.UTF8, "application/xml") }, "office"));
    }

    /// <summary>The sample's document with the facts of one agreement: what a first report looks like.</summary>
    private static JsonObject Short(JsonObject report)
    {
        var facts = report["facts"]!.AsArray().Where(fact => fact!["do"]!.GetValue<string>() is "AgreementDeferred" or "RegistrationRedirected"
            || (fact["do"]!.GetValue<string>(), fact["on"]!.GetValue<string>()) is ("OrganisationIdentified", "organisation/ylp2em" or "organisation/pattiro-jeka"));
        report["facts"] = new JsonArray([.. facts.Select(fact => fact!.DeepClone())]);
        return report;
    }

    /// <summary>The same report, which tells another thing under a key that is taken.</summary>
    private static JsonObject Otherwise()
    {
        var report = Short(RunningLedger.Sample());
        report["facts"]!.AsArray().First(fact => fact!["do"]!.GetValue<string>() == "OrganisationIdentified")!["assertion"] = "inferred";
        return report;
    }

    private static void Kept(string name, JsonObject answer, int rows = int.MaxValue)
    {
        // The ids of people are random, and so is the order of a list by them.
        if (name == "ListPeople" && answer["people"] is JsonArray people) answer["people"] = new JsonArray([.. people.OrderBy(person => person!["name"]?.GetValue<string>(), StringComparer.Ordinal).Select(person => person!.DeepClone())]);
        Approved.Matches($"docs/contracts/examples/{name}.json", Settled(Shortened(answer, rows).ToJsonString(Form)));
    }

    /// <summary>Long lists are cut, so that the description stays readable.</summary>
    private static JsonNode Shortened(JsonNode node, int rows)
    {
        switch (node)
        {
            case JsonObject body:
                foreach (var (_, value) in body) if (value is not null) Shortened(value, rows);
                break;
            case JsonArray items:
                while (items.Count > rows) items.RemoveAt(items.Count - 1);
                foreach (var item in items) if (item is not null) Shortened(item, rows);
                break;
        }
        return node;
    }

    /// <summary>What differs from one ledger to the next stands as the same everywhere: ids that chance or a key makes, and the clock.</summary>
    private static string Settled(string text)
    {
        foreach (var (pattern, form) in new (Regex, Func<int, string>)[]
        {
            (Guids(), at => $"0197a000-0000-7000-8000-{at:d12}"), (Documents(), at => $"d{Letters(at, 32)}"), (People(), at => $"p{Letters(at, 16)}"),
            (Actors(), at => $"a{Letters(at, 26)}"), (Commitments(), _ => "\"commitment\": \"bm90IHRoZSB0ZXh0IGJ1dCBhIHByb21pc2Ugb2YgaXQ=\""), (Clock(), _ => "2026-11-24T03:00:00+00:00"), (Cursors(), _ => "cursor=eyJMYXN0IjoiLi4uIn0")
        })
        {
            var seen = new List<string>();
            text = pattern.Replace(text, match =>
            {
                if (!seen.Contains(match.Value)) seen.Add(match.Value);
                return form(seen.IndexOf(match.Value) + 1);
            });
        }
        return text;
    }

    private static string Letters(int at, int length) => new string((char)('a' + at % 26), length - 1) + "2";

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")] private static partial Regex Guids();

    [GeneratedRegex(@"\bd[a-z2-7]{32}\b")] private static partial Regex Documents();

    [GeneratedRegex(@"\bp[a-z2-7]{16}\b")] private static partial Regex People();

    [GeneratedRegex(@"\ba[a-z2-7]{26}\b")] private static partial Regex Actors();

    [GeneratedRegex("\"commitment\": \"[^\"]+\"")] private static partial Regex Commitments();

    [GeneratedRegex(@"20[2-9]\d-\d\d-\d\dT\d\d(:|%3A)\d\d(:|%3A)\d\d(\.\d+)?(\+00:00|Z)")] private static partial Regex Clock();

    [GeneratedRegex("cursor=[A-Za-z0-9_-]+")] private static partial Regex Cursors();
}
