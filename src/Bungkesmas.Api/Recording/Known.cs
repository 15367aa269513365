using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Recording;

/// <summary>What the ledger holds that some statements are decided from.</summary>
/// <param name="ById">facts under the statements' own ids, and those that corrections and retractions are about</param>
/// <param name="Facts">the facts of the subjects that acts are decided from</param>
/// <param name="Versions">of the streams that acts go to; 0 where there is none yet</param>
/// <param name="Now">the instant that counts as now; never before what is on record</param>
public sealed record Known(IReadOnlyDictionary<Guid, Fact> ById, SubjectFacts Facts, IReadOnlyDictionary<string, long> Versions, DateTimeOffset Now)
{
    public static async Task<Known> LoadAsync(NpgsqlDataSource database, IReadOnlyCollection<Statement> statements, DateTimeOffset now, CancellationToken cancel)
    {
        var acts = statements.Where(statement => statement.Door is not null).ToList();
        await using var connection = await database.OpenConnectionAsync(cancel);
        var targets = acts.Where(act => act.On.Kind == FactDoor<CorrectFact>.Kind).Select(act => Guid.Parse(act.On.Id)).ToArray();
        var known = await ByIdAsync(connection, [.. statements.Select(statement => statement.Id), .. targets], targets, cancel);
        var streams = acts.Select(act => act.On.ToString()).Concat(targets.Select(target => known.GetValueOrDefault(target)?.Stream.ToString()).OfType<string>());
        var versions = await VersionsAsync(connection, [.. streams.Distinct()], cancel);
        var subjects = acts.Select(act => act.Door!.StateOf(act.On, act.Saying)).OfType<Subject>().ToHashSet();
        var facts = await SubjectFacts.LoadAsync(connection, subjects, long.MaxValue, cancel);
        // Facts carry the database's clock: what it has recorded lies in the past, whatever our own clock says.
        var latest = subjects.SelectMany(subject => facts.Of(subject)).Concat(known.Values).Select(fact => fact.RecordedAt).Append(now).Max();
        return new(known, facts, versions, latest);
    }

    private static async Task<Dictionary<Guid, Fact>> ByIdAsync(NpgsqlConnection connection, Guid[] ids, Guid[] targets, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(targets.Length == 0
            ? $"select {FactReader.Columns} from {FactReader.Table} where e.id = any($1)"
            : $"""
              select {FactReader.Columns} from {FactReader.Table} where e.id = any($1) or e.id in (
                select c.fact_id from {LedgerSchema.Events}.fact_subject t join {LedgerSchema.Events}.fact_subject c on c.subject = t.subject
                join {LedgerSchema.Events}.mt_events x on x.id = c.fact_id
                where t.fact_id = any($2) and x.type in ('fact.corrected.v1', 'fact.retracted.v1'))
              """, connection);
        command.Parameters.Add(new() { Value = ids });
        if (targets.Length > 0) command.Parameters.Add(new() { Value = targets });
        return (await command.ReadAsync(cancel)).ToDictionary(fact => fact.Id);
    }

    private static async Task<Dictionary<string, long>> VersionsAsync(NpgsqlConnection connection, string[] streams, CancellationToken cancel)
    {
        var versions = streams.ToDictionary(stream => stream, _ => 0L);
        if (streams.Length == 0) return versions;
        await using var command = new NpgsqlCommand($"select id, version from {LedgerSchema.Events}.mt_streams where id = any($1)", connection);
        command.Parameters.Add(new() { Value = streams });
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) versions[row.GetString(0)] = row.GetInt64(1);
        return versions;
    }
}
