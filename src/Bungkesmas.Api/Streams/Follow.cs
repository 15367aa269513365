using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Http;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Streams;

/// <summary>What one follower wants of what is told, and how it is told to them.</summary>
public interface IFollower<TTold> : ITelling<TTold> where TTold : ITold
{
    /// <summary>The name of its events.</summary>
    string EventName { get; }

    /// <summary>The position from which on all that was told is still there.</summary>
    Task<long> CompleteAfterAsync(CancellationToken cancel);

    /// <summary>What is wanted of it, as JSON.</summary>
    Task<IReadOnlyList<(long Position, string Json)>> WriteAsync(IReadOnlyList<TTold> told, CancellationToken cancel);
}

/// <summary>What lies before a position cannot be told any more, or never was: whoever follows reads anew, and goes on from there.</summary>
public sealed record ResetTold(long Position);

/// <summary>Sends events to one follower until they go, their token ends or the service stops; whoever comes back goes on where they were.</summary>
public sealed class Follow<TTold>(Tail<TTold> tail, IFollower<TTold> follower, Progress progress, TimeProvider clock, IHostApplicationLifetime lifetime) : IResult where TTold : ITold
{
    /// <summary>Parameters of every stream; <c>lastEventId</c> for who cannot send the header, <c>after</c> as in the log.</summary>
    public static readonly string[] Parameters = ["lastEventId", "after", StreamTickets.Parameter];

    private const int Most = 200;

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public async Task ExecuteAsync(HttpContext http)
    {
        var (after, problem) = After(http);
        if (problem is not null) { await problem.WriteAsync(http); return; }
        if (!http.IsHead() && !await http.RequestServices.GetRequiredService<StreamTickets>().UseAsync(http)) { await Problem.Unauthenticated.WriteAsync(http); return; }
        var events = new EventStream(http);
        events.Begin();
        if (http.IsHead()) return;
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        if (Left(http) is { } left) ends.CancelAfter(left);
        try { await RunAsync(events, after, ends.Token); }
        catch (OperationCanceledException) when (ends.IsCancellationRequested || http.RequestAborted.IsCancellationRequested) { }
    }

    private async Task RunAsync(EventStream events, long? after, CancellationToken cancel)
    {
        using var following = tail.Follow();
        var at = after ?? await progress.PositionAsync(cancel);
        if (after is not null && (after < await follower.CompleteAfterAsync(cancel) || !await progress.IsKnownAsync(after.Value, cancel)))
        {
            // What lies between cannot be told any more, or never was: whoever follows has to read anew.
            at = await progress.PositionAsync(cancel);
            events.Open(at);
            events.Send(at, "reset", JsonSerializer.Serialize(new ResetTold(at), LedgerJson.Options));
        }
        else events.Open(at);
        for (var beat = false; ; beat = !await tail.AdvancedAsync(at, Heartbeat, cancel))
        {
            if (beat) events.Beat(at);
            await events.FlushAsync(cancel);
            for (var seen = -1L; seen != at;)
            {
                seen = at;
                var (told, upTo) = await tail.AfterAsync(at, Most, follower, () => progress.PositionAsync(cancel), cancel);
                foreach (var (position, json) in await follower.WriteAsync(told, cancel)) events.Send(position, follower.EventName, json);
                at = upTo;
                await events.FlushAsync(cancel);
            }
        }
    }

    /// <summary>The header counts before what stands in the address: a browser that comes back sends it with the address it began with.</summary>
    private static (long? After, Problem? Problem) After(HttpContext http)
    {
        var (name, text) = http.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last ? ("Last-Event-ID", last)
            : Choice.Text(http, "lastEventId") is { } told ? ("lastEventId", told) : ("after", Choice.Text(http, "after"));
        if (text is null) return (null, null);
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? (after, null) : (null, Problem.Malformed(name, new("Harus posisi.", "Must be a position.")));
    }

    /// <summary>How long the caller's token still counts.</summary>
    private TimeSpan? Left(HttpContext http)
    {
        if (!long.TryParse(http.User.FindFirstValue("exp"), out var until)) return null;
        var left = DateTimeOffset.FromUnixTimeSeconds(until) - clock.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left < TimeSpan.FromDays(1) ? left : TimeSpan.FromDays(1);
    }
}
