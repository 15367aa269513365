using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Facts;

/// <summary>Fields of facts in words, as a correction names them, where no state has a part of that name.</summary>
public static class FieldWords
{
    public static IReadOnlyDictionary<string, Sentence> Fields { get; } = new Dictionary<string, Sentence>
    {
        // Organisations and groups.
        ["activities"] = new("kegiatan", "activities"), ["alias"] = new("nama lain", "another name"), ["founded"] = new("berdiri", "founded"), ["legalForm"] = new("bentuk hukum", "legal form"),
        ["operation"] = new("cara kerja", "how it works"), ["size"] = new("ukuran", "size"), ["relation"] = new("hubungan", "relation"), ["other"] = new("lembaga lain", "the other organisation"),
        ["otherKind"] = new("jenis lembaga lain", "kind of the other organisation"), ["into"] = new("menjadi", "into"), ["groups"] = new("jumlah kelompok", "number of groups"),
        ["groupKind"] = new("jenis kelompok", "kind of group"), ["groupsKnownAs"] = new("sebutan kelompok", "what the groups are called"),
        ["groupsPerPlace"] = new("kelompok per tempat", "groups in each place"), ["membersPerGroup"] = new("anggota per kelompok", "members in each group"),
        ["placeKind"] = new("jenis tempat", "kind of place"), ["spread"] = new("sebaran", "spread"), ["aware"] = new("kelompok yang tahu", "groups that know"),
        ["depth"] = new("sejauh mana tahu", "how well they know"), ["informedBy"] = new("diberi tahu oleh", "informed by"),
        ["informedByOrganisation"] = new("lembaga yang memberi tahu", "organisation that informed them"), ["days"] = new("hari", "days"), ["hours"] = new("jam", "hours"),
        ["place"] = new("tempat", "place"), ["channel"] = new("saluran", "channel"),
        // Becoming a partner.
        ["accompanying"] = new("yang mendampingi", "who came along"), ["after"] = new("setelah", "after"), ["asProvider"] = new("sebagai provider", "as a provider"),
        ["attempted"] = new("sudah diupayakan", "attempted"), ["attempts"] = new("upaya", "attempts"), ["provided"] = new("syaratnya", "on condition of"), ["kinds"] = new("jenis", "kinds"),
        ["purpose"] = new("tujuan", "purpose"), ["forms"] = new("bentuk", "forms"), ["towards"] = new("ditujukan kepada", "towards"),
        ["towardsPublic"] = new("ditujukan kepada masyarakat", "towards the public"), ["verdict"] = new("penilaian", "assessment"),
        // Visits and sessions.
        ["absences"] = new("yang tidak hadir", "who was absent"), ["audience"] = new("pendengar", "audience"), ["audiences"] = new("pendengar", "audiences"), ["came"] = new("yang datang", "who came"),
        ["coHosts"] = new("tuan rumah bersama", "co-hosts"), ["delay"] = new("keterlambatan", "delay"), ["delayedBy"] = new("sebab terlambat", "reasons of the delay"),
        ["duration"] = new("lamanya", "duration"), ["followsRequest"] = new("menindaklanjuti permintaan", "follows a request"),
        ["institutions"] = new("lembaga yang dikunjungi", "institutions visited"), ["joined"] = new("acara yang diikuti", "event joined"), ["materials"] = new("bahan", "materials"),
        ["means"] = new("sarana", "means"), ["numberedIn"] = new("lingkup nomor", "what the number counts within"), ["obstacles"] = new("hambatan", "obstacles"),
        ["outcomes"] = new("hasil", "outcomes"), ["plannedStart"] = new("rencana mulai", "planned start"), ["purposes"] = new("tujuan", "purposes"),
        ["represented"] = new("lembaga yang diwakili", "institutions represented"), ["start"] = new("mulai", "start"), ["speakers"] = new("pembicara", "speakers"),
        ["stops"] = new("tempat singgah", "stops"), ["team"] = new("tim", "team"), ["teamSize"] = new("jumlah anggota tim", "size of the team"), ["time"] = new("pukul", "time"),
        ["zone"] = new("zona waktu", "time zone"), ["topic"] = new("topik", "topic"), ["topics"] = new("topik", "topics"), ["trainees"] = new("peserta pelatihan", "trainees"),
        ["trainers"] = new("pelatih", "trainers"), ["venue"] = new("tempat acara", "venue"), ["visit"] = new("kunjungan", "visit"), ["session"] = new("pertemuan", "session"),
        ["from"] = new("berangkat dari", "from"), ["affected"] = new("yang terdampak", "what it affected"), ["circumstance"] = new("keadaan", "circumstance"), ["effect"] = new("akibat", "effect"),
        ["consequence"] = new("akibat", "consequence"), ["conditions"] = new("keadaan tempat", "conditions"), ["level"] = new("tingkat pemahaman", "level of understanding"),
        ["receptions"] = new("sambutan", "reception"),
        // What people said and asked for.
        ["alternatives"] = new("pilihan", "alternatives"), ["answer"] = new("jawaban", "answer"), ["beneficiaries"] = new("penerima manfaat", "beneficiaries"),
        ["holder"] = new("yang menyatakan", "whose it is"), ["holders"] = new("yang menyatakan", "whose it is"), ["hope"] = new("harapan", "hope"), ["setting"] = new("suasana", "setting"),
        ["speaker"] = new("pembicara", "speaker"), ["speakerRole"] = new("peran pembicara", "the speaker's role"), ["strengthens"] = new("menguatkan", "strengthens"),
        ["urgency"] = new("kemendesakan", "urgency"), ["whom"] = new("siapa yang didaftarkan", "whom to register"), ["facts"] = new("catatan", "facts"), ["for"] = new("untuk", "for"),
        ["requester"] = new("pemohon", "requester"), ["inPrinciple"] = new("pada prinsipnya", "in principle"), ["fulfilledAfter"] = new("dipenuhi setelah", "to be fulfilled after"),
        ["partly"] = new("sebagian", "in part"),
        // Agreements, registration and figures.
        ["met"] = new("syarat yang terpenuhi", "condition that was met"), ["signatories"] = new("penanda tangan", "signatories"), ["nextReview"] = new("tinjauan berikutnya", "next review"),
        ["fulfils"] = new("memenuhi permintaan", "fulfils a request"), ["cumulative"] = new("jumlah berjalan", "a running total"), ["period"] = new("masa", "period"),
        ["route"] = new("jalur pendaftaran", "registration route"), ["asOf"] = new("per tanggal", "as of"),
        // The programme, regions, tasks.
        ["area"] = new("wilayah tugas", "area"), ["officer"] = new("petugas", "officer"), ["foundBy"] = new("ditemukan oleh", "found by"), ["vettedBy"] = new("diperiksa oleh", "vetted by"),
        ["aspects"] = new("segi", "aspects"), ["benefits"] = new("manfaat", "benefits"), ["contribution"] = new("iuran", "contribution"), ["eligibility"] = new("syarat peserta", "eligibility"),
        ["waitingPeriod"] = new("masa tunggu", "waiting period"), ["plannedFor"] = new("direncanakan untuk", "planned for"), ["pilots"] = new("daerah percontohan", "pilot areas"),
        ["target"] = new("target", "target"), ["due"] = new("batas waktu", "due"), ["decree"] = new("peraturan", "decree"), ["assignee"] = new("yang ditugasi", "assignee"),
        ["concerning"] = new("mengenai", "concerning"),
        // Documents, doubts and what is linked.
        ["affiliation"] = new("lembaga penulis", "affiliation"), ["author"] = new("penulis", "author"), ["publisher"] = new("penerbit", "publisher"), ["informant"] = new("narasumber", "informant"),
        ["interest"] = new("keberpihakan", "interest"), ["extent"] = new("kelengkapan", "extent"), ["language"] = new("bahasa", "language"), ["dates"] = new("tanggal", "dates"),
        ["replaces"] = new("menggantikan", "replaces"), ["end"] = new("akhir", "end"), ["length"] = new("panjang", "length"), ["happenings"] = new("kejadian", "happenings"),
        ["subjects"] = new("perihal", "subjects"), ["reading"] = new("pembacaan", "reading"), ["readings"] = new("pembacaan", "readings"), ["among"] = new("di antara pembacaan", "among the readings"),
        ["explanation"] = new("penjelasan", "explanation")
    };
}
