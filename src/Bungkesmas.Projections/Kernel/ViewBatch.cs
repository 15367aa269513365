using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using Npgsql;

namespace Bungkesmas.Projections.Kernel;

/// <summary>What a stretch of new facts changes in the rows of all views: finds the subjects that they touch, and goes on folding each of them.</summary>
public static class ViewBatch
{
    /// <summary>So many subjects are folded on all cores.</summary>
    private const int Many = 16;

    /// <param name="facts">new facts in the order of their positions, none left out</param>
    /// <param name="kept">courses that are kept from one batch to the next</param>
    public static async Task<IReadOnlyDictionary<IFold, RowChanges>> ChangesAsync(
        NpgsqlConnection connection, IReadOnlyList<Fact> facts, IReadOnlyList<IFold> views, KeptCourses kept, CancellationToken cancel)
    {
        var byKind = views.SelectMany(fold => fold.Kinds.Select(kind => (kind, fold))).ToLookup(pair => pair.kind, pair => pair.fold);
        await kept.CheckAsync(connection, facts, cancel);
        var aliases = await AliasFacts.LoadAsync(connection, cancel);
        var touched = (await TouchedAsync(connection, facts, aliases, cancel)).Where(subject => byKind.Contains(subject.Kind)).ToList();
        // What is said of a fact can move others to a subject that were told long before.
        var spoken = facts.Any(fact => fact.Event is ISpeakOfAFact);
        var courses = touched.Select(subject => (Subject: subject, Course: kept.Take(subject, spoken))).ToList();
        var wanted = courses.SelectMany(one => one.Course is { } course ? course.Unheard(facts, aliases) : [one.Subject]).ToHashSet();
        var known = await SubjectFacts.LoadAsync(connection, wanted, facts[^1].Position, cancel, aliases);

        (IReadOnlyDictionary<IFold, RowChanges> Changes, List<(Subject, SubjectCourse)> Courses) Of(IEnumerable<(Subject, SubjectCourse?)> some)
        {
            var (changes, gone) = (views.ToDictionary(fold => fold, fold => new RowChanges(fold)), new List<(Subject, SubjectCourse)>());
            foreach (var (subject, before) in some)
            {
                var course = before ?? new SubjectCourse(subject, known, byKind[subject.Kind]);
                if (before is null) course.Begin(facts[0].Position - 1);
                course.Continue(before is null ? [] : facts, known, changes);
                gone.Add((subject, course));
            }
            return (changes, gone);
        }
        try
        {
            var cores = touched.Count < Many ? 1 : Environment.ProcessorCount;
            var parts = await Task.WhenAll(Enumerable.Range(0, cores).Select(part => Task.Run(() => Of(courses.Where((_, i) => i % cores == part)), cancel)));
            foreach (var (fold, changes) in parts[0].Changes)
                foreach (var further in parts.Skip(1))
                {
                    changes.Added.AddRange(further.Changes[fold].Added);
                    changes.Closed.AddRange(further.Changes[fold].Closed);
                }
            kept.Keep(parts.SelectMany(part => part.Courses), facts[^1].Position);
            return parts[0].Changes;
        }
        catch
        {
            // Some have gone on and others have not.
            kept.Forget();
            throw;
        }
    }

    /// <summary>The subjects that facts say something of, and those that listen to them.</summary>
    private static async Task<HashSet<Subject>> TouchedAsync(NpgsqlConnection connection, IReadOnlyList<Fact> facts, AliasFacts aliases, CancellationToken cancel)
    {
        List<(Subject Subject, long Position)> about = [.. facts.SelectMany(fact => fact.Says.Select(subject => (subject, fact.Position))), .. (await MovedAsync(connection, facts, cancel)).Select(subject => (subject, 0L))];
        var touched = (await aliases.SpreadAsync(connection, facts, about, cancel)).Select(one => one.Subject).ToHashSet();
        var heard = touched.Concat(facts.Select(fact => Subject.Fact(fact.Id))).Select(subject => subject.ToString()).Distinct().ToArray();
        await using var command = new NpgsqlCommand($"""
            with recursive hears(listener) as (
              select listener from {LedgerSchema.Events}.fact_listens where listened = any($1)
              union select further.listener from hears join {LedgerSchema.Events}.fact_listens further on further.listened = hears.listener)
            select listener from hears
            union
            select s.subject from unnest($1) as d(dating)
              join {LedgerSchema.Events}.fact_subject c on c.subject = '{Subject.Documents}/' || substr(d.dating, {Subject.Datings.Length + 2})
              join {LedgerSchema.Events}.fact_subject s on s.fact_id = c.fact_id where d.dating like '{Subject.Datings}/%'
            """, connection);
        command.Parameters.Add(new() { Value = heard });
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) touched.Add(Subject.Parse(row.GetString(0)));
        return touched;
    }

    /// <summary>What is said of a fact is about every subject that the fact was ever moved to; only the index knows them all.</summary>
    private static async Task<List<Subject>> MovedAsync(NpgsqlConnection connection, IEnumerable<Fact> facts, CancellationToken cancel)
    {
        var speaking = facts.Where(fact => fact.Event is ISpeakOfAFact).Select(fact => fact.Id).ToArray();
        var moved = new List<Subject>();
        if (speaking.Length == 0) return moved;
        await using var command = new NpgsqlCommand($"select distinct subject from {LedgerSchema.Events}.fact_subject where fact_id = any($1)", connection);
        command.Parameters.Add(new() { Value = speaking });
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) moved.Add(Subject.Parse(row.GetString(0)));
        return moved;
    }
}
