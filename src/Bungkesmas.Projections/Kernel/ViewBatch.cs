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
    /// <param name="memory">facts that need not be read again</param>
    public static async Task<IReadOnlyDictionary<IView, RowChanges>> ChangesAsync(
        NpgsqlConnection connection, IReadOnlyList<Fact> facts, IReadOnlyList<IView> views, KeptCourses kept, FactMemory memory, CancellationToken cancel)
    {
        var byKind = views.ByKind();
        foreach (var fact in facts) memory.Keep(fact);
        using var turn = await kept.InTurnAsync(cancel);
        await kept.CheckAsync(connection, facts, cancel);
        var aliases = await AliasFacts.LoadAsync(connection, memory, cancel);
        var things = await ThingFacts.LoadAsync(connection, facts, cancel);
        var touched = (await Touched.ByAsync(connection, facts, things, aliases, cancel)).Keys.Where(subject => byKind.Contains(subject.Kind)).ToList();
        // What is said of a fact can move others to a subject that were told long before.
        var spoken = facts.Any(fact => fact.Event is ISpeakOfAFact);
        var told = facts.Select(fact => (Fact: fact, Under: (Subject[])[Subject.Fact(fact.Id), .. fact.About, .. things.Concerned(fact)])).ToList();
        var courses = touched.Select(subject => (Subject: subject, Course: kept.Take(subject, spoken, aliases.Twins(subject).SelectMany(things.Before)))).ToList();
        // What a course hears for the first time, it hears as far as the course itself does.
        var wanted = courses.SelectMany(one => one.Course is { } course ? course.Unheard(told, aliases).Select(listened => (Subject: listened, course.Hears)) : [(one.Subject, Touched.Hearing.Contains(one.Subject.Kind))])
            .ToLookup(one => one.Subject, one => one.Hears);
        var known = await SubjectFacts.LoadAsync(connection, [.. wanted.Select(one => one.Key)], facts[^1].Position, cancel, memory, aliases, subject => wanted[subject].Any(hears => hears));

        (IReadOnlyDictionary<IView, RowChanges> Changes, List<(Subject, SubjectCourse)> Courses) Of(IEnumerable<(Subject, SubjectCourse?)> some)
        {
            var (changes, gone) = (views.ToDictionary(view => view, view => new RowChanges(view)), new List<(Subject, SubjectCourse)>());
            foreach (var (subject, before) in some)
            {
                var course = before ?? new SubjectCourse(subject, known, byKind[subject.Kind]);
                if (before is null) course.Begin(facts[0].Position - 1);
                course.Continue(before is null ? [] : told, known, changes);
                gone.Add((subject, course));
            }
            return (changes, gone);
        }
        try
        {
            var cores = touched.Count < Many ? 1 : Environment.ProcessorCount;
            var parts = await Task.WhenAll(Enumerable.Range(0, cores).Select(part => Task.Run(() => Of(courses.Where((_, i) => i % cores == part)), cancel)));
            foreach (var (view, changes) in parts[0].Changes)
                foreach (var further in parts.Skip(1))
                {
                    changes.Added.AddRange(further.Changes[view].Added);
                    changes.Closed.AddRange(further.Changes[view].Closed);
                }
            kept.Keep([.. parts.SelectMany(part => part.Courses)], facts[^1].Position);
            return parts[0].Changes;
        }
        catch
        {
            // Some have gone on and others have not.
            kept.Forget();
            throw;
        }
    }
}
