using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Programme;

/// <summary>Announce that a system is going to be launched.</summary>
public sealed record AnticipateLaunch(string? Expected = null) : IAct<SystemLaunch>
{
    public Decision Decide(Subject on, SystemLaunch? now) => now switch
    {
        { Standing: LaunchStanding.Launched } => new AlreadyLaunched(on.Id),
        { } known when Expected is null || known.Expected == Expected => Decision.AlreadySo,
        _ => Decision.Record(new SystemLaunchAnticipated(Expected))
    };

    public sealed record AlreadyLaunched(string System) : Refusal("system-already-launched", new(
        $"{Condition.Title(System)} sudah diluncurkan.", $"{Condition.Title(System)} has been launched already."));
}
