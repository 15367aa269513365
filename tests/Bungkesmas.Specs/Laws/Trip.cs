using System.Text.Json;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Requests;

namespace Bungkesmas.Specs.Laws;

/// <summary>One whole trip to South Sulawesi as two reports and the office tell it: every type of event, vague and exact dates, corrections, retractions.</summary>
public static partial class Trip
{
    private const string Letter = "surat-kpi";

    public static History History { get; } = History.Of(
        Received(Report, "2017-06-02/2017-06-05") with { Said = new DocumentReceived("c-laporan", 1200, "id",
            [new(DocumentDateKind.Written, "2017-06-02/2017-06-05"), new(DocumentDateKind.Published, "2017-09", Basis.Inferred, Disputed: true)], Extent.Partial, Officer, Stf) }, Received(LaterReport, "2017-07"), Received(Letter, "2017-05-20", disputed: true),
        Told(Subject.Document(Report), new PassageSetAside(0, 40, SetAsideReason.Boilerplate)),

        Told(OfYlp2em, new OrganisationIdentified("YLP2EM", OrganisationKind.Ngo)) with { Offset = 100 },
        Told(OfYlp2em, new OrganisationAliasRecorded("LP2EM", AliasKind.FormerName)) with { Offset = 120 },
        Told(OfYlp2em, new OrganisationIdentified("Yayasan YLP2EM", OrganisationKind.Foundation, "lp2m")) with { Document = LaterReport },
        Told(OfYlp2em, new RoleStated(Director, PersonRole.Director)) with { Offset = 140 },
        Told(OfKpi, new OrganisationIdentified("KPI Parepare", OrganisationKind.WomensGroup)) with { Offset = 160 },

        Told(Asking, new RequestMade(Kpi, [RequestedThing.LocalManager], [InParepare], Stf), "2017-03-14") with { Document = Letter },
        Told(Asking, new RequestAnswered(Kpi, true, Launch), "2017-05") with { Offset = 200 },
        Told(OfKpi, new GatewayRecognised(InParepare), "2016~") with { Offset = 220 },
        Told(OfKpi, new CandidacyRecorded(InParepare with { StatedKind = RegionKind.Kabupaten })) with { Offset = 240 },
        Told(OfKpi, new OutreachTargetSelected(InParepare), "../2017-04") with { Offset = 260 },
        Told(OfBankSampah, new PartnerRecommended(InParepare, Kpi), "2017-05-10/2017-05-12") with { Offset = 280 },
        Inferred(OfBankSampah, new SubPartnerAttached(InParepare, Ylp2em)) with { Offset = 300 },
        Told(OfAphi, new PartnerRecommended(InWajo), "2017-05") with { Offset = 320 },
        Told(OfAphi, new PartnerBecameKnown(InWajo with { Part = RegionPart.TitleOnly })) with { Offset = 340 },

        Told(OfYlp2em, new PartnerBecameKnown(InParepare), "2017-01") with { Offset = 360 },
        Told(OfYlp2em, new DiscussionHeld(InParepare, [Director, Officer]), "2017-05-11") with { Offset = 380 },
        Told(OfYlp2em, new DiscussionHeld(InParepare), "2017-05-11") with { Document = LaterReport },
        Told(OfYlp2em, new ReadinessDeclared(InParepare), "2017-05-11") with { Offset = 400 },
        Inferred(OfYlp2em, new ProviderConcluded(InParepare, Launch)) with { Offset = 420 },
        Hoped(OfYlp2em, new ProviderActivated(InParepare)) with { Offset = 440 },

        Told(Mou, new AgreementProposed(MouKey), "2017-04") with { Offset = 460 },
        Told(Mou, Deferral, "2017-05-11") with { Offset = 480 },
        Told(Mou, Deferral with { Reasons = [SystemFirst, Workload with { Sources = [new(LaterReport, 600, 660)] }] }, "2017-05-12") with { Document = LaterReport },
        Told(OtherMou, new AgreementDeferred(OtherMouKey, MouSigned, []), "2017-06") with { Document = LaterReport },
        Told(Interim, Redirect) with { Offset = 500 },
        Told(new(Subject.Routes, "kelompok-wanita-soreang"), new RegistrationRedirected(PattiroJeka, new(new(Soreang), "kelompok-wanita", Ylp2em), [Launch], Mou.Id), "2017-05") with { Offset = 510 },

        Told(TheRegencyOfWajo, NobodyFound with { StatedKind = RegionKind.Kabupaten }) with { Offset = 520 },
        Told(TheRegencyOfWajo, new AssistanceUndertaken([AssistedGroup.Acquaintances, AssistedGroup.PartnerColleagues], Kpi), "2017-05/..") with { Offset = 540 },
        Told(TheCity, new ReceptionObserved([Reception.Welcomed], Kpi), "2017-05-10") with { Offset = 560 },
        Told(SiBungkesmas, new SystemLaunchAnticipated("2017-09")) with { Offset = 580 },
        Told(SiBungkesmas, new SystemLaunchAnticipated("2017-10")) with { Offset = 580 },

        Done(SiBungkesmas, new SystemLaunched(), "2017-09-01"), Done(Mou, Signature with { Signatories = [Director], ValidUntil = new(2020, 9, 9) }, "2017-09-10"),
        Done(OfYlp2em, new ProviderActivated(InParepare), "2017-09-12"), Done(Interim, RedirectEnded, "2017-09-12"), Done(Asking, new RequestFulfilled(Kpi), "2017-09-20"))
        .Correcting(17, """{"region":{"code":"73.14"}}""").Correcting(17, date: "2017-04").Correcting(1, """{"dates":[{"kind":"written","date":"2017-06-03","basis":"stated","disputed":false}]}""")
        .Correcting(13, """{"region":{"statedKind":"kota"}}""", "2017-05-10", Assertion.Observed).Retracting(20).Retracting(45).Retracting(46)
        .And([.. OnPaper, .. WithOrganisations, .. OnVisits, .. OverTheCounter, .. InRegions, .. WithRegionData, .. InDoubt, .. InWords, .. AtTheOffice, .. OneAndTheSame]);

    // Further facts of the trip, noun by noun; each noun tells its own in a part of this class. They come after the heart of the story, whose facts are known by number.
    /// <summary>Every subject that a fact of the trip is about, as it was told and by the ids that things go by.</summary>
    public static IReadOnlyList<Subject> Subjects { get; } = [.. History.Facts.SelectMany(fact => fact.About).Concat(Valid.Happenings(History.Facts).SelectMany(happening => happening.About)).Distinct()];

    /// <summary>A timeline as its JSON: what is stored, and what a failing law can show.</summary>
    public static string Timeline(IView view, Subject subject, IReadOnlyCollection<Fact> facts) =>
        string.Join('\n', view.Segments(subject, Valid.Happenings(facts)).Select(segment => $"{segment.From:u} – {segment.To:u}: {Json(view, segment.State)} | {Json(view, segment.Possibly)}"));

    private static string? Json(IView view, object? state) => state is null ? null : JsonSerializer.Serialize(state, view.State, LedgerJson.Options);
}
