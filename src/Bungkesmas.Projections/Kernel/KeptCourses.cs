using Bungkesmas.Domain.Kernel;
using Npgsql;

namespace Bungkesmas.Projections.Kernel;

/// <summary>Courses of subjects of which very much is told, kept from one batch to the next: a fund that is party to every agreement, a crowded region.</summary>
/// <remarks>They hold only while this process alone goes on with the views. Before each batch the ledger is asked whether what was handed over
/// last was stored, and whether anybody else went on since; otherwise all are forgotten and read anew.</remarks>
public sealed class KeptCourses
{
    /// <summary>Of so many facts a course is worth keeping.</summary>
    private const int Worth = 16;

    /// <summary>So many facts are kept in all; with what follows from it, each takes some 5 KB, so that this is a fifth of the memory there is, at most.</summary>
    private static readonly long Most = Math.Min(500_000, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 24_000);

    private readonly Dictionary<Subject, SubjectCourse> _courses = [];
    private long _position;
    private int _turn;

    /// <summary>Forgets what can no longer be relied on, before a batch.</summary>
    public async Task CheckAsync(NpgsqlConnection connection, IReadOnlyList<Fact> facts, CancellationToken cancel)
    {
        _turn++;
        if (_courses.Count == 0) return;
        await using var command = new NpgsqlCommand($"""
            select p.last_seq_id >= $2 and p.last_seq_id < $3 and not exists (select 1 from {LedgerSchema.Events}.mt_events e where e.seq_id > $2 and e.seq_id <= p.last_seq_id)
            from {LedgerSchema.Events}.mt_event_progression p where p.name = $1
            """, connection);
        command.Parameters.Add(new() { Value = ViewProjection.Progress });
        command.Parameters.Add(new() { Value = _position });
        command.Parameters.Add(new() { Value = facts[0].Position });
        // An id that goes by another one can move any fact to any subject.
        if (await command.ExecuteScalarAsync(cancel) is not true || facts.Any(fact => fact.Event is IAlias)) Forget();
    }

    /// <summary>The course of a subject, where it is kept; what is said of facts of its own has it read anew.</summary>
    public SubjectCourse? Take(Subject subject, bool spokenOf)
    {
        if (!_courses.TryGetValue(subject, out var course)) return null;
        if (!spokenOf) return course;
        _courses.Remove(subject);
        return null;
    }

    /// <summary>Keeps the courses of a batch that are worth it; those that were longest not needed give way.</summary>
    public void Keep(IEnumerable<(Subject Subject, SubjectCourse Course)> courses, long position)
    {
        _position = position;
        foreach (var (subject, course) in courses)
            if (course.Facts >= Worth)
            {
                course.Turn = _turn;
                _courses[subject] = course;
            }
        if (_courses.Values.Sum(course => (long)course.Facts) <= Most) return;
        var kept = 0L;
        foreach (var (subject, course) in _courses.OrderByDescending(pair => pair.Value.Turn).ToList())
            if ((kept += course.Facts) > Most) _courses.Remove(subject);
    }

    public void Forget() => _courses.Clear();
}
