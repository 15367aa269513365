using System.Text.Json.Nodes;
using System.Threading.Channels;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Operating;
using Bungkesmas.Api.Operating.Doctor;
using Bungkesmas.Api.Specs.Operating;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections;
using Bungkesmas.Projections.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>After an append that failed Marten fills its positions with tombstones; they are no facts, and everything passes over them.</summary>
public sealed class TombstoneSpecs : IDisposable
{
    private readonly Belongings _at = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _at.Dispose();

    [Fact(DisplayName = "With tombstones among the facts and at their end the views go on, a rebuild comes to the last position, and a restored backup starts")]
    public async Task PassedOver()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        (await ledger.PostAsync("/webhooks", JsonNode.Parse("""{"url":"http://127.0.0.1:9/hook"}"""))).Status.ShouldBeRecorded();
        (await ledger.GetAsync("/agenda")).Status.ShouldBeOk();
        await FailAnAppendAsync(ledger);
        (await ledger.PostAsync("/partners/kpi/activation", JsonNode.Parse("""{"region":{"code":"73.72"}}"""))).Status.ShouldBeRecorded();
        (await ledger.GetAsync("/partners/kpi")).Status.ShouldBeOk();
        await FailAnAppendAsync(ledger);
        var last = await ledger.CountAsync("select max(seq_id) from ledger.mt_events");

        await ReachedAsync(ledger, last);
        await Proof.EquateAsync(ledger);
        (await ledger.GetAsync("/facts?limit=500"))["facts"]!.AsArray().Count.ShouldBe((int)await ledger.CountAsync("select count(*) from ledger.mt_events where type <> 'tombstone'"));
        (await new Rebuild(ledger.Database, _ => { }).RunAsync(Ledger.Views, onlyMissing: false, Cancel)).Position.ShouldBe(last);
        await Proof.EquateAsync(ledger);
        while (await ledger.CountAsync("select position from effects.progress") < last) await Task.Delay(50, Cancel);

        var restored = await _at.RestoreAsync(await _at.BackUpAsync(ledger, BackupSet.Ledger), await _at.BackUpAsync(ledger, BackupSet.Keys));
        await using var again = await RunningLedger.OverAsync(restored, _at.KeyFile);
        (await again.PostAsync("/systems/dashboard-bungkesmas/launch", new JsonObject())).Status.ShouldBeRecorded();
        await Proof.EquateAsync(again);
    }

    [Fact(DisplayName = "A ledger that holds nothing but tombstones is empty")]
    public async Task Nothing()
    {
        await using var ledger = await RunningLedger.StartAsync();
        await FailAnAppendAsync(ledger);
        await ReachedAsync(ledger, await ledger.CountAsync("select max(seq_id) from ledger.mt_events"));
        (await Rebuild.HasFactsAsync(ledger.Database, Cancel)).ShouldBeFalse();
        (await ledger.Services.GetRequiredService<Facts.LedgerQueries>().LastAsync(Cancel)).ShouldBe(0);
    }

    [Fact(DisplayName = "Views that stand still while a service runs are broken to the doctor, and the service is not ready any more; one that has only just started is given time")]
    public async Task StandingStill()
    {
        var ledger = await RunningLedger.WithSampleAsync();
        (await ledger.GetAsync("/agenda")).Status.ShouldBeOk();
        await ledger.DisposeAsync();
        await using var database = NpgsqlDataSource.Create(LedgerStore.Tuned(ledger.ConnectionString));
        var clock = new LaterClock();
        var progress = new Progress(database, clock);
        clock.Later = TimeSpan.FromMinutes(2);
        (await progress.StandsStillAsync(Cancel)).ShouldBeFalse();
        await ledger.RunAsync("update ledger.mt_event_progression set last_seq_id = 1 where name like 'views%'");
        (await progress.StandsStillAsync(Cancel)).ShouldBeTrue();
        (await new Progress(database, clock).StandsStillAsync(Cancel)).ShouldBeFalse();

        await using var connection = await Backup.ConnectAsync(ledger.ConnectionString, Cancel);
        (await LedgerChecks.OfAsync(_at.Settings(ledger.ConnectionString), connection, Cancel).ToListAsync(Cancel)).Single(finding => finding.Check == "views")
            .ShouldSatisfyAllConditions(found => found.Verdict.ShouldBe(Verdict.Broken), found => found.Says.ShouldContain("stand still at position 1 of"));
    }

    [Fact(DisplayName = "A start waits until the views have seen the sample, however slow they are, and goes on without where they stand still")]
    public async Task Awaited()
    {
        var ledger = await RunningLedger.WithSampleAsync();
        var last = await ledger.CountAsync("select max(seq_id) from ledger.mt_events");
        await ReachedAsync(ledger, last);
        await ledger.DisposeAsync();
        await using var database = NpgsqlDataSource.Create(LedgerStore.Tuned(ledger.ConnectionString));
        await ledger.RunAsync("update ledger.mt_event_progression set last_seq_id = 1 where name like 'views%'");
        var clock = new LaterClock { Hurry = TimeSpan.FromSeconds(11) };
        var progress = new Progress(database, clock);

        var waiting = progress.SeenAsync(last, Cancel);
        await clock.LookedAtAsync(times: 20);
        waiting.IsCompleted.ShouldBeFalse();
        await ledger.RunAsync($"update ledger.mt_event_progression set last_seq_id = {last} where name like 'views%'");
        await waiting;

        await ledger.RunAsync("update ledger.mt_event_progression set last_seq_id = 1 where name like 'views%'");
        clock.Later = TimeSpan.FromMinutes(2);
        await progress.SeenAsync(last, Cancel);
    }

    /// <summary>What Marten leaves behind when the transaction of an append cannot be committed: the positions that it had taken, as rows of one stream.</summary>
    private static Task FailAnAppendAsync(RunningLedger ledger) => ledger.RunAsync("""
        insert into ledger.mt_streams (id, version) values ('mt_tombstone', 0) on conflict do nothing;
        insert into ledger.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type)
          select n, gen_random_uuid(), 'mt_tombstone', n, '{}', 'tombstone', '-infinity', '*DEFAULT*', 'JasperFx.Events.Tombstone, JasperFx.Events'
          from (select nextval('ledger.mt_events_sequence') n from generate_series(1, 3)) taken
        """);

    private static async Task ReachedAsync(RunningLedger ledger, long position)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (await ledger.Services.GetRequiredService<Progress>().PositionAsync(patience.Token) < position) await Task.Delay(50, patience.Token);
    }

    private sealed class LaterClock : TimeProvider
    {
        private readonly Channel<int> _looks = Channel.CreateUnbounded<int>();
        private int _looked;

        public TimeSpan Later { get; set; }

        /// <summary>So much the day goes on between two looks at it.</summary>
        public TimeSpan Hurry { get; init; }

        public async Task LookedAtAsync(int times)
        {
            while (await _looks.Reader.ReadAsync(Cancel) < times) { }
        }

        public override DateTimeOffset GetUtcNow()
        {
            var looked = Interlocked.Increment(ref _looked);
            _looks.Writer.TryWrite(looked);
            return base.GetUtcNow() + Later + Hurry * looked;
        }

        public override long GetTimestamp() => base.GetTimestamp() + (long)(Later.TotalSeconds * TimestampFrequency);
    }
}
