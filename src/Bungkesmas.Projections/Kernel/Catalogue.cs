using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Projections.Kernel;

/// <summary>What is known of one type of event.</summary>
/// <param name="Name">stored name with its version, never reused</param>
/// <param name="On">the noun whose stream it stands on; empty for facts that stand beside the fact they speak of</param>
public sealed record EventType(Type Type, string Name, string On, string Meaning)
{
    /// <summary>The name by which a report states it; null where the service makes it, from a document, a correction or a loaded file.</summary>
    public string? Testimony => On is "" or Subject.Documents or Subject.Datasets ? null : Type.Name;

    public JsonNode Schema() => Schemas.Of(Type);

    public Event Read(string json) => (Event)JsonSerializer.Deserialize(json, Type, LedgerJson.Options)!;
}

/// <summary>Every type of event, by stored name and by .NET type.</summary>
public sealed class Catalogue(IReadOnlyList<Type> types)
{
    private readonly Dictionary<string, EventType> _byName = types.Select(Described).ToDictionary(type => type.Name);

    public IReadOnlyList<EventType> All => [.. _byName.Values];

    /// <summary>The event type of a stored name. A fact this service does not know stops it: readers are deployed before writers.</summary>
    public EventType Named(string name) => _byName.TryGetValue(name, out var type)
        ? type
        : throw new InvalidOperationException($"The ledger holds a fact of type '{name}', which this version does not know. Deploy the newer version.");

    public EventType Of(Event fact) => Described(fact.GetType());

    public EventType Of<TEvent>() where TEvent : Event => Described(typeof(TEvent));

    private static EventType Described(Type type) => type.GetCustomAttribute<StoredAsAttribute>() is { } stored
        ? new(type, stored.Name, stored.On, stored.Meaning)
        : throw new InvalidOperationException($"{type.Name} has no stored name.");
}
