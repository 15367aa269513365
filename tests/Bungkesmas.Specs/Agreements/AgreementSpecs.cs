using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Specs.Agreements;

public sealed class AgreementSpecs() : Stories("agreements")
{
    private static Agreement Seen(History history) => history.State<Agreement>(Mou).ShouldNotBeNull();

    [Story("Reasons for waiting add up, each kept with whoever gave it", "Alasan menunggu digabungkan, masing-masing dengan pemberinya")]
    public void ReasonsMerge() => Given(
        Told(Mou, Deferral, "2017-04"), Told(Mou, Deferral with { Reasons = [SystemFirst, Workload] }, "2017-05")).Shows(history =>
        Seen(history).ShouldSatisfyAllConditions(
            mou => mou.Standing.ShouldBe(Standing.Deferred), mou => mou.Until.ShouldBe(Launch), mou => mou.Reasons.ShouldBe([Workload, SystemFirst])));

    [Story("A hoped-for signature signs nothing", "Tanda tangan yang baru diharapkan tidak menandatangani apa pun")]
    public void HopeSignsNothing() => Given(Told(Mou, Deferral, "2017-04"), Hoped(Mou, Signature, "2017-05")).Shows(history => Seen(history).Standing.ShouldBe(Standing.Deferred));

    [Story("A hope to wait defers nothing", "Harapan untuk menunggu tidak menangguhkan apa pun")]
    public void HopeDefersNothing() => Given(Told(Mou, new AgreementProposed(MouKey), "2017-04"), Hoped(Mou, Deferral, "2017-05")).Shows(history => Seen(history).Standing.ShouldBe(Standing.Proposed));

    [Story("An author's conclusion that the MOU is signed makes it known, not signed", "Kesimpulan penulis bahwa MOU ditandatangani membuatnya dikenal, bukan ditandatangani")]
    public void ConclusionSignsNothing() => Given(Inferred(Mou, Signature, "2017-05")).Shows(history => Seen(history).Standing.ShouldBe(Standing.Proposed));

    [Story("What is signed is not undone by a deferral told of later", "Yang sudah ditandatangani tidak batal oleh penangguhan yang diceritakan kemudian")]
    public void SignedStaysSigned() => Given(Told(Mou, Signature, "2017-04-10"), Told(Mou, Deferral, "2017-05")).Shows(history =>
        Seen(history).ShouldSatisfyAllConditions(
            mou => mou.Standing.ShouldBe(Standing.Signed), mou => mou.SignedOn.ShouldBe(Day("2017-04-10")), mou => mou.Until.ShouldBeNull()));

    [Story("A deferral entered late does not stand behind the signature that came after it", "Penangguhan yang terlambat dicatat tetap berada sebelum penandatanganannya")]
    public void ArrivalDoesNotMatter() => Given(Told(Mou, Signature, "2017-06-01"), Told(Mou, Deferral, "2017-04")).Shows(history =>
    {
        history.State<Agreement>(Mou, "2017-05-15")!.Standing.ShouldBe(Standing.Deferred);
        history.State<Agreement>(Mou, "2017-06-01")!.Standing.ShouldBe(Standing.Signed);
    });

    [Story("A second report of the signing changes its last day of validity, not the day it was signed", "Laporan kedua mengubah masa berlaku, bukan tanggal tanda tangan")]
    public void FirstSigningCounts() => Given(
        Told(Mou, Signature, "2017-04-10"), Told(Mou, Signature with { ValidUntil = new(2019, 4, 9) }, "2017-04-12")).Shows(history =>
        Seen(history).ShouldSatisfyAllConditions(mou => mou.SignedOn.ShouldBe(Day("2017-04-10")), mou => mou.ValidUntil.ShouldBe(new DateOnly(2019, 4, 9))));

    [Story("The launch signs nothing", "Peluncuran tidak menandatangani apa pun")]
    public void LaunchSignsNothing() => Given(Told(Mou, Deferral, "2017-04"), Done(SiBungkesmas, new SystemLaunched(), "2017-09-01"))
        .Shows(history => Seen(history).Standing.ShouldBe(Standing.Deferred));

    [Story("The signing of one MOU does not sign another that waits for it", "Penandatanganan satu MOU tidak menandatangani MOU lain yang menunggunya")]
    public void AnotherSignatureSignsNothing() => Given(
        Told(OtherMou, new AgreementDeferred(OtherMouKey, MouSigned, []), "2017-04"), Told(Mou, Signature, "2017-05")).Shows(history =>
        history.State<Agreement>(OtherMou)!.ShouldSatisfyAllConditions(
            mou => mou.Standing.ShouldBe(Standing.Deferred), mou => mou.Key.ShouldBe(OtherMouKey)));
}
