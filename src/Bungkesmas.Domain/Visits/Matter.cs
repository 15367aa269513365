using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Visits;

/// <summary>What people ask about and are trained in.</summary>
public enum Matter
{
    Unstated, Programme, Benefits, Contribution, Savings, Withdrawal, Claims, Registration, Requirements, Documents, Card, WhoCanJoin, Family, Age, ExistingIllness, Maternity, Death,
    Accident, Hospitals, NationalInsurance, ReligiousLaw, SafetyOfFunds, WhoRunsIt, Provider, LocalManager, ProviderIncentive, InformationSystem, Launch, Bookkeeping,
    GroupManagement, HealthEducation, FinancialLiteracy, Area, Schedule, Other
}

/// <summary>Matters in words.</summary>
public static class Matters
{
    private static readonly Dictionary<Matter, Sentence> Words = new()
    {
        [Matter.Unstated] = new("hal yang tidak disebutkan", "something unstated"), [Matter.Programme] = new("program", "the programme"), [Matter.Benefits] = new("manfaat", "the benefits"),
        [Matter.Contribution] = new("iuran", "the contribution"), [Matter.Savings] = new("tabungan", "savings"), [Matter.Withdrawal] = new("penarikan tabungan", "withdrawing savings"),
        [Matter.Claims] = new("klaim", "claims"), [Matter.Registration] = new("pendaftaran", "registration"), [Matter.Requirements] = new("persyaratan", "the requirements"),
        [Matter.Documents] = new("berkas", "the papers needed"), [Matter.Card] = new("kartu peserta", "the member's card"), [Matter.WhoCanJoin] = new("siapa yang boleh ikut", "who can join"),
        [Matter.Family] = new("tanggungan keluarga", "family members"), [Matter.Age] = new("batas usia", "the age limit"), [Matter.ExistingIllness] = new("penyakit bawaan", "existing illness"),
        [Matter.Maternity] = new("persalinan", "maternity"), [Matter.Death] = new("santunan kematian", "the death benefit"), [Matter.Accident] = new("kecelakaan", "accidents"),
        [Matter.Hospitals] = new("rumah sakit", "hospitals"), [Matter.NationalInsurance] = new("BPJS Kesehatan", "the national health insurance"), [Matter.ReligiousLaw] = new("hukum agama", "religious law"),
        [Matter.SafetyOfFunds] = new("keamanan dana", "the safety of the funds"), [Matter.WhoRunsIt] = new("penyelenggara", "who runs it"), [Matter.Provider] = new("provider", "the provider"),
        [Matter.LocalManager] = new("pengelola setempat", "the local manager"), [Matter.ProviderIncentive] = new("imbalan provider", "the provider's incentive"), [Matter.InformationSystem] = new("sistem informasi", "the information system"),
        [Matter.Launch] = new("peluncuran sistem", "the launch of the system"), [Matter.Bookkeeping] = new("pembukuan", "bookkeeping"), [Matter.GroupManagement] = new("pengelolaan kelompok", "running a group"),
        [Matter.HealthEducation] = new("penyuluhan kesehatan", "health education"), [Matter.FinancialLiteracy] = new("literasi keuangan", "financial literacy"), [Matter.Area] = new("wilayah layanan", "the area served"),
        [Matter.Schedule] = new("jadwal", "the schedule"), [Matter.Other] = new("hal lain", "something else")
    };

    public static Sentence Say(this Matter matter) => Words[matter];
}
