namespace Bungkesmas.Domain.Kernel;

/// <summary>A fold of one subject that goes on: when more becomes known it folds again only from where that enters valid time.</summary>
public interface ICourse
{
    /// <summary>The stretches of valid time so far; such without any state are among them.</summary>
    IReadOnlyList<Segment<object>> Segments { get; }

    /// <summary>Goes on with the happenings as they are known now. Answers how many stretches from the beginning stayed as they were.</summary>
    /// <param name="changed">where they differ from those before</param>
    int Follow(IReadOnlyList<Happening> happenings, Change changed);
}

/// <summary>Where a list of happenings differs from what it was: from a place on, some gave way to others.</summary>
public readonly record struct Change(int At, int Removed, int Inserted);

/// <summary>Keeps the state after each happening. Its stretches are those of a <see cref="Replay{TState}"/> over the same happenings; a law holds one against the other.</summary>
internal sealed class Course<TState>(Fold<TState> fold, Subject subject) : ICourse where TState : class
{
    private readonly List<bool> _isOwn = [];
    private readonly List<Segment<object>> _segments = [];
    /// <summary>Sorted by when they are certain, as valid order is.</summary>
    private List<Happening> _own = [];
    private List<TState?> _after = [null];

    public IReadOnlyList<Segment<object>> Segments => _segments;

    public int Follow(IReadOnlyList<Happening> happenings, Change changed)
    {
        var before = _own;
        _own = fold.Hears ? Replay<TState>.Heard(subject, happenings) : Own(happenings, changed);
        var at = 0;
        while (at < before.Count && at < _own.Count && ReferenceEquals(before[at], _own[at])) at++;
        var kept = 0;
        while (kept < before.Count - at && kept < _own.Count - at && ReferenceEquals(before[^(kept + 1)], _own[^(kept + 1)])) kept++;
        if (at + kept == before.Count && at + kept == _own.Count) return _segments.Count;

        Refold(at, before.Count - kept);
        return Cut(before.Skip(at).Take(before.Count - kept - at).Concat(_own.Skip(at).Take(_own.Count - kept - at)).Min(happening => happening.Possible));
    }

    private List<Happening> Own(IReadOnlyList<Happening> happenings, Change changed)
    {
        _isOwn.RemoveRange(changed.At, changed.Removed);
        _isOwn.InsertRange(changed.At, Enumerable.Range(changed.At, changed.Inserted).Select(i => happenings[i].About.Contains(subject)));
        var own = new List<Happening>(_own.Count + changed.Inserted);
        for (var i = 0; i < _isOwn.Count; i++) if (_isOwn[i]) own.Add(happenings[i]);
        return own;
    }

    /// <summary>Folds from a place on, until the state is the very one it was before after the same happening.</summary>
    private void Refold(int at, int removedUntil)
    {
        var old = _after;
        _after = old[..(at + 1)];
        _after.EnsureCapacity(_own.Count + 1);
        var inserted = _own.Count - (old.Count - 1 - removedUntil) - at;
        for (var i = at; ; i++)
        {
            var same = i - at - inserted + removedUntil;
            if (i >= at + inserted && ReferenceEquals(_after[i], old[same]))
            {
                _after.AddRange(old.Skip(same + 1));
                return;
            }
            if (i == _own.Count) return;
            _after.Add(fold.Apply(fold.Elapsed(_after[i], subject, _own[i].Certain), subject, _own[i]));
        }
    }

    /// <summary>Cuts valid time into stretches anew from an instant on.</summary>
    private int Cut(DateTimeOffset from)
    {
        var stay = _segments.FindLastIndex(segment => segment.From < from) + 1;
        _segments.RemoveRange(stay, _segments.Count - stay);
        if (stay > 0) _segments[^1] = _segments[^1] with { To = null };

        var applied = Applied(from);
        var breaks = new SortedSet<DateTimeOffset>();
        var coming = new PriorityQueue<int, DateTimeOffset>();
        for (var i = applied; i < _own.Count; i++)
        {
            if (_own[i].Possible >= from) breaks.Add(_own[i].Possible);
            breaks.Add(_own[i].Certain);
            coming.Enqueue(i, _own[i].Possible);
        }
        var undecided = new SortedSet<int>();
        if (stay > 0) Look(from.AddTicks(-1), segment: false);
        while (breaks.Count > 0)
        {
            var at = breaks.Min;
            breaks.Remove(at);
            Look(at, segment: true);
        }
        return Math.Max(0, stay - 1);

        void Look(DateTimeOffset at, bool segment)
        {
            while (applied < _own.Count && _own[applied].Certain <= at) undecided.Remove(applied++);
            while (coming.TryPeek(out var next, out var possible) && possible <= at) { coming.Dequeue(); if (next >= applied) undecided.Add(next); }
            var certain = fold.Elapsed(_after[applied], subject, at);
            var possibly = certain;
            if (undecided.Count > 0)
            {
                possibly = _after[applied];
                foreach (var i in undecided) possibly = fold.Apply(fold.Elapsed(possibly, subject, at), subject, _own[i]);
                possibly = fold.Elapsed(possibly, subject, at);
            }
            if (fold.Next(certain) is { } elapses) breaks.Add(elapses);
            if (fold.Next(possibly) is { } elapsing) breaks.Add(elapsing);
            if (!segment || _segments is [.., var last] && Equals(last.State, certain) && Equals(last.Possibly ?? last.State, possibly)) return;
            if (_segments.Count > 0) _segments[^1] = _segments[^1] with { To = at };
            _segments.Add(new(at, null, certain, Equals(certain, possibly) ? null : possibly));
        }
    }

    /// <summary>How many have certainly happened before an instant.</summary>
    private int Applied(DateTimeOffset before)
    {
        var (low, high) = (0, _own.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_own[middle].Certain < before) low = middle + 1; else high = middle;
        }
        return low;
    }
}
