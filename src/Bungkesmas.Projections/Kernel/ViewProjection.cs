using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Npgsql;

namespace Bungkesmas.Projections.Kernel;

/// <summary>Keeps the rows of every view: finds the subjects that new facts touch, folds all their facts again, and stores what changed.</summary>
/// <remarks>One projection for all views, so that all of them stand at the same position. It reads committed facts through its own
/// connection; the rows are written by Marten in one transaction with its progress.</remarks>
public sealed class ViewProjection(NpgsqlDataSource database, Courtesy courtesy) : IProjection
{
    private static readonly ILookup<string, IFold> FoldsByKind =
        Ledger.Views.SelectMany(fold => fold.Kinds.Select(kind => (kind, fold))).ToLookup(pair => pair.kind, pair => pair.fold);

    public static string Name { get; } = $"views_v{Ledger.ViewsVersion}";

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        if (events.Count == 0) return;
        await courtesy.RestAsync(cancellation);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var aliases = await AliasFacts.LoadAsync(connection, cancellation);
        var touched = await TouchedAsync(connection, events, aliases, cancellation);
        var last = events[^1].Sequence;
        var facts = await SubjectFacts.LoadAsync(connection, touched.Keys, last, cancellation, aliases);

        var rows = Ledger.Views.ToDictionary(fold => fold, _ => new List<ViewRow>());
        foreach (var (subject, positions) in touched)
        {
            var known = new Dictionary<long, IReadOnlyList<Happening>>();
            IReadOnlyList<Happening> Known(long position) => known.TryGetValue(position, out var ready) ? ready : known[position] = Valid.Happenings(facts.Of(subject, position));
            foreach (var fold in FoldsByKind[subject.Kind]) rows[fold].AddRange(ViewRows.Since(fold, subject, Known, positions.Min - 1, positions));
        }
        foreach (var fold in Ledger.Views) Store(operations, fold, rows[fold], events[0].Sequence);
        ViewChanges.Note(operations, rows, events);
        operations.QueueSqlCommand($"insert into {LedgerSchema.Events}.known_at (position) values (?) on conflict do nothing", last);
    }

    /// <summary>The subjects that events touch, each with the positions at which they do.</summary>
    public static async Task<Dictionary<Subject, SortedSet<long>>> TouchedAsync(
        NpgsqlConnection connection, IReadOnlyList<IEvent> events, AliasFacts aliases, CancellationToken cancel)
    {
        var facts = events.Select(recorded => recorded.ToFact()).ToList();
        var about = facts.SelectMany(fact => fact.Says.Select(subject => (subject, fact.Position))).ToList();
        about.AddRange(await MovedAsync(connection, facts, cancel));
        about = await aliases.SpreadAsync(connection, facts, about, cancel);
        var touched = new Dictionary<Subject, SortedSet<long>>();
        var heard = new Dictionary<string, SortedSet<long>>();
        foreach (var (subject, position) in about)
        {
            if (FoldsByKind.Contains(subject.Kind)) touched.At(subject, position);
            heard.At(subject.ToString(), position);
        }
        foreach (var fact in facts) heard.At(Subject.Fact(fact.Id).ToString(), fact.Position);

        await using var command = new NpgsqlCommand($"""
            with recursive hears(listened, listener) as (
              select listened, listener from {LedgerSchema.Events}.fact_listens where listened = any($1)
              union select hears.listened, further.listener from hears join {LedgerSchema.Events}.fact_listens further on further.listened = hears.listener)
            select listened, listener from hears
            union all
            select distinct d.dating, s.subject from unnest($1) as d(dating)
              join {LedgerSchema.Events}.fact_subject c on c.subject = '{Subject.Documents}/' || substr(d.dating, {Subject.Datings.Length + 2})
              join {LedgerSchema.Events}.fact_subject s on s.fact_id = c.fact_id where d.dating like '{Subject.Datings}/%'
            """, connection);
        command.Parameters.Add(new() { Value = heard.Keys.ToArray() });
        var listening = new List<(Subject, long)>();
        await using (var row = await command.ExecuteReaderAsync(cancel))
            while (await row.ReadAsync(cancel)) listening.AddRange(heard[row.GetString(0)].Select(position => (Subject.Parse(row.GetString(1)), position)));
        foreach (var (listener, position) in await aliases.ListeningAsync(connection, listening, cancel))
            if (FoldsByKind.Contains(listener.Kind)) touched.At(listener, position);
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

    /// <summary>Rows known from before the batch are closed, not overwritten; new ones are added.</summary>
    private static void Store(IDocumentOperations operations, IFold fold, List<ViewRow> rows, long batchStart)
    {
        var closed = rows.Where(row => row.KnownFrom < batchStart).ToList();
        var added = rows.Where(row => row.KnownFrom >= batchStart).ToList();
        if (closed.Count > 0)
            operations.QueueSqlCommand($"""
                update {LedgerSchema.Table(fold.Name)} v set known = int8range(lower(v.known), u.known_to)
                from unnest(?::text[], ?::timestamptz[], ?::bigint[]) as u(subject, valid_from, known_to)
                where v.subject = u.subject and upper_inf(v.known) and lower(v.valid) = u.valid_from
                """, closed.Select(row => row.Subject).ToArray(), closed.Select(row => row.From).ToArray(), closed.Select(row => row.KnownTo!.Value).ToArray());
        if (added.Count > 0)
            operations.QueueSqlCommand($"""
                insert into {LedgerSchema.Table(fold.Name)} (subject, valid, known, state, possibly)
                select subject, tstzrange(valid_from, valid_to), int8range(known_from, known_to), state::jsonb, possibly::jsonb
                from unnest(?::text[], ?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])
                  as u(subject, valid_from, valid_to, known_from, known_to, state, possibly)
                """,
                added.Select(row => row.Subject).ToArray(), added.Select(row => row.From).ToArray(), added.Select(row => row.To).ToArray(),
                added.Select(row => row.KnownFrom).ToArray(), added.Select(row => row.KnownTo).ToArray(),
                added.Select(row => row.State).ToArray(), added.Select(row => row.Possibly).ToArray());
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
