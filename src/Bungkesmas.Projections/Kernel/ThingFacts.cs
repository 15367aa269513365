using Bungkesmas.Domain.Kernel;
using Npgsql;

namespace Bungkesmas.Projections.Kernel;

/// <summary>The things that new facts are told of: what else is told of each, and all that any of it names, as the index has it.</summary>
public sealed class ThingFacts
{
    private readonly Dictionary<Subject, (HashSet<Subject> Named, List<Guid> Before)> _things = [];
    private ILookup<Subject, List<Guid>> _before = Array.Empty<Subject>().ToLookup(subject => subject, _ => new List<Guid>());

    /// <summary>What a fact concerns because it is told of one thing.</summary>
    public IEnumerable<Subject> Concerned(Fact fact) => _things.TryGetValue(fact.Stream, out var thing) ? thing.Named : [];

    /// <summary>The facts that were told before of things that concern a subject.</summary>
    public IEnumerable<Guid> Before(Subject subject) => _before[subject].SelectMany(facts => facts);

    /// <param name="facts">new facts in the order of their positions</param>
    public static async Task<ThingFacts> LoadAsync(NpgsqlConnection connection, IReadOnlyList<Fact> facts, CancellationToken cancel)
    {
        var known = new ThingFacts();
        var streams = facts.Select(fact => fact.Stream).Where(OneThing.Is).Distinct().ToList();
        if (streams.Count == 0) return known;
        foreach (var stream in streams) known._things[stream] = ([], []);
        await using var command = new NpgsqlCommand($"""
            select e.stream_id, e.id, e.seq_id < $2, array(select s.subject from {LedgerSchema.Events}.fact_subject s where s.fact_id = e.id and split_part(s.subject, '/', 1) = any($3))
              from {LedgerSchema.Events}.mt_events e where e.stream_id = any($1)
            """, connection);
        command.Parameters.Add(new() { Value = streams.Select(stream => stream.ToString()).ToArray() });
        command.Parameters.Add(new() { Value = facts[0].Position });
        command.Parameters.Add(new() { Value = OneThing.Concerned.ToArray() });
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            var (named, before) = known._things[Subject.Parse(row.GetString(0))];
            if (row.GetBoolean(2)) before.Add(row.GetGuid(1));
            named.UnionWith(row.GetFieldValue<string[]>(3).Select(Subject.Parse));
        }
        known._before = known._things.Values.SelectMany(thing => thing.Named.Select(subject => (subject, thing.Before))).ToLookup(one => one.subject, one => one.Before);
        return known;
    }
}
