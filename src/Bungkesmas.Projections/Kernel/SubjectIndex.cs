using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace Bungkesmas.Projections.Kernel;

/// <summary>Written with the facts, in their transaction: which facts are about a subject, and which subjects listen to a condition.</summary>
public sealed class SubjectIndex : IProjection
{
    private const string Subjects = $"{LedgerSchema.Events}.fact_subject", Listeners = $"{LedgerSchema.Events}.fact_listens";

    /// <summary>What was only waited for can come to place facts in time as well.</summary>
    private const string Placed = $"on conflict (listened, listener) do update set placed = true where excluded.placed and not {Listeners}.placed";

    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var (sql, args) in Statements([.. events.Select(recorded => recorded.ToFact())])) operations.QueueSqlCommand(sql, args);
        return Task.CompletedTask;
    }

    /// <summary>What enters facts into the index, in its order; what stands there already stays.</summary>
    public static IEnumerable<(string Sql, object[] Args)> Statements(IReadOnlyList<Fact> facts)
    {
        var about = facts.SelectMany(fact => fact.About.Select(subject => (Subject: subject.ToString(), Fact: fact.Id))).ToHashSet();
        var listens = Listening(facts).Select(pair => (Listened: pair.Listened.ToString(), Listener: pair.Listener.ToString(), pair.Placed)).ToList();
        yield return ($"insert into {Subjects} (subject, fact_id) select * from unnest(?::text[], ?::uuid[]) on conflict do nothing",
            [about.Select(pair => pair.Subject).ToArray(), about.Select(pair => pair.Fact).ToArray()]);
        if (listens.Count > 0)
            yield return ($"insert into {Listeners} (listened, listener, placed) select * from unnest(?::text[], ?::text[], ?::boolean[]) {Placed}",
                [listens.Select(pair => pair.Listened).ToArray(), listens.Select(pair => pair.Listener).ToArray(), listens.Select(pair => pair.Placed).ToArray()]);
        foreach (var statement in facts.Where(fact => fact.Event is ISpeakOfAFact).SelectMany(speaking => Gather(speaking, ((ISpeakOfAFact)speaking.Event).Target))) yield return statement;
        var told = facts.Where(fact => OneThing.Is(fact.Stream)).ToList();
        if (told.Count > 0) foreach (var statement in Join(told)) yield return statement;
    }

    /// <summary>Who listens to what, and whether that can change where facts stand in time. A fact that others can be told against listens itself, too.</summary>
    public static IEnumerable<(Subject Listened, Subject Listener, bool Placed)> Listening(IEnumerable<Fact> facts) =>
        from fact in facts from listened in fact.Waits let placed = fact.PlacedBy.Contains(listened)
        from listener in placed ? fact.About.Append(Subject.Fact(fact.Id)) : fact.About
        group placed by (listened, listener) into pair
        select (pair.Key.listened, pair.Key.listener, pair.Any(placed => placed));

    /// <summary>What is told of one thing stands under all that any of it names, and listens for all of them.</summary>
    private static IEnumerable<(string, object[])> Join(IReadOnlyList<Fact> told)
    {
        var joined = $"""
            with told(thing, fact) as (
              select stream_id, id from {LedgerSchema.Events}.mt_events where stream_id = any(?::text[]) union select * from unnest(?::text[], ?::uuid[])),
            named(thing, subject) as (
              select distinct told.thing, s.subject from told join {Subjects} s on s.fact_id = told.fact where split_part(s.subject, '/', 1) = any(?::text[]))
            """;
        object[] args = [told.Select(fact => fact.Stream.ToString()).Distinct().ToArray(), told.Select(fact => fact.Stream.ToString()).ToArray(), told.Select(fact => fact.Id).ToArray(), OneThing.Concerned.ToArray()];
        yield return ($"{joined} insert into {Subjects} (subject, fact_id) select named.subject, told.fact from named join told using (thing) on conflict do nothing", args);
        yield return ($"""
            {joined} insert into {Listeners} (listened, listener, placed) select l.listened, named.subject, bool_or(l.placed) from named join {Listeners} l on l.listener = named.thing group by 1, 2 {Placed}
            """, args);
    }

    /// <summary>The start of a query over all that is said of some facts, and of what those speak of in the end: <c>said</c> has the ids.</summary>
    /// <param name="facts">SQL that selects the ids to start from</param>
    public static string Connected(string facts) => $"""
        with recursive spoken(id) as (
          {facts} union select substr(s.subject, {Subject.Facts.Length + 2})::uuid from spoken join {Subjects} s on s.fact_id = spoken.id and s.subject like '{Subject.Facts}/%'),
        said(id) as (
          select id from spoken union select s.fact_id from said join {Subjects} s on s.subject = '{Subject.Facts}/' || said.id)
        """;

    /// <summary>A correction can move a fact to other subjects, and so can taking back one. Under each of them stands the fact with all that was ever said about it,
    /// and what is said about it later is about each of them as well.</summary>
    private static IEnumerable<(string, object[])> Gather(Fact speaking, Guid target)
    {
        var gathered = $"""
            {Connected("select ?::uuid")},
            moved(subject) as (
              select subject from {Subjects} where fact_id = any(?::uuid[]) and subject not like '{Subject.Facts}/%')
            """;
        var both = new[] { target, speaking.Id };
        // Whoever listens to a fact hears what is said of what was said of it.
        yield return ($"{Connected("select ?::uuid")} insert into {Subjects} (subject, fact_id) select '{Subject.Facts}/' || id, ?::uuid from spoken on conflict do nothing", [target, speaking.Id]);
        yield return ($"{gathered} insert into {Subjects} (subject, fact_id) select moved.subject, said.id from moved, said on conflict do nothing", [target, both]);
        if (speaking.Event.ListensTo().Select(listened => listened.ToString()).ToArray() is { Length: > 0 } listened)
            yield return ($"{gathered} insert into {Listeners} (listened, listener, placed) select distinct l.listened, moved.subject, true from moved, unnest(?::text[]) as l(listened) {Placed}", [target, both, listened]);
    }
}
