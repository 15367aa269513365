using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Recording;

/// <summary>The state of the ledger that a group of works is decided from, and the facts decided so far but not yet committed.</summary>
public sealed class Draft
{
    private readonly Dictionary<Guid, Fact> _known;
    private readonly SubjectFacts _facts;
    private readonly Dictionary<string, long> _versions;
    private readonly List<Fact> _pending = [];
    private readonly DateTimeOffset _now;

    private Draft(Dictionary<Guid, Fact> known, SubjectFacts facts, Dictionary<string, long> versions, DateTimeOffset now) =>
        (_known, _facts, _versions, _now) = (known, facts, versions, now);

    public IReadOnlyList<Fact> Pending => _pending;

    /// <summary>The version a stream must still have when the facts are appended; null where only testimony goes there.</summary>
    public long? ExpectedVersion(string stream) => _versions.TryGetValue(stream, out var version) ? version : null;

    public static async Task<Draft> LoadAsync(NpgsqlDataSource database, IEnumerable<Work> works, DateTimeOffset now, CancellationToken cancel)
    {
        var statements = works.SelectMany(work => work.Statements).ToList();
        var acts = statements.Where(statement => statement.Door is not null).ToList();
        await using var connection = await database.OpenConnectionAsync(cancel);
        var targets = acts.Where(act => act.On.Kind == FactDoor<CorrectFact>.Kind).Select(act => Guid.Parse(act.On.Id)).ToArray();
        var known = await KnownAsync(connection, [.. statements.Select(statement => statement.Id), .. targets], targets, cancel);
        var streams = acts.Select(act => act.On.ToString()).Concat(targets.Select(target => known.GetValueOrDefault(target)?.Stream.ToString()).OfType<string>());
        var versions = await VersionsAsync(connection, [.. streams.Distinct()], cancel);
        var subjects = acts.Select(act => act.Door!.StateOf(act.On, act.Saying)).OfType<Subject>().ToHashSet();
        var facts = await SubjectFacts.LoadAsync(connection, subjects, long.MaxValue, cancel);
        // Facts carry the database's clock: what it has recorded lies in the past, whatever our own clock says.
        var latest = subjects.SelectMany(subject => facts.Of(subject)).Concat(known.Values).Select(fact => fact.RecordedAt).Append(now).Max();
        return new(known, facts, versions, latest);
    }

    /// <summary>The facts a subject is decided from: all that are known and pending, or those before a position.</summary>
    public IReadOnlyCollection<Fact> FactsOf(Subject subject, long before = long.MaxValue) =>
        [.. _facts.Of(subject, before - 1), .. _pending.Where(fact => fact.Position < before)];

    /// <summary>A fact as it counts with all that is known and pending before a position; null when there is none.</summary>
    public CountedFact? Counted(Subject on, long before = long.MaxValue)
    {
        if (!Guid.TryParse(on.Id, out var id)) return null;
        var all = _known.Values.Concat(_pending).Where(fact => fact.Position < before).ToList();
        if (all.FirstOrDefault(fact => fact.Id == id) is not { } target) return null;
        var corrections = new Corrections(all);
        var (now, occurred, assertion) = corrections.Of(target);
        return new(target, now, occurred, assertion, corrections.IsRetracted(target));
    }

    /// <summary>Decides a work statement by statement, later ones seeing earlier ones; on the first "no" nothing of it remains.</summary>
    public Answer Decide(Work work)
    {
        var before = _pending.Count;
        var facts = new List<RecordedFact>(work.Statements.Count);
        foreach (var statement in work.Statements)
        {
            var (fact, problem) = statement.Door is null ? Testify(work, statement) : Act(work, statement);
            if (problem is not null)
            {
                _pending.RemoveRange(before, _pending.Count - before);
                return Answer.No(problem);
            }
            facts.Add(fact!);
        }
        return new(facts);
    }

    private (RecordedFact?, Problem?) Testify(Work work, Statement statement)
    {
        var said = (Event)statement.Saying;
        if (Earlier(statement.Id) is not { } earlier) return (Add(work, statement, statement.On, said), null);
        return earlier.Stream == statement.On && SameSaying(earlier.Event, said) && Comparable(earlier.Envelope) == Comparable(statement.Envelope)
            ? (Known(statement, earlier), null)
            : (null, Problem.KeyConflict(statement.Key, statement.Where));
    }

    private (RecordedFact?, Problem?) Act(Work work, Statement statement)
    {
        if (Earlier(statement.Id) is { } earlier) return Again(statement, earlier);
        if (statement.On.Kind == FactDoor<CorrectFact>.Kind && !work.CorrectsOthers && Counted(statement.On) is { } target && target.Fact.Envelope.Actor != work.Actor)
            return (null, Problem.Forbidden);
        return statement.Door!.Decide(statement.On, statement.Saying, this, AsOf(statement.Envelope.Occurred, _now)) switch
        {
            Decision.Facts decided when decided.Event.Faults().ToList() is { Count: > 0 } faults =>
                (null, Problem.Malformed([.. faults.Select(fault => new FieldProblem(statement.Key, fault.Field, fault.Reason))])),
            Decision.Facts decided => (Add(work, statement, statement.Door.StreamOf(statement.On, this), decided.Event), null),
            Refusal refusal => (null, Problem.Refused(refusal)),
            _ => (new(statement.Key, null, statement.On.ToString(), null, New: false), null)
        };
    }

    /// <summary>An act under a used key is the same act when what was known before it leads to the same fact.</summary>
    private (RecordedFact?, Problem?) Again(Statement statement, Fact earlier) =>
        statement.Door!.Decide(statement.On, statement.Saying, this, AsOf(statement.Envelope.Occurred, earlier.RecordedAt), earlier.Position) is Decision.Facts then
        && SameSaying(earlier.Event, then.Event) && Comparable(earlier.Envelope) == Comparable(statement.Envelope)
            ? (Known(statement, earlier), null)
            : (null, Problem.KeyConflict(statement.Key, statement.Where));

    private RecordedFact Add(Work work, Statement statement, Subject stream, Event said)
    {
        _pending.Add(new(statement.Id, long.MaxValue / 2 + _pending.Count, stream, 0, _now, said, statement.Envelope, work.Correlation));
        return new(statement.Key, statement.Id, stream.ToString(), Ledger.Events.Of(said).Name, New: true);
    }

    private static RecordedFact Known(Statement statement, Fact fact) =>
        new(statement.Key, fact.Id, fact.Stream.ToString(), Ledger.Events.Of(fact.Event).Name, New: false, Position(fact), fact.Version == 0 ? null : fact.Version);

    private static long? Position(Fact fact) => fact.Version == 0 ? null : fact.Position;

    private Fact? Earlier(Guid id) => _known.GetValueOrDefault(id) ?? _pending.FirstOrDefault(fact => fact.Id == id);

    /// <summary>A document received again has a new salt, and so another commitment; everything else must be the same.</summary>
    private static bool SameSaying(Event earlier, Event now) => earlier is DocumentReceived before && now is DocumentReceived again
        ? before with { Commitment = "" } == again with { Commitment = "" }
        : earlier == now;

    private static Envelope Comparable(Envelope envelope) => envelope with { Actor = "", Regions = null };

    /// <summary>When an act is decided for: the end of its day, or now.</summary>
    private static DateTimeOffset AsOf(Occurred occurred, DateTimeOffset now) =>
        Edtf.TryParse(occurred.Date, out var window) && window.Latest is { } day && Calendar.EndOf(day) < now ? Calendar.EndOf(day) : now;

    private static async Task<Dictionary<Guid, Fact>> KnownAsync(NpgsqlConnection connection, Guid[] ids, Guid[] targets, CancellationToken cancel)
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
