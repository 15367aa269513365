using Bungkesmas.Api.Http;
using Bungkesmas.Api.Recording;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Npgsql;

namespace Bungkesmas.Api.Hosting;

/// <summary>Answers with problem details where no endpoint has: unknown addresses, unreadable requests, a database that is away.</summary>
public static class Problems
{
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = http =>
            {
                var failure = http.Features.GetRequiredFeature<IExceptionHandlerFeature>().Error;
                if (IsAway(failure)) app.Logger.LogWarning("The database did not answer ({Failure}); the caller was told to come again.", failure.GetBaseException().GetType().Name);
                return Of(failure).WriteAsync(http);
            },
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException or OperationCanceledException || IsAway(context.Exception)
        });
        app.Use((http, next) => http.Request.Path.Value!.Contains('\0') ? Problem.BrokenText.WriteAsync(http)
            : http.Request.Query.FirstOrDefault(pair => pair.Value.ToString().Contains('\0')) is { Key: { } name } ? Problem.BrokenIn(QueryParameters.Named(name)).WriteAsync(http) : next(http));
        app.UseStatusCodePages(context =>
        {
            Methods.Complete(context.HttpContext.Response);
            return Of(context.HttpContext.Response.StatusCode).WriteAsync(context.HttpContext);
        });
    }

    /// <summary>Whether the database is away or overloaded, of which one line says enough; what it thinks wrong with a statement is a mistake of ours, told with all that can be known.</summary>
    private static bool IsAway(Exception failure) => failure is TimeoutException or NpgsqlException and not PostgresException { SqlState: ['2', '2' or '3', ..] or ['4', '2', ..] };

    private static Problem Of(Exception failure) => failure switch
    {
        BadHttpRequestException bad => Of(bad.StatusCode),
        _ when IsAway(failure) => Problem.Unavailable,
        _ => new(500, "/problems/our-mistake", new("Kesalahan di pihak kami; tidak ada yang tercatat separuh.", "A mistake of ours; nothing was half-written."))
    };

    private static Problem Of(int status) => status switch
    {
        404 => new(404, "/problems/no-such-address", new("Alamat ini tidak ada; lihat /swagger.", "There is nothing at this address; see /swagger.")),
        405 => new(405, "/problems/method", new("Cara ini tidak berlaku di alamat ini.", "This method does not apply to this address.")),
        413 => Problem.TooLarge,
        415 => Problem.MediaType,
        _ => new(status, "/problems/unreadable-request", new("Permintaan tidak terbaca.", "The request cannot be read."))
    };
}
