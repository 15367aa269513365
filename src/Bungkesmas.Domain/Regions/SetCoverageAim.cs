using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Regions;

/// <summary>Set an aim for the coverage of a region; an aim is not a result.</summary>
/// <param name="Due">by when, as an EDTF date</param>
/// <param name="By">the organisation that sets it, where it is not the programme</param>
public sealed record SetCoverageAim(Quantity Target, string? Due = null, string? By = null) : IAct<RegionRecord>
{
    public Decision Decide(Subject on, RegionRecord? now)
    {
        var aim = new CoverageAimSet(Target, Due, By);
        return now?.Aims.LastOrDefault()?.Said == aim ? Decision.AlreadySo : Decision.Record(aim);
    }
}
