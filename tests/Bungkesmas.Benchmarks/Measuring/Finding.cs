namespace Bungkesmas.Benchmarks.Measuring;

/// <summary>One line of the result.</summary>
/// <param name="Met">null where no target was set</param>
public sealed record Finding(string What, string Measured, string Target = "", bool? Met = null)
{
    public string Verdict => Met switch { true => "met", false => "**missed**", null => "" };
}

/// <summary>What one part of the benchmarks found, and the numbers behind it.</summary>
/// <param name="Notes">Markdown below the part's table</param>
public sealed record Section(string Title, string Method, IReadOnlyList<Finding> Findings, string Notes = "")
{
    public static string PairTable(Pairs pairs) => string.Join('\n',
    [
        "| pair | service /s | bare /s | ratio | service p50 / p99 ms | bare p50 / p99 ms |",
        "|--:|--:|--:|--:|--:|--:|",
        .. pairs.All.Select((pair, i) => FormattableString.Invariant(
            $"| {i + 1} | {pair.Service.Rate:N0} | {pair.Bare.Rate:N0} | {pair.Ratio:0.00} | {pair.Service.Latencies.At(.5):0.0} / {pair.Service.Latencies.At(.99):0.0} | {pair.Bare.Latencies.At(.5):0.0} / {pair.Bare.Latencies.At(.99):0.0} |"))
    ]);

    public static IEnumerable<Finding> Of(string what, Pairs pairs, double target) =>
    [
        new($"{what}: ratio to bare, median of {pairs.All.Count} pairs (least – most)",
            FormattableString.Invariant($"{pairs.Ratio:0.00} ({pairs.Least:0.00} – {pairs.Most:0.00})"), FormattableString.Invariant($"≥ {target}"), pairs.Ratio >= target),
        new("service", FormattableString.Invariant($"{pairs.ServiceRate:N0}/s, p50 {pairs.ServiceLatencies.At(.5):0.0} ms, p99 {pairs.ServiceLatencies.At(.99):0.0} ms")),
        new("bare", FormattableString.Invariant($"{pairs.BareRate:N0}/s, p50 {pairs.BareLatencies.At(.5):0.0} ms, p99 {pairs.BareLatencies.At(.99):0.0} ms"))
    ];
}
