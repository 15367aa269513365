using Bungkesmas.Domain.Agreements;

namespace Bungkesmas.Specs.Agreements;

public sealed class SignAgreementSpecs() : Stories("agreements")
{
    private static readonly SignAgreement Signed = new([Director], new DateOnly(2020, 8, 31));

    [Story("The office records that the deferred MOU is signed", "Kantor mencatat bahwa MOU yang ditangguhkan sudah ditandatangani")]
    public void Recorded() => Given(Told(Mou, Deferral)).When(Mou, Signed)
        .ThenRecorded(new AgreementSigned(MouKey, [Director], new DateOnly(2020, 8, 31)));

    [Story("Signing goes ahead before the launch, if the partner so wishes", "MOU dapat ditandatangani sebelum peluncuran bila mitra menghendaki")]
    public void BeforeTheLaunch() => Given(Told(Mou, Deferral), Told(SiBungkesmas, new Domain.Programme.SystemLaunchAnticipated())).When(Mou, new SignAgreement()).ThenRecorded(Signature);

    [Story("An MOU is signed once", "MOU ditandatangani satu kali")]
    public void AlreadySo() => Given(Told(Mou, Signature)).When(Mou, Signed).ThenNothing();

    [Story("A signature that was only hoped for can still be recorded", "Tanda tangan yang baru diharapkan masih dapat dicatat")]
    public void OnlyHoped() => Given(Hoped(Mou, Signature)).When(Mou, new SignAgreement()).ThenRecorded(Signature);

    [Story("The office cannot sign an MOU nobody has told of", "Kantor tidak dapat menandatangani MOU yang belum tercatat")]
    public void Unknown() => Given().When(Mou, Signed).ThenRefused<AgreementUnknown>("agreement-unknown");

    [Story("An MOU that was terminated is not signed again; another one has to be proposed", "MOU yang sudah diakhiri tidak ditandatangani lagi; perlu perjanjian baru")]
    public void Ended() => Given(Told(Mou, Signature, "2017-03"), Told(Mou, new AgreementTerminated(MouKey), "2017-05")).When(Mou, Signed).ThenRefused<AgreementNotOpen>("agreement-not-open");
}
