namespace Bungkesmas.Domain.Kernel;

/// <summary>Happenings in valid order; what holds for all time stands first.</summary>
internal sealed class Lined
{
    private readonly Dictionary<Guid, Happening> _placed = [];
    private List<Happening> _happenings = [];
    private int _timeless;

    public IReadOnlyList<Happening> Happenings => _happenings;

    /// <summary>Others take the place of all; what came out the same stays the very same.</summary>
    public IReadOnlyList<Change> Replace(IReadOnlyList<Happening> happenings)
    {
        var before = _happenings;
        _happenings = [.. happenings.Select(Known)];
        _placed.Clear();
        foreach (var happening in _happenings) _placed[happening.Fact.Id] = happening;
        _timeless = _happenings.Count(happening => happening.Event is ITimeless);
        return Between(before, _happenings, before.Count, _happenings.Count);
    }

    /// <summary>Some get a place, or another one, or none any more.</summary>
    /// <param name="timeless">what holds for all time from now on, where that changed</param>
    public IReadOnlyList<Change> Move(IReadOnlyList<(Guid Fact, Happening? Now)> moved, IReadOnlyList<Happening>? timeless = null)
    {
        if (timeless is null && moved is [var (fact, only)] && !_placed.ContainsKey(fact)) return only is null ? [] : [new(Insert(only), 0, 1)];
        var changes = new List<Change>(timeless is null ? [] : Front(timeless));
        moved = [.. moved.Where(one => _placed.GetValueOrDefault(one.Fact) is var old && (old is null ? one.Now is not null : old.Event is not ITimeless && (one.Now is null || !IsSame(old, one.Now))))];
        var removed = new List<int>();
        foreach (var (gone, _) in moved) if (_placed.Remove(gone, out var old)) removed.Add(_happenings.BinarySearch(old, InValidOrder.Instance));
        removed.Sort();
        for (var i = removed.Count - 1; i >= 0; i--) _happenings.RemoveAt(removed[i]);
        var added = moved.Select(one => one.Now).OfType<Happening>().ToList();
        foreach (var now in added) Insert(now);
        List<int> inserted = [.. added.Select(now => _happenings.BinarySearch(now, InValidOrder.Instance)).Order()];
        Along(removed, inserted, changes);
        return changes;
    }

    private int Insert(Happening now)
    {
        var place = ~_happenings.BinarySearch(now, InValidOrder.Instance);
        _happenings.Insert(place, _placed[now.Fact.Id] = now);
        return place;
    }

    private IReadOnlyList<Change> Front(IReadOnlyList<Happening> timeless)
    {
        var before = _happenings[.._timeless];
        List<Happening> now = [.. timeless.Select(Known)];
        foreach (var happening in before) _placed.Remove(happening.Fact.Id);
        foreach (var happening in now) _placed[happening.Fact.Id] = happening;
        _happenings.RemoveRange(0, _timeless);
        _happenings.InsertRange(0, now);
        _timeless = now.Count;
        return Between(before, now, before.Count, now.Count);
    }

    /// <summary>What lies between what is the same at both ends.</summary>
    private static IReadOnlyList<Change> Between(List<Happening> before, List<Happening> now, int removed, int inserted)
    {
        var (at, kept) = (0, 0);
        while (at < removed && at < inserted && ReferenceEquals(before[at], now[at])) at++;
        while (kept < removed - at && kept < inserted - at && ReferenceEquals(before[removed - kept - 1], now[inserted - kept - 1])) kept++;
        return removed - kept == at && inserted - kept == at ? [] : [new(at, removed - kept - at, inserted - kept - at)];
    }

    /// <summary>One change for each place at which something went or came.</summary>
    /// <param name="removed">places before</param>
    /// <param name="inserted">places now</param>
    private static void Along(List<int> removed, List<int> inserted, List<Change> changes)
    {
        for (int gone = 0, come = 0; gone < removed.Count || come < inserted.Count;)
        {
            var goes = gone < removed.Count ? removed[gone] + come - gone : int.MaxValue;
            var comes = come < inserted.Count ? inserted[come] : int.MaxValue;
            var at = Math.Min(goes, comes);
            var change = goes <= comes ? new Change(at, 1, 0) : new Change(at, 0, 1);
            if (goes <= comes) gone++; else come++;
            if (changes is [.., var last] && last.At + last.Inserted == at) changes[^1] = new(last.At, last.Removed + change.Removed, last.Inserted + change.Inserted);
            else changes.Add(change);
        }
    }

    private Happening Known(Happening happening) => _placed.TryGetValue(happening.Fact.Id, out var old) && IsSame(old, happening) ? old : happening;

    private static bool IsSame(Happening one, Happening other) => ReferenceEquals(one, other) || one.Possible == other.Possible && one.Certain == other.Certain && one.Assertion == other.Assertion
        && one.Order.Equals(other.Order) && one.Stream == other.Stream && one.Also.Equals(other.Also) && one.Told.Equals(other.Told) && one.Occurred.Equals(other.Occurred) && one.Event.Equals(other.Event);

    private sealed class InValidOrder : IComparer<Happening>
    {
        public static InValidOrder Instance { get; } = new();

        public int Compare(Happening? one, Happening? other) => one!.Order.CompareTo(other!.Order);
    }
}
