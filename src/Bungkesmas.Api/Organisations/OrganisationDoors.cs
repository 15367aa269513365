using Bungkesmas.Api.Hosting;
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
        new ActDoor<SelectOutreachTarget, Engagement>(
            "/partners/{id}/outreach-target", Subject.Organisations, Engagement.Fold, "Choose an organisation as a target of outreach in a region."),
        new ActDoor<RecordCandidacy, Engagement>(
            "/partners/{id}/candidacy", Subject.Organisations, Engagement.Fold, "Take an organisation as a candidate partner in a region."),
        new ActDoor<DeclareReadiness, Engagement>(
            "/partners/{id}/readiness", Subject.Organisations, Engagement.Fold, "Record that an organisation has told the office it is ready to become a partner."),
        new ActDoor<ConcludeProvider, Engagement>(
            "/partners/{id}/conclusion", Subject.Organisations, Engagement.Fold, "Decide that an organisation is going to be the provider of a region; it starts its work by another act.") { Right = Rights.Deciding },
        new ActDoor<ActivateProvider, Engagement>(
            "/partners/{id}/activation", Subject.Organisations, Engagement.Fold, "Let an organisation start its work as the provider of a region.") { Right = Rights.Deciding },
        new ActDoor<AttachSubPartner, Hierarchy>(
            "/partners/{id}/sub-partnership", Subject.Organisations, Hierarchy.Fold, "Let an organisation work under another partner in a region.") { Right = Rights.Deciding },
        new ActDoor<RecordPartnerDeclined, Engagement>(
            "/partners/{id}/decline", Subject.Organisations, Engagement.Fold, "Record that an organisation has told the office it does not want to become a partner, or cannot."),
        new ActDoor<EndPartnership, Engagement>(
            "/partners/{id}/partnership-end", Subject.Organisations, Engagement.Fold, "End the partnership with an organisation in a region.") { Right = Rights.Deciding },
        new ActDoor<IdentifyOrganisation, Organisation>(
            "/partners/{id}/identity", Subject.Organisations, Organisation.Fold, "Put on record what an organisation is called, and of what kind it is.", Follows: false),
        new ActDoor<RecordAlias, Organisation>(
            "/partners/{id}/alias", Subject.Organisations, Organisation.Fold, "Put on record how an organisation is also written."),
        new ActDoor<AppointRole, Organisation>(
            "/partners/{id}/role", Subject.Organisations, Organisation.Fold, "Put on record that a person now holds a role in an organisation."),
        new ActDoor<MergeOrganisations, Organisation>(
            "/partners/{id}/merge", Subject.Organisations, Organisation.Fold, "Say that a record is the same organisation as another one, and goes by its id from now on.", Follows: false) { Right = Rights.Deciding },
        new ActDoor<UndoMerge, Organisation>(
            "/partners/{id}/separation", Subject.Organisations, Organisation.Fold, "Say that two merged records are two organisations after all.", Follows: false) { Right = Rights.Deciding }
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
        new TellDoor<MergeUndone>("/partners/{id}/separation-report"),
        new TellDoor<LocalManagerAppointed>("/partners/{id}/appointment-report"),
        new TellDoor<LocalManagerReleased>("/partners/{id}/release-report"),
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
