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
}
