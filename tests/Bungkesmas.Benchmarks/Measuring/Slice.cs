using System.Diagnostics;

namespace Bungkesmas.Benchmarks.Measuring;

/// <summary>What one side did while it was its turn.</summary>
/// <param name="Latencies">of every request, in milliseconds, ascending</param>
public sealed record Slice(TimeSpan Took, IReadOnlyList<double> Latencies)
{
    public int Count => Latencies.Count;

    public double Rate => Count / Took.TotalSeconds;

    /// <summary>Lets clients send request after request until the time is up; each waits for its answer before it sends the next.</summary>
    public static async Task<Slice> RunAsync(int clients, TimeSpan time, Func<Random, Task> request)
    {
        var start = Stopwatch.GetTimestamp();
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
        return new(took, [.. all.SelectMany(latencies => latencies).Order()]);
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
