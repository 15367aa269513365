using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

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
        [Topics.Held] = new("pelaksanaannya", "whether it was held"),
        [Topics.Figure] = new("angkanya", "the figure"),
        [Topics.LaunchOn] = new("tanggal peluncuran", "the day of the launch"),
        [Topics.Founded] = new("tahun berdirinya", "when it was founded"),
        [Topics.FullName] = new("nama lengkapnya", "its full name"),
        [Topics.DocumentDate] = new("tanggal dokumen", "the date of the document")
    };

    private static readonly Dictionary<string, Sentence> OfValues = new()
    {
        ["nobody-found"] = new("belum ditemukan lembaga yang tepat", "nobody suitable was found"),
        ["recommended"] = new("direkomendasikan", "recommended"),
        ["already-partner"] = new("sudah menjadi mitra", "already a partner"),
        ["no-agreement"] = new("tidak ada perjanjian yang tercatat ditandatangani", "no signed agreement on record"),
        ["signed"] = new("ditandatangani", "signed"),
        ["deferred"] = new("ditangguhkan", "deferred"),
        ["terminated"] = new("diakhiri", "terminated"),
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

    /// <summary>Regions of a kind, by its code.</summary>
    public static Sentence OfRegions(string kind) => kind switch
    {
        "province" => new("provinsi", "provinces"), "kabupaten" => new("kabupaten", "regencies"), "kota" => new("kota", "cities"),
        "district" => new("kecamatan", "districts"), "village" => new("kelurahan/desa", "villages"), _ => Same(kind)
    };

    /// <summary>A topic, with what it names after its colon as it stands there.</summary>
    public static Sentence OfTopic(string topic)
    {
        var (word, tail) = (OfTopics.GetValueOrDefault(Topics.Head(topic), Same(Topics.Head(topic))), string.Join(", ", Topics.Tail(topic).Split(':', StringSplitOptions.RemoveEmptyEntries)));
        return tail.Length == 0 ? word : new($"{word.Id} ({tail})", $"{word.En} ({tail})");
    }

    /// <summary>What a person was unsure of.</summary>
    public static Sentence Doubt(this Question question) => (question.Ambiguity ?? AmbiguityKind.Other).Say();

    /// <summary>What the question is about, by name where it has one.</summary>
    public static Sentence Subjects(this Question question, INames names) => Joined(question.About.Select(about => Subject.Parse(about).Say(names)), ", ", ", ");

    /// <summary>All readings, one beside the other.</summary>
    public static Sentence Values(this Question question, INames names) => Joined(question.Readings.Select(reading => reading.Label(names)), " atau ", " or ");

    /// <summary>A reading as people read it. Values name what they are before a colon, and stand for themselves where no word is known.</summary>
    public static Sentence Label(this Reading reading, INames names)
    {
        if (reading.Meant is { } meant) return meant.Say(names);
        var (head, part) = (Topics.Head(reading.Value), Topics.Tail(reading.Value));
        if (part.Length == 0) return Known(head, names);
        var (what, which) = (Known(head, names), head is "recommended" or "already-partner" or "no-agreement" ? Same(names.Organisation(part)) : Known(part, names));
        return new($"{which.Id}: {what.Id}", $"{which.En}: {what.En}");
    }

    private static Sentence Known(string value, INames names) => OfValues.TryGetValue(value, out var word) ? word : Same(Subject.IsRegionCode(value) && value.Contains('.') ? names.Region(value) : value);

    private static Sentence Joined(IEnumerable<Sentence> words, string id, string en)
    {
        var all = words.ToList();
        return new(string.Join(id, all.Select(word => word.Id)), string.Join(en, all.Select(word => word.En)));
    }

    private static Sentence Same(string text) => new(text, text);
}
