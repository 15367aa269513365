using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Api.Regions;

/// <summary>A place name as texts write it, made comparable: case, hyphens, spaces and accents aside, and with the word for its kind taken off.</summary>
/// <param name="Whole">all of it</param>
/// <param name="Bare">without the word for its kind</param>
/// <param name="Spoken">the name as people read it, without the word for its kind</param>
/// <param name="Kind">the kind that its first word states, as in "dikota Pare"</param>
public sealed partial record PlaceName(string Whole, string Bare, string Spoken, RegionKind? Kind)
{
    public static PlaceName Read(string written)
    {
        written = Hamlet().Replace(written, "");
        var match = KindWord().Match(written);
        var spoken = match.Success ? written[match.Length..].Trim() : written.Trim();
        return new(Key(written), Key(spoken), spoken, match.Success ? KindOf(match.Groups["kind"].Value.ToLowerInvariant()) : null);
    }

    /// <summary>The key of an official name: "Kota Parepare" goes by "parepare", a district "Kota Baru" by all of it.</summary>
    public static string Official(OfficialRegion region) => region.Level == RegionLevel.Regency ? Read(region.Name).Bare : Key(region.Name);

    private static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) key.Append(char.ToLowerInvariant(letter));
        return key.ToString();
    }

    private static RegionKind KindOf(string word) => word[..3] switch
    {
        "pro" => RegionKind.Province, "kab" => RegionKind.Kabupaten, "kot" => RegionKind.Kota, "kec" => RegionKind.District, _ => RegionKind.Village
    };

    /// <summary>Hamlets are in no list, and their word is as often left out as not.</summary>
    [GeneratedRegex(@"\A\s*(?:dusun|lingkungan|dukuh)\s+(?=\S)", RegexOptions.IgnoreCase)] private static partial Regex Hamlet();

    [GeneratedRegex(@"\A\s*(?:di\s?|ke\s?)?(?<kind>propinsi|provinsi|prov|kabupaten administrasi|kabupaten|kab|kotamadya|kota administrasi|kota|kecamatan|kec|kelurahan|kel|desa|gampong|nagari)(?:\.\s*|\s+)(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex KindWord();
}
