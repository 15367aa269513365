using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Specs.Organisations;

public sealed class OrganisationSpecs() : Stories("organisations")
{
    private static Organisation Seen(History history, Subject? on = null) => history.State<Organisation>(on ?? OfYlp2em).ShouldNotBeNull();

    [Story("An organisation keeps its kind when a later report gives only its name", "Jenis lembaga tetap ketika laporan berikut hanya menyebut namanya")]
    public void NameAndKind() => Given(
        Told(OfYlp2em, new OrganisationIdentified("LP2EM", OrganisationKind.Ngo, "lp2m"), "2017-03"), Told(OfYlp2em, new OrganisationIdentified("YLP2EM"), "2017-05")).Shows(history =>
        Seen(history).ShouldSatisfyAllConditions(
            ylp2em => ylp2em.Name.ShouldBe("YLP2EM"), ylp2em => ylp2em.Kind.ShouldBe(OrganisationKind.Ngo), ylp2em => ylp2em.BranchOf.ShouldBe("lp2m")));

    [Story("Another spelling is kept beside the name and changes nothing else", "Ejaan lain disimpan di samping nama dan tidak mengubah yang lain")]
    public void Aliases() => Given(
        Told(OfYlp2em, new OrganisationIdentified("YLP2EM"), "2017-03"), Told(OfYlp2em, new OrganisationAliasRecorded("LP2EM", AliasKind.ShortName), "2017-04"),
        Told(OfYlp2em, new OrganisationAliasRecorded("YLPEM", AliasKind.Misspelling), "2017-05"), Told(OfYlp2em, new OrganisationAliasRecorded("LP2EM", AliasKind.ShortName), "2017-06")).Shows(history =>
        Seen(history).ShouldSatisfyAllConditions(
            ylp2em => ylp2em.Name.ShouldBe("YLP2EM"), ylp2em => ylp2em.Aliases.ShouldBe([new("LP2EM", AliasKind.ShortName), new("YLPEM", AliasKind.Misspelling)])));

    [Story("People are known by an opaque id and their role, each with the day it was stated for", "Orang dikenal dengan id dan perannya saja, masing-masing dengan hari pernyataannya")]
    public void People() => Given(Told(OfYlp2em, new RoleStated(Director, PersonRole.Director), "2017-04"), Told(OfYlp2em, new RoleStated(Director, PersonRole.Officer), "2017-05"),
        Told(OfYlp2em, new RoleStated(Director, PersonRole.Officer), "2017-05") with { Document = LaterReport }).Shows(history =>
        Seen(history).People.ShouldBe([new(Director, PersonRole.Director, null, new(2017, 4, 30)), new(Director, PersonRole.Officer, null, new(2017, 5, 31))]));

    [Story("An organisation that is only mentioned has no name yet, and is on record", "Lembaga yang hanya disebut belum bernama, dan sudah tercatat")]
    public void OnlyMentioned() => Given(Told(OfBankSampah, new PartnerRecommended(InParepare, Kpi), "2017-03-07")).Shows(history =>
        Seen(history, OfKpi).ShouldSatisfyAllConditions(kpi => kpi.Name.ShouldBeNull(), kpi => kpi.Kind.ShouldBe(OrganisationKind.Unstated), kpi => kpi.OnRecord.ShouldBeTrue()));

    [Story("The name of a branch is not the name of its parent", "Nama cabang bukan nama induknya")]
    public void BranchIsNotParent() => Given(Told(OfKpi, new OrganisationIdentified("KPI Parepare", OrganisationKind.WomensGroup, "kpi"), "2017-03"))
        .Shows(history => Seen(history, Subject.Organisation("kpi")).Name.ShouldBeNull());

    [Story("A role is possible for all time before the report that tells of it", "Peran mungkin sudah berlaku sebelum laporan yang menceritakannya")]
    public void RoleBefore() => Given(Told(OfYlp2em, new RoleStated(Director, PersonRole.Director, new(Soreang)), "2017-04-10")).Shows(history =>
    {
        history.State<Organisation>(OfYlp2em, "2017-04-09").ShouldBeNull();
        history.Possibly<Organisation>(OfYlp2em, "2016-01-01")!.People.ShouldBe([new(Director, PersonRole.Director, Soreang, new(2017, 4, 10))]);
    });
}
