using Bungkesmas.Domain.Agreements;

namespace Bungkesmas.Specs.Agreements;

public sealed class DeferAgreementSpecs() : Stories("agreements")
{
    private static readonly DeferAgreement UntilTheLaunch = new(Launch, [Workload]);

    [Story("The office defers an MOU until the launch, because the partner has its hands full", "Kantor menangguhkan MOU sampai peluncuran karena mitra sedang penuh pekerjaan")]
    public void Recorded() => Given(Told(Mou, new AgreementProposed(MouKey), "2017-04")).When(Mou, UntilTheLaunch).ThenRecorded(Deferral);

    [Story("A further reason for waiting is recorded", "Alasan tambahan untuk menunggu dicatat")]
    public void FurtherReason() => Given(Told(Mou, Deferral)).When(Mou, UntilTheLaunch with { Reasons = [SystemFirst] })
        .ThenRecorded(Deferral with { Reasons = [SystemFirst] });

    [Story("A deferral for the reasons known already records nothing", "Penangguhan dengan alasan yang sudah diketahui tidak dicatat lagi")]
    public void AlreadySo() => Given(Told(Mou, Deferral with { Reasons = [SystemFirst, Workload] })).When(Mou, UntilTheLaunch).ThenNothing();

    [Story("An MOU that waits for the launch can be made to wait for another MOU", "MOU yang menunggu peluncuran dapat dibuat menunggu MOU lain")]
    public void AnotherCondition() => Given(Told(OtherMou, Deferral with { Agreement = OtherMouKey })).When(OtherMou, new DeferAgreement(MouSigned, []))
        .ThenRecorded(new AgreementDeferred(OtherMouKey, MouSigned, []));

    [Story("The office cannot defer an MOU that is signed", "Kantor tidak dapat menangguhkan MOU yang sudah ditandatangani")]
    public void NotOpen() => Given(Told(Mou, Signature, "2017-05-02")).When(Mou, UntilTheLaunch).ThenRefused<AgreementNotOpen>("agreement-not-open");

    [Story("The office cannot defer an MOU nobody has told of", "Kantor tidak dapat menangguhkan MOU yang belum tercatat")]
    public void Unknown() => Given().When(Mou, UntilTheLaunch).ThenRefused<AgreementUnknown>("agreement-unknown");

    [Story("An MOU that was terminated cannot be deferred", "MOU yang sudah diakhiri tidak dapat ditangguhkan")]
    public void Terminated() => Given(Told(Mou, new AgreementTerminated(MouKey), "2017-05")).When(Mou, UntilTheLaunch).ThenRefused<AgreementNotOpen>("agreement-not-open");

    [Story("An MOU that expired cannot be deferred", "MOU yang habis masa berlakunya tidak dapat ditangguhkan")]
    public void Expired() => Given(Told(Mou, new AgreementExpired(MouKey), "2017-05")).When(Mou, UntilTheLaunch).ThenRefused<AgreementNotOpen>("agreement-not-open");

    [Story("A drafted MOU can still be deferred", "MOU yang sudah dirancang masih dapat ditangguhkan")]
    public void Drafted() => Given(Told(Mou, new AgreementDrafted(MouKey), "2017-04")).When(Mou, UntilTheLaunch).ThenRecorded(Deferral);
}
