using System.Collections;
using System.Collections.Immutable;

namespace Bungkesmas.Domain.Kernel;

/// <summary>Things that each have an id, in the order in which they came: immutable, and of very many of them one is found and replaced at the cost of few.</summary>
/// <remarks>What a fold remembers of a crowded region is replaced at every step, many thousand times over; a list that is copied each time costs with the square of its length.
/// Most have one or two, for which a list that is copied is the cheapest.</remarks>
public sealed class Roll<T> : IReadOnlyCollection<T> where T : class
{
    /// <summary>So many are copied.</summary>
    private const int Few = 8;

    private readonly (string Id, T Item)[] _few;
    private readonly ImmutableList<T>? _many;
    private readonly ImmutableDictionary<string, int> _places;
    private readonly ImmutableSortedSet<(DateTimeOffset At, int Place)> _elapsing;

    private Roll((string, T)[] few, ImmutableList<T>? many, ImmutableDictionary<string, int> places, ImmutableSortedSet<(DateTimeOffset, int)> elapsing) =>
        (_few, _many, _places, _elapsing) = (few, many, places, elapsing);

    public static Roll<T> Empty { get; } = new([], null, ImmutableDictionary.Create<string, int>(StringComparer.Ordinal), []);

    public int Count => _many?.Count ?? _few.Length;

    public T this[int place] => _many is null ? _few[place].Item : _many[place];

    /// <summary>When the first of them changes by itself; null where none does.</summary>
    public DateTimeOffset? Elapses => _elapsing.Count == 0 ? null : _elapsing.Min.At;

    public T? Find(string id) => PlaceOf(id) is var place and >= 0 ? this[place] : null;

    /// <summary>With another thing under an id, or one more at the end; the very same where nothing changes.</summary>
    public Roll<T> With(string id, T item)
    {
        var place = PlaceOf(id);
        var known = place < 0 ? null : this[place];
        if (ReferenceEquals(known, item)) return this;
        if (place < 0) place = Count;
        var elapsing = _elapsing;
        if (Elapsing(known) is { } before) elapsing = elapsing.Remove((before, place));
        if (Elapsing(item) is { } after) elapsing = elapsing.Add((after, place));
        if (_many is not null)
            return known is null ? new([], _many.Add(item), _places.Add(id, place), elapsing) : new([], _many.SetItem(place, item), _places, elapsing);
        if (place == Few) return new([], [.. _few.Select(one => one.Item), item], _places.AddRange(_few.Select((one, i) => KeyValuePair.Create(one.Id, i))).Add(id, place), elapsing);
        var few = new (string, T)[Math.Max(place + 1, _few.Length)];
        _few.CopyTo(few, 0);
        few[place] = (id, item);
        return new(few, null, _places, elapsing);
    }

    /// <summary>Those that change by themselves up to an instant.</summary>
    public IEnumerable<T> Due(DateTimeOffset at) => _elapsing.TakeWhile(one => one.At <= at).Select(one => this[one.Place]);

    public IEnumerator<T> GetEnumerator() => (_many ?? _few.Select(one => one.Item)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static DateTimeOffset? Elapsing(T? item) => (item as IElapsing<T>)?.Elapses;

    private int PlaceOf(string id)
    {
        if (_many is not null) return _places.GetValueOrDefault(id, -1);
        for (var place = 0; place < _few.Length; place++) if (_few[place].Id == id) return place;
        return -1;
    }
}
