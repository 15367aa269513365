using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Api.Regions;

/// <summary>One version of the official list: the decree it states, since when that counts, and for which part of the tree.</summary>
/// <param name="Scope">the region within which it is complete; empty for the whole country</param>
public sealed record RegionVersion(string Name, string Decree, DateOnly ValidFrom, string Scope = "", DateTime LoadedAt = default)
{
    public bool Covers(string code) => Scope.Length == 0 || code == Scope || code.StartsWith(Scope + ".", StringComparison.Ordinal);
}

/// <summary>A region as one version states it, and the days on which that counts.</summary>
/// <param name="From">the version's first day; the earliest version of a part of the tree counts for all time before as well</param>
/// <param name="Until">the last day before a later version takes its place</param>
public sealed record RegionInForce(OfficialRegion Region, RegionVersion Version, DateOnly From, DateOnly? Until)
{
    public bool Holds(DateOnly day) => From <= day && (Until is not { } last || day <= last);
}

/// <summary>An official name of a region, the dataset and decree that give it, and the days of that version.</summary>
/// <param name="Until">the last day before a later version takes its place</param>
public sealed record OfficialName(string Name, string Dataset, string Decree, DateOnly ValidFrom, DateOnly? Until);

/// <summary>The levels of the official tree.</summary>
public enum RegionLevel { Province, Regency, District, Village }

/// <summary>One official region.</summary>
/// <param name="ListedFrom">the first day on which it is listed, where an earlier version lacks it</param>
/// <param name="ListedUntil">the last day on which it is listed, where a later version lacks it</param>
public sealed record OfficialRegion(string Code, string Name, RegionLevel Level, RegionKind Kind, string? Parent, DateOnly? ListedFrom = null, DateOnly? ListedUntil = null)
{
    /// <summary>Level, kind and parent follow from the code.</summary>
    public static OfficialRegion Of(string code, string name) => new(
        code, name, LevelOf(code), RegionMention.OfficialKind(code)!.Value,
        code.Contains('.') ? code[..code.LastIndexOf('.')] : null);

    public static RegionLevel LevelOf(string code) => (RegionLevel)code.Count(letter => letter == '.');
}
