using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Bungkesmas.Api.Streams;

/// <summary>Writes server-sent events as HTML's standard has them.</summary>
/// <remarks>By hand, as the framework's formatter writes neither comments nor an id without an event, and both keep a stream alive that a filter lets nothing through of.
/// JSON has no line breaks, so an event's data is one line.</remarks>
public sealed class EventStream(HttpContext http)
{
    public const string MediaType = "text/event-stream";

    private PipeWriter Body => http.Response.BodyWriter;

    /// <summary>Starts the answer: nothing on the way may keep it or wait for its end.</summary>
    public void Begin()
    {
        http.Response.ContentType = MediaType;
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
    }

    /// <summary>Where a reader stands before the first event, and how long it waits before it comes back.</summary>
    public void Open(long position) => Write($"retry: 2000\n: open\nid: {position}\n\n");

    public void Send(long position, string name, string json) => Write($"id: {position}\nevent: {name}\ndata: {json}\n\n");

    /// <summary>A sign of life: browsers dispatch nothing, but remember the position.</summary>
    public void Beat(long position) => Write($": heartbeat\nid: {position}\n\n");

    /// <summary>Waits while the reader takes what was written.</summary>
    public async Task FlushAsync(CancellationToken cancel)
    {
        if ((await Body.FlushAsync(cancel)).IsCompleted) throw new OperationCanceledException();
    }

    private void Write(FormattableString text) => System.Buffers.BuffersExtensions.Write(Body, Encoding.UTF8.GetBytes(text.ToString(CultureInfo.InvariantCulture)));
}
