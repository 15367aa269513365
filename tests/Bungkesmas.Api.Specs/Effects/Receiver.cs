using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Bungkesmas.Api.Specs.Effects;

/// <summary>A webhook's receiver on loopback: it keeps what it gets and answers as it is told.</summary>
public sealed class Receiver : IAsyncDisposable
{
    /// <summary>One request as it came.</summary>
    public sealed record Got(string Id, string Timestamp, string Signature, string Body)
    {
        public JsonNode Json { get; } = JsonNode.Parse(Body)!;

        public string Type => Json["type"]!.GetValue<string>();

        public string Key => Json["data"]!["key"]!.GetValue<string>();

        public string Sentence(string language) => Json["data"]!["sentence"]![language]!.GetValue<string>();
    }

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Got> _all = [];
    private volatile TaskCompletionSource _came = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Receiver(WebApplication app) => _app = app;

    public string Url => $"{_app.Urls.First()}/hook";

    public IReadOnlyList<Got> All => [.. _all];

    /// <summary>What it answers; that it took everything, unless told otherwise.</summary>
    public Func<Got, Task<int>> Answer { get; set; } = _ => Task.FromResult(204);

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.MapPost("/hook", receiver.TakeAsync);
        await app.StartAsync();
        return receiver;
    }

    /// <summary>Waits until what came is enough.</summary>
    public async Task<IReadOnlyList<Got>> UntilAsync(Func<IReadOnlyList<Got>, bool> enough, TimeSpan? patience = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(patience ?? TimeSpan.FromMinutes(1));
        while (true)
        {
            var came = _came.Task;
            if (enough(All)) return All;
            try { await came.WaitAsync(limit.Token); }
            catch (OperationCanceledException) { throw new TimeoutException($"Only {string.Join(", ", All.Select(got => $"{got.Type} {got.Key}"))}"); }
        }
    }

    public Task<IReadOnlyList<Got>> UntilAsync(int count) => UntilAsync(all => all.Count >= count);

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new StreamReader(http.Request.Body);
        string Header(string name) => http.Request.Headers[name].Single()!;
        var got = new Got(Header("webhook-id"), Header("webhook-timestamp"), Header("webhook-signature"), await body.ReadToEndAsync());
        _all.Enqueue(got);
        Interlocked.Exchange(ref _came, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        http.Response.StatusCode = await Answer(got);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
