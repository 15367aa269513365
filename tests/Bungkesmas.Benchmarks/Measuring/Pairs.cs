namespace Bungkesmas.Benchmarks.Measuring;

/// <summary>One slice of the service and one of the bare side, right after one another.</summary>
public sealed record Pair(Slice Service, Slice Bare)
{
    public double Ratio => Service.Rate / Bare.Rate;
}

/// <summary>The service and the bare side in turns, so that whatever the machine does meets both.</summary>
public sealed record Pairs(IReadOnlyList<Pair> All)
{
    public double Ratio => All.Select(pair => pair.Ratio).Median();

    public double Least => All.Min(pair => pair.Ratio);

    public double Most => All.Max(pair => pair.Ratio);

    public double ServiceRate => All.Select(pair => pair.Service.Rate).Median();

    public double BareRate => All.Select(pair => pair.Bare.Rate).Median();

    public IReadOnlyList<double> ServiceLatencies { get; } = [.. All.SelectMany(pair => pair.Service.Latencies).Order()];

    public IReadOnlyList<double> BareLatencies { get; } = [.. All.SelectMany(pair => pair.Bare.Latencies).Order()];

    /// <summary>Runs both sides in turns; who goes first changes from pair to pair.</summary>
    public static async Task<Pairs> RunAsync(int count, Func<Task<Slice>> service, Func<Task<Slice>> bare)
    {
        var pairs = new List<Pair>();
        for (var i = 0; i < count; i++)
        {
            var first = i % 2 == 0 ? await service() : await bare();
            var second = i % 2 == 0 ? await bare() : await service();
            var pair = i % 2 == 0 ? new Pair(first, second) : new Pair(second, first);
            Console.WriteLine($"  pair {i + 1,2}: service {pair.Service.Rate,8:N0}/s {pair.Service.Cost,5:0} µs  bare {pair.Bare.Rate,8:N0}/s {pair.Bare.Cost,5:0} µs  ratio {pair.Ratio:0.000}");
            pairs.Add(pair);
        }
        return new(pairs);
    }
}
