using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Kinds of organisation, as the programme tells them apart.</summary>
/// <remarks><c>Lkm</c> is what reports write: a microfinance institution or a self-help institution, and which of the two stays open.</remarks>
public enum OrganisationKind
{
    Unstated, Foundation, Ngo, WomensGroup, WasteBank, Cooperative, Association, Microfinance, CommunityGroup, University, Police, Programme, Other,
    Lkm, SavingsGroup, FarmersGroup, FishersGroup, TradersGroup, YouthGroup, DisabilityGroup, LabourUnion, ReligiousGroup, Mosque, Pesantren, School,
    HealthCentre, HealthPost, Hospital, FamilyWelfareMovement, VillageGovernment, DistrictGovernment, LocalGovernment, Company, Media, Church, CustomaryBody, VillageEnterprise
}

/// <summary>Kinds of organisation in words.</summary>
public static class OrganisationKinds
{
    public static Sentence Say(this ValueList<OrganisationKind> kinds) => kinds.Select(Word).Listed();

    public static Sentence Word(this OrganisationKind kind) => kind switch
    {
        OrganisationKind.Foundation => new("yayasan", "foundation"),
        OrganisationKind.Ngo => new("LSM", "NGO"),
        OrganisationKind.WomensGroup => new("kelompok perempuan", "women's group"),
        OrganisationKind.WasteBank => new("bank sampah", "waste bank"),
        OrganisationKind.Cooperative => new("koperasi", "cooperative"),
        OrganisationKind.Association => new("asosiasi", "association"),
        OrganisationKind.Microfinance => new("lembaga keuangan mikro", "microfinance institution"),
        OrganisationKind.CommunityGroup => new("kelompok masyarakat", "community group"),
        OrganisationKind.University => new("perguruan tinggi", "university"),
        OrganisationKind.Police => new("kepolisian", "police"),
        OrganisationKind.Programme => new("program", "programme"),
        OrganisationKind.Lkm => new("LKM", "“LKM” (microfinance or self-help institution)"),
        OrganisationKind.SavingsGroup => new("kelompok simpan pinjam", "savings group"),
        OrganisationKind.FarmersGroup => new("kelompok tani", "farmers' group"),
        OrganisationKind.FishersGroup => new("kelompok nelayan", "fishers' group"),
        OrganisationKind.TradersGroup => new("kelompok pedagang", "traders' group"),
        OrganisationKind.YouthGroup => new("karang taruna", "youth group"),
        OrganisationKind.DisabilityGroup => new("kelompok difabel", "group of people with disabilities"),
        OrganisationKind.LabourUnion => new("serikat pekerja", "labour union"),
        OrganisationKind.ReligiousGroup => new("kelompok keagamaan", "religious group"),
        OrganisationKind.Mosque => new("masjid", "mosque"),
        OrganisationKind.Pesantren => new("pesantren", "Islamic boarding school"),
        OrganisationKind.School => new("sekolah", "school"),
        OrganisationKind.HealthCentre => new("puskesmas", "health centre"),
        OrganisationKind.HealthPost => new("posyandu", "integrated health post"),
        OrganisationKind.Hospital => new("rumah sakit", "hospital"),
        OrganisationKind.FamilyWelfareMovement => new("PKK", "family welfare movement (PKK)"),
        OrganisationKind.VillageGovernment => new("pemerintah desa atau kelurahan", "village government"),
        OrganisationKind.DistrictGovernment => new("pemerintah kecamatan", "district government"),
        OrganisationKind.LocalGovernment => new("pemerintah daerah", "local government"),
        OrganisationKind.Company => new("perusahaan", "company"),
        OrganisationKind.Media => new("media", "media"),
        OrganisationKind.Church => new("gereja", "church"),
        OrganisationKind.CustomaryBody => new("lembaga adat", "customary body"),
        OrganisationKind.VillageEnterprise => new("badan usaha milik desa", "village enterprise"),
        OrganisationKind.Other => new("lembaga lain", "another kind of organisation"),
        _ => new("lembaga yang jenisnya tidak disebutkan", "organisation of an unstated kind")
    };
}
