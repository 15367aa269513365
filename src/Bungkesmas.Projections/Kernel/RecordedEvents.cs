using System.Text.Json;
using Bungkesmas.Domain.Kernel;
using JasperFx.Events;

namespace Bungkesmas.Projections.Kernel;

/// <summary>Facts from the events that Marten hands over.</summary>
public static class RecordedEvents
{
    /// <summary>The events that are facts.</summary>
    public static IEnumerable<IEvent> Facts(this IEnumerable<IEvent> recorded) => recorded.Where(one => one.EventTypeName != FactReader.Tombstone);

    public static Fact ToFact(this IEvent recorded) => new(
        recorded.Id, recorded.Sequence, Subject.Parse(recorded.StreamKey!), recorded.Version, recorded.Timestamp, (Domain.Kernel.Event)recorded.Data,
        recorded.Headers?[FactReader.EnvelopeHeader] switch
        {
            Envelope envelope => envelope,
            JsonElement json => JsonSerializer.Deserialize<Envelope>(json, LedgerJson.Options)!,
            var other => throw new InvalidOperationException($"Fact {recorded.Id} has no readable envelope ({other?.GetType().Name ?? "none"}).")
        },
        recorded.CorrelationId, recorded.CausationId);
}
