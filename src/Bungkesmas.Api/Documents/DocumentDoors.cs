using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Documents;

/// <summary>What can be said about facts on record: that they are wrong in part, do not count, or tell of one happening.</summary>
public static class DocumentDoors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new FactDoor<CorrectFact>(
            "/facts/{id}/correction", "Replace named fields of an earlier fact, its date, or how it is known."),
        new FactDoor<RetractFact>(
            "/facts/{id}/retraction", "Take an earlier fact back; it stays on record but no longer counts."),
        new ActDoor<LinkHappenings, Link>(
            "/links/{id}/happenings", Subject.Links, Link.Fold, "Say that several accounts tell of one happening, so that it counts once."),
        new ActDoor<UnlinkHappenings, Link>(
            "/links/{id}/end", Subject.Links, Link.Fold, "Say that the accounts of a link tell of different happenings after all.")
    ];

    /// <summary>What can be told of it, by the office or by anybody who says where it is written.</summary>
    public static IReadOnlyList<TellDoor> Told { get; } =
    [
        new TellDoor<HappeningsLinked>("/links/{id}/happenings-report"),
        new TellDoor<HappeningsUnlinked>("/links/{id}/end-report")
    ];
}
