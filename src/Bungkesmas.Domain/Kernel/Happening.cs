using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Bungkesmas.Domain.Kernel;

/// <summary>A fact as it counts through a lens: corrected, dated, and placed in valid order.</summary>
/// <param name="Event">the event with every known correction in it, by the ids that things go by now</param>
/// <param name="Possible">from here on it may have happened</param>
/// <param name="Certain">from here on it has happened</param>
public sealed record Happening(Fact Fact, Event Event, Occurred Occurred, Assertion Assertion, DateTimeOffset Possible, DateTimeOffset Certain, ValidOrder Order)
{
    /// <summary>Neither a hope nor somebody's conclusion: it can move a state that others rely on.</summary>
    public bool Firm => Assertion is not (Assertion.Hoped or Assertion.Inferred);

    /// <summary>The stream it is told on, by the id that goes by now; the fact keeps the one it was told on.</summary>
    public Subject Stream { get; init; } = Fact.Stream;

    /// <summary>The event as it was told and corrected, by the ids that were told.</summary>
    public Event Told { get; init; } = Event;

    /// <summary>The happening as a sentence: what was told and corrected, by the names that were told, no surer than it is known.</summary>
    public Sentence Say(INames names) => Told.Say(Fact.Stream, names, Assertion);

    /// <summary>What it is about, as corrected and by the ids that things go by now; who said it belongs to it, and so does what else the thing it is told of concerns.</summary>
    public IReadOnlyList<Subject> About => Also.Count == 0 ? Named : _about ??= [.. Named, .. Also];

    /// <summary>What it names itself.</summary>
    internal IReadOnlyList<Subject> Named => _named ??= [.. Event.Concerns(Stream).Concat(Event is INaming ? Event.Concerns(Fact.Stream) : [])
        .Concat(Fact.Envelope.Reporter is { } reporter ? [Subject.Person(reporter)] : []).Distinct()];

    /// <summary>What others name that are told of the same thing, and it does not.</summary>
    internal ValueList<Subject> Also { get; init => (field, _about) = (value, null); } = [];

    /// <summary>What it says that other facts, or the reference data, may say otherwise; what happens once says its date as well.</summary>
    public IReadOnlyList<Claim> Claims => _claims ??= ClaimsOf(Event is IAlias ? Fact.Stream : Stream);

    private IReadOnlyList<Subject>? _about;
    private IReadOnlyList<Subject>? _named;
    private IReadOnlyList<Claim>? _claims;

    private IReadOnlyList<Claim> ClaimsOf(Subject on)
    {
        IReadOnlyList<Claim> claims = [.. Event.Claims(on), .. Event.Mentions(on).SelectMany(mention => mention.Claims())];
        return Event is IHappensOnce { IsSoAtOnce: true } && Occurred.Told is { } date
            ? [.. claims, new(on, $"{Topics.Happened}:{JsonNamingPolicy.KebabCaseLower.ConvertName(Event.GetType().Name)}", date)]
            : claims;
    }
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
        // Whoever looks for a fact meets the fact itself.
        if (order == 0 && ReferenceEquals(Fact, other.Fact)) return 0;
        if (order == 0) order = string.CompareOrdinal(SaidBy(Fact), SaidBy(other.Fact));
        return order == 0 ? Fact.Id.CompareTo(other.Fact.Id) : order;
    }

    /// <summary>Written out once for each fact, since whole reports can be told of one passage.</summary>
    private static readonly ConditionalWeakTable<Fact, string> Said = [];

    private static string SaidBy(Fact fact) => Said.GetValue(fact, static said => string.Join('\n',
        said.Event.GetType().GetCustomAttribute<StoredAsAttribute>()!.Name, said.Stream, JsonSerializer.Serialize(said.Event, said.Event.GetType(), LedgerJson.Options)));
}
