using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Projections.Organisations;

namespace Bungkesmas.Specs.Organisations;

public sealed class PartnerProfileSpecs() : Stories("organisations")
{
    private static readonly OrganisationProfileReported TwelvePeople = new(Size: new(12, Qualifier.Exact, Unit.People)), FifteenPeople = new(Size: new(15, Qualifier.Approximate, Unit.People));

    private static PartnerProfile Seen(History history, string? on = null) => history.State<PartnerProfile>(OfYlp2em, on).ShouldNotBeNull();

    [Story("Two reports give YLP2EM different sizes: both stand, each with its day, and neither is preferred", "Dua laporan menyebut jumlah orang YLP2EM berbeda: keduanya tercatat dengan harinya")]
    public void BothStand() => Given(Told(OfYlp2em, FifteenPeople, "2017-05"), Told(OfYlp2em, TwelvePeople, "2017-03-10")).Shows(history =>
    {
        Seen(history).Profiles.Select(said => (said.What, said.Earliest, said.Latest)).ShouldBe(
            [(TwelvePeople, Day("2017-03-10"), Day("2017-03-10")), (FifteenPeople, Day("2017-05-01"), Day("2017-05-31"))]);
        Seen(history, "2017-04-01").Profiles.ShouldHaveSingleItem();
        history.Possibly<PartnerProfile>(OfYlp2em, "2016-01-01")!.Profiles.Count.ShouldBe(2);
    });

    [Story("What is said twice of one day counts once", "Yang dikatakan dua kali tentang satu hari dihitung sekali")]
    public void CountsOnce() => Given(Told(OfYlp2em, TwelvePeople, "2017-03-10"), Told(OfYlp2em, TwelvePeople, "2017-03-10") with { Document = LaterReport })
        .Shows(history => Seen(history).Profiles.ShouldHaveSingleItem());

    [Story("A hope tells nothing about an organisation; a conclusion is kept as one", "Harapan tidak menerangkan lembaga; kesimpulan dicatat sebagai kesimpulan")]
    public void HopeTellsNothing() => Given(Hoped(OfYlp2em, TwentyTwoGroups, "2017-03"), Inferred(OfYlp2em, new SubPartnerStructureConcluded(InParepare, [OrganisationKind.Lkm]), "2017-03")).Shows(history =>
        Seen(history).ShouldSatisfyAllConditions(told => told.Networks.ShouldBeEmpty(), told => told.SubPartnerStructures.ShouldHaveSingleItem().Assertion.ShouldBe(Assertion.Inferred)));

    [Story("An organisation that another one tells of has no profile by that", "Lembaga yang hanya disebut lembaga lain belum punya profil")]
    public void OthersTellNothing() => Given(Told(OfYlp2em, new OrganisationRelationReported(RelationKind.Governs, Groups), "2017-03")).Shows(history =>
        history.State<PartnerProfile>(Subject.Organisation(Groups)).ShouldBeNull());
}

/// <summary>What events claim, in words that another source can contradict.</summary>
public sealed class OrganisationClaimSpecs
{
    [Fact(DisplayName = "A network claims its counts, and the number of districts beside the official one")]
    public void Network() => TwentyTwoGroups.Claims(OfYlp2em).Select(claim => $"{claim.About} {claim.Topic} {claim.Value}").ShouldBe(
    [
        "organisation/ylp2em group-count:kelompok-konstituen@73.72 22", "organisation/ylp2em members-per-group:kelompok-konstituen@73.72 30",
        "organisation/ylp2em groups-per-place:kelompok-konstituen@73.72 1", "region/73.72 region-count:district 5", "region/73.72 official-count:district 4"
    ]);

    [Fact(DisplayName = "“Several groups” claims no number")]
    public void Vague() => new GroupNetworkReported(InParepare, new(Qualifier: Qualifier.Vague)).Claims(OfYlp2em).ShouldBeEmpty();

    [Fact(DisplayName = "The official count is of the region data of the day, whatever the caller sent")]
    public void Official() => ((GroupNetworkReported)TwentyTwoGroups.Completed(new FourDistricts())).Spread!.Official.ShouldBe(4);

    [Fact(DisplayName = "The parties of an agreement are the same claim in whatever order they are told")]
    public void Parties() => new Domain.Agreements.AgreementDrafted(MouKey with { Parties = [Ylp2em, Stf] }).Claims(Mou).ShouldBe(new Domain.Agreements.AgreementDrafted(MouKey).Claims(Mou));

    [Fact(DisplayName = "Every claim of the trip is about something its own fact is about")]
    public void AboutItsSubjects()
    {
        foreach (var fact in Laws.Trip.History.Facts)
            foreach (var claim in fact.Event.Claims(fact.Stream)) fact.About.ShouldContain(claim.About, $"{fact.Event}");
    }

    private sealed class FourDistricts : IReference
    {
        public int? CountOf(RegionKind kind, string within) => kind == RegionKind.District && within == Parepare ? 4 : null;
    }
}

/// <summary>What is malformed in itself.</summary>
public sealed class OrganisationFaultSpecs
{
    private static void Wrong(Event said, string field) => said.Faults(OfYlp2em).Select(fault => fault.Field).ShouldBe([field]);

    [Fact(DisplayName = "A profile that tells nothing, and dates, hours and counts that cannot be read, are named")]
    public void Fields()
    {
        Wrong(new OrganisationProfileReported(), "activities");
        Wrong(new OrganisationProfileReported(Founded: "dulu"), "founded");
        Wrong(new OrganisationRelationReported(RelationKind.BranchOf), "other");
        Wrong(new OrganisationRelationReported(RelationKind.BranchOf, Kpi, Director), "person");
        Wrong(new OrganisationRelationReported(RelationKind.BranchOf, Ylp2em), "other");
        Wrong(new ContactPointRecorded(ContactChannel.Office, Hours: "pagi"), "hours");
        Wrong(new OrganisationsMerged(Ylp2em), "into");
        Wrong(new MergeUndone(Ylp2em), "into");
        Wrong(new GroupNetworkReported(InParepare, new(-1)), "groups.value");
        Wrong(new GroupNetworkReported(InParepare, GroupsKnownAs: Ylp2em), "groupsKnownAs");
        Wrong(new GroupAwarenessReported(InParepare, new(3), InformedByOrganisation: "KPI"), "informedByOrganisation");
        Wrong(new AlreadyPartnerReported(InParepare, Since: "dulu"), "since");
        Wrong(new FollowUpWithoutProgress(InParepare, new(-1)), "attempts.value");
        Wrong(new SupportAcknowledged(InParepare, []), "forms");
        Wrong(new SupportAcknowledged(InParepare, [SupportForm.Venue], ["KPI"]), "towards[0]");
        Wrong(new RecommendationMade(InParepare, []), "kinds");
        Wrong(new SubPartnerStructureConcluded(InParepare, []), "kinds");
        Wrong(new Domain.Requests.RequestDeclined("KPI"), "requester");
        Wrong(new Domain.Requests.RequestWithdrawn("KPI"), "requester");
        Wrong(new Domain.Agreements.AgreementAmended(MouKey, []), "changes");
        Wrong(new Domain.Agreements.AgreementTerminated(MouKey, "KPI"), "by");
        Wrong(new Domain.Agreements.DeferralConditionMet(MouKey, new(Domain.Programme.ConditionKind.SystemLaunched, "Si B")), "met.of");
    }
}
