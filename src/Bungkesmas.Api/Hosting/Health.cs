using Bungkesmas.Api.Effects;
using Bungkesmas.Api.Lenses;
using Npgsql;

namespace Bungkesmas.Api.Hosting;

/// <summary>Whether the service lives, and whether it can answer.</summary>
public static class Health
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", async (Progress progress, Deliveries deliveries, Readiness readiness, HttpContext http) =>
        {
            if (readiness.Awaited is { } awaited) return Results.Text(awaited, statusCode: 503);
            try
            {
                if (await progress.StandsStillAsync(http.RequestAborted)) return Results.Text("the views stand still: facts are recorded and not seen (see doctor)", statusCode: 503);
                var (waiting, failed, dead) = await deliveries.CountAsync(http.RequestAborted);
                return Results.Text($"ready\ndeliveries: {waiting} waiting, {failed} failed, {dead} dead");
            }
            catch (NpgsqlException) { return Results.Text("database away", statusCode: 503); }
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
