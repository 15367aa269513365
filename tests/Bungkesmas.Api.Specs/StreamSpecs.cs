using System.Net;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Facts and changes as they come: nothing is missed and nothing comes twice, however often a follower is cut off.</summary>
public sealed class StreamSpecs
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "A follower who is cut off again and again sees every fact once, in order, while others write")]
    public async Task NoGapNoDouble()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var before = await ledger.CountAsync();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++) (await ledger.PostAsync($"/partners/aliran-{i}/activation", JsonNode.Parse("""{"region":{"code":"73.72"}}"""))).Status.ShouldBeRecorded();
        }, Cancel);
        var (facts, changes) = await (Cut("/facts/stream", "fact"), Cut("/changes/stream", "changes")).Both();
        await writing;
        var positions = await PositionsAsync(ledger, "select seq_id from ledger.mt_events order by seq_id");
        facts.ShouldBe(positions);
        changes.ShouldBe(await PositionsAsync(ledger, $"select distinct position from {Projections.Kernel.ViewChanges.Changes} order by position"));
        positions.Count.ShouldBe((int)before + 60);

        async Task<List<long>> Cut(string path, string name)
        {
            var (seen, last) = (new List<long>(), 0L);
            var until = new Lazy<Task<long>>(async () => { await writing; await ledger.GetAsync("/agenda"); return (await PositionsAsync(ledger, "select max(seq_id) from ledger.mt_events"))[0]; });
            for (var cut = 1; last < (writing.IsCompleted ? await until.Value : long.MaxValue); cut++)
            {
                await using var events = await Events.OpenAsync(ledger, path, last);
                for (var taken = 0; taken < 7 + cut % 5; taken++)
                {
                    var one = await events.NextAsync(TimeSpan.FromSeconds(writing.IsCompleted ? 1 : 5));
                    if (one is null) break;
                    last = long.Parse(one.Id);
                    if (one.Name == name) seen.Add(last);
                }
            }
            return seen;
        }
    }

    [Fact(DisplayName = "Each kind of filter lets through what the log lets through, from the database and as it comes")]
    public async Task Filters()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var actor = (await ledger.GetAsync("/facts?limit=1"))["facts"][0]!["actor"]!.GetValue<string>();
        await using var live = await Events.OpenAsync(ledger, "/facts/stream?partner=ylp2em", null);
        foreach (var filter in new[] { "type=partner.recommended.v1", "partner=ylp2em", "region=73", "stream=organisation/kpi", $"stream=task/sign-agreement-{new string('a', 60)}", $"actor={actor}", "from=2017-01-01T00:00:00Z", "to=2017-01-01T00:00:00Z" })
        {
            var log = (await ledger.GetAsync($"/facts?limit=500&{filter}"))["facts"].AsArray().Select(fact => fact!["position"]!.GetValue<long>()).ToList();
            await using var events = await Events.OpenAsync(ledger, $"/facts/stream?after=0&{filter}", null);
            var told = new List<long>();
            for (var i = 0; i < log.Count; i++) told.Add(long.Parse((await events.NextAsync(TimeSpan.FromSeconds(30)))!.Id));
            told.ShouldBe(log, filter);
        }
        (await ledger.PostAsync("/partners/lain/activation", JsonNode.Parse("""{"region":{"code":"73.72"}}"""))).Status.ShouldBeRecorded();
        var own = await ledger.PostAsync("/partners/ylp2em/activation", JsonNode.Parse("""{"region":{"code":"73.13"}}"""));
        var next = (await live.NextAsync(TimeSpan.FromSeconds(30)))!;
        next.Id.ShouldBe(own["position"].ToString());
        var sheet = JsonNode.Parse(next.Data)!;
        sheet.ToJsonString().ShouldBe((await ledger.GetAsync($"/facts/{sheet["id"]}")).Json.ToJsonString());
    }

    [Fact(DisplayName = "Changes of one fact come together, at its position, with the views' own keys")]
    public async Task Changes()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        await ledger.GetAsync("/agenda");
        await using var all = await Events.OpenAsync(ledger, "/changes/stream", null);
        await using var agreements = await Events.OpenAsync(ledger, "/changes/stream?view=agreement", null);
        var signed = await ledger.PostAsync("/agreements/mou-ylp2em-parepare/signature", new JsonObject());
        var one = (await all.NextAsync(TimeSpan.FromSeconds(30)))!;
        one.Id.ShouldBe(signed["position"].ToString());
        var changes = JsonNode.Parse(one.Data)!["changes"]!.AsArray().Select(change => $"{change!["view"]} {change["key"]}").ToList();
        changes.ShouldContain("agreement agreement/mou-ylp2em-parepare");
        changes.ShouldContain("engagement engagement/ylp2em@73.72");
        JsonNode.Parse((await agreements.NextAsync(TimeSpan.FromSeconds(30)))!.Data)!["changes"]!.AsArray().ShouldHaveSingleItem()!["key"]!.GetValue<string>().ShouldBe("agreement/mou-ylp2em-parepare");
    }

    [Fact(DisplayName = "Whoever comes back later than changes are kept, or from a ledger that is not this one, is told to read anew")]
    public async Task Reset()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        await ledger.GetAsync("/agenda");
        await using (var age = ledger.Database.CreateCommand($"update {Projections.Kernel.ViewChanges.Changes} set at = at - interval '8 days'")) await age.ExecuteNonQueryAsync(Cancel);
        await ((Streams.AllChanges)ledger.Services.GetService(typeof(Streams.AllChanges))!).ForgetAsync(Cancel);
        foreach (var (path, last) in new[] { ("/changes/stream", 3L), ("/facts/stream", 999_999L) })
        {
            await using var events = await Events.OpenAsync(ledger, path, last);
            var first = (await events.NextAsync(TimeSpan.FromSeconds(30)))!;
            (first.Name, first.Id).ShouldBe(("reset", ledger.LastPosition.ToString()), path);
        }
        await using var whole = await Events.OpenAsync(ledger, "/facts/stream", 3);
        (await whole.NextAsync(TimeSpan.FromSeconds(30)))!.Id.ShouldBe("4");
    }

    [Fact(DisplayName = "No follower is told a later fact before one that is still being written, and then both in order")]
    public async Task Held()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        await ledger.GetAsync("/agenda");
        await using var events = await Events.OpenAsync(ledger, "/facts/stream", null);
        await using var connection = await ledger.Database.OpenConnectionAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await using var session = ledger.Store.LightweightSession(Marten.Services.SessionOptions.ForTransaction(transaction));
        var held = session.Events.BuildEvent(new Domain.Organisations.CandidacyRecorded(new Domain.Regions.RegionMention("73.72")));
        held.Id = Guid.NewGuid();
        held.SetHeader(Projections.Kernel.FactReader.EnvelopeHeader, new Domain.Kernel.Envelope(true, Domain.Kernel.Occurred.Undated, Domain.Kernel.Assertion.Decided, [], "spec"));
        session.Events.Append("organisation/tertahan", held);
        await session.SaveChangesAsync(Cancel);
        var later = await ledger.PostAsync("/partners/sesudahnya/activation", JsonNode.Parse("""{"region":{"code":"73.72"}}"""));
        later.Status.ShouldBeRecorded();
        (await events.NextAsync(TimeSpan.FromSeconds(5))).ShouldBeNull();
        await transaction.CommitAsync(Cancel);
        (await events.NextAsync(TimeSpan.FromSeconds(30)))!.Id.ShouldBe(held.Sequence.ToString());
        (await events.NextAsync(TimeSpan.FromSeconds(30)))!.Id.ShouldBe(later["position"].ToString());
    }

    [Fact(DisplayName = "A ticket opens one stream once, with the rights of its token, and no log line shows it")]
    public async Task Tickets()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        async Task<string> TicketAsync(string role) => (await ledger.PostAsync("/stream-tickets", null, role)).String("ticket");
        async Task<HttpStatusCode> OpenAsync(string path)
        {
            using var anonymous = new HttpClient { BaseAddress = ledger.Address };
            using var answer = await anonymous.GetAsync($"/api/v1{path}", HttpCompletionOption.ResponseHeadersRead, Cancel);
            return answer.StatusCode;
        }
        var office = await TicketAsync(Rights.Office);
        (await OpenAsync($"/facts/stream?ticket={office}&after=soon")).ShouldBe(HttpStatusCode.BadRequest, "what is refused uses nothing up");
        using (var head = await new HttpClient().SendAsync(new(HttpMethod.Head, new Uri(ledger.Address, $"/api/v1/facts/stream?ticket={office}")), Cancel)) head.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await OpenAsync($"/facts/stream?ticket={office}")).ShouldBe(HttpStatusCode.OK);
        (await OpenAsync($"/facts/stream?ticket={office}")).ShouldBe(HttpStatusCode.Unauthorized);
        (await OpenAsync($"/facts/stream?ticket={await TicketAsync(Rights.Frontend)}")).ShouldBe(HttpStatusCode.Forbidden);
        (await OpenAsync($"/changes/stream?ticket={await TicketAsync(Rights.Frontend)}")).ShouldBe(HttpStatusCode.OK);
        (await OpenAsync($"/partners?ticket={await TicketAsync(Rights.Office)}")).ShouldBe(HttpStatusCode.Unauthorized);
        (await OpenAsync("/facts/stream?ticket=made-up")).ShouldBe(HttpStatusCode.Unauthorized);
        (await ledger.PostAsync("/stream-tickets", null, Rights.Privacy)).Status.ShouldBe(403);
        var late = await TicketAsync(Rights.Office);
        await using (var age = ledger.Database.CreateCommand("update http.stream_ticket set until = until - interval '1 minute'")) await age.ExecuteNonQueryAsync(Cancel);
        (await OpenAsync($"/facts/stream?ticket={late}")).ShouldBe(HttpStatusCode.Unauthorized);
        ledger.Log.Lines.ShouldNotContain(line => line.Contains(office) || line.Contains(late));
    }

    private static async Task<List<long>> PositionsAsync(RunningLedger ledger, string sql)
    {
        await using var command = ledger.Database.CreateCommand(sql);
        var positions = new List<long>();
        await using var row = await command.ExecuteReaderAsync(Cancel);
        while (await row.ReadAsync(Cancel)) positions.Add(row.GetInt64(0));
        return positions;
    }
}

internal static class Together
{
    public static async Task<(T, T)> Both<T>(this (Task<T> One, Task<T> Other) tasks) => (await tasks.One, await tasks.Other);
}
