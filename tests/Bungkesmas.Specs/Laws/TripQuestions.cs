using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Specs.Laws;

public static partial class Trip
{
    /// <summary>What remained doubtful of the trip, what the rules find in it, and what was answered.</summary>
    private static Entry[] InDoubt =>
    [
        Told(WhoIsReady, new AmbiguityRaised(
            [OfYlp2em.ToString(), TheCity.ToString(), "visit/kunjungan-kedua", "session/sosialisasi-soreang", "registration/pendaftar-mei", "figure/kelompok-konstituen", "statement/kutipan-direktur", Mou.ToString(), $"document/{Report}"],
            AmbiguityKind.WhoIsMeant,
            [new("ylp2em", Ylp2em, Sources: [new(Report, 400, 410)]), new("semua-yang-hadir", null, Parepare, Director, new(3, Qualifier.AtLeast, Unit.Institutions), "2017-05", Meaning.AllGroups)],
            [Nth(20)]), "2017-05-11") with { Offset = 400 },
        Told(WhoIsReady, new AmbiguityRaised([OfYlp2em.ToString()], AmbiguityKind.WhoIsMeant, [new("kpi", Kpi)])) with { Document = LaterReport },
        Told(WhoIsReady, new ReadingChosen("ylp2em", ChoiceReason.PartnerAsked, [OfYlp2em.ToString(), TheCity.ToString()], ["ylp2em", "semua-yang-hadir"]), "2017-06-20") with { Document = LaterReport },
        Told(new(Subject.Questions, "region-kind-73-13"), new QuestionExplained(Explanation.TypoInSource, [TheRegencyOfWajo.ToString()], ["kota", "kabupaten"]), "2017-07-02") with { Document = LaterReport },
        Told(OfAphi, new CandidacyRecorded(InWajo with { StatedKind = RegionKind.Kota }), "2017-06-01") with { Offset = 350 },
        Inferred(WhoIsReady, new ReadingChosen("kpi", ChoiceReason.NearestInText, [OfYlp2em.ToString()]), "2017-06-21") with { Offset = 405 }
    ];
}
