using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Specs.Laws;

public static partial class Trip
{
    /// <summary>A visit planned, moved and made, the first one it implies, one given up and a round; sessions as they were meant and as they came.</summary>
    private static Entry[] OnVisits =>
    [
        Told(SecondVisit, new VisitPlanned("2017-05-04", "09:00/12:00", [InParepare], [Ylp2em, Kpi], [VisitPurpose.FollowUp], 2, NumberScope.Region, Asking.Id), "2017-04-10") with { Offset = 800 },
        Told(SecondVisit, new VisitRescheduled("2017-05-10/2017-05-12", [Circumstance.Mourning, Circumstance.Rain]), "2017-05-03") with { Offset = 820 },
        Told(SecondVisit, new VisitHeld(
            [InParepare, InWajo with { Part = RegionPart.TitleOnly }], [Ylp2em, Kpi], [VisitPurpose.FollowUp, VisitPurpose.Outreach], 2, NumberScope.Region, [Officer], People(3, Qualifier.AtLeast), Asking.Id),
            "2017-05-10/2017-05-12") with { Offset = 840 },
        Told(SecondVisit, new VisitHeld([InParepare], [Ylp2em], Number: 3), "2017-05") with { Document = LaterReport, Offset = 840 },
        Hoped(SecondVisit, new VisitHeld([InSidrap])) with { Offset = 850 },
        Inferred(FirstVisit, new VisitImplied(1, NumberScope.Region, SecondVisit.Id, [InParepare]), "../2017-04") with { Offset = 860 },
        Told(ThirdVisit, new VisitPlanned("2017-08", Regions: [InWajo]), "2017-05-15") with { Offset = 880 },
        Told(ThirdVisit, new VisitCancelled([Circumstance.Harvest, Circumstance.HostAbsent]), "2017-05-20") with { Offset = 900 },
        Told(Round, new VisitRoundHeld(
            [new(InSidrap, "2017-03-01", Aphi), new(InWajo)], [new(Aphi, InstitutionAnswer.Agreed), new(BankSampah, InstitutionAnswer.Declined), new(PattiroJeka)],
            [VisitPurpose.PartnerSearch], [Officer], Several(Unit.People), Asking.Id), "2017-03-01/2017-03-09") with { Offset = 920 },
        Told(Round, new TravelReported(InParepare, [InSidrap], InWajo, [TravelMeans.Motorcycle, TravelMeans.Ferry], new(6, Qualifier.Approximate, Unit.Hours), [Circumstance.Flood]), "2017-03-01") with { Offset = 940 },
        Told(Subject.Visit("sosialisasi-kpi"), new OutreachDelegated(Kpi, Director, [new(AudienceKind.Women, Organisation: Ylp2em, Origin: new(Soreang), Count: Several(Unit.Women))], [InParepare]), "2016") with { Offset = 960 },

        Told(InSoreang, new SessionPlanned(
            SecondVisit.Id, SessionKind.Outreach, "2017-05-10", "09:00", Zone.Wita, JoinedEvent.Arisan, [TheDistrictOfSoreang], VenueKind.VillageHall,
            [new(AudienceKind.Members, AudienceRole.Intended, Ylp2em, new(Soreang), People(40, Qualifier.Approximate))], [new(Director, Ylp2em, SpeakerRole.Opener)]), "2017-05-01") with { Offset = 980 },
        Told(InSoreang, new SessionHeld(
            SecondVisit.Id, SessionKind.Outreach, JoinedEvent.Arisan, [TheDistrictOfSoreang], VenueKind.PrivateHome, [Kpi],
            [new(AudienceKind.Women, Count: People(35, Qualifier.Claimed)), new(AudienceKind.Children, AudienceRole.Incidental, Count: Several(Unit.People)), new(AudienceKind.Members, AudienceRole.Intended, Ylp2em)],
            [new(Ylp2em, Whether.Yes, Officer)], [new(Director, Ylp2em, SpeakerRole.Opener, Whether.Yes, Whether.No, Circumstance.OfficialDuty), new(null, Kpi, Appeared: Whether.Yes)],
            [new(AbsentRole.VillageHead, Stf, Director, Circumstance.OfficialDuty, Whether.Yes)], "09:00", "10:30/12:00", Zone.Wita, new(90, Qualifier.Exact, Unit.Minutes), [Circumstance.Rain],
            [new(SessionPartKind.Presentation, new(45, Qualifier.Approximate, Unit.Minutes)), new(SessionPartKind.QuestionsAndAnswers)], [Circumstance.Mourning],
            [SessionOutcome.RegistrationsPromised, SessionOutcome.FollowUpAgreed], [Material.Brochures]), "2017-05-10") with { Offset = 1000 },
        Told(InSoreang, new SessionHeld(SecondVisit.Id, Regions: [TheDistrictOfSoreang], Audiences: [new(AudienceKind.Women, Count: People(50))]), "2017-05") with { Document = LaterReport, Offset = 1000 },
        Told(InSoreang, new QuestionAsked(Matter.Claims, Director, Ylp2em, AudienceKind.Women), "2017-05-10") with { Offset = 1020 },
        Told(InSoreang, new QuestionAnswered(Matter.Claims, AnswerGiven.Partly, Officer, Stf), "2017-05-10") with { Offset = 1040 },
        Told(InUjung, new SessionNotHeld([Circumstance.VenueLocked, Circumstance.NobodyCame], SecondVisit.Id, [TheDistrictOfUjung], [new(AudienceKind.Officers, Organisation: BankSampah)], "2017-05-11"), "2017-05-11") with { Offset = 1060 },
        Told(Subject.Session("pelatihan-pengelola"), new TrainingHeld(
            [Matter.Registration, Matter.Bookkeeping], People(12), [new(Officer, Stf, SpeakerRole.Trainer)], SecondVisit.Id, [InParepare], new(2, Qualifier.Exact, Unit.Days)), "2017-05-12") with { Offset = 1080 },
        Told(TheCity, new UnderstandingObserved(UnderstandingLevel.Much, new(AudienceKind.Members, Organisation: Ylp2em), InSoreang.Id, UnderstandingConsequence.ConfirmationOnly, RegionKind.Kota), "2017-05-10") with { Offset = 1100 },
        Told(new(Subject.Circumstances, "hujan-deras"), new CircumstanceReported(
            Circumstance.Rain, [InSoreang.ToString(), SecondVisit.ToString()], CircumstanceEffect.Delayed, [InParepare], new(90, Qualifier.Approximate, Unit.Minutes)), "2017-05-10") with { Offset = 1120 }
    ];
}
