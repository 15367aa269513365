using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Regions;

/// <summary>Make a region a pilot area of the programme.</summary>
/// <param name="By">the organisation that decides it, where it is not the programme</param>
/// <param name="Until">until when, as an EDTF date</param>
public sealed record DesignatePilotArea(string? By = null, string? Until = null) : IAct<RegionRecord>
{
    public Decision Decide(Subject on, RegionRecord? now)
    {
        var pilot = new PilotAreaDesignated(By, Until);
        return now?.Pilots.LastOrDefault()?.Said == pilot ? Decision.AlreadySo : Decision.Record(pilot);
    }
}
