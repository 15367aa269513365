using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Api.Organisations;

/// <summary>What the office can do with an organisation.</summary>
public static class OrganisationDoors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new ActDoor<ActivateProvider, Engagement>(
            "/partners/{id}/activation", Subject.Organisations, Engagement.Fold, "Let an organisation start its work as the provider of a region.")
    ];

    /// <summary>What can be told of it, by the office or by anybody who says where it is written.</summary>
    public static IReadOnlyList<TellDoor> Told { get; } =
    [
        new TellDoor<OrganisationIdentified>("/partners/{id}/identity-report"),
        new TellDoor<OrganisationAliasRecorded>("/partners/{id}/alias-report"),
        new TellDoor<OrganisationProfileReported>("/partners/{id}/profile"),
        new TellDoor<OrganisationRelationReported>("/partners/{id}/relation"),
        new TellDoor<RoleStated>("/partners/{id}/role-report"),
        new TellDoor<ContactPointRecorded>("/partners/{id}/contact-point"),
        new TellDoor<GroupNetworkReported>("/partners/{id}/group-network"),
        new TellDoor<GroupAwarenessReported>("/partners/{id}/group-awareness"),
        new TellDoor<OrganisationsMerged>("/partners/{id}/merge-report"),
        new TellDoor<MergeUndone>("/partners/{id}/merge-undoing-report"),
        new TellDoor<LocalManagerAppointed>("/partners/{id}/appointment-report"),
        new TellDoor<GatewayRecognised>("/partners/{id}/gateway"),
        new TellDoor<PartnerRecommended>("/partners/{id}/recommendation"),
        new TellDoor<RecommendationMade>("/partners/{id}/recommendation-made"),
        new TellDoor<PartnerBecameKnown>("/partners/{id}/acquaintance"),
        new TellDoor<PriorContactReported>("/partners/{id}/prior-contact"),
        new TellDoor<OutreachTargetSelected>("/partners/{id}/outreach-target-report"),
        new TellDoor<DiscussionHeld>("/partners/{id}/discussion"),
        new TellDoor<CandidacyRecorded>("/partners/{id}/candidacy-report"),
        new TellDoor<ReadinessDeclared>("/partners/{id}/readiness-report"),
        new TellDoor<ProviderConcluded>("/partners/{id}/conclusion-report"),
        new TellDoor<ProviderActivated>("/partners/{id}/activation-report"),
        new TellDoor<AlreadyPartnerReported>("/partners/{id}/standing-partnership"),
        new TellDoor<SubPartnerAttached>("/partners/{id}/sub-partnership-report"),
        new TellDoor<SubPartnerStructureConcluded>("/partners/{id}/sub-partner-structure"),
        new TellDoor<PartnerDeclined>("/partners/{id}/decline-report"),
        new TellDoor<PartnershipEnded>("/partners/{id}/partnership-end-report"),
        new TellDoor<SupportAcknowledged>("/partners/{id}/support"),
        new TellDoor<AssessmentMade>("/partners/{id}/assessment"),
        new TellDoor<FollowUpWithoutProgress>("/partners/{id}/fruitless-follow-up")
    ];
}
