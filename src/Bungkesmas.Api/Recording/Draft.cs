using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections;

namespace Bungkesmas.Api.Recording;

/// <summary>What a group of works is decided from, and the facts decided so far but not yet committed.</summary>
public sealed class Draft(Known known)
{
    private readonly List<Fact> _pending = [];

    public IReadOnlyList<Fact> Pending => _pending;

    /// <summary>The version a stream must still have when the facts are appended; null where only testimony goes there.</summary>
    public long? ExpectedVersion(string stream) => known.Guarded.Contains(stream) ? known.Versions[stream] : null;

    /// <summary>What the acts are decided from: subjects, and how many entries of the index they had.</summary>
    public (string[] Subjects, long Entries) DecidedFrom => known.Facts.Read;

    /// <summary>The facts a subject is decided from: all that are known and pending, or those before a position.</summary>
    public IReadOnlyCollection<Fact> FactsOf(Subject subject, long before = long.MaxValue) =>
        [.. known.Facts.Of(subject, before - 1), .. _pending.Where(fact => fact.Position < before)];

    /// <summary>A fact as it counts with all that is known and pending before a position; null when there is none.</summary>
    public CountedFact? Counted(Subject on, long before = long.MaxValue)
    {
        if (!Guid.TryParse(on.Id, out var id)) return null;
        return CountedFact.Among([.. known.ById.Values.Concat(_pending).Where(fact => fact.Position < before)], id);
    }

    /// <summary>Decides a work statement by statement, later ones seeing earlier ones; on the first "no" nothing of it remains, but a dry run goes on.</summary>
    public Answer Decide(Work work)
    {
        var stream = Addressed(work)?.ToString();
        if (work.Conditions?.Expected is { } expected && !expected.Holds(Version(stream))) return Answer.No(expected.Broken(Version(stream)));
        var before = _pending.Count;
        var (facts, refused) = (new List<RecordedFact>(work.Statements.Count), new List<RefusedEntry>(work.Refused ?? []));
        foreach (var statement in work.Statements)
        {
            if (statement.Accompanies && !facts.Any(fact => fact.New)) continue;
            var (fact, problem) = statement.Door is null ? Testify(work, statement) : Act(work, statement);
            if (problem is null) facts.Add(fact!);
            else if (work.DryRun) refused.Add(new(statement.Key, statement.Where, problem));
            else
            {
                _pending.RemoveRange(before, _pending.Count - before);
                return Answer.No(problem);
            }
        }
        return new(facts, Stream: stream, Version: Version(stream), Refused: refused);
    }

    /// <summary>The stream that a request is addressed to: its document's, or that of its door; null where it speaks of a fact that is not there.</summary>
    private Subject? Addressed(Work work) => !work.AtDoor ? work.Document is { } document ? Subject.Document(document) : null
        : work.Statements[0] is not { Door: { } door, On: var on } ? work.Statements[0].On
        : door.StateOf(on, work.Statements[0].Saying) is null && Counted(on) is null ? null : door.StreamOf(on, this);

    private long Version(string? stream) =>
        stream is null ? 0 : known.Versions.GetValueOrDefault(stream) + _pending.Count(fact => fact.Stream.ToString() == stream);

    private (RecordedFact?, Problem?) Testify(Work work, Statement statement)
    {
        var said = (Event)statement.Saying;
        if (Earlier(statement.Id) is not { } earlier) return (Add(work, statement, statement.On, said), null);
        return earlier.Stream == statement.On && SameSaying(earlier.Event.Completed(known.Regions), said) && Comparable(earlier.Envelope) == Comparable(statement.Envelope)
            ? (OnRecord(statement, earlier), null)
            : (null, Problem.KeyConflict(statement.Key, statement.Where));
    }

    private (RecordedFact?, Problem?) Act(Work work, Statement statement)
    {
        if (Earlier(statement.Id) is { } earlier) return Again(statement, earlier);
        if (statement.On.Kind == FactDoor<CorrectFact>.Kind && !work.CorrectsOthers && Counted(statement.On) is { } target && target.Fact.Envelope.Actor != work.Actor)
            return (null, statement.Where.Length == 0 ? Problem.Forbidden : Problem.ForbiddenIn(statement.Key, statement.Where));
        return statement.Door!.Decide(statement.On, statement.Saying, this, OccasionOf(statement, known.Now)) switch
        {
            Decision.Facts decided when Faults(work, statement, decided.Event).ToList() is { Count: > 0 } faults =>
                (null, Problem.Malformed([.. faults.Select(fault => new FieldProblem(statement.Key, statement.Field(statement.Door.Sent(fault.Field)), fault.Reason))])),
            Decision.Facts decided => (Add(work, statement, statement.Door.StreamOf(statement.On, this), decided.Event), null),
            CorrectFact.Malformed or CorrectFact.Unreadable => (null, BadCorrection.Of(statement, Counted(statement.On)!)),
            Refusal refusal => (null, Problem.Refused(refusal, statement, DecidedFor(statement, refusal))),
            _ => (Already(statement), null)
        };
    }

    /// <summary>The day that an act was refused for; null where it would be refused today just so.</summary>
    private DateOnly? DecidedFor(Statement statement, Refusal refusal) =>
        OccasionOf(statement, known.Now) is { AsOf: var asOf } past && asOf < known.Now && statement.Door!.Decide(statement.On, statement.Saying, this, past with { AsOf = known.Now }) is var today && !refusal.Equals(today)
            ? Calendar.DayOf(asOf) : null;

    /// <summary>What an act would record is checked like testimony; a correction by what it makes of its target.</summary>
    private IEnumerable<Fault> Faults(Work work, Statement statement, Event decided)
    {
        var target = decided is FactCorrected ? Counted(statement.On) : null;
        var (said, on) = target is null ? (decided, statement.On) : (Corrections.Merge(target.Event, ((FactCorrected)decided).Fields), target.Fact.Stream);
        var today = Calendar.DayOf(known.Now);
        var when = target is not null ? Window.Unknown : statement.Envelope.Occurred is { Date: not null } dated ? dated.Window : new(today, today);
        var people = said.People().Except(target?.Event.People() ?? []).Concat(statement.Envelope.Reporter is { } reporter ? [reporter] : []);
        return Checks.Of(said, on, when, known.Regions).Concat(Checks.Dates(said, today)).Concat(people
            .Where(person => !known.People.Contains(person.Id) && !work.NewPeople.Contains(person.Id)).Distinct()
            .SelectMany(person => statement.Naming(person.Id)).Select(field => new Fault(field, Wrong.UnknownPerson)));
    }

    /// <summary>An act under a used key is the same act when what was known before it leads to the same fact.</summary>
    private (RecordedFact?, Problem?) Again(Statement statement, Fact earlier) =>
        statement.Door!.Decide(statement.On, statement.Saying, this, OccasionOf(statement, earlier.RecordedAt, earlier.Position)) is Decision.Facts then
        && SameSaying(earlier.Event, then.Event) && Comparable(earlier.Envelope) == Comparable(statement.Envelope)
            ? (OnRecord(statement, earlier), null)
            : (null, Problem.KeyConflict(statement.Key, statement.Where));

    private RecordedFact Add(Work work, Statement statement, Subject stream, Event said)
    {
        _pending.Add(new(statement.Id, long.MaxValue / 2 + _pending.Count, stream, 0, known.Now, said, statement.Envelope, work.Correlation));
        return new(statement.Key, statement.Id, stream.ToString(), Ledger.Events.Of(said).Name, New: true);
    }

    private RecordedFact Already(Statement statement)
    {
        var (door, stream) = (statement.Door!, statement.Door!.StreamOf(statement.On, this));
        IReadOnlyCollection<Fact> facts = door.StateOf(statement.On, statement.Saying) is { } subject ? FactsOf(subject) : [.. known.ById.Values, .. _pending];
        Decision Before(long position) => door.Decide(statement.On, statement.Saying, this, OccasionOf(statement, known.Now, position));
        // Another record of the same organisation may have made it so.
        return (Precedent.Among(facts.Where(fact => fact.Stream == stream), Before) ?? Precedent.Among(facts, Before)) is { } made
            ? OnRecord(statement, made) with { Type = null } : new(statement.Key, null, stream.ToString(), null, New: false);
    }

    private static RecordedFact OnRecord(Statement statement, Fact fact) =>
        new(statement.Key, fact.Id, fact.Stream.ToString(), Ledger.Events.Of(fact.Event).Name, New: false, Position(fact), fact.Version == 0 ? null : fact.Version);

    private static long? Position(Fact fact) => fact.Version == 0 ? null : fact.Position;

    private Fact? Earlier(Guid id) => known.ById.GetValueOrDefault(id) ?? _pending.FirstOrDefault(fact => fact.Id == id);

    /// <summary>A document received again has a new salt, and so another commitment; everything else must be the same.</summary>
    private static bool SameSaying(Event earlier, Event now) => earlier is DocumentReceived before && now is DocumentReceived again
        ? before with { Commitment = "" } == again with { Commitment = "" }
        : earlier == now;

    private static Envelope Comparable(Envelope envelope) => envelope with { Actor = "", Regions = null };

    /// <summary>When an act is decided for: the end of its day, or now.</summary>
    private static Occasion OccasionOf(Statement statement, DateTimeOffset now, long before = long.MaxValue) =>
        new(Edtf.TryParse(statement.Envelope.Occurred.Date, out var window) && window.Latest is { } day && Calendar.EndOf(day) < now ? Calendar.EndOf(day) : now,
            statement.Envelope.Occurred.Date is not null, before);
}
