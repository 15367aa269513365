using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Vaults;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>The real service on a PostgreSQL database of its own, asked over HTTP.</summary>
public sealed class RunningLedger : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Prepared = new(PrepareAsync);

    private readonly WebApplication _app;
    private readonly string _connection;
    private readonly MasterKey _master;
    private readonly Dictionary<string, HttpClient> _clients = [];

    private RunningLedger(WebApplication app, string connection, MasterKey master, KeptLog log) => (_app, _connection, _master, Log) = (app, connection, master, log);

    /// <summary>Every line the service logged.</summary>
    public KeptLog Log { get; }

    public NpgsqlDataSource Database => _app.Services.GetRequiredService<NpgsqlDataSource>();

    public IDocumentStore Store => _app.Services.GetRequiredService<IDocumentStore>();

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Urls.First());

    /// <summary>An empty ledger with the regions loaded.</summary>
    public static async Task<RunningLedger> StartAsync() => await StartAsync(await TestDatabase.NewAsync(await Prepared.Value));

    /// <summary>An empty ledger whose service is configured otherwise.</summary>
    public static async Task<RunningLedger> WithSettingsAsync(params (string Name, string Value)[] settings) => await StartAsync(await TestDatabase.NewAsync(await Prepared.Value), null, settings);

    /// <summary>An empty ledger of another instance, which has a master key of its own.</summary>
    public static async Task<RunningLedger> OfAnotherInstanceAsync() => await StartAsync(await TestDatabase.NewAsync(await Prepared.Value), TestDatabase.AnotherKeyFile());

    /// <summary>A second service over the same database.</summary>
    public Task<RunningLedger> AnotherServiceAsync() => StartAsync(_connection);

    /// <summary>A service over a database that is there, such as a restored one.</summary>
    public static Task<RunningLedger> OverAsync(string connection, string keyFile) => StartAsync(connection, keyFile);

    public string ConnectionString => _connection;

    /// <summary>A ledger that holds the shipped sample.</summary>
    public static async Task<RunningLedger> WithSampleAsync()
    {
        var ledger = await StartAsync();
        (await ledger.PostAsync("/field-reports", Sample())).Status.ShouldBeRecorded();
        return ledger;
    }

    public static JsonObject Sample() => JsonNode.Parse(File.ReadAllText(Path.Combine(Settings.ShippedFolder, "sample", "field-report.json")))!.AsObject();

    public HttpClient As(string role)
    {
        if (_clients.TryGetValue(role, out var client)) return client;
        client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.Make(_master, role, TimeSpan.FromDays(1), DateTimeOffset.UtcNow, $"spec-{role}"));
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return _clients[role] = client;
    }

    /// <summary>Reads after everything this ledger was told so far.</summary>
    public async Task<Reply> GetAsync(string path, string role = Rights.Office, string? language = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1{path}");
        if (LastPosition > 0) request.Headers.Add("Min-Position", LastPosition.ToString());
        if (language is not null) request.Headers.AcceptLanguage.ParseAdd(language);
        return await SendAsync(request, role);
    }

    public Task<Reply> PostAsync(string path, JsonNode? body, string role = Rights.Office) =>
        SendAsync(new(HttpMethod.Post, $"/api/v1{path}") { Content = new StringContent(body?.ToJsonString() ?? "null", Encoding.UTF8, "application/json") }, role);

    public async Task<Reply> SendAsync(HttpRequestMessage request, string role)
    {
        using var response = await As(role).SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (response.Headers.TryGetValues("Ledger-Position", out var positions)) LastPosition = Math.Max(LastPosition, long.Parse(positions.First()));
        return new(new(response.StatusCode, text), text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : []);
    }

    public long LastPosition { get; private set; }

    public async Task<long> CountAsync(string sql = "select count(*) from ledger.mt_events")
    {
        await using var command = Database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    public async Task RunAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create(_connection);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until so many wait for a lock that somebody else holds, each for this long at least.</summary>
    public async Task UntilWaitingAsync(int count, TimeSpan since = default)
    {
        const int mostBeats = 1500;
        for (var beats = 0; await CountAsync($"select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and clock_timestamp() - query_start >= interval '{since.TotalMilliseconds} ms'") < count; beats++)
        {
            if (beats == mostBeats) throw new TimeoutException($"Fewer than {count} wait for a lock.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Stops the service; its database stays.</summary>
    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values) client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static async Task<string> PrepareAsync()
    {
        var connection = await TestDatabase.NewAsync();
        await (await StartAsync(connection)).DisposeAsync();
        // A template may have no visitors; what a stopped service still holds is closed.
        await using var database = NpgsqlDataSource.Create(await TestDatabase.ConnectionStringAsync());
        await using var close = database.CreateCommand("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1");
        close.Parameters.Add(new() { Value = new NpgsqlConnectionStringBuilder(connection).Database! });
        await close.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(connection).Database!;
    }

    private static async Task<RunningLedger> StartAsync(string connection, string? keyFile = null, params (string Name, string Value)[] settings)
    {
        var builder = ServeCommand.Builder();
        foreach (var (name, value) in settings) builder.Configuration[name] = value;
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var log = new KeptLog();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        var master = MasterKey.LoadOrCreate(keyFile ?? TestDatabase.KeyFile);
        var files = new Settings(connection, Path.GetDirectoryName(TestDatabase.KeyFile)!, null, null, Tokens.Issuer);
        var app = await Composition.BuildAsync(builder, files, master, connection, CancellationToken.None);
        await app.StartAsync();
        return new(app, connection, master, log);
    }
}
