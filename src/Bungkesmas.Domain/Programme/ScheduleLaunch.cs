using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Programme;

/// <summary>Plan the launch of a system for a time.</summary>
/// <param name="PlannedFor">the planned time, as an EDTF date</param>
public sealed record ScheduleLaunch(string PlannedFor) : IAct<SystemLaunch>
{
    public Decision Decide(Subject on, SystemLaunch? now) => now switch
    {
        { Standing: LaunchStanding.Launched } => new SystemAlreadyLaunched(on.Id),
        { Standing: LaunchStanding.Scheduled } when now.Expected == PlannedFor => Decision.AlreadySo,
        _ => Decision.Record(new SystemLaunchScheduled(PlannedFor))
    };
}
