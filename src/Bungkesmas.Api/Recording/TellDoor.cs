using Bungkesmas.Api.Hosting;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections;
using Bungkesmas.Projections.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>Where something is sent by itself, outside of a report: an act, or what somebody tells.</summary>
public interface IDoor
{
    /// <summary>The name by which a report says the same.</summary>
    string Name { get; }

    string Route { get; }

    /// <summary>The kind of stream it is addressed to.</summary>
    string Noun { get; }

    Type Command { get; }

    /// <summary>What it does, in one sentence, for OpenAPI.</summary>
    string Summary { get; }

    /// <summary>The right it takes, one of <see cref="Rights"/>.</summary>
    string Right { get; }
}

/// <summary>The door of one event: what is told there is the event itself.</summary>
public abstract record TellDoor(EventType Event, string Route) : IDoor
{
    public string Name => Event.Testimony!;

    public string Noun => Event.On;

    public Type Command => Event.Type;

    public string Summary => Event.Meaning;

    public string Right => Rights.Recording;
}

/// <summary>The door of one event, by its type.</summary>
public sealed record TellDoor<TEvent>(string Route) : TellDoor(Ledger.Events.Of<TEvent>(), Route) where TEvent : Event;
