using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Programme;

/// <summary>How far the launch of a system has come.</summary>
public enum LaunchStanding { Anticipated, Launched }

/// <summary>The launch of one system of the programme.</summary>
public sealed record SystemLaunch(string System, LaunchStanding Standing, string? Expected, DateTimeOffset? LaunchedOn)
{
    public static Fold<SystemLaunch> Fold { get; } = new("system_launch", [Subject.Programmes], Apply);

    private static SystemLaunch? Apply(SystemLaunch? now, Subject on, Happening happening) => happening.Event switch
    {
        SystemLaunched when happening.Firm => new(on.Id, LaunchStanding.Launched, now?.Expected, now?.LaunchedOn ?? happening.Certain),
        SystemLaunchAnticipated e => (now ?? new(on.Id, LaunchStanding.Anticipated, null, null)) with { Expected = e.Expected ?? now?.Expected },
        _ => now
    };
}
