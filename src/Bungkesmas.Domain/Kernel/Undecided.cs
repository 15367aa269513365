namespace Bungkesmas.Domain.Kernel;

/// <summary>What may have happened, but has not certainly, from one instant to the next: the state with each of it applied.</summary>
/// <remarks>What becomes certain was applied in its place already, so only what becomes possible is new.</remarks>
internal sealed class Undecided<TState>(Fold<TState> fold, Subject subject, OwnHappenings own, List<TState?> after, bool comparedByAll) where TState : class
{
    private readonly List<(int Place, TState? After)> _open = [];
    private int _certain;
    /// <summary>No state among them changes by itself before that.</summary>
    private DateTimeOffset _elapses = DateTimeOffset.MinValue;

    /// <summary>Whether anything is undecided.</summary>
    public bool Any => _open.Count > 0;

    /// <summary>Goes on to a later instant; answers the possible state.</summary>
    /// <param name="certain">how many have certainly happened by then</param>
    /// <param name="possible">the places of those that have become possible since the instant before</param>
    public TState? At(DateTimeOffset at, int certain, ReadOnlySpan<int> possible)
    {
        var passed = 0;
        while (passed < _open.Count && _open[passed].Place < certain) passed++;
        _open.RemoveRange(0, passed);
        var stands = passed == certain - _certain && at < _elapses && !Elapses(after[certain], at);
        var (from, added) = (stands ? _open.Count : 0, -1);
        _certain = certain;
        foreach (var place in possible)
        {
            if (place < certain) continue;
            var order = _open.Count;
            while (order > 0 && _open[order - 1].Place > place) order--;
            _open.Insert(order, (place, null));
            (from, added) = (Math.Min(from, order), added >= order ? added + 1 : order);
        }
        Apply(at, from, stands || at < _elapses ? added : int.MaxValue, anew: from == 0);
        return _open.Count > 0 ? fold.Elapsed(_open[^1].After, subject, at) : fold.Elapsed(after[certain], subject, at);
    }

    /// <param name="added">the last place of a new one; after it folding stops where the state is the very one as before</param>
    private void Apply(DateTimeOffset at, int from, int added, bool anew)
    {
        var state = from == 0 ? after[_certain] : _open[from - 1].After;
        if (anew) _elapses = DateTimeOffset.MaxValue;
        Elapse(state);
        for (var i = from; i < _open.Count; i++)
        {
            state = fold.Apply(fold.Elapsed(state, subject, at), subject, own[_open[i].Place]);
            if (i > added && (ReferenceEquals(state, _open[i].After) || comparedByAll && Equals(state, _open[i].After)))
            {
                // The rest is as before, and so is when it elapses.
                for (; anew && i < _open.Count; i++) Elapse(_open[i].After);
                return;
            }
            _open[i] = (_open[i].Place, state);
            Elapse(state);
        }
    }

    private bool Elapses(TState? state, DateTimeOffset at) => fold.Next(state) <= at;

    private void Elapse(TState? state)
    {
        if (fold.Next(state) is { } next && next < _elapses) _elapses = next;
    }
}
