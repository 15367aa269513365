using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Specs.Organisations;

/// <summary>What the office does with the records of organisations: names, roles, and records that are one.</summary>
public sealed class RecordActSpecs() : Stories("organisations")
{
    [Story("The office records what an organisation is called", "Kantor mencatat nama lembaga")]
    public void Identified() => Given().When(OfKpi, new IdentifyOrganisation("KPI Parepare", OrganisationKind.Ngo)).ThenRecorded(new OrganisationIdentified("KPI Parepare", OrganisationKind.Ngo));

    [Story("A name that is on record is not recorded again", "Nama yang sudah tercatat tidak dicatat lagi")]
    public void IdentifiedAlready() => Given(Told(OfKpi, new OrganisationIdentified("KPI Parepare", OrganisationKind.Ngo))).When(OfKpi, new IdentifyOrganisation("KPI Parepare")).ThenNothing();

    [Story("The office records how an organisation is also written", "Kantor mencatat sebutan lain lembaga")]
    public void Alias() => Given().When(OfYlp2em, new RecordAlias("YLP2M", AliasKind.Misspelling)).ThenRecorded(new OrganisationAliasRecorded("YLP2M", AliasKind.Misspelling));

    [Story("An alias is recorded once", "Sebutan lain dicatat satu kali")]
    public void AliasAlready() => Given(Told(OfYlp2em, new OrganisationAliasRecorded("YLP2M"))).When(OfYlp2em, new RecordAlias("YLP2M")).ThenNothing();

    [Story("The office records that somebody is the director now", "Kantor mencatat bahwa seseorang kini direktur")]
    public void Role() => Given(Told(OfYlp2em, new RoleStated(Director, PersonRole.Member), "2016")).When(OfYlp2em, new AppointRole(Director, PersonRole.Director)).ThenRecorded(new RoleStated(Director, PersonRole.Director));

    [Story("A role that somebody holds is not recorded again", "Peran yang sudah dipegang tidak dicatat lagi")]
    public void RoleAlready() => Given(Told(OfYlp2em, new RoleStated(Director, PersonRole.Director))).When(OfYlp2em, new AppointRole(Director, PersonRole.Director)).ThenNothing();

    [Story("LP2M turns out to be YLP2EM", "LP2M ternyata YLP2EM")]
    public void Merged() => Given().When(OfLp2m, new MergeOrganisations(Ylp2em)).ThenRecorded(new OrganisationsMerged(Ylp2em));

    [Story("A merge is made once", "Penggabungan dilakukan satu kali")]
    public void MergedAlready() => Given(Told(OfLp2m, new OrganisationsMerged(Ylp2em))).When(OfLp2m, new MergeOrganisations(Ylp2em)).ThenNothing();

    [Story("Nobody is merged into itself", "Tidak ada yang digabungkan dengan dirinya sendiri")]
    public void IntoItself() => Given().When(OfLp2m, new MergeOrganisations(Lp2m)).ThenRefused<MergeOrganisations.IntoItself>("merge-into-itself");

    [Story("Nobody is merged into a record that goes by its own id", "Tidak ada yang digabungkan ke catatan yang sudah memakai id-nya sendiri")]
    public void Circle() => Given(Told(OfLp2m, new OrganisationsMerged(Ylp2em))).When(OfYlp2em, new MergeOrganisations(Lp2m)).ThenRefused<MergeOrganisations.Circle>("merge-circle");

    [Story("Who is to be merged is merged into the record that stays", "Yang digabungkan masuk ke catatan yang tetap dipakai")]
    public void MergedItself() => Given(Told(OfLp2m, new OrganisationsMerged(Ylp2em))).When(OfKpi, new MergeOrganisations(Lp2m)).ThenRefused<MergeOrganisations.MergedItself>("merge-into-merged");

    [Story("A hope that two are one merges nothing", "Dugaan bahwa keduanya satu tidak menggabungkan apa pun")]
    public void OnlyInferred() => Given(Inferred(OfLp2m, new OrganisationsMerged(Ylp2em))).When(OfLp2m, new MergeOrganisations(Ylp2em)).ThenRecorded(new OrganisationsMerged(Ylp2em));

    [Story("A merge can be undone", "Penggabungan dapat dibatalkan")]
    public void Undone() => Given(Told(OfLp2m, new OrganisationsMerged(Ylp2em))).When(OfLp2m, new UndoMerge()).ThenRecorded(new MergeUndone(Ylp2em));

    [Story("A merge is undone once", "Penggabungan dibatalkan satu kali")]
    public void UndoneAlready() => Given(Told(OfLp2m, new OrganisationsMerged(Ylp2em), "2017-01"), Told(OfLp2m, new MergeUndone(Ylp2em), "2017-02")).When(OfLp2m, new UndoMerge()).ThenNothing();

    [Story("What was never merged cannot be undone", "Yang tidak pernah digabungkan tidak dapat dibatalkan")]
    public void NotMerged() => Given(Told(OfLp2m, new OrganisationIdentified("LP2M"))).When(OfLp2m, new UndoMerge()).ThenRefused<UndoMerge.NotMerged>("organisation-not-merged");

    [Story("What was undone can be merged again", "Yang dibatalkan dapat digabungkan lagi")]
    public void MergedAgain() => Given(Told(OfLp2m, new OrganisationsMerged(Ylp2em), "2017-01"), Told(OfLp2m, new MergeUndone(Ylp2em), "2017-02")).When(OfLp2m, new MergeOrganisations(Ylp2em))
        .ThenRecorded(new OrganisationsMerged(Ylp2em));
}
