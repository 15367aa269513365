using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Figures;
using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Requests;
using Bungkesmas.Domain.Statements;
using Bungkesmas.Domain.Visits;
using Bungkesmas.Projections.Figures;
using Bungkesmas.Projections.Kernel;
using Bungkesmas.Projections.Organisations;
using Bungkesmas.Projections.People;
using Bungkesmas.Projections.Questions;
using Bungkesmas.Projections.Regions;
using Bungkesmas.Projections.Registration;
using Bungkesmas.Projections.Statements;
using Bungkesmas.Projections.Visits;

namespace Bungkesmas.Projections;

/// <summary>The table of contents: every event that can stand in the ledger, and every view of it.</summary>
public static class Ledger
{
    /// <summary>Raise it when a fold changes: new rows are built beside the old ones, from the first fact on.</summary>
    public const int ViewsVersion = 18;

    public static Catalogue Events { get; } = new(
    [
        .. OfDocuments, .. OfOrganisations, .. OfRequests, .. OfPartnering, .. OfVisits, .. OfSessions, .. OfAgreements, .. OfRegistration, .. OfFigures,
        .. OfRegions, .. OfReferenceData, .. OfTheProgramme, .. OfStatements, .. OfQuestions, .. OfTasks
    ]);

    private static Type[] OfDocuments =>
        [typeof(DocumentReceived), typeof(PassageSetAside), typeof(HappeningsLinked), typeof(HappeningsUnlinked), typeof(FactCorrected), typeof(FactRetracted)];

    private static Type[] OfOrganisations =>
    [
        typeof(OrganisationIdentified), typeof(OrganisationAliasRecorded), typeof(RoleStated), typeof(OrganisationProfileReported), typeof(OrganisationRelationReported),
        typeof(ContactPointRecorded), typeof(GroupNetworkReported), typeof(GroupAwarenessReported), typeof(OrganisationsMerged), typeof(MergeUndone)
    ];

    private static Type[] OfRequests => [typeof(RequestMade), typeof(RequestAnswered), typeof(RequestFulfilled), typeof(RequestDeclined), typeof(RequestWithdrawn)];

    private static Type[] OfPartnering =>
    [
        typeof(GatewayRecognised), typeof(PartnerRecommended), typeof(PartnerBecameKnown), typeof(OutreachTargetSelected), typeof(DiscussionHeld),
        typeof(CandidacyRecorded), typeof(ReadinessDeclared), typeof(ProviderConcluded), typeof(ProviderActivated), typeof(SubPartnerAttached),
        typeof(PriorContactReported), typeof(AlreadyPartnerReported), typeof(PartnerDeclined), typeof(PartnershipEnded), typeof(FollowUpWithoutProgress),
        typeof(SupportAcknowledged), typeof(AssessmentMade), typeof(RecommendationMade), typeof(SubPartnerStructureConcluded)
    ];

    private static Type[] OfVisits =>
    [
        typeof(VisitPlanned), typeof(VisitRescheduled), typeof(VisitCancelled), typeof(VisitHeld), typeof(VisitImplied), typeof(VisitRoundHeld), typeof(TravelReported),
        typeof(OutreachDelegated)
    ];

    private static Type[] OfSessions =>
    [
        typeof(SessionPlanned), typeof(SessionHeld), typeof(SessionNotHeld), typeof(TrainingHeld), typeof(QuestionAsked), typeof(QuestionAnswered), typeof(UnderstandingObserved),
        typeof(CircumstanceReported)
    ];

    private static Type[] OfAgreements =>
    [
        typeof(AgreementProposed), typeof(AgreementDeferred), typeof(DeferralConditionMet), typeof(AgreementDrafted), typeof(AgreementSigned), typeof(AgreementAmended),
        typeof(AgreementExpired), typeof(AgreementTerminated)
    ];

    private static Type[] OfRegistration =>
        [typeof(RegistrationRedirected), typeof(RouteOpened), typeof(RouteReviewed), typeof(RouteEnded), typeof(LocalManagerAppointed), typeof(LocalManagerReleased),
            typeof(ParticipantsRegistered)];

    private static Type[] OfFigures => [typeof(FigureStated)];

    private static Type[] OfRegions =>
    [
        typeof(PartnerSearchUnsuccessful), typeof(AssistanceUndertaken), typeof(ReceptionObserved), typeof(PresenceReported), typeof(PilotAreaDesignated),
        typeof(CoverageAimSet), typeof(PlaceConditionObserved), typeof(RegionRecoded), typeof(RegionSplit)
    ];

    private static Type[] OfReferenceData => [typeof(RegionDatasetLoaded)];

    private static Type[] OfTheProgramme =>
    [
        typeof(SystemLaunchAnticipated), typeof(SystemLaunchScheduled), typeof(SystemLaunchPostponed), typeof(SystemLaunched),
        typeof(FieldOfficerRecruited), typeof(FieldOfficerReleased), typeof(ProductTermsStated), typeof(ProductDescribed), typeof(ProgrammeOriginStated)
    ];

    private static Type[] OfQuestions => [typeof(AmbiguityRaised), typeof(ReadingChosen), typeof(QuestionExplained)];

    private static Type[] OfStatements => [typeof(StatementQuoted), typeof(EndorsementGiven), typeof(HopeExpressed), typeof(EnrolmentPledged)];

    private static Type[] OfTasks => [typeof(TaskAssigned), typeof(TaskCompleted), typeof(TaskDismissed)];

    public static IReadOnlyList<IView> Views { get; } =
    [
        Link.Fold,
        Organisation.Fold,
        Organisation.Activity,
        PartnerProfile.Fold,
        Engagement.Fold,
        Agreement.Fold,
        Domain.Registration.Route.Fold,
        Request.Fold,
        Visit.Fold,
        Session.Fold,
        SystemLaunch.Fold,
        RegionCoverage.Fold,
        RegionRecord.Fold,
        RegionCode.Fold,
        RegistrationDesk.Fold,
        RegistrationCount.Fold,
        Figure.Fold,
        ProgrammeProfile.Fold,
        ProductTerms.Fold,
        AgendaItem.Fold,
        Statement.Fold,
        Person.Fold,
        OpenQuestions.Fold
    ];
}
