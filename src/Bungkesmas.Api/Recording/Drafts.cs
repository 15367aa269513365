using System.Data;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Regions;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Recording;

/// <summary>Opens drafts on what is on record.</summary>
public sealed class Drafts(NpgsqlDataSource database, FactMemory memory, Vault vault, RegionTree regions, TimeProvider clock)
{
    public async Task<Draft> OpenAsync(IReadOnlyList<Work> works, CancellationToken cancel)
    {
        var statements = works.SelectMany(work => work.Statements).ToList();
        var acts = statements.Where(statement => statement.Door is not null).ToList();
        var people = await PeopleAsync(acts, cancel);
        await using var connection = await database.OpenConnectionAsync(cancel);
        // Where a version is asked for, it is the version of the very moment that the answer is of.
        await using var moment = works.Any(work => work.Conditions?.Expected is not null) ? await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel) : null;
        var targets = acts.Where(act => act.On.Kind == FactDoor<CorrectFact>.Kind).Select(act => Guid.Parse(act.On.Id)).ToArray();
        var byId = await ByIdAsync(connection, [.. statements.Where(statement => !statement.IsFresh).Select(statement => statement.Id), .. targets], targets, cancel);
        static string? Addressed(Work work) => work.AtDoor ? work.Statements[0].On.ToString() : work.Document is { } document ? Subject.Document(document).ToString() : null;
        var guarded = acts.Select(act => act.On.ToString()).Concat(targets.Select(target => byId.GetValueOrDefault(target)?.Stream.ToString()).OfType<string>())
            .Concat(works.Where(work => work.Conditions?.Expected is not null).Select(Addressed).OfType<string>()).ToHashSet();
        var versions = await VersionsAsync(connection, [.. works.Select(Addressed).OfType<string>().Union(guarded)], cancel);
        var subjects = acts.SelectMany(act => new[] { act.Door!.StateOf(act.On, act.Saying), act.Door.OtherOf(act.On, act.Saying) }).OfType<Subject>().ToHashSet();
        var facts = await SubjectFacts.LoadAsync(connection, subjects, long.MaxValue, cancel, memory);
        // Facts carry the database's clock: what it has recorded lies in the past, whatever our own clock says.
        var now = subjects.SelectMany(subject => facts.Of(subject)).Concat(byId.Values).Select(fact => fact.RecordedAt).Append(clock.GetUtcNow()).Max();
        return new(new Known(byId, facts, versions, guarded, people, regions, now));
    }

    /// <summary>Any text that an act carries may be a person's id; the vault says which are.</summary>
    private async Task<IReadOnlySet<string>> PeopleAsync(IEnumerable<Statement> acts, CancellationToken cancel)
    {
        var texts = acts.SelectMany(act => Texts(JsonSerializer.SerializeToNode(act.Saying, act.Saying.GetType(), LedgerJson.Options))).Distinct().ToList();
        return texts.Count == 0 ? new HashSet<string>() : await vault.KnownPeopleAsync(texts, cancel);
    }

    private static IEnumerable<string> Texts(JsonNode? json) => json switch
    {
        JsonObject body => body.SelectMany(pair => Texts(pair.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => []
    };

    /// <summary>Facts by id, with what the targets speak of, and everything that was ever said about either.</summary>
    private static async Task<Dictionary<Guid, Fact>> ByIdAsync(NpgsqlConnection connection, Guid[] ids, Guid[] targets, CancellationToken cancel)
    {
        if (ids.Length == 0) return [];
        await using var command = new NpgsqlCommand(targets.Length == 0
            ? $"select {FactReader.Columns} from {FactReader.Table} where e.id = any($1)"
            : $"""
              {SubjectIndex.Connected("select unnest($2::uuid[])")}
              select {FactReader.Columns} from {FactReader.Table} where e.id = any($1) or e.id in (select id from said)
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
