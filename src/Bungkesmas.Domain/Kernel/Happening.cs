namespace Bungkesmas.Domain.Kernel;

/// <summary>A fact as it counts through a lens: corrected, dated, and placed in valid order.</summary>
/// <param name="Event">the event with every known correction in it</param>
/// <param name="Possible">from here on it may have happened</param>
/// <param name="Certain">from here on it has happened</param>
public sealed record Happening(Fact Fact, Event Event, Occurred Occurred, Assertion Assertion, DateTimeOffset Possible, DateTimeOffset Certain, ValidOrder Order)
{
    /// <summary>Neither a hope nor somebody's conclusion: it can move a state that others rely on.</summary>
    public bool Firm => Assertion is not (Assertion.Hoped or Assertion.Inferred);

    public IEnumerable<Subject> About => Event.About(Fact.Stream);
}

/// <summary>Place in valid time: latest, earliest, document date, document, offset. Position decides between acts only, never between testimony.</summary>
public readonly record struct ValidOrder(
    DateTimeOffset Latest, DateTimeOffset Earliest, DateTimeOffset DocumentDate, string Document, int Offset, long ActPosition, Guid Id) : IComparable<ValidOrder>
{
    public int CompareTo(ValidOrder other)
    {
        var order = Latest.CompareTo(other.Latest);
        if (order == 0) order = Earliest.CompareTo(other.Earliest);
        if (order == 0) order = DocumentDate.CompareTo(other.DocumentDate);
        if (order == 0) order = string.CompareOrdinal(Document, other.Document);
        if (order == 0) order = Offset.CompareTo(other.Offset);
        if (order == 0) order = ActPosition.CompareTo(other.ActPosition);
        return order == 0 ? Id.CompareTo(other.Id) : order;
    }
}
