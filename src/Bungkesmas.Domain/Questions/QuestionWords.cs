using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Questions;

/// <summary>Doubts, meanings, reasons and explanations in words.</summary>
public static class QuestionWords
{
    public static Sentence Say(this AmbiguityKind kind) => kind switch
    {
        AmbiguityKind.WhoIsMeant => new("siapa yang dimaksud", "who is meant"),
        AmbiguityKind.WhichOrganisation => new("lembaga mana yang dimaksud", "which organisation is meant"),
        AmbiguityKind.WhichPlace => new("tempat mana yang dimaksud", "which place is meant"),
        AmbiguityKind.HowMany => new("berapa banyak", "how many there are"),
        AmbiguityKind.When => new("kapan terjadinya", "when it was"),
        AmbiguityKind.WhatHappened => new("apa yang terjadi", "what happened"),
        AmbiguityKind.MeaningOfWord => new("apa arti katanya", "what the word means"),
        AmbiguityKind.Scope => new("untuk siapa atau apa itu berlaku", "whom or what it covers"),
        AmbiguityKind.Outcome => new("apa hasilnya", "what came of it"),
        AmbiguityKind.SourceIncomplete => new("apakah sumbernya lengkap", "whether the source is complete"),
        _ => new("bagaimana sumbernya dibaca", "how the source is to be read")
    };

    public static Sentence Say(this Meaning meaning) => meaning switch
    {
        Meaning.Redirected => new("dialihkan", "redirected"),
        Meaning.Suspended => new("dihentikan sementara", "put on hold"),
        Meaning.PerGroup => new("tiap kelompok", "in each group"),
        Meaning.InTotal => new("seluruhnya", "in total"),
        Meaning.OfGroups => new("kelompok", "groups"),
        Meaning.OfDistricts => new("kecamatan", "districts"),
        Meaning.OfHouseholds => new("keluarga", "households"),
        Meaning.OneGroup => new("satu kelompok", "one group"),
        Meaning.AllGroups => new("semua kelompok", "all groups"),
        Meaning.OneRegion => new("satu wilayah", "one region"),
        Meaning.AllRegions => new("semua wilayah", "all regions"),
        Meaning.OfTheProgramme => new("milik program", "of the programme"),
        Meaning.OfThePartner => new("milik mitra", "of the partner"),
        Meaning.SameOrganisation => new("lembaga yang sama", "the same organisation"),
        Meaning.OtherOrganisation => new("lembaga yang lain", "another organisation"),
        Meaning.LegalName => new("nama resmi", "the legal name"),
        Meaning.NameInUse => new("nama sehari-hari", "the name in use"),
        Meaning.PresentThere => new("hadir di sana", "present there"),
        Meaning.SaidElsewhere => new("disampaikan di tempat lain", "said elsewhere"),
        Meaning.AcquaintancesAndPartners => new("kenalan kami dan rekan mitra", "our acquaintances and the partner's colleagues"),
        Meaning.AcquaintancesOfPartners => new("kenalan dan rekan milik mitra", "acquaintances and colleagues of the partner"),
        Meaning.MicrofinanceInstitution => new("lembaga keuangan mikro", "a microfinance institution"),
        Meaning.SelfHelpInstitution => new("lembaga keswadayaan masyarakat", "a community self-help institution"),
        Meaning.NotApproached => new("belum didekati", "not approached"),
        Meaning.NotSuitable => new("tidak tepat", "not suitable"),
        Meaning.NotWilling => new("tidak mau", "not willing"),
        Meaning.Planned => new("direncanakan", "planned"),
        Meaning.NotDone => new("tidak dilakukan", "not done"),
        Meaning.Done => new("sudah dilakukan", "done"),
        Meaning.Hoped => new("diharapkan", "hoped for"),
        Meaning.Decided => new("diputuskan", "decided"),
        Meaning.Concluded => new("disimpulkan", "concluded"),
        Meaning.SameVisit => new("kunjungan yang sama", "the same visit"),
        Meaning.EarlierVisit => new("kunjungan sebelumnya", "an earlier visit"),
        Meaning.TextComplete => new("teksnya utuh", "the text is complete"),
        Meaning.TextCutOff => new("teksnya terpotong", "the text is cut off"),
        Meaning.AnotherTime => new("waktu lain", "another time"),
        Meaning.AnotherPlace => new("tempat lain", "another place"),
        Meaning.SomebodyElse => new("orang lain", "somebody else"),
        Meaning.Mou => new("MOU", "an MOU"),
        Meaning.Pks => new("PKS", "a PKS"),
        _ => new("arti lain", "another meaning")
    };

    public static Sentence Say(this ChoiceReason reason) => reason switch
    {
        ChoiceReason.SourceReadAgain => new("sumber dibaca ulang", "the source was read again"),
        ChoiceReason.SourceAsked => new("ditanyakan kepada penulis atau pelapor", "the author or reporter was asked"),
        ChoiceReason.PartnerAsked => new("ditanyakan kepada mitra", "the partner was asked"),
        ChoiceReason.SeenOnSite => new("dilihat di tempat", "it was seen on site"),
        ChoiceReason.OriginalDocument => new("dokumen asli diperiksa", "the original document was checked"),
        ChoiceReason.OfficialData => new("menurut data resmi", "by the official data"),
        ChoiceReason.NearestInText => new("paling dekat dalam teks", "it is nearest in the text"),
        ChoiceReason.MostSourcesAgree => new("sebagian besar sumber sepakat", "most sources agree"),
        ChoiceReason.MoreRecentSource => new("sumber yang lebih baru", "the source is more recent"),
        ChoiceReason.LocalKnowledge => new("pengetahuan setempat", "local knowledge"),
        ChoiceReason.WorkingAssumption => new("anggapan sementara", "a working assumption"),
        _ => new("alasan lain", "another reason")
    };

    public static Sentence Say(this Explanation explanation) => explanation switch
    {
        Explanation.BothTrue => new("keduanya benar", "both are true"),
        Explanation.TypoInSource => new("salah tulis di sumber", "a slip of the pen in the source"),
        Explanation.DifferentScope => new("cakupannya berbeda", "they are of different scope"),
        Explanation.ChangedSince => new("keadaannya sudah berubah", "it changed in the meantime"),
        Explanation.ReferenceOutdated => new("data rujukannya usang", "the reference data is outdated"),
        Explanation.NotComparable => new("tidak dapat dibandingkan", "they cannot be compared"),
        _ => new("sebab lain", "another cause")
    };
}
