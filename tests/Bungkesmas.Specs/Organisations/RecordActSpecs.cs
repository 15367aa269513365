using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Specs.Organisations;

/// <summary>What the office does with the records of organisations: names and roles.</summary>
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
}
