using Bungkesmas.Domain.Documents;
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

    /// <summary>A course of so many facts takes long to begin, so others do not push it out.</summary>
    public const int Crowded = 512;

    /// <summary>So many facts are kept in all; with what follows from it, each takes some 5 KB, so that this is a fifth of the memory there is, at most.</summary>
    private static readonly long Most = Math.Min(500_000, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 24_000);

    private readonly Dictionary<Subject, SubjectCourse> _courses = [];
    private readonly SemaphoreSlim _inTurn = new(1);
    private CoursePreparation? _preparation;
    private long _position;
    private int _turn;

    /// <summary>So many facts of crowded subjects are kept, at most.</summary>
    internal static long MostCrowded => Most / 2;

    /// <summary>Whether courses were prepared, or are, and were not forgotten since.</summary>
    internal bool IsPrepared => _preparation is not null;

    /// <summary>Waits until nobody else changes what is kept; held for a batch.</summary>
    public async Task<IDisposable> InTurnAsync(CancellationToken cancel)
    {
        await _inTurn.WaitAsync(cancel);
        return new Turn(_inTurn);
    }

    /// <summary>Forgets what can no longer be relied on, before a batch.</summary>
    public async Task CheckAsync(NpgsqlConnection connection, IReadOnlyList<Fact> facts, CancellationToken cancel)
    {
        _turn++;
        if (_courses.Count == 0 && _preparation is null) return;
        await using var command = new NpgsqlCommand($"""
            select p.last_seq_id >= $2 and p.last_seq_id < $3 and not exists (select 1 from {FactReader.Table} where e.seq_id > $2 and e.seq_id <= p.last_seq_id)
            from {LedgerSchema.Events}.mt_event_progression p where p.name = $1
            """, connection);
        command.Parameters.Add(new() { Value = ViewProjection.Progress });
        command.Parameters.Add(new() { Value = _position });
        command.Parameters.Add(new() { Value = facts[0].Position });
        // An id that goes by another one can move any fact to any subject.
        if (await command.ExecuteScalarAsync(cancel) is not true || facts.Any(fact => fact.Event is IAlias)) Forget();
    }

    /// <summary>The course of a subject, where it is kept; what is said of facts of its own has it read anew.</summary>
    public SubjectCourse? Take(Subject subject, bool spokenOf, IEnumerable<Guid> known)
    {
        if (!_courses.TryGetValue(subject, out var course)) return null;
        if (!spokenOf && known.All(course.Knows)) return course;
        _courses.Remove(subject);
        return null;
    }

    /// <summary>Keeps the courses of a batch that are worth it; those that were longest not needed give way.</summary>
    public void Keep(IReadOnlyCollection<(Subject Subject, SubjectCourse Course)> courses, long position)
    {
        _position = position;
        _preparation?.Touch(courses.Select(one => one.Subject));
        foreach (var (subject, course) in courses)
            if (course.Facts >= Worth)
            {
                course.Turn = _turn;
                _courses[subject] = course;
            }
        if (_courses.Values.Sum(course => (long)course.Facts) <= Most) return;
        var crowded = GiveWay(_courses.Where(pair => pair.Value.Facts >= Crowded), MostCrowded);
        // More than have to: otherwise the next batches would all have to find who gives way.
        GiveWay(_courses.Where(pair => pair.Value.Facts < Crowded), Most - Most / 8 - crowded);
    }

    /// <summary>Forgets all; who prepares courses begins again.</summary>
    public void Forget()
    {
        _courses.Clear();
        _preparation = null;
    }

    /// <summary>Where courses can be begun beside the batches; null where the views have not begun.</summary>
    public async Task<CoursePreparation?> PrepareAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        using var turn = await InTurnAsync(cancel);
        await using var command = new NpgsqlCommand($"select last_seq_id from {LedgerSchema.Events}.mt_event_progression where name = $1", connection) { Parameters = { new() { Value = ViewProjection.Progress } } };
        if (await command.ExecuteScalarAsync(cancel) is not (long seen and > 0)) return null;
        if (_courses.Count == 0 && seen > _position) _position = seen;
        return _preparation = new(_position);
    }

    /// <summary>Takes over courses that were begun at the position of a preparation, but for those that facts have touched since; false where that position no longer stands.</summary>
    public async Task<bool> TakeOverAsync(CoursePreparation preparation, IEnumerable<(Subject Subject, SubjectCourse Course)> courses, CancellationToken cancel)
    {
        using var turn = await InTurnAsync(cancel);
        if (_preparation != preparation) return false;
        foreach (var (subject, course) in courses)
            if (!preparation.IsTouched(subject) && _courses.TryAdd(subject, course)) course.Turn = _turn;
        return true;
    }

    private long GiveWay(IEnumerable<KeyValuePair<Subject, SubjectCourse>> courses, long most)
    {
        var kept = 0L;
        foreach (var (subject, course) in courses.OrderByDescending(pair => pair.Value.Turn).ToList())
            if (kept + course.Facts <= most) kept += course.Facts;
            else _courses.Remove(subject);
        return kept;
    }

    private sealed class Turn(SemaphoreSlim inTurn) : IDisposable
    {
        public void Dispose() => inTurn.Release();
    }
}

/// <summary>Courses that are begun beside the batches, all at one position; what a batch has touched since is not among them.</summary>
/// <param name="position">they are begun with what was known there</param>
public sealed class CoursePreparation(long position)
{
    private readonly HashSet<Subject> _touched = [];
    private bool _over;

    public long Position { get; } = position;

    internal void Touch(IEnumerable<Subject> subjects)
    {
        if (!_over) _touched.UnionWith(subjects);
    }

    internal bool IsTouched(Subject subject) => _touched.Contains(subject);

    /// <summary>Nothing more is handed over.</summary>
    internal void End()
    {
        _over = true;
        _touched.Clear();
    }
}
