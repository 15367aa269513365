using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.People;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Specs.Laws;

public static partial class Trip
{
    private const string Bsl = "bsl-parepare", BankSampahSoreang = "bank-sampah-soreang", Lkm = "lkm-wajo", LkmSengkang = "lkm-sengkang";

    /// <summary>Records that turned out to be one organisation, told of before and after and under whatever id; two that are said to go by each other, and one that is said to be two others.</summary>
    private static Entry[] OneAndTheSame =>
    [
        Told(Subject.Organisation(Bsl), new OrganisationIdentified("BSL Parepare", OrganisationKind.WasteBank), "2017-02") with { Offset = 900 },
        Told(Subject.Organisation(Bsl), new CandidacyRecorded(InParepare), "2017-03") with { Offset = 905 },
        Told(Subject.Organisation(Bsl), new RoleStated(Coordinator, PersonRole.Coordinator), "2017-04") with { Offset = 910 },
        Told(Subject.Agreement("mou-bsl"), new AgreementProposed(new([Stf, Bsl], InParepare)), "2017-05") with { Offset = 915 },
        Told(Subject.Organisation(Bsl), new OrganisationsMerged(BankSampahSoreang), "2017-06") with { Document = LaterReport, Offset = 900 },
        Told(Subject.Organisation(BankSampahSoreang), new OrganisationsMerged(BankSampah), "2017-05") with { Offset = 920 },
        Told(OfBankSampah, new OrganisationIdentified("Bank Sampah Labukkang"), "2017-06-20") with { Document = LaterReport, Offset = 905 },
        Told(Subject.Agreement("mou-bsl-lama"), new AgreementSigned(new([Stf, Bsl], InParepare, AgreementKind.Mou), ValidUntil: new(2017, 5, 31)), "2016-06") with { Offset = 916 },
        Told(Subject.Agreement("mou-bsl-baru"), new AgreementSigned(new([BankSampah, Stf], InParepare, AgreementKind.Mou, 2), ValidUntil: new(2017, 8, 31)), "2017-07") with { Document = LaterReport, Offset = 916 },
        Told(Subject.Organisation(BankSampahSoreang), new PartnershipEnded(InParepare), "2017-09-20/2017-10-05") with { Document = LaterReport, Offset = 917, Entered = new(2017, 10, 10) },
        Told(new(Subject.Routes, "lewat-bsl"), new RouteOpened(Bsl, new(new(Soreang), Partner: Ylp2em)), "2017-07-05") with { Document = LaterReport, Offset = 910 },

        Told(Subject.Organisation(Lkm), new PartnerBecameKnown(InWajo), "2017-05-20") with { Offset = 930 },
        Told(Subject.Organisation(LkmSengkang), new CandidacyRecorded(InWajo), "2017-05-22") with { Offset = 935 },
        Told(Subject.Organisation(Lkm), new OrganisationsMerged(LkmSengkang), "2017-05-24") with { Offset = 940 },
        Told(Subject.Organisation(LkmSengkang), new OrganisationsMerged(Lkm), "2017-06-24") with { Document = LaterReport, Offset = 940 },
        Told(Subject.Organisation(Lkm), new OrganisationsMerged(Aphi), "2017-05-23") with { Offset = 945 },
        Told(Subject.Region("94.71.02"), new PresenceReported(Kpi), "2017-02") with { Offset = 960 },
        Told(Subject.Region("94.71"), new PresenceReported(Kpi), "2017-02") with { Offset = 965 },
        Told(Subject.Region("94.71"), new RegionRecoded("91.71", "Keputusan contoh 12/2017", new(2017, 3, 1)), "2017-03-01") with { Offset = 970 },
        Told(Subject.Region("94.72"), new RegionRecoded("91.71", "Keputusan contoh 12/2017", new(2017, 3, 1)), "2017-03-01") with { Offset = 975 },
        Told(Subject.Region("94.71"), new PlaceConditionObserved([PlaceCondition.Coastal]), "2017-04-02") with { Offset = 980 },
        Told(Subject.Region("91.71"), new RegionSplit(["91.71", "91.03"], "Keputusan contoh 3/2017", new(2017, 6, 1)), "2017-06-01") with { Document = LaterReport, Offset = 980 },

        Inferred(OfPattiro, new OrganisationsMerged(Kpi)) with { Offset = 950 }
    ];
}
