using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Visits;

/// <summary>Why something in the field was late, moved, thinly attended or did not come about.</summary>
public enum Cause
{
    Unstated, Rain, Storm, Flood, Landslide, HighWaves, Heat, Drought, Smoke, RoadDamaged, NoTransport, VehicleBreakdown, Traffic, Distance,
    Mourning, FamilyFeast, Illness, Harvest, PlantingSeason, FishingSeason, FastingMonth, ReligiousHoliday, PublicHoliday, SchoolExams, MarketDay, Election,
    VillageMeeting, OtherActivity, Workload, OfficialDuty, PowerCut, NoSignal, EquipmentFailure, VenueLocked, VenueTaken, VenueTooSmall,
    NobodyCame, TooFewCame, HostAbsent, OfficialAbsent, SpeakerAbsent, TeamUnavailable, NotInvited, InvitationLate, Misunderstanding, PermitMissing, LetterAskedFor,
    NoBudget, Unrest, Disease, NoInterest, SystemNotReady, Other
}

/// <summary>Causes in words.</summary>
public static class Causes
{
    private static readonly Dictionary<Cause, Sentence> Words = new()
    {
        [Cause.Unstated] = new("sebab yang tidak disebutkan", "a cause nobody stated"),
        [Cause.Rain] = new("hujan", "rain"),
        [Cause.Storm] = new("badai", "a storm"),
        [Cause.Flood] = new("banjir", "a flood"),
        [Cause.Landslide] = new("longsor", "a landslide"),
        [Cause.HighWaves] = new("gelombang tinggi", "high waves"),
        [Cause.Heat] = new("panas", "heat"),
        [Cause.Drought] = new("kekeringan", "drought"),
        [Cause.Smoke] = new("kabut asap", "smoke haze"),
        [Cause.RoadDamaged] = new("jalan rusak", "a damaged road"),
        [Cause.NoTransport] = new("tidak ada kendaraan", "a lack of transport"),
        [Cause.VehicleBreakdown] = new("kendaraan mogok", "a vehicle breakdown"),
        [Cause.Traffic] = new("kemacetan", "traffic"),
        [Cause.Distance] = new("jarak yang jauh", "the distance"),
        [Cause.Mourning] = new("suasana duka", "mourning"),
        [Cause.FamilyFeast] = new("hajatan", "a family feast"),
        [Cause.Illness] = new("sakit", "illness"),
        [Cause.Harvest] = new("musim panen", "the harvest"),
        [Cause.PlantingSeason] = new("musim tanam", "the planting season"),
        [Cause.FishingSeason] = new("musim melaut", "the fishing season"),
        [Cause.FastingMonth] = new("bulan puasa", "the fasting month"),
        [Cause.ReligiousHoliday] = new("hari raya", "a religious holiday"),
        [Cause.PublicHoliday] = new("hari libur", "a public holiday"),
        [Cause.SchoolExams] = new("ujian sekolah", "school exams"),
        [Cause.MarketDay] = new("hari pasar", "market day"),
        [Cause.Election] = new("pemilihan umum", "an election"),
        [Cause.VillageMeeting] = new("rapat desa", "a village meeting"),
        [Cause.OtherActivity] = new("kegiatan lain", "another activity"),
        [Cause.Workload] = new("kesibukan", "other work"),
        [Cause.OfficialDuty] = new("tugas dinas", "official duty"),
        [Cause.PowerCut] = new("listrik padam", "a power cut"),
        [Cause.NoSignal] = new("tidak ada sinyal", "a lack of signal"),
        [Cause.EquipmentFailure] = new("kerusakan alat", "an equipment failure"),
        [Cause.VenueLocked] = new("tempat terkunci", "a locked venue"),
        [Cause.VenueTaken] = new("tempat terpakai", "a venue in use"),
        [Cause.VenueTooSmall] = new("tempat terlalu kecil", "too small a venue"),
        [Cause.NobodyCame] = new("tidak ada yang datang", "nobody coming"),
        [Cause.TooFewCame] = new("terlalu sedikit yang datang", "too few people coming"),
        [Cause.HostAbsent] = new("tuan rumah tidak ada", "the host's absence"),
        [Cause.OfficialAbsent] = new("pejabat tidak hadir", "an official's absence"),
        [Cause.SpeakerAbsent] = new("narasumber tidak hadir", "the speaker's absence"),
        [Cause.TeamUnavailable] = new("tim berhalangan", "the team being unavailable"),
        [Cause.NotInvited] = new("tidak diundang", "a missing invitation"),
        [Cause.InvitationLate] = new("undangan terlambat", "a late invitation"),
        [Cause.Misunderstanding] = new("salah paham", "a misunderstanding"),
        [Cause.PermitMissing] = new("izin belum ada", "a missing permit"),
        [Cause.LetterAskedFor] = new("surat resmi diminta", "an official letter being asked for"),
        [Cause.NoBudget] = new("ketiadaan dana", "a lack of funds"),
        [Cause.Unrest] = new("keadaan tidak aman", "unrest"),
        [Cause.Disease] = new("wabah", "an outbreak of disease"),
        [Cause.NoInterest] = new("kurang minat", "a lack of interest"),
        [Cause.SystemNotReady] = new("sistem belum siap", "the system not being ready"),
        [Cause.Other] = new("sebab lain", "another cause")
    };

    public static Sentence Say(this Cause cause) => Words[cause];
}
