using Bungkesmas.Api.Lenses;
using Bungkesmas.Projections.Kernel;
using Npgsql;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Waiting for the views, which all who wait do together.</summary>
public sealed class ProgressSpecs
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "Where the machine is held up for as long as a pause between two looks takes, whoever waits for the views afterwards sees them go on")]
    public async Task HeldUp()
    {
        var ledger = await RunningLedger.WithSampleAsync();
        (await ledger.GetAsync("/agenda")).Status.ShouldBeOk();
        var last = await ledger.CountAsync("select max(seq_id) from ledger.mt_events");
        await ledger.DisposeAsync();
        await ledger.RunAsync("update ledger.mt_event_progression set last_seq_id = 1 where name like 'views%'");
        await using var database = NpgsqlDataSource.Create(LedgerStore.Tuned(ledger.ConnectionString));
        var clock = new Clock { Stride = TimeSpan.FromSeconds(4) };
        var progress = new Progress(database, clock);
        (await progress.WaitForKnownAsync(last, Cancel)).ShouldBeFalse("nothing goes on yet");

        (clock.Stride, clock.Looks) = (TimeSpan.Zero, 0);
        var waiting = Task.Run(() => progress.WaitForKnownAsync(last, Cancel), Cancel);
        while (clock.Looks < 2) await Task.Yield();
        await ledger.RunAsync($"update ledger.mt_event_progression set last_seq_id = {last} where name like 'views%'");
        (await waiting).ShouldBeTrue();
    }

    /// <summary>A clock whose pauses are over before anybody can wait for them.</summary>
    private sealed class Clock : TimeProvider
    {
        private DateTimeOffset _strode = System.GetUtcNow();
        private int _looks;

        /// <summary>How often somebody looked what time it is.</summary>
        public int Looks { get => Volatile.Read(ref _looks); set => Volatile.Write(ref _looks, value); }

        /// <summary>So much the day goes on between two looks, besides what it does by itself; from nothing on it is what it is.</summary>
        public TimeSpan Stride { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            Interlocked.Increment(ref _looks);
            return Stride == TimeSpan.Zero ? System.GetUtcNow() : _strode += Stride;
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            callback(state);
            return new Over();
        }

        private sealed class Over : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => false;

            public void Dispose() { }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
