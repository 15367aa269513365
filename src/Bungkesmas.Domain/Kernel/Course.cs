namespace Bungkesmas.Domain.Kernel;

/// <summary>Keeps the state after each happening. Its stretches are those of a <see cref="Replay{TState}"/> over the same happenings; a law holds one against the other.</summary>
internal sealed class Course<TState>(Fold<TState> fold, Subject subject) : ICourse where TState : class
{
    /// <summary>Whether states that are equal go on alike.</summary>
    private static readonly bool ComparedByAll = !typeof(IRemember).IsAssignableFrom(typeof(TState));

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
        var from = DateTimeOffset.MaxValue;
        for (var i = at; i < before.Count - kept; i++) if (before[i].Possible < from) from = before[i].Possible;
        for (var i = at; i < _own.Count - kept; i++) if (_own[i].Possible < from) from = _own[i].Possible;
        return Cut(from);
    }

    private List<Happening> Own(IReadOnlyList<Happening> happenings, Change changed)
    {
        _isOwn.RemoveRange(changed.At, changed.Removed);
        _isOwn.InsertRange(changed.At, Enumerable.Range(changed.At, changed.Inserted).Select(i => happenings[i].About.Contains(subject)));
        var own = new List<Happening>(_own.Count + changed.Inserted);
        for (var i = 0; i < _isOwn.Count; i++) if (_isOwn[i]) own.Add(happenings[i]);
        return own;
    }

    /// <summary>Folds from a place on, until the state is the one it was before after the same happening.</summary>
    private void Refold(int at, int removedUntil)
    {
        var old = _after;
        _after = old[..(at + 1)];
        _after.EnsureCapacity(_own.Count + 1);
        var inserted = _own.Count - (old.Count - 1 - removedUntil) - at;
        for (var i = at; ; i++)
        {
            var same = i - at - inserted + removedUntil;
            if (i >= at + inserted && (ReferenceEquals(_after[i], old[same]) || ComparedByAll && Equals(_after[i], old[same])))
            {
                _after[i] = old[same];
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

        var first = Applied(from);
        var breaks = Breaks(first, from);
        // The earliest moment at which any from here on is possible: nobody looks further for what is undecided.
        var possible = new DateTimeOffset[_own.Count - first + 1];
        possible[^1] = DateTimeOffset.MaxValue;
        for (var i = _own.Count - 1; i >= first; i--) possible[i - first] = _own[i].Possible < possible[i - first + 1] ? _own[i].Possible : possible[i - first + 1];

        if (stay > 0) Elapsing(first, from.AddTicks(-1), first, possible, breaks, 0);
        for (int next = 0, applied = first; next < breaks.Count; next++)
        {
            var at = breaks[next];
            while (applied < _own.Count && _own[applied].Certain <= at) applied++;
            var (certain, possibly) = Elapsing(applied, at, first, possible, breaks, next + 1);
            if (_segments is [.., var last] && Equals(last.State, certain) && Equals(last.Possibly ?? last.State, possibly)) continue;
            if (_segments.Count > 0) _segments[^1] = _segments[^1] with { To = at };
            _segments.Add(new(at, null, certain, Equals(certain, possibly) ? null : possibly));
        }
        return Math.Max(0, stay - 1);
    }

    /// <summary>The instants from one on at which something becomes possible or certain.</summary>
    private List<DateTimeOffset> Breaks(int first, DateTimeOffset from)
    {
        var all = new List<DateTimeOffset>(2 * (_own.Count - first));
        for (var i = first; i < _own.Count; i++)
        {
            if (_own[i].Possible >= from) all.Add(_own[i].Possible);
            all.Add(_own[i].Certain);
        }
        all.Sort();
        var distinct = 0;
        for (var i = 0; i < all.Count; i++) if (i == 0 || all[i] != all[distinct - 1]) all[distinct++] = all[i];
        all.RemoveRange(distinct, all.Count - distinct);
        return all;
    }

    /// <summary>The state at an instant, certain and possible; when either changes by itself later, that is a break too.</summary>
    private (TState? Certain, TState? Possibly) Elapsing(int applied, DateTimeOffset at, int first, DateTimeOffset[] possible, List<DateTimeOffset> breaks, int next)
    {
        var certain = fold.Elapsed(_after[applied], subject, at);
        var (possibly, undecided) = (_after[applied], false);
        for (var i = applied; possible[i - first] <= at && i < _own.Count; i++)
            if (_own[i].Possible <= at) (possibly, undecided) = (fold.Apply(fold.Elapsed(possibly, subject, at), subject, _own[i]), true);
        possibly = undecided ? fold.Elapsed(possibly, subject, at) : certain;
        Break(fold.Next(certain));
        if (undecided) Break(fold.Next(possibly));
        return (certain, possibly);

        void Break(DateTimeOffset? when)
        {
            if (when is not { } elapses) return;
            var place = breaks.BinarySearch(next, breaks.Count - next, elapses, null);
            if (place < 0) breaks.Insert(~place, elapses);
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
