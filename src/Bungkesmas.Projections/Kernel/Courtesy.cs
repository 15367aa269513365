namespace Bungkesmas.Projections.Kernel;

/// <summary>Lets those who write go first: while many of them wait, the views rest between two batches, for as long as the last one took at most.</summary>
/// <remarks>A fact is acknowledged before it is shown. On a small server the views would otherwise take half of the machine just when
/// everybody comes back from the field. A rest is short and bounded, so the views always go on; it ends once those who waited are through,
/// so that a disk that paused for a moment costs the views no more than that moment.</remarks>
public sealed class Courtesy(TimeProvider clock)
{
    private const int Many = 16;

    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(500), Look = TimeSpan.FromMilliseconds(10);

    private volatile int _waiting;
    private long _begun;

    /// <summary>How many writers wait for their turn.</summary>
    public void Waiting(int writers) => _waiting = writers;

    /// <summary>Called before each batch of the views.</summary>
    public async Task RestAsync(CancellationToken cancel)
    {
        var worked = clock.GetElapsedTime(_begun);
        var rest = worked < LongestRest ? worked : LongestRest;
        for (var started = clock.GetTimestamp(); _waiting >= Many && clock.GetElapsedTime(started) < rest;) await Task.Delay(Look, clock, cancel);
        _begun = clock.GetTimestamp();
    }
}
