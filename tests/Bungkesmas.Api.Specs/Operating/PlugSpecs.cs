using System.Diagnostics;
using Bungkesmas.Api.Hosting.Embedded;
using Bungkesmas.Api.Operating;
using Bungkesmas.Api.Specs.Hosting;
using Npgsql;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Operating;

/// <summary>The plug is pulled, of the command and of its database, in the middle of a backup, a restore and an upgrade; the next command goes on.</summary>
public sealed class PlugSpecs : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bungkesmas-plug-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public PlugSpecs()
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder, File.GetUnixFileMode(_folder) | UnixFileMode.OtherExecute);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact(DisplayName = "With the plug pulled anywhere in a backup there is none, or a whole one; in a restore, the ledger before, or the restored one")]
    public async Task BackupAndRestore()
    {
        var home = await InstalledAsync("home");
        var facts = await FactsAsync(home);

        foreach (var moment in (string[])["ledger.fact_subject", "reference.region", "Reading it back"])
        {
            await PullAsync(home, moment, "backup", "--to", In("backups"));
            foreach (var file in BackupFolder.All(In("backups"), BackupSet.Ledger))
            {
                using var whole = ArchiveReader.Open(file);
                await whole.VerifyAsync(Cancel);
            }
        }
        await RunAsync(home, "backup", "--to", In("backups"));
        await RunAsync(home, "backup", "--keys", "--to", In("keys"));
        BackupFolder.Leftovers(In("backups")).ShouldBeEmpty();
        BackupFolder.All(In("keys"), BackupSet.Keys).ShouldHaveSingleItem();

        string[] restore = ["restore", "--from", In("backups"), "--keys", In("keys")];
        var fresh = await CutOffAsync("ledger.mt_events", restore);
        (await RunAsync(fresh, expected: null, "serve", "--no-sample", "--urls", "http://127.0.0.1:0")).ShouldContain("was cut off");
        (await RunAsync(fresh, expected: 1, "doctor")).ShouldContain("A restore from");
        await PullAsync(fresh, "Trying the keys", restore);
        // A command that says its last words may be through before it is killed.
        if (await EmptyAsync(fresh)) await PullAsync(fresh, "Putting it in place", restore);
        if (await EmptyAsync(fresh)) await RunAsync(fresh, restore);
        (await FactsAsync(fresh)).ShouldBe(facts);

        // The ledger that is replaced stays the ledger until the other one is complete.
        var more = await LaunchAsync(home);
        more.ShouldNotBe(facts);
        // One that was through before its plug was out is begun again.
        for (var tries = 1; await PullAsync(home, "Making indexes", [.. restore, "--replace"]) && await FactsAsync(home) == facts; tries++)
        {
            tries.ShouldBeLessThan(10, "no restore was cut off");
            more = await LaunchAsync(home);
        }
        (await FactsAsync(home)).ShouldBe(more);
        await PullAsync(home, "Putting it in place", [.. restore, "--replace"]);
        (await FactsAsync(home)).ShouldBeOneOf(facts, more);
        await RunAsync(home, [.. restore, "--replace"]);
        (await FactsAsync(home)).ShouldBe(facts);
        File.Exists(Path.Combine(home, "restore.unfinished")).ShouldBeFalse();
        (await RunAsync(home, expected: null, "discard")).ShouldContain("Deleted schema ledger_before_");
    }

    [Fact(DisplayName = "A restore that was cut off between its data and its key is known to the doctor as that, and ends when it is run again")]
    public async Task BetweenDataAndKey()
    {
        var home = await InstalledAsync("home");
        await RunAsync(home, "backup", "--to", In("backups"));
        await RunAsync(home, "backup", "--keys", "--to", In("keys"));
        var fresh = Folder("fresh");
        string[] restore = ["restore", "--from", In("backups"), "--keys", In("keys")];
        await RunAsync(fresh, restore);
        var facts = await FactsAsync(fresh);
        await TakeKeyBackAsync(fresh);

        (await RunAsync(fresh, expected: 1, "doctor")).ShouldContain("its key waits beside its place");
        (await RunAsync(fresh, restore)).ShouldContain("had come through");
        File.Exists(Path.Combine(fresh, "restore.unfinished")).ShouldBeFalse();
        File.Exists(Path.Combine(fresh, "keys", "master.key")).ShouldBeTrue();
        (await FactsAsync(fresh)).ShouldBe(facts);

        // Another restore that is begun in that moment, and is cut off too, loses the key of the first no more than it.
        await RunAsync(home, "backup", "--to", In("later"));
        await RunAsync(home, "backup", "--keys", "--to", In("later-keys"));
        var tries = 0;
        do
        {
            (++tries).ShouldBeLessThan(10, "no restore was cut off");
            await TakeKeyBackAsync(fresh);
        }
        while (await PullAsync(fresh, "Making indexes", "restore", "--from", In("later"), "--keys", In("later-keys"), "--replace"));
        (await RunAsync(fresh, expected: 1, "doctor")).ShouldSatisfyAllConditions(
            told => told.ShouldContain("The key file is the one of this database"),
            // What pg_ctl says of a server that was killed alarms for nothing.
            told => told.ShouldNotContain("another server"));
    }

    [Fact(DisplayName = "With the plug pulled anywhere in an upgrade to another PostgreSQL, the data are served by the old one or the new one, and upgrading again completes it")]
    public async Task Upgrade()
    {
        var home = await InstalledAsync("home");
        var (from, to) = await MajorsAsync(home);
        if (to is null) Assert.Skip($"There is PostgreSQL {from} only: nothing to upgrade to, and no npm to fetch one.");
        var facts = await FactsAsync(home);

        string[] upgrade = ["upgrade", "--postgres", $"{to}"];
        foreach (var moment in (string[])["ledger.fact_subject", "Making the new cluster", "Making indexes", "Switching over", "Bringing tables"])
        {
            // On a busy machine the plug can come out so late that the data have moved already; then nothing is left of these moments.
            if (moment is "Making the new cluster" or "Making indexes" or "Switching over" && await MajorAsync(home) == $"{to}") continue;
            await PullAsync(home, moment, upgrade);
            (await FactsAsync(home)).ShouldBe(facts, moment);
        }
        await RunAsync(home, upgrade);
        (await FactsAsync(home)).ShouldBe(facts);
        (await MajorAsync(home)).ShouldBe($"{to}");
        Directory.Exists(Path.Combine(home, "database", MajorMove.Next)).ShouldBeFalse();
        await using (var service = ServiceProcess.Start(home, "--no-sample", "--urls", "http://127.0.0.1:0"))
            (await service.GetAsync("/partners/ylp2em"))["name"]!.GetValue<string>().ShouldBe("YLP2EM");
        await RunAsync(home, "discard");
        Directory.GetDirectories(Path.Combine(home, "database"), "postgres.before-*").ShouldBeEmpty();
    }

    /// <summary>The moment between the two renames of the switch, in which no cluster has the name.</summary>
    [Fact(DisplayName = "A switch to a new cluster that was cut off between its two renames is carried out by the next start, and never begins an empty ledger")]
    public void BetweenTheRenames()
    {
        var root = new DataRoot(_folder);
        Directory.CreateDirectory(Path.Combine(_folder, MajorMove.Next));
        File.WriteAllText(Path.Combine(_folder, MajorMove.Next, "new"), "");
        Directory.CreateDirectory(Path.Combine(_folder, "postgres.before-x"));
        File.WriteAllText(Path.Combine(_folder, "switch.unfinished"), $$"""{"Next":"{{MajorMove.Next}}","Aside":"postgres.before-x"}""");

        EmbeddedPostgres.Exists(_folder).ShouldBeTrue();
        PendingSwitch.Finish(root);

        File.Exists(Path.Combine(root.Data, "new")).ShouldBeTrue();
        PendingSwitch.IsPending(root).ShouldBeFalse();
    }

    /// <summary>As when the plug was pulled after the restored data were there, and before the note of the restore was deleted.</summary>
    private async Task TakeKeyBackAsync(string home)
    {
        var key = Path.Combine(home, "keys", "master.key");
        File.Move(key, key + ".restoring");
        var id = await AtAsync(home, connection => Belongings.AskAsync<string>(connection, "select restored from vault.instance"));
        var note = new UnfinishedRestore(id, BackupFolder.Resolve(In("backups"), BackupSet.Ledger), BackupFolder.Resolve(In("keys"), BackupSet.Keys), DateTimeOffset.UtcNow);
        await File.WriteAllBytesAsync(Path.Combine(home, "restore.unfinished"), System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(note, Manifest.Json), Cancel);
    }

    private async Task<string> InstalledAsync(string name)
    {
        var home = Folder(name);
        await using var service = ServiceProcess.Start(home, "--urls", "http://127.0.0.1:0");
        await service.GetAsync("/partners/ylp2em");
        return home;
    }

    /// <summary>Records the launch; the facts with it.</summary>
    private static async Task<string> LaunchAsync(string home)
    {
        await using (var service = ServiceProcess.Start(home, "--urls", "http://127.0.0.1:0"))
        {
            using var body = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
            (await (await service.ReadyAsync()).PostAsync("/api/v1/systems/si-bungkesmas/launch", body, Cancel)).EnsureSuccessStatusCode();
        }
        return await FactsAsync(home);
    }

    /// <summary>Starts a command and kills it and its PostgreSQL, without farewell, as soon as it says something.</summary>
    /// <returns>whether it was too quick for that, and has said that it puts in place what it restored</returns>
    private static async Task<bool> PullAsync(string home, string moment, params string[] arguments)
    {
        await using var command = ServiceProcess.Start(home, [], arguments, last: moment);
        await command.EndedAsync();
        command.Output.ShouldContain(moment);
        foreach (var cluster in Directory.GetDirectories(Path.Combine(home, "database"), "postgres*"))
        {
            if (Postmaster.Read(cluster) is not { } server || !server.Lives(cluster)) continue;
            using var process = Process.GetProcessById(server.Pid);
            process.Kill();
            await process.WaitForExitAsync(Cancel);
        }
        return command.Output.Contains("Putting it in place", StringComparison.Ordinal);
    }

    /// <summary>A folder in which a restore was cut off at a moment; one that was through before its plug was pulled is begun again in another folder.</summary>
    private async Task<string> CutOffAsync(string moment, string[] restore)
    {
        for (var tries = 1; ; tries++)
        {
            var home = Folder($"fresh-{tries}");
            await PullAsync(home, moment, restore);
            if (File.Exists(Path.Combine(home, "restore.unfinished"))) return home;
            tries.ShouldBeLessThan(10, "no restore was cut off");
        }
    }

    private static Task<string> RunAsync(string home, params string[] arguments) => RunAsync(home, expected: 0, arguments);

    private static async Task<string> RunAsync(string home, int? expected, params string[] arguments)
    {
        await using var command = ServiceProcess.Start(home, arguments);
        var code = await command.EndedAsync();
        if (expected is not null) code.ShouldBe(expected.Value, command.Output);
        return command.Output;
    }

    private static Task<string> FactsAsync(string home) => AtAsync(home, connection => Belongings.FactsAsync(connection));

    private static Task<bool> EmptyAsync(string home) => AtAsync(home, async connection => await Belongings.AskAsync<bool>(connection, "select to_regclass('ledger.mt_events') is null"));

    private static async Task<T> AtAsync<T>(string home, Func<string, Task<T>> ask)
    {
        await using var postgres = await EmbeddedPostgres.StartAsync(new() { DataRoot = Path.Combine(home, "database") }, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, Cancel);
        return await ask(postgres.ConnectionString);
    }

    private static async Task<string> MajorAsync(string home) => (await File.ReadAllTextAsync(Path.Combine(home, "database", "postgres", "PG_VERSION"), Cancel)).Trim();

    /// <summary>The major version of the data, and a newer one that can be had here.</summary>
    private static async Task<(int From, int? To)> MajorsAsync(string home)
    {
        var root = new DataRoot(Path.Combine(home, "database"));
        var account = ServerAccount.OfThisProcess();
        var from = new Cluster(root, account).Major!.Value;
        try
        {
            var search = new PostgresSearch(PostgresSources.OfThisMachine() with { AptGet = null }, account, root.Folder, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
            return (from, from >= 18 ? null : (await search.FindAsync(null, Math.Max(from + 1, 17), Cancel)).Major);
        }
        catch (NoPostgresException) { return (from, null); }
    }

    private string In(string name) => Path.Combine(_folder, name);

    private string Folder(string name) => Directory.CreateDirectory(In(name)).FullName;
}
