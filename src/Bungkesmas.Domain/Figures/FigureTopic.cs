using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Figures;

/// <summary>What a stated figure counts.</summary>
public enum FigureTopic
{
    ParticipantsTotal, ActiveParticipants, NewParticipants, Dropouts, Households, Groups, Providers, CandidateProviders, Partners, FieldOfficers,
    ProvincesReached, RegenciesReached, DistrictsReached, VillagesReached, PeopleReached, VisitsHeld, SessionsHeld, SavingsTotal, ContributionsReceived,
    ClaimsSubmitted, ClaimsPaid, ClaimsRejected, BenefitsPaid, CardsIssued, Other, Interested, HandedOver, ClaimsUnpaid
}

/// <summary>What a figure counts, in words.</summary>
public static class FigureTopics
{
    /// <summary>Whether it is a running total; what was held, received or paid may also be that of one month.</summary>
    public static bool Runs(this FigureTopic topic) => topic is FigureTopic.ParticipantsTotal or FigureTopic.SavingsTotal or FigureTopic.CardsIssued or FigureTopic.PeopleReached
        or FigureTopic.ProvincesReached or FigureTopic.RegenciesReached or FigureTopic.DistrictsReached or FigureTopic.VillagesReached;

    /// <summary>Whether it is counted over a time, and not at a moment.</summary>
    public static bool Flows(this FigureTopic topic) => topic is FigureTopic.NewParticipants or FigureTopic.Dropouts or FigureTopic.VisitsHeld or FigureTopic.SessionsHeld or FigureTopic.ContributionsReceived
        or FigureTopic.ClaimsSubmitted or FigureTopic.ClaimsPaid or FigureTopic.ClaimsRejected or FigureTopic.BenefitsPaid or FigureTopic.HandedOver;

    /// <summary>The time that such a figure is for, in words.</summary>
    public static Sentence When(this FigureTopic topic, string asOf) => VagueDate.Say(asOf, topic.Flows() ? Span.Throughout : Span.Within);

    public static Sentence Say(this FigureTopic topic) => topic switch
    {
        FigureTopic.ParticipantsTotal => new("jumlah peserta", "participants in total"),
        FigureTopic.ActiveParticipants => new("peserta aktif", "active participants"),
        FigureTopic.NewParticipants => new("peserta baru", "new participants"),
        FigureTopic.Dropouts => new("peserta yang berhenti", "participants who dropped out"),
        FigureTopic.Households => new("keluarga peserta", "participating households"),
        FigureTopic.Groups => new("kelompok", "groups"),
        FigureTopic.Providers => new("provider", "providers"),
        FigureTopic.CandidateProviders => new("calon provider", "candidate providers"),
        FigureTopic.Partners => new("mitra", "partners"),
        FigureTopic.FieldOfficers => new("petugas lapangan", "field officers"),
        FigureTopic.ProvincesReached => new("provinsi yang dijangkau", "provinces reached"),
        FigureTopic.RegenciesReached => new("kabupaten/kota yang dijangkau", "regencies and cities reached"),
        FigureTopic.DistrictsReached => new("kecamatan yang dijangkau", "districts reached"),
        FigureTopic.VillagesReached => new("desa/kelurahan yang dijangkau", "villages reached"),
        FigureTopic.PeopleReached => new("orang yang dijangkau sosialisasi", "people reached by outreach"),
        FigureTopic.VisitsHeld => new("kunjungan yang dilakukan", "visits held"),
        FigureTopic.SessionsHeld => new("sosialisasi yang diadakan", "sessions held"),
        FigureTopic.SavingsTotal => new("jumlah tabungan", "savings in total"),
        FigureTopic.ContributionsReceived => new("iuran yang diterima", "contributions received"),
        FigureTopic.ClaimsSubmitted => new("klaim yang diajukan", "claims submitted"),
        FigureTopic.ClaimsPaid => new("klaim yang dibayar", "claims paid"),
        FigureTopic.ClaimsRejected => new("klaim yang ditolak", "claims rejected"),
        FigureTopic.ClaimsUnpaid => new("klaim yang belum dibayar", "claims not paid yet"),
        FigureTopic.BenefitsPaid => new("santunan yang dibayarkan", "benefits paid"),
        FigureTopic.Interested => new("peminat", "who is interested"),
        FigureTopic.HandedOver => new("peserta yang diserahkan kepada pihak lain", "participants handed over to others"),
        FigureTopic.CardsIssued => new("kartu yang diterbitkan", "cards issued"),
        _ => new("angka lain", "another figure")
    };
}
