using Bungkesmas.Api.Hosting.Embedded;
using Bungkesmas.Api.Specs;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(TestDatabaseLifetime))]

namespace Bungkesmas.Api.Specs;

/// <summary>The PostgreSQL that the specs run against: a throw-away server of their own, one for the whole run.</summary>
public static class TestDatabase
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("bungkesmas-specs-").FullName;
    private static readonly string Keys = Directory.CreateTempSubdirectory("bungkesmas-keys-").FullName;

    private static readonly Lazy<Task<EmbeddedPostgres>> Server = new(() =>
        EmbeddedPostgres.StartAsync(new() { DataRoot = Folder, Throwaway = true }, NullLogger.Instance, CancellationToken.None));

    public static string KeyFile => Path.Combine(Keys, "master.key");

    public static string AnotherKeyFile() => Path.Combine(Keys, $"{Guid.NewGuid():n}.key");

    /// <summary>The database that specs without a service of their own share.</summary>
    public static async Task<string> ConnectionStringAsync() => (await Server.Value).ConnectionString;

    /// <summary>A database of a spec's own, empty or copied from another.</summary>
    public static async Task<string> NewAsync(string? template = null)
    {
        var name = $"spec_{Guid.NewGuid():n}";
        await using var database = NpgsqlDataSource.Create((await Server.Value).ConnectionString);
        await using var create = database.CreateCommand($"create database {name} template {template ?? "template0"}");
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder((await Server.Value).ConnectionString) { Database = name }.ConnectionString;
    }

    public static async Task StopAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (Server.IsValueCreated) await (await Server.Value).DisposeAsync();
        Directory.Delete(Keys, recursive: true);
    }
}

/// <summary>Ends the server with the run.</summary>
public sealed class TestDatabaseLifetime : IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await TestDatabase.StopAsync();
}
