using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Why an organisation did not become a partner, or is one no longer.</summary>
public enum PartingReason
{
    Unstated, Workload, LacksStaff, LacksFunds, OtherProgramme, NotInterested, DoubtsBenefit, LacksTrust, PastExperience, LeadershipChanged, LeadershipRefused,
    HeadOfficeDecides, StatutesForbid, ReligiousConcern, Distance, Season, Inactivity, Misconduct, OrganisationDissolved, ProgrammeChanged, AgreementOver, Other, ClaimsUnpaid, Disaster, Epidemic
}

/// <summary>Whose step it was.</summary>
public enum PartedBy { Unstated, Partner, Programme, Both, ThirdParty }

/// <summary>An organisation does not want to become a partner, or cannot.</summary>
/// <param name="By">who said so for it, where somebody is named</param>
[StoredAs("partner.declined.v1", Subject.Organisations, "An organisation does not want to become a partner in a region, or cannot.")]
public sealed record PartnerDeclined(RegionMention Region, ValueList<PartingReason> Reasons = default, PersonRef? By = null) : PartneringEvent(Region)
{
    public override IEnumerable<PersonRef> People() => By is { } person ? [person] : [];

    public override IEnumerable<Claim> Claims(Subject on) => Claim(on, Topics.Declined);

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} menolak menjadi mitra di {names.Region(Region.Code)}{Reasons.Say().Id}.",
        $"{names.Organisation(on.Id)} declined to become a partner in {names.Region(Region.Code)}{Reasons.Say().En}.");
}

/// <summary>An organisation is no longer a partner of the programme in a region.</summary>
[StoredAs("partner.partnership-ended.v1", Subject.Organisations, "An organisation is no longer a partner in a region.")]
public sealed record PartnershipEnded(RegionMention Region, ValueList<PartingReason> Reasons = default, PartedBy By = PartedBy.Unstated) : PartneringEvent(Region)
{
    public override IEnumerable<Claim> Claims(Subject on) => Claim(on, Topics.Left);

    public override Sentence Say(Subject on, INames names) => new(
        $"Kemitraan dengan {names.Organisation(on.Id)} di {names.Region(Region.Code)} berakhir{Word.Id}{Reasons.Say().Id}.",
        $"The partnership with {names.Organisation(on.Id)} in {names.Region(Region.Code)} ended{Word.En}{Reasons.Say().En}.");

    private Sentence Word => By switch
    {
        PartedBy.Partner => new(" atas kehendak mitra", " by the partner's wish"),
        PartedBy.Programme => new(" atas kehendak program", " by the programme's wish"),
        PartedBy.Both => new(" atas kesepakatan bersama", " by mutual consent"),
        PartedBy.ThirdParty => new(" atas keputusan pihak lain", " by the decision of a third party"),
        _ => new("", "")
    };
}

/// <summary>Reasons for parting in words.</summary>
public static class PartingReasons
{
    /// <summary>The reasons as the end of a sentence; nothing where none is given.</summary>
    public static Sentence Say(this ValueList<PartingReason> reasons)
    {
        var words = reasons.Where(reason => reason != PartingReason.Unstated).Select(Word).Listed();
        return words.Id.Length == 0 ? words : new($": {words.Id}", $": {words.En}");
    }

    private static Sentence Word(PartingReason reason) => reason switch
    {
        PartingReason.Workload => new("sedang penuh pekerjaan", "has its hands full"),
        PartingReason.LacksStaff => new("kekurangan tenaga", "lacks staff"),
        PartingReason.LacksFunds => new("kekurangan dana", "lacks funds"),
        PartingReason.OtherProgramme => new("sudah ikut program lain", "takes part in another programme"),
        PartingReason.NotInterested => new("tidak berminat", "is not interested"),
        PartingReason.DoubtsBenefit => new("meragukan manfaatnya", "doubts the benefit"),
        PartingReason.LacksTrust => new("belum percaya", "lacks trust"),
        PartingReason.PastExperience => new("pengalaman buruk sebelumnya", "bad experience in the past"),
        PartingReason.LeadershipChanged => new("pergantian pengurus", "its leadership changed"),
        PartingReason.LeadershipRefused => new("pimpinan tidak mengizinkan", "its leadership refused"),
        PartingReason.HeadOfficeDecides => new("menunggu keputusan kantor pusat", "its head office decides"),
        PartingReason.StatutesForbid => new("tidak sesuai anggaran dasar", "its statutes forbid it"),
        PartingReason.ReligiousConcern => new("keberatan agama", "a religious concern"),
        PartingReason.Distance => new("terlalu jauh", "too far away"),
        PartingReason.Season => new("musimnya tidak tepat", "the wrong season"),
        PartingReason.Inactivity => new("tidak lagi aktif", "inactivity"),
        PartingReason.Misconduct => new("pelanggaran", "misconduct"),
        PartingReason.OrganisationDissolved => new("lembaganya bubar", "the organisation was dissolved"),
        PartingReason.ProgrammeChanged => new("program berubah", "the programme changed"),
        PartingReason.AgreementOver => new("perjanjiannya berakhir", "its agreement is over"),
        PartingReason.ClaimsUnpaid => new("klaim tidak dibayar", "claims were not paid"),
        PartingReason.Disaster => new("bencana", "a disaster"),
        PartingReason.Epidemic => new("wabah", "an epidemic"),
        _ => new("alasan lain", "another reason")
    };
}
