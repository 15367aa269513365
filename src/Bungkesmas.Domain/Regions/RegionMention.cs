using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Regions;

/// <summary>What a text calls a region, whatever it officially is.</summary>
public enum RegionKind { Province, Kabupaten, Kota, District, Village }

/// <summary>The part a region plays in a statement; only action and scope move coverage.</summary>
public enum RegionPart { Scope, Action, Venue, AudienceOrigin, Transit, TitleOnly }

/// <summary>A region as a statement mentions it: the official code it was resolved to, and the kind the text gives it.</summary>
public sealed record RegionMention(string Code, RegionKind? StatedKind = null, RegionPart Part = RegionPart.Scope)
{
    public bool MovesCoverage => Part is RegionPart.Scope or RegionPart.Action;

    public Subject Subject => Subject.Region(Code);

    /// <summary>The kind a code stands for: Kemendagri numbers regencies 01–69 and cities 71–99 within a province.</summary>
    public static RegionKind OfficialKind(string code) => code.Length switch
    {
        2 => RegionKind.Province,
        5 => code[3] >= '7' ? RegionKind.Kota : RegionKind.Kabupaten,
        8 => RegionKind.District,
        _ => RegionKind.Village
    };

    /// <summary>The region and all it lies in, nearest first: 73.72.02, 73.72, 73.</summary>
    public static IEnumerable<string> Lineage(string code)
    {
        for (var at = code; ; at = at[..at.LastIndexOf('.')])
        {
            yield return at;
            if (!at.Contains('.')) yield break;
        }
    }
}
