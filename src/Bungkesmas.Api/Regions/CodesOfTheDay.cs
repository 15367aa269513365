using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Api.Regions;

/// <summary>Views are kept under the codes that regions go by now; a lens on an earlier day shows each under the code that was on the list of that day, once.</summary>
public sealed class CodesOfTheDay
{
    private readonly AliasesAsked _aliases;
    private readonly RegionTree _tree;

    private CodesOfTheDay(AliasesAsked aliases, RegionTree tree) => (_aliases, _tree) = (aliases, tree);

    public static async Task<CodesOfTheDay> AtAsync(Sight sight, LedgerQueries ledger) => new(await ledger.AliasesAsync(null, sight.Lens.KnownAt, sight.Cancel), sight.Regions);

    /// <summary>The code that what is told of a region is kept under.</summary>
    public string Kept(string code) => _aliases.Of(Subject.Region(code)).Id;

    /// <summary>The code that the list of the day has for what is kept under a code.</summary>
    public string Shown(string code)
    {
        if (_aliases.Related.IsEmpty || _tree.Find(code) is not null) return code;
        return _aliases.All(Subject.Region(code)).Select(one => one.Id).Order(StringComparer.Ordinal).FirstOrDefault(one => _tree.Find(one) is not null) ?? code;
    }

    /// <summary>The codes of some list that go by this one, be it that a region which they lie in does.</summary>
    public IReadOnlyList<string> GoingBy(string kept) => [.. _aliases.All(Subject.Region(kept)).Select(one => one.Id).Where(one => one != kept && _tree.Knows(one)).Order(StringComparer.Ordinal)];

    /// <summary>The codes that what is told of a region, and of those it lay in on that day, is kept under; itself first.</summary>
    public IEnumerable<string> Lineage(string code) => RegionMention.Lineage(Shown(Kept(code))).Select(Kept).Distinct();

    /// <summary>The subjects at and below which anything in a region may be kept; none where it may be anywhere.</summary>
    public object[] Under(string? within) => within is null ? [] :
    [
        .. _aliases.Related.Regions.Select(one => one.Id).Where(code => RegionMention.Lineage(code).Contains(within)).Append(within).Select(Kept).Append(within).Distinct()
            .Select(code => Subject.Region(code).ToString())
    ];

    /// <summary>Whether a code of the day lies in a region, or is it.</summary>
    public static bool Lies(string code, string? within) => within is null || RegionMention.Lineage(code).Contains(within);
}
