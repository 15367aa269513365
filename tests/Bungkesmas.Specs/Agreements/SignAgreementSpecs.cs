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
    public void AlreadySo() => Given(Told(Mou, Signature with { ValidUntil = new(2020, 8, 31) })).When(Mou, Signed).ThenNothing();

    [Story("A signature that was only hoped for can still be recorded", "Tanda tangan yang baru diharapkan masih dapat dicatat")]
    public void OnlyHoped() => Given(Hoped(Mou, Signature)).When(Mou, new SignAgreement()).ThenRecorded(Signature);

    [Story("The office cannot sign an MOU nobody has told of", "Kantor tidak dapat menandatangani MOU yang belum tercatat")]
    public void Unknown() => Given().When(Mou, Signed).ThenRefused<AgreementUnknown>("agreement-unknown");

    [Story("An MOU that was terminated is not signed again; another one has to be proposed", "MOU yang sudah diakhiri tidak ditandatangani lagi; perlu perjanjian baru")]
    public void Ended() => Given(Told(Mou, Signature, "2017-03"), Told(Mou, new AgreementTerminated(MouKey), "2017-05")).When(Mou, Signed).ThenRefused<AgreementNotOpen>("agreement-not-open");

    [Story("A signed MOU is not renewed by a second signature but amended", "MOU yang sudah ditandatangani tidak diperpanjang dengan tanda tangan kedua, tetapi diubah")]
    public void Renewal() => Given(Told(Mou, Signature with { ValidUntil = new(2020, 8, 31) }, "2017-09-01")).When(Mou, new SignAgreement([Director], new DateOnly(2023, 8, 31)))
        .ThenRefused<SignAgreement.SignedAlready>("agreement-signed-already");

    [Story("An MOU that is known to be signed in July was not signed in May", "MOU yang tercatat ditandatangani bulan Juli tidak ditandatangani bulan Mei")]
    public void OnAnotherDay() => Given(Told(Mou, Deferral, "2017-04"), Told(Mou, Signature, "2017-07-20")).When(Mou, new SignAgreement(), "2017-05-20")
        .ThenRefused<SignAgreement.SignedAlready>("agreement-signed-already");

    [Story("The same signature, dated to the same day, is not recorded again", "Tanda tangan yang sama pada hari yang sama tidak dicatat lagi")]
    public void SameDay() => Given(Told(Mou, Signature, "2017-07-20")).When(Mou, new SignAgreement(), "2017-07-20").ThenNothing();

    [Story("An MOU that was amended is signed; its day can still be told", "MOU yang pernah diubah pasti ditandatangani; harinya masih dapat dicatat")]
    public void OfAnAmendedOne() => Given(Told(Mou, new AgreementAmended(MouKey, [AgreementChange.Duties]), "2017-03-01")).When(Mou, new SignAgreement(), "2017-05-20").ThenRecorded(Signature);

    [Fact(DisplayName = "A validity cannot end before the signing or the amendment")]
    public void ValidBeforeItBegins()
    {
        var signed = Signature with { ValidUntil = new(2017, 8, 31) };
        signed.Faults(new Occurred("2017-09-01").Window).ShouldHaveSingleItem().Field.ShouldBe("validUntil");
        signed.Faults(new Occurred("2017-08").Window).ShouldBeEmpty();
        signed.Faults(Window.Unknown).ShouldBeEmpty();
        new AgreementAmended(MouKey, [AgreementChange.Validity], new(2017, 8, 31)).Faults(new Occurred("2018").Window).ShouldHaveSingleItem().Field.ShouldBe("validUntil");
    }
}
