using Bungkesmas.Domain.Documents;

namespace Bungkesmas.Domain.Kernel;

/// <summary>The happenings of facts that become known one after another: the same as <see cref="Valid.Happenings(IReadOnlyCollection{Fact})"/> finds in all of them, without looking at all of them again.</summary>
public sealed class Unfolding(Places places)
{
    /// <summary>More than so many are not put in one by one, unless there are many times as many already.</summary>
    private const int Few = 8;

    private readonly List<Fact> _facts = [];
    private readonly Spoken _spoken = new();
    private readonly HashSet<string> _cited = [];
    /// <summary>Where each fact stands that counts.</summary>
    private readonly Dictionary<Guid, Happening> _placed = [];
    private List<Happening> _happenings = [];
    private Dictionary<string, Window> _datings = [];
    private Aliases _aliases = Aliases.None;
    /// <summary>Whether some fact among them can change the place of others, or whether they count at all.</summary>
    private bool _entangled;

    public IReadOnlyList<Happening> Happenings => _happenings;

    /// <summary>Takes in what became known at once; answers where the happenings changed.</summary>
    public Change Learn(IReadOnlyCollection<Fact> facts)
    {
        _facts.AddRange(facts);
        foreach (var fact in facts) _spoken.Add(fact);
        var entangled = _entangled || facts.Count > Few && facts.Count * Few > _happenings.Count || facts.Any(Entangles);
        foreach (var fact in facts) _cited.UnionWith(fact.Envelope.Documents);
        return entangled || Moved(facts) is not { } moved ? Again() : Move(moved);
    }

    /// <summary>Whether a fact can mean that others have to be looked at again, or cannot be placed without them.</summary>
    private bool Entangles(Fact fact) => _spoken.Root(fact) is { } root && (root.Event is ITimeless || root.Envelope.Occurred.Order.Count > 0
        || root.Event is DocumentReceived received && (received.Replaces is not null || !ReferenceEquals(root, fact) || _spoken.IsSpokenOf(root) || _datings.ContainsKey(root.Stream.Id) || _cited.Contains(root.Stream.Id)));

    /// <summary>The facts that get a place, or another one, or none any more; null where one of them is told against others.</summary>
    private List<(Guid Fact, Happening? Now)>? Moved(IReadOnlyCollection<Fact> facts)
    {
        foreach (var fact in facts) if (fact.Event is DocumentReceived received) Dated(_datings, fact.Stream.Id, received.Dating());
        var moved = new List<(Guid, Happening?)>(facts.Count);
        foreach (var fact in facts.Select(_spoken.Root).OfType<Fact>().DistinctBy(fact => fact.Id))
        {
            var now = _spoken.IsSpokenOf(fact) ? Valid.Corrected(fact, _spoken.Of(fact), _datings) : places.Of(fact, _datings);
            if (now?.Occurred.Order.Count > 0) return null;
            moved.Add((fact.Id, now is null ? null : _aliases.Of(now)));
        }
        return moved;
    }

    private Change Move(List<(Guid Fact, Happening? Now)> moved)
    {
        var (before, first, untouched) = (_happenings.Count, _happenings.Count, _happenings.Count);
        void Touched(int at, int after) => (first, untouched) = (Math.Min(first, at), Math.Min(untouched, after));
        foreach (var (fact, now) in moved)
        {
            if (_placed.Remove(fact, out var old))
            {
                var at = _happenings.BinarySearch(old, InValidOrder.Instance);
                _happenings.RemoveAt(at);
                Touched(at, _happenings.Count - at);
            }
            if (now is null) continue;
            var place = ~_happenings.BinarySearch(now, InValidOrder.Instance);
            _happenings.Insert(place, _placed[fact] = now);
            Touched(place, _happenings.Count - place - 1);
        }
        return first + untouched > Math.Max(before, _happenings.Count) ? default : new(first, before - untouched - first, _happenings.Count - untouched - first);
    }

    private static void Dated(Dictionary<string, Window> datings, string document, Window dating) =>
        datings[document] = datings.TryGetValue(document, out var known) ? new(Earlier(known.Earliest, dating.Earliest), Earlier(known.Latest, dating.Latest)) : dating;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;

    /// <summary>Looks at all facts again; what came out the same stays the very same.</summary>
    private Change Again()
    {
        var before = _happenings;
        _happenings = [.. Valid.Happenings(_facts, out _aliases).Select(happening => _placed.TryGetValue(happening.Fact.Id, out var old) && Same(old, happening) ? old : happening)];
        _placed.Clear();
        _datings = [];
        foreach (var happening in _happenings)
        {
            _placed[happening.Fact.Id] = happening;
            if (happening.Event is DocumentReceived received) Dated(_datings, happening.Fact.Stream.Id, received.Dating());
        }
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
