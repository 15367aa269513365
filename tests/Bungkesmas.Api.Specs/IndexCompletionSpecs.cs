using System.Text.Json.Nodes;
using Bungkesmas.Projections.Kernel;
using Npgsql;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>What a version of before did not enter into the index is entered once.</summary>
public sealed class IndexCompletionSpecs
{
    [Fact(DisplayName = "An index of an earlier version is completed from the facts, and one that is complete is left alone")]
    public async Task Completed()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var ledger = await RunningLedger.WithSampleAsync();
        var candidacy = (await ledger.GetAsync("/facts?type=partner.candidacy-recorded.v1&partner=kpi"))["facts"][0]!["id"];
        foreach (var region in (string[])["73.13", "73.14"])
            (await ledger.PostAsync($"/facts/{candidacy}/correction", JsonNode.Parse($$"""{ "reason": "source-misread", "fields": { "region": { "code": "{{region}}" } } }"""))).Status.ShouldBeRecorded();
        var before = await IndexAsync(ledger.Database);

        await ExecuteAsync(ledger.Database, "delete from ledger.fact_subject where subject like 'engagement/%'; delete from ledger.fact_listens where listener like 'engagement/%'");
        await IndexCompletion.RunAsync(ledger.Database, _ => { }, cancel);
        (await IndexAsync(ledger.Database)).Count.ShouldBeLessThan(before.Count);

        await ExecuteAsync(ledger.Database, "comment on table ledger.fact_subject is null");
        await IndexCompletion.RunAsync(ledger.Database, _ => { }, cancel);
        (await IndexAsync(ledger.Database)).ShouldBe(before);
    }

    private static async Task<List<string>> IndexAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("select subject || ' ' || fact_id from ledger.fact_subject union all select listened || ' ' || listener || ' ' || placed from ledger.fact_listens order by 1");
        var rows = new List<string>();
        await using var row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await row.ReadAsync(TestContext.Current.CancellationToken)) rows.Add(row.GetString(0));
        return rows;
    }

    private static async Task ExecuteAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
