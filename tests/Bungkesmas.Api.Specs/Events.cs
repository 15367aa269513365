using System.Net.ServerSentEvents;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>One event of a stream.</summary>
public sealed record StreamEvent(string Id, string Name, string Data);

/// <summary>A follower of a stream, by the framework's own parser, who can be cut off at any moment.</summary>
public sealed class Events : IAsyncDisposable
{
    private readonly HttpResponseMessage _answer;
    private readonly SseParser<string> _parser;
    private readonly IAsyncEnumerator<SseItem<string>> _items;
    private Task<bool>? _next;

    private Events(HttpResponseMessage answer, Stream body)
    {
        _answer = answer;
        _parser = SseParser.Create(body);
        _items = _parser.EnumerateAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
    }

    public static async Task<Events> OpenAsync(RunningLedger ledger, string path, long? lastEventId, string role = Rights.Office)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1{path}");
        if (lastEventId is { } last) request.Headers.Add("Last-Event-ID", last.ToString());
        var answer = await ledger.As(role).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(200, path);
        return new(answer, await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The next event; null when none comes in time.</summary>
    public async Task<StreamEvent?> NextAsync(TimeSpan within)
    {
        _next ??= _items.MoveNextAsync().AsTask();
        if (await Task.WhenAny(_next, Task.Delay(within, TestContext.Current.CancellationToken)) != _next) return null;
        var more = await _next;
        _next = null;
        return more ? new(_parser.LastEventId, _items.Current.EventType, _items.Current.Data) : null;
    }

    /// <summary>Cuts the connection, wherever it is.</summary>
    public async ValueTask DisposeAsync()
    {
        _answer.Dispose();
        try { if (_next is not null) await _next; }
        catch (Exception cut) when (cut is IOException or ObjectDisposedException or HttpRequestException or OperationCanceledException) { }
        await _items.DisposeAsync();
    }
}
