using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Programme;

/// <summary>How far the launch of a system has come.</summary>
public enum LaunchStanding { Anticipated, Scheduled, Postponed, Launched }

/// <summary>What was once said of a launch, by whom, and how it is known.</summary>
/// <param name="On">the time that was named; null where none was</param>
/// <param name="By">who said it, where that is known</param>
/// <param name="SaidOn">it was said by this instant</param>
public sealed record LaunchNotice(
    LaunchStanding Standing, string? On, ValueList<PostponementReason> Reasons, Assertion Assertion, PersonRef? By, DateTimeOffset SaidOn, ValueList<Guid> Facts = default) : Witnessed(Facts);

/// <summary>The launch of one system of the programme, and all that was said of when it is to be.</summary>
/// <param name="Expected">the time it is last known to be expected at; null where none was given, or it was put off to an unstated one</param>
public sealed record SystemLaunch(string System, LaunchStanding Standing, string? Expected, DateTimeOffset? LaunchedOn, ValueList<LaunchNotice> Notices = default)
{
    public static Fold<SystemLaunch> Fold { get; } = new("system_launch", [Subject.Programmes], Apply);

    /// <summary>Why it was put off the last time.</summary>
    public IEnumerable<PostponementReason> PutOffFor => Notices.LastOrDefault(notice => notice.Standing == LaunchStanding.Postponed)?.Reasons ?? [];

    private static SystemLaunch? Apply(SystemLaunch? now, Subject on, Happening happening) => happening.Event switch
    {
        SystemLaunched when happening.Firm => Noted(now, on, happening, LaunchStanding.Launched, null) with { Standing = LaunchStanding.Launched, LaunchedOn = now?.LaunchedOn ?? happening.Certain },
        SystemLaunchAnticipated e => Noted(now, on, happening, LaunchStanding.Anticipated, e.Expected).Awaited(e.Expected),
        SystemLaunchScheduled e when happening.Firm => Noted(now, on, happening, LaunchStanding.Scheduled, e.PlannedFor).Expecting(LaunchStanding.Scheduled, e.PlannedFor),
        SystemLaunchPostponed e when happening.Firm => Noted(now, on, happening, LaunchStanding.Postponed, e.To, e.Reasons).Expecting(LaunchStanding.Postponed, e.To),
        // A schedule that is only hoped for or concluded is an expectation, and gives way to a firm one.
        SystemLaunchScheduled e => Hoped(Noted(now, on, happening, LaunchStanding.Scheduled, e.PlannedFor), e.PlannedFor),
        SystemLaunchPostponed e => Hoped(Noted(now, on, happening, LaunchStanding.Postponed, e.To, e.Reasons), e.To),
        _ => now
    };

    private static SystemLaunch Noted(SystemLaunch? now, Subject on, Happening happening, LaunchStanding standing, string? when, ValueList<PostponementReason> reasons = default)
    {
        var launch = now ?? new(on.Id, LaunchStanding.Anticipated, null, null);
        var notice = new LaunchNotice(standing, when, reasons, happening.Assertion, happening.Fact.Envelope.Reporter, happening.Certain);
        return launch with { Notices = launch.Notices.Told(notice, happening.Fact.Id) };
    }

    /// <summary>What is launched keeps the expectation it had.</summary>
    private SystemLaunch Expecting(LaunchStanding? standing, string? expected) =>
        Standing == LaunchStanding.Launched ? this : this with { Standing = standing ?? Standing, Expected = expected };

    /// <summary>A hope moves no day that is set; where none is, it is what is expected.</summary>
    private SystemLaunch Awaited(string? expected) => Standing == LaunchStanding.Launched || HasDay ? this : this with { Expected = expected ?? Expected };

    /// <summary>Whether who decides set a day, the last time.</summary>
    private bool HasDay => Standing != LaunchStanding.Anticipated && Notices.LastOrDefault(notice => notice.Standing == Standing && notice.Assertion is not (Assertion.Hoped or Assertion.Inferred))?.On is not null;

    private static SystemLaunch Hoped(SystemLaunch launch, string? expected) =>
        launch.Standing == LaunchStanding.Anticipated ? launch with { Expected = expected ?? launch.Expected } : launch;
}

/// <summary>What is launched is awaited no longer, and not launched again.</summary>
public sealed record SystemAlreadyLaunched(string System) : Refusal("system-already-launched", new(
    $"{Condition.Title(System)} sudah diluncurkan.", $"{Condition.Title(System)} has been launched already."));
