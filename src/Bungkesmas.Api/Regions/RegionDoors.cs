using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Api.Regions;

/// <summary>What the office can decide about a region.</summary>
public static class RegionDoors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new ActDoor<RecordUnsuccessfulSearch, RegionRecord>(
            "/regions/{id}/search", Subject.Regions, RegionRecord.Fold, "Record that a search for a partner found nobody who meets the criteria."),
        new ActDoor<UndertakeAssistance, RegionRecord>(
            "/regions/{id}/assistance", Subject.Regions, RegionRecord.Fold, "Assist somebody in a region, for the time being or for good."),
        new ActDoor<DesignatePilotArea, RegionRecord>(
            "/regions/{id}/pilot", Subject.Regions, RegionRecord.Fold, "Make a region a pilot area of the programme."),
        new ActDoor<SetCoverageAim, RegionRecord>(
            "/regions/{id}/aim", Subject.Regions, RegionRecord.Fold, "Set an aim for the coverage of a region; an aim is not a result.")
    ];
}
