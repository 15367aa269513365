namespace Bungkesmas.Domain.Kernel;

/// <summary>A moment at which something became certain; which one it is, its row says by where it begins.</summary>
/// <param name="Possible">since when it may have happened, where that is earlier</param>
public sealed record Moment(DateTimeOffset? Possible);

/// <summary>When something happened with a subject, whatever it was: each moment a stretch of its own.</summary>
/// <remarks>The latest moment is another one with nearly every fact. As a part of a state it would cut the state's stretches anew each time; here it is looked for among moments.</remarks>
public sealed class Moments(string name, ValueList<string> kinds) : IView
{
    /// <summary>How long a moment is: as short as what stores it can tell.</summary>
    private static readonly TimeSpan Length = TimeSpan.FromMicroseconds(1);

    public string Name { get; } = name;

    public ValueList<string> Kinds { get; } = kinds;

    public bool Hears => false;

    Type IView.State => typeof(Moment);

    public IReadOnlyList<Segment<object>> Segments(Subject subject, IReadOnlyList<Happening> happenings) => [.. Of(happenings.Where(happening => happening.About.Contains(subject)))];

    public ICourse Course(Subject subject) => new MomentCourse(subject);

    /// <summary>What holds for all time happened at no moment.</summary>
    private static IEnumerable<Segment<object>> Of(IEnumerable<Happening> happenings) =>
        from happening in happenings
        where happening.Event is not ITimeless
        group happening.Possible by happening.Certain into moment
        orderby moment.Key
        select new Segment<object>(moment.Key, moment.Key + Length, new Moment(moment.Min() is var possible && possible < moment.Key ? possible : null), null);

    /// <summary>Looks again only at the moments between the first and the last happening that came or went.</summary>
    private sealed class MomentCourse(Subject subject) : ICourse
    {
        private readonly OwnHappenings _own = new(subject);
        private readonly List<Segment<object>> _segments = [];

        public IReadOnlyList<Segment<object>> Segments => _segments;

        public int Follow(IReadOnlyList<Happening> happenings, IReadOnlyList<Change> changes)
        {
            var stay = _segments.Count;
            foreach (var change in changes) stay = Math.Min(stay, Follow(_own.Follow(happenings, change)));
            return stay;
        }

        private int Follow((int At, IReadOnlyList<Happening> Removed, int Inserted) change)
        {
            var moved = change.Removed.Concat(Enumerable.Range(change.At, change.Inserted).Select(i => _own[i])).Select(happening => happening.Certain).Order().ToList();
            if (moved.Count == 0) return _segments.Count;
            var first = _segments.FindLastIndex(segment => segment.From < moved[0]) + 1;
            var after = first;
            while (after < _segments.Count && _segments[after].From <= moved[^1]) after++;
            _segments.RemoveRange(first, after - first);
            var (from, until) = (_own.Before(moved[0]), _own.Before(moved[^1].AddTicks(1)));
            _segments.InsertRange(first, Of(Enumerable.Range(from, until - from).Select(i => _own[i])));
            return first;
        }
    }
}
