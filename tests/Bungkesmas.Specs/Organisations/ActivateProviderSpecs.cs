using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Specs.Organisations;

public sealed class ActivateProviderSpecs() : Stories("organisations")
{
    private static readonly ActivateProvider Start = new(InParepare);
    private static readonly Subject Pks = Subject.Agreement("pks-ylp2em-parepare");
    private static readonly AgreementKey PksKey = MouKey with { Kind = AgreementKind.Pks };

    [Story("YLP2EM starts its work in Parepare once its MOU is signed", "YLP2EM mulai bekerja di Parepare setelah MOU ditandatangani")]
    public void Recorded() => Given(Inferred(OfYlp2em, new ProviderConcluded(InParepare)), Told(Mou, Signature, "2017-07-20"))
        .When(OfYlp2em, Start).ThenRecorded(new ProviderActivated(InParepare));

    [Story("A partner without an agreement on record may start, too", "Mitra tanpa perjanjian yang tercatat pun boleh mulai")]
    public void WithoutAgreement() => Given().When(OfKpi, Start).ThenRecorded(new ProviderActivated(InParepare));

    [Story("A provider at work is not started again", "Provider yang sudah bekerja tidak diaktifkan lagi")]
    public void AlreadySo() => Given(Told(OfYlp2em, new ProviderActivated(InParepare), "2017-06")).When(OfYlp2em, Start).ThenNothing();

    [Story("A provider cannot start while its MOU waits", "Provider belum dapat diaktifkan selama MOU-nya menunggu")]
    public void AgreementUnsigned() => Given(Told(Mou, Deferral)).When(OfYlp2em, Start).ThenRefused<ActivateProvider.AgreementUnsigned>("agreement-unsigned");

    [Story("The MOU of Parepare does not hold back the start in Wajo", "MOU Parepare tidak menahan awal kerja di Wajo")]
    public void ElsewhereIsElsewhere() => Given(Told(Mou, Deferral)).When(OfYlp2em, new ActivateProvider(new(Wajo))).ThenRecorded(new ProviderActivated(new RegionMention(Wajo)));

    [Story("A provider cannot start under an MOU that has come to its end", "Provider tidak dapat mulai bekerja atas dasar MOU yang sudah berakhir")]
    public void AgreementEnded() => Given(Told(Mou, Signature, "2016-07-20"), Told(Mou, new AgreementExpired(MouKey), "2017-07-19"))
        .When(OfYlp2em, Start).ThenRefused<ActivateProvider.AgreementEnded>("agreement-ended");

    [Story("A PKS that is still to be signed does not hold back a start under a signed MOU", "PKS yang belum ditandatangani tidak menahan awal kerja atas dasar MOU yang sudah ditandatangani")]
    public void AnotherToBeSigned() => Given(Told(Mou, Signature, "2017-07-20"), Told(Pks, new AgreementProposed(PksKey), "2017-08"))
        .When(OfYlp2em, Start).ThenRecorded(new ProviderActivated(InParepare));

    [Story("Nor does one that was given up", "PKS yang tidak jadi pun tidak menahannya")]
    public void AnotherGivenUp() => Given(Told(Mou, Signature, "2017-07-20"), Told(Pks, new AgreementProposed(PksKey), "2017-08"), Told(Pks, new AgreementTerminated(PksKey), "2017-08-20"))
        .When(OfYlp2em, Start).ThenRecorded(new ProviderActivated(InParepare));

    [Story("An organisation that declined, and thought better of it, may start", "Lembaga yang menolak lalu berubah pikiran boleh mulai")]
    public void AfterDeclining() => Given(Told(OfKpi, new PartnerDeclined(InParepare), "2017-03")).When(OfKpi, Start).ThenRecorded(new ProviderActivated(InParepare));
}
