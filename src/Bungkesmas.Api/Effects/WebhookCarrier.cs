using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Bungkesmas.Api.Effects;

/// <summary>Posts signed deliveries. It follows no redirect, asks no proxy, keeps no cookie, and reads no answer but its status.</summary>
public sealed class WebhookCarrier : ICarrier, IDisposable
{
    private readonly Subscriptions _subscriptions;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;

    public WebhookCarrier(Subscriptions subscriptions, EffectSettings settings, TimeProvider clock)
    {
        (_subscriptions, _clock) = (subscriptions, clock);
        _client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ActivityHeadersPropagator = null, ConnectTimeout = settings.Patience,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2), ConnectCallback = (context, cancel) => WebhookAddress.ConnectAsync(context.DnsEndPoint, settings, cancel)
        }) { Timeout = settings.Patience };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Bungkesmas", "1"));
    }

    public Channel Channel => Channel.Webhook;

    public async Task<Outcome> CarryAsync(Dispatch dispatch, CancellationToken cancel)
    {
        var target = (await _subscriptions.TargetAsync<WebhookTarget>(dispatch.Subscription, cancel))!;
        var now = _clock.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Url) { Content = new StringContent(dispatch.Payload, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", dispatch.Id.ToString());
        request.Headers.Add("webhook-timestamp", Signature.Seconds(now));
        request.Headers.Add("webhook-signature", Signature.Of(dispatch.Id, now, dispatch.Payload, target.SecretsAt(now)));
        try
        {
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return Read(answer, now);
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested) { return new(Outcome.TimedOut, Tired: true); }
        catch (HttpRequestException failure) { return failure.InnerException is RefusedAddressException ? new(Outcome.RefusedAddress) : new(Outcome.Unreachable, Tired: true); }
    }

    private static Outcome Read(HttpResponseMessage answer, DateTimeOffset now) => (int)answer.StatusCode switch
    {
        >= 200 and < 300 => Outcome.Taken,
        (int)HttpStatusCode.Gone => new(Outcome.Gone, Final: true),
        var status => new($"http-{status}", Tired: status is 429 or >= 500, After: answer.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - now : null)
    };

    public void Dispose() => _client.Dispose();
}
