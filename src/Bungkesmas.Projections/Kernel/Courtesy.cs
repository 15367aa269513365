namespace Bungkesmas.Projections.Kernel;

/// <summary>Lets those who write go first: while many of them wait, the views rest between two batches for as long as the last one took.</summary>
/// <remarks>A fact is acknowledged before it is shown. On a small server the views would otherwise take half of the machine just when
/// everybody comes back from the field. A rest is short and bounded, so the views always go on.</remarks>
public sealed class Courtesy(TimeProvider clock)
{
    private const int Many = 16;

    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(500);

    private volatile int _waiting;
    private long _begun;

    /// <summary>How many writers wait for their turn.</summary>
    public void Waiting(int writers) => _waiting = writers;

    /// <summary>Called before each batch of the views.</summary>
    public async Task RestAsync(CancellationToken cancel)
    {
        var worked = clock.GetElapsedTime(_begun);
        if (_waiting >= Many) await Task.Delay(worked < LongestRest ? worked : LongestRest, clock, cancel);
        _begun = clock.GetTimestamp();
    }
}
