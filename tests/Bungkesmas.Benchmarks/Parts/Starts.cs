using Bungkesmas.Benchmarks.Measuring;
using Bungkesmas.Benchmarks.Stage;

namespace Bungkesmas.Benchmarks.Parts;

/// <summary>From the start of the process until it is ready and the sample's partner is shown.</summary>
public static class Starts
{
    private const double FirstTarget = 12, WarmTarget = 3;

    public static async Task<Section> MeasureAsync(Plan plan)
    {
        Console.WriteLine("start");
        var (first, warm, afterKill) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < plan.Starts; i++)
        {
            await using var folder = new DataFolder();
            first.Add(await folder.StartAsync(process => process.StopAsync()));
            warm.Add(await folder.StartAsync(process => process.KillAsync()));
            afterKill.Add(await folder.StartAsync(process => process.StopAsync()));
            Console.WriteLine($"  round {i + 1}: first {first[^1]:0.00} s  warm {warm[^1]:0.00} s  after kill {afterKill[^1]:0.00} s");
        }
        static string Said(List<double> seconds) => FormattableString.Invariant($"{seconds.Median():0.0} s ({seconds.Min():0.0} – {seconds.Max():0.0})");
        return new("Start", $"""
            The built service as a process of its own, {plan.Starts} times over: with an empty data folder, again over the same folder after an orderly stop, and again after a kill. The time runs from the
            start of the process until `/health/ready` answers 200 and the sample's partner is shown; asked every 20 ms. PostgreSQL's binaries were on the machine.
            """,
            [
                new("first start to ready, median (least – most)", Said(first), "≤ 12 s", first.Median() <= FirstTarget),
                new("warm start to ready, median (least – most)", Said(warm), "≤ 3 s", warm.Median() <= WarmTarget),
                new("warm start after a kill", Said(afterKill))
            ]);
    }
}
