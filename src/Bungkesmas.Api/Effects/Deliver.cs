using Wolverine;

namespace Bungkesmas.Api.Effects;

/// <summary>The message that Wolverine carries: that a delivery is to be made. What is delivered stays in its row.</summary>
public sealed record Deliver(Guid Delivery);

/// <summary>Wolverine's handler for deliveries.</summary>
public static class DeliverHandler
{
    public static Task Handle(Deliver message, Envelope envelope, Courier courier, CancellationToken cancel) => courier.TryAsync(message.Delivery, envelope.Id, cancel);
}

/// <summary>A delivery is to be tried again later; Wolverine keeps it until then.</summary>
public sealed class PostponedException(TimeSpan pause) : Exception("postponed")
{
    public TimeSpan Pause { get; } = pause;
}

/// <summary>A delivery was tried often enough; Wolverine puts it among its dead letters.</summary>
public sealed class UndeliverableException(string failure) : Exception(failure);
