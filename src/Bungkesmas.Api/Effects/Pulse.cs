using Npgsql;

namespace Bungkesmas.Api.Effects;

/// <summary>Lets the effects step on as long as the service runs. Every service over a database does; a step is gone by one of them.</summary>
public sealed class Pulse(Step step, EffectSettings settings, TimeProvider clock, ILogger<Pulse> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(settings.Pulse, clock);
        while (await timer.WaitForNextTickAsync(stopping))
            try
            {
                while (await step.GoAsync(stopping)) { }
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                // By type and state only: a message could quote what was sent. The next beat tries again from the same standpoint.
                log.LogError("Effects stand still: {Failure} {Code}", failure.GetType().Name, (failure as PostgresException ?? failure.InnerException as PostgresException)?.SqlState);
            }
    }
}
