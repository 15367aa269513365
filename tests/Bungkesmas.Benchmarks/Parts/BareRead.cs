using Bungkesmas.Projections.Kernel;
using System.Text;
using Bungkesmas.Benchmarks.Stage;
using Npgsql;

namespace Bungkesmas.Benchmarks.Parts;

/// <summary>The least a web server can do to show a partner: select the stored rows and write their text out.</summary>
public sealed class BareRead : IAsyncDisposable
{
    private static readonly string Select = $"""
        (select state::text from {LedgerSchema.Table("organisation")} where subject = $1 and upper_inf(known) and lower(valid) <= $2 order by lower(valid) desc limit 1)
        union all
        select state::text from {LedgerSchema.Table("engagement")} where holder = $1 and upper_inf(known) and valid @> $2
        """;

    private readonly WebApplication _app;
    private readonly NpgsqlDataSource _database;

    private BareRead(WebApplication app, NpgsqlDataSource database, int clients) => (_app, _database, Wire) = (app, database, new Wire(new(app.Urls.First()), clients));

    public Wire Wire { get; }

    public static async Task<BareRead> StartAsync(string connectionString, int clients)
    {
        var database = NpgsqlDataSource.Create(connectionString);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/{id}", async (string id, HttpContext http) =>
        {
            await using var command = database.CreateCommand(Select);
            command.Parameters.Add(new() { Value = $"organisation/{id}" });
            command.Parameters.Add(new() { Value = DateTime.UtcNow });
            var text = new StringBuilder("[");
            await using var row = await command.ExecuteReaderAsync(http.RequestAborted);
            while (await row.ReadAsync(http.RequestAborted)) text.Append(text.Length > 1 ? "," : "").Append(row.GetString(0));
            var body = Encoding.UTF8.GetBytes(text.Append(']').ToString());
            http.Response.ContentType = "application/json";
            http.Response.ContentLength = body.Length;
            await http.Response.Body.WriteAsync(body);
        });
        await app.StartAsync();
        return new(app, database, clients);
    }

    public async ValueTask DisposeAsync()
    {
        Wire.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }
}
