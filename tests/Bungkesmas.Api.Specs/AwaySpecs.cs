using System.Net;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Projections;
using Npgsql;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>The database lets nobody in for a while.</summary>
public sealed class AwaySpecs
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "While the database is away callers are told when to come again, the log has one line of each and no story, and afterwards it goes on")]
    public async Task Away()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var before = ledger.Log.Lines.Count;
        await DoorAsync(ledger, open: false);
        for (var i = 0; i < 3; i++)
        {
            using var answer = await ledger.As(Rights.Office).GetAsync("/api/v1/partners", Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            answer.Headers.RetryAfter.ShouldNotBeNull();
        }
        var lines = ledger.Log.Lines.Skip(before).Where(line => line.Contains("told to come again", StringComparison.Ordinal) || line.Contains("unhandled", StringComparison.Ordinal)).ToList();
        lines.Count.ShouldBe(3, string.Join('\n', lines));
        lines.ShouldAllBe(line => line.StartsWith("Warning") && !line.Contains('\n'));

        await DoorAsync(ledger, open: true);
        using var again = await ledger.As(Rights.Office).GetAsync("/api/v1/partners", Cancel);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact(DisplayName = "What the database thinks wrong with a statement is a mistake of ours, and nobody is told to come again")]
    public async Task OurMistake()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        await using var source = NpgsqlDataSource.Create(ledger.ConnectionString);
        await using var lose = source.CreateCommand($"drop table views_v{Ledger.ViewsVersion}.visit");
        await lose.ExecuteNonQueryAsync(Cancel);

        using var answer = await ledger.As(Rights.Office).GetAsync("/api/v1/visits", Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        answer.Headers.RetryAfter.ShouldBeNull();
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("/problems/our-mistake");
    }

    private static async Task DoorAsync(RunningLedger ledger, bool open)
    {
        var at = new NpgsqlConnectionStringBuilder(ledger.ConnectionString);
        var database = at.Database;
        at.Database = "postgres";
        await using var outside = NpgsqlDataSource.Create(at.ConnectionString);
        await using var door = outside.CreateCommand($"""alter database "{database}" allow_connections {open}""");
        await door.ExecuteNonQueryAsync(Cancel);
        await using var farewell = outside.CreateCommand("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1");
        farewell.Parameters.Add(new() { Value = database });
        if (!open) await farewell.ExecuteNonQueryAsync(Cancel);
    }
}
