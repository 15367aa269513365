using System.Runtime;
using Bungkesmas.Domain.Kernel;
using Npgsql;

namespace Bungkesmas.Projections.Kernel;

/// <summary>Folds the whole ledger up to a position into fresh tables, subject by subject on all cores.</summary>
/// <remarks>Each subject's rows follow from its own facts and what they listen to, so subjects need not wait for each other. A ledger
/// that fits into memory is read once in order; a larger one is read through the subject index, some thousand subjects at a time.</remarks>
internal sealed class Refold(NpgsqlDataSource database, string schema, IReadOnlyList<IView> views, long upTo, long fitting, Action<string> say)
{
    /// <summary>Memory that a fact needs with the happenings and rows that follow from it, roughly.</summary>
    private const long PerFact = 6_000;

    private const int SubjectsAtOnce = 5_000;

    /// <summary>How many facts fit into memory.</summary>
    public static long Fitting => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2 / PerFact;

    private readonly ILookup<string, IView> _byKind = views.ByKind();
    private long _rows;

    /// <summary>Answers how many rows there are.</summary>
    public async Task<long> RunAsync(CancellationToken cancel)
    {
        // Nobody waits for an answer meanwhile, so the collector need not work beside the folds; that takes a tenth of both cores.
        var mode = GCSettings.LatencyMode;
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        try { return await FoldAllAsync(cancel); }
        finally { GCSettings.LatencyMode = mode; }
    }

    private async Task<long> FoldAllAsync(CancellationToken cancel)
    {
        if (upTo < fitting)
        {
            var facts = SubjectFacts.Among(await ReadAsync(cancel));
            say($"read {upTo:N0} facts");
            // The long stories first, so that no core is left alone with one at the end.
            await FoldAsync(facts, [.. facts.Subjects.Where(subject => _byKind.Contains(subject.Kind)).OrderByDescending(subject => facts.About(subject).Count)], cancel);
            return _rows;
        }
        await using var connection = await database.OpenConnectionAsync(cancel);
        var aliases = await AliasFacts.LoadAsync(connection, new(), cancel);
        foreach (var some in (await SubjectsAsync(aliases, cancel)).Chunk(SubjectsAtOnce))
            await FoldAsync(await SubjectFacts.LoadAsync(connection, some, upTo, cancel, known: aliases, hears: subject => Touched.Hearing.Contains(subject.Kind)), some, cancel);
        return _rows;
    }

    private async Task FoldAsync(SubjectFacts facts, IReadOnlyList<Subject> subjects, CancellationToken cancel)
    {
        var (next, said) = (-1, 0);
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(async () =>
        {
            await using var connection = await database.OpenConnectionAsync(cancel);
            var copy = new RowCopy(connection, schema, views);
            for (int i; (i = Interlocked.Increment(ref next)) < subjects.Count; cancel.ThrowIfCancellationRequested())
            {
                new SubjectCourse(subjects[i], facts, _byKind[subjects[i].Kind]).GoOn(copy.Changes);
                copy.Flush();
                if (i * 10L / subjects.Count is var tenth && tenth > said && Interlocked.Exchange(ref said, (int)tenth) < tenth) say($"folded {i:N0} of {subjects.Count:N0} subjects");
            }
            copy.Flush(1);
            Interlocked.Add(ref _rows, copy.Written);
        }, cancel)));
    }

    /// <summary>All facts in the order of their positions, read by all cores.</summary>
    private async Task<List<Fact>> ReadAsync(CancellationToken cancel)
    {
        var parts = Environment.ProcessorCount;
        var read = await Task.WhenAll(Enumerable.Range(0, parts).Select(part => Task.Run(async () =>
        {
            await using var command = database.CreateCommand($"select {FactReader.Columns} from {FactReader.Table} where e.seq_id > $1 and e.seq_id <= $2 order by e.seq_id");
            command.CommandTimeout = 0;
            command.Parameters.Add(new() { Value = upTo * part / parts });
            command.Parameters.Add(new() { Value = upTo * (part + 1) / parts });
            return await command.ReadAsync(cancel);
        }, cancel)));
        return [.. read.SelectMany(facts => facts)];
    }

    /// <summary>Every subject that facts are about, under every id that it may go by.</summary>
    private async Task<List<Subject>> SubjectsAsync(AliasFacts aliases, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select distinct subject from {LedgerSchema.Events}.fact_subject order by subject");
        command.CommandTimeout = 0;
        var subjects = new HashSet<Subject>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) if (Subject.Parse(row.GetString(0)) is var subject && _byKind.Contains(subject.Kind)) subjects.UnionWith(aliases.Twins(subject));
        return [.. subjects];
    }
}
