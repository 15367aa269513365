using Bungkesmas.Domain.Kernel;
using Npgsql;

namespace Bungkesmas.Projections.Kernel;

/// <summary>Begins the courses of crowded subjects before a fact needs them: to read and fold thousands of facts takes a good part of a second, for which everybody's facts would wait.</summary>
/// <param name="crowded">of so many facts a subject is crowded</param>
public sealed class CrowdedCourses(NpgsqlDataSource database, KeptCourses kept, FactMemory memory, int crowded = KeptCourses.Crowded)
{
    /// <summary>So many facts are folded before there is a rest.</summary>
    private const int AtOnce = 4_000;

    private static readonly ILookup<string, IView> Views = Ledger.Views.ByKind();

    /// <summary>Begins the courses, unless they are begun already. Answers whether all of them were begun now; where the views moved in a way that has them forgotten, not.</summary>
    /// <remarks>After each step it rests for as long as the step took, so that it takes half of one core at most.</remarks>
    public async Task<bool> BeginAsync(CancellationToken cancel)
    {
        if (kept.IsPrepared) return false;
        await using var connection = await database.OpenConnectionAsync(cancel);
        if (await kept.PrepareAsync(connection, cancel) is not { } preparation) return false;
        foreach (var some in Together(await FindAsync(connection, cancel)))
        {
            var begun = TimeProvider.System.GetTimestamp();
            var courses = await Task.Run(() => FoldAsync(connection, some, preparation.Position, cancel), cancel);
            if (!await kept.TakeOverAsync(preparation, courses, cancel)) return false;
            await Task.Delay(TimeProvider.System.GetElapsedTime(begun), cancel);
        }
        preparation.End();
        return true;
    }

    private async Task<List<(Subject, SubjectCourse)>> FoldAsync(NpgsqlConnection connection, IReadOnlyList<Subject> subjects, long position, CancellationToken cancel)
    {
        var known = await SubjectFacts.LoadAsync(connection, subjects, position, cancel, memory, hears: subject => Touched.Hearing.Contains(subject.Kind));
        return [.. subjects.Select(subject => (subject, SubjectCourse.At(position, subject, known, Views[subject.Kind])))];
    }

    /// <summary>The crowded subjects, the most crowded first, as many as there is room for.</summary>
    private async Task<List<(Subject Subject, long Facts)>> FindAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var found = new List<(Subject, long)>();
        await using var command = new NpgsqlCommand($"""
            select subject, count(*) from {LedgerSchema.Events}.fact_subject where split_part(subject, '/', 1) = any($1) group by subject having count(*) >= $2 order by 2 desc, 1
            """, connection) { CommandTimeout = 0, Parameters = { new() { Value = Views.Select(kind => kind.Key).ToArray() }, new() { Value = crowded } } };
        await using var row = await command.ExecuteReaderAsync(cancel);
        for (var room = KeptCourses.MostCrowded; await row.ReadAsync(cancel);)
            if (row.GetInt64(1) is var facts && facts <= room)
            {
                room -= facts;
                found.Add((Subject.Parse(row.GetString(0)), facts));
            }
        return found;
    }

    private static IEnumerable<List<Subject>> Together(IEnumerable<(Subject Subject, long Facts)> subjects)
    {
        var (some, facts) = (new List<Subject>(), 0L);
        foreach (var one in subjects)
        {
            some.Add(one.Subject);
            if ((facts += one.Facts) < AtOnce) continue;
            yield return some;
            (some, facts) = ([], 0);
        }
        if (some.Count > 0) yield return some;
    }
}
