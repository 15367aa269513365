using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using Bungkesmas.Api.Hosting.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Hosting;

/// <summary>The database that comes along when none is configured.</summary>
public sealed class EmbeddedPostgresSpecs : IDisposable
{
    const string Note = "create table note (text text); insert into note values ('kept')";

    readonly string folder = Directory.CreateTempSubdirectory("embedded-postgres-").FullName;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    EmbeddedPostgresOptions Lasting => new() { DataRoot = folder };

    EmbeddedPostgresOptions Throwaway => new() { DataRoot = folder, Throwaway = true };

    DataRoot Root => new(folder);

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    [Fact(DisplayName = "What was written is there after a restart")]
    public async Task Restart()
    {
        await using (var first = await Start(Lasting)) await Run(first, Note);
        Running().ShouldBeFalse();

        await using var second = await Start(Lasting);

        (await Ask(second, "select text from note")).ShouldBe("kept");
    }

    [Fact(DisplayName = "Two first starts at once share one server, and the last one out stops it")]
    public async Task TwoAtOnce()
    {
        var both = await Task.WhenAll(Task.Run(() => Start(Throwaway), Ct), Task.Run(() => Start(Throwaway), Ct));
        both[0].ConnectionString.ShouldBe(both[1].ConnectionString);

        await both[0].DisposeAsync();
        (await Ask(both[1], "select 'here'")).ShouldBe("here");

        await both[1].DisposeAsync();
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact(DisplayName = "A server that was killed recovers at the next start, where it was, with what was written")]
    public async Task Killed()
    {
        await using var before = await Start(Lasting);
        await Run(before, Note);
        using (var postmaster = Process.GetProcessById(Postmaster.Read(Root.Data)!.Pid))
        {
            postmaster.Kill();
            await postmaster.WaitForExitAsync(Ct);
        }

        await using var after = await Start(Lasting);

        (await Ask(after, "select text from note")).ShouldBe("kept");
        after.ConnectionString.ShouldBe(before.ConnectionString);
    }

    [Fact(DisplayName = "Processes that a killed server has left at work are waited for until their work is done")]
    public async Task LeftAtWork()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("Only a server's own process is killed here, which others take along.");
        await using var before = await Start(Lasting);
        await Run(before, Note);
        // It looks neither for its server nor for its caller.
        var work = Run(before, "do $$ declare until timestamptz := clock_timestamp() + interval '15 seconds'; begin while clock_timestamp() < until loop end loop; end $$");
        await Task.Delay(500, Ct);
        using (var postmaster = Process.GetProcessById(Postmaster.Read(Root.Data)!.Pid))
        {
            postmaster.Kill();
            await postmaster.WaitForExitAsync(Ct);
        }

        await using var after = await Start(Lasting);

        (await Ask(after, "select text from note")).ShouldBe("kept");
        await Task.WhenAny(work);
    }

    [Fact(DisplayName = "A server left behind by a killed process is used again, and stopped when its new user leaves")]
    public async Task LeftBehind()
    {
        await using (await Start(Lasting)) { }
        await File.WriteAllTextAsync(Path.Combine(Root.Users, "7-killed"), "", Ct);
        var left = await (await LonelyServer()).StartAsync(Lasting, Ct);

        await using (await Start(Lasting)) Postmaster.Read(Root.Data)!.Pid.ShouldBe(left.Pid);

        Running().ShouldBeFalse();
    }

    [Fact(DisplayName = "A process that was given a dead server's number does not keep the next one from starting")]
    public async Task NumberGivenAgain()
    {
        await using (await Start(Lasting)) { }
        var stale = Path.Combine(Root.Data, "postmaster.pid");
        await File.WriteAllLinesAsync(stale, [$"{Environment.ProcessId}", Root.Data, "1700000000", "1", "", "127.0.0.1", "  1 1", "ready   "], Ct);

        await using var next = await Start(Lasting);

        (await Ask(next, "select 'here'")).ShouldBe("here");
    }

    [Fact(DisplayName = "A data root that another machine uses is left alone, as its server cannot be seen from here")]
    public async Task OtherMachine()
    {
        await using (await Start(Lasting)) { }
        await using var elsewhere = new FileStream(Path.Combine(Root.Users, "7@clinic-laptop@0"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);

        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => Start(Lasting));

        refusal.Message.ShouldContain("in use on clinic-laptop");
    }

    [Fact(DisplayName = "The server is never root, and listens on loopback only, with a password")]
    public async Task Private()
    {
        await using var postgres = await Start(Throwaway);
        var postmaster = Postmaster.Read(Root.Data)!;

        if (OperatingSystem.IsLinux())
            (await File.ReadAllLinesAsync($"/proc/{postmaster.Pid}/status", Ct)).Single(line => line.StartsWith("Uid:")).Split('\t')[1].ShouldNotBe("0");
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Where(each => each.Port == postmaster.Port).Select(each => each.Address).ShouldBe([IPAddress.Loopback]);
        (await Ask(postgres, "show unix_socket_directories")).ShouldBe("");
        await using var stranger = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Password = "guessed" });
        await Should.ThrowAsync<PostgresException>(() => stranger.OpenConnectionAsync(Ct).AsTask());
    }

    [Theory(DisplayName = "Where memory is scarce the server takes less of it, is asked over fewer connections, and what its processes need no more they give back")]
    [InlineData(1, "128MB", 24)]
    [InlineData(8, "256MB", 100)]
    public async Task Scarce(int gigabytes, string shared, int connections)
    {
        await using var postgres = await Start(Lasting with { Memory = (long)gigabytes << 30 });

        (await Ask(postgres, "show shared_buffers")).ShouldBe(shared);
        new NpgsqlConnectionStringBuilder(postgres.ConnectionString).MaxPoolSize.ShouldBe(connections);
        if (OperatingSystem.IsLinux())
            (await File.ReadAllTextAsync($"/proc/{Postmaster.Read(Root.Data)!.Pid}/environ", Ct)).Contains("MALLOC_TRIM_THRESHOLD_", StringComparison.Ordinal).ShouldBe(gigabytes == 1);
    }

    [Fact(DisplayName = "The database sorts by code point, speaks UTF-8 and has btree_gist")]
    public async Task Fit()
    {
        await using var postgres = await Start(Throwaway);
        await Run(postgres, "create extension btree_gist");

        (await Ask(postgres, "select datcollate || ' ' || pg_encoding_to_char(encoding) from pg_database where datname = current_database()")).ShouldBe("C UTF8");
    }

    [Fact(DisplayName = "Data of a PostgreSQL that is not here are refused in one sentence")]
    public async Task OtherMajor()
    {
        Directory.CreateDirectory(DataRoot.Open(folder, ServerAccount.OfThisProcess()).Data);
        await File.WriteAllTextAsync(Path.Combine(Root.Data, "PG_VERSION"), "99\n", Ct);

        var refusal = await Should.ThrowAsync<NoPostgresException>(() => Start(Lasting));

        refusal.Message.ShouldContain("written by PostgreSQL 99");
    }

    [Fact(DisplayName = "Where there is no PostgreSQL at all, one sentence says what to do")]
    public async Task NoneAnywhere()
    {
        var nothing = new PostgresSources(folder, [Path.Combine(folder, "*", "bin")], Npm: null, AptGet: null);
        var search = new PostgresSearch(nothing, ServerAccount.OfThisProcess(), folder, NullLogger.Instance);

        var refusal = await Should.ThrowAsync<NoPostgresException>(() => search.FindAsync(folder, wanted: null, Ct));

        refusal.Message.ShouldStartWith("No PostgreSQL was found: install PostgreSQL");
    }

    static Task<EmbeddedPostgres> Start(EmbeddedPostgresOptions options) => EmbeddedPostgres.StartAsync(options, NullLogger.Instance, Ct);

    async Task<Server> LonelyServer()
    {
        var account = ServerAccount.OfThisProcess();
        var binaries = await new PostgresSearch(PostgresSources.OfThisMachine(), account, folder, NullLogger.Instance).FindAsync(null, null, Ct);
        return new Server(Root, account, binaries, NullLogger.Instance);
    }

    bool Running() => Postmaster.Read(Root.Data)?.Lives(Root.Data) ?? false;

    static async Task Run(EmbeddedPostgres postgres, string sql) => await Ask(postgres, sql);

    static async Task<object?> Ask(EmbeddedPostgres postgres, string sql)
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Ct);
    }
}
