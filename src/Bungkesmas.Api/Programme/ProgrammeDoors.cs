using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Api.Programme;

/// <summary>What the office can do with a system of the programme.</summary>
public static class ProgrammeDoors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new ActDoor<AnticipateLaunch, SystemLaunch>(
            "/systems/{id}/anticipation", Subject.Programmes, SystemLaunch.Fold, "Announce that a system is going to be launched."),
        new ActDoor<LaunchSystem, SystemLaunch>(
            "/systems/{id}/launch", Subject.Programmes, SystemLaunch.Fold, "Record that a system is launched; saying it twice records it once.")
    ];

    /// <summary>What can be told of it, by the office or by anybody who says where it is written.</summary>
    public static IReadOnlyList<TellDoor> Told { get; } =
    [
        new TellDoor<SystemLaunchAnticipated>("/systems/{id}/anticipation-report"),
        new TellDoor<SystemLaunchScheduled>("/systems/{id}/schedule-report"),
        new TellDoor<SystemLaunchPostponed>("/systems/{id}/postponement-report"),
        new TellDoor<SystemLaunched>("/systems/{id}/launch-report"),
        new TellDoor<FieldOfficerRecruited>("/programme/{id}/field-officer"),
        new TellDoor<ProductTermsStated>("/programme/{id}/product-terms"),
        new TellDoor<ProductDescribed>("/programme/{id}/product-description"),
        new TellDoor<ProgrammeOriginStated>("/programme/{id}/origin")
    ];
}
