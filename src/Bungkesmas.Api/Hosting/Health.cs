using Bungkesmas.Api.Lenses;
using Npgsql;

namespace Bungkesmas.Api.Hosting;

/// <summary>Whether the service lives, and whether it can answer.</summary>
public static class Health
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", async (Progress progress, HttpContext http) =>
        {
            try
            {
                await progress.PositionAsync(http.RequestAborted);
                return Results.Text("ready");
            }
            catch (NpgsqlException) { return Results.Text("database away", statusCode: 503); }
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
