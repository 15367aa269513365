using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Xunit;

namespace Bungkesmas.Api.Specs.Races;

/// <summary>One request of a race: a single act at its door, or a report of several entries.</summary>
/// <param name="IfMatch">the version its stream must still have</param>
/// <param name="Key">its idempotency key</param>
public sealed record Contender(IReadOnlyList<Step> Steps, string? Document = null, long? IfMatch = null, string? Key = null)
{
    private static readonly string[] Reasons = ["partner-workload", "wants-system-first", "sequenced-after-launch", "awaiting-approval", "other"];

    public static string ReasonNo(int n) => Reasons[n % Reasons.Length];

    public string Stream => StreamOf(Steps[0]);

    public string Path => Document is not null ? "/field-reports" : Steps[0].Wish switch
    {
        Wish.Propose => $"/agreements/mou-{Steps[0].N}/proposal",
        Wish.Defer => $"/agreements/mou-{Steps[0].N}/deferral",
        Wish.Sign => $"/agreements/mou-{Steps[0].N}/signature",
        Wish.Activate => $"/partners/mitra-{Steps[0].N}/activation",
        _ => $"/systems/sistem-{Steps[0].N}/launch"
    };

    public static string StreamOf(Step step) => step.Wish switch
    {
        Wish.Activate or Wish.Recommend => $"organisation/mitra-{step.N}",
        Wish.Launch => $"programme/sistem-{step.N}",
        _ => $"agreement/mou-{step.N}"
    };

    public async Task<RaceReply> SendAsync(RunningLedger ledger)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1{Path}") { Content = new StringContent(Body().ToJsonString(), Encoding.UTF8, "application/json") };
        if (IfMatch is { } version) request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        if (Key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", Key);
        using var response = await ledger.As(Rights.Office).SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new(response.StatusCode, text, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : []);
    }

    private JsonObject Body() => Document is null ? Of(Steps[0]) : new()
    {
        ["document"] = new JsonObject { ["text"] = Document, ["dates"] = new JsonArray(new JsonObject { ["kind"] = "written", ["date"] = "2018-03-01" }) },
        ["facts"] = new JsonArray([.. Steps.Select((step, i) =>
        {
            var entry = Of(step);
            entry["key"] = $"butir-{i}";
            entry["do"] = step.Wish switch { Wish.Propose => "ProposeAgreement", Wish.Defer => "DeferAgreement", Wish.Sign => "SignAgreement", Wish.TellSigned => "AgreementSigned", Wish.Activate => "ActivateProvider", Wish.Launch => "LaunchSystem", _ => "PartnerRecommended" };
            entry["on"] = StreamOf(step);
            entry["sources"] = new JsonArray(new JsonObject { ["start"] = 0, ["end"] = 5 });
            return (JsonNode)entry;
        })])
    };

    private static JsonObject Of(Step step) => step.Wish switch
    {
        Wish.Propose => KeyOf(step.N),
        Wish.Defer => new() { ["until"] = new JsonObject { ["kind"] = "system-launched", ["of"] = "si-bungkesmas" }, ["reasons"] = new JsonArray(new JsonObject { ["reason"] = step.Reason }) },
        Wish.TellSigned => new() { ["agreement"] = KeyOf(step.N) },
        Wish.Activate or Wish.Recommend => new() { ["region"] = Region(step.N) },
        _ => []
    };

    private static JsonObject KeyOf(int n) => new() { ["parties"] = new JsonArray("stf", $"mitra-{n}"), ["region"] = Region(n), ["kind"] = "mou" };

    /// <summary>One of the four districts of a town or of eighteen regencies.</summary>
    private static JsonObject Region(int n) => new() { ["code"] = n % 22 < 4 ? $"73.72.0{1 + n % 22}" : $"73.{n % 22 - 3:00}" };
}

/// <summary>What came back, with the facts that the request is about.</summary>
public sealed record RaceReply(HttpStatusCode Code, string Text, JsonObject Json)
{
    public int Status => (int)Code;

    public IReadOnlyList<JsonObject> Facts => [.. Json["facts"]?.AsArray().Select(fact => fact!.AsObject()) ?? []];

    public IEnumerable<Guid> Recorded => Facts.Where(fact => fact["new"]!.GetValue<bool>() && fact["type"]?.GetValue<string>() != "document.received.v1").Select(fact => fact["id"]!.GetValue<Guid>());
}
