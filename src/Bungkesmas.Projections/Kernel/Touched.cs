using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using Npgsql;

namespace Bungkesmas.Projections.Kernel;

/// <summary>Finds the subjects that new facts say something of, and those that listen to them.</summary>
public static class Touched
{
    private static readonly HashSet<string> Kinds = [.. Ledger.Views.SelectMany(view => view.Kinds)];

    /// <summary>The kinds of subject whose states also follow from what their facts wait for.</summary>
    public static IReadOnlySet<string> Hearing { get; } = Ledger.Views.Where(view => view.Hears).SelectMany(view => view.Kinds).ToHashSet();

    /// <summary>The subjects that facts touch, each with the positions at which they do.</summary>
    /// <remarks>A document that is dated anew or replaced moves the facts in it and in its versions, and with them whatever listens to those.</remarks>
    /// <param name="things">what the facts are told of</param>
    public static async Task<Dictionary<Subject, SortedSet<long>>> ByAsync(NpgsqlConnection connection, IReadOnlyList<Fact> facts, ThingFacts things, AliasFacts aliases, CancellationToken cancel)
    {
        var about = facts.SelectMany(fact => fact.Says.Concat(things.Concerned(fact)).Distinct().Select(subject => (subject, fact.Position))).ToList();
        about.AddRange(await MovedAsync(connection, facts, cancel));
        about = await aliases.SpreadAsync(connection, facts, about, cancel);
        var touched = new Dictionary<Subject, SortedSet<long>>();
        var heard = new Dictionary<string, SortedSet<long>>();
        foreach (var (subject, position) in about)
        {
            if (Kinds.Contains(subject.Kind)) touched.At(subject, position);
            heard.At(subject.ToString(), position);
        }
        foreach (var fact in facts) heard.At(Subject.Fact(fact.Id).ToString(), fact.Position);

        await using var command = new NpgsqlCommand($"""
            with recursive versions(dating, version) as (
              select d.dating, d.dating from unnest($1) as d(dating) where d.dating like '{Subject.Datings}/%'
              union select versions.dating, other.subject from versions join {LedgerSchema.Events}.fact_subject one on one.subject = versions.version
                join {LedgerSchema.Events}.fact_subject other on other.fact_id = one.fact_id and other.subject like '{Subject.Datings}/%'),
            dated(dating, fact) as (
              select versions.dating, c.fact_id from versions
                join {LedgerSchema.Events}.fact_subject c on c.subject = '{Subject.Documents}/' || substr(versions.version, {Subject.Datings.Length + 2})),
            moved(dating, subject) as (
              select dated.dating, s.subject from dated join {LedgerSchema.Events}.fact_subject s on s.fact_id = dated.fact where dated.fact <> all($3)
              union select dating, '{Subject.Facts}/' || fact from dated where fact <> all($3)),
            hears(listened, listener, placed) as (
              select listened, listener, placed from {LedgerSchema.Events}.fact_listens where listened = any($1)
              union select moved.dating, l.listener, l.placed from moved join {LedgerSchema.Events}.fact_listens l on l.listened = moved.subject
              union select hears.listened, further.listener, hears.placed and further.placed from hears join {LedgerSchema.Events}.fact_listens further on further.listened = hears.listener)
            select listened, listener from hears where placed or split_part(listener, '/', 1) = any($2)
            union all
            select distinct dated.dating, s.subject from dated join {LedgerSchema.Events}.fact_subject s on s.fact_id = dated.fact
            """, connection);
        command.Parameters.Add(new() { Value = heard.Keys.ToArray() });
        command.Parameters.Add(new() { Value = Hearing.ToArray() });
        command.Parameters.Add(new() { Value = facts.Select(fact => fact.Id).ToArray() });
        var listening = new List<(Subject, long)>();
        await using (var row = await command.ExecuteReaderAsync(cancel))
            while (await row.ReadAsync(cancel)) listening.AddRange(heard[row.GetString(0)].Select(position => (Subject.Parse(row.GetString(1)), position)));
        foreach (var (listener, position) in await aliases.ListeningAsync(connection, listening, cancel))
            if (Kinds.Contains(listener.Kind)) touched.At(listener, position);
        return touched;
    }

    /// <summary>What is said of a fact is about every subject that the fact was ever moved to; only the index knows them all.</summary>
    private static async Task<List<(Subject, long)>> MovedAsync(NpgsqlConnection connection, IEnumerable<Fact> facts, CancellationToken cancel)
    {
        var speaking = facts.Where(fact => fact.Event is ISpeakOfAFact).ToDictionary(fact => fact.Id, fact => fact.Position);
        var moved = new List<(Subject, long)>();
        if (speaking.Count == 0) return moved;
        await using var command = new NpgsqlCommand($"select subject, fact_id from {LedgerSchema.Events}.fact_subject where fact_id = any($1)", connection);
        command.Parameters.Add(new() { Value = speaking.Keys.ToArray() });
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) moved.Add((Subject.Parse(row.GetString(0)), speaking[row.GetGuid(1)]));
        return moved;
    }
}

internal static class Positions
{
    public static void At<TKey>(this Dictionary<TKey, SortedSet<long>> all, TKey key, long position) where TKey : notnull
    {
        if (!all.TryGetValue(key, out var positions)) all[key] = positions = [];
        positions.Add(position);
    }
}
