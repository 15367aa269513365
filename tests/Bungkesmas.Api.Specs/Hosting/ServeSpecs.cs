using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Hosting.Embedded;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Hosting;

/// <summary>The first of the two commands, and the commands beside it, on a machine where nothing was prepared.</summary>
public sealed class ServeSpecs : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bungkesmas-serve-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ServeSpecs()
    {
        // A temporary folder is closed to others, and as root the database runs as another user.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder, File.GetUnixFileMode(_folder) | UnixFileMode.OtherExecute);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact(DisplayName = "Two first starts at once share one database and load the sample once; what was recorded survives a kill and a restart")]
    public async Task FirstStarts()
    {
        await using var one = ServiceProcess.Start(_folder);
        await using var other = ServiceProcess.Start(_folder);
        var sample = RunningLedger.Sample();
        var loaded = 1 + sample["facts"]!.AsArray().Count + sample["setAside"]!.AsArray().Count;
        foreach (var service in new[] { one, other })
        {
            (await service.GetAsync("/partners/ylp2em"))["name"]!.GetValue<string>().ShouldBe("YLP2EM");
            (await service.GetAsync("/facts?limit=500"))["facts"]!.AsArray().Count.ShouldBe(loaded);
        }

        var launch = await (await one.ReadyAsync()).PostAsJsonAsync("/api/v1/systems/si-bungkesmas/launch", new { }, Cancel);
        ((int)launch.StatusCode).ShouldBe(201);
        await one.KillAsync();
        await other.KillAsync();

        await using var next = ServiceProcess.Start(_folder);
        (await next.GetAsync($"/agenda?knownAt={launch.Headers.GetValues("Ledger-Position").Single()}"))["tasks"]!.AsArray().Count.ShouldBe(3);
        (await next.GetAsync("/facts?limit=500"))["facts"]!.AsArray().Count.ShouldBe(loaded + 1);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Path.Combine(_folder, "keys", "master.key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact(DisplayName = "A service manager that asks for it is told when the service is ready and that it ends, also where it cannot be seen as its parent")]
    public async Task ServiceManagerIsTold()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no such sockets.");
        using var manager = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        var socket = Path.Combine(_folder, "notify");
        manager.Bind(new UnixDomainSocketEndPoint(socket));
        async Task<string> ToldAsync()
        {
            var text = new byte[1024];
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            patience.CancelAfter(TimeSpan.FromMinutes(1));
            return Encoding.UTF8.GetString(text, 0, await manager.ReceiveAsync(text, patience.Token));
        }

        await using (var service = ServiceProcess.Start(_folder, [new("NOTIFY_SOCKET", socket)], ["--no-sample", "--urls", "http://127.0.0.1:0"]))
        {
            await service.ReadyAsync();
            (await ToldAsync()).ShouldBe("READY=1");
        }
        (await ToldAsync()).ShouldBe("STOPPING=1");
    }

    [Fact(DisplayName = "When PostgreSQL is killed under a running service it is started again where it was, and the service goes on")]
    public async Task Revived()
    {
        await using var service = ServiceProcess.Start(_folder, "--no-sample", "--urls", "http://127.0.0.1:0");
        var client = await service.ReadyAsync();
        var data = Path.Combine(_folder, "database", "postgres");
        var killed = Postmaster.Read(data)!;
        using (var postmaster = System.Diagnostics.Process.GetProcessById(killed.Pid))
        {
            postmaster.Kill();
            await postmaster.WaitForExitAsync(Cancel);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (Postmaster.Read(data) is not { IsReady: true } alive || alive.Pid == killed.Pid) await Task.Delay(100, patience.Token);
        while (!(await client.GetAsync("/health/ready", patience.Token)).IsSuccessStatusCode) await Task.Delay(100, patience.Token);
        Postmaster.Read(data)!.Port.ShouldBe(killed.Port);
        ((int)(await client.PostAsJsonAsync("/api/v1/systems/si-bungkesmas/launch", new { }, Cancel)).StatusCode).ShouldBe(201);
        service.Output.ShouldContain("PostgreSQL had died and was started again");
    }

    [Fact(DisplayName = "A port in use, https without a certificate, and options that are empty or no numbers are told in a sentence, without a trace of the inside")]
    public async Task InASentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        foreach (var arguments in (string[][])[
            ["--no-sample", "--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}"], ["--no-sample", "--urls", "https://127.0.0.1:0"], ["--no-sample", "--urls", "http://127.0.0.1:99999"],
            ["backup", "--to", "x", "--keep", "x"], ["backup", "--to", ""], ["restore", "--from", "", "--keys", "x"]])
        {
            await using var told = ServiceProcess.Start(_folder, arguments);
            (await told.EndedAsync()).ShouldBe(1, told.Output);
            told.Output.Contains("   at ", StringComparison.Ordinal).ShouldBeFalse(told.Output);
            told.Output.ShouldNotBeEmpty();
        }
    }

    [Fact(DisplayName = "A database that is away is told by every command in the same sentence")]
    public async Task Away()
    {
        foreach (var arguments in (string[][])[["rebuild"], ["backup", "--to", "x"], ["discard"]])
        {
            await using var told = ServiceProcess.Start(_folder, [new("ConnectionStrings__Bungkesmas", "Host=127.0.0.1;Port=1;Username=x;Database=x")], arguments);
            (await told.EndedAsync()).ShouldBe(1, told.Output);
            told.Output.ShouldStartWith("The database cannot be reached: ");
        }
    }

    [Fact(DisplayName = "What had begun of a start that fails is stopped before it is let go, and only why the start failed is told")]
    public async Task InVain()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
        var begun = new Begun();
        builder.Services.AddHostedService(_ => begun);
        await using var app = builder.Build();

        var told = await Should.ThrowAsync<IOException>(() => Orderly.RunAsync(app, async () =>
        {
            await app.StartAsync(Cancel);
            return true;
        }));
        told.Message.ShouldContain("already in use");
        begun.Did.ShouldBe(["start", "stop"]);
    }

    /// <summary>Works as long as it is not stopped, and does not stop without complaint.</summary>
    private sealed class Begun : IHostedService
    {
        public List<string> Did { get; } = [];

        public Task StartAsync(CancellationToken cancel)
        {
            Did.Add("start");
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancel)
        {
            Did.Add("stop");
            throw new TimeoutException("it had something in hand");
        }
    }

    [Fact(DisplayName = "Started without the sample the ledger is empty; a report is imported from a file, and a bad one is refused with its fields")]
    public async Task Import()
    {
        var report = Path.Combine(_folder, "report.json");
        await File.WriteAllTextAsync(report, RunningLedger.Sample().ToJsonString(), Cancel);
        var bad = RunningLedger.Sample();
        bad["facts"]![0]!["do"] = "PartnerEnchanted";
        await File.WriteAllTextAsync(Path.Combine(_folder, "bad.json"), bad.ToJsonString(), Cancel);

        await using var service = ServiceProcess.Start(_folder, "--no-sample");
        (await service.GetAsync("/partners"))["partners"]!.AsArray().ShouldBeEmpty();

        await using (var refused = ServiceProcess.Start(_folder, "import", "bad.json"))
        {
            (await refused.EndedAsync()).ShouldBe(2);
            refused.Output.ShouldContain("facts[0].do");
        }
        await using (var imported = ServiceProcess.Start(_folder, "import", "report.json")) (await imported.EndedAsync()).ShouldBe(0);
        (await service.GetAsync("/partners/ylp2em"))["engagements"]!.AsArray().ShouldHaveSingleItem();
        await using (var missing = ServiceProcess.Start(_folder, "import", "nowhere.json")) (await missing.EndedAsync()).ShouldBe(1);
    }

    [Fact(DisplayName = "A token is made from the key of a service that was started, and from no other")]
    public async Task Token()
    {
        await using (var early = ServiceProcess.Start(_folder, "token", "--role", "frontend"))
        {
            (await early.EndedAsync()).ShouldBe(1);
            early.Output.ShouldContain("start the service once");
        }
        await using var service = ServiceProcess.Start(_folder, "--no-sample");
        var client = await service.ReadyAsync();
        await using var token = ServiceProcess.Start(_folder, "token", "--role", "frontend");
        (await token.EndedAsync()).ShouldBe(0);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token.Output.Trim());
        ((int)(await client.GetAsync("/api/v1/partners", Cancel)).StatusCode).ShouldBe(200);
        ((int)(await client.GetAsync("/api/v1/facts", Cancel)).StatusCode).ShouldBe(403);
    }

    [Fact(DisplayName = "A service that says over HTTP that it is ready has the sample in every view")]
    public async Task ReadyWithTheSample()
    {
        string token;
        await using (var first = ServiceProcess.Start(_folder, "--no-sample")) token = (await first.ReadyAsync()).DefaultRequestHeaders.Authorization!.Parameter!;
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        free.Stop();

        await using var service = ServiceProcess.Start(_folder, "--urls", address);
        using var client = new HttpClient { BaseAddress = new(address), DefaultRequestHeaders = { Authorization = new("Bearer", token) } };
        async Task<bool> IsReadyAsync()
        {
            try { return (await client.GetAsync("/health/ready", Cancel)).IsSuccessStatusCode; }
            catch (HttpRequestException) { return false; }
        }
        for (var asked = 0; !await IsReadyAsync(); asked++)
        {
            asked.ShouldBeLessThan(20_000, service.Output);
            await Task.Delay(5, Cancel);
        }
        ((int)(await client.GetAsync("/api/v1/partners/ylp2em", Cancel)).StatusCode).ShouldBe(200);
    }
}
