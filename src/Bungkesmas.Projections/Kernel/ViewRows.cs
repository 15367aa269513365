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
    /// <param name="known">what is to be folded, in valid order, as known at a position</param>
    /// <param name="positions">the positions at which the subject's facts changed, in order</param>
    public static IEnumerable<ViewRow> Since(IView view, Subject subject, Func<long, IReadOnlyList<Happening>> known, long before, IEnumerable<long> positions)
    {
        var open = view.Segments(subject, known(before)).ToDictionary(segment => segment.From, segment => (Segment: segment, Since: 0L));
        foreach (var position in positions)
        {
            var now = view.Segments(subject, known(position)).ToDictionary(segment => segment.From);
            foreach (var (from, gone) in open.Where(pair => !pair.Value.Segment.Equals(now.GetValueOrDefault(pair.Key))).ToList())
            {
                open.Remove(from);
                yield return Row(view, subject, gone.Segment, gone.Since, position);
            }
            foreach (var (from, segment) in now) open.TryAdd(from, (segment, position));
        }
        foreach (var one in open.Values.Where(one => one.Since > 0)) yield return Row(view, subject, one.Segment, one.Since, null);
    }

    /// <summary>All rows of a subject, from the first fact on: what the stored ones must equal.</summary>
    public static IEnumerable<ViewRow> FromScratch(IView view, Subject subject, IReadOnlyCollection<Fact> ledger) => Since(
        view, subject, position => Valid.Happenings([.. ledger.Where(fact => fact.Position <= position)]), 0, ledger.Select(fact => fact.Position).Order());

    private static ViewRow Row(IView view, Subject subject, Segment<object> segment, long knownFrom, long? knownTo) =>
        new(subject.ToString(), segment.From, segment.To, Json(view, segment.State), Json(view, segment.Possibly), knownFrom, knownTo);

    private static string? Json(IView view, object? state) => state is null ? null : JsonSerializer.Serialize(state, view.State, LedgerJson.Rows);
}
