using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Projections.Kernel;

/// <summary>The facts a fold needs for its subjects: their own, under whatever id; those of the conditions they listen to; the dating of their documents; and what tells by which ids they go.</summary>
public sealed partial class SubjectFacts
{
    private readonly Dictionary<Subject, List<Fact>> _bySubject;
    private readonly AliasFacts _aliases;

    private SubjectFacts(Dictionary<Subject, List<Fact>> bySubject, AliasFacts aliases) => (_bySubject, _aliases) = (bySubject, aliases);

    /// <summary>What was read: the subjects, and how many entries of the index it were.</summary>
    public (string[] Subjects, long Entries) Read
    {
        get
        {
            var indexed = _bySubject.Where(pair => pair.Key.Kind != Subject.Facts).ToList();
            return ([.. indexed.Select(pair => pair.Key.ToString())], indexed.Sum(pair => (long)pair.Value.Count));
        }
    }

    /// <summary>Everything needed to fold a subject, as known at a position.</summary>
    public IReadOnlyList<Fact> Of(Subject subject, long knownAt = long.MaxValue)
    {
        var heard = _aliases.Twins(subject).ToHashSet();
        var facts = new Dictionary<Guid, Fact>();
        for (var next = new Queue<Subject>(heard); next.TryDequeue(out var one);)
            foreach (var fact in Known(one, knownAt))
                if (facts.TryAdd(fact.Id, fact))
                    foreach (var listened in ListenedBy(fact, hears: true))
                        if (heard.Add(listened)) next.Enqueue(listened);
        return [.. facts.Values];
    }

    /// <summary>The facts about one subject alone, in the order of their positions.</summary>
    public IReadOnlyList<Fact> About(Subject subject) => _bySubject.TryGetValue(subject, out var facts) ? facts : [];

    private IEnumerable<Fact> Known(Subject subject, long knownAt) =>
        _bySubject.TryGetValue(subject, out var facts) ? facts.Where(fact => fact.Position <= knownAt) : [];
}
