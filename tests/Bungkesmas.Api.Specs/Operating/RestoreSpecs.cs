using System.Security.Cryptography;
using Bungkesmas.Api.Operating;
using Bungkesmas.Api.Operating.Doctor;
using Bungkesmas.Api.Specs.Hosting;
using Bungkesmas.Api.Vaults;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Operating;

/// <summary>A restore touches nothing that is not this program's, puts no wrong key in place, and is known for what it is from its first file on.</summary>
public sealed class RestoreSpecs : IDisposable
{
    private readonly Belongings _at = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public RestoreSpecs()
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_at.Folder, File.GetUnixFileMode(_at.Folder) | UnixFileMode.OtherExecute);
    }

    public void Dispose() => _at.Dispose();

    [Theory(DisplayName = "Somebody else's tables in a schema that is named like ours are refused by name by restore, service and doctor, and stay")]
    [InlineData("reference.preise"), InlineData("ledger.konto"), InlineData("views_v3.statistik")]
    public async Task Strangers(string table)
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var (from, keys) = (await _at.BackUpAsync(ledger, BackupSet.Ledger), await _at.BackUpAsync(ledger, BackupSet.Keys));
        var shop = await TestDatabase.NewAsync();
        await MakeAsync(shop, table);

        foreach (var replace in new[] { false, true })
            (await Should.ThrowAsync<InvalidOperationException>(() => _at.RestoreAsync(from, keys, shop, replace))).Message.ShouldContain(table);
        (await Should.ThrowAsync<InvalidOperationException>(() => KeyRing.OpenAsync(_at.Settings(shop), shop, Cancel))).Message.ShouldContain(table);
        await using (var connection = await Backup.ConnectAsync(shop, Cancel))
            (await LedgerChecks.OfAsync(_at.Settings(shop), connection, Cancel).ToListAsync(Cancel)).ShouldHaveSingleItem()
                .ShouldSatisfyAllConditions(found => found.Verdict.ShouldBe(Verdict.Broken), found => found.Says.ShouldContain(table));
        (await Belongings.AskAsync<long>(shop, $"select count(*) from {table}")).ShouldBe(1);
        (await Belongings.AskAsync<long>(shop, "select count(*) from pg_namespace where nspname in ('vault', 'http')")).ShouldBe(0);
    }

    [Fact(DisplayName = "A schema that only begins like one of views is left alone by a restore, and so is all that is in it")]
    public async Task NotViews()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var shop = await TestDatabase.NewAsync();
        await MakeAsync(shop, "views_x.v");
        await _at.RestoreAsync(await _at.BackUpAsync(ledger, BackupSet.Ledger), await _at.BackUpAsync(ledger, BackupSet.Keys), shop);
        (await Belongings.AskAsync<long>(shop, "select count(*) from views_x.v")).ShouldBe(1);
        await using var own = await Backup.ConnectAsync(ledger.ConnectionString, Cancel);
        await OwnSchemas.RefuseStrangersAsync(own, Cancel);
    }

    [Fact(DisplayName = "A key that another restore has left waiting is never put in place, and neither is one of another database")]
    public async Task StaleKey()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var (from, keys) = (await _at.BackUpAsync(ledger, BackupSet.Ledger), await _at.BackUpAsync(ledger, BackupSet.Keys));
        var database = await _at.RestoreAsync(from, keys);
        var (settings, own) = (_at.Settings(database), await File.ReadAllBytesAsync(_at.KeyFile, Cancel));
        var staged = UnfinishedRestore.StagedKeyOf(settings);

        Durably.Write(staged, RandomNumberGenerator.GetBytes(MasterKeyFile.Length));
        await _at.RestoreAsync(from, keys, database, replace: true);
        File.Exists(staged).ShouldBeFalse();
        (await File.ReadAllBytesAsync(_at.KeyFile, Cancel)).ShouldBe(own);

        Durably.Write(staged, RandomNumberGenerator.GetBytes(MasterKeyFile.Length));
        UnfinishedRestore.Finish(settings, MasterKey.FingerprintOf(own));
        File.Exists(staged).ShouldBeFalse();
        (await File.ReadAllBytesAsync(_at.KeyFile, Cancel)).ShouldBe(own);
    }

    [Fact(DisplayName = "Where the right key was put aside the doctor names its file, and discard deletes nothing")]
    public async Task OnlyRightKey()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var (from, keys) = (await _at.BackUpAsync(ledger, BackupSet.Ledger), await _at.BackUpAsync(ledger, BackupSet.Keys));
        var database = await _at.RestoreAsync(from, keys);
        database = await _at.RestoreAsync(from, keys, database, replace: true);
        var aside = _at.KeyFile + KeptAside.Before + "20170101t000000";
        File.Move(_at.KeyFile, aside);
        Durably.Write(_at.KeyFile, RandomNumberGenerator.GetBytes(MasterKeyFile.Length));

        await using var connection = await Backup.ConnectAsync(database, Cancel);
        var found = await LedgerChecks.OfAsync(_at.Settings(database), connection, Cancel).ToListAsync(Cancel);
        found.Single(finding => finding.Check == "key").ShouldSatisfyAllConditions(key => key.Verdict.ShouldBe(Verdict.Broken), key => key.Says.ShouldContain(aside));
        found.ShouldNotContain(finding => finding.Check == "replaced");
        (await Should.ThrowAsync<InvalidOperationException>(() => KeptAside.ForgetAsync(_at.Settings(database), connection, _at.Said, Cancel))).Message.ShouldContain("Nothing was deleted");
        File.Exists(aside).ShouldBeTrue();
    }

    [Fact(DisplayName = "A restore into an empty folder that is cut off while the database is being made never becomes an empty ledger, and one without its files makes nothing")]
    public async Task CutOffEarly()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var (from, keys) = (await _at.BackUpAsync(ledger, BackupSet.Ledger), await _at.BackUpAsync(ledger, BackupSet.Keys));
        var fresh = Directory.CreateDirectory(Path.Combine(_at.Folder, "fresh")).FullName;
        await using (var without = ServiceProcess.Start(fresh, "restore", "--from", from + ".gone", "--keys", keys))
        {
            (await without.EndedAsync()).ShouldBe(1);
            without.Output.ShouldContain("There is no file");
        }
        Directory.EnumerateFileSystemEntries(fresh).ShouldBeEmpty();

        await using (var restore = ServiceProcess.Start(fresh, "restore", "--from", from, "--keys", keys))
        {
            while (!Directory.Exists(Path.Combine(fresh, "database"))) await Task.Delay(10, Cancel);
            await restore.KillAsync();
        }
        await using (var service = ServiceProcess.Start(fresh, "serve", "--no-sample", "--urls", "http://127.0.0.1:0"))
        {
            (await service.EndedAsync()).ShouldBe(1, service.Output);
            service.Output.ShouldContain("was cut off");
        }
        File.Exists(Path.Combine(fresh, "keys", "master.key")).ShouldBeFalse();
        await using var again = ServiceProcess.Start(fresh, "restore", "--from", from, "--keys", keys);
        (await again.EndedAsync()).ShouldBe(0, again.Output);
    }

    private static async Task MakeAsync(string database, string table)
    {
        await using var connection = await Backup.ConnectAsync(database, Cancel);
        await Backup.ExecuteAsync(connection, $"create schema {table.Split('.')[0]}; create table {table} as select 1 as id", Cancel);
    }
}
