using Bungkesmas.Api.Agreements;
using Bungkesmas.Api.Documents;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Api.Programme;
using Bungkesmas.Api.Questions;
using Bungkesmas.Api.Regions;
using Bungkesmas.Api.Registration;
using Bungkesmas.Api.Requests;

namespace Bungkesmas.Api.Recording;

/// <summary>Every act of the office and its door, gathered from the nouns.</summary>
public static class Doors
{
    public static IReadOnlyList<Door> All { get; } =
        [.. AgreementDoors.All, .. OrganisationDoors.All, .. RegistrationDoors.All, .. RegionDoors.All, .. RequestDoors.All, .. ProgrammeDoors.All, .. DocumentDoors.All, .. QuestionDoors.All];

    private static readonly Dictionary<string, Door> ByName = All.ToDictionary(door => door.Name);

    public static Door? Named(string name) => ByName.GetValueOrDefault(name);
}
