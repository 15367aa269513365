using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Regions;

/// <summary>Assist somebody in a region, for the time being or for good.</summary>
/// <param name="Through">the organisation through which it is done</param>
public sealed record UndertakeAssistance(ValueList<AssistedGroup> Assisted, bool Interim, string? Through = null) : IAct<RegionRecord>
{
    public Decision Decide(Subject on, RegionRecord? now)
    {
        var assistance = new AssistanceUndertaken(Assisted, Through, Interim);
        return now?.Assistance.LastOrDefault()?.Said == assistance ? Decision.AlreadySo : Decision.Record(assistance);
    }
}
