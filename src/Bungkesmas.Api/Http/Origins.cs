using Microsoft.Net.Http.Headers;

namespace Bungkesmas.Api.Http;

/// <summary>Whose pages may call from a browser (CORS): the configured origins, and nobody's where none is.</summary>
public static class Origins
{
    private static readonly string[] Sent =
        [HeaderNames.Authorization, HeaderNames.Accept, HeaderNames.AcceptLanguage, HeaderNames.ContentType, HeaderNames.IfMatch, HeaderNames.IfNoneMatch, "Idempotency-Key", "Min-Position", "Last-Event-ID"];

    private static readonly string[] Shown =
        [HeaderNames.ETag, HeaderNames.Location, HeaderNames.Link, HeaderNames.RetryAfter, HeaderNames.Allow, HeaderNames.ContentLanguage, "Ledger-Position", StreamVersions.Header, Recording.SentAnswer.Replayed];

    public static void AddOrigins(this IServiceCollection services, HttpSettings settings)
    {
        if (settings.Origins.Count == 0) return;
        services.AddCors(options => options.AddDefaultPolicy(policy => policy.WithOrigins([.. settings.Origins])
            .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Delete).WithHeaders(Sent).WithExposedHeaders(Shown).SetPreflightMaxAge(TimeSpan.FromHours(1))));
    }

    public static void UseOrigins(this WebApplication app, HttpSettings settings)
    {
        if (settings.Origins.Count > 0) app.UseCors();
    }
}
