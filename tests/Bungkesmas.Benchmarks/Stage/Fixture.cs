using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Regions;

namespace Bungkesmas.Benchmarks.Stage;

/// <summary>The ledger that is measured: many organisations, each a candidate in a district, told in reports of a hundred each.</summary>
public sealed class Fixture
{
    private const int PerReport = 100, Senders = 4;

    private readonly IReadOnlyList<string> _districts;

    private Fixture(int subjects, IReadOnlyList<string> districts, string loaded) => (Subjects, _districts, Loaded) = (subjects, districts, loaded);

    public int Subjects { get; }

    /// <summary>How the loading went, in a sentence.</summary>
    public string Loaded { get; }

    public static string Organisation(int subject) => FormattableString.Invariant($"lembaga-{subject:00000}");

    /// <summary>A district for a subject; a different one for every turn.</summary>
    public string District(int subject, int turn) => _districts[(int)((subject + 3_571L * turn) % _districts.Count)];

    /// <summary>Records the reports through the service's own door, and waits until the views show them.</summary>
    public static async Task<Fixture> LoadAsync(RunningService service, int subjects)
    {
        var districts = service.Service<RegionTree>().At(RegionLevel.District, null).Select(region => region.Code).ToList();
        var fixture = new Fixture(subjects, districts, "");
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, subjects / PerReport), new ParallelOptions { MaxDegreeOfParallelism = Senders },
            async (report, _) => await service.Wire.RecordAsync("/api/v1/field-reports", fixture.Report(report)));
        var told = Stopwatch.GetElapsedTime(start);
        await service.CaughtUpAsync();
        var seen = Stopwatch.GetElapsedTime(start);
        var facts = await service.CountAsync();
        await service.RunAsync("vacuum analyze");
        return new(subjects, districts, FormattableString.Invariant(
            $"{facts:N0} facts about {subjects:N0} organisations were recorded in {told.TotalSeconds:0} s ({facts / told.TotalSeconds:N0}/s, a hundred organisations to a report); the views had caught up after {seen.TotalSeconds:0} s ({facts / seen.TotalSeconds:N0}/s)."));
    }

    private JsonObject Report(int report)
    {
        var text = $"Laporan {report} dari lapangan. {string.Join(' ', Enumerable.Range(report * PerReport, PerReport).Select(subject => $"Lembaga {subject:00000} adalah calon mitra."))}";
        var facts = new JsonArray();
        foreach (var subject in Enumerable.Range(report * PerReport, PerReport))
        {
            var start = text.IndexOf($"Lembaga {subject:00000}", StringComparison.Ordinal);
            var (on, date) = ($"organisation/{Organisation(subject)}", Day(subject));
            JsonObject Entry(string key, string what, JsonObject body)
            {
                foreach (var (name, value) in new JsonObject
                {
                    ["key"] = $"{key}-{subject}", ["do"] = what, ["on"] = on, ["occurred"] = new JsonObject { ["date"] = date },
                    ["sources"] = new JsonArray(new JsonObject { ["start"] = start, ["end"] = start + 13 })
                }) body[name] = value?.DeepClone();
                return body;
            }
            facts.Add(Entry("is", "OrganisationIdentified", new() { ["name"] = $"Lembaga {subject:00000}", ["kind"] = "foundation" }));
            facts.Add(Entry("candidate", "CandidacyRecorded", new() { ["region"] = new JsonObject { ["code"] = District(subject, 0) } }));
        }
        return new()
        {
            ["document"] = new JsonObject { ["text"] = text, ["dates"] = new JsonArray(new JsonObject { ["kind"] = "written", ["date"] = "2017-12" }) },
            ["facts"] = facts
        };
    }

    private static string Day(int subject) => new DateOnly(2015, 1, 1).AddDays(subject % 1000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
