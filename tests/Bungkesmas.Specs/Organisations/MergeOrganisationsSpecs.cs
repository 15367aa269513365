using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Specs.Organisations;

public sealed class MergeOrganisationsSpecs() : Stories("merged-organisations")
{
    private static readonly Entry Known = Told(OfLp2m, new OrganisationIdentified("LP2M"), "2017-02"), Merged = Told(OfLp2m, new OrganisationsMerged(Ylp2em), "2017-05"),
        TheOther = Told(OfYlp2em, new OrganisationIdentified("YLP2EM"), "2017-02");

    [Story("The office merges a record into another one of the same organisation", "Kantor menggabungkan catatan ke catatan lain dari lembaga yang sama")]
    public void Recorded() => Given(Known, TheOther).When(OfLp2m, new MergeOrganisations(Ylp2em)).ThenRecorded(new OrganisationsMerged(Ylp2em));

    [Story("Records that a report told to be one need not be merged again", "Catatan yang sudah disebut satu dalam laporan tidak perlu digabungkan lagi")]
    public void AlreadySo() => Given(Known, Merged).When(OfLp2m, new MergeOrganisations(Ylp2em)).ThenNothing();

    [Story("An organisation cannot be merged into itself", "Lembaga tidak dapat digabungkan dengan dirinya sendiri")]
    public void IntoItself() => Given(Known).When(OfLp2m, new MergeOrganisations("lp2m")).ThenRefused<MergeOrganisations.IntoItself>("organisation-merged-into-itself");

    [Story("Nor into a record that goes by it already", "Juga tidak ke catatan yang sudah memakai id-nya")]
    public void Circle() => Given(Known, Merged).When(OfYlp2em, new MergeOrganisations("lp2m")).ThenRefused<MergeOrganisations.IntoItself>("organisation-merged-into-itself");

    [Story("A record that goes by another one already is not merged into a third", "Catatan yang sudah memakai id lain tidak digabungkan ke catatan ketiga")]
    public void MergedAlready() => Given(Known, Merged).When(OfLp2m, new MergeOrganisations(Kpi)).ThenRefused<MergeOrganisations.MergedAlready>("organisation-merged-already");

    [Story("A record that nobody told of cannot be merged", "Catatan yang belum pernah diceritakan tidak dapat digabungkan")]
    public void Unknown() => Given().When(OfLp2m, new MergeOrganisations(Ylp2em)).ThenRefused<OrganisationUnknown>("organisation-unknown");

    [Story("Nor is anything merged into a record that nobody told of", "Juga tidak ada yang digabungkan ke catatan yang belum pernah diceritakan")]
    public void IntoUnknown() => Given(Known).When(OfLp2m, new MergeOrganisations("yayasan-salah-tulis")).ThenRefused<OrganisationUnknown>("organisation-unknown");

    [Story("The office undoes a merge", "Kantor membatalkan penggabungan")]
    public void Undone() => Given(Known, Merged).When(OfLp2m, new UndoMerge(Ylp2em)).ThenRecorded(new MergeUndone(Ylp2em));

    [Story("Of a record that goes by a third one through another, the merge that was told is to be undone", "Pada catatan yang memakai id ketiga lewat catatan lain, yang dibatalkan adalah penggabungan yang diceritakan")]
    public void UndoneThrough() => Given(Known, Merged, Told(OfYlp2em, new OrganisationsMerged(Kpi), "2017-06")).When(OfLp2m, new UndoMerge(Kpi)).ThenRefused<UndoMerge.MergedOtherwise>("organisation-merged-otherwise");

    [Story("A merge is undone where it was told, not at the record that stayed", "Penggabungan dibatalkan pada catatan yang digabungkan, bukan pada catatan yang tetap")]
    public void UndoneAtTheOther() => Given(Known, Merged).When(OfYlp2em, new UndoMerge("lp2m")).ThenRefused<UndoMerge.MergedOtherwise>("organisation-merged-otherwise");

    [Story("What was never merged need not be undone", "Yang tidak pernah digabungkan tidak perlu dibatalkan")]
    public void NothingToUndo() => Given(Known).When(OfLp2m, new UndoMerge(Ylp2em)).ThenNothing();

    [Story("Nothing is undone of a record that nobody told of", "Tidak ada yang dibatalkan dari catatan yang belum pernah diceritakan")]
    public void UndoneUnknown() => Given().When(OfLp2m, new UndoMerge(Ylp2em)).ThenRefused<OrganisationUnknown>("organisation-unknown");
}
