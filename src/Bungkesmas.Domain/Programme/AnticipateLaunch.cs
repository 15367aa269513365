using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Programme;

/// <summary>Announce that a system is going to be launched.</summary>
public sealed record AnticipateLaunch(string? Expected = null) : IAct<SystemLaunch>
{
    public Decision Decide(Subject on, SystemLaunch? now) => now switch
    {
        { Standing: LaunchStanding.Launched } => new SystemAlreadyLaunched(on.Id),
        { } known when Expected is null || known.Expected == Expected => Decision.AlreadySo,
        _ => Decision.Record(new SystemLaunchAnticipated(Expected))
    };
}
