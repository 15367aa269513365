namespace Bungkesmas.Api.Hosting;

/// <summary>Starts the embedded server again when it has died under the service. Where that does not succeed the service ends, and whoever keeps it running starts both.</summary>
public sealed class Watch(Ground ground, IHostApplicationLifetime lifetime, ILogger<Watch> log) : BackgroundService
{
    private const int Attempts = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Why it was given up; null where it was not.</summary>
    public string? GaveUp { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, stopping);
                if (!await IsUpAsync(stopping)) return;
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested) { }
    }

    private async Task<bool> IsUpAsync(CancellationToken stopping)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (await ground.ReviveAsync(stopping)) log.LogWarning("PostgreSQL had died and was started again.");
                return true;
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                log.LogError("PostgreSQL has died and does not start (attempt {Attempt}, {Failure}).", attempt, failed.GetType().Name);
                if (attempt == Attempts)
                {
                    GaveUp = $"PostgreSQL has died, and the service ends with it. {failed.Message}";
                    lifetime.StopApplication();
                    return false;
                }
                await Task.Delay(Pause * (1 << attempt), stopping);
            }
        }
    }
}
