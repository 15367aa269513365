using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Api.Regions;

/// <summary>What the office puts on record of the codes of regions.</summary>
public static class RegionDoors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new ActDoor<RecodeRegion, RegionCode>("/regions/{id}/code", Subject.Regions, RegionCode.Fold, "Put on record that a decree gave a region another code.", Follows: false),
        new ActDoor<SplitRegion, RegionCode>("/regions/{id}/split", Subject.Regions, RegionCode.Fold, "Put on record that a decree put several regions in the place of one.", Follows: false)
    ];
}
