using Bungkesmas.Api.Agreements;
using Bungkesmas.Api.Documents;
using Bungkesmas.Api.Figures;
using Bungkesmas.Api.FollowUp;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Api.Programme;
using Bungkesmas.Api.Questions;
using Bungkesmas.Api.Regions;
using Bungkesmas.Api.Registration;
using Bungkesmas.Api.Requests;
using Bungkesmas.Api.Statements;
using Bungkesmas.Api.Visits;

namespace Bungkesmas.Api.Recording;

/// <summary>Every act and every testimony and its door, gathered from the nouns.</summary>
public static class Doors
{
    /// <summary>Every act.</summary>
    public static IReadOnlyList<Door> All { get; } =
        [.. AgreementDoors.All, .. OrganisationDoors.All, .. RegistrationDoors.All, .. RequestDoors.All, .. ProgrammeDoors.All, .. DocumentDoors.All, .. QuestionDoors.All,
            .. TaskDoors.All, .. RegionDoors.All, .. VisitDoors.All];

    /// <summary>Everything that can be told, each at its own door.</summary>
    public static IReadOnlyList<TellDoor> Told { get; } =
    [
        .. AgreementDoors.Told, .. OrganisationDoors.Told, .. RegistrationDoors.Told, .. RequestDoors.Told, .. ProgrammeDoors.Told, .. DocumentDoors.Told, .. QuestionDoors.Told,
        .. VisitDoors.Told, .. StatementDoors.Told, .. FigureDoors.Told, .. RegionDoors.Told, .. TaskDoors.Told
    ];

    public static IEnumerable<IDoor> Each => [.. All, .. Told];

    private static readonly Dictionary<string, TellDoor> ByEvent = Told.ToDictionary(door => door.Name);

    public static TellDoor? Telling(string name) => ByEvent.GetValueOrDefault(name);

    private static readonly Dictionary<string, Door> ByName = All.ToDictionary(door => door.Name);

    public static Door? Named(string name) => ByName.GetValueOrDefault(name);
}
