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
/// <param name="OfTheName">that word belongs to the name as often as not, as in "Kampung Baru"</param>
public sealed partial record PlaceName(string Whole, string Bare, string Spoken, RegionKind? Kind, bool OfTheName)
{
    public static PlaceName Read(string written)
    {
        written = Hamlet().Replace(written, "");
        var match = KindWord().Match(written);
        var (word, bare) = (match.Groups["kind"].Value.ToLowerInvariant(), match.Success ? written[match.Length..].Trim() : written.Trim());
        var ofTheName = word is "kampung" or "negeri" or "lembang" or "pekon";
        return new(Key(written), Key(bare), ofTheName ? written.Trim() : bare, match.Success ? KindOf(word) : null, ofTheName);
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
        "pro" => RegionKind.Province, "kab" => RegionKind.Kabupaten, "kot" or "kod" => RegionKind.Kota, "kec" or "dis" or "kap" or "kem" => RegionKind.District, _ => RegionKind.Village
    };

    /// <summary>Hamlets are in no list, and their word is as often left out as not.</summary>
    [GeneratedRegex(@"\A\s*(?:dusun|lingkungan|dukuh)\s+(?=\S)", RegexOptions.IgnoreCase)] private static partial Regex Hamlet();

    /// <summary>Districts are called distrik in Papua, kapanewon and kemantren in Yogyakarta; villages go by the word of their province.</summary>
    [GeneratedRegex(@"\A\s*(?:di\s?|ke\s?)?(?<kind>propinsi|provinsi|prov|kabupaten administrasi|kabupaten|kab|kotamadya|kodya|kota administrasi|kota|kecamatan|kec|distrik|kapanewon|kemantren|kelurahan|kalurahan|kel|desa|gampong|nagari|ohoi|tiyuh|kampung|negeri|lembang|pekon)(?:\.\s*|\s+)(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex KindWord();
}
