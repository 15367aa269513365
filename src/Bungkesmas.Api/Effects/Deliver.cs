using Wolverine.Runtime;
using Wolverine.Runtime.Handlers;

namespace Bungkesmas.Api.Effects;

/// <summary>The message that Wolverine carries: that a delivery is to be made. What is delivered stays in its row.</summary>
public sealed record Deliver(Guid Delivery);

/// <summary>Wolverine's handler for deliveries.</summary>
public sealed class DeliverHandler : MessageHandler<Deliver>
{
    protected override Task HandleAsync(Deliver message, MessageContext context, CancellationToken cancel) =>
        context.Runtime.Services.GetRequiredService<Courier>().TryAsync(message.Delivery, context.Envelope!.Id, cancel);
}

/// <summary>A delivery is to be tried again later; Wolverine keeps it until then.</summary>
public sealed class PostponedException(TimeSpan pause) : Exception("postponed")
{
    public TimeSpan Pause { get; } = pause;
}

/// <summary>A delivery was tried often enough; Wolverine puts it among its dead letters.</summary>
public sealed class UndeliverableException(string failure) : Exception(failure);
