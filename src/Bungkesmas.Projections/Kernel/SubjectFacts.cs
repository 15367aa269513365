using Bungkesmas.Domain.Kernel;
using Npgsql;

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
                    foreach (var listened in Listened(fact, _aliases))
                        if (heard.Add(listened)) next.Enqueue(listened);
        return [.. facts.Values];
    }

    /// <summary>The facts about one subject alone, in the order of their positions.</summary>
    public IReadOnlyList<Fact> About(Subject subject) => _bySubject.TryGetValue(subject, out var facts) ? facts : [];

    public static async Task<SubjectFacts> LoadAsync(
        NpgsqlConnection connection, IReadOnlyCollection<Subject> subjects, long upTo, CancellationToken cancel, AliasFacts? known = null)
    {
        var aliases = known ?? await AliasFacts.LoadAsync(connection, cancel);
        var facts = new Dictionary<Guid, Fact>();
        var bySubject = new Dictionary<Subject, List<Fact>>();
        var wanted = subjects.SelectMany(aliases.Twins).ToHashSet();
        while (wanted.Count > 0)
        {
            await AddAsync(connection, wanted, upTo, facts, bySubject, cancel);
            wanted = [.. wanted.SelectMany(subject => bySubject[subject]).SelectMany(fact => Listened(fact, aliases)).Distinct().Where(listened => !bySubject.ContainsKey(listened))];
        }
        return new(bySubject, aliases);
    }

    internal static IEnumerable<Subject> Listened(Fact fact, AliasFacts aliases) =>
        aliases.IsEmpty ? fact.ListensTo : fact.ListensTo.SelectMany(aliases.Twins).Concat(aliases.Behind(fact));

    private static async Task AddAsync(
        NpgsqlConnection connection, HashSet<Subject> wanted, long upTo, Dictionary<Guid, Fact> facts, Dictionary<Subject, List<Fact>> bySubject, CancellationToken cancel)
    {
        foreach (var subject in wanted) bySubject[subject] = [];
        await using var command = new NpgsqlCommand($"""
            select {FactReader.Columns}, s.subject from {LedgerSchema.Events}.fact_subject s join {FactReader.Table} on e.id = s.fact_id
            where s.subject = any($1) and e.seq_id <= $2
            union all
            select {FactReader.Columns}, '{Subject.Facts}/' || e.id from {FactReader.Table} where e.id = any($3) and e.seq_id <= $2
            order by 1
            """, connection);
        command.Parameters.Add(new() { Value = wanted.Select(subject => subject.ToString()).ToArray() });
        command.Parameters.Add(new() { Value = upTo });
        // What is told against another fact listens to that fact itself, and to what is said of it.
        command.Parameters.Add(new() { Value = wanted.Where(subject => subject.Kind == Subject.Facts).Select(subject => Guid.Parse(subject.Id)).ToArray() });
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            var id = row.GetGuid(1);
            if (!facts.TryGetValue(id, out var fact)) facts[id] = fact = FactReader.Read(row);
            bySubject[Subject.Parse(row.GetString(10))].Add(fact);
        }
    }

    private IEnumerable<Fact> Known(Subject subject, long knownAt) =>
        _bySubject.TryGetValue(subject, out var facts) ? facts.Where(fact => fact.Position <= knownAt) : [];
}
