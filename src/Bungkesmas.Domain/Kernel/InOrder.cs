namespace Bungkesmas.Domain.Kernel;

/// <summary>Puts happenings in valid order, and heeds what their dates are told against: "the second visit", "after the launch".</summary>
/// <remarks>A happening is placed by itself and by what it is told against, never by what is told against it: so its place is the same whoever else is looked at.
/// What is told against itself in a circle is not told against anything.</remarks>
public sealed class InOrder
{
    private readonly IReadOnlyList<Happening> _happenings;
    private readonly Dictionary<Guid, Happening> _byFact;
    private readonly Circles _circles;
    private readonly Dictionary<Guid, Happening> _bounded = [];
    private readonly Dictionary<Guid, Place> _places = [];

    private InOrder(IReadOnlyList<Happening> happenings)
    {
        (_happenings, _byFact) = (happenings, happenings.ToDictionary(happening => happening.Fact.Id));
        _circles = Circles.Of(happenings.Where(happening => happening.Occurred.Order.Count > 0).Select(happening => happening.Fact.Id), id => ToldAgainst(_byFact[id]).Select(other => other.Fact.Id));
    }

    public static IReadOnlyList<Happening> Of(IReadOnlyList<Happening> happenings)
    {
        if (!happenings.Any(happening => happening.Occurred.Order.Count > 0)) return [.. happenings.OrderBy(happening => happening.Order)];
        var order = new InOrder(happenings);
        // Each after what it is told against, so that none has to wait for a whole chain of others.
        foreach (var fact in order._circles.Order) order.Bounded(order._byFact[fact]);
        foreach (var fact in order._circles.Order) order.PlaceOf(order.Bounded(order._byFact[fact]));
        return [.. happenings.Select(order.Bounded).OrderBy(happening => order.PlaceOf(happening))];
    }

    private IEnumerable<Happening> ToldAgainst(Happening happening) => happening.Occurred.Order.SelectMany(Others).Where(other => other.Fact.Id != happening.Fact.Id);

    /// <summary>What one ordering names and is in no circle with the happening itself, each as far as it is bounded.</summary>
    private IEnumerable<Happening> Against(Happening happening, Ordering ordering) => Others(ordering)
        .Where(other => other.Fact.Id != happening.Fact.Id && (!_circles.Parts.TryGetValue(other.Fact.Id, out var circle) || circle != _circles.Parts[happening.Fact.Id])).Select(Bounded);

    private IEnumerable<Happening> Others(Ordering ordering) => ordering.Fact is { } fact
        ? _byFact.TryGetValue(fact, out var one) ? [one] : []
        : _happenings.Where(happening => happening.Firm && happening.About.Contains(ordering.Subject));

    /// <summary>What comes after something is not possible before that is; what comes before it is certain as soon as that is. An order that contradicts the dates gives way to them;
    /// when its document was written is no date of an undated happening, which may have come long before.</summary>
    private Happening Bounded(Happening happening)
    {
        if (happening.Occurred.Order.Count == 0) return happening;
        if (_bounded.TryGetValue(happening.Fact.Id, out var ready)) return ready;
        var now = happening;
        var earliest = happening.Occurred.Window == Window.Unknown && !happening.Fact.Envelope.Act ? DateTimeOffset.MinValue : now.Order.Earliest;
        foreach (var ordering in happening.Occurred.Order)
            if (Against(happening, ordering).MinBy(other => other.Order) is { } other)
            {
                if (ordering.Order == Order.After && other.Possible > earliest && other.Possible <= now.Certain) earliest = other.Possible;
                if (ordering.Order == Order.After && other.Possible > now.Possible && other.Possible <= now.Certain)
                    now = now with { Possible = now.Event is IHeldAtAMoment ? now.Possible : other.Possible, Order = now.Order with { Earliest = other.Order.Earliest > now.Order.Earliest ? other.Order.Earliest : now.Order.Earliest } };
                if (ordering.Order == Order.Before && other.Certain < now.Certain && other.Certain >= earliest)
                    now = now with
                    {
                        Certain = other.Certain, Possible = Earlier(now.Possible, other.Certain),
                        Order = now.Order with { Latest = other.Certain, Earliest = Earlier(now.Order.Earliest, other.Certain) }
                    };
            }
        return _bounded[happening.Fact.Id] = now;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    /// <summary>Among those that became certain at one moment, each stands right after, or right before, the fact it is told to come after, or before.</summary>
    private Place PlaceOf(Happening happening)
    {
        if (_places.TryGetValue(happening.Fact.Id, out var ready)) return ready;
        var place = new Place(happening.Order, 0, happening.Order);
        foreach (var ordering in happening.Occurred.Order.Where(ordering => ordering.Fact is not null))
            foreach (var other in Against(_byFact[happening.Fact.Id], ordering).Where(other => other.Certain == happening.Certain).Select(PlaceOf))
                if (ordering.Order == Order.After ? place.CompareTo(other) < 0 : place.CompareTo(other) > 0)
                    place = place with { Beside = other.Beside, Steps = other.Steps + (ordering.Order == Order.After ? 1 : -1) };
        return _places[happening.Fact.Id] = place;
    }

    /// <param name="Beside">the place that it stands at, its own or that of another</param>
    /// <param name="Steps">how far before or after that</param>
    private readonly record struct Place(ValidOrder Beside, int Steps, ValidOrder Own) : IComparable<Place>
    {
        public int CompareTo(Place other)
        {
            var order = Beside.CompareTo(other.Beside);
            if (order == 0) order = Steps.CompareTo(other.Steps);
            return order == 0 ? Own.CompareTo(other.Own) : order;
        }
    }
}
