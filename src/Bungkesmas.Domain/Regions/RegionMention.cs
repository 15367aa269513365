using System.Text;
using System.Text.Json.Serialization;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Regions;

/// <summary>What a text calls a region, whatever it officially is.</summary>
public enum RegionKind { Province, Kabupaten, Kota, District, Village }

/// <summary>The part a region plays in a statement; only action and scope move coverage.</summary>
public enum RegionPart { Scope, Action, Venue, AudienceOrigin, Transit, TitleOnly }

/// <summary>By which rule a mention came to its code.</summary>
/// <remarks><c>Unlisted</c>: no region of that name lies in the context; <c>Ambiguous</c>: several do; <c>NoContext</c>: a bare name settles nothing.</remarks>
public enum ResolutionRule { Coded, NameInContext, AliasInContext, IsContext, Unlisted, Ambiguous, NoContext }

/// <summary>A region as a statement mentions it: the official code it was resolved to, or a place below the nearest region that could be told.</summary>
/// <param name="Code">a Kemendagri code; or, where the official list has no such place or several, <c>73.13.~name</c> under the nearest region that is sure, <c>~name</c> where none is</param>
/// <param name="StatedKind">what the text calls it, right or wrong</param>
/// <param name="Written">the name as the text writes it, where it was resolved from a name</param>
/// <param name="Rule">how the code was found, where it was resolved from a name</param>
/// <param name="Rejected">codes of that name that were not chosen</param>
public sealed record RegionMention(
    [Id(Subject.Regions)] string Code, RegionKind? StatedKind = null, RegionPart Part = RegionPart.Scope, string? Written = null, ResolutionRule? Rule = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ValueList<string> Rejected = default)
{
    public bool MovesCoverage => Part is RegionPart.Scope or RegionPart.Action;

    public Subject Subject => Subject.Region(Code);

    /// <summary>Whether it could not be told which official region is meant.</summary>
    public bool IsUnlisted => IsUnlistedCode(Code);

    public static bool IsUnlistedCode(string code) => code.Contains('~');

    /// <summary>The nearest official region of a code: the code itself, or what an unlisted place lies in; null where that is unknown too.</summary>
    public static string? Listed(string code) => code.IndexOf('~') switch { < 0 => code, 0 => null, var cut => code[..(cut - 1)] };

    /// <summary>The code of a place that no list knows, or that could be several, below the nearest region that is sure.</summary>
    public static string UnlistedCode(string name, string? within)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-' && !char.IsControl(letter) && System.Globalization.CharUnicodeInfo.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.NonSpacingMark) slug.Append('-');
        var short64 = slug.ToString(0, Math.Min(slug.Length, 64)).Trim('-');
        return (within is null ? "~" : $"{within}.~") + (short64.Length == 0 ? "tanpa-nama" : short64);
    }

    /// <summary>How a place that no list knows is called, from its code: <c>73.13.~kampung-baru</c> is "Kampung Baru".</summary>
    public static string UnlistedName(string code) => string.Join(' ', code[(code.IndexOf('~') + 1)..].Split('-').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The kind a code stands for: Kemendagri numbers regencies 01–69 and cities 71–99 within a province. Null for places no list knows.</summary>
    public static RegionKind? OfficialKind(string code) => IsUnlistedCode(code) ? null : code.Length switch
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

    /// <summary>What the mention claims: how the text calls the region, and whether it could be told at all.</summary>
    public IEnumerable<Claim> Claims()
    {
        if (StatedKind is { } kind && OfficialKind(Code) is not null) yield return new(Subject, Topics.RegionKind, kind.Code());
        if (!IsUnlisted) yield break;
        var why = (Rule ?? ResolutionRule.Unlisted).Code();
        // A namesake elsewhere is one reading; that the list lacks this place is another.
        foreach (var candidate in Rejected.Count > 0 && Rule != ResolutionRule.Unlisted ? Rejected : [.. Rejected, why]) yield return new(Subject, $"{Topics.Unresolved}:{why}", candidate);
    }
}

/// <summary>How many regions of a kind a text counts in a region, and how many there officially are.</summary>
/// <param name="Within">the region they are counted in</param>
/// <param name="Official">by the region data of the day; filled in by the service</param>
public sealed record RegionCount(RegionKind Kind, Quantity Counted, [Id(Subject.Regions)] string Within, int? Official = null)
{
    public RegionCount Completed(IReference reference) => this with { Official = reference.CountOf(Kind, Within) };

    public IEnumerable<Fault> Faults(string field) =>
        Counted.Faults($"{field}.counted").Concat(Subject.IsRegionCode(Within) ? [] : [new Fault($"{field}.within", Wrong.RegionCode)]);

    public IEnumerable<Claim> Claims()
    {
        if (Counted.Value is null) yield break;
        yield return new(Subject.Region(Within), $"{Topics.RegionCount}:{Kind.Code()}", Counted.Told);
        if (Official is { } official) yield return new(Subject.Region(Within), $"{Topics.OfficialCount}:{Kind.Code()}", official.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
