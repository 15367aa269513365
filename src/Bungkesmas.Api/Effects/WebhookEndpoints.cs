using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Http;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Marten;

namespace Bungkesmas.Api.Effects;

/// <summary>A webhook as it is asked for.</summary>
/// <param name="Url">https, or a host that the settings allow</param>
/// <param name="Kinds">what to hear of; everything where none is named</param>
/// <param name="Region">only what lies in it</param>
/// <param name="Partner">only what concerns this organisation</param>
/// <param name="Active">false to switch it off without forgetting it</param>
public sealed record WebhookWish(string Url, ValueList<string> Kinds = default, string? Region = null, string? Partner = null, bool Active = true) : IWishes
{
    public override string ToString() => "[sealed]";
}

/// <summary>A webhook as it is.</summary>
/// <param name="Reason">why the service switched it off</param>
/// <param name="HeardFrom">it hears of what was recorded after this position</param>
/// <param name="Secret">what its deliveries are signed with; shown once, when it is made</param>
/// <param name="EarlierSecretUntil">until when the secret before signs as well</param>
public sealed record WebhookSheet(
    string Id, string Url, IReadOnlyList<string> Kinds, string? Region, string? Partner, bool Active, string? Reason, long HeardFrom, DateTimeOffset CreatedAt,
    string? Secret = null, DateTimeOffset? EarlierSecretUntil = null)
{
    public static WebhookSheet Of(Subscription one, WebhookTarget target, DateTimeOffset now, bool shown = false) => new(
        one.Id, target.Url, one.Kinds, one.Region, one.Partner, one.Active, one.Reason, one.HeardFrom, one.CreatedAt, shown ? target.Secret : null,
        target.EarlierUntil > now ? target.EarlierUntil : null);

    /// <summary>As the caller may see it: the rest of an address may be what its receiver knows the sender by.</summary>
    public WebhookSheet For(HttpContext http) => http.User.IsInRole(Rights.Office) ? this : this with { Url = new Uri(Url).GetLeftPart(UriPartial.Authority) };
}

/// <summary>All webhooks.</summary>
public sealed record WebhookList(IReadOnlyList<WebhookSheet> Webhooks);

/// <summary>A delivery that was put on its way.</summary>
public sealed record Enqueued(Guid Delivery);

/// <summary>Who hears by webhook: settings of the office, not facts.</summary>
public static class WebhookEndpoints
{
    private static readonly TimeSpan BothSecrets = TimeSpan.FromDays(1);

    private static Sentence WrongUrl { get; } = new(
        "Harus https ke alamat umum, atau ke host yang diizinkan pengaturan Bungkesmas__Webhooks__AllowedHosts.",
        "Must be https to a public address, or a host that the setting Bungkesmas__Webhooks__AllowedHosts allows.");

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/webhooks", async (HttpContext http, WishReader reader, Subscriptions subscriptions, EffectSettings settings, TimeProvider clock) =>
        {
            var (body, wish, problem) = await reader.ReadAsync<WebhookWish>(http, (asked, intake) => Check(asked, intake, settings));
            if (problem is not null) return problem.Result(http);
            var target = new WebhookTarget(body!.Url, Signature.NewSecret());
            return await subscriptions.AddAsync(Channel.Webhook, wish!, target, http.Conditions(),
                one => SentAnswer.Of(201, WebhookSheet.Of(one, target, clock.GetUtcNow(), shown: true), $"/api/v1/webhooks/{one.Id}", one.Version), http.RequestAborted) ?? NotFound.Result(http);
        }).Records<WebhookSheet>("AddWebhook", "Registers a webhook. Its secret is shown in this answer and never again.", typeof(WebhookWish), policy: Rights.Effects).WithMetadata(new Versioned());

        api.MapGet("/webhooks", async (HttpContext http, Subscriptions subscriptions, TimeProvider clock) =>
        {
            var sheets = new List<WebhookSheet>();
            foreach (var one in await subscriptions.AllAsync(Channel.Webhook, http.RequestAborted))
                if (await subscriptions.TargetAsync<WebhookTarget>(one.Id, http.RequestAborted) is { } target) sheets.Add(WebhookSheet.Of(one, target, clock.GetUtcNow()).For(http));
            return Answers.Json(new WebhookList(sheets));
        }).Reads<WebhookList>("ListWebhooks", "All webhooks, without their secrets; who only looks reads of an address the host alone.", lensed: false, policy: Rights.EffectsSeen);

        api.MapGet("/webhooks/{id}", (string id, HttpContext http, Subscriptions subscriptions, TimeProvider clock) => WithAsync(http, subscriptions, id, (known, target) =>
        {
            http.Response.Headers[StreamVersions.Header] = SentAnswer.Tag(known.Version);
            return Task.FromResult(Answers.Json(WebhookSheet.Of(known, target, clock.GetUtcNow()).For(http)));
        })).Reads<WebhookSheet>("GetWebhook", "One webhook, without its secret; who only looks reads of its address the host alone.", lensed: false, policy: Rights.EffectsSeen).WithMetadata(new Versioned());

        api.MapPut("/webhooks/{id}", async (string id, HttpContext http, WishReader reader, Subscriptions subscriptions, EffectSettings settings, TimeProvider clock) =>
        {
            var (body, wish, problem) = await reader.ReadAsync<WebhookWish>(http, (asked, intake) => Check(asked, intake, settings));
            return problem?.Result(http) ?? await WithAsync(http, subscriptions, id, async (_, _) =>
                await subscriptions.ChangeAsync<WebhookTarget>(id, _ => (wish!, body!.Active), before => before with { Url = body!.Url }, http.Conditions(),
                    (one, now) => SentAnswer.Of(200, WebhookSheet.Of(one, now, clock.GetUtcNow()), version: one.Version), http.RequestAborted) ?? NotFound.Result(http));
        }).Changes<WebhookSheet>("ChangeWebhook", "Puts other wishes in place of the former ones, and switches a webhook off or on; one that was off hears from then on.", typeof(WebhookWish), Rights.Effects).WithMetadata(new Versioned());

        api.MapDelete("/webhooks/{id}", async (string id, HttpContext http, Subscriptions subscriptions) =>
            await subscriptions.RemoveAsync(id, Channel.Webhook, http.Conditions(), http.RequestAborted) ?? NotFound.Result(http))
            .Removes("RemoveWebhook", "Forgets a webhook and all its deliveries.", Rights.Effects).WithMetadata(new Versioned());

        api.MapPost("/webhooks/{id}/secret-rotation", (string id, HttpContext http, Subscriptions subscriptions, TimeProvider clock) => WithAsync(http, subscriptions, id, async (_, _) =>
        {
            var now = clock.GetUtcNow();
            return await subscriptions.ChangeAsync<WebhookTarget>(id, known => (new(known.Kinds, known.Region, known.Partner, known.Language), known.Active),
                before => before with { Secret = Signature.NewSecret(), Earlier = before.Secret, EarlierUntil = now + BothSecrets }, http.Conditions(),
                (one, rotated) => SentAnswer.Of(200, WebhookSheet.Of(one, rotated, now, shown: true), version: one.Version), http.RequestAborted) ?? NotFound.Result(http);
        })).Does<WebhookSheet>("RotateSecret", "Makes a new secret, which is shown once. For a day deliveries are signed with both.", Rights.Effects).WithMetadata(new Versioned());

        api.MapPost("/webhooks/{id}/test", (string id, HttpContext http, Subscriptions subscriptions, Step step, IDocumentStore store, TimeProvider clock) =>
            WithAsync(http, subscriptions, id, async (known, _) =>
            {
                if (http.Conditions().Refuse(known.Version) is { } stale) return stale;
                var letter = Letters.Trial(known, Guid.NewGuid(), clock.GetUtcNow());
                await using var session = store.LightweightSession();
                await step.EnqueueAsync(session, [letter]);
                var sent = SentAnswer.Of(202, new Enqueued(letter.Id));
                if (http.AnswerKey() is { } key) KeptAnswers.Keep(key, sent).QueueIn(session);
                await session.SaveChangesAsync(http.RequestAborted);
                return sent;
            })).Does<Enqueued>("TryWebhook", "Sends a trial; /deliveries tells what came of it.", Rights.Effects, 202).WithMetadata(new Versioned());
    }

    private static Problem NotFound { get; } = Problem.NotFound("webhook", "webhook");

    private static void Check(WebhookWish asked, Intake intake, EffectSettings settings)
    {
        if (asked.Url.Length > 2000) intake.Wrong(null, "url", Wrong.TooLong(2000));
        else if (!WebhookAddress.IsAccepted(asked.Url, settings, out _)) intake.Wrong(null, "url", WrongUrl);
    }

    private static async Task<IResult> WithAsync(HttpContext http, Subscriptions subscriptions, string id, Func<Subscription, WebhookTarget, Task<IResult>> answer) =>
        await subscriptions.FindAsync(id, Channel.Webhook, http.RequestAborted) is { } known && await subscriptions.TargetAsync<WebhookTarget>(id, http.RequestAborted) is { } target
            ? await answer(known, target) : NotFound.Result(http);
}
