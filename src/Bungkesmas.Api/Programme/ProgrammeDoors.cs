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
            "/systems/{id}/anticipation", Subject.Programmes, SystemLaunch.Fold, "Announce that a system is going to be launched."),
        new ActDoor<ScheduleLaunch, SystemLaunch>(
            "/systems/{id}/schedule", Subject.Programmes, SystemLaunch.Fold, "Plan the launch of a system for a time."),
        new ActDoor<PostponeLaunch, SystemLaunch>(
            "/systems/{id}/postponement", Subject.Programmes, SystemLaunch.Fold, "Put off a launch that is awaited, to another time or to one that nobody knows."),
        new ActDoor<LaunchSystem, SystemLaunch>(
            "/systems/{id}/launch", Subject.Programmes, SystemLaunch.Fold, "Record that a system is launched; saying it twice records it once."),
        new ActDoor<ChangeProductTerms, ProductTerms>(
            "/programme/{id}/terms", Subject.Programmes, ProductTerms.Fold, "Decide new terms of the product, or a part of them."),
        new ActDoor<RecruitFieldOfficer, ProgrammeProfile>(
            "/programme/{id}/recruitment", Subject.Programmes, ProgrammeProfile.Fold, "Take somebody on as a field officer of the programme for an area.")
    ];
}
