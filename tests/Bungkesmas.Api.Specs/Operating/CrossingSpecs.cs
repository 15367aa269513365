using Bungkesmas.Api.Operating;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Operating;

/// <summary>A backup and a restore that cross: whoever looked around before the other was there has nothing half of it.</summary>
public sealed class CrossingSpecs : IDisposable
{
    private readonly Belongings _at = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _at.Dispose();

    [Fact(DisplayName = "A restore that begins during a backup waits for it, and the backup holds the ledger that was there")]
    public async Task BackupFirst()
    {
        var (ledger, from, keys) = await StoppedAsync();
        Task restore;
        string file = In("crossed.zip");
        await using (var backup = await Backup.BeginAsync(ledger.ConnectionString, _at.Said, Cancel))
        {
            restore = new Restore(new(from, keys, Replace: true, OlderKeys: false), new StringWriter()).FillAsync(ledger.ConnectionString, Cancel);
            await Task.WhenAny(restore, ledger.UntilWaitingAsync(1));
            await backup.TakeAsync(BackupSet.Ledger, file, await File.ReadAllBytesAsync(TestDatabase.KeyFile, Cancel), Cancel);
        }
        await restore;
        RowsOf(file).ShouldBe(RowsOf(from));
    }

    [Theory(DisplayName = "A backup that begins during a restore waits for it, and holds the restored ledger"), InlineData("Making indexes"), InlineData("Putting it in place")]
    public async Task RestoreFirst(string moment)
    {
        var (ledger, from, keys) = await StoppedAsync();
        using var there = new Halt(moment);
        var restore = Task.Run(() => new Restore(new(from, keys, Replace: true, OlderKeys: false), there).FillAsync(ledger.ConnectionString, Cancel), Cancel);
        await there.Reached;
        var begun = Backup.BeginAsync(ledger.ConnectionString, _at.Said, Cancel);
        await Task.WhenAny(begun, ledger.UntilWaitingAsync(1));
        there.GoOn();
        await restore;
        var file = In("crossed.zip");
        await using (var backup = await begun) await backup.TakeAsync(BackupSet.Ledger, file, await File.ReadAllBytesAsync(TestDatabase.KeyFile, Cancel), Cancel);
        RowsOf(file).ShouldBe(RowsOf(from));
    }

    private async Task<(RunningLedger Ledger, string From, string Keys)> StoppedAsync()
    {
        var ledger = await RunningLedger.WithSampleAsync();
        await ledger.StopAsync();
        return (ledger, await _at.BackUpAsync(ledger, BackupSet.Ledger), await _at.BackUpAsync(ledger, BackupSet.Keys));
    }

    private static List<string> RowsOf(string file)
    {
        using var archive = ArchiveReader.Open(file);
        // Which key a database belongs to is written down by its first start, or by a restore.
        return [$"{archive.Manifest.Position}", .. archive.Manifest.Tables.Where(table => table.Table != "vault.instance").Select(table => $"{table.Table} {table.Rows}")];
    }

    private string In(string name) => Path.Combine(_at.Folder, name);

    /// <summary>Listens to a command, and holds it where it says certain words.</summary>
    private sealed class Halt(string words) : StringWriter
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _on = new();

        public Task Reached => _reached.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancel);

        public void GoOn() => _on.Set();

        public override void WriteLine(string? said)
        {
            if (said is null || !said.Contains(words, StringComparison.Ordinal)) return;
            _reached.TrySetResult();
            _on.Wait(TimeSpan.FromMinutes(1), Cancel).ShouldBeTrue();
        }

        protected override void Dispose(bool disposing)
        {
            _on.Dispose();
            base.Dispose(disposing);
        }
    }
}
