using System.Globalization;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;
using CsvHelper;

namespace Bungkesmas.Api.Regions;

/// <summary>Which codes a decree replaced, as a CSV file with the columns <c>from</c> and <c>to</c> states it, and line by line what is wrong with it.</summary>
/// <remarks>A code with one successor is recoded, whether that one succeeds others as well or not; a code with several is split.</remarks>
public sealed record RecodeFile(IReadOnlyList<(Subject On, Event Said)> Facts, IReadOnlyList<string> Faults)
{
    public static RecodeFile None { get; } = new([], []);

    /// <param name="known">whether some version, the new one among them, knows a code</param>
    public static RecodeFile Read(string path, string decree, DateOnly from, Func<string, bool> known)
    {
        var (pairs, faults) = (new List<(string From, string To)>(), new List<string>());
        try
        {
            using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
            var header = csv.Read() && csv.ReadHeader() ? csv.HeaderRecord! : [];
            faults.AddRange(new[] { "from", "to" }.Where(name => !header.Contains(name)).Select(name => $"recodes line 1: there is no column {name}."));
            while (faults.Count == 0 && csv.Read()) pairs.Add((csv.GetField("from")!.Trim(), csv.GetField("to")!.Trim()));
        }
        catch (CsvHelperException bad) { faults.Add($"recodes line {bad.Context?.Parser?.RawRow}: this cannot be read as comma-separated values."); }
        faults.AddRange(pairs.SelectMany((pair, i) => new[] { pair.From, pair.To }.Where(code => !known(code)).Select(_ => $"recodes line {i + 2}: no version knows this code.")));
        if (faults.Count > 0) return new([], faults);
        var facts = pairs.Distinct().GroupBy(pair => pair.From, pair => pair.To).Where(one => one.Count() > 1 || one.Single() != one.Key)
            .Select(one => (On: Subject.Region(one.Key), Said: one.Count() == 1 ? (Event)new RegionRecoded(one.Single(), decree, from) : new RegionSplit(one.ToValueList(), decree, from))).ToList();
        return new(facts, [.. facts.SelectMany(fact => fact.Said.Faults(fact.On).Select(fault => $"recodes of {fact.On.Id}: {fault.Field}: {fault.Reason.En}"))]);
    }
}
