using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Specs.Laws;

public static partial class Trip
{
    /// <summary>The list of the province's regions as it was at the time, and a whole one that came later.</summary>
    private static Entry[] WithRegionData =>
    [
        Done(new(Subject.Datasets, "kepmendagri-2016-sulsel"), new RegionDatasetLoaded(
            "Permendagri 56/2015", new(2016, 1, 1), 3_382, new('a', 64), "name_2016", "MIT", SouthSulawesi), "2017-09-22"),
        Done(new(Subject.Datasets, "kepmendagri-2017"), new RegionDatasetLoaded("Permendagri 137/2017", new(2017, 12, 29), 91_000, new('b', 64), "name", "MIT"), "2017-12-30")
    ];
}
