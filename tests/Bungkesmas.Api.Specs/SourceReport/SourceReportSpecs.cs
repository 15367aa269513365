using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.SourceReport;

/// <summary>The original document through the public intake, where its text is at hand.</summary>
public sealed class SourceReportSpecs
{
    private const string Variable = "BUNGKESMAS_SOURCE_REPORT";

    [Fact(DisplayName = "The original report, with its own offsets, gives the same partners, desk and coverage as the sample")]
    public async Task Original()
    {
        var path = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(path), $"{Variable} names no file; the original document is not part of the repository.");
        var text = await File.ReadAllTextAsync(path!, TestContext.Current.CancellationToken);
        var report = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "SourceReport", "facts.json"), TestContext.Current.CancellationToken))!.AsObject();
        report["document"]!["text"] = text;
        foreach (var person in report["people"]!.AsArray().Select(person => person!.AsObject()))
            if (person["nameAt"] is { } at)
            {
                person["name"] = text[at["start"]!.GetValue<int>()..at["end"]!.GetValue<int>()];
                person.Remove("nameAt");
            }

        await using var original = await RunningLedger.StartAsync();
        await using var sample = await RunningLedger.WithSampleAsync();
        (await original.PostAsync("/field-reports", report)).Status.ShouldBeRecorded();
        foreach (var path2 in new[] { "/partners", "/coverage?level=regency&within=73" })
            Bare(await original.GetAsync(path2)).ShouldBe(Bare(await sample.GetAsync(path2)), path2);
        (await original.GetAsync("/registration-desk?region=73.72")).String("sentence").ShouldBe((await sample.GetAsync("/registration-desk?region=73.72")).String("sentence"));
        (await original.PostAsync("/field-reports", report)).Status.ShouldBeOk();
        await Proof.EquateAsync(original);
    }

    /// <summary>An answer without its lens and without people's random ids.</summary>
    private static string Bare(Reply reply)
    {
        var json = reply.Json.DeepClone().AsObject();
        json.Remove("lens");
        json.Remove("permalink");
        foreach (var partner in json["partners"]?.AsArray() ?? []) partner!.AsObject().Remove("people");
        return json.ToJsonString();
    }
}
