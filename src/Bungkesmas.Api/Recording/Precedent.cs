using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>Finds what made it so that an act has nothing to record.</summary>
public static class Precedent
{
    /// <summary>The fact that made it so; null when none of these did.</summary>
    /// <param name="facts">among which it is looked for</param>
    /// <param name="before">what the act comes to from what was known before a position</param>
    public static Fact? Among(IEnumerable<Fact> facts, Func<long, Decision> before)
    {
        var all = facts.OrderBy(fact => fact.Position).ToList();
        bool IsSo(int at) => before(all[at].Position) is Decision.Nothing;
        // Streams may be long: the last change is found by ever longer steps back, and ever shorter ones on.
        var (not, so) = (all.Count - 1, all.Count);
        for (var step = 1; not >= 0 && IsSo(not); step *= 2) (not, so) = (not == 0 ? -1 : Math.Max(0, not - step), not);
        if (not < 0) return null;
        while (so - not > 1)
            if (IsSo((not + so) / 2)) so = (not + so) / 2;
            else not = (not + so) / 2;
        // What was taken back and restored is so by what was restored.
        return before(all[not].Position) is Decision.Facts { Event: var due } ? all.Take(not + 1).LastOrDefault(fact => fact.Event.GetType() == due.GetType()) ?? all[not] : all[not];
    }
}
