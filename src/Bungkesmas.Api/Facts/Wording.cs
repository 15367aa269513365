using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Api.Facts;

/// <summary>Parts of states and their codes in words, for sentences and printed pages; what has no word of its own is written as its code.</summary>
public static class Wording
{
    private static readonly Dictionary<string, Sentence> Parts = new()
    {
        ["role"] = new("peran", "role"), ["roleAssertion"] = new("cara peran itu diketahui", "how the role is known"), ["outcome"] = new("hasil", "outcome"),
        ["parts"] = new("fungsi", "parts it plays"), ["subPartner"] = new("berada di bawah mitra", "sub-partner of"), ["subPartners"] = new("sub-mitra", "sub-partners"),
        ["agreements"] = new("perjanjian", "agreements"), ["routes"] = new("jalur pendaftaran", "registration routes"), ["name"] = new("nama", "name"),
        ["kind"] = new("jenis", "kind"), ["branchOf"] = new("cabang dari", "branch of"), ["aliases"] = new("nama lain", "other names"), ["people"] = new("orang dan perannya", "people in roles"),
        ["state"] = new("keadaan layanan", "coverage"), ["engagements"] = new("lembaga di wilayah ini", "organisations in the region"),
        ["searchOpen"] = new("pencarian mitra yang belum berhasil", "search that found nobody"), ["criteria"] = new("syarat yang dicari", "what was looked for"),
        ["assistance"] = new("asistensi", "assistance"), ["flags"] = new("perlu diingat", "to keep in mind"), ["mergedInto"] = new("digabungkan ke", "merged into"),
        ["standing"] = new("kedudukan", "standing"), ["until"] = new("ditangguhkan sampai", "deferred until"), ["reasons"] = new("alasan", "reasons"),
        ["signedOn"] = new("ditandatangani pada", "signed on"), ["validUntil"] = new("berlaku sampai", "valid until"), ["metOn"] = new("syarat terpenuhi pada", "condition met on"),
        ["draftedOn"] = new("naskah disusun pada", "drafted on"), ["changes"] = new("perubahan", "amendments"), ["endedOn"] = new("berakhir pada", "ended on"),
        ["endedBy"] = new("diakhiri oleh", "ended by"), ["endReasons"] = new("alasan berakhirnya", "reasons of its end"), ["key"] = new("pihak dan wilayahnya", "its parties and region"),
        ["providers"] = new("provider dan calon provider", "providers and expected providers"), ["appointed"] = new("pengelola setempat", "local managers"),
        ["expected"] = new("yang diharapkan sesudahnya", "expected afterwards"), ["atWork"] = new("provider yang bekerja", "providers at work"), ["interimRoute"] = new("jalur sementara", "interim route"),
        ["attended"] = new("ada kegiatan", "something went on there"),
        ["foundSince"] = new("calon mitra sejak pencarian itu", "candidates since that search")
    };

    private static readonly Dictionary<string, Sentence> Codes = new()
    {
        ["none"] = new("belum ada", "none yet"), ["reached"] = new("sudah dikenal", "reached"), ["recommended"] = new("direkomendasikan", "recommended"),
        ["sub-partner"] = new("sub-mitra", "sub-partner"), ["candidate"] = new("calon mitra", "candidate"), ["ready"] = new("siap menjadi mitra", "ready to become a partner"),
        ["concluded-provider"] = new("akan menjadi provider", "to become the provider"), ["active-provider"] = new("provider aktif", "active provider"),
        ["observed"] = new("teramati", "observed"), ["stated"] = new("dinyatakan", "stated"), ["quoted"] = new("dikutip", "quoted"), ["hoped"] = new("diharapkan", "hoped"),
        ["decided"] = new("diputuskan", "decided"), ["inferred"] = new("disimpulkan", "inferred"), ["derived"] = new("dihitung", "derived"),
        ["unstated"] = new("tidak disebutkan", "unstated"), ["open"] = new("terbuka", "open"), ["concluded"] = new("disimpulkan", "concluded"), ["active"] = new("aktif", "active"),
        ["proposed"] = new("direncanakan", "intended"), ["deferred"] = new("ditangguhkan", "deferred"), ["signed"] = new("ditandatangani", "signed"), ["ended"] = new("berakhir", "ended"),
        ["gateway"] = new("gerbang masuk", "gateway"), ["requester"] = new("pemohon", "requester"), ["recommender"] = new("pemberi rekomendasi", "recommender"),
        ["outreach-target"] = new("target sosialisasi", "target of outreach"), ["interim-registration-target"] = new("tempat pendaftaran sementara", "interim place of registration"),
        ["covered"] = new("terlayani", "covered"), ["agreement-pending"] = new("menunggu perjanjian", "agreement pending"), ["interim"] = new("sementara", "interim"),
        ["gap"] = new("celah", "gap"), ["in-contact"] = new("terjalin kontak", "in contact"), ["no-record"] = new("belum ada catatan", "no record"),
        ["answered-in-principle"] = new("dijawab pada prinsipnya", "answered in principle"), ["answered"] = new("dijawab", "answered"), ["fulfilled"] = new("dipenuhi", "fulfilled"),
        ["suitable"] = new("tepat", "suitable"), ["willing"] = new("mau", "willing"), ["true"] = new("ya", "yes"), ["false"] = new("tidak", "no"),
        ["partner-workload"] = new("beban kerja mitra", "the partner's workload"), ["wants-system-first"] = new("ingin memakai sistem lebih dahulu", "wants the system first"),
        ["sequenced-after-launch"] = new("dilakukan sesudah peluncuran", "comes after the launch"), ["awaiting-approval"] = new("menunggu persetujuan", "awaiting approval"),
        ["spelling"] = new("ejaan lain", "another spelling"), ["misspelling"] = new("salah tulis", "misspelling"), ["acronym"] = new("singkatan", "acronym"),
        ["short-name"] = new("nama pendek", "short name"), ["full-name"] = new("nama lengkap", "full name"), ["former-name"] = new("nama lama", "former name"),
        ["mou"] = new("MOU", "MOU"), ["pks"] = new("PKS", "cooperation agreement"), ["title-only"] = new("hanya dalam judul", "in a title only"),
        ["condition-met"] = new("syaratnya terpenuhi", "condition met"), ["drafted"] = new("naskah disusun", "drafted"), ["expired"] = new("kedaluwarsa", "expired"),
        ["terminated"] = new("diakhiri", "terminated"), ["declined"] = new("menolak", "declined"), ["withdrawn"] = new("ditarik", "withdrawn"), ["partner"] = new("mitra", "partner"),
        ["registration-target"] = new("tempat pendaftaran", "place of registration"), ["local-manager"] = new("pengelola setempat", "local manager"), ["permanent"] = new("tetap", "permanent"),
        ["follow-up-without-progress"] = new("ditindaklanjuti tanpa kemajuan", "followed up without progress"), ["other"] = new("lainnya", "other")
    };

    /// <summary>Kinds of organisation and roles of people have words of their own in the domain.</summary>
    private static readonly Dictionary<string, Sentence> Others = Enum.GetValues<OrganisationKind>().Select(kind => (Code: kind.Code(), Word: kind.Word()))
        .Concat(Enum.GetValues<PersonRole>().Select(role => (Code: role.Code(), Word: role.Word()))).DistinctBy(pair => pair.Code).ToDictionary(pair => pair.Code, pair => pair.Word);

    /// <summary>What a part of a state is called.</summary>
    public static Sentence Part(string part) => Parts.GetValueOrDefault(part) ?? new(Spaced(part), Spaced(part));

    /// <summary>A code in words.</summary>
    public static Sentence Code(string code) => Known(code) ?? new(code.Replace('-', ' '), code.Replace('-', ' '));

    /// <summary>A value in words.</summary>
    public static Sentence InWords<TEnum>(this TEnum value) where TEnum : struct, Enum => Code(value.Code());

    /// <summary>What differs, in one sentence.</summary>
    public static Sentence Say(this PartDifference difference, INames names)
    {
        var (part, before, after) = (Part(difference.Part), Value(difference.Before, names), Value(difference.After, names));
        return before == after
            ? new($"{Begun(part.Id)}: rinciannya berubah.", $"{Begun(part.En)}: details changed.")
            : new($"{Begun(part.Id)}: dari {before.Id} menjadi {after.Id}.", $"{Begun(part.En)}: from {before.En} to {after.En}.");
    }

    private static Sentence Value(JsonNode? value, INames names) => value switch
    {
        null or JsonArray { Count: 0 } => new("tidak ada", "none"),
        JsonArray items => items.Select(item => Value(item, names)).Listed(),
        JsonObject body => Body(body, names),
        _ when value.GetValueKind() == System.Text.Json.JsonValueKind.String => Dated(value.GetValue<string>()) ?? Name(value.GetValue<string>(), names),
        _ => Code(value.ToJsonString())
    };

    /// <summary>Something inside a state: who or what it is, and where it stands.</summary>
    private static Sentence Body(JsonObject body, INames names)
    {
        if (body.Count == 2 && body["of"] is not null && body["kind"] is not null && JsonSerializer.Deserialize<Condition>(body, LedgerJson.Options) is { } condition) return condition.Say(names);
        var who = new[] { "organisation", "id", "reason", "parties", "of", "name", "through", "person", "to" }.Select(field => body[field]).FirstOrDefault(field => field is not null);
        var standing = new[] { "role", "standing", "kind" }.Select(field => body[field]).FirstOrDefault(field => field is not null);
        var (first, then) = (who is null ? null : Value(who, names), standing is null ? null : Value(standing, names));
        return first is null ? then ?? new("satu", "one") : then is null ? first : new($"{first.Id} ({then.Id})", $"{first.En} ({then.En})");
    }

    /// <summary>A day, or the day of an instant.</summary>
    private static Sentence? Dated(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? VagueDate.Say(text)
        : text.Contains('T') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? VagueDate.Day(instant) : null;

    private static Sentence? Known(string code) => Codes.GetValueOrDefault(code) ?? Others.GetValueOrDefault(code);

    private static Sentence Name(string text, INames names) => Known(text) ?? new(names.Organisation(text), names.Organisation(text));

    private static string Spaced(string part) => part.Aggregate(new StringBuilder(), (text, letter) => char.IsUpper(letter) ? text.Append(' ').Append(char.ToLowerInvariant(letter)) : text.Append(letter)).ToString();

    private static string Begun(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
