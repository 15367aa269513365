using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Bungkesmas.Api.Hosting.Embedded;

/// <summary>The PostgreSQL server over a data folder: found running, started, stopped.</summary>
internal sealed class Server(DataRoot root, ServerAccount account, PostgresBinaries binaries, ILogger log)
{
    const int Attempts = 6;

    // In PostgreSQL's own words. One that was recovering looks for its dead server for a minute before it gives up.
    const string LeftAtWork = "pre-existing shared memory block";

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200), Patience = TimeSpan.FromSeconds(90);

    /// <summary>A server that lives is waited for: it may be recovering from a crash, which takes as long as it takes.</summary>
    public async Task<Postmaster?> RunningAsync(CancellationToken ct)
    {
        var told = false;
        while (Postmaster.Read(root.Data) is { } postmaster && postmaster.Lives(root.Data))
        {
            if (postmaster.IsReady) return postmaster;
            if (!told) log.LogInformation("Waiting for PostgreSQL (process {Pid}, {Status})", postmaster.Pid, postmaster.Status);
            told = true;
            await Task.Delay(Pause, ct);
        }
        return null;
    }

    /// <param name="options">how it is to run</param>
    /// <param name="ct">cancels waiting for it</param>
    /// <param name="where">the port at which its users know it; where a crashed one was when left out</param>
    public async Task<Postmaster> StartAsync(EmbeddedPostgresOptions options, CancellationToken ct, int? where = null)
    {
        // Whoever still uses a crashed server finds the new one where the old one was.
        var port = (where ?? Postmaster.Read(root.Data)?.Port) is { } known && IsFree(known) ? known : FreePort();
        var begun = Stopwatch.GetTimestamp();
        // Another program may take the port before us, and children of a killed server leave when their work is done.
        for (var attempt = 1; ; attempt++)
        {
            Postmaster.Disown(root.Data);
            var logged = new FileInfo(root.Log).Length;
            // Of a server that was killed it says that another one might be running, which alarms for nothing: it counts where none comes up.
            var said = await Tool.RunBesideAsync(
                binaries.PgCtl,
                ["start", "-s", "-w", "-t", "60", "-D", root.Data, "-l", root.Log, "-o", ServerSettings.Of(options, port)],
                account.User,
                ct,
                ServerSettings.EnvironmentOf(options));
            if (await RunningAsync(ct) is { } started) return started;
            var why = Since(logged) is { Length: > 0 } told ? $"{root.Log} says: {told}" : said;
            if (attempt >= Attempts && !(why.Contains(LeftAtWork, StringComparison.Ordinal) && Stopwatch.GetElapsedTime(begun) < Patience))
                throw new InvalidOperationException($"PostgreSQL does not start in {root.Data}; {why}");
            if (attempt <= Attempts) log.LogWarning("PostgreSQL did not start (attempt {Attempt}): {Why}", attempt, why);
            await Task.Delay(Pause * Math.Min(attempt, Attempts), ct);
            // Free to us, it may still be closed to the account; who asked for it can use no other.
            if (!IsFree(port) || (where is null && attempt >= Attempts / 2)) port = FreePort();
        }
    }

    public async Task StopAsync(bool immediately)
    {
        if (Postmaster.Read(root.Data) is not { } postmaster || !postmaster.Lives(root.Data)) return;
        var outcome = await Tool.RunAsync(
            binaries.PgCtl,
            ["stop", "-w", "-m", immediately ? "immediate" : "fast", "-D", root.Data],
            account.User,
            CancellationToken.None);
        if (!outcome.Succeeded) log.LogWarning("PostgreSQL did not stop: {Output}", outcome.Output);
    }

    string Since(long position)
    {
        using var file = new FileStream(root.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Position = position;
        return new StreamReader(file).ReadToEnd().Trim();
    }

    static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
