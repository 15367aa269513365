using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Visits;

/// <summary>Why something in the field was late, moved, thinly attended or did not come about.</summary>
public enum Circumstance
{
    Unstated, Rain, Storm, Flood, Landslide, HighWaves, Heat, Drought, Smoke, RoadDamaged, NoTransport, VehicleBreakdown, Traffic, Distance,
    Mourning, FamilyFeast, Illness, Harvest, PlantingSeason, FishingSeason, FastingMonth, ReligiousHoliday, PublicHoliday, SchoolExams, MarketDay, Election,
    VillageMeeting, OtherActivity, Workload, OfficialDuty, PowerCut, NoSignal, EquipmentFailure, VenueLocked, VenueTaken, VenueTooSmall,
    NobodyCame, TooFewCame, HostAbsent, OfficialAbsent, SpeakerAbsent, TeamUnavailable, NotInvited, InvitationLate, Misunderstanding, PermitMissing, LetterAskedFor,
    NoBudget, Unrest, Disease, NoInterest, SystemNotReady, Other, Earthquake, Eruption
}

/// <summary>Circumstances in words.</summary>
public static class Circumstances
{
    private static readonly Dictionary<Circumstance, Sentence> Words = new()
    {
        [Circumstance.Unstated] = new("sebab yang tidak disebutkan", "a cause nobody stated"),
        [Circumstance.Rain] = new("hujan", "rain"),
        [Circumstance.Storm] = new("badai", "a storm"),
        [Circumstance.Flood] = new("banjir", "a flood"),
        [Circumstance.Landslide] = new("longsor", "a landslide"),
        [Circumstance.HighWaves] = new("gelombang tinggi", "high waves"),
        [Circumstance.Heat] = new("panas", "heat"),
        [Circumstance.Drought] = new("kekeringan", "drought"),
        [Circumstance.Smoke] = new("kabut asap", "smoke haze"),
        [Circumstance.RoadDamaged] = new("jalan rusak", "a damaged road"),
        [Circumstance.NoTransport] = new("tidak ada kendaraan", "a lack of transport"),
        [Circumstance.VehicleBreakdown] = new("kendaraan mogok", "a vehicle breakdown"),
        [Circumstance.Traffic] = new("kemacetan", "traffic"),
        [Circumstance.Distance] = new("jarak yang jauh", "the distance"),
        [Circumstance.Mourning] = new("suasana duka", "mourning"),
        [Circumstance.FamilyFeast] = new("hajatan", "a family feast"),
        [Circumstance.Illness] = new("sakit", "illness"),
        [Circumstance.Harvest] = new("musim panen", "the harvest"),
        [Circumstance.PlantingSeason] = new("musim tanam", "the planting season"),
        [Circumstance.FishingSeason] = new("musim melaut", "the fishing season"),
        [Circumstance.FastingMonth] = new("bulan puasa", "the fasting month"),
        [Circumstance.ReligiousHoliday] = new("hari raya", "a religious holiday"),
        [Circumstance.PublicHoliday] = new("hari libur", "a public holiday"),
        [Circumstance.SchoolExams] = new("ujian sekolah", "school exams"),
        [Circumstance.MarketDay] = new("hari pasar", "market day"),
        [Circumstance.Election] = new("pemilihan umum", "an election"),
        [Circumstance.VillageMeeting] = new("rapat desa", "a village meeting"),
        [Circumstance.OtherActivity] = new("kegiatan lain", "another activity"),
        [Circumstance.Workload] = new("kesibukan", "other work"),
        [Circumstance.OfficialDuty] = new("tugas dinas", "official duty"),
        [Circumstance.PowerCut] = new("listrik padam", "a power cut"),
        [Circumstance.NoSignal] = new("tidak ada sinyal", "a lack of signal"),
        [Circumstance.EquipmentFailure] = new("kerusakan alat", "an equipment failure"),
        [Circumstance.VenueLocked] = new("tempat terkunci", "a locked venue"),
        [Circumstance.VenueTaken] = new("tempat terpakai", "a venue in use"),
        [Circumstance.VenueTooSmall] = new("tempat terlalu kecil", "too small a venue"),
        [Circumstance.NobodyCame] = new("tidak ada yang datang", "nobody coming"),
        [Circumstance.TooFewCame] = new("terlalu sedikit yang datang", "too few people coming"),
        [Circumstance.HostAbsent] = new("tuan rumah tidak ada", "the host's absence"),
        [Circumstance.OfficialAbsent] = new("pejabat tidak hadir", "an official's absence"),
        [Circumstance.SpeakerAbsent] = new("narasumber tidak hadir", "the speaker's absence"),
        [Circumstance.TeamUnavailable] = new("tim berhalangan", "the team being unavailable"),
        [Circumstance.NotInvited] = new("tidak diundang", "a missing invitation"),
        [Circumstance.InvitationLate] = new("undangan terlambat", "a late invitation"),
        [Circumstance.Misunderstanding] = new("salah paham", "a misunderstanding"),
        [Circumstance.PermitMissing] = new("izin belum ada", "a missing permit"),
        [Circumstance.LetterAskedFor] = new("surat resmi diminta", "an official letter being asked for"),
        [Circumstance.NoBudget] = new("ketiadaan dana", "a lack of funds"),
        [Circumstance.Unrest] = new("keadaan tidak aman", "unrest"),
        [Circumstance.Disease] = new("wabah", "an outbreak of disease"),
        [Circumstance.NoInterest] = new("kurang minat", "a lack of interest"),
        [Circumstance.SystemNotReady] = new("sistem belum siap", "the system not being ready"),
        [Circumstance.Earthquake] = new("gempa bumi", "an earthquake"), [Circumstance.Eruption] = new("letusan gunung berapi", "a volcanic eruption"),
        [Circumstance.Other] = new("sebab lain", "another cause")
    };

    public static Sentence Say(this Circumstance cause) => Words[cause];
}
