using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Regions;

/// <summary>Record that a search for a partner in a region found nobody who meets the criteria.</summary>
public sealed record RecordUnsuccessfulSearch(ValueList<SearchCriterion> Criteria) : IActOnADay<RegionRecord>
{
    public Decision Decide(Subject on, RegionRecord? now, RegionRecord? ever, ActDay day) =>
        now?.Searches.Any(search => search.Said.Criteria.Equals(Criteria) && search.Date == $"{day.On:yyyy-MM-dd}") == true
            ? Decision.AlreadySo : Decision.Record(new PartnerSearchUnsuccessful(Criteria));
}
