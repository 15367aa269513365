using System.Text.Json;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Specs.Documents;

public sealed class CorrectFactSpecs() : Stories("documents")
{
    private static readonly CandidacyRecorded Candidate = new(InParepare);

    private static CorrectFact Misread(string? fields = null, Occurred? occurred = null, Assertion? how = null) =>
        new(CorrectionReason.SourceMisread, fields is null ? null : JsonElement.Parse(fields), occurred, how);

    private static string[] OldAndNew => [$"organisation/{Kpi}", "region/73.72", $"engagement/{Kpi}@73.72", $"condition/partnership@{Kpi}@73.72", $"document/{Report}"];

    [Story("The region of a candidacy is corrected from Parepare to Wajo", "Wilayah calon mitra dikoreksi dari Parepare ke Wajo")]
    public void Recorded() => Given(Told(OfKpi, Candidate, "2017-04")).When(FactNo(1), Misread("""{"region":{"code":"73.13"}}"""))
        .ThenRecorded(new FactCorrected(Nth(1), JsonElement.Parse("""{"region":{"code":"73.13"}}"""), null, null, CorrectionReason.SourceMisread,
            [.. OldAndNew, "region/73.13", $"engagement/{Kpi}@73.13", $"condition/partnership@{Kpi}@73.13"], []));

    [Story("Only the date of a fact is corrected", "Hanya tanggal catatan yang dikoreksi")]
    public void OnlyTheDate() => Given(Told(OfKpi, Candidate, "2017-04")).When(FactNo(1), Misread(occurred: new("2017-03-14")))
        .ThenRecorded(new FactCorrected(Nth(1), null, new("2017-03-14"), null, CorrectionReason.SourceMisread, [.. OldAndNew], []));

    [Story("What was taken for a statement turns out to be a hope", "Yang dikira pernyataan ternyata harapan")]
    public void OnlyHowItIsKnown() => Given(Told(OfKpi, Candidate, "2017-04")).When(FactNo(1), Misread(how: Assertion.Hoped))
        .ThenRecorded(new FactCorrected(Nth(1), null, null, Assertion.Hoped, CorrectionReason.SourceMisread, [.. OldAndNew], []));

    [Story("A correction to what is on record already records nothing", "Koreksi ke isi yang sudah tercatat tidak dicatat")]
    public void AlreadySo() => Given(Told(OfKpi, Candidate, "2017-04"))
        .When(FactNo(1), Misread("""{"region":{"code":"73.72"}}""", new("2017-04"), Assertion.Stated)).ThenNothing();

    [Story("There is nothing to correct in a fact nobody recorded", "Catatan yang tidak ada tidak dapat dikoreksi")]
    public void Unknown() => Given().When(FactNo(1), Misread("{}")).ThenRefused<FactUnknown>("fact-unknown");

    [Story("A correction is not corrected but taken back", "Koreksi tidak dikoreksi, melainkan ditarik")]
    public void NotCorrectable() => Given(History.Of(Told(OfKpi, Candidate, "2017-04")).Correcting(1, date: "2017-03"))
        .When(FactNo(2), Misread("{}")).ThenRefused<CorrectFact.NotCorrectable>("fact-not-correctable");

    [Story("A field the fact does not have cannot be corrected", "Isian yang tidak dimiliki catatan tidak dapat dikoreksi")]
    public void Unreadable() => Given(Told(OfKpi, Candidate)).When(FactNo(1), Misread("""{"members":660}""")).ThenRefused<CorrectFact.Unreadable>("correction-unreadable");

    [Story("Where a passage lies is not corrected but taken back", "Letak bagian yang dikesampingkan tidak dikoreksi, melainkan ditarik")]
    public void PassageIsFixed() => Given(Told(Subject.Document(Report), new PassageSetAside(10, 20, SetAsideReason.Narrative)))
        .When(FactNo(1), Misread("""{"end":900}""")).ThenRefused<CorrectFact.Fixed>("fact-fixed");

    [Story("The length of a document is what it is", "Panjang dokumen tidak dapat diubah")]
    public void LengthIsFixed() => Given(Received(Report, "2017-05")).When(FactNo(1), Misread("""{"length":-5}""")).ThenRefused<CorrectFact.Fixed>("fact-fixed");

    [Story("A correction must name fields", "Koreksi harus menyebut isian")]
    public void NoFields() => Given(Told(OfKpi, Candidate)).When(FactNo(1), Misread("[1]")).ThenRefused<CorrectFact.Unreadable>("correction-unreadable");

    [Story("A field the fact cannot do without cannot be taken away", "Isian yang wajib tidak dapat dihapus")]
    public void MissingField() => Given(Told(OfKpi, Candidate)).When(FactNo(1), Misread("""{"region":null}""")).ThenRefused<CorrectFact.Unreadable>("correction-unreadable");

    [Story("A correction must leave the fact well formed", "Koreksi tidak boleh merusak catatan")]
    public void Malformed() => Given(Told(OfKpi, new PartnerRecommended(InParepare))).When(FactNo(1), Misread("""{"by":"Bukan Slug!"}"""))
        .ThenRefused<CorrectFact.Malformed>("correction-malformed");

    [Story("A corrected date must be a date", "Tanggal koreksi harus berupa tanggal")]
    public void NoDate() => Given(Told(OfKpi, Candidate, "2017-04")).When(FactNo(1), Misread(occurred: new("kira-kira Mei")))
        .ThenRefused<CorrectFact.Malformed>("correction-malformed");
}

public sealed class RetractFactSpecs() : Stories("documents")
{
    private static readonly CandidacyRecorded Candidate = new(InParepare);

    private static readonly RetractFact Mistake = new(CorrectionReason.EntryMistake);

    [Story("A fact entered by mistake is taken back", "Catatan yang keliru ditarik")]
    public void Recorded() => Given(Told(OfKpi, Candidate)).When(FactNo(1), Mistake).ThenRecorded(new FactRetracted(
        Nth(1), CorrectionReason.EntryMistake, [$"organisation/{Kpi}", "region/73.72", $"engagement/{Kpi}@73.72", $"condition/partnership@{Kpi}@73.72", $"document/{Report}"]));

    [Story("A retraction is itself taken back", "Penarikan itu sendiri ditarik")]
    public void OfARetraction() => Given(History.Of(Told(OfKpi, Candidate)).Retracting(1)).When(FactNo(2), Mistake).ThenRecorded(new FactRetracted(
        Nth(2), CorrectionReason.EntryMistake, [$"organisation/{Kpi}", "region/73.72", $"engagement/{Kpi}@73.72", $"condition/partnership@{Kpi}@73.72", $"document/{Report}"]));

    [Story("A fact is taken back once", "Catatan ditarik satu kali")]
    public void AlreadySo() => Given(History.Of(Told(OfKpi, Candidate)).Retracting(1)).When(FactNo(1), Mistake).ThenNothing();

    [Story("A fact nobody recorded cannot be taken back", "Catatan yang tidak ada tidak dapat ditarik")]
    public void Unknown() => Given().When(FactNo(1), Mistake).ThenRefused<FactUnknown>("fact-unknown");
}
