using Bungkesmas.Projections.Kernel;

namespace Bungkesmas.Api.Hosting;

/// <summary>Sees to it that what is crowded is in memory before a fact needs it: after the start, and when what was kept had to be forgotten.</summary>
public sealed class Preparing(CrowdedCourses crowded, ILogger<Preparing> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>Where ids go by others again and again, what is forgotten is not begun again each time: that takes half of a core for a while.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                var begun = false;
                try { begun = await crowded.BeginAsync(stopping); }
                // Whatever it is, the views meet it as well and say more of it; the service goes on without.
                catch (Exception failed) when (failed is not OperationCanceledException) { log.LogWarning("What is crowded could not be begun beforehand ({Failure}).", failed.GetType().Name); }
                await Task.Delay(begun ? Rest : Pause, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested) { }
    }
}
