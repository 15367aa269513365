using Npgsql;

namespace Bungkesmas.Api.Regions;

/// <summary>Sees, while the service runs, that a version of the official list was loaded beside it, and renews the tree.</summary>
public sealed class RegionWatch(NpgsqlDataSource database, RegionTree tree, ILogger<RegionWatch> log) : BackgroundService
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

    private async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            if (await RegionData.SignAsync(database, cancel) != tree.Sign) tree.Renew(await RegionData.VersionsAsync(database, cancel));
        }
        catch (NpgsqlException away) { log.LogInformation("Whether regions were loaded could not be seen ({Failure}).", away.GetType().Name); }
    }
}
