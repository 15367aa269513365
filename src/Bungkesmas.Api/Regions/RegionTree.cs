using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Api.Regions;

/// <summary>The official regions by Kemendagri code as they are on a day: today, unless it is looked at <see cref="On(DateOnly)">on another one</see>. Parent is the code's prefix; names are not unique.</summary>
public sealed class RegionTree(RegionVersions versions, DateOnly? on = null) : IReference
{
    private volatile RegionVersions _versions = versions;

    /// <summary>A tree of a single version, which counts for all time.</summary>
    public RegionTree(string dataset, IEnumerable<(string Code, string Name)> regions)
        : this(new([new(dataset, dataset, DateOnly.MinValue)], regions.ToLookup(_ => dataset))) { }

    /// <summary>The names of the versions it is made from.</summary>
    public string Dataset => _versions.Names;

    private DateOnly Day => on ?? Calendar.DayOf(TimeProvider.System.GetUtcNow());

    /// <summary>The same tree as it was, or will be, on a day.</summary>
    public RegionTree On(DateOnly day) => new(_versions, day);

    /// <summary>By which it is seen whether versions were loaded since it was made.</summary>
    public (long Count, DateTime LoadedAt) Sign => _versions.Sign;

    /// <summary>Takes over what was loaded meanwhile. Trees made for a day before stay as they were.</summary>
    public void Renew(RegionVersions versions) => _versions = versions;

    /// <summary>Whether any version knows a code, on whatever day.</summary>
    public bool Contains(string code) => _versions.Contains(code);

    /// <summary>Whether a code can be spoken of: an official region, or a place that no list knows below one.</summary>
    public bool Knows(string code) => Subject.IsRegionCode(code) && (RegionMention.Listed(code) is not { } listed || Contains(listed));

    /// <summary>A region as it is on the day; null where it is not there yet, or no more.</summary>
    public OfficialRegion? Find(string code) => On(code, Day);

    /// <summary>What a region is called on the day; where it is not there on that day, what it was called last, or is called first.</summary>
    public string Name(string code)
    {
        if (RegionMention.IsUnlistedCode(code)) return RegionMention.UnlistedName(code);
        var (day, known) = (Day, _versions.Of(code));
        return known.Count == 0 ? code : (On(code, day) ?? known.LastOrDefault(one => one.From <= day)?.Region ?? known[0].Region).Name;
    }

    /// <summary>A region as the last version that has it states it.</summary>
    public OfficialRegion? Last(string code) => _versions.Of(code) is [.., var last] ? last.Region : null;

    /// <summary>Every region once for each name that a version gives it.</summary>
    public IEnumerable<OfficialRegion> ByEveryName() => Enum.GetValues<RegionLevel>().SelectMany(level => _versions.Codes(level, null))
        .SelectMany(code => _versions.Of(code) is [var only] ? [only.Region] : _versions.Of(code).Select(one => one.Region).DistinctBy(region => region.Name));

    /// <summary>Every official name of a region, version by version.</summary>
    public IEnumerable<OfficialName> Names(string code) => _versions.Of(code).Where(one => one.Until is not { } last || one.From <= last)
        .Select(one => new OfficialName(one.Region.Name, one.Version.Name, one.Version.Decree, one.Version.ValidFrom, one.Until));

    /// <inheritdoc/>
    public int? CountOf(RegionKind kind, string within) => Contains(within)
        ? Enum.GetValues<RegionLevel>().SelectMany(level => At(level, within)).Count(region => region.Kind == kind && region.Code != within) : null;

    /// <summary>The regions directly below another; the provinces where it is null.</summary>
    public IEnumerable<OfficialRegion> Children(string? parent)
    {
        var level = parent is null ? RegionLevel.Province : (RegionLevel)(parent.Count(letter => letter == '.') + 1);
        return level > RegionLevel.Village ? [] : At(level, parent);
    }

    /// <summary>The regions of a level, in or at another one.</summary>
    public IEnumerable<OfficialRegion> At(RegionLevel level, string? within)
    {
        var day = Day;
        return _versions.Codes(level, within).Select(code => On(code, day)).OfType<OfficialRegion>();
    }

    /// <summary>Regions by a part of any name they have had, each as it is on the day, or was last.</summary>
    public IEnumerable<OfficialRegion> Search(string text) => ByEveryName()
        .Where(region => region.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).Select(region => region.Code).Distinct().Select(code => Find(code) ?? Last(code)!);

    private OfficialRegion? On(string code, DateOnly day)
    {
        foreach (var one in _versions.Of(code)) if (one.Holds(day)) return one.Region;
        return null;
    }
}
