namespace Bungkesmas.Api.Streams;

/// <summary>Something that is told at a position.</summary>
public interface ITold
{
    long Position { get; }
}

/// <summary>Where things that are told come from, position by position.</summary>
public interface ITelling<TTold> where TTold : ITold
{
    /// <summary>What was told after one position and up to another, in order, at most so many.</summary>
    Task<IReadOnlyList<TTold>> ReadAsync(long after, long upTo, int most, CancellationToken cancel);
}

/// <summary>What was told last, kept for all who follow, so that the database is asked once and not once for each of them.</summary>
/// <remarks>Whoever is further behind than what is kept reads from the database until they have caught up. Nobody is sent anything: each follower
/// takes at its own pace, so a slow one holds up nobody and costs no more memory than a fast one.</remarks>
public sealed class Tail<TTold>(ITelling<TTold> all) where TTold : ITold
{
    private const int Kept = 2048;

    private volatile Window? _window;
    private volatile TaskCompletionSource _advanced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _followers;

    public bool IsFollowed => _followers > 0;

    /// <summary>Joins those who follow, until it is disposed.</summary>
    public IDisposable Follow()
    {
        Interlocked.Increment(ref _followers);
        return new Following(this);
    }

    /// <summary>The next that a follower has to look at, wanted or not, and the position that it has seen all of then.</summary>
    /// <param name="behind">reads for a follower who is too far behind</param>
    /// <param name="position">how far the views are, for when nothing is kept yet</param>
    public async Task<(IReadOnlyList<TTold> Told, long UpTo)> AfterAsync(long after, int most, ITelling<TTold> behind, Func<Task<long>> position, CancellationToken cancel)
    {
        if (_window is { } window && after >= window.From)
        {
            var kept = window.Told.SkipWhile(one => one.Position <= after).Take(most).ToList();
            return (kept, kept.Count == most ? kept[^1].Position : Math.Max(after, window.UpTo));
        }
        var upTo = _window?.UpTo ?? await position();
        if (upTo <= after) return ([], after);
        var read = await behind.ReadAsync(after, upTo, most, cancel);
        return (read, read.Count == most ? read[^1].Position : upTo);
    }

    /// <summary>Waits until there may be more than a follower has seen; false when nothing came for a while.</summary>
    public async Task<bool> AdvancedAsync(long seen, TimeSpan atMost, CancellationToken cancel)
    {
        var advanced = _advanced.Task;
        if (_window is { } window && window.UpTo > seen) return true;
        try { await advanced.WaitAsync(atMost, cancel); }
        catch (TimeoutException) { return false; }
        return true;
    }

    /// <summary>Takes in what was told up to a position.</summary>
    public async Task GrowAsync(long upTo, CancellationToken cancel)
    {
        var before = _window;
        if (before?.UpTo >= upTo) return;
        var fresh = before is null ? [] : await all.ReadAsync(before.UpTo, upTo, Kept + 1, cancel);
        // After a flood, or at the beginning, everybody reads from the database once.
        _window = before is null || fresh.Count > Kept ? new(upTo, upTo, []) : before.With(fresh, upTo);
        Interlocked.Exchange(ref _advanced, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    /// <summary>Forgets everything while nobody follows.</summary>
    public void Rest() => _window = null;

    /// <param name="From">all that was told after it is kept</param>
    /// <param name="UpTo">and no further than this</param>
    private sealed record Window(long From, long UpTo, TTold[] Told)
    {
        public Window With(IReadOnlyList<TTold> fresh, long upTo)
        {
            TTold[] all = [.. Told, .. fresh];
            return all.Length <= Kept ? new(From, upTo, all) : new(all[^(Kept + 1)].Position, upTo, all[^Kept..]);
        }
    }

    private sealed class Following(Tail<TTold> tail) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0) Interlocked.Decrement(ref tail._followers);
        }
    }
}
