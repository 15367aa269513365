using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Hosting;

/// <summary>The service as a user starts it: a process of its own over a data folder.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    private const string Ready = "Bungkesmas is ready at ", Token = "TOKEN=";

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly TaskCompletionSource<(string Address, string Token)> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _last;
    private string _address = "";
    private HttpClient? _client;

    private ServiceProcess(Process process) => _process = process;

    /// <summary>Everything the process has written so far.</summary>
    public string Output => string.Join('\n', _lines);

    public static ServiceProcess Start(string dataFolder, params IEnumerable<string> arguments) => Start(dataFolder, [], arguments);

    /// <param name="settings">further environment variables</param>
    /// <param name="last">words at which it is killed, by whoever reads them first: a wait for them would give it time to go on</param>
    public static ServiceProcess Start(string dataFolder, IEnumerable<KeyValuePair<string, string>> settings, IEnumerable<string> arguments, string? last = null)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = dataFolder
        };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "Bungkesmas.Api.dll")).Prepend("exec")) start.ArgumentList.Add(argument);
        start.Environment["Bungkesmas__DataFolder"] = dataFolder;
        start.Environment.Remove("ConnectionStrings__Bungkesmas");
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var service = new ServiceProcess(new Process { StartInfo = start }) { _last = last };
        service._process.OutputDataReceived += (_, line) => service.Keep(line.Data);
        service._process.ErrorDataReceived += (_, line) => service.Keep(line.Data);
        service._process.Start();
        service._process.BeginOutputReadLine();
        service._process.BeginErrorReadLine();
        return service;
    }

    /// <summary>Waits until it says that it is ready, and gives a client with the token it printed; fails with its output when it ends instead.</summary>
    public async Task<HttpClient> ReadyAsync()
    {
        if (_client is not null) return _client;
        await Task.WhenAny(_ready.Task, _process.WaitForExitAsync(TestContext.Current.CancellationToken)).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        _ready.Task.IsCompleted.ShouldBeTrue(Output);
        var (address, token) = await _ready.Task;
        _client = new HttpClient { BaseAddress = new Uri(address) };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return _client;
    }

    public async Task<JsonObject> GetAsync(string path) =>
        JsonNode.Parse(await (await ReadyAsync()).GetStringAsync($"/api/v1{path}", TestContext.Current.CancellationToken))!.AsObject();

    /// <summary>Waits for a command to end; its exit code. One that goes on as if it were a service ends the wait with an error.</summary>
    public async Task<int> EndedAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    /// <summary>As when the power goes: no farewell.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asks it to end, as a service manager does, and waits.</summary>
    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (!_process.HasExited)
        {
            using var terminate = Process.Start("kill", ["-TERM", _process.Id.ToString()]);
            await terminate.WaitForExitAsync();
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        _lines.Enqueue(line);
        if (_last is not null && line.Contains(_last, StringComparison.Ordinal)) _process.Kill();
        if (line.StartsWith(Ready, StringComparison.Ordinal)) _address = line[Ready.Length..].Trim();
        if (line.StartsWith(Token, StringComparison.Ordinal)) _ready.TrySetResult((_address, line[Token.Length..].Trim()));
    }
}
