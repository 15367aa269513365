using System.Diagnostics;
using System.Text.Json.Nodes;
using Bungkesmas.Benchmarks.Country;
using Bungkesmas.Benchmarks.Measuring;
using Bungkesmas.Benchmarks.Stage;

namespace Bungkesmas.Benchmarks.Parts;

/// <summary>How soon a fact is in every view while others keep coming, and how soon a launch makes due what waited for it.</summary>
public static class SoonSeen
{
    private const int PerSecond = 200, Officers = 40, VisitsInAPlace = 30;

    public static async Task<IReadOnlyList<Finding>> MeasureAsync(RunningService service, int organisations, Plan plan)
    {
        Console.WriteLine("scale: soon seen");
        var tree = service.Service<Api.Regions.RegionTree>();
        string[] Codes(Api.Regions.RegionLevel level) => [.. tree.At(level, null).Select(region => region.Code)];
        var stories = new Stories(organisations, 0, Codes(Api.Regions.RegionLevel.District), Codes(Api.Regions.RegionLevel.Regency));
        // The just-in-time compiler takes half of a core for most of the first minute.
        var (warming, seconds) = plan == Plan.Quick ? (10, 10) : (60, 30);
        await VisitAsync(service, stories, organisations, warming);
        var (latencies, took) = await VisitAsync(service, stories, organisations, seconds);
        var findings = new List<Finding>
        {
            new(FormattableString.Invariant($"from the answer to a fact until it is in every view, at {seconds * PerSecond / took:0} facts/s"), FormattableString.Invariant($"p50 {latencies.At(.5):0} ms, p99 {latencies.At(.99):0} ms, most {latencies[^1]:0} ms"), "≤ 250 ms p99", latencies.At(.99) <= 250)
        };
        Console.WriteLine($"scale: {findings[0].Measured}");

        await TakeBackLaunchAsync(service);
        var waiting = await service.CountAsync($"select count(*) from {Projections.Kernel.LedgerSchema.Table("agenda")} where upper_inf(known) and upper_inf(valid) and jsonb_array_length(state->'waitsFor') > 0");
        var start = Stopwatch.GetTimestamp();
        var launch = await service.Wire.RecordAsync("/api/v1/systems/si-bungkesmas/launch", []);
        await service.CaughtUpAsync();
        var launched = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var still = await service.CountAsync($"select count(*) from {Projections.Kernel.LedgerSchema.Table("agenda")} where upper_inf(known) and upper_inf(valid) and jsonb_array_length(state->'waitsFor') > 0");
        findings.Add(new(FormattableString.Invariant($"a launch for which {waiting:N0} things wait: all of them due"), FormattableString.Invariant($"{launched:0.0} s, {still} still waiting"), "≤ 10 s for 10,000", launched <= 10 * Math.Max(1, waiting / 10_000.0)));
        Console.WriteLine($"scale: launch {findings[1].Measured}");
        return findings;
    }

    /// <summary>In a country that was measured before, the launch of that time is taken back.</summary>
    private static async Task TakeBackLaunchAsync(RunningService service)
    {
        if (await service.CountAsync($"select count(*) from {Projections.Kernel.LedgerSchema.Table("system_launch")} where upper_inf(known) and upper_inf(valid) and state->>'standing' = 'launched'") == 0) return;
        await using var last = service.Service<Npgsql.NpgsqlDataSource>().CreateCommand($"select id from {Projections.Kernel.LedgerSchema.Events}.mt_events where type = 'programme.system-launched.v1' order by seq_id desc limit 1");
        await service.Wire.RecordAsync($"/api/v1/facts/{await last.ExecuteScalarAsync()}/retraction", new() { ["reason"] = "entry-mistake" });
        await service.CaughtUpAsync();
    }

    /// <summary>Each officer goes from organisation to organisation in one place and records a visit to each, at an even pace, and asks for it with its position; after some visits the next place follows.</summary>
    private static async Task<(List<double> Latencies, double Seconds)> VisitAsync(RunningService service, Stories stories, int organisations, int seconds)
    {
        var there = Enumerable.Range(0, organisations).ToLookup(stories.RegionOf);
        var start = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, Officers).Select(officer => Task.Run(async () =>
        {
            var (random, seen, place) = (new Random(), new List<double>(), stories.RegionOf(Random.Shared.Next(organisations)));
            for (var i = 0; i < seconds * PerSecond / Officers; i++)
            {
                var due = (i + officer / (double)Officers) * Officers / PerSecond;
                if (due - Stopwatch.GetElapsedTime(start).TotalSeconds is var early and > 0) await Task.Delay(TimeSpan.FromSeconds(early));
                if ((i + officer) % VisitsInAPlace == 0) place = stories.RegionOf(random.Next(organisations));
                var id = Stories.Organisation(there[place].ElementAt(random.Next(there[place].Count())));
                var answer = await service.Wire.RecordAsync($"/api/v1/visits/kunjungan-{Guid.NewGuid():n}/completion", new()
                {
                    ["regions"] = new JsonArray(new JsonObject { ["code"] = place, ["part"] = "action" }), ["with"] = new JsonArray(id), ["purposes"] = new JsonArray("outreach")
                });
                var acknowledged = Stopwatch.GetTimestamp();
                await service.Wire.GetAsync($"/api/v1/partners/{id}", minPosition: answer["position"]!.GetValue<long>());
                seen.Add(Stopwatch.GetElapsedTime(acknowledged).TotalMilliseconds);
            }
            return seen;
        })));
        return ([.. all.SelectMany(seen => seen).Order()], Stopwatch.GetElapsedTime(start).TotalSeconds);
    }
}
