using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Api.Facts;

/// <summary>Fields of states, and the codes they hold, in words.</summary>
public static class PartWords
{
    /// <summary>Fields of states.</summary>
    public static IReadOnlyDictionary<string, Sentence> Parts { get; } = new Dictionary<string, Sentence>
    {
        ["role"] = new("peran", "role"), ["roleAssertion"] = new("cara peran itu diketahui", "how the role is known"), ["outcome"] = new("hasil", "outcome"),
        ["parts"] = new("fungsi", "parts it plays"), ["subPartner"] = new("berada di bawah mitra", "sub-partner of"), ["subPartners"] = new("sub-mitra", "sub-partners"), ["intendedSubPartners"] = new("calon sub-mitra", "intended sub-partners"),
        ["agreements"] = new("perjanjian", "agreements"), ["routes"] = new("jalur pendaftaran", "registration routes"), ["name"] = new("nama", "name"),
        ["kind"] = new("jenis", "kind"), ["branchOf"] = new("cabang dari", "branch of"), ["aliases"] = new("nama lain", "other names"), ["people"] = new("orang dan perannya", "people in roles"),
        ["state"] = new("keadaan layanan", "coverage"), ["engagements"] = new("lembaga di wilayah ini", "organisations in the region"),
        ["searchOpen"] = new("pencarian mitra yang belum berhasil", "search that found nobody"), ["criteria"] = new("syarat yang dicari", "what was looked for"),
        ["assistance"] = new("asistensi", "assistance"), ["flags"] = new("perlu diingat", "to keep in mind"), ["mergedInto"] = new("digabungkan ke", "merged into"),
        ["standing"] = new("kedudukan", "standing"), ["until"] = new("ditangguhkan sampai", "deferred until"), ["reasons"] = new("alasan", "reasons"),
        ["signedOn"] = new("ditandatangani pada", "signed on"), ["validUntil"] = new("berlaku sampai", "valid until"), ["metOn"] = new("syarat terpenuhi pada", "condition met on"),
        ["draftedOn"] = new("naskah disusun pada", "drafted on"), ["changes"] = new("perubahan", "amendments"), ["endedOn"] = new("berakhir pada", "ended on"),
        ["lastDay"] = new("hari terakhirnya", "its last day"), ["endedBy"] = new("diakhiri oleh", "ended by"), ["endReasons"] = new("alasan berakhirnya", "reasons of its end"), ["key"] = new("pihak dan wilayahnya", "its parties and region"),
        ["providers"] = new("lembaga yang berperan atau berperjanjian di sana", "organisations with a role or an agreement there"), ["appointed"] = new("pengelola setempat", "local managers"),
        ["expected"] = new("yang diharapkan sesudahnya", "expected afterwards"), ["atWork"] = new("provider yang bekerja", "providers at work"), ["closed"] = new("yang menutup pendaftarannya", "whose registration is closed"), ["former"] = new("yang dahulu mendaftar orang di sana", "who registered people there before"), ["parted"] = new("bukan, atau bukan lagi, mitra", "not, or no longer, partners"), ["interimRoute"] = new("jalur sementara", "interim route"),
        ["attended"] = new("ada kegiatan", "something went on there"),
        ["appointments"] = new("penunjukan pengelola setempat", "appointments as local manager"), ["standings"] = new("kedudukan perjanjian-perjanjiannya", "where its agreements stand"),
        ["amendedOn"] = new("terakhir diubah pada", "last amended on"), ["sameAs"] = new("sama dengan", "the same as"), ["mergedFrom"] = new("digabungkan dari", "merged from"),
        ["region"] = new("wilayah", "region"), ["organisation"] = new("lembaga", "organisation"), ["count"] = new("jumlah", "count"), ["number"] = new("nomor", "number"), ["date"] = new("tanggal", "date"),
        ["by"] = new("oleh", "by"), ["to"] = new("kepada", "to"), ["group"] = new("kelompok", "group"), ["regions"] = new("wilayah", "regions"), ["with"] = new("bersama", "with"),
        ["foundSince"] = new("calon mitra sejak pencarian itu", "candidates since that search"),
        ["agreement"] = new("perjanjian", "agreement"), ["agreementStanding"] = new("kedudukan perjanjian", "standing of the agreement"), ["ordinal"] = new("urutan ke-", "ordinal"), ["parties"] = new("para pihak", "parties"),
        ["partner"] = new("mitra", "partner"), ["person"] = new("orang", "person"), ["who"] = new("siapa", "who"), ["assisted"] = new("yang dibantu", "who is assisted"), ["through"] = new("melalui", "through"), ["interim"] = new("sementara", "for now"),
        ["intended"] = new("baru direncanakan", "only intended"), ["reason"] = new("alasan", "reason"), ["givenBy"] = new("disebutkan oleh", "given by"), ["givenFor"] = new("disebutkan untuk", "given for"), ["because"] = new("karena", "because of"),
        ["of"] = new("dari", "of"), ["in"] = new("di", "in"), ["on"] = new("pada", "on"), ["since"] = new("sejak", "since"), ["statedOn"] = new("disebutkan pada", "told on"), ["next"] = new("berikutnya", "next"), ["lastReview"] = new("tinjauan terakhir", "last review"),
        ["scope"] = new("cakupan", "scope"), ["part"] = new("kaitannya dengan wilayah", "how it concerns the region"), ["code"] = new("kode", "code"), ["statedKind"] = new("disebut sebagai", "called a")
    };

    /// <summary>Where and how something is written: no part that readers are told to have changed.</summary>
    public static IReadOnlyList<string> Citing { get; } = ["sources", "document", "start", "end", "written", "rule", "rejected"];

    private static readonly Dictionary<string, Sentence> Own = new()
    {
        ["none"] = new("belum ada", "none yet"), ["reached"] = new("sudah dikenal", "reached"), ["recommended"] = new("direkomendasikan", "recommended"),
        ["sub-partner"] = new("sub-mitra", "sub-partner"), ["candidate"] = new("calon mitra", "candidate"), ["ready"] = new("siap menjadi mitra", "ready to become a partner"),
        ["concluded-provider"] = new("akan menjadi provider", "future provider"), ["active-provider"] = new("provider aktif", "active provider"),
        ["observed"] = new("teramati", "observed"), ["stated"] = new("dinyatakan", "stated"), ["quoted"] = new("dikutip", "quoted"), ["hoped"] = new("diharapkan", "hoped"),
        ["decided"] = new("diputuskan", "decided"), ["inferred"] = new("disimpulkan", "inferred"), ["derived"] = new("dihitung", "derived"),
        ["unstated"] = new("tidak disebutkan", "unstated"), ["open"] = new("terbuka", "open"), ["concluded"] = new("sudah atau akan menjadi mitra", "a partner already or to become one"), ["active"] = new("aktif", "active"),
        ["proposed"] = new("direncanakan", "intended"), ["deferred"] = new("ditangguhkan", "deferred"), ["signed"] = new("ditandatangani", "signed"), ["ended"] = new("berakhir", "ended"),
        ["gateway"] = new("gerbang masuk", "gateway"), ["requester"] = new("pemohon", "requester"), ["recommender"] = new("pemberi rekomendasi", "recommender"),
        ["outreach-target"] = new("target sosialisasi", "target of outreach"), ["interim-registration-target"] = new("tempat pendaftaran sementara", "interim place of registration"),
        ["covered"] = new("terlayani", "covered"), ["agreement-pending"] = new("menunggu perjanjian", "agreement pending"), ["interim"] = new("sementara", "interim"),
        ["gap"] = new("celah", "gap"), ["in-contact"] = new("terjalin kontak", "in contact"), ["no-record"] = new("belum ada catatan", "no record"),
        ["answered-in-principle"] = new("dijawab pada prinsipnya", "answered in principle"), ["answered"] = new("dijawab", "answered"), ["fulfilled"] = new("dipenuhi", "fulfilled"), ["fulfilled-in-part"] = new("dipenuhi sebagian", "fulfilled in part"),
        ["suitable"] = new("tepat", "suitable"), ["willing"] = new("mau", "willing"), ["true"] = new("ya", "yes"), ["false"] = new("tidak", "no"),
        ["partner-workload"] = new("beban kerja mitra", "the partner's workload"), ["wants-system-first"] = new("ingin memakai sistem lebih dahulu", "wants the system first"),
        ["sequenced-after-launch"] = new("dilakukan sesudah peluncuran", "comes after the launch"), ["awaiting-approval"] = new("menunggu persetujuan", "awaiting approval"),
        ["spelling"] = new("ejaan lain", "another spelling"), ["misspelling"] = new("salah tulis", "misspelling"), ["acronym"] = new("singkatan", "acronym"),
        ["short-name"] = new("nama pendek", "short name"), ["full-name"] = new("nama lengkap", "full name"), ["former-name"] = new("nama lama", "former name"),
        ["mou"] = new("MOU", "MOU"), ["pks"] = new("PKS", "cooperation agreement"), ["title-only"] = new("hanya dalam judul", "in a title only"),
        ["condition-met"] = new("syaratnya terpenuhi", "condition met"), ["drafted"] = new("naskah disusun", "drafted"), ["expired"] = new("kedaluwarsa", "expired"),
        ["terminated"] = new("diakhiri", "terminated"), ["declined"] = new("menolak", "declined"), ["withdrawn"] = new("ditarik", "withdrawn"), ["partner"] = new("mitra", "partner"),
        ["registration-target"] = new("tempat pendaftaran", "place of registration"), ["local-manager"] = new("pengelola setempat", "local manager"), ["permanent"] = new("tetap", "permanent"),
        ["follow-up-without-progress"] = new("ditindaklanjuti tanpa kemajuan", "followed up without progress"), ["other"] = new("lainnya", "other"),
        ["scope"] = new("ruang lingkup", "scope"), ["action"] = new("tempat kegiatan", "place of action"), ["venue"] = new("tempat acara", "venue"),
        ["audience-origin"] = new("asal hadirin", "where the audience comes from"), ["transit"] = new("tempat lewat", "passed through"),
        ["system-launched"] = new("peluncuran sistem", "launch of a system"), ["agreement-signed"] = new("penandatanganan perjanjian", "signing of an agreement"),
        ["approval-given"] = new("ada persetujuan", "approval given"), ["date-reached"] = new("tanggal tertentu", "a date"), ["season-over"] = new("musim berlalu", "end of a season"), ["training-held"] = new("ada pelatihan", "a training"), ["funds-granted"] = new("ada dana", "funds"),
        ["province"] = new("provinsi", "province"), ["kabupaten"] = new("kabupaten", "regency"), ["kota"] = new("kota", "city"), ["district"] = new("kecamatan", "district"), ["village"] = new("kelurahan/desa", "village"),
        ["kept"] = new("diteruskan", "kept"), ["changed"] = new("diubah", "changed"), ["to-be-ended"] = new("akan diakhiri", "to be ended"),
        ["acquaintances"] = new("kenalan", "acquaintances"), ["partner-colleagues"] = new("rekan mitra", "colleagues of the partner"), ["public"] = new("masyarakat", "the public"),
        ["coded"] = new("dengan kode", "by its code"), ["name-in-context"] = new("nama dalam konteksnya", "its name in context"), ["alias-in-context"] = new("nama lain dalam konteksnya", "another name in context"),
        ["is-context"] = new("wilayah konteksnya sendiri", "the context itself"), ["unlisted"] = new("tidak ada di daftar resmi", "not on the official list"),
        ["ambiguous"] = new("ada beberapa dengan nama itu", "several of that name"), ["no-context"] = new("tanpa konteks", "no context")
    };

    /// <summary>Codes in states; kinds of organisation and roles of people have words of their own in the domain.</summary>
    public static IReadOnlyDictionary<string, Sentence> Codes { get; } = Own
        .Concat(Enum.GetValues<OrganisationKind>().Select(kind => KeyValuePair.Create(kind.Code(), kind.Word())))
        .Concat(Enum.GetValues<PersonRole>().Select(role => KeyValuePair.Create(role.Code(), role.Word())))
        .Concat(Enum.GetValues<AgreementChange>().Select(change => KeyValuePair.Create(change.Code(), change.Word())))
        .Concat(Enum.GetValues<TerminationReason>().Select(reason => KeyValuePair.Create(reason.Code(), reason.Word())))
        .DistinctBy(pair => pair.Key).ToDictionary();
}
