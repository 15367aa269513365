using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Regions;

/// <summary>Put on record that a decree gave a region another code.</summary>
public sealed record RecodeRegion(string To, string Decree, DateOnly From) : IAct<RegionCode>
{
    public Decision Decide(Subject on, RegionCode? now) => now switch
    {
        _ when To == on.Id || now?.RecodedFrom.Contains(To) == true => new IntoItself(on.Id),
        { RecodedTo: { } code } when code == To => Decision.AlreadySo,
        { RecodedTo: { } other } => new RecodedAlready(on.Id, other),
        { SplitInto.Count: > 0 } => new RegionSplitAlready(on.Id),
        _ => Decision.Record(new RegionRecoded(To, Decree, From))
    };

    public sealed record IntoItself(string Region) : Refusal("region-recoded-to-itself", new(
        $"Wilayah {Region} tidak dapat memakai kodenya sendiri sebagai kode baru.", $"Region {Region} cannot get its own code as a new one."));

    public sealed record RecodedAlready(string Region, string To) : Refusal("region-recoded-already", new(
        $"Wilayah {Region} sudah memakai kode {To}; tariklah catatan itu bila keliru.", $"Region {Region} goes by {To} already; take that fact back if it is wrong."));
}

/// <summary>What was told of a region that was split stays with it, so it does not go by one of those that took its place.</summary>
public sealed record RegionSplitAlready(string Region) : Refusal("region-split-already", new(
    $"Wilayah {Region} sudah tercatat dimekarkan.", $"Region {Region} is on record as split."));
