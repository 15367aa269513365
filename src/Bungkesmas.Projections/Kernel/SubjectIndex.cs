using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace Bungkesmas.Projections.Kernel;

/// <summary>Written with the facts, in their transaction: which facts are about a subject, and which subjects listen to a condition.</summary>
public sealed class SubjectIndex : IProjection
{
    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var about = new HashSet<(string Subject, Guid Fact)>();
        var listens = new HashSet<(string Listened, string Listener)>();
        foreach (var recorded in events)
        {
            var fact = recorded.ToFact();
            foreach (var subject in fact.About.Select(subject => subject.ToString()))
            {
                about.Add((subject, fact.Id));
                // The target of a correction is found under the subjects that the correction gives it.
                if (fact.Event is ISpeakOfAFact speaking) about.Add((subject, speaking.Target));
                foreach (var listened in fact.Event.ListensTo()) listens.Add((listened.ToString(), subject));
            }
        }
        if (about.Count > 0)
            operations.QueueSqlCommand(
                $"insert into {LedgerSchema.Events}.fact_subject (subject, fact_id) select * from unnest(?::text[], ?::uuid[]) on conflict do nothing",
                about.Select(pair => pair.Subject).ToArray(), about.Select(pair => pair.Fact).ToArray());
        if (listens.Count > 0)
            operations.QueueSqlCommand(
                $"insert into {LedgerSchema.Events}.fact_listens (listened, listener) select * from unnest(?::text[], ?::text[]) on conflict do nothing",
                listens.Select(pair => pair.Listened).ToArray(), listens.Select(pair => pair.Listener).ToArray());
        return Task.CompletedTask;
    }
}

/// <summary>A fact from the event Marten hands over.</summary>
public static class RecordedEvents
{
    public static Fact ToFact(this IEvent recorded) => new(
        recorded.Id, recorded.Sequence, Subject.Parse(recorded.StreamKey!), recorded.Version, recorded.Timestamp, (Domain.Kernel.Event)recorded.Data,
        recorded.Headers?[FactReader.EnvelopeHeader] switch
        {
            Envelope envelope => envelope,
            System.Text.Json.JsonElement json => System.Text.Json.JsonSerializer.Deserialize<Envelope>(json, LedgerJson.Options)!,
            var other => throw new InvalidOperationException($"Fact {recorded.Id} has no readable envelope ({other?.GetType().Name ?? "none"}).")
        },
        recorded.CorrelationId, recorded.CausationId);
}
