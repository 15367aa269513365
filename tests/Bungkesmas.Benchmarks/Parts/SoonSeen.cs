using System.Diagnostics;
using System.Text.Json.Nodes;
using Bungkesmas.Benchmarks.Country;
using Bungkesmas.Benchmarks.Measuring;
using Bungkesmas.Benchmarks.Stage;

namespace Bungkesmas.Benchmarks.Parts;

/// <summary>How soon a fact is in every view while others keep coming, and how soon a launch makes due what waited for it.</summary>
public static class SoonSeen
{
    private const int PerSecond = 200, Officers = 40;

    public static async Task<IReadOnlyList<Finding>> MeasureAsync(RunningService service, int organisations, Plan plan)
    {
        Console.WriteLine("scale: soon seen");
        var stories = new Stories(organisations, 0, [], []);
        var tree = service.Service<Api.Regions.RegionTree>();
        var districts = tree.At(Api.Regions.RegionLevel.District, null).Select(region => region.Code).ToList();
        var seconds = plan == Plan.Quick ? 5 : 20;
        // Each officer records one fact after another, at an even pace, and asks for it with its position.
        var start = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, Officers).Select(officer => Task.Run(async () =>
        {
            var (random, seen) = (new Random(officer), new List<double>());
            for (var i = 0; i < seconds * PerSecond / Officers; i++)
            {
                var due = (i + officer / (double)Officers) * Officers / PerSecond;
                if (due - Stopwatch.GetElapsedTime(start).TotalSeconds is var early and > 0) await Task.Delay(TimeSpan.FromSeconds(early));
                var id = Stories.Organisation(random.Next(organisations));
                var answer = await service.Wire.RecordAsync($"/api/v1/partners/{id}/activation", new() { ["region"] = new JsonObject { ["code"] = districts[random.Next(districts.Count)] } });
                var acknowledged = Stopwatch.GetTimestamp();
                await service.Wire.GetAsync($"/api/v1/partners/{id}", minPosition: answer["position"]!.GetValue<long>());
                if (i > PerSecond / Officers) seen.Add(Stopwatch.GetElapsedTime(acknowledged).TotalMilliseconds);
            }
            return seen;
        })));
        var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
        List<double> latencies = [.. all.SelectMany(seen => seen).Order()];
        var findings = new List<Finding>
        {
            new(FormattableString.Invariant($"from the answer to a fact until it is in every view, at {seconds * PerSecond / took:0} facts/s"), FormattableString.Invariant($"p50 {latencies.At(.5):0} ms, p99 {latencies.At(.99):0} ms, most {latencies[^1]:0} ms"), "≤ 250 ms p99", latencies.At(.99) <= 250)
        };
        Console.WriteLine($"scale: {findings[0].Measured}");

        var waiting = await service.CountAsync($"select count(*) from {Projections.Kernel.LedgerSchema.Table("agenda")} where upper_inf(known) and upper_inf(valid) and jsonb_array_length(state->'waitsFor') > 0");
        start = Stopwatch.GetTimestamp();
        var launch = await service.Wire.RecordAsync("/api/v1/systems/si-bungkesmas/launch", []);
        await service.CaughtUpAsync();
        var launched = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var still = await service.CountAsync($"select count(*) from {Projections.Kernel.LedgerSchema.Table("agenda")} where upper_inf(known) and upper_inf(valid) and jsonb_array_length(state->'waitsFor') > 0");
        findings.Add(new(FormattableString.Invariant($"a launch for which {waiting:N0} things wait: all of them due"), FormattableString.Invariant($"{launched:0.0} s, {still} still waiting"), "≤ 10 s for 10,000", launched <= 10 * Math.Max(1, waiting / 10_000.0)));
        Console.WriteLine($"scale: launch {findings[1].Measured}");
        return findings;
    }
}
