using Bungkesmas.Domain.Kernel;
using Npgsql;

namespace Bungkesmas.Projections.Kernel;

public sealed partial class SubjectFacts
{
    /// <summary>Reads what is needed to fold some subjects, as known at a position.</summary>
    /// <param name="memory">facts that need not be read again</param>
    /// <param name="known">the aliases, where they are read already</param>
    /// <param name="hears">the subjects for which what their facts wait for matters; all where it is left out</param>
    public static async Task<SubjectFacts> LoadAsync(
        NpgsqlConnection connection, IReadOnlyCollection<Subject> subjects, long upTo, CancellationToken cancel, FactMemory? memory = null, AliasFacts? known = null, Func<Subject, bool>? hears = null)
    {
        memory ??= new();
        var aliases = known ?? await AliasFacts.LoadAsync(connection, memory, cancel);
        var bySubject = new Dictionary<Subject, List<Fact>>();
        var facts = new SubjectFacts(bySubject, aliases);
        // Each subject with whether what its facts wait for matters as well.
        var heard = new Dictionary<Subject, bool>();
        var wanted = subjects.SelectMany(subject => aliases.Twins(subject).Select(twin => (Subject: twin, Hears: hears?.Invoke(subject) ?? true))).Where(IsMore).ToList();
        while (wanted.Count > 0)
        {
            await AddAsync(connection, [.. wanted.Select(one => one.Subject).Where(subject => !bySubject.ContainsKey(subject)).Distinct()], upTo, memory, bySubject, cancel);
            wanted = [.. wanted.SelectMany(one => bySubject[one.Subject].SelectMany(fact => facts.ListenedBy(fact, one.Hears)).Distinct().Select(listened => (listened, one.Hears))).Where(IsMore)];
        }
        return facts;

        bool IsMore((Subject Subject, bool Hears) one)
        {
            if (heard.TryGetValue(one.Subject, out var more) && (more || !one.Hears)) return false;
            heard[one.Subject] = one.Hears;
            return true;
        }
    }

    private static async Task AddAsync(
        NpgsqlConnection connection, IReadOnlyList<Subject> wanted, long upTo, FactMemory memory, Dictionary<Subject, List<Fact>> bySubject, CancellationToken cancel)
    {
        if (wanted.Count == 0) return;
        var about = new List<(Subject Subject, Guid Fact)>();
        foreach (var subject in wanted)
        {
            bySubject[subject] = [];
            // What is told against another fact listens to that fact itself, and to what is said of it.
            if (subject.Kind == Subject.Facts) about.Add((subject, Guid.Parse(subject.Id)));
        }
        await using (var index = new NpgsqlCommand($"select subject, fact_id from {LedgerSchema.Events}.fact_subject where subject = any($1)", connection))
        {
            index.Parameters.Add(new() { Value = wanted.Select(subject => subject.ToString()).ToArray() });
            await using var row = await index.ExecuteReaderAsync(cancel);
            while (await row.ReadAsync(cancel)) about.Add((Subject.Parse(row.GetString(0)), row.GetGuid(1)));
        }
        var facts = await FactsAsync(connection, [.. about.Select(one => one.Fact).Distinct()], memory, cancel);
        foreach (var (subject, id) in about)
            if (facts.TryGetValue(id, out var fact) && fact.Position <= upTo) bySubject[subject].Add(fact);
        foreach (var subject in wanted) bySubject[subject].Sort((one, other) => one.Position.CompareTo(other.Position));
    }

    private static async Task<Dictionary<Guid, Fact>> FactsAsync(NpgsqlConnection connection, IReadOnlyList<Guid> ids, FactMemory memory, CancellationToken cancel)
    {
        var facts = new Dictionary<Guid, Fact>(ids.Count);
        foreach (var id in ids) if (memory.Find(id) is { } fact) facts[id] = fact;
        if (facts.Count == ids.Count) return facts;
        await using var command = new NpgsqlCommand($"select {FactReader.Columns} from {FactReader.Table} where e.id = any($1)", connection);
        command.Parameters.Add(new() { Value = ids.Where(id => !facts.ContainsKey(id)).ToArray() });
        foreach (var fact in await command.ReadAsync(cancel)) memory.Keep(facts[fact.Id] = fact);
        return facts;
    }
}
