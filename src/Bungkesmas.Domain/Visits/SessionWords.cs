using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Visits;

/// <summary>What a session was.</summary>
public enum SessionKind
{
    Unstated, Outreach, FollowUp, Discussion, FocusGroup, Coordination, HouseCall, DoorToDoor, Workshop, Training, RegistrationDrive, Ceremony, HealthService,
    ReligiousTalk, Stand, Broadcast, OnlineMeeting, Other
}

/// <summary>An event of others at which a session was held.</summary>
public enum JoinedEvent
{
    Arisan, Pengajian, Tahlilan, FridayPrayer, Posyandu, PosyanduLansia, PkkMeeting, VillageMeeting, DevelopmentPlanningMeeting, NeighbourhoodMeeting, CooperativeMeeting,
    FarmersMeeting, WasteBankDay, OrganisationMeeting, SchoolMeeting, TrainingOfOthers, FamilyFeast, VillageFeast, IndependenceDay, Market, SportsEvent, Other
}

/// <summary>What kind of place a session was held at.</summary>
public enum VenueKind
{
    Unstated, PrivateHome, VillageHall, VillageOffice, DistrictOffice, GovernmentOffice, Mosque, PrayerRoom, Church, Temple, School, Pesantren, University, HealthPost,
    HealthCentre, Hospital, OrganisationOffice, WasteBank, CooperativeOffice, CommunityHall, Market, OpenAir, FoodStall, Hotel, Workplace, Online, Radio, Other
}

/// <summary>What came of a session.</summary>
public enum SessionOutcome
{
    Agreed, AgreedInPrinciple, Declined, Undecided, FollowUpAgreed, FurtherSessionAskedFor, MoreInformationAskedFor, RegistrationsTaken, RegistrationsPromised, InterestedListed,
    PartnershipDiscussed, WillTellOthers, NoConclusion, BrokenOff, Other
}

/// <summary>What was handed out or shown.</summary>
public enum Material { Brochures, Posters, Banner, Slides, Film, RegistrationForms, SampleCard, SavingsBook, SystemDemonstration, SoundSystem, Souvenirs, Snacks, Other }

/// <summary>Kinds of session, joined events and outcomes in words.</summary>
public static class SessionWords
{
    private static readonly Dictionary<SessionKind, Sentence> Kinds = new()
    {
        [SessionKind.Unstated] = new("Pertemuan", "A session"), [SessionKind.Outreach] = new("Sosialisasi", "An outreach session"), [SessionKind.FollowUp] = new("Tindak lanjut", "A follow-up session"),
        [SessionKind.Discussion] = new("Diskusi", "A discussion"), [SessionKind.FocusGroup] = new("Diskusi kelompok terarah", "A focus group"), [SessionKind.Coordination] = new("Rapat koordinasi", "A coordination meeting"),
        [SessionKind.HouseCall] = new("Kunjungan rumah", "A house call"), [SessionKind.DoorToDoor] = new("Sosialisasi dari pintu ke pintu", "A door-to-door session"), [SessionKind.Workshop] = new("Lokakarya", "A workshop"),
        [SessionKind.Training] = new("Pelatihan", "A training"), [SessionKind.RegistrationDrive] = new("Pendaftaran bersama", "A registration drive"), [SessionKind.Ceremony] = new("Acara resmi", "A ceremony"),
        [SessionKind.HealthService] = new("Layanan kesehatan", "A health service day"), [SessionKind.ReligiousTalk] = new("Ceramah", "A religious talk"), [SessionKind.Stand] = new("Stan informasi", "An information stand"),
        [SessionKind.Broadcast] = new("Siaran", "A broadcast"), [SessionKind.OnlineMeeting] = new("Pertemuan daring", "An online meeting"), [SessionKind.Other] = new("Kegiatan lain", "Another kind of session")
    };

    private static readonly Dictionary<JoinedEvent, Sentence> Events = new()
    {
        [JoinedEvent.Arisan] = new("arisan", "an arisan"), [JoinedEvent.Pengajian] = new("pengajian", "a pengajian"), [JoinedEvent.Tahlilan] = new("tahlilan", "a tahlilan"), [JoinedEvent.FridayPrayer] = new("salat Jumat", "Friday prayer"),
        [JoinedEvent.Posyandu] = new("posyandu", "a posyandu"), [JoinedEvent.PosyanduLansia] = new("posyandu lansia", "a posyandu for the elderly"), [JoinedEvent.PkkMeeting] = new("pertemuan PKK", "a PKK meeting"),
        [JoinedEvent.VillageMeeting] = new("rapat desa/kelurahan", "a village meeting"), [JoinedEvent.DevelopmentPlanningMeeting] = new("musrenbang", "a development planning meeting"), [JoinedEvent.NeighbourhoodMeeting] = new("rapat RT/RW", "a neighbourhood meeting"),
        [JoinedEvent.CooperativeMeeting] = new("rapat koperasi", "a cooperative's meeting"), [JoinedEvent.FarmersMeeting] = new("pertemuan kelompok tani", "a farmers' meeting"), [JoinedEvent.WasteBankDay] = new("hari penimbangan bank sampah", "a waste bank's weighing day"),
        [JoinedEvent.OrganisationMeeting] = new("rapat lembaga", "an organisation's meeting"), [JoinedEvent.SchoolMeeting] = new("rapat sekolah", "a school meeting"), [JoinedEvent.TrainingOfOthers] = new("pelatihan pihak lain", "a training of others"),
        [JoinedEvent.FamilyFeast] = new("hajatan", "a family feast"), [JoinedEvent.VillageFeast] = new("pesta desa", "a village feast"), [JoinedEvent.IndependenceDay] = new("peringatan kemerdekaan", "an Independence Day event"),
        [JoinedEvent.Market] = new("pasar", "a market"), [JoinedEvent.SportsEvent] = new("acara olahraga", "a sports event"), [JoinedEvent.Other] = new("acara lain", "another event")
    };

    private static readonly Dictionary<SessionOutcome, Sentence> Outcomes = new()
    {
        [SessionOutcome.Agreed] = new("setuju", "agreed"), [SessionOutcome.AgreedInPrinciple] = new("setuju pada prinsipnya", "agreed in principle"), [SessionOutcome.Declined] = new("menolak", "declined"),
        [SessionOutcome.Undecided] = new("belum memutuskan", "undecided"), [SessionOutcome.FollowUpAgreed] = new("tindak lanjut disepakati", "follow-up agreed"), [SessionOutcome.FurtherSessionAskedFor] = new("pertemuan lagi diminta", "another session asked for"),
        [SessionOutcome.MoreInformationAskedFor] = new("keterangan lebih lanjut diminta", "more information asked for"), [SessionOutcome.RegistrationsTaken] = new("ada yang mendaftar", "people registered"),
        [SessionOutcome.RegistrationsPromised] = new("ada yang berjanji mendaftar", "registrations promised"), [SessionOutcome.InterestedListed] = new("peminat dicatat", "interested people listed"),
        [SessionOutcome.PartnershipDiscussed] = new("kemitraan dibahas", "a partnership discussed"), [SessionOutcome.WillTellOthers] = new("peserta akan menyebarkan", "participants will tell others"),
        [SessionOutcome.NoConclusion] = new("tanpa kesimpulan", "no conclusion"), [SessionOutcome.BrokenOff] = new("terhenti", "broken off"), [SessionOutcome.Other] = new("hasil lain", "another outcome")
    };

    public static Sentence Say(this SessionKind kind) => Kinds[kind];

    public static Sentence Say(this JoinedEvent joined) => Events[joined];

    public static Sentence Say(this SessionOutcome outcome) => Outcomes[outcome];

    internal static Sentence At(this JoinedEvent? joined) => joined is { } event_ ? event_.Say().In(" pada acara {0}", " at {0}") : Phrases.Empty;
}
