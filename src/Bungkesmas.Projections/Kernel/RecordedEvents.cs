using System.Text.Json;
using Bungkesmas.Domain.Kernel;
using JasperFx.Events;

namespace Bungkesmas.Projections.Kernel;

/// <summary>A fact from the event Marten hands over.</summary>
public static class RecordedEvents
{
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
