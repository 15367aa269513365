using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Specs.Questions;

public sealed class OpenQuestionsSpecs() : Stories("questions")
{
    private static readonly CandidacyRecorded InTheKabupatenOfParepare = new(InParepare with { StatedKind = RegionKind.Kabupaten });

    private static List<Question> Open(History history, Subject on) => [.. history.State<QuestionsAbout>(on)?.Open ?? []];

    [Story("A report calls Parepare a kabupaten; by its code it is a kota", "Laporan menyebut Parepare kabupaten; menurut kodenya ia kota")]
    public void KotaOrKabupaten() => Given(Told(OfKpi, InTheKabupatenOfParepare, "2017-04")).Shows(history => Open(history, TheCity).ShouldBe(
        [new("region-kind-73-72", QuestionKind.RegionKind, [TheCity.ToString()], [Says("kabupaten", 1), new("kota", [], Origin.Reference)])]));

    [Story("Reports that call Parepare a kota speak for the other reading", "Laporan yang menyebut Parepare kota mendukung bacaan yang lain")]
    public void BothReadings() => Given(
        Told(OfKpi, InTheKabupatenOfParepare, "2017-04-01"), Told(OfKpi, new CandidacyRecorded(InParepare), "2017-04-02"), Told(OfYlp2em, new CandidacyRecorded(InParepare), "2017-04-03"))
        .Shows(history => Open(history, TheCity).ShouldHaveSingleItem().Readings.ShouldBe([Says("kabupaten", 1), Says("kota", 2, 3)]));

    [Story("A report that names the kind rightly, or not at all, raises no question", "Laporan yang menyebut jenisnya dengan benar, atau tidak menyebutnya, tidak menimbulkan pertanyaan")]
    public void NoQuestion() => Given(Told(OfKpi, new CandidacyRecorded(InParepare), "2017-04"), Told(OfAphi, new CandidacyRecorded(new(Wajo)), "2017-04")).Shows(history =>
    {
        Open(history, TheCity).ShouldBeEmpty();
        Open(history, TheRegencyOfWajo).ShouldBeEmpty();
    });

    [Story("The question of the kind vanishes when the misreading is taken back", "Pertanyaan jenis wilayah hilang ketika salah baca ditarik")]
    public void KindRetracted() => Given(History.Of(Told(OfKpi, InTheKabupatenOfParepare, "2017-04"), Told(OfKpi, new CandidacyRecorded(InParepare), "2017-04")).Retracting(1))
        .Shows(history => Open(history, TheCity).ShouldBeEmpty());

    [Story("The question of the kind vanishes when the kind is corrected", "Pertanyaan jenis wilayah hilang ketika jenisnya dikoreksi")]
    public void KindCorrected() => Given(History.Of(Told(OfKpi, InTheKabupatenOfParepare, "2017-04")).Correcting(1, """{"region":{"statedKind":"kota"}}"""))
        .Shows(history => Open(history, TheCity).ShouldBeEmpty());

    [Story("APHI was recommended in Wajo, yet nobody suitable was found there", "APHI direkomendasikan di Wajo, tetapi tidak ditemukan lembaga yang tepat di sana")]
    public void RecommendedYetNobodyFound() => Given(Told(OfAphi, new PartnerRecommended(InWajo), "2017-03"), Told(TheRegencyOfWajo, NobodyFound, "2017-05")).Shows(history =>
        Open(history, TheRegencyOfWajo).ShouldBe([new("recommended-yet-nobody-found-73-13", QuestionKind.RecommendedYetNobodyFound, [TheRegencyOfWajo.ToString()],
            [Says($"recommended:{Aphi}", 1), Says("nobody-found", 2)])]));

    [Story("The tension in Wajo vanishes with either of its causes", "Pertentangan di Wajo hilang bersama salah satu sebabnya")]
    public void TensionRetracted() => Given(Told(OfAphi, new PartnerRecommended(InWajo), "2017-03"), Told(TheRegencyOfWajo, NobodyFound, "2017-05")).Shows(history =>
    {
        Open(history.Retracting(1), TheRegencyOfWajo).ShouldBeEmpty();
        Open(history.Retracting(2), TheRegencyOfWajo).ShouldBeEmpty();
    });

    [Story("The tension in Wajo stays while a second report of the search stands", "Pertentangan di Wajo tetap ada selama laporan pencarian yang kedua masih berlaku")]
    public void SecondReport() => Given(History.Of(
        Told(OfAphi, new PartnerRecommended(InWajo), "2017-03"), Told(TheRegencyOfWajo, NobodyFound, "2017-05"), Told(TheRegencyOfWajo, NobodyFound, "2017-06")).Retracting(2))
        .Shows(history => Open(history, TheRegencyOfWajo).ShouldHaveSingleItem().Readings[^1].ShouldBe(Says("nobody-found", 3)));

    [Story("A recommendation in Parepare is no tension with the search in Wajo", "Rekomendasi di Parepare tidak bertentangan dengan pencarian di Wajo")]
    public void ElsewhereIsElsewhere() => Given(Told(OfKpi, new PartnerRecommended(InParepare), "2017-03"), Told(TheRegencyOfWajo, NobodyFound, "2017-05"))
        .Shows(history => Open(history, TheRegencyOfWajo).ShouldBeEmpty());

    [Story("An MOU is said to be deferred after it was signed", "MOU disebut ditangguhkan setelah ditandatangani")]
    public void DeferredAfterSigning() => Given(Told(Mou, Deferral, "2017-05"), Told(Mou, Signature, "2017-04-10")).Shows(history => Open(history, Mou).ShouldBe(
        [new("deferred-after-signing-mou-ylp2em-parepare", QuestionKind.DeferredAfterSigning, [Mou.ToString()], [Says("deferred", 1), Says("signed", 2)])]));

    [Story("A deferral from before the signing raises no question, whenever it is entered", "Penangguhan sebelum penandatanganan tidak menimbulkan pertanyaan, kapan pun dicatat")]
    public void DeferredBeforeSigning() => Given(Told(Mou, Signature, "2017-06-01"), Told(Mou, Deferral, "2017-04")).Shows(history => Open(history, Mou).ShouldBeEmpty());

    [Story("The question of the late deferral vanishes when the signing is taken back", "Pertanyaan penangguhan hilang ketika penandatanganannya ditarik")]
    public void SigningRetracted() => Given(History.Of(Told(Mou, Signature, "2017-04-10"), Told(Mou, Deferral, "2017-05")).Retracting(1))
        .Shows(history => Open(history, Mou).ShouldBeEmpty());

    [Story("The question of the late deferral vanishes when the deferral is moved before the signing", "Pertanyaan penangguhan hilang ketika tanggalnya dikoreksi ke sebelum penandatanganan")]
    public void DeferralRedated() => Given(History.Of(Told(Mou, Signature, "2017-04-10"), Told(Mou, Deferral, "2017-05")).Correcting(2, date: "2017-03"))
        .Shows(history => Open(history, Mou).ShouldBeEmpty());

    [Story("A hoped-for signature is no signature to be deferred after", "Tanda tangan yang baru diharapkan tidak dipertentangkan dengan penangguhan")]
    public void HopedSignature() => Given(Hoped(Mou, Signature, "2017-04-10"), Told(Mou, Deferral, "2017-05")).Shows(history => Open(history, Mou).ShouldBeEmpty());
}
