using System.Globalization;
using System.Runtime.InteropServices;

namespace Bungkesmas.Benchmarks.Measuring;

/// <summary>Everything measured in one run, as Markdown.</summary>
public sealed record Result(Plan Plan, string? Database = null, string? Fixture = null)
{
    public string Markdown(IReadOnlyList<Section> sections) => string.Join("\n\n",
    [
        "# Benchmarks",
        $"""
        {DateTime.UtcNow.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, by `dotnet run -c Release --project tests/Bungkesmas.Benchmarks -- --write docs/benchmarks.md`{(Plan == Plan.Full ? "" : " (**a cut-down run: a trial, not a result**)")}.
        Machine: {Environment.ProcessorCount} cores{Processor()}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1L << 30)} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}{(Database is null ? "" : $", PostgreSQL {Database} with fsync and synchronous commit")}.
        """,
        "The service, the clients that drive it and PostgreSQL share these cores, over loopback. The service runs as it is shipped: the real doors, tokens, recorder and views, no document kept in memory between requests. Service and bare side take turns, a pair right after one another; who goes first changes from pair to pair, the ratio is taken within each pair. Every side runs unmeasured until the just-in-time compiler has little left to do; before the bare side of the appends has its turn, the views have caught up.",
        .. Fixture is null ? Array.Empty<string>() : [$"The ledger: {Fixture}"],
        string.Join('\n', ["| what | measured | target | |", "|---|---|---|---|", .. sections.SelectMany(section => section.Findings).Select(Row)]),
        .. sections.Select(section => $"## {section.Title}\n\n{section.Method}{(section.Notes.Length == 0 ? "" : $"\n\n{section.Notes}")}")
    ]) + "\n";

    private static string Row(Finding finding) => $"| {finding.What} | {finding.Measured} | {finding.Target} | {finding.Verdict} |";

    private static string Processor() => File.Exists("/proc/cpuinfo")
        && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line ? $" ({line.Split(':')[1].Trim()})" : "";
}
