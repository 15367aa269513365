namespace Bungkesmas.Projections.Kernel;

/// <summary>Lets those who write go first: while many of them wait, the views rest between two batches, for as long as the last one took at most, and for three times as long in a rush.</summary>
/// <remarks>A fact is acknowledged before it is shown. On a small server the views would otherwise take half of the machine just when
/// everybody comes back from the field. A rest is short and bounded, so the views always go on; it ends once those who waited are through,
/// so that a disk that paused for a moment costs the views no more than that moment. Where many write all the time each commit lets some through,
/// who are back a moment later: it is a rush when many wait for a good part of the time.</remarks>
public sealed class Courtesy(TimeProvider clock)
{
    private const int Many = 16, InARush = 3;

    private const double GoodPart = 0.3;

    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(500), Look = TimeSpan.FromMilliseconds(10), Lately = TimeSpan.FromSeconds(1);

    private volatile Crowd _crowd = new(0, 0, 0);
    private long _begun;

    /// <summary>How many writers wait for their turn.</summary>
    public void Waiting(int writers) => _crowd = new(writers, clock.GetTimestamp(), PartNow);

    /// <summary>Called before each batch of the views.</summary>
    public async Task RestAsync(CancellationToken cancel)
    {
        var worked = clock.GetElapsedTime(_begun);
        for (var started = clock.GetTimestamp(); clock.GetElapsedTime(started) is var rested && rested < LongestRest && (PartNow > GoodPart ? rested < worked * InARush : _crowd.Writers >= Many && rested < worked);)
            await Task.Delay(Look, clock, cancel);
        _begun = clock.GetTimestamp();
    }

    /// <summary>For which part of the last second many waited, the latest moments counting most.</summary>
    private double PartNow
    {
        get
        {
            var crowd = _crowd;
            var then = Math.Exp(-clock.GetElapsedTime(crowd.Since) / Lately);
            return crowd.Part * then + (crowd.Writers >= Many ? 1 - then : 0);
        }
    }

    /// <summary>How many wait since when, and for which part of the second before that many did.</summary>
    private sealed record Crowd(int Writers, long Since, double Part);
}
