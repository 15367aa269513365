using Bungkesmas.Api.Operating;

namespace Bungkesmas.Api.Hosting.Embedded;

/// <summary>Moves the embedded database to a newer major version of PostgreSQL: a second cluster is filled beside the old one, and takes its place when it is complete.</summary>
/// <remarks>The start lock is held all the time, so that nobody records anything in the old cluster meanwhile. Cut off at any point,
/// either the old cluster is as it was, or the switch to the complete new one is carried out by the next start.</remarks>
internal sealed class MajorMove(EmbeddedPostgresOptions options, ILogger log, TextWriter say)
{
    /// <summary>The half-made cluster of a move that was cut off, or of one that is under way.</summary>
    public const string Next = "postgres.next";

    readonly ServerAccount account = ServerAccount.OfThisProcess();

    /// <param name="wanted">the major version to move to; the newest that is here when null</param>
    /// <param name="save">backs the old database up</param>
    /// <param name="fill">fills the new one from that backup</param>
    /// <param name="ct">cancels the move</param>
    /// <returns>whether there was anywhere to move to</returns>
    public async Task<bool> RunAsync(int? wanted, Func<string, Task> save, Func<string, Task> fill, CancellationToken ct)
    {
        var root = DataRoot.Open(options.DataRoot, account);
        using var alone = await StartLock.TakeAsync(root, ct);
        PendingSwitch.Finish(root);
        if (Registration.Any(root)) throw new InvalidOperationException($"The database in {root.Folder} is in use. Nothing was changed: stop the service, then run upgrade again.");
        var next = root with { Cluster = Next };
        await ForgetAsync(next, ct);

        var major = new Cluster(root, account).Major ?? throw new InvalidOperationException($"There is no database in {root.Folder}.");
        var search = new PostgresSearch(PostgresSources.OfThisMachine(), account, root.Folder, log);
        var target = wanted is null ? await search.NewestHereAsync(options.BinDir, ct) : await search.FindAsync(options.BinDir, wanted, ct);
        if (wanted < major) throw new InvalidOperationException($"The data are of PostgreSQL {major}, and there is no way back to {wanted}.");
        if (target is null || target.Major <= major) return false;

        say.WriteLine($"Moving from PostgreSQL {major} to {target.Major}.");
        await WhileRunningAsync(root, await search.FindAsync(options.BinDir, major, ct), save, ct);
        say.WriteLine("Making the new cluster.");
        await new Cluster(next, account).MakeAsync(target, options, ct);
        await WhileRunningAsync(next, target, fill, ct);
        say.WriteLine("Switching over.");
        var aside = $"{DataRoot.InUse}{KeptAside.Before}{KeptAside.Stamp(DateTimeOffset.UtcNow)}";
        new PendingSwitch(Next, aside).Begin(root);
        say.WriteLine($"PostgreSQL {target.Major} is in place. The old cluster is kept in {Path.Combine(root.Folder, aside)}; when all is well, the command discard deletes it.");
        return true;
    }

    async Task WhileRunningAsync(DataRoot root, PostgresBinaries binaries, Func<string, Task> work, CancellationToken ct)
    {
        var server = new Server(root, account, binaries, log);
        try
        {
            var cluster = new Cluster(root, account);
            if (await server.RunningAsync(ct) is not { } postmaster)
            {
                cluster.PrepareToStart();
                postmaster = await server.StartAsync(options, ct);
            }
            var connectionString = EmbeddedPostgres.ConnectionTo(postmaster.Port, cluster.Password, options);
            await EmbeddedPostgres.CreateDatabaseAsync(connectionString, ct);
            await work(connectionString);
        }
        finally { await server.StopAsync(immediately: false); }
        if (Postmaster.Read(root.Data) is { } alive && alive.Lives(root.Data)) throw new InvalidOperationException($"PostgreSQL in {root.Data} does not stop. Nothing was changed.");
    }

    /// <summary>What a move that was cut off has left: perhaps a running server, and a cluster that never counted.</summary>
    async Task ForgetAsync(DataRoot next, CancellationToken ct)
    {
        if (!Directory.Exists(next.Data)) return;
        say.WriteLine("Clearing away what an upgrade that was cut off has left.");
        if (Postmaster.Read(next.Data) is { } left && left.Lives(next.Data))
        {
            using var server = System.Diagnostics.Process.GetProcessById(left.Pid);
            server.Kill();
            await server.WaitForExitAsync(ct);
        }
        Directory.Delete(next.Data, recursive: true);
    }
}
