using System.Text.Json;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Projections.Kernel;

/// <summary>One stored stretch of a view: a state over valid time, known from one position to another.</summary>
/// <param name="KnownTo">null while it is still what is known</param>
public sealed record ViewRow(
    string Subject, DateTimeOffset From, DateTimeOffset? To, string? State, string? Possibly, long KnownFrom, long? KnownTo);

/// <summary>The rows of one subject in one view, as they follow from its facts, position by position.</summary>
public static class ViewRows
{
    /// <param name="known">the facts to fold, as known at a position</param>
    /// <param name="positions">the positions at which the subject's facts changed, in order</param>
    public static IEnumerable<ViewRow> Since(IFold fold, Subject subject, Func<long, IReadOnlyCollection<Fact>> known, long before, IEnumerable<long> positions)
    {
        var open = Stretches(fold, subject, known(before)).ToDictionary(stretch => stretch, _ => 0L);
        foreach (var position in positions)
        {
            var now = Stretches(fold, subject, known(position)).ToHashSet();
            foreach (var (gone, since) in open.Where(pair => !now.Contains(pair.Key)).ToList())
            {
                open.Remove(gone);
                yield return gone.Row(subject, since, position);
            }
            foreach (var stretch in now.Where(stretch => !open.ContainsKey(stretch))) open[stretch] = position;
        }
        foreach (var (stretch, since) in open.Where(pair => pair.Value > 0)) yield return stretch.Row(subject, since, null);
    }

    /// <summary>All rows of a subject, from the first fact on: what the stored ones must equal.</summary>
    public static IEnumerable<ViewRow> FromScratch(IFold fold, Subject subject, IReadOnlyCollection<Fact> ledger) =>
        Since(fold, subject, position => [.. ledger.Where(fact => fact.Position <= position)], 0, ledger.Select(fact => fact.Position).Order());

    private static IEnumerable<Stretch> Stretches(IFold fold, Subject subject, IReadOnlyCollection<Fact> facts)
    {
        if (facts.Count == 0) yield break;
        foreach (var segment in fold.Segments(subject, facts))
            yield return new(segment.From, segment.To, Json(fold, segment.State), Json(fold, segment.Possibly));
    }

    private static string? Json(IFold fold, object? state) => state is null ? null : JsonSerializer.Serialize(state, fold.State, LedgerJson.Options);

    private sealed record Stretch(DateTimeOffset From, DateTimeOffset? To, string? State, string? Possibly)
    {
        public ViewRow Row(Subject subject, long knownFrom, long? knownTo) => new(subject.ToString(), From, To, State, Possibly, knownFrom, knownTo);
    }
}
