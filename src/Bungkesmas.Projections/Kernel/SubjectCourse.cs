using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Projections.Kernel;

/// <summary>The facts of one subject in the order in which they became known, and the rows that follow from them in every view about it.</summary>
/// <remarks>Gives the rows of <see cref="ViewRows.FromScratch"/>, at the cost of what each fact changes.</remarks>
public sealed class SubjectCourse
{
    private SubjectFacts _facts;
    private readonly PriorityQueue<(IReadOnlyList<Fact> Facts, int Next), long> _ahead = new();
    private readonly HashSet<Subject> _heard = [];
    private readonly HashSet<Guid> _known = [];
    private readonly Unfolding _unfolding;
    private readonly List<(IView View, OpenRows Rows)> _views;

    public SubjectCourse(Subject subject, SubjectFacts facts, IEnumerable<IView> views)
    {
        (_facts, _unfolding, _views) = (facts, new(facts.Places), [.. views.Select(view => (view, new OpenRows(view, subject)))]);
        Hears = _views.Any(one => one.View.Hears);
        foreach (var twin in facts.Twins(subject)) Hear(twin);
    }

    /// <summary>Whether what its facts wait for matters, and not only what can change their places in time.</summary>
    internal bool Hears { get; }

    /// <summary>Whether it is made of a fact, among others.</summary>
    public bool Knows(Guid fact) => _known.Contains(fact);

    /// <summary>How many facts it is made of.</summary>
    public int Facts => _known.Count;

    /// <summary>When it was needed last.</summary>
    internal int Turn { get; set; }

    /// <summary>What new facts make it listen to that it did not hear before.</summary>
    /// <param name="facts">each with the subjects that it is found under</param>
    internal IEnumerable<Subject> Unheard(IEnumerable<(Fact Fact, Subject[] Under)> facts, AliasFacts aliases) =>
        facts.Where(IsHeard).SelectMany(one => aliases.ListenedBy(one.Fact, Hears)).Where(listened => !_heard.Contains(listened));

    /// <summary>Goes on with new facts.</summary>
    /// <param name="facts">each with the subjects that it is found under</param>
    /// <param name="known">the facts of what it did not hear before</param>
    internal void Continue(IEnumerable<(Fact Fact, Subject[] Under)> facts, SubjectFacts known, IReadOnlyDictionary<IView, RowChanges> changes)
    {
        _facts = known;
        foreach (var (fact, _) in facts.Where(IsHeard)) _ahead.Enqueue(([fact], 0), fact.Position);
        GoOn(changes);
        _facts = SubjectFacts.None;
    }

    private bool IsHeard((Fact Fact, Subject[] Under) one) => Array.Exists(one.Under, _heard.Contains);

    /// <summary>The course of a subject whose rows are stored up to a position, ready to go on from there.</summary>
    /// <param name="facts">what is known at that position</param>
    public static SubjectCourse At(long position, Subject subject, SubjectFacts facts, IEnumerable<IView> views)
    {
        var course = new SubjectCourse(subject, facts, views);
        course.Begin(position);
        course._facts = SubjectFacts.None;
        return course;
    }

    /// <summary>Takes over what is known up to a position, and stored.</summary>
    public void Begin(long position)
    {
        var changed = _unfolding.Learn(Take(position));
        foreach (var (_, rows) in _views) rows.Begin(_unfolding.Happenings, changed);
    }

    /// <summary>Goes on, position by position, to the last fact.</summary>
    public void GoOn(IReadOnlyDictionary<IView, RowChanges> changes)
    {
        while (_ahead.TryPeek(out _, out var position))
        {
            var changed = _unfolding.Learn(Take(position));
            foreach (var (view, rows) in _views) rows.Follow(_unfolding.Happenings, changed, position, changes[view]);
        }
        foreach (var (view, rows) in _views) rows.End(changes[view]);
    }

    /// <summary>What becomes known up to a position, with all that it listens to.</summary>
    private List<Fact> Take(long position)
    {
        var taken = new List<Fact>();
        while (_ahead.TryPeek(out var ahead, out var at) && at <= position)
        {
            _ahead.Dequeue();
            var fact = ahead.Facts[ahead.Next];
            if (ahead.Next + 1 < ahead.Facts.Count) _ahead.Enqueue((ahead.Facts, ahead.Next + 1), ahead.Facts[ahead.Next + 1].Position);
            if (!_known.Add(fact.Id)) continue;
            taken.Add(fact);
            foreach (var listened in _facts.ListenedBy(fact, Hears)) Hear(listened);
        }
        return taken;
    }

    private void Hear(Subject subject)
    {
        if (_heard.Add(subject) && _facts.About(subject) is { Count: > 0 } facts) _ahead.Enqueue((facts, 0), facts[0].Position);
    }
}
