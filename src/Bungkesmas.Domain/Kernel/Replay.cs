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
        var breaks = _happenings.SelectMany(happening => new[] { happening.Possible, happening.Certain }).Distinct().Order().ToList();
        var segments = new List<Segment<TState>>(breaks.Count);
        TState? certain = null;
        var applied = 0;
        for (var i = 0; i < breaks.Count; i++)
        {
            var at = breaks[i];
            // Valid order begins with the day on which a thing is certain, so the certain state only ever grows.
            for (; applied < _happenings.Count && _happenings[applied].Certain <= at; applied++)
                certain = _fold.Apply(certain, _subject, _happenings[applied]);

            var undecided = _happenings.Any(happening => happening.Possible <= at && happening.Certain > at);
            var possibly = undecided ? Steps(at, possible: true).LastOrDefault()?.After : certain;
            var segment = new Segment<TState>(at, i + 1 < breaks.Count ? breaks[i + 1] : null, certain, Equals(certain, possibly) ? null : possibly);
            if (segments is [.., var last] && Equals(last.State, segment.State) && Equals(last.Possibly, segment.Possibly))
                segments[^1] = last with { To = segment.To };
            else
                segments.Add(segment);
        }
        return new(segments.Where(segment => segment.State is not null || segment.Possibly is not null).ToValueList());
    }

    public IEnumerable<Step<TState>> Steps(DateTimeOffset asOf, bool possible)
    {
        TState? state = null;
        foreach (var happening in _happenings.Where(happening => (possible ? happening.Possible : happening.Certain) <= asOf))
        {
            var before = state;
            state = _fold.Apply(state, _subject, happening);
            yield return new(happening, before, state);
        }
    }
}
