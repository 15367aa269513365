using Microsoft.Extensions.Primitives;

namespace Bungkesmas.Api.Http;

/// <summary>HEAD answers wherever GET does, OPTIONS says what an address allows, and so does a refusal of a method.</summary>
public static class Methods
{
    private static readonly object Headless = new();

    /// <summary>Before routing: HEAD is a GET whose body the server leaves out.</summary>
    public static void UseHead(this WebApplication app) => app.Use((http, next) =>
    {
        if (!HttpMethods.IsHead(http.Request.Method)) return next(http);
        http.Items[Headless] = true;
        http.Request.Method = HttpMethods.Get;
        return next(http);
    });

    /// <summary>Whether only the headers of the answer are wanted; whoever would stream for long looks at it.</summary>
    public static bool IsHead(this HttpContext http) => http.Items.ContainsKey(Headless);

    /// <summary>After routing: routing answers every method that an address lacks with what it has, so OPTIONS is such an answer that is no refusal.</summary>
    public static void UseOptions(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (!HttpMethods.IsOptions(http.Request.Method) || http.GetEndpoint() is not { RequestDelegate: { } lacking } endpoint || endpoint is RouteEndpoint)
        {
            await next(http);
            return;
        }
        await lacking(http);
        Complete(http.Response);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    });

    /// <summary>Adds to <c>Allow</c> what holds of every address.</summary>
    public static void Complete(HttpResponse response)
    {
        if (StringValues.IsNullOrEmpty(response.Headers.Allow)) return;
        var allowed = response.Headers.Allow.ToString().Split(", ").ToList();
        if (allowed.Contains(HttpMethods.Get)) allowed.Add(HttpMethods.Head);
        response.Headers.Allow = string.Join(", ", allowed.Append(HttpMethods.Options).Distinct());
    }
}
