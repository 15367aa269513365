using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Operating;
using Bungkesmas.Api.Vaults;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Operating;

/// <summary>A backup of one moment, and what it becomes elsewhere.</summary>
public sealed class BackupSpecs : IDisposable
{
    private readonly Belongings _at = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _at.Dispose();

    [Fact(DisplayName = "A backup taken while people write is one whole moment; restored elsewhere the facts are the same, the views are those of a fold from scratch, and no position is given out again")]
    public async Task WhileWriting()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var before = await ledger.CountAsync();
        var writers = Enumerable.Range(0, 12).Select(number => ledger.PostAsync("/field-reports", AnotherSample(number))).ToList();
        await Task.WhenAny(writers);
        long later = 0;
        var file = await _at.BackUpAsync(ledger, BackupSet.Ledger, async () =>
        {
            var told = await ledger.PostAsync("/field-reports", AnotherSample(99));
            told.Status.ShouldBeRecorded();
            later = told["position"].GetValue<long>();
        });
        foreach (var written in await Task.WhenAll(writers)) written.Status.ShouldBeRecorded();
        var keys = await _at.BackUpAsync(ledger, BackupSet.Keys);

        var restored = await _at.RestoreAsync(file, keys);

        using var archive = ArchiveReader.Open(file);
        var position = archive.Manifest.Position;
        position.ShouldBeInRange(before + 1, later - 1);
        var facts = await Belongings.FactsAsync(restored);
        facts.ShouldStartWith($"{archive.Manifest.Tables.Single(table => table.Table == "ledger.mt_events").Rows} ");
        facts.ShouldBe(await Belongings.FactsAsync(ledger.ConnectionString, position));
        await using var again = await RunningLedger.OverAsync(restored, _at.KeyFile);
        (await again.PostAsync("/systems/dashboard-bungkesmas/launch", new JsonObject())).Status.Code.ShouldBe(System.Net.HttpStatusCode.Created);
        again.LastPosition.ShouldBeGreaterThan(later);
        await Proof.EquateAsync(again);
    }

    [Fact(DisplayName = "A restored database has every table, column, index and rule of one that was never backed up, and every row")]
    public async Task SameDatabase()
    {
        var ledger = await RunningLedger.WithSampleAsync();
        await ledger.GetAsync("/agenda");
        await ledger.DisposeAsync();
        var restored = await _at.RestoreAsync(await _at.BackUpAsync(ledger, BackupSet.Ledger), await _at.BackUpAsync(ledger, BackupSet.Keys));

        (await ShapeAsync(restored)).ShouldBe(await ShapeAsync(ledger.ConnectionString));
        (await Belongings.AllAsync(restored, "vault.instance")).ShouldBe(await Belongings.AllAsync(ledger.ConnectionString, "vault.instance"));
        (await Belongings.AskAsync<long>(restored, "select last_value from ledger.mt_events_sequence"))
            .ShouldBe(await Belongings.AskAsync<long>(ledger.ConnectionString, "select last_value from ledger.mt_events_sequence"));
    }

    [Fact(DisplayName = "An answer that tells a secret is restored from no backup; others that are kept are")]
    public async Task SealedAnswers()
    {
        var ledger = await RunningLedger.WithSampleAsync();
        foreach (var (path, body) in new[] { ("/webhooks", """{"url":"https://example.org/hook"}"""), ("/systems/si-bungkesmas/launch", "{}") })
            (await ledger.SendAsync(new(HttpMethod.Post, $"/api/v1{path}")
            {
                Headers = { { "Idempotency-Key", path.Replace('/', '-') } }, Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json")
            }, Bungkesmas.Api.Hosting.Rights.Office)).Status.ShouldBeRecorded();
        const string kept = "select array(select sealed::text from http.kept_answer order by 1)";
        (await Belongings.AskAsync<string[]>(ledger.ConnectionString, kept)).ShouldBe(["false", "true"]);
        await ledger.DisposeAsync();
        var restored = await _at.RestoreAsync(await _at.BackUpAsync(ledger, BackupSet.Ledger), await _at.BackUpAsync(ledger, BackupSet.Keys));
        (await Belongings.AskAsync<string[]>(restored, kept)).ShouldBe(["false"]);
    }

    [Fact(DisplayName = "Every schema of the service is in the backup, except for the views, which are folded again")]
    public async Task EverySchema()
    {
        await using var ledger = await RunningLedger.StartAsync();
        var schemas = await Belongings.AskAsync<string[]>(ledger.ConnectionString, """
            select array(select distinct n.nspname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where c.relkind in ('r', 'p', 'S') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'views\_%' order by 1)
            """);
        schemas.ShouldBe(Holdings.Schemas.Order());
        (await Belongings.AskAsync<string[]>(ledger.ConnectionString, "select array(select format('%s.%s', table_schema, table_name) from information_schema.columns where column_name = 'wrapped_key' order by 1)"))
            .ShouldBe(RestoredKeys.Tables.Order(StringComparer.Ordinal).ToArray(), "a row with a key of its own is tried when it is restored");
    }

    [Fact(DisplayName = "A backup holds no key: neither the master key nor one of a person or a document")]
    public async Task NoKeys()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        using var archive = ArchiveReader.Open(await _at.BackUpAsync(ledger, BackupSet.Ledger));

        archive.Manifest.Tables.SelectMany(table => table.Columns!).ShouldNotContain("wrapped_key");
        archive.Manifest.Parts.Select(part => part.Name).ShouldNotContain(Manifest.MasterKey);
        var texts = "";
        foreach (var table in archive.Manifest.Tables) texts += await archive.TextAsync(table.Name, Cancel);
        foreach (var key in await Belongings.AskAsync<string[]>(ledger.ConnectionString, "select array(select encode(wrapped_key, 'hex') from vault.document union all select encode(wrapped_key, 'hex') from vault.person)"))
            texts.ShouldNotContain(key);
        var master = MasterKeyFile.Read(TestDatabase.KeyFile);
        foreach (var key in new[] { Convert.ToHexStringLower(master), Convert.ToBase64String(master) }) texts.ShouldNotContain(key);
    }

    [Fact(DisplayName = "That a disk is full is said as that, with what to do about it")]
    public void FullDisk()
    {
        const string full = "/dev/full";
        if (!File.Exists(full)) Assert.Skip("This system has no disk that is always full.");
        var failure = Should.Throw<IOException>(() =>
        {
            using var file = new FileStream(full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            file.Write("x"u8);
        });
        Errand.Said(failure)!.ShouldSatisfyAllConditions(said => said.ShouldStartWith("The disk is full: "), said => said.ShouldContain(full), said => said.ShouldContain("Make room"));
        Errand.Said(new Npgsql.PostgresException("could not extend file", "ERROR", "ERROR", "53100"))!.ShouldStartWith("The disk of the database is full: could not extend file.");
        Errand.Said(new IOException("The device is gone."))!.ShouldBe("The device is gone.");
        Errand.Said(new ArgumentException("ours")).ShouldBeNull();
    }

    [Fact(DisplayName = "However often an upgrade is begun, the backup it began with and the one before stay, and no more")]
    public async Task BegunAgain()
    {
        var ledger = await RunningLedger.WithSampleAsync();
        await ledger.DisposeAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(_at.KeyFile)!);
        File.Copy(TestDatabase.KeyFile, _at.KeyFile);
        var settings = _at.Settings(ledger.ConnectionString);
        var folder = Directory.CreateDirectory(KeptAside.UpgradeBackups(settings)).FullName;
        BackupSet[] both = [BackupSet.Ledger, BackupSet.Keys];
        foreach (var set in both)
            foreach (var days in Enumerable.Range(1, 4)) await File.WriteAllTextAsync(BackupFolder.FileFor(folder, set, DateTimeOffset.UtcNow.AddDays(-days)), "", Cancel);

        (await new Bungkesmas.Api.Operating.Upgrade(settings, _at.Said).RunAsync(null, Cancel)).ShouldBe(Errand.Done);

        foreach (var set in both)
        {
            var kept = BackupFolder.All(folder, set);
            kept.Count.ShouldBe(2);
            using var whole = ArchiveReader.Open(kept[0]);
            await whole.VerifyAsync(Cancel);
        }
    }

    [Theory(DisplayName = "A backup that was altered, shortened or is none is refused, and nothing is changed"), InlineData("altered"), InlineData("shortened"), InlineData("none"), InlineData("swapped")]
    public async Task Damaged(string how)
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var (from, keys) = (await _at.BackUpAsync(ledger, BackupSet.Ledger), await _at.BackUpAsync(ledger, BackupSet.Keys));
        if (how == "swapped") (from, keys) = (keys, from);
        else Spoil(from, how);
        var into = await TestDatabase.NewAsync();

        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => _at.RestoreAsync(from, keys, into));

        refusal.Message.ShouldContain(how == "swapped" ? "holds keys, not a ledger" : "is not a whole backup");
        (await Belongings.AskAsync<long>(into, "select count(*) from pg_namespace where nspname in ('ledger', 'vault')")).ShouldBe(0);
        File.Exists(_at.KeyFile).ShouldBeFalse();
    }

    [Fact(DisplayName = "The newest few backups stay, what was cut off is cleared away, and a file that is there is never replaced")]
    public async Task Retention()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_at.Folder, "many")).FullName;
        foreach (var day in Enumerable.Range(10, 5)) await File.WriteAllTextAsync(Path.Combine(folder, $"bungkesmas-ledger-201702{day}T020000Z.zip"), "", Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "bungkesmas-keys-20170201T020000Z.zip"), "", Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "holiday.zip"), "", Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "bungkesmas-ledger-20170301T020000Z.zip.unfinished"), "", Cancel);

        BackupFolder.Thin(Path.Combine(folder, "bungkesmas-ledger-20170214T020000Z.zip"), BackupSet.Ledger, 2).ShouldBe(3);
        using (new ArchiveWriter(Path.Combine(folder, "new.zip"))) Directory.GetFiles(folder, "*.unfinished").ShouldHaveSingleItem().ShouldEndWith("new.zip.unfinished");

        Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(
            ["bungkesmas-keys-20170201T020000Z.zip", "bungkesmas-ledger-20170213T020000Z.zip", "bungkesmas-ledger-20170214T020000Z.zip", "holiday.zip"]);
        Should.Throw<InvalidOperationException>(() => new ArchiveWriter(Path.Combine(folder, "holiday.zip"))).Message.ShouldContain("is there already");
    }

    [Fact(DisplayName = "After the clock was moved back the backup that was just made stays and is the newest, whatever others are called")]
    public void ClockMovedBack()
    {
        var (folder, now) = (Directory.CreateDirectory(Path.Combine(_at.Folder, "back")).FullName, DateTimeOffset.UtcNow);
        string File(BackupSet set, int days)
        {
            var file = BackupFolder.FileFor(folder, set, now.AddDays(days));
            System.IO.File.WriteAllText(file, "");
            return file;
        }
        var (ahead, made) = (File(BackupSet.Keys, 900), File(BackupSet.Keys, 0));
        BackupFolder.Thin(made, BackupSet.Keys, 1).ShouldBe(1);
        BackupFolder.All(folder, BackupSet.Keys).ShouldBe([made]);

        // While the clock is wrong, what was made before it is ahead.
        (ahead, made) = (File(BackupSet.Ledger, 900), File(BackupSet.Ledger, 0));
        var (older, oldest) = (File(BackupSet.Ledger, -1), File(BackupSet.Ledger, -2));
        BackupFolder.Resolve(folder, BackupSet.Ledger).ShouldBe(made);
        BackupFolder.All(folder, BackupSet.Ledger).ShouldBe([made, older, oldest, ahead]);
        BackupFolder.Thin(made, BackupSet.Ledger, 2).ShouldBe(2);
        BackupFolder.All(folder, BackupSet.Ledger).ShouldBe([made, older]);
        BackupFolder.Thin(ahead = File(BackupSet.Ledger, 900), BackupSet.Ledger, 1).ShouldBe(2);
        BackupFolder.All(folder, BackupSet.Ledger).ShouldBe([ahead]);
    }

    private static void Spoil(string file, string how)
    {
        var bytes = File.ReadAllBytes(file);
        if (how == "altered") bytes[bytes.Length / 3] ^= 0x10;
        if (how == "shortened") bytes = bytes[..^200];
        if (how == "none") bytes = new byte[500];
        File.WriteAllBytes(file, bytes);
    }

    private static JsonObject AnotherSample(int number)
    {
        var sample = RunningLedger.Sample();
        sample["document"]!["text"] = $"{sample["document"]!["text"]!.GetValue<string>()} {number}";
        return sample;
    }

    private static Task<string> ShapeAsync(string connection) => Belongings.AskAsync<string>(connection, """
        select string_agg(line, E'\n' order by line) from (
          select format('%s.%s %s %s %s %s', table_schema, table_name, column_name, udt_name, is_nullable, case when column_name in ('timestamp') then '' else coalesce(column_default, '') end) line
            from information_schema.columns where table_schema in ('ledger', 'vault', 'reference', 'effects', 'http')
          union all select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('ledger', 'vault', 'reference', 'effects', 'http')
          union all select k.conrelid::regclass || ' ' || pg_get_constraintdef(k.oid) from pg_constraint k join pg_namespace n on n.oid = k.connamespace where n.nspname in ('ledger', 'vault', 'reference', 'effects', 'http')
          union all select pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('ledger', 'vault', 'reference', 'effects', 'http')
          union all select format('%s %s', d.objid::regclass, d.refobjid::regclass) from pg_depend d join pg_class c on c.oid = d.objid and c.relkind = 'S' where d.deptype = 'a' and d.refclassid = 'pg_class'::regclass) lines
        """);
}
