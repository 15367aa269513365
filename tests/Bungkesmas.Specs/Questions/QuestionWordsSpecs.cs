using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Projections.Questions;

namespace Bungkesmas.Specs.Questions;

/// <summary>Questions as people read them: units, dates and places in words, never a code where there is a name.</summary>
public sealed class QuestionWordsSpecs
{
    private const string Lombok = "52.01", Kediri = "52.01.02", KediriVillage = "52.01.02.2001", KediriTown = "52.01.02.1002";

    [Theory(DisplayName = "A question says numbers with their unit, dates and streams in words")]
    [InlineData(QuestionKind.ClaimsDiffer, "registration/kopang-maret-2018", "participants:people:kopang-pengajian-2018", "9 0",
        "Sumber tidak sepakat tentang jumlah peserta (pertemuan kopang-pengajian-2018) (pendaftaran kopang-maret-2018): 9 orang atau 0 orang.")]
    [InlineData(QuestionKind.ClaimsDiffer, "organisation/ylp2em", "participants:people:73.72:2018-03", "~30 40+ 20–25",
        "Sumber tidak sepakat tentang jumlah peserta (Kota Parepare, Maret 2018) (YLP2EM): sekitar 30 orang atau sedikitnya 40 orang atau 20–25 orang.")]
    [InlineData(QuestionKind.ClaimsDiffer, "region/73.72", "figure:active-participants:people:ylp2em:2018", "9 8",
        "Sumber tidak sepakat tentang peserta aktif (YLP2EM, 2018) (Kota Parepare): 9 orang atau 8 orang.")]
    [InlineData(QuestionKind.ClaimsDiffer, "session/a", "audience:actual.women.kpi-parepare", "9 8", "Sumber tidak sepakat tentang jumlah hadirin (perempuan, KPI Parepare) (pertemuan a): 9 atau 8.")]
    [InlineData(QuestionKind.ClaimsDiffer, "session/a", "held-on", "2017-05-11 2017-05~", "Sumber tidak sepakat tentang tanggal pelaksanaan (pertemuan a): 11 Mei 2017 atau sekitar Mei 2017.")]
    [InlineData(QuestionKind.ClaimsDiffer, "figure/a", "figure-then:households:households:ylp2em", "9 8", "Sumber tidak sepakat tentang keluarga peserta (YLP2EM) (angka a): 9 keluarga atau 8 keluarga.")]
    [InlineData(QuestionKind.ClaimsDiffer, "agreement/mou-1", "valid-until", "2020-03-26 2019-04-02", "Sumber tidak sepakat tentang akhir masa berlakunya (perjanjian mou-1): 26 Maret 2020 atau 2 April 2019.")]
    [InlineData(QuestionKind.ClaimsDiffer, "region/73.72", "figure:new-participants:participants:2018-07/2018-09", "202 220",
        "Sumber tidak sepakat tentang peserta baru (Juli 2018 sampai September 2018) (Kota Parepare): 202 peserta atau 220 peserta.")]
    [InlineData(QuestionKind.FigureFalls, "region/73.72", "running:participants-total:people:ylp2em:", "231 214",
        "Angka yang seharusnya hanya bertambah malah turun, yaitu jumlah peserta (YLP2EM) (Kota Parepare): 231 orang → 214 orang.")]
    [InlineData(QuestionKind.FigureFalls, "registration/mei", "running:people", "231 214", "Angka yang seharusnya hanya bertambah malah turun, yaitu jumlah berjalannya (pendaftaran mei): 231 orang → 214 orang.")]
    [InlineData(QuestionKind.TotalAgainstSum, "registration/mei", "total:people", "40 sum:45", "Jumlah bagian-bagiannya tidak sama dengan jumlah yang disebut (pendaftaran mei): 40 orang atau jumlah bagian-bagiannya: 45 orang.")]
    [InlineData(QuestionKind.DatesExclude, "visit/a", null, "2017-05-11 2017-06", "Yang hanya dapat terjadi satu kali diberi tanggal yang tidak mungkin bersama (kunjungan a): 11 Mei 2017 atau Juni 2017.")]
    [InlineData(QuestionKind.SignedAfterTermination, "agreement/mou-1", null, "signed", "Perjanjian mou-1 dilaporkan ditandatangani sesudah diakhiri.")]
    public void InWords(QuestionKind kind, string about, string? topic, string readings, string sentence) => RuleBook.Say(
        new("q", kind, [about], readings.Split(' ').Select(value => new Reading(value, [])).ToValueList(), Topic: topic), FieldNames.All).Id.ShouldBe(sentence);

    [Fact(DisplayName = "Places of one name are told apart by their level, and where that is the same too, by what they lie in")]
    public void Places()
    {
        string Said(params string[] codes) => RuleBook.Say(new("q", QuestionKind.UnresolvedPlace, ["region/52.~kediri"], codes.Select(code => new Reading(code, [])).ToValueList()), new Alike()).Id;
        Said(Kediri, KediriVillage).ShouldEndWith("(Kecamatan Kediri atau Desa Kediri).");
        RuleBook.Say(new("q", QuestionKind.UnresolvedPlace, ["region/52.~kediri"], [new(KediriVillage, []), new(KediriTown, [])]), new Alike()).En.ShouldEndWith("(Kediri village in Kediri district or Kediri village in Kediri district).");
        Said(KediriVillage, KediriTown).ShouldEndWith("(Desa Kediri atau Kelurahan Kediri).");
        Said("52.01.02.2001", "52.02.03.2004").ShouldEndWith("(Desa Kediri di Kecamatan Kediri atau Desa Kediri di Kecamatan Kediri).");
        new AmbiguityRaised(["region/52.~kediri"], AmbiguityKind.WhichPlace, [new("a", Region: Kediri), new("b", Region: Lombok)]).Say(new(Subject.Questions, "q"), new Alike()).En
            .ShouldBe("It is unclear which place is meant: Kediri district or Kediri.");
    }

    [Fact(DisplayName = "A place of that name elsewhere says what it lies in, so that nobody takes it for the one that was meant")]
    public void Elsewhere()
    {
        string Said(string about, params string[] values) => RuleBook.Say(new("q", QuestionKind.UnresolvedPlace, [about], values.Select(value => new Reading(value, [])).ToValueList()), new Alike()).En;
        Said("region/61.~kediri", Kediri, "unlisted").ShouldEndWith("(Kediri district in Kediri or not on the official list).");
        Said("region/52.~kediri", Kediri, "unlisted").ShouldEndWith("(Kediri district or not on the official list).");
    }

    [Fact(DisplayName = "Whether a word means an MOU or a PKS can be asked")]
    public void KindOfAgreement()
    {
        Enum.TryParse<Meaning>("Mou", out var mou).ShouldBeTrue();
        Enum.TryParse<Meaning>("Pks", out var pks).ShouldBeTrue();
        new AmbiguityRaised(["agreement/a"], AmbiguityKind.MeaningOfWord, [new("a", Meaning: mou), new("b", Meaning: pks)]).Say(new(Subject.Questions, "q"), FieldNames.All)
            .ShouldBe(new("Tidak jelas apa arti katanya: MOU atau PKS.", "It is unclear what the word means: an MOU or a PKS."));
    }

    [Fact(DisplayName = "Whether two organisations are one is asked as just that")]
    public void SameOrOther()
    {
        PossibleReading[] readings = [new("satu", Organisation: Kpi, Meaning: Meaning.SameOrganisation), new("dua", Organisation: Ylp2em, Meaning: Meaning.OtherOrganisation)];
        new AmbiguityRaised(["organisation/ylp2em"], AmbiguityKind.WhichOrganisation, [.. readings]).Say(new(Subject.Questions, "q"), FieldNames.All).ShouldBe(new(
            "Tidak jelas apakah KPI Parepare dan YLP2EM lembaga yang sama atau berbeda.", "It is unclear whether KPI Parepare and YLP2EM are the same organisation or different ones."));
        RuleBook.Say(new("q", QuestionKind.Ambiguity, ["organisation/ylp2em"], readings.Select(reading => new Reading(reading.Key, [], Meant: reading)).ToValueList(), Ambiguity: AmbiguityKind.WhichOrganisation), FieldNames.All)
            .Id.ShouldBe("Tidak jelas apakah KPI Parepare dan YLP2EM lembaga yang sama atau berbeda (YLP2EM).");
    }

    private sealed class Alike : INames
    {
        public string Organisation(string id) => id;

        public string Region(string code) => "Kediri";
    }
}
