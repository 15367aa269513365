using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Projections.Organisations;

/// <summary>One statement with its place in time: it holds at a moment between these two, or happened there.</summary>
/// <param name="Earliest">null where nothing bounds it</param>
public sealed record Said<TEvent>(TEvent What, DateTimeOffset? Earliest, DateTimeOffset Latest, Assertion Assertion) where TEvent : Event;

/// <summary>What is told of an organisation besides how far it has come: every statement of its own kind, in valid order, none preferred to another.</summary>
public sealed record PartnerProfile(
    ValueList<Said<OrganisationProfileReported>> Profiles = default,
    ValueList<Said<OrganisationRelationReported>> Relations = default,
    ValueList<Said<ContactPointRecorded>> ContactPoints = default,
    ValueList<Said<GroupNetworkReported>> Networks = default,
    ValueList<Said<GroupAwarenessReported>> Awareness = default,
    ValueList<Said<PriorContactReported>> PriorContacts = default,
    ValueList<Said<RecommendationMade>> Recommendations = default,
    ValueList<Said<SubPartnerStructureConcluded>> SubPartnerStructures = default,
    ValueList<Said<SupportAcknowledged>> Supports = default,
    ValueList<Said<AssessmentMade>> Assessments = default,
    ValueList<Said<FollowUpWithoutProgress>> FollowUps = default,
    ValueList<Said<PartnerDeclined>> Refusals = default,
    ValueList<Said<PartnershipEnded>> Endings = default)
{
    public static Fold<PartnerProfile> Fold { get; } = new("partner_profile", [Subject.Organisations], Apply, heeds: (subject, happening) => happening.Stream == subject);

    private static PartnerProfile? Apply(PartnerProfile? now, Subject subject, Happening happening)
    {
        // What is hoped for is not so yet; a hope tells nothing about the organisation.
        if (happening.Stream != subject || happening.Assertion == Assertion.Hoped) return now;
        var known = now ?? new();
        var next = happening.Event switch
        {
            OrganisationProfileReported e => known with { Profiles = Added(known.Profiles, e, happening) },
            OrganisationRelationReported e => known with { Relations = Added(known.Relations, e, happening) },
            ContactPointRecorded e => known with { ContactPoints = Added(known.ContactPoints, e, happening) },
            GroupNetworkReported e => known with { Networks = Added(known.Networks, e, happening) },
            GroupAwarenessReported e => known with { Awareness = Added(known.Awareness, e, happening) },
            PriorContactReported e => known with { PriorContacts = Added(known.PriorContacts, e, happening) },
            RecommendationMade e => known with { Recommendations = Added(known.Recommendations, e, happening) },
            SubPartnerStructureConcluded e => known with { SubPartnerStructures = Added(known.SubPartnerStructures, e, happening) },
            SupportAcknowledged e => known with { Supports = Added(known.Supports, e, happening) },
            AssessmentMade e => known with { Assessments = Added(known.Assessments, e, happening) },
            FollowUpWithoutProgress e => known with { FollowUps = Added(known.FollowUps, e, happening) },
            PartnerDeclined e => known with { Refusals = Added(known.Refusals, e, happening) },
            PartnershipEnded e => known with { Endings = Added(known.Endings, e, happening) },
            _ => known
        };
        return now is null && next == known ? null : next;
    }

    private static ValueList<Said<TEvent>> Added<TEvent>(ValueList<Said<TEvent>> all, TEvent said, Happening happening) where TEvent : Event =>
        all.With(new(said, happening.Order.Earliest is var earliest && earliest > DateTimeOffset.MinValue ? earliest : null, happening.Certain, happening.Assertion));
}
