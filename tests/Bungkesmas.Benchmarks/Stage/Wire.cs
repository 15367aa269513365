using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Bungkesmas.Benchmarks.Stage;

/// <summary>HTTP over real sockets that stay open, one per client.</summary>
public sealed class Wire(Uri address, int clients, string? token = null) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = clients, UseProxy = false, UseCookies = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null
    });
    private readonly string? _bearer = token is null ? null : $"Bearer {token}";

    /// <summary>The status and length of an answer, all of it read.</summary>
    public async Task<(HttpStatusCode Status, int Length)> GetAsync(string path, long? minPosition = null)
    {
        using var response = await SendAsync(HttpMethod.Get, path, null, minPosition);
        return (response.StatusCode, (await response.Content.ReadAsByteArrayAsync()).Length);
    }

    public async Task<HttpStatusCode> PostAsync(string path, byte[] json)
    {
        using var response = await SendAsync(HttpMethod.Post, path, json);
        await response.Content.ReadAsByteArrayAsync();
        return response.StatusCode;
    }

    /// <summary>Records, and answers what was recorded; anything but 201 ends the run.</summary>
    public async Task<JsonObject> RecordAsync(string path, JsonObject body)
    {
        using var response = await SendAsync(HttpMethod.Post, path, System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()));
        var text = await response.Content.ReadAsStringAsync();
        return response.StatusCode == HttpStatusCode.Created
            ? JsonNode.Parse(text)!.AsObject()
            : throw new InvalidOperationException($"{path} answered {(int)response.StatusCode}: {text[..Math.Min(text.Length, 2000)]}");
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, byte[]? json, long? minPosition = null)
    {
        var request = new HttpRequestMessage(method, new Uri(address, path));
        if (_bearer is not null) request.Headers.TryAddWithoutValidation("Authorization", _bearer);
        if (minPosition is not null) request.Headers.TryAddWithoutValidation("Min-Position", FormattableString.Invariant($"{minPosition}"));
        if (json is not null) request.Content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return _http.SendAsync(request, CancellationToken.None);
    }

    public void Dispose() => _http.Dispose();
}
