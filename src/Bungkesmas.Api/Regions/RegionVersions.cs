using System.Runtime.InteropServices;

namespace Bungkesmas.Api.Regions;

/// <summary>All loaded versions of the official list as one structure: for each code, what it was called when. Never changes.</summary>
public sealed class RegionVersions
{
    private static readonly int Levels = Enum.GetValues<RegionLevel>().Length;

    private readonly RegionVersion[] _versions;
    private readonly RegionLevel[] _lowest;
    private readonly Dictionary<string, RegionInForce[]> _byCode;
    private readonly string[][] _codes;

    /// <param name="versions">of two that begin on one day the one that was loaded later counts</param>
    public RegionVersions(IEnumerable<RegionVersion> versions, ILookup<string, (string Code, string Name)> regions)
    {
        _versions = [.. versions.OrderBy(version => version.ValidFrom).ThenBy(version => version.LoadedAt)];
        _lowest = [.. _versions.Select(version => regions[version.Name].Select(region => OfficialRegion.LevelOf(region.Code)).DefaultIfEmpty().Max())];
        var stated = new Dictionary<string, List<(int Version, OfficialRegion Region)>>(regions.Count);
        for (var i = 0; i < _versions.Length; i++)
            foreach (var (code, name) in regions[_versions[i].Name])
            {
                var earlier = CollectionsMarshal.GetValueRefOrAddDefault(stated, code, out _) ??= new(1);
                earlier.Add((i, earlier.Count > 0 && earlier[^1].Region.Name == name ? earlier[^1].Region : OfficialRegion.Of(code, name)));
            }
        _byCode = stated.ToDictionary(pair => pair.Key, pair => InForce(pair.Key, pair.Value));
        _codes = [.. Enumerable.Range(0, Levels).Select(level => _byCode.Where(pair => (int)pair.Value[0].Region.Level == level)
            .Select(pair => pair.Key).Order(StringComparer.Ordinal).ToArray())];
        Names = string.Join(", ", _versions.Select(version => version.Name));
    }

    /// <summary>The names of the versions, the earliest first.</summary>
    public string Names { get; }

    /// <summary>A sign by which it is seen that others were loaded meanwhile.</summary>
    public (long Count, DateTime LoadedAt) Sign => (_versions.Length, _versions.Select(version => version.LoadedAt).DefaultIfEmpty().Max());

    public bool Contains(string code) => _byCode.ContainsKey(code);

    /// <summary>A region as its versions state it, the earliest first.</summary>
    public IReadOnlyList<RegionInForce> Of(string code) => _byCode.GetValueOrDefault(code) ?? [];

    /// <summary>The codes of a level that any version knows, in or at a region, in order.</summary>
    public IEnumerable<string> Codes(RegionLevel level, string? within)
    {
        var codes = _codes[(int)level];
        if (within is null) return codes;
        // A full stop sorts before every digit, so what lies in a region follows it at once.
        var first = Array.BinarySearch(codes, within, StringComparer.Ordinal);
        return codes.Skip(first < 0 ? ~first : first).TakeWhile(code => code == within || code.StartsWith(within + ".", StringComparison.Ordinal));
    }

    /// <summary>A version counts until the next one that covers the region, even where that one lacks it: then the region is no more.</summary>
    private RegionInForce[] InForce(string code, List<(int Version, OfficialRegion Region)> stated)
    {
        var covering = Enumerable.Range(0, _versions.Length).Where(version => Covers(version, code)).ToArray();
        var first = Array.FindLast(covering, version => _versions[version].ValidFrom == _versions[covering[0]].ValidFrom);
        DateOnly? Ends(int version) => Array.Find(covering, later => later > version) is var next and > 0 ? _versions[next].ValidFrom.AddDays(-1) : null;
        DateOnly? from = stated[0].Version <= first ? null : _versions[stated[0].Version].ValidFrom, until = Ends(stated[^1].Version);
        return [.. stated.Select(one => new RegionInForce(
            from is null && until is null ? one.Region : one.Region with { ListedFrom = from, ListedUntil = until },
            _versions[one.Version], one.Version == first ? DateOnly.MinValue : _versions[one.Version].ValidFrom, Ends(one.Version)))];
    }

    /// <summary>A version is complete for its scope down to the lowest level that it names; of what lies below it says nothing.</summary>
    private bool Covers(int version, string code) => OfficialRegion.LevelOf(code) <= _lowest[version] && _versions[version].Covers(code);
}
