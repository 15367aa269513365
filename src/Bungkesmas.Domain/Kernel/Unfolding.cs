using Bungkesmas.Domain.Documents;

namespace Bungkesmas.Domain.Kernel;

/// <summary>The happenings of facts that become known one after another: the same as <see cref="Valid.Happenings"/> finds in all of them, without looking at all of them again.</summary>
public sealed class Unfolding(Places places)
{
    private readonly List<Fact> _facts = [];
    private readonly HashSet<Guid> _spokenOf = [];
    private readonly HashSet<string> _cited = [];
    private List<Happening> _happenings = [];
    private Dictionary<string, Window> _datings = [];
    /// <summary>Whether some fact among them can change the place of others, or whether they count at all.</summary>
    private bool _entangled;
    /// <summary>Whether things may go by other ids.</summary>
    private bool _aliased;

    public IReadOnlyList<Happening> Happenings => _happenings;

    /// <summary>Takes in what became known at once; answers where the happenings changed.</summary>
    public Change Learn(IReadOnlyCollection<Fact> facts)
    {
        _facts.AddRange(facts);
        _aliased |= facts.Any(fact => fact.Event is IAlias);
        return _entangled || _aliased || facts.Count > Few || facts.Any(Entangles) ? Again(facts) : Insert(facts);
    }

    /// <summary>More than so many are not put in one by one.</summary>
    private const int Few = 8;

    /// <summary>Whether a fact can mean that others have to be looked at again, or cannot be placed without them.</summary>
    private bool Entangles(Fact fact) => fact.Event is ISpeakOfAFact or ITimeless || fact.Envelope.Occurred.Order.Count > 0 || _spokenOf.Contains(fact.Id)
        || fact.Event is DocumentReceived received && (received.Replaces is not null || _datings.ContainsKey(fact.Stream.Id) || _cited.Contains(fact.Stream.Id));

    private Change Insert(IReadOnlyCollection<Fact> facts)
    {
        foreach (var fact in facts) if (fact.Event is DocumentReceived received) Dated(_datings, fact.Stream.Id, received.Dating());
        var (first, last) = (int.MaxValue, -1);
        foreach (var fact in facts)
        {
            _cited.UnionWith(fact.Envelope.Documents);
            var happening = places.Of(fact, _datings);
            var at = ~_happenings.BinarySearch(happening, InValidOrder.Instance);
            _happenings.Insert(at, happening);
            (first, last) = (Math.Min(first, at), Math.Max(last + (at <= last ? 1 : 0), at));
        }
        return first > last ? default : new(first, last - first + 1 - facts.Count, last - first + 1);
    }

    private static void Dated(Dictionary<string, Window> datings, string document, Window dating) =>
        datings[document] = datings.TryGetValue(document, out var known) ? new(Earlier(known.Earliest, dating.Earliest), Earlier(known.Latest, dating.Latest)) : dating;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;

    /// <summary>Looks at all facts again; what came out the same stays the very same.</summary>
    private Change Again(IReadOnlyCollection<Fact> added)
    {
        foreach (var fact in added)
        {
            _cited.UnionWith(fact.Envelope.Documents);
            if (fact.Event is ISpeakOfAFact said) _spokenOf.Add(said.Target);
        }
        var before = _happenings;
        var known = before.ToDictionary(happening => happening.Fact.Id);
        _happenings = [.. Valid.Happenings(_facts).Select(happening => known.TryGetValue(happening.Fact.Id, out var old) && Same(old, happening) ? old : happening)];
        _datings = [];
        foreach (var happening in _happenings) if (happening.Event is DocumentReceived received) Dated(_datings, happening.Fact.Stream.Id, received.Dating());
        _entangled = _happenings.Any(happening => happening.Occurred.Order.Count > 0 || happening.Event is DocumentReceived { Replaces: not null });

        var (at, kept) = (0, 0);
        while (at < before.Count && at < _happenings.Count && ReferenceEquals(before[at], _happenings[at])) at++;
        while (kept < before.Count - at && kept < _happenings.Count - at && ReferenceEquals(before[^(kept + 1)], _happenings[^(kept + 1)])) kept++;
        return new(at, before.Count - kept - at, _happenings.Count - kept - at);
    }

    private static bool Same(Happening one, Happening other) => one.Possible == other.Possible && one.Certain == other.Certain && one.Assertion == other.Assertion
        && one.Order.Equals(other.Order) && one.Stream == other.Stream && one.Told.Equals(other.Told) && one.Occurred.Equals(other.Occurred) && one.Event.Equals(other.Event);

    private sealed class InValidOrder : IComparer<Happening>
    {
        public static InValidOrder Instance { get; } = new();

        public int Compare(Happening? one, Happening? other) => one!.Order.CompareTo(other!.Order);
    }
}
