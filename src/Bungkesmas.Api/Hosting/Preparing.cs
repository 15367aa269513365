using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Hosting;

/// <summary>Sees to it that what is crowded is in memory before a fact needs it: after the start, and when what was kept had to be forgotten.</summary>
public sealed class Preparing(CrowdedCourses crowded, ILogger<Preparing> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            do
                try { await crowded.BeginAsync(stopping); }
                catch (NpgsqlException away) { log.LogInformation("What is crowded could not be read beforehand ({Failure}).", away.GetType().Name); }
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested) { }
    }
}
