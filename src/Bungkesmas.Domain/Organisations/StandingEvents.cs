using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Organisations;

/// <summary>How the programme had been in touch with an organisation before.</summary>
public enum ContactKind { Unstated, Met, Visited, Informed, Corresponded, WorkedTogether, ThroughSomebody }

/// <summary>The programme and an organisation had been in touch already; since when is unknown.</summary>
[StoredAs("partner.prior-contact-reported.v1", Subject.Organisations, "The programme and an organisation had been in touch already; since when is unknown.")]
public sealed record PriorContactReported(RegionMention Region, ContactKind Kind = ContactKind.Unstated, PersonRef? With = null) : PartneringEvent(Region), IHeldAtAMoment
{
    public override IEnumerable<PersonRef> People() => With is { } person ? [person] : [];

    public override Sentence Say(Subject on, INames names) => new(
        $"Program sudah pernah berhubungan dengan {names.Organisation(on.Id)} di {names.Region(Region.Code)}{Word.Id}.",
        $"The programme had been in touch with {names.Organisation(on.Id)} in {names.Region(Region.Code)} before{Word.En}.");

    private Sentence Word => Kind switch
    {
        ContactKind.Met => new(" (bertemu)", " (they met)"),
        ContactKind.Visited => new(" (dikunjungi)", " (it was visited)"),
        ContactKind.Informed => new(" (mendapat keterangan)", " (it was informed)"),
        ContactKind.Corresponded => new(" (bersurat)", " (they corresponded)"),
        ContactKind.WorkedTogether => new(" (bekerja sama)", " (they worked together)"),
        ContactKind.ThroughSomebody => new(" (melalui perantara)", " (through somebody)"),
        _ => new("", "")
    };
}

/// <summary>An organisation is a partner already, whatever agreement is on record; since when is unknown unless it is told.</summary>
/// <param name="AsProvider">whether it works as a provider already; null where that is left open</param>
/// <param name="Since">since when, as an EDTF date, where the report tells it</param>
[StoredAs("partner.already-partner-reported.v1", Subject.Organisations, "An organisation is a partner already, whatever agreement is on record; since when is unknown.")]
public sealed record AlreadyPartnerReported(RegionMention Region, bool? AsProvider = null, string? Since = null) : PartneringEvent(Region), IHeldSince
{
    public override IEnumerable<Claim> Claims(Subject on) =>
    [
        .. Claim(on, Topics.AlreadyPartner), .. AsProvider == true ? Claim(on, Topics.Active) : [],
        .. Since is { } since && Region.MovesCoverage ? [new Claim(Region.Subject, Topics.PartnerSince, on.Id, since)] : Array.Empty<Claim>()
    ];

    public override IEnumerable<Fault> Faults() => base.Faults().Concat(Check.Date("since", Since));

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} sudah menjadi mitra di {names.Region(Region.Code)}{(AsProvider == true ? " dan bekerja sebagai provider" : "")}{(Since is null ? "" : $", {VagueDate.Since(Since).Id}")}.",
        $"{names.Organisation(on.Id)} is a partner in {names.Region(Region.Code)} already{(AsProvider == true ? " and works as a provider" : "")}{(Since is null ? "" : $", {VagueDate.Since(Since).En}")}.");
}

/// <summary>Why following up led nowhere so far.</summary>
public enum Obstacle
{
    Unstated, NotReached, NoReply, LeaderAbsent, DeputySent, MeetingPostponed, AwaitingDecision, StaffChanged, Workload, LostInterest, Weather, RoadCut, PowerCut, Mourning,
    Celebration, Harvest, Ramadan, Election, Illness, OfficersScarce, Other
}

/// <summary>An organisation was followed up without progress. It declined nothing.</summary>
/// <param name="Attempts">how often it was tried, as vague as it is told</param>
[StoredAs("partner.follow-up-without-progress.v1", Subject.Organisations, "An organisation was followed up without progress; it declined nothing.")]
public sealed record FollowUpWithoutProgress(RegionMention Region, Quantity? Attempts = null, ValueList<Obstacle> Reasons = default) : PartneringEvent(Region)
{
    public override IEnumerable<Fault> Faults() => base.Faults().Concat(Attempts?.Faults("attempts") ?? []);

    public override Sentence Say(Subject on, INames names)
    {
        var (reasons, times) = (Reasons.Where(reason => reason != Obstacle.Unstated).Select(Word).Listed(), (Attempts is null ? null : Attempts with { Unit = Unit.Times })?.Say());
        return new(
            $"Tindak lanjut dengan {names.Organisation(on.Id)} di {names.Region(Region.Code)} belum membuahkan kemajuan{(times is null ? "" : $" ({times.Id})")}{(reasons.Id.Length == 0 ? "" : $": {reasons.Id}")}.",
            $"Following up {names.Organisation(on.Id)} in {names.Region(Region.Code)} brought no progress{(times is null ? "" : $" ({times.En})")}{(reasons.En.Length == 0 ? "" : $": {reasons.En}")}.");
    }

    private static Sentence Word(Obstacle obstacle) => obstacle switch
    {
        Obstacle.NotReached => new("tidak dapat dihubungi", "not reached"),
        Obstacle.NoReply => new("tidak ada jawaban", "no reply"),
        Obstacle.LeaderAbsent => new("pimpinan tidak di tempat", "its leader was absent"),
        Obstacle.DeputySent => new("diwakili", "a deputy was sent"),
        Obstacle.MeetingPostponed => new("pertemuan ditunda", "the meeting was postponed"),
        Obstacle.AwaitingDecision => new("menunggu keputusan", "a decision is awaited"),
        Obstacle.StaffChanged => new("pergantian pengurus", "its people changed"),
        Obstacle.Workload => new("sedang penuh pekerjaan", "it has its hands full"),
        Obstacle.LostInterest => new("minatnya berkurang", "it lost interest"),
        Obstacle.Weather => new("cuaca", "the weather"),
        Obstacle.RoadCut => new("jalan terputus", "the road was cut"),
        Obstacle.PowerCut => new("listrik padam", "a power cut"),
        Obstacle.Mourning => new("suasana duka", "mourning"),
        Obstacle.Celebration => new("hajatan", "a celebration"),
        Obstacle.Harvest => new("musim panen", "the harvest"),
        Obstacle.Ramadan => new("bulan Ramadan", "Ramadan"),
        Obstacle.Election => new("pemilihan", "an election"),
        Obstacle.Illness => new("sakit", "illness"),
        Obstacle.OfficersScarce => new("petugas terbatas", "too few officers"),
        _ => new("alasan lain", "another reason")
    };
}
