using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Streams;
using Microsoft.AspNetCore.Authorization;

namespace Bungkesmas.Api.Http;

/// <summary>What holds of every read, before its endpoint is asked: parameters it knows, a form that fits, the position that the caller waits for, and no work for an answer that the caller has.</summary>
public sealed class ConditionalReads(Progress progress, FreshnessGauge gauge, EntityTag tags)
{
    /// <summary>An answer through a pinned lens stays what it is, but for labels, which a new version of the service may word better.</summary>
    private const string Pinned = "private, max-age=86400", Live = "private, no-cache", Never = "no-store";

    public async Task AnswerAsync(HttpContext http, Endpoint endpoint, EndpointDescription description, RequestDelegate next)
    {
        if (await progress.WaitAsync(http) is { } waited) { await waited.WriteAsync(http); return; }
        http.Response.Headers.ContentLanguage = http.Language();
        http.Response.OnStarting(() => WithoutPages(http.Response));
        if (!HasTag(endpoint))
        {
            http.Response.Headers.CacheControl = Never;
            await next(http);
            return;
        }

        var pinned = EntityTag.PinsTime(http, description) && EntityTag.PinsKnowledge(http, description);
        var fresh = pinned && !description.Query.Contains("level") ? null : await gauge.NowAsync(Progress.WantedOf(http) ?? 0, http.RequestAborted);
        var tag = tags.Of(http, description, fresh);
        void Head(HttpResponse response)
        {
            response.Headers.ETag = tag;
            response.Headers.CacheControl = pinned ? Pinned : Live;
            if (!pinned) response.Headers["Ledger-Position"] = fresh!.Position.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        // What has another form names nothing.
        var held = Tags.Read(http.Request.Headers.IfNoneMatch) ?? Tags.None;
        if (held.Named.Any(one => one.Opaque.AsSpan().SequenceEqual(tag.AsSpan(3, tag.Length - 4))))
        {
            Head(http.Response);
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified) Head(http.Response);
            else http.Response.Headers.CacheControl = Never;
            return Task.CompletedTask;
        });
        if (held.Any) await AnyAsync(http, next);
        else await next(http);
    }

    /// <summary>Whether its answers have an entity tag: no address tells what was asked for in a body.</summary>
    public static bool HasTag(Endpoint endpoint) => endpoint.Metadata.GetMetadata<EndpointDescription>() is { Body: null } description && FollowsFromTheLedger(endpoint, description) && !IsSecret(endpoint);

    /// <summary>Where there is no answer there is no page of it, and no version that somebody saw.</summary>
    private static Task WithoutPages(HttpResponse response)
    {
        if (response.StatusCode >= 400) foreach (var header in new[] { "Link", StreamVersions.Header }) response.Headers.Remove(header);
        return Task.CompletedTask;
    }

    /// <summary>Registrations and deliveries change without a fact, so no position tells whether they did.</summary>
    private static bool FollowsFromTheLedger(Endpoint endpoint, EndpointDescription description) =>
        description.Lensed || description.Query.Contains(LensReader.Compared[2]) || endpoint.Metadata.GetMetadata<Constant>() is not null;

    /// <summary>Names and texts are looked at anew each time, which is logged, and stay in no cache; nor does what comes as a stream.</summary>
    private static bool IsSecret(Endpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(right => right.Policy is Rights.Documents or Rights.People) || endpoint.Offered().Contains(EventStream.MediaType);

    /// <summary>Whoever has any answer at all wants to know only whether there is one; that takes the work.</summary>
    private static async Task AnyAsync(HttpContext http, RequestDelegate next)
    {
        var body = http.Response.Body;
        http.Response.Body = Stream.Null;
        await next(http);
        http.Response.Body = body;
        if (http.Response is { StatusCode: StatusCodes.Status200OK, HasStarted: false }) http.Response.StatusCode = StatusCodes.Status304NotModified;
    }
}
