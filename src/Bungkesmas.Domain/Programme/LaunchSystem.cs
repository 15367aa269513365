using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Programme;

/// <summary>Record that a system is launched. Saying it twice records it once; on another day it is not launched again.</summary>
public sealed record LaunchSystem : IActOnADay<SystemLaunch>
{
    public Decision Decide(Subject on, SystemLaunch? now, SystemLaunch? ever, ActDay day) =>
        ever is not { Standing: LaunchStanding.Launched } ? Decision.Record(new SystemLaunched())
        : day.Means(ever.LaunchedOn) ? Decision.AlreadySo
        : new SystemAlreadyLaunched(on.Id);
}
