using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Keeps every log line, so that specs can search them.</summary>
public sealed class KeptLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = [];

    public ConcurrentQueue<string> Lines { get; } = [];

    /// <summary>Waits until a line holds these words.</summary>
    public Task SaysAsync(string words)
    {
        var said = _awaited.GetOrAdd(words, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (Lines.Any(line => line.Contains(words, StringComparison.Ordinal))) said.TrySetResult();
        return said.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Keep($"{logLevel} {formatter(state, exception)} {exception}");

    private void Keep(string line)
    {
        Lines.Enqueue(line);
        foreach (var (words, said) in _awaited)
            if (line.Contains(words, StringComparison.Ordinal)) said.TrySetResult();
    }

    public void Dispose() { }
}
