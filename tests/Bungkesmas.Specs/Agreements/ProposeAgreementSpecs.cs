using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Specs.Agreements;

public sealed class ProposeAgreementSpecs() : Stories("agreements")
{
    private static readonly ProposeAgreement Proposal = new([Stf, Ylp2em], InParepare, AgreementKind.Mou);

    [Story("The office puts an intended MOU on record", "Kantor mencatat MOU yang direncanakan")]
    public void Recorded() => Given().When(Mou, Proposal).ThenRecorded(new AgreementProposed(MouKey));

    [Story("An agreement of a kind nobody named is called just that", "Perjanjian yang jenisnya tidak disebutkan disebut perjanjian saja")]
    public void OfUnstatedKind() => Given().When(Mou, Proposal with { Kind = AgreementKind.Unstated }).ThenRecorded(new AgreementProposed(MouKey with { Kind = AgreementKind.Unstated }));

    [Story("An MOU that is on record need not be proposed again", "MOU yang sudah tercatat tidak perlu diusulkan lagi")]
    public void AlreadySo() => Given(Told(Mou, Deferral)).When(Mou, Proposal).ThenNothing();

    [Story("The office cannot propose an MOU under the name of another", "Kantor tidak dapat mengusulkan MOU dengan nama MOU lain")]
    public void OfOthers() => Given(Told(Mou, new AgreementProposed(MouKey)))
        .When(Mou, Proposal with { Parties = [Stf, PattiroJeka] }).ThenRefused<ProposeAgreement.OfOthers>("agreement-of-others");

    [Story("A second MOU of the same parties in Wajo needs a name of its own", "MOU kedua dari pihak yang sama di Wajo perlu nama sendiri")]
    public void OfAnotherRegion() => Given(Told(Mou, new AgreementProposed(MouKey)))
        .When(Mou, Proposal with { Region = new(Wajo) }).ThenRefused<ProposeAgreement.OfOthers>("agreement-of-others");
}
