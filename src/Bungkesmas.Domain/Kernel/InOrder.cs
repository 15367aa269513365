namespace Bungkesmas.Domain.Kernel;

/// <summary>Puts happenings in valid order, and heeds what their dates are told against: "the second visit", "after the launch".</summary>
public static class InOrder
{
    public static IReadOnlyList<Happening> Of(IReadOnlyList<Happening> happenings)
    {
        if (!happenings.Any(happening => happening.Occurred.Order.Count > 0)) return [.. happenings.OrderBy(happening => happening.Order)];
        var byFact = happenings.ToDictionary(happening => happening.Fact.Id);
        var bounded = new Dictionary<Guid, Happening>();
        foreach (var happening in happenings) Bounded(happening, byFact, bounded, []);
        return Ties([.. bounded.Values.OrderBy(happening => happening.Order)]);
    }

    /// <summary>What comes after something is not possible before that is; what comes before it is certain as soon as that is. An order that contradicts the dates gives way to them.</summary>
    private static Happening Bounded(Happening happening, Dictionary<Guid, Happening> byFact, Dictionary<Guid, Happening> bounded, HashSet<Guid> under)
    {
        if (bounded.TryGetValue(happening.Fact.Id, out var ready)) return ready;
        if (!under.Add(happening.Fact.Id)) return happening;
        var now = happening;
        foreach (var ordering in happening.Occurred.Order)
            if (Others(ordering, byFact).Where(other => other.Fact.Id != happening.Fact.Id).Select(other => Bounded(other, byFact, bounded, under)).MinBy(other => other.Order) is { } other)
            {
                if (ordering.Order == Order.After && other.Possible > now.Possible && other.Possible <= now.Certain)
                    now = now with { Possible = now.Event is IHeldAtAMoment ? now.Possible : other.Possible, Order = now.Order with { Earliest = other.Order.Earliest > now.Order.Earliest ? other.Order.Earliest : now.Order.Earliest } };
                if (ordering.Order == Order.Before && other.Certain < now.Certain && other.Certain >= now.Order.Earliest)
                    now = now with { Certain = other.Certain, Possible = now.Possible < other.Certain ? now.Possible : other.Certain, Order = now.Order with { Latest = other.Certain } };
            }
        under.Remove(happening.Fact.Id);
        return bounded[happening.Fact.Id] = now;
    }

    private static IEnumerable<Happening> Others(Ordering ordering, Dictionary<Guid, Happening> byFact) => ordering.Fact is { } fact
        ? byFact.TryGetValue(fact, out var one) ? [one] : []
        : byFact.Values.Where(happening => happening.Firm && happening.About.Contains(ordering.Subject));

    /// <summary>Among those that became certain at one moment, each waits for what it is told to come after.</summary>
    private static List<Happening> Ties(List<Happening> sorted)
    {
        var waitsFor = sorted.ToDictionary(happening => happening.Fact.Id, _ => new HashSet<Guid>());
        var certain = sorted.ToDictionary(happening => happening.Fact.Id, happening => happening.Certain);
        foreach (var happening in sorted)
            foreach (var ordering in happening.Occurred.Order)
                if (ordering.Fact is { } other && other != happening.Fact.Id && certain.TryGetValue(other, out var at) && at == happening.Certain)
                    (ordering.Order == Order.After ? waitsFor[happening.Fact.Id] : waitsFor[other]).Add(ordering.Order == Order.After ? other : happening.Fact.Id);

        var result = new List<Happening>(sorted.Count);
        var left = new LinkedList<Happening>(sorted);
        while (left.First is { } first)
        {
            var next = first;
            while (next is not null && next.Value.Certain == first.Value.Certain && waitsFor[next.Value.Fact.Id].Count > 0) next = next.Next;
            // Facts that wait for each other in a circle stay as they were.
            if (next is null || next.Value.Certain != first.Value.Certain) next = first;
            left.Remove(next);
            result.Add(next.Value);
            foreach (var waiting in waitsFor.Values) waiting.Remove(next.Value.Fact.Id);
        }
        return result;
    }
}
