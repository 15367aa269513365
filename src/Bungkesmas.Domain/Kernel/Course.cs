namespace Bungkesmas.Domain.Kernel;

/// <summary>Keeps the state after each happening. Its stretches are those of a <see cref="Replay{TState}"/> over the same happenings; a law holds one against the other.</summary>
internal sealed class Course<TState>(Fold<TState> fold, Subject subject) : ICourse where TState : class
{
    /// <summary>Whether states that are equal go on alike.</summary>
    private static readonly bool ComparedByAll = !typeof(IRemember).IsAssignableFrom(typeof(TState));

    private readonly List<Segment<object>> _segments = [];
    private readonly OwnHappenings _own = new(subject, fold.Heeds);
    private readonly List<TState?> _after = [null];

    public IReadOnlyList<Segment<object>> Segments => _segments;

    public int Follow(IReadOnlyList<Happening> happenings, IReadOnlyList<Change> changes)
    {
        if (fold.Hears) return Follow(_own.Hear(happenings));
        var stay = _segments.Count;
        foreach (var change in changes) stay = Math.Min(stay, Follow(_own.Follow(happenings, change)));
        return stay;
    }

    private int Follow((int At, IReadOnlyList<Happening> Removed, int Inserted) change)
    {
        var (at, removed, inserted) = change;
        if (removed.Count == 0 && inserted == 0) return _segments.Count;
        var (from, until) = (DateTimeOffset.MaxValue, DateTimeOffset.MinValue);
        foreach (var one in removed) Reaches(one);
        for (var i = at; i < at + inserted; i++) Reaches(_own[i]);
        if (Refold(at, removed.Count, inserted) is not { } same) until = DateTimeOffset.MaxValue;
        else if (same > 0 && _own[same - 1].Certain > until) until = _own[same - 1].Certain;
        return Cut(from, until);

        void Reaches(Happening one)
        {
            if (one.Possible < from) from = one.Possible;
            if (one.Certain > until) until = one.Certain;
        }
    }

    /// <summary>Folds from a place on, until the state is the one it was before after the same happening. Answers before which place that is; null where it never is.</summary>
    private int? Refold(int at, int removed, int inserted)
    {
        var before = _after[at + removed];
        _after.RemoveRange(at + 1, removed);
        _after.InsertRange(at + 1, new TState?[inserted]);
        for (var i = at; i < at + inserted; i++) _after[i + 1] = After(i);
        if (IsSame(_after[at + inserted], before)) return at + inserted;
        for (var i = at + inserted; i < _own.Count; i++)
        {
            var state = After(i);
            if (IsSame(state, _after[i + 1])) return i + 1;
            _after[i + 1] = state;
        }
        return null;
    }

    private TState? After(int place) => fold.Apply(fold.Elapsed(_after[place], subject, _own[place].Certain), subject, _own[place]);

    private static bool IsSame(TState? one, TState? other) => ReferenceEquals(one, other) || ComparedByAll && Equals(one, other);

    /// <summary>Cuts valid time into stretches anew from an instant on until another one; what is later goes on as before.</summary>
    private int Cut(DateTimeOffset from, DateTimeOffset until)
    {
        var stay = _segments.FindLastIndex(segment => segment.From < from) + 1;
        var later = stay;
        while (later < _segments.Count && _segments[later].From <= until) later++;
        var kept = later < _segments.Count ? _segments[later..] : [];
        _segments.RemoveRange(stay, _segments.Count - stay);
        if (stay > 0) _segments[^1] = _segments[^1] with { To = null };

        var first = _own.Before(from);
        var possible = Possible(first, until);
        var breaks = Breaks(first, from, until, possible);
        var undecided = possible.Length == 0 ? null : new Undecided<TState>(fold, subject, _own, _after, ComparedByAll);
        var seen = 0;
        if (stay > 0) Elapsing(first, from.AddTicks(-1), 0);
        for (int next = 0, certain = first; next < breaks.Count; next++)
        {
            var at = breaks[next];
            while (certain < _own.Count && _own[certain].Certain <= at) certain++;
            var (state, possibly) = Elapsing(certain, at, next + 1);
            Stretch(at, state, possibly);
        }
        foreach (var segment in kept) Stretch(segment.From, segment.State, segment.Possibly ?? segment.State, segment);
        return Math.Max(0, stay - 1);

        // The state at an instant, certain and possible; when either changes by itself later, that is a break too.
        (TState? Certain, TState? Possibly) Elapsing(int certain, DateTimeOffset at, int next)
        {
            var state = fold.Elapsed(_after[certain], subject, at);
            Break(fold.Next(state));
            if (undecided is null) return (state, state);
            var now = seen;
            while (seen < possible.Length && _own[possible[seen]].Possible <= at) seen++;
            var possibly = undecided.At(at, certain, possible.AsSpan(now..seen));
            if (!undecided.Any) return (state, state);
            Break(fold.Next(possibly));
            return (state, possibly);

            void Break(DateTimeOffset? when)
            {
                if (when is not { } elapses || elapses > until) return;
                var place = breaks.BinarySearch(next, breaks.Count - next, elapses, null);
                if (place < 0) breaks.Insert(~place, elapses);
            }
        }
    }

    /// <summary>Adds a stretch, unless the one before goes on; one that is known ends where it did.</summary>
    private void Stretch(DateTimeOffset at, object? certain, object? possibly, Segment<object>? known = null)
    {
        (certain, possibly) = Segment<object>.Said(certain, possibly);
        if (_segments is [.., var last] ? Equals(last.State, certain) && Equals(last.Possibly ?? last.State, possibly) : certain is null && possibly is null)
        {
            if (known is not null && _segments.Count > 0) _segments[^1] = _segments[^1] with { To = known.To };
            return;
        }
        if (_segments.Count > 0 && _segments[^1].To != at) _segments[^1] = _segments[^1] with { To = at };
        _segments.Add(known ?? new(at, null, certain, Equals(certain, possibly) ? null : possibly));
    }

    /// <summary>The places, from one on, of what is possible by an instant, in the order in which it becomes so.</summary>
    private int[] Possible(int first, DateTimeOffset until)
    {
        var places = new List<int>();
        for (var i = first; i < _own.Count; i++) if (_own[i].Possible <= until) places.Add(i);
        return places.Count < 2 ? [.. places] : [.. places.OrderBy(place => _own[place].Possible)];
    }

    /// <summary>The instants in a stretch at which something becomes possible or certain, and its end.</summary>
    private List<DateTimeOffset> Breaks(int first, DateTimeOffset from, DateTimeOffset until, int[] possible)
    {
        var all = new List<DateTimeOffset>(2 * possible.Length + 1);
        foreach (var place in possible) if (_own[place].Possible >= from) all.Add(_own[place].Possible);
        for (var i = first; i < _own.Count && _own[i].Certain <= until; i++) all.Add(_own[i].Certain);
        if (until < DateTimeOffset.MaxValue) all.Add(until);
        all.Sort();
        var distinct = 0;
        for (var i = 0; i < all.Count; i++) if (i == 0 || all[i] != all[distinct - 1]) all[distinct++] = all[i];
        all.RemoveRange(distinct, all.Count - distinct);
        return all;
    }
}
