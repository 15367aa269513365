using Bungkesmas.Domain.Figures;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Visits;
using Bungkesmas.Projections.Questions.Rules;

namespace Bungkesmas.Projections.Questions;

/// <summary>Topics, subjects and readings in words.</summary>
public static class Words
{
    private static readonly Dictionary<string, Sentence> OfTopics = new()
    {
        [Topics.GroupCount] = new("jumlah kelompok", "the number of groups"),
        [Topics.MembersPerGroup] = new("jumlah anggota tiap kelompok", "the number of members in each group"),
        [Topics.GroupsPerPlace] = new("jumlah kelompok tiap tempat", "the number of groups in each place"),
        [Topics.DistrictCount] = new("jumlah kecamatan", "the number of districts"),
        [Topics.AwareGroups] = new("jumlah kelompok yang sudah mengenal program", "the number of groups that know the programme"),
        [Topics.Participants] = new("jumlah peserta", "the number of participants"),
        [Topics.Audience] = new("jumlah hadirin", "the size of the audience"),
        [Topics.HeldOn] = new("tanggal pelaksanaan", "the day it was held"),
        [Topics.VisitNumber] = new("nomor kunjungan", "the number of the visit"),
        [Topics.SignedOn] = new("tanggal penandatanganan", "the day of the signing"),
        [Topics.Parties] = new("pihak-pihaknya", "its parties"),
        [Topics.HoldsIn] = new("wilayahnya", "where it holds"),
        [Topics.Requester] = new("siapa yang meminta", "who asked for it"),
        [Topics.Held] = new("pelaksanaannya", "whether it was held"),
        [Topics.Figure] = new("angkanya", "the figure"),
        [Topics.FigureThen] = new("angkanya", "the figure"),
        [Topics.Size] = new("jumlah orangnya", "how many people belong to it"),
        [Topics.Running] = new("jumlah berjalannya", "the running total"),
        [Topics.LaunchOn] = new("tanggal peluncuran", "the day of the launch"),
        [Topics.Founded] = new("tahun berdirinya", "when it was founded"),
        [Topics.FullName] = new("nama lengkapnya", "its full name"),
        [Topics.ValidUntil] = new("akhir masa berlakunya", "the end of its validity"),
        [Topics.Then] = new("keadaannya pada satu hari", "how it stood on one day"),
        [Topics.WorksUnder] = new("mitra induknya", "the partner it works under"),
        [Topics.DocumentDate] = new("tanggal dokumen", "the date of the document")
    };

    private static readonly Dictionary<string, Sentence> OfValues = new()
    {
        ["nobody-found"] = new("belum ditemukan lembaga yang tepat", "nobody suitable was found"),
        ["recommended"] = new("direkomendasikan", "recommended"),
        ["already-partner"] = new("sudah menjadi mitra", "already a partner"),
        [Topics.Left] = new("kemitraannya berakhir", "the partnership ended"),
        [Topics.LeadsTo] = new("masih dibuka", "still open"),
        [Topics.RegisteredThrough] = new("masih ada yang mendaftar", "people still registered"),
        [Topics.Active] = new("provider aktif", "an active provider"),
        ["no-agreement"] = new("tidak ada perjanjian yang tercatat ditandatangani", "no signed agreement on record"),
        ["signed"] = new("ditandatangani", "signed"),
        [Topics.Amended] = new("diubah", "amended"),
        ["deferred"] = new("ditangguhkan", "deferred"), [Topics.WaitsFor] = new("yang ditunggu", "waited for"), [Topics.ConditionMet] = new("sudah terpenuhi", "has come"),
        [SubPartnersInCircle.SubPartner] = new("mitra bawahan", "sub-partner"),
        ["expired"] = new("habis masa berlakunya", "expired"),
        ["terminated"] = new("diakhiri", "terminated"),
        [Topics.NoParty] = new("ia bukan pihak lagi", "it is no party to it any more"), [Topics.HoldsElsewhere] = new("kini berlaku di wilayah lain", "it holds in another region now"),
        [Topics.TakesPart] = new("ikut serta", "takes part"), [Topics.Parted] = new("tidak ikut serta", "takes no part"),
        [Topics.Towards] = new("dialihkan atau dibuka ke sana", "people are sent there"), [Topics.LeadsNoMore] = new("berakhir", "ended"),
        [Topics.Appointed] = new("ditunjuk", "appointed"), [Topics.Released] = new("tidak lagi ditunjuk", "released"),
        [Topics.Granted] = new("dikabulkan", "granted"), [Topics.Declined] = new("ditolak", "declined"), [Topics.Withdrawn] = new("ditarik kembali", "withdrawn"),
        [Topics.Launched] = new("sudah diluncurkan", "launched"), [Topics.LaunchAwaited] = new("masih dinantikan", "still to come"),
        ["sum"] = new("jumlah bagian-bagiannya", "the sum of its parts"),
        ["understanding"] = new("pemahaman", "understanding"),
        ["awareness"] = new("yang sudah mengenal program", "awareness"),
        ["unlisted"] = new("tidak ada di daftar resmi", "not on the official list"),
        ["ambiguous"] = new("ada beberapa tempat dengan nama itu", "several places have that name"),
        ["no-context"] = new("wilayahnya tidak disebutkan", "its region is not told"),
        [Topics.Unstated] = new("tidak disebutkan", "nobody said so"),
        ["not-on-record"] = new("tidak tercatat", "not on record"),
        ["full"] = new("penuh", "full"), ["much"] = new("banyak", "much"), ["some"] = new("sebagian", "some"), ["little"] = new("sedikit", "little"), ["none"] = new("tidak ada", "none"),
        ["held"] = new("terlaksana", "held"), ["not-held"] = new("tidak terlaksana", "not held"), ["planned"] = new("direncanakan", "planned"), ["yes"] = new("ya", "yes"), ["no"] = new("tidak", "no")
    };

    private static readonly Dictionary<string, Unit> Units = Enum.GetValues<Unit>().ToDictionary(unit => unit.Code());

    private static readonly Dictionary<string, Sentence> Figures = Enum.GetValues<FigureTopic>().ToDictionary(topic => topic.Code(), topic => topic.Say());

    private static readonly Dictionary<string, FigureTopic> OfFlows = Enum.GetValues<FigureTopic>().Where(FigureTopics.Flows).ToDictionary(topic => topic.Code());

    /// <summary>Parts of what tells one audience of a session from another; those who came are what is counted.</summary>
    private static readonly Dictionary<string, Sentence> Audience = Enum.GetValues<AudienceKind>().ToDictionary(kind => kind.Code(), Audiences.Word)
        .Concat([new(AudienceRole.Actual.Code(), Same("")), new(AudienceRole.Incidental.Code(), new("hadir tanpa diundang", "incidental"))]).ToDictionary();

    /// <summary>Regions of a kind, by its code.</summary>
    public static Sentence OfRegions(string kind) => kind switch
    {
        "province" => new("provinsi", "provinces"), "kabupaten" => new("kabupaten", "regencies"), "kota" => new("kota", "cities"),
        "district" => new("kecamatan", "districts"), "village" => new("kelurahan/desa", "villages"), _ => Same(kind)
    };

    /// <summary>A topic, with what it names after its colons; the unit of a number stands with the number.</summary>
    public static Sentence OfTopic(string topic, INames names)
    {
        var head = Topics.Head(topic);
        var (word, parts) = (OfTopics.GetValueOrDefault(head, Same(head)), Topics.Tail(topic).Split(':', StringSplitOptions.RemoveEmptyEntries).ToList());
        // What a figure is of stands before its unit, and may be called the same.
        if (head is Topics.Figure or Topics.FigureThen or Topics.Running && parts is [var what, var unit, ..] && Units.ContainsKey(unit) && Figures.TryGetValue(what, out var figure)) (word, parts) = (figure, parts[1..]);
        FigureTopic? flow = OfFlows.TryGetValue(Topics.Head(Topics.Tail(topic)), out var flows) ? flows : null;
        parts.RemoveAll(Units.ContainsKey);
        var tail = parts.Select(part => flow is { } counted && Edtf.TryParse(part, out _) ? counted.When(part) : OfPart(head, part, names)).Listed();
        return parts.Count == 0 ? word : new($"{word.Id} ({tail.Id})", $"{word.En} ({tail.En})");
    }

    /// <summary>The unit that a topic names.</summary>
    public static Unit? UnitIn(string topic) => Topics.Tail(topic).Split(':').Where(Units.ContainsKey).Select(part => (Unit?)Units[part]).FirstOrDefault();

    private static Sentence OfPart(string head, string part, INames names) =>
        head == Topics.Then && part == Topics.Registers ? new("pengelola setempat", "local manager") :
        Subject.IsRegionCode(part) && (part.Contains('.') || head == Topics.Then) ? Same(names.Region(part))
        : head == Topics.Participants && Subject.IsSlug(part) && !Edtf.TryParse(part, out _) ? Subject.Session(part).Say(names)
        : head == Topics.Audience ? part.Split('.', 3).Select(code => Audience.GetValueOrDefault(code) ?? (Subject.IsRegionCode(code) ? Same(names.Region(code)) : Same(names.Organisation(code)))).Where(word => word.Id.Length > 0).Listed()
        : Edtf.TryParse(part, out _) ? VagueDate.Say(part) : Same(names.Organisation(part));

    /// <summary>What a person was unsure of.</summary>
    public static Sentence Doubt(this Question question) => (question.Ambiguity ?? AmbiguityKind.Other).Say();

    /// <summary>What the question is about, by name where it has one.</summary>
    public static Sentence Subjects(this Question question, INames names) => Joined(question.About.Select(about => Subject.Parse(about).Say(names)), ", ", ", ");

    /// <summary>All readings, one beside the other.</summary>
    public static Sentence Values(this Question question, INames names) => Joined(Labels.Of(question, names), " atau ", " or ");

    /// <summary>A word that values are written with; it stands for itself where no word is known.</summary>
    public static Sentence Known(string value) => OfValues.GetValueOrDefault(value) ?? Same(value);

    private static Sentence Joined(IEnumerable<Sentence> words, string id, string en)
    {
        var all = words.ToList();
        return new(string.Join(id, all.Select(word => word.Id)), string.Join(en, all.Select(word => word.En)));
    }

    public static Sentence Same(string text) => new(text, text);
}
