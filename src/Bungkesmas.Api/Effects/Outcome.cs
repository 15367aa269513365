namespace Bungkesmas.Api.Effects;

/// <summary>What came of one try.</summary>
/// <param name="Failure">a code; null when the receiver took it</param>
/// <param name="Final">whether trying again makes no sense</param>
/// <param name="Tired">whether the receiver as a whole does not answer, so that others had better wait too</param>
/// <param name="After">how long the receiver asked to wait</param>
public sealed record Outcome(string? Failure, bool Final = false, bool Tired = false, TimeSpan? After = null)
{
    public const string Gone = "gone", SwitchedOff = "switched-off", TimedOut = "timed-out", Unreachable = "unreachable", RefusedAddress = "refused-address", NoMail = "mail-not-configured", OurMistake = "our-mistake";

    public static Outcome Taken { get; } = new(Failure: null);
}

/// <summary>A way by which deliveries leave the house.</summary>
public interface ICarrier
{
    Channel Channel { get; }

    /// <summary>Tries once; never throws for what a receiver does.</summary>
    Task<Outcome> CarryAsync(Dispatch dispatch, CancellationToken cancel);
}

/// <summary>A delivery in the hands of a carrier.</summary>
public sealed record Dispatch(Guid Id, string Subscription, string Language, string Kind, string Payload);
