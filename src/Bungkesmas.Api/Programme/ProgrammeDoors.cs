using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Api.Programme;

/// <summary>What the office can do with the programme, or a system of it.</summary>
public static class ProgrammeDoors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new ActDoor<AnticipateLaunch, SystemLaunch>(
            "/systems/{id}/anticipation", Subject.Programmes, SystemLaunch.Fold, "Announce that a system is going to be launched.") { Right = Rights.Deciding },
        new ActDoor<ScheduleLaunch, SystemLaunch>(
            "/systems/{id}/schedule", Subject.Programmes, SystemLaunch.Fold, "Plan the launch of a system for a time.") { Right = Rights.Deciding },
        new ActDoor<PostponeLaunch, SystemLaunch>(
            "/systems/{id}/postponement", Subject.Programmes, SystemLaunch.Fold, "Put off a launch that is awaited, to another time or to one that nobody knows.") { Right = Rights.Deciding },
        new ActDoor<LaunchSystem, SystemLaunch>(
            "/systems/{id}/launch", Subject.Programmes, SystemLaunch.Fold, "Record that a system is launched; saying it twice records it once.") { Right = Rights.Deciding },
        new ActDoor<ChangeProductTerms, ProductTerms>(
            "/programme/{id}/terms", Subject.Programmes, ProductTerms.Fold, "Decide new terms of the product, or a part of them.") { Right = Rights.Deciding },
        new ActDoor<RecruitFieldOfficer, ProgrammeProfile>(
            "/programme/{id}/recruitment", Subject.Programmes, ProgrammeProfile.Fold, "Take somebody on as a field officer of the programme for an area.") { Right = Rights.Deciding },
        new ActDoor<ReleaseFieldOfficer, ProgrammeProfile>(
            "/programme/{id}/release", Subject.Programmes, ProgrammeProfile.Fold, "End somebody's work as a field officer, everywhere or for an area.") { Right = Rights.Deciding }
    ];

    /// <summary>What can be told of it, by the office or by anybody who says where it is written.</summary>
    public static IReadOnlyList<TellDoor> Told { get; } =
    [
        new TellDoor<SystemLaunchAnticipated>("/systems/{id}/anticipation-report"),
        new TellDoor<SystemLaunchScheduled>("/systems/{id}/schedule-report"),
        new TellDoor<SystemLaunchPostponed>("/systems/{id}/postponement-report"),
        new TellDoor<SystemLaunched>("/systems/{id}/launch-report"),
        new TellDoor<FieldOfficerRecruited>("/programme/{id}/recruitment-report"),
        new TellDoor<FieldOfficerReleased>("/programme/{id}/release-report"),
        new TellDoor<ProductTermsStated>("/programme/{id}/terms-report"),
        new TellDoor<ProductDescribed>("/programme/{id}/product-description"),
        new TellDoor<ProgrammeOriginStated>("/programme/{id}/origin")
    ];
}
