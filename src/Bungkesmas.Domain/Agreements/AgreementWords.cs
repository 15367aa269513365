using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Agreements;

/// <summary>What of an agreement changed, and why one ended, in words.</summary>
public static class AgreementWords
{
    public static Sentence Word(this AgreementChange change) => change switch
    {
        AgreementChange.Validity => new("masa berlaku", "validity"),
        AgreementChange.Scope => new("ruang lingkup", "scope"),
        AgreementChange.Region => new("wilayah", "region"),
        AgreementChange.Parties => new("para pihak", "parties"),
        AgreementChange.Contributions => new("iuran", "contributions"),
        AgreementChange.Duties => new("tugas para pihak", "duties"),
        AgreementChange.Signatories => new("penanda tangan", "signatories"),
        AgreementChange.Other => new("hal lain", "something else"),
        _ => new("tidak disebutkan apa", "what is unstated")
    };

    public static Sentence Word(this TerminationReason reason) => reason switch
    {
        TerminationReason.MutualConsent => new("kesepakatan bersama", "mutual consent"),
        TerminationReason.PartnerRequest => new("permintaan mitra", "the partner's request"),
        TerminationReason.ProgrammeRequest => new("permintaan program", "the programme's request"),
        TerminationReason.Breach => new("pelanggaran perjanjian", "a breach"),
        TerminationReason.Inactivity => new("tidak berjalan", "inactivity"),
        TerminationReason.OrganisationDissolved => new("lembaganya bubar", "the organisation was dissolved"),
        TerminationReason.ProgrammeChanged => new("program berubah", "the programme changed"),
        TerminationReason.Replaced => new("diganti perjanjian lain", "replaced by another agreement"),
        TerminationReason.LacksFunds => new("kekurangan dana", "lack of funds"),
        TerminationReason.LawChanged => new("peraturan berubah", "the law changed"),
        _ => new("alasan lain", "another reason")
    };
}
