using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Projections.Regions;

namespace Bungkesmas.Api.Regions;

/// <summary>How one region is covered, with everything that backs it.</summary>
/// <param name="InterimRoute">whether people register elsewhere for now, whatever the state</param>
/// <param name="Criteria">what a search looked for in vain</param>
/// <param name="Questions">ids of open questions about the region</param>
/// <param name="Within">states of the regions below it, rolled up</param>
/// <param name="RecodedTo">the code it goes by, where a decree gave it another one; the answer is the same under both</param>
public sealed record CoverageSheet(
    RegionName Region, CoverageState State, CoverageState? Possibly, bool InterimRoute, bool AssistanceUnderWay, IReadOnlyList<SearchCriterion> Criteria,
    IReadOnlyList<Engaged> Engagements, IReadOnlyList<string> Questions, IReadOnlyDictionary<string, int> Within, UsedLens Lens, string Permalink,
    string? RecodedTo = null);

/// <summary>The coverage of one region in a list.</summary>
/// <param name="Listed">false where facts speak of a region that is not on the list of the day</param>
/// <param name="Unlisted">how many places below it that no list knows facts speak of</param>
/// <param name="Within">how many regions with facts lie below it, by state</param>
public sealed record CoverageLine(
    RegionName Region, CoverageState State, bool InterimRoute, bool AssistanceUnderWay, int OpenQuestions, bool Listed, int Unlisted, IReadOnlyDictionary<string, int> Within);

/// <summary>Coverage of a level, with counts of its states over all its regions.</summary>
/// <param name="Unlisted">how many places that no list knows facts speak of</param>
/// <param name="Regions">a page of them</param>
public sealed record CoverageRollUp(
    RegionLevel Level, string? Within, IReadOnlyDictionary<string, int> Counts, int Unlisted, IReadOnlyList<CoverageLine> Regions, UsedLens Lens, string Permalink, string? Next = null);
