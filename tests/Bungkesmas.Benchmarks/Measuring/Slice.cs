using System.Diagnostics;

namespace Bungkesmas.Benchmarks.Measuring;

/// <summary>What one side did while it was its turn.</summary>
/// <param name="Latencies">of every request, in milliseconds, ascending</param>
/// <param name="Processor">processor time of this process meanwhile: service and clients, but not PostgreSQL</param>
public sealed record Slice(TimeSpan Took, IReadOnlyList<double> Latencies, TimeSpan Processor)
{
    public int Count => Latencies.Count;

    /// <summary>Processor time per request in microseconds; tells more than the rate when others use the machine as well.</summary>
    public double Cost => Processor.TotalMicroseconds / Count;

    public double Rate => Count / Took.TotalSeconds;

    /// <summary>Lets clients send request after request until the time is up; each waits for its answer before it sends the next.</summary>
    public static async Task<Slice> RunAsync(int clients, TimeSpan time, Func<Random, Task> request)
    {
        var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var all = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var (random, latencies) = (new Random(), new List<double>(1 << 14));
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                var sent = Stopwatch.GetTimestamp();
                await request(random);
                latencies.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            }
            return latencies;
        })));
        var took = Stopwatch.GetElapsedTime(start);
        return new(took, [.. all.SelectMany(latencies => latencies).Order()], Environment.CpuUsage.TotalTime - processor);
    }
}

/// <summary>Figures from many.</summary>
public static class Figures
{
    public static double At(this IReadOnlyList<double> ascending, double share) => ascending[Math.Min(ascending.Count - 1, (int)(share * ascending.Count))];

    public static double Median(this IEnumerable<double> values)
    {
        var ascending = values.Order().ToList();
        return (ascending[(ascending.Count - 1) / 2] + ascending[ascending.Count / 2]) / 2;
    }
}
