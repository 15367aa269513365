using System.Text.Json;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Hosting.Embedded;
using Bungkesmas.Api.Operating;
using Bungkesmas.Api.Operating.Doctor;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Operating;

/// <summary>The doctor finds what was planted, says what to do, and finds nothing where all is well.</summary>
public sealed class DoctorSpecs : IDisposable
{
    private readonly Belongings _at = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _at.Dispose();

    [Fact(DisplayName = "Where all is well the doctor says so; each thing that is planted in the database is found and named with what to do")]
    public async Task OfTheDatabase()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        await ledger.GetAsync("/agenda");
        var settings = Own(ledger);
        await KeyRing.OpenAsync(settings, ledger.ConnectionString, Cancel);
        (await DatabaseAsync(settings)).ShouldAllBe(finding => finding.Verdict == Verdict.Well);

        await ShouldFindAsync(settings, "alter database current set idle_in_transaction_session_timeout = '7s'", "idle-timeout", Verdict.Broken);
        await ShouldFindAsync(settings, $"create schema ledger{KeptAside.SchemaBefore}20170101t000000", "replaced", Verdict.Look);
        await ShouldFindAsync(settings, "insert into ledger.mt_doc_deadletterevent (id, data) values (gen_random_uuid(), '{}')", "dead-letters", Verdict.Look);
        const string Subscribed = "insert into effects.subscription (id, channel, kinds, language, wrapped_key, target, active, heard_from) values ('s', 'webhook', '{}', 'en', '', '', true, 0);";
        const string Told = "insert into effects.delivery (id, subscription, kind, key, position, payload, state, created_at) values";
        await ShouldFindAsync(settings, $"{Subscribed} {Told} (gen_random_uuid(), 's', 'k', 'k', 1, '', 'failed', now() - interval '2 days')", "deliveries", Verdict.Look);
        await ShouldFindAsync(settings, "update effects.subscription set active = false, reason = 'gone'", "deliveries", Verdict.Look);
        await ShouldFindAsync(settings, $"{Told} (gen_random_uuid(), 's', 'k', 'k', 2, '', 'dead', now())", "deliveries", Verdict.Look);
        await ShouldFindAsync(settings, "update vault.instance set fingerprint = 'another'", "key", Verdict.Broken);
        await ShouldFindAsync(settings, "drop table vault.reading", "tables", Verdict.Broken);
    }

    [Fact(DisplayName = "Views that stand still and a missing extension are found")]
    public async Task OfTheViews()
    {
        var ledger = await RunningLedger.WithSampleAsync();
        await ledger.GetAsync("/agenda");
        var settings = Own(ledger);
        await KeyRing.OpenAsync(settings, ledger.ConnectionString, Cancel);
        await ledger.DisposeAsync();
        await ShouldFindAsync(settings, "update ledger.mt_event_progression set last_seq_id = 1 where name like 'views%'", "views", Verdict.Look);
        await ShouldFindAsync(settings, "drop extension btree_gist cascade", "btree-gist", Verdict.Look);
        await ShouldFindAsync(settings, "drop extension pg_trgm cascade", "pg-trgm", Verdict.Look);
    }

    [Fact(DisplayName = "A key file that is missing, open to others, too short or of another database is found, and so is a folder that cannot be used")]
    public async Task OfTheKey()
    {
        await using var ledger = await RunningLedger.StartAsync();
        var settings = _at.Settings(ledger.ConnectionString);
        await KeyRing.OpenAsync(settings, ledger.ConnectionString, Cancel);
        Folder(settings, "key-file").Verdict.ShouldBe(Verdict.Well);

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_at.KeyFile, (UnixFileMode)Convert.ToInt32("644", 8));
            Folder(settings, "key-file").ShouldSatisfyAllConditions(found => found.Verdict.ShouldBe(Verdict.Broken), found => found.Do!.ShouldContain("chmod 600"));
            File.SetUnixFileMode(_at.KeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        await File.WriteAllBytesAsync(_at.KeyFile, new byte[31], Cancel);
        Folder(settings, "key-file").Verdict.ShouldBe(Verdict.Broken);
        await File.WriteAllBytesAsync(_at.KeyFile, new byte[32], Cancel);
        (await DatabaseAsync(settings)).Single(finding => finding.Check == "key").Verdict.ShouldBe(Verdict.Broken);
        (await Should.ThrowAsync<InvalidOperationException>(() => KeyRing.OpenAsync(settings, ledger.ConnectionString, Cancel))).Message.ShouldContain("not the one that this database was written with");
        File.Delete(_at.KeyFile);
        (await DatabaseAsync(settings)).Single(finding => finding.Check == "key").Verdict.ShouldBe(Verdict.Broken);
        (await Should.ThrowAsync<InvalidOperationException>(() => KeyRing.OpenAsync(settings, ledger.ConnectionString, Cancel))).Message.ShouldContain("is missing");
        File.Exists(_at.KeyFile).ShouldBeFalse("no new key is made beside old data");

        FolderChecks.Of(settings with { DataFolder = Path.Combine(_at.Folder, "nowhere") }).Single().Verdict.ShouldBe(Verdict.Look);
    }

    [Fact(DisplayName = "What was cut off is found: a backup, a restore, an upgrade in each of its stages; and so is what was kept aside for long")]
    public async Task Unfinished()
    {
        var settings = _at.Settings("Host=none") with { ConnectionString = null };
        Directory.CreateDirectory(settings.EmbeddedFolder);
        UnfinishedChecks.Of(settings, null, null).ShouldAllBe(finding => finding.Verdict == Verdict.Well);

        await File.WriteAllTextAsync(Path.Combine(_at.Folder, "bungkesmas-ledger-20170301T020000Z.zip.unfinished"), "", Cancel);
        Found("backup").Do!.ShouldContain("Run the backup again");
        new UnfinishedRestore("1", "from.zip", "keys.zip", DateTimeOffset.UtcNow).Write(settings);
        Found("restore").Says.ShouldContain("from.zip");
        await File.WriteAllTextAsync(UnfinishedRestore.NoteOf(settings), "half", Cancel);
        Found("restore").Verdict.ShouldBe(Verdict.Broken);
        Directory.CreateDirectory(Path.Combine(settings.EmbeddedFolder, MajorMove.Next));
        Found("upgrade").Says.ShouldContain("are what they were before");
        await File.WriteAllTextAsync(Path.Combine(settings.EmbeddedFolder, "switch.unfinished"), "{}", Cancel);
        Found("upgrade").Do!.ShouldContain("Start the service");
        var old = Directory.CreateDirectory(Path.Combine(settings.EmbeddedFolder, "postgres" + KeptAside.Before + "20170101t000000"));
        old.LastWriteTimeUtc = DateTime.UtcNow.AddDays(-30);
        Found("kept-aside").Do!.ShouldContain("discard");

        Finding Found(string check) => UnfinishedChecks.Of(settings, _at.Folder, null).Single(finding => finding.Check == check);
    }

    [Fact(DisplayName = "Backups that are missing, old, damaged or without keys, and keys that lie beside them, are found")]
    public async Task OfBackups()
    {
        await using var ledger = await RunningLedger.StartAsync();
        var (here, keys) = (Directory.CreateDirectory(Path.Combine(_at.Folder, "a")).FullName, Directory.CreateDirectory(Path.Combine(_at.Folder, "b")).FullName);
        (await BackupsAsync()).ShouldContain(finding => finding.Check == "backups" && finding.Verdict == Verdict.Broken);

        var old = BackupFolder.FileFor(here, BackupSet.Ledger, DateTimeOffset.UtcNow.AddDays(-3));
        File.Move(await _at.BackUpAsync(ledger, BackupSet.Ledger), old);
        var ahead = BackupFolder.FileFor(here, BackupSet.Ledger, DateTimeOffset.UtcNow.AddDays(3));
        File.Move(old, ahead);
        (await BackupsAsync())[0].ShouldSatisfyAllConditions(found => found.Verdict.ShouldBe(Verdict.Look), found => found.Says.ShouldContain("has not come yet"));
        File.Move(ahead, old);
        (await BackupsAsync()).Select(finding => (finding.Check, finding.Verdict)).ShouldBe([("backups", Verdict.Look), ("key-backups", Verdict.Broken)]);
        var newest = BackupFolder.FileFor(here, BackupSet.Ledger, DateTimeOffset.UtcNow);
        File.Move(await _at.BackUpAsync(ledger, BackupSet.Ledger), newest);
        File.Move(await _at.BackUpAsync(ledger, BackupSet.Keys), BackupFolder.FileFor(keys, BackupSet.Keys, DateTimeOffset.UtcNow.AddHours(-1)));
        (await BackupsAsync()).Select(finding => (finding.Check, finding.Verdict)).ShouldBe([("backups", Verdict.Well), ("key-backups", Verdict.Look)]);
        File.Copy(await _at.BackUpAsync(ledger, BackupSet.Keys), BackupFolder.FileFor(keys, BackupSet.Keys, DateTimeOffset.UtcNow.AddSeconds(5)));
        (await BackupsAsync())[^1].Says.ShouldContain("older backups of the keys");
        BackupFolder.Thin(BackupFolder.All(keys, BackupSet.Keys)[0], BackupSet.Keys, 1);
        (await BackupsAsync()).ShouldAllBe(finding => finding.Verdict == Verdict.Well);
        File.Copy(BackupFolder.All(keys, BackupSet.Keys)[0], Path.Combine(here, Path.GetFileName(BackupFolder.All(keys, BackupSet.Keys)[0])));
        (await BackupsAsync()).ShouldContain(finding => finding.Check == "keys-beside");
        await File.WriteAllBytesAsync(newest, (await File.ReadAllBytesAsync(newest, Cancel))[..^99], Cancel);
        (await BackupsAsync()).ShouldContain(finding => finding.Check == "backups" && finding.Verdict == Verdict.Broken);

        async Task<List<Finding>> BackupsAsync() => await BackupChecks.OfAsync(here, keys, Cancel).ToListAsync(Cancel);
    }

    [Theory(DisplayName = "A disk of backups on which the next one does not fit is found before it fails, and one that is getting full as well"), InlineData(10_000, 700, null), InlineData(900, 100, Verdict.Look), InlineData(2_500, 700, Verdict.Look), InlineData(700, 700, Verdict.Broken), InlineData(60, 1, Verdict.Broken)]
    public void OfRoom(long free, long newest, Verdict? verdict)
    {
        var found = BackupChecks.Room("somewhere", free << 20, newest << 20);
        (found?.Verdict).ShouldBe(verdict);
        found?.Says.ShouldContain($"{free} MB");
    }

    [Fact(DisplayName = "The memory that counts is the machine's, and not what the command itself is held to, such as the nightly backup is")]
    public async Task OfMemory()
    {
        var settings = _at.Settings("Host=none") with { ConnectionString = null };
        await using var doctor = Bungkesmas.Api.Specs.Hosting.ServiceProcess.Start(_at.Folder, [new("DOTNET_GCHeapHardLimit", "0x10000000")], ["doctor", "--json"]);
        await doctor.EndedAsync();
        doctor.Output.ShouldContain("The machine has ");
        doctor.Output.ShouldNotContain("The machine has only");
        Folder(settings, "memory").Verdict.ShouldBe(Verdict.Well);
    }

    private static Settings Own(RunningLedger ledger) => new(ledger.ConnectionString, Path.GetDirectoryName(Path.GetDirectoryName(Keys()))!, null, null, Tokens.Issuer);

    /// <summary>The specs' key, where an instance looks for it.</summary>
    private static string Keys()
    {
        var file = Path.Combine(Path.GetDirectoryName(TestDatabase.KeyFile)!, "keys", "master.key");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!File.Exists(file)) File.Copy(TestDatabase.KeyFile, file);
        return file;
    }

    private static Finding Folder(Settings settings, string check) => FolderChecks.Of(settings).Single(finding => finding.Check == check);

    private static async Task ShouldFindAsync(Settings settings, string planted, string check, Verdict verdict)
    {
        await using (var plant = await Backup.ConnectAsync(settings.ConnectionString!, Cancel))
            await Backup.ExecuteAsync(plant, planted.Replace("database current", $"database {plant.Database}"), Cancel);
        var found = (await DatabaseAsync(settings)).Where(finding => finding.Check == check).ShouldHaveSingleItem();
        found.Verdict.ShouldBe(verdict, found.Says);
        found.Do.ShouldNotBeNull();
    }

    private static async Task<List<Finding>> DatabaseAsync(Settings settings)
    {
        await using var connection = await Backup.ConnectAsync(settings.ConnectionString!, Cancel);
        return [.. await DatabaseChecks.OfAsync(settings, connection, Cancel).ToListAsync(Cancel), .. await LedgerChecks.OfAsync(settings, connection, Cancel).ToListAsync(Cancel)];
    }
}
