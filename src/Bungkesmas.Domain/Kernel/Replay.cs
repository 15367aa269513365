namespace Bungkesmas.Domain.Kernel;

/// <summary>One fold over the happenings of one subject.</summary>
internal sealed class Replay<TState> where TState : class
{
    private readonly Fold<TState> _fold;
    private readonly Subject _subject;
    private readonly List<Happening> _happenings;

    public Replay(Fold<TState> fold, Subject subject, IReadOnlyList<Happening> happenings)
    {
        (_fold, _subject) = (fold, subject);
        _happenings = fold.Hears ? Heard(subject, happenings) : Own(subject, happenings);
    }

    /// <summary>Its own happenings, those that they listen to, and so on.</summary>
    internal static List<Happening> Heard(Subject subject, IReadOnlyList<Happening> all)
    {
        var own = Own(subject, all);
        var listened = own.SelectMany(happening => happening.Event.ListensTo()).Append(subject).ToHashSet();
        if (listened.Count == 1) return own;
        for (; ; )
        {
            List<Happening> heard = [.. all.Where(happening => happening.About.Any(listened.Contains))];
            var before = listened.Count;
            foreach (var further in heard.SelectMany(happening => happening.Event.ListensTo())) listened.Add(further);
            if (listened.Count == before) return heard;
        }
    }

    private static List<Happening> Own(Subject subject, IReadOnlyList<Happening> all) => [.. all.Where(happening => happening.About.Contains(subject))];

    public Timeline<TState> Timeline()
    {
        var breaks = new SortedSet<DateTimeOffset>(_happenings.SelectMany(happening => new[] { happening.Possible, happening.Certain }));
        var segments = new List<Segment<TState>>(breaks.Count);
        TState? certain = null;
        var applied = 0;
        while (breaks.Count > 0)
        {
            var at = breaks.Min;
            breaks.Remove(at);
            // Valid order begins with the day on which a thing is certain, so the certain state only ever grows.
            for (; applied < _happenings.Count && _happenings[applied].Certain <= at; applied++)
                certain = _fold.Apply(_fold.Elapsed(certain, _subject, _happenings[applied].Certain), _subject, _happenings[applied]);
            certain = _fold.Elapsed(certain, _subject, at);

            var undecided = _happenings.Any(happening => happening.Possible <= at && happening.Certain > at);
            var possibly = undecided ? Steps(at, possible: true).LastOrDefault()?.After : certain;
            foreach (var state in new[] { certain, possibly }) if (_fold.Next(state) is { } next) breaks.Add(next);
            var (said, possiblySaid) = Segment<TState>.Said(certain, possibly);
            if (segments is [.., var before] && Equals(before.State, said) && Equals(before.Possibly ?? before.State, possiblySaid)) continue;
            if (segments.Count > 0) segments[^1] = segments[^1] with { To = at };
            segments.Add(new(at, null, said, Equals(said, possiblySaid) ? null : possiblySaid));
        }
        return new(segments.Where(segment => segment.State is not null || segment.Possibly is not null).ToValueList());
    }

    /// <summary>What happened up to an instant, and what elapsed before, between and after it.</summary>
    public IEnumerable<Step<TState>> Steps(DateTimeOffset asOf, bool possible)
    {
        TState? state = null;
        foreach (var happening in _happenings.Where(happening => (possible ? happening.Possible : happening.Certain) <= asOf))
        {
            foreach (var step in Elapsing(state, happening.Certain < asOf ? happening.Certain : asOf)) yield return step with { After = state = step.After };
            var before = state;
            state = _fold.Apply(state, _subject, happening);
            yield return new(happening, happening.Certain, before, state);
        }
        foreach (var step in Elapsing(state, asOf)) yield return step;
    }

    private IEnumerable<Step<TState>> Elapsing(TState? state, DateTimeOffset until)
    {
        while (_fold.Next(state) is { } next && next <= until)
        {
            var before = state;
            state = ((IElapsing<TState>)before!).Elapsed(_subject, next);
            yield return new(null, next, before, state);
        }
    }
}
