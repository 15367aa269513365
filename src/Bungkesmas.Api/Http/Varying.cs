using Microsoft.Net.Http.Headers;

namespace Bungkesmas.Api.Http;

/// <summary>Says what of a request an answer depends on (<c>Vary</c>, RFC 9110 section 12.5.5), each field once, whoever else says it too.</summary>
public static class Varying
{
    private static readonly string[] Always = [HeaderNames.Accept, HeaderNames.AcceptLanguage, HeaderNames.AcceptEncoding, HeaderNames.Authorization];

    /// <summary>Before everything that names fields of its own: what is begun first is asked last when an answer starts.</summary>
    public static void UseVarying(this WebApplication app, HttpSettings settings)
    {
        string[] fields = settings.Origins.Count > 0 ? [.. Always, HeaderNames.Origin] : Always;
        app.Use((http, next) =>
        {
            http.Response.OnStarting(() =>
            {
                var named = http.Response.Headers.GetCommaSeparatedValues(HeaderNames.Vary);
                http.Response.Headers.Vary = string.Join(", ", fields.Union(named, StringComparer.OrdinalIgnoreCase));
                return Task.CompletedTask;
            });
            return next(http);
        });
    }
}
