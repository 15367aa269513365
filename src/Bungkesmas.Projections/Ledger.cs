using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Requests;
using Bungkesmas.Projections.FollowUp;
using Bungkesmas.Projections.Kernel;
using Bungkesmas.Projections.Questions;
using Bungkesmas.Projections.Regions;
using Bungkesmas.Projections.Registration;

namespace Bungkesmas.Projections;

/// <summary>The table of contents: every event that can stand in the ledger, and every view folded from it.</summary>
public static class Ledger
{
    /// <summary>Raise it when a fold changes: new rows are built beside the old ones, from the first fact on.</summary>
    public const int ViewsVersion = 1;

    public static Catalogue Events { get; } = new(
    [
        typeof(DocumentReceived), typeof(PassageSetAside), typeof(FactCorrected), typeof(FactRetracted),
        typeof(OrganisationIdentified), typeof(OrganisationAliasRecorded), typeof(RoleStated),
        typeof(RequestMade), typeof(RequestAnswered), typeof(RequestFulfilled),
        typeof(GatewayRecognised), typeof(PartnerRecommended), typeof(PartnerBecameKnown), typeof(OutreachTargetSelected), typeof(DiscussionHeld),
        typeof(CandidacyRecorded), typeof(ReadinessDeclared), typeof(ProviderConcluded), typeof(ProviderActivated), typeof(SubPartnerAttached),
        typeof(AgreementProposed), typeof(AgreementDeferred), typeof(AgreementSigned),
        typeof(RegistrationRedirected), typeof(RouteEnded),
        typeof(PartnerSearchUnsuccessful), typeof(AssistanceUndertaken), typeof(ReceptionObserved),
        typeof(SystemLaunchAnticipated), typeof(SystemLaunched)
    ]);

    public static IReadOnlyList<IFold> Views { get; } =
    [
        Organisation.Fold, Engagement.Fold, Agreement.Fold, Domain.Registration.Route.Fold, Request.Fold, SystemLaunch.Fold,
        RegionCoverage.Fold, RegistrationDesk.Fold, AgendaItem.Fold, OpenQuestions.Fold
    ];
}
