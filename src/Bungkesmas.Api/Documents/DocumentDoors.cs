using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Documents;

namespace Bungkesmas.Api.Documents;

/// <summary>What can be said about facts on record: that they are wrong in part, or do not count.</summary>
public static class DocumentDoors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new FactDoor<CorrectFact>("/facts/{id}/correction"),
        new FactDoor<RetractFact>("/facts/{id}/retraction")
    ];
}
