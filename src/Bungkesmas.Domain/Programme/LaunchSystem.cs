using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Programme;

/// <summary>Record that a system is launched. Saying it twice records it once.</summary>
public sealed record LaunchSystem : IAct<SystemLaunch>
{
    public Decision Decide(Subject on, SystemLaunch? now) =>
        now is { Standing: LaunchStanding.Launched } ? Decision.AlreadySo : Decision.Record(new SystemLaunched());
}
