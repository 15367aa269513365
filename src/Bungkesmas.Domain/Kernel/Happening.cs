using System.Reflection;
using System.Text.Json;

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

/// <summary>Place in valid time: latest, earliest, document date, document, offset, and at last what is said.</summary>
/// <remarks>Position decides between acts only, never between testimony. Entry keys would decide the last tie as well, but they may
/// name somebody and so never enter the ledger; what is said is the same in every ledger.</remarks>
public readonly record struct ValidOrder(
    DateTimeOffset Latest, DateTimeOffset Earliest, DateTimeOffset DocumentDate, string Document, int Offset, long ActPosition, Fact Fact) : IComparable<ValidOrder>
{
    public int CompareTo(ValidOrder other)
    {
        var order = Latest.CompareTo(other.Latest);
        if (order == 0) order = Earliest.CompareTo(other.Earliest);
        if (order == 0) order = DocumentDate.CompareTo(other.DocumentDate);
        if (order == 0) order = string.CompareOrdinal(Document, other.Document);
        if (order == 0) order = Offset.CompareTo(other.Offset);
        if (order == 0) order = ActPosition.CompareTo(other.ActPosition);
        if (order == 0) order = string.CompareOrdinal(NameOf(Fact), NameOf(other.Fact));
        if (order == 0) order = string.CompareOrdinal(Fact.Stream.ToString(), other.Fact.Stream.ToString());
        if (order == 0) order = string.CompareOrdinal(BodyOf(Fact), BodyOf(other.Fact));
        return order == 0 ? Fact.Id.CompareTo(other.Fact.Id) : order;
    }

    private static string NameOf(Fact fact) => fact.Event.GetType().GetCustomAttribute<StoredAsAttribute>()!.Name;

    private static string BodyOf(Fact fact) => JsonSerializer.Serialize(fact.Event, fact.Event.GetType(), LedgerJson.Options);
}
