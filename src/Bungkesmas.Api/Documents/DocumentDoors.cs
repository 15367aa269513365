using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Documents;

namespace Bungkesmas.Api.Documents;

/// <summary>What can be said about facts on record: that they are wrong in part, or do not count.</summary>
public static class DocumentDoors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new FactDoor<CorrectFact>(
            "/facts/{id}/correction", "Replace named fields of an earlier fact, its date, or how it is known."),
        new FactDoor<RetractFact>(
            "/facts/{id}/retraction", "Take an earlier fact back; it stays on record but no longer counts.")
    ];
}
