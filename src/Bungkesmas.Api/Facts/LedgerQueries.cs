using System.Text.Json;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Visits;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Facts;

/// <summary>Reads facts themselves, where a view is not what is asked for.</summary>
public sealed class LedgerQueries(NpgsqlDataSource database, FactMemory memory)
{
    /// <summary>A document as it was received, corrections merged in; null when it is not on record.</summary>
    public async Task<DocumentReceived?> DocumentAsync(string id, CancellationToken cancel)
    {
        var facts = await AboutAsync(Subject.Dating(id), long.MaxValue, cancel);
        return facts.FirstOrDefault(fact => fact.Stream.Id == id && fact.Event is DocumentReceived) is { } received ? (DocumentReceived)new Corrections(facts).Of(received).Event : null;
    }

    /// <summary>The last day on which a document was ever told to have been written; null where nothing bounds it. So what could be told of it before its date was corrected can be told afterwards.</summary>
    public async Task<DateOnly?> WrittenByAsync(string id, CancellationToken cancel)
    {
        var facts = await AboutAsync(Subject.Dating(id), long.MaxValue, cancel);
        var corrections = new Corrections(facts);
        var latest = facts.Where(fact => fact.Stream.Id == id && fact.Event is DocumentReceived)
            .SelectMany(fact => new[] { fact.Event, corrections.Of(fact).Event }).Select(received => ((DocumentReceived)received).Dating().Latest).ToList();
        return latest.Contains(null) ? null : latest.Max();
    }

    /// <summary>The id of the fact that a document came in, told in this way: the one on record, or a new one. Two officers who tell its dates or its author differently make two facts.</summary>
    public async Task<Guid> ReceptionAsync(string id, DocumentReceived told, CancellationToken cancel)
    {
        static DocumentReceived Bare(DocumentReceived received) => received with { Commitment = "" };
        Guid Named(string how, DocumentReceived received) => NameBasedId.Of(id, $"{how} {JsonSerializer.Serialize(Bare(received), LedgerJson.Options)}");
        var known = (await AboutAsync(Subject.Dating(id), long.MaxValue, cancel)).Where(fact => fact.Stream.Id == id && fact.Event is DocumentReceived).ToList();
        if (known.Find(fact => Bare((DocumentReceived)fact.Event) == Bare(told)) is { } same) return same.Id;
        // A person who is new to the vault has another id in every ledger, so the first to tell it is left out of the id.
        var first = Named("received", told with { Author = null, Informant = null });
        return known.All(fact => fact.Id != first) ? first : Named("received again", told);
    }

    /// <summary>The facts about a subject and those they listen to, as known at a position.</summary>
    public Task<IReadOnlyList<Fact>> AboutAsync(Subject subject, long? knownAt, CancellationToken cancel) => AboutAsync([subject], knownAt, cancel);

    /// <summary>The facts about any of some subjects and those they listen to, as known at a position.</summary>
    public async Task<IReadOnlyList<Fact>> AboutAsync(IReadOnlyCollection<Subject> subjects, long? knownAt, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var facts = await SubjectFacts.LoadAsync(connection, subjects, knownAt ?? long.MaxValue, cancel, memory);
        return [.. subjects.SelectMany(subject => facts.Of(subject)).DistinctBy(fact => fact.Id)];
    }

    /// <summary>The facts about any of some subjects, and all that is told of the visits and sessions among them.</summary>
    public async Task<IReadOnlyList<Fact>> HistoryAsync(IReadOnlyCollection<Subject> subjects, long? knownAt, CancellationToken cancel)
    {
        var facts = await AboutAsync(subjects, knownAt, cancel);
        var meetings = facts.Select(fact => fact.Stream).Where(Meeting.Is).Distinct().ToList();
        return meetings.Count == 0 ? facts : await AboutAsync([.. subjects, .. meetings], knownAt, cancel);
    }

    /// <summary>By which ids some subjects go, as known at a position; by which codes all regions go where none are given.</summary>
    public async Task<AliasesAsked> AliasesAsync(IReadOnlyCollection<Subject>? subjects, long? knownAt, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var related = await AliasFacts.LoadAsync(connection, memory, cancel);
        var behind = (subjects ?? related.Regions).SelectMany(related.Behind).Distinct().ToList();
        if (behind.Count == 0) return new(related, Aliases.None);
        var facts = await SubjectFacts.LoadAsync(connection, behind, knownAt ?? long.MaxValue, cancel, memory, related);
        return new(related, Valid.Aliases([.. behind.SelectMany(fact => facts.Of(fact)).DistinctBy(fact => fact.Id)]));
    }

    /// <summary>The position of the last fact; 0 where the ledger holds none at all.</summary>
    public async Task<long> LastAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select coalesce((select e.seq_id from {FactReader.Table} order by e.seq_id desc limit 1), 0)");
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    public async Task<Fact?> OneAsync(Guid id, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select {FactReader.Columns} from {FactReader.Table} where e.id = $1");
        command.Parameters.Add(new() { Value = id });
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? FactReader.Read(row) : null;
    }

    /// <summary>What facts are about, each by its id, as the index has it: with everything that corrections moved them to.</summary>
    public async Task<ILookup<Guid, string>> SubjectsAsync(Guid[] facts, CancellationToken cancel)
    {
        var about = new List<(Guid Fact, string Subject)>();
        if (facts.Length == 0) return about.ToLookup(one => one.Fact, one => one.Subject);
        await using var command = database.CreateCommand($"select fact_id, subject from {LedgerSchema.Events}.fact_subject where fact_id = any($1)");
        command.Parameters.Add(new() { Value = facts });
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) about.Add((row.GetGuid(0), row.GetString(1)));
        return about.ToLookup(one => one.Fact, one => one.Subject);
    }

    /// <summary>The log in the order of positions.</summary>
    public async IAsyncEnumerable<Fact> LogAsync(FactFilter filter, long upTo, int limit, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        static string About(string condition) => $"exists (select 1 from {LedgerSchema.Events}.fact_subject s where s.fact_id = e.id and ({condition}))";
        var asked = new Where().And(filter.Type, type => $"e.type = {type}").And(filter.Stream, stream => $"e.stream_id = {stream}").And(filter.Actor, actor => $"e.user_name = {actor}");
        if (filter.From is { } from) asked.And($"e.timestamp >= {asked.Asked(from.UtcDateTime)}");
        if (filter.To is { } to) asked.And($"e.timestamp <= {asked.Asked(to.UtcDateTime)}");
        if (filter.About is { } about) asked.And(About($"s.subject = any({asked.Asked(Texts(about))})"));
        if (filter.Regions is { } regions) asked.And(About(string.Join(" or ", Texts(regions).Select(region => Lens.Within("s.subject", asked.Asked(region))))));
        await using var command = database.CreateCommand($"select {FactReader.Columns} from {FactReader.Table} where e.seq_id > $1 and e.seq_id <= $2 and {asked.Sql} order by e.seq_id limit {asked.Asked(limit)}");
        foreach (var value in asked.Parameters.Prepend(upTo).Prepend(filter.After)) command.Parameters.Add(new() { Value = value });
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) yield return FactReader.Read(row);
    }

    private static string[] Texts(IReadOnlyList<Subject> subjects) => [.. subjects.Select(subject => subject.ToString())];
}
