using Bungkesmas.Projections.Kernel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Bungkesmas.Benchmarks.Measuring;
using Bungkesmas.Benchmarks.Stage;

namespace Bungkesmas.Benchmarks.Parts;

/// <summary>A partner with many facts, seen as things were on some day, as known at some moment.</summary>
public static class PastLens
{
    private const double Target = 15;

    public static async Task<Section> MeasureAsync(RunningService service, Fixture fixture, Plan plan)
    {
        Console.WriteLine("past lens");
        var (positions, took) = await LongStory.RecordAsync(service, fixture, plan.Facts);
        await service.RunAsync("vacuum analyze");
        var path = $"/api/v1/partners/{LongStory.Organisation}";
        var missed = 0;

        async Task<IReadOnlyList<double>> LookAsync(int times, Func<Random, string> address)
        {
            var random = new Random();
            var latencies = new List<double>();
            for (var i = 0; i < times; i++)
            {
                var sent = Stopwatch.GetTimestamp();
                var (status, _) = await service.Wire.GetAsync(address(random));
                latencies.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                if (status == HttpStatusCode.NotFound) missed++;
                else if (status != HttpStatusCode.OK) throw new InvalidOperationException($"A look answered {(int)status}.");
            }
            return [.. latencies.Order()];
        }

        string Past(Random random) => string.Create(CultureInfo.InvariantCulture,
            $"?asOf={LongStory.FirstDay.AddDays(random.Next(LongStory.Days)):yyyy-MM-dd}&knownAt={positions[random.Next(positions.Count)]}");
        await LookAsync(plan.Looks / 4, random => path + Past(random));
        missed = 0;
        var past = await LookAsync(plan.Looks, random => path + Past(random));
        var empty = missed;
        var now = await LookAsync(plan.Looks, _ => path);
        var history = await LookAsync(Math.Max(20, plan.Looks / 50), random => $"{path}/history{Past(random)}");
        var explanation = await LookAsync(Math.Max(20, plan.Looks / 50), random => $"{path}/explanation{Past(random)}");
        var rows = await service.CountAsync($"select (select count(*) from {LedgerSchema.Table("organisation")} where subject = 'organisation/{LongStory.Organisation}') + (select count(*) from {LedgerSchema.Table("engagement")} where organisation = '{LongStory.Organisation}')");

        static string Said(IReadOnlyList<double> latencies) => FormattableString.Invariant($"p50 {latencies.At(.5):0.0} ms, p99 {latencies.At(.99):0.0} ms, most {latencies[^1]:0.0} ms");
        return new("Past lens", FormattableString.Invariant($"""
            One partner with {plan.Facts:N0} facts in {LongStory.Regions} districts, told out of order and {LongStory.PerRequest} to a request ({took.TotalSeconds:0} s until the views showed them all; {rows:N0} stored rows), in the
            ledger of {fixture.Subjects:N0} organisations. One client: `GET /api/v1/partners/(id)?asOf=…&knownAt=…` with a random day and a random known position, {plan.Looks:N0} times; {empty:N0} of them lay before anything
            was known and were answered 404. The target is held against the p99.
            """),
            [
                new($"partner with {plan.Facts:N0} facts through a past lens", Said(past), "≤ 15 ms", past.At(.99) <= Target),
                new("the same, latest lens", Said(now)),
                new("its history through a past lens", Said(history)),
                new("its explanation through a past lens", Said(explanation))
            ]);
    }
}
