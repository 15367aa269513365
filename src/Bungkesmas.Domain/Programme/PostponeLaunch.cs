using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Programme;

/// <summary>Put off a launch that is awaited, to another time or to one that nobody knows.</summary>
/// <param name="Reasons">empty where none is given</param>
/// <param name="To">the new time, as an EDTF date; null when none is given</param>
public sealed record PostponeLaunch(ValueList<PostponementReason> Reasons, string? To = null) : IAct<SystemLaunch>
{
    public Decision Decide(Subject on, SystemLaunch? now) => now switch
    {
        null => new NotAwaited(on.Id),
        { Standing: LaunchStanding.Launched } => new SystemAlreadyLaunched(on.Id),
        { Standing: LaunchStanding.Postponed } when now.Expected == To && Reasons.All(now.PutOffFor.Contains) => Decision.AlreadySo,
        _ => Decision.Record(new SystemLaunchPostponed(To, Reasons))
    };

    public sealed record NotAwaited(string System) : Refusal("launch-not-awaited", new(
        $"Peluncuran {Condition.Title(System)} belum pernah diumumkan atau dijadwalkan.", $"The launch of {Condition.Title(System)} was never announced or scheduled."));
}
