using Bungkesmas.Api.Effects;
using Bungkesmas.Api.Recording;
using Npgsql;

namespace Bungkesmas.Api.Streams;

/// <summary>Forgets, every hour, what is kept for a while only: answers under a key, notes of changes, deliveries that were taken.</summary>
public sealed class Forgetting(KeptAnswers answers, AllChanges changes, Deliveries deliveries, ILogger<Forgetting> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
                try
                {
                    await answers.ForgetAsync(stopping);
                    await changes.ForgetAsync(stopping);
                    await deliveries.ForgetAsync(stopping);
                }
                catch (NpgsqlException away) { log.LogInformation("What was kept long enough could not be forgotten ({Failure}).", away.GetType().Name); }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested) { }
    }
}
