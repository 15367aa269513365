using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Regions;

/// <summary>Put on record that a decree put several regions in the place of one.</summary>
public sealed record SplitRegion(ValueList<string> Into, string Decree, DateOnly From) : IAct<RegionCode>
{
    public Decision Decide(Subject on, RegionCode? now) => now switch
    {
        { RecodedTo: { } other } => new RecodedBefore(on.Id, other),
        { SplitInto: { Count: > 0 } known } when Into.All(known.Contains) => Decision.AlreadySo,
        { SplitInto.Count: > 0 } => new RegionSplitAlready(on.Id),
        _ => Decision.Record(new RegionSplit(Into, Decree, From))
    };

    public sealed record RecodedBefore(string Region, string To) : Refusal("region-goes-by-another-code", new(
        $"Wilayah {Region} memakai kode {To}; catat pemekarannya di sana.", $"Region {Region} goes by the code {To}; record the split there."));
}
