using Bungkesmas.Projections.Kernel;
using Npgsql;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>How the service talks to its database.</summary>
public sealed class ConnectionSpecs
{
    [Theory(DisplayName = "Queries are neither spread over processes nor compiled, unless the connection string says so itself")]
    [InlineData("max_parallel_workers_per_gather", "0", "3")]
    [InlineData("jit", "off", "on")]
    public async Task Sessions(string setting, string ours, string theirs)
    {
        await using var ledger = await RunningLedger.StartAsync();
        (await ShownAsync(ledger.ConnectionString, setting)).ShouldBe(ours);
        (await ShownAsync(new NpgsqlConnectionStringBuilder(ledger.ConnectionString) { Options = $"-c {setting}={theirs}" }.ConnectionString, setting)).ShouldBe(theirs);
    }

    private static async Task<object?> ShownAsync(string connectionString, string setting)
    {
        await using var database = NpgsqlDataSource.Create(LedgerStore.Tuned(connectionString));
        await using var command = database.CreateCommand($"show {setting}");
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
