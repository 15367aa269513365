using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Specs.Laws;

public static partial class Trip
{
    private const string Draft = "laporan-konsep";

    /// <summary>A draft and the report that replaces it, and accounts of one request that are linked and let go.</summary>
    private static Entry[] OnPaper =>
    [
        Received(Draft, "2017-05-28"),
        Received("laporan-jadi", "2017-06-20") with
        {
            Said = new DocumentReceived("c-jadi", 900, "id", [new(DocumentDateKind.Written, "2017-06-20")], Affiliation: Stf, Interest: AuthorInterest.Programme, Regions: [Parepare, Wajo], Replaces: Draft)
        },
        Told(OfAphi, new CandidacyRecorded(InWajo), "2017-05-27") with { Document = Draft, Offset = 20 },
        Told(new(Subject.Links, "permintaan-yang-sama"), new HappeningsLinked([Asking.ToString(), "request/surat-kpi"])) with { Document = LaterReport, Offset = 700 },
        Told(new(Subject.Links, "permintaan-lain"), new HappeningsLinked([Asking.ToString(), "request/permintaan-aphi"])) with { Document = LaterReport, Offset = 720 },
        Told(Subject.Visit("lawatan-parepare"), new Domain.Visits.VisitHeld([InParepare], [Kpi], Number: 2), "2017-05-11") with { Document = LaterReport, Offset = 740 },
        Told(Subject.Session("soreang-versi-lain"), new Domain.Visits.SessionHeld("lawatan-parepare", Domain.Visits.SessionKind.Outreach, Regions: [new(Soreang)]), "2017-05-11") with { Document = LaterReport, Offset = 745 },
        Told(new(Subject.Links, "kunjungan-yang-sama"), new HappeningsLinked([SecondVisit.ToString(), "visit/lawatan-parepare"])) with { Document = LaterReport, Offset = 750 },
        Told(new(Subject.Links, "kunjungan-juga-sama"), new HappeningsLinked(["visit/lawatan-parepare", "visit/perjalanan-mei"])) with { Document = LaterReport, Offset = 760 },
        Told(new(Subject.Links, "pertemuan-yang-sama"), new HappeningsLinked([InSoreang.ToString(), "session/soreang-versi-lain"])) with { Document = LaterReport, Offset = 770 },
        Done(new(Subject.Links, "permintaan-lain"), new HappeningsUnlinked([Asking.ToString(), "request/permintaan-aphi"]), "2017-09-21")
    ];
}
