using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Programme;

/// <summary>The seasons that people wait for the end of, in both languages, by the word that tells them; any other word stays as it is told.</summary>
internal static class Season
{
    private static readonly Dictionary<string, Sentence> Words = Named(
        (new("bulan puasa", "the fasting month"), ["puasa", "bulan-puasa", "fasting", "fasting-month"]),
        (new("Idulfitri", "Eid al-Fitr"), ["idulfitri", "idul-fitri", "lebaran", "hari-raya", "eid"]),
        (new("Iduladha", "Eid al-Adha"), ["iduladha", "idul-adha", "hari-raya-kurban"]),
        (new("musim haji", "the hajj season"), ["haji", "hajj", "hajj-season"]),
        (new("musim panen", "the harvest"), ["panen", "harvest", "harvest-season"]),
        (new("musim tanam", "the planting season"), ["tanam", "planting", "planting-season"]),
        (new("musim giling", "the milling season"), ["giling", "milling", "milling-season"]),
        (new("musim melaut", "the fishing season"), ["melaut", "fishing", "fishing-season"]),
        (new("musim barat", "the west monsoon"), ["barat", "angin-barat", "west-monsoon"]),
        (new("musim timur", "the east monsoon"), ["timur", "angin-timur", "east-monsoon"]),
        (new("musim hujan", "the rainy season"), ["hujan", "rain", "rainy", "rainy-season", "wet-season"]),
        (new("musim kemarau", "the dry season"), ["kemarau", "dry", "dry-season"]),
        (new("musim banjir", "the flood season"), ["banjir", "floods", "flood-season"]),
        (new("masa ujian", "the exams"), ["ujian", "masa-ujian", "exams", "school-exams"]),
        (new("libur sekolah", "the school holidays"), ["libur-sekolah", "liburan-sekolah", "school-holidays"]),
        (new("pilkada", "the local elections"), ["pilkada", "local-elections"]),
        (new("pemilu", "the elections"), ["pemilu", "elections", "election"]));

    /// <param name="told">a word of a slug's form, as <c>musim-panen</c></param>
    public static Sentence Say(string told) => Words.GetValueOrDefault(told.StartsWith("musim-", StringComparison.Ordinal) ? told["musim-".Length..] : told) ?? new(Condition.Title(told), Condition.Title(told));

    private static Dictionary<string, Sentence> Named(params (Sentence Said, string[] By)[] seasons) => seasons.SelectMany(season => season.By, (season, word) => (word, season.Said)).ToDictionary();
}
