using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Specs.Documents;

public sealed class CorrectionsSpecs() : Stories("documents")
{
    private static readonly CandidacyRecorded Candidate = new(InParepare);

    private const string ToWajo = """{"region":{"code":"73.13"}}""", ToSidrap = """{"region":{"code":"73.14"}}""";

    private static string[] Where(History history) =>
        [.. new[] { Parepare, Wajo, Sidrap }.Where(code => history.State<Engagement>(Subject.Engagement(Kpi, code)) is { Role: Role.Candidate })];

    [Story("A candidacy corrected from Parepare to Wajo is one of Wajo alone", "Pencalonan yang dikoreksi dari Parepare ke Wajo hanya berlaku di Wajo")]
    public void Moves() => Given(History.Of(Told(OfKpi, Candidate, "2017-04")).Correcting(1, ToWajo)).Shows(history => Where(history).ShouldBe([Wajo]));

    [Story("The latest correction wins", "Koreksi terakhir yang berlaku")]
    public void LatestWins() => Given(History.Of(Told(OfKpi, Candidate, "2017-04")).Correcting(1, ToWajo).Correcting(1, ToSidrap)).Shows(history => Where(history).ShouldBe([Sidrap]));

    [Story("A correction that is taken back no longer counts, and the one before it does again", "Koreksi yang ditarik tidak berlaku lagi, dan koreksi sebelumnya berlaku kembali")]
    public void RetractedCorrection() => Given(History.Of(Told(OfKpi, Candidate, "2017-04")).Correcting(1, ToWajo).Correcting(1, ToSidrap).Retracting(3))
        .Shows(history => Where(history).ShouldBe([Wajo]));

    [Story("Two corrections of different fields both hold", "Dua koreksi atas isian berbeda sama-sama berlaku")]
    public void FieldsAddUp() => Given(History.Of(Told(OfBankSampah, new PartnerRecommended(InParepare, Kpi), "2017-04")).Correcting(1, date: "2017-03-14").Correcting(1, $$"""{"by":"{{Aphi}}"}""")).Shows(history =>
    {
        history.State<Engagement>(Subject.Engagement(Aphi, Parepare), "2017-03-14")!.Parts.ShouldBe([Part.Recommender]);
        history.State<Engagement>(KpiInParepare).ShouldBeNull();
    });

    [Story("A fact that is taken back is as if it had not been told", "Catatan yang ditarik dianggap tidak pernah diceritakan")]
    public void Retracted() => Given(History.Of(Told(OfKpi, Candidate, "2017-04")).Retracting(1)).Shows(history => Where(history).ShouldBeEmpty());

    [Story("When the taking back is taken back, the fact counts again", "Bila penarikannya ditarik, catatan itu berlaku lagi")]
    public void RetractedRetraction() => Given(History.Of(Told(OfKpi, Candidate, "2017-04")).Retracting(1).Retracting(2)).Shows(history => Where(history).ShouldBe([Parepare]));

    [Fact(DisplayName = "Thousands of retractions, each of the one before, are followed on a small stack")]
    public void LongChain()
    {
        const int many = 3_001;
        Subject parepare = Subject.Engagement(Kpi, Parepare);
        var chain = History.Of([Told(OfKpi, Candidate, "2017-04"), .. Enumerable.Range(1, many).Select(n => Done(OfKpi, new FactRetracted(Nth(n), CorrectionReason.EntryMistake, [$"{parepare}"]), "2017-05"))]).Facts;
        var counts = true;
        var thread = new Thread(() => counts = !new Corrections(chain).IsRetracted(chain[0]), 256 * 1024);
        thread.Start();
        thread.Join();
        counts.ShouldBeFalse();
    }

    [Story("A corrected fact keeps its place in time: it does not overtake what happened later", "Catatan yang dikoreksi tetap pada tempatnya dalam waktu, tidak menyusul yang terjadi kemudian")]
    public void KeepsItsPlace() => Given(History.Of(
        Told(SiBungkesmas, new SystemLaunchAnticipated("2017-09"), "2017-03"), Told(SiBungkesmas, new SystemLaunchAnticipated("2017-12"), "2017-05")).Correcting(1, """{"expected":"2017-10"}""")).Shows(history =>
    {
        history.State<SystemLaunch>(SiBungkesmas, "2017-04-15")!.Expected.ShouldBe("2017-10");
        history.State<SystemLaunch>(SiBungkesmas)!.Expected.ShouldBe("2017-12");
    });

    [Story("When the date of the signing is corrected, the signing moves", "Bila tanggal penandatanganan dikoreksi, penandatanganannya bergeser")]
    public void MovesInTime() => Given(History.Of(Told(Mou, Signature, "2017-04-10"), Told(Mou, Deferral, "2017-05")).Correcting(1, date: "2017-06-10")).Shows(history =>
    {
        history.State<Agreement>(Mou, "2017-05-31")!.Standing.ShouldBe(Standing.Deferred);
        history.State<Agreement>(Mou)!.SignedOn.ShouldBe(Day("2017-06-10"));
    });

    [Story("What turns out to be a hope moves nothing any more", "Yang ternyata harapan tidak menggerakkan apa pun lagi")]
    public void BecomesAHope() => Given(History.Of(Told(OfKpi, Candidate, "2017-04")).Correcting(1, how: Assertion.Hoped)).Shows(history => Where(history).ShouldBeEmpty());

    [Story("What the office knew before the correction can still be asked", "Yang diketahui kantor sebelum koreksi tetap dapat ditanyakan")]
    public void KnownBefore() => Given(History.Of(Told(OfKpi, Candidate, "2017-04")).Correcting(1, ToWajo).Retracting(1)).Shows(history =>
    {
        Where(history.Known(0)).ShouldBeEmpty();
        Where(history.Known(1)).ShouldBe([Parepare]);
        Where(history.Known(2)).ShouldBe([Wajo]);
        Where(history.Known(3)).ShouldBeEmpty();
    });
}
