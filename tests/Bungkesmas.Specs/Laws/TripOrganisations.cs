using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Requests;

namespace Bungkesmas.Specs.Laws;

/// <summary>What the trip tells of organisations, of becoming a partner, of requests and of agreements.</summary>
public static partial class Trip
{
    private static Entry[] WithOrganisations =>
    [
        Told(OfKpi, new RoleStated(Officer, PersonRole.Coordinator, new(Soreang)), "2017-05") with { Offset = 600 },
        Told(OfYlp2em, new OrganisationAliasRecorded("Yayasan/Lembaga Pelatihan dan Pengembangan Ekonomi Masyarakat", AliasKind.FullName)) with { Offset = 610 },
        Told(OfYlp2em, new OrganisationProfileReported(
            OrganisationKind.Foundation, LegalForm.ByDecree, "2009~", new(12, Qualifier.Approximate, Unit.People), Operation.Working, [Activity.Savings, Activity.WomensEmpowerment]), "2017-03") with { Offset = 620 },
        Told(OfYlp2em, new OrganisationProfileReported(Founded: "2010"), "2017-06") with { Document = LaterReport },
        Told(OfKpi, new OrganisationRelationReported(RelationKind.BranchOf, OtherKind: OrganisationKind.WomensGroup), "2017-04") with { Offset = 630 },
        Told(OfYlp2em, new OrganisationRelationReported(RelationKind.FoundedBy, Person: Director), "2017-04") with { Offset = 640 },
        Told(OfYlp2em, new OrganisationRelationReported(RelationKind.Governs, Groups), "2017-05") with { Offset = 650 },
        Told(OfKpi, new ContactPointRecorded(ContactChannel.MeetingPlace, new(Soreang), "13:00/16:00", Zone.Wita, [DayOfWeek.Monday, DayOfWeek.Thursday]), "2017-05") with { Offset = 660 },
        Told(OfYlp2em, TwentyTwoGroups, "2017-05") with { Offset = 670 },
        Told(OfYlp2em, new GroupNetworkReported(InParepare, new(Qualifier: Qualifier.Vague, Unit: Unit.Groups)), "2016-11") with { Document = LaterReport },
        Told(OfYlp2em, new GroupAwarenessReported(InParepare, new(3, Qualifier.Exact, Unit.Groups), new(22, Qualifier.Exact, Unit.Groups), AwarenessDepth.KnowsInDetail, Officer, Kpi, Groups, OrganisationKind.CommunityGroup), "2017-05") with { Offset = 680 },
        Told(OfLp2m, new OrganisationsMerged(Ylp2em), "2017-05-02") with { Offset = 690 },
        Told(OfLp2m, new MergeUndone(Ylp2em), "2017-06-20") with { Document = LaterReport },

        Told(OfAphi, new PriorContactReported(InWajo, ContactKind.Met, Officer), "2017-02") with { Offset = 700 },
        Told(OfAphi, new AssessmentMade(InWajo, Verdict.Undecided, [AssessmentCriterion.Network, AssessmentCriterion.LegalStatus]), "2017-03") with { Offset = 710 },
        Told(OfAphi, new FollowUpWithoutProgress(InWajo, new(2, Qualifier.AtLeast), [Obstacle.LeaderAbsent, Obstacle.Harvest]), "2017-05-08") with { Offset = 720 },
        Told(OfAphi, new PartnerDeclined(InWajo, [PartingReason.Workload, PartingReason.HeadOfficeDecides], Director), "2017-05-15") with { Offset = 730 },
        Told(OfAphi, new CandidacyRecorded(InWajo), "2017-06-18") with { Document = LaterReport },
        Told(OfPattiro, new AlreadyPartnerReported(InSidrap, AsProvider: true, Since: "2015"), "2017-03-03") with { Offset = 740 },
        Told(OfPattiro, new PartnershipEnded(InSidrap, [PartingReason.LeadershipChanged], PartedBy.Partner), "2017-06-19") with { Document = LaterReport },
        Told(OfKpi, new SupportAcknowledged(InParepare, [SupportForm.Introduction, SupportForm.Accompaniment], [Ylp2em], TowardsPublic: true, Officer), "2017-04") with { Offset = 750 },
        Told(OfKpi, new RecommendationMade(
            InWajo, [OrganisationKind.CommunityGroup, OrganisationKind.Lkm], new(Qualifier: Qualifier.Vague), RecommendationPurpose.ProgrammePresence, Attempted: true), "2017-01") with { Offset = 760 },
        Inferred(OfYlp2em, new SubPartnerStructureConcluded(InParepare, [OrganisationKind.Lkm, OrganisationKind.WasteBank]), "2017-05") with { Offset = 770 },

        Told(AskingForCards, new RequestMade(Ylp2em, [RequestedThing.Cards], [InParepare], Count: new(30, Qualifier.Approximate, Unit.Cards)), "2017-02-01") with { Offset = 780 },
        Told(AskingForCards, new RequestDeclined(Ylp2em, [RequestDeclineReason.AwaitsLaunch]), "2017-03-01") with { Offset = 790 },
        Told(AskingForTraining, new RequestMade(Aphi, [RequestedThing.Training], [InWajo]), "2017-02-02") with { Offset = 800 },
        Told(AskingForTraining, new RequestWithdrawn(Aphi), "2017-03-02") with { Offset = 810 },

        Told(Pks, new AgreementDeferred(PksKey, MouSigned, []), "2016-10-01") with { Offset = 820 },
        Told(Pks, new DeferralConditionMet(PksKey, MouSigned), "2016-11-01") with { Offset = 830 },
        Told(Pks, new AgreementDrafted(PksKey), "2016-12-01") with { Offset = 840 },
        Told(Pks, new AgreementSigned(PksKey, ValidUntil: new(2017, 12, 31)), "2017-01-10") with { Offset = 850 },
        Told(Pks, new AgreementAmended(PksKey, [AgreementChange.Validity, AgreementChange.Duties], new(2018, 12, 31)), "2017-03-10") with { Offset = 860 },
        Told(Pks, new AgreementTerminated(PksKey, Aphi, [TerminationReason.Inactivity]), "2017-06-10") with { Document = LaterReport },
        Told(OldMou, new AgreementExpired(OldMouKey), "2016-12-31") with { Offset = 870 }
    ];
}
