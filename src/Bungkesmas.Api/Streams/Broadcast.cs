using Bungkesmas.Api.Lenses;

namespace Bungkesmas.Api.Streams;

/// <summary>Looks, once for all followers and only while there are any, how far the views have come, and lets the tails grow up to there.</summary>
/// <remarks>No further than the views: below their position no fact can still come in, whatever order positions became visible in.</remarks>
public sealed class Broadcast(Progress progress, Tail<FactTold> facts, Tail<ChangesTold> changes, ILogger<Broadcast> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
                try { await LookAsync(stopping); }
                catch (Exception away) when (!stopping.IsCancellationRequested) { log.LogInformation("What is new could not be seen ({Failure}).", away.GetType().Name); }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested) { }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        if (!facts.IsFollowed) facts.Rest();
        if (!changes.IsFollowed) changes.Rest();
        if (!facts.IsFollowed && !changes.IsFollowed) return;
        var position = await progress.PositionAsync(cancel);
        if (facts.IsFollowed) await facts.GrowAsync(position, cancel);
        if (changes.IsFollowed) await changes.GrowAsync(position, cancel);
    }
}
