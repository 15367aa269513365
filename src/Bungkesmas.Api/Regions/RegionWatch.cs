using Npgsql;

namespace Bungkesmas.Api.Regions;

/// <summary>Sees, while the service runs, that a version of the official list or aliases were loaded beside it, and renews what it knows of regions.</summary>
public sealed class RegionWatch(NpgsqlDataSource database, RegionTree tree, RegionResolver resolver, ILogger<RegionWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping)) await LookAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested) { }
    }

    /// <summary>Looks once, and takes over what is new.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            var (versions, aliases) = await RegionData.SignAsync(database, cancel);
            if (versions == tree.Sign && aliases == resolver.Aliases) return;
            var renewed = await RegionData.VersionsAsync(database, cancel);
            resolver.Renew(new(renewed), await RegionAliases.AllAsync(database, cancel));
            tree.Renew(renewed);
        }
        catch (Exception away) when (!cancel.IsCancellationRequested) { log.LogInformation("Whether regions were loaded could not be seen ({Failure}).", away.GetType().Name); }
    }
}
