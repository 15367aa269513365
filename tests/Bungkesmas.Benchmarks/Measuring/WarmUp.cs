using System.Runtime;

namespace Bungkesmas.Benchmarks.Measuring;

/// <summary>Lets a side run until the just-in-time compiler has little left to do: on few cores its work would be counted as the service's.</summary>
public static class WarmUp
{
    private const double Quiet = 0.02;

    public static async Task RunAsync(Plan plan, Func<Task<Slice>> side)
    {
        for (var i = 0; i < plan.WarmUps; i++)
        {
            var before = JitInfo.GetCompilationTime();
            var slice = await side();
            var share = (JitInfo.GetCompilationTime() - before) / slice.Took;
            Console.WriteLine($"  warm-up: {slice.Rate,8:N0}/s {slice.Cost,5:0} µs, compiling {share:P0} of the time");
            if (share < Quiet) return;
        }
    }
}
