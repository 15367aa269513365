using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Requests;
using Bungkesmas.Projections.People;
using Bungkesmas.Projections.Questions;
using Bungkesmas.Projections.Regions;

namespace Bungkesmas.Specs.Organisations;

public sealed class MergedOrganisationSpecs() : Stories("merged-organisations")
{
    private static readonly Entry Merged = Told(OfLp2m, new OrganisationsMerged(Ylp2em), "2017-05-05");

    private static readonly Entry[] OfBoth =
    [
        Told(OfLp2m, new OrganisationIdentified("LP2M", OrganisationKind.Ngo), "2017-02"), Told(OfYlp2em, new OrganisationIdentified("YLP2EM"), "2017-03"),
        Told(OfLp2m, new CandidacyRecorded(InParepare), "2017-03-10"), Told(OfYlp2em, new PartnerBecameKnown(InParepare), "2017-03-20")
    ];

    private static Organisation Seen(History history, Subject on) => history.State<Organisation>(on).ShouldNotBeNull();

    private static IEnumerable<Question> Questions(History history, Subject on) => history.State<QuestionsAbout>(on)?.Open ?? [];

    [Story("Everything told of one id counts for the other once they are one organisation, for all time", "Semua yang diceritakan tentang satu id berlaku bagi id yang lain begitu keduanya satu lembaga, untuk segala waktu")]
    public void Counts() => Given([.. OfBoth, Merged]).Shows(history =>
    {
        history.State<Engagement>(Ylp2emInParepare, "2017-03-11").ShouldNotBeNull().Role.ShouldBe(Role.Candidate);
        history.Timeline<Engagement>(Subject.Engagement("lp2m", Parepare)).Segments.ShouldBeEmpty();
        Seen(history, OfYlp2em).ShouldSatisfyAllConditions(
            one => one.Name.ShouldBe("YLP2EM"), one => one.Aliases.ShouldBe([new("LP2M", AliasKind.Spelling)]), one => one.MergedFrom.ShouldBe(["lp2m"]), one => one.Kind.ShouldBe(OrganisationKind.Ngo));
        Seen(history, OfLp2m).ShouldSatisfyAllConditions(one => one.MergedInto.ShouldBe(Ylp2em), one => one.Name.ShouldBe("LP2M"));
        history.State<RegionCoverage>(TheCity)!.Engagements.Select(one => one.Organisation).ShouldBe([Ylp2em]);
    });

    [Story("Parties of agreements, routes, requests and people's roles go by the id that stays", "Pihak perjanjian, jalur, permintaan dan peran orang memakai id yang tinggal")]
    public void Everywhere() => Given([
        Merged, Told(Mou, new AgreementProposed(new([Stf, "lp2m"], InParepare)), "2017-04"), Told(Interim, new RouteOpened("lp2m", PeopleOfParepare), "2017-05"),
        Told(Asking, new RequestMade("lp2m", [RequestedThing.Training], [InParepare]), "2017-05"), Told(OfLp2m, new RoleStated(Director, PersonRole.Director), "2017-05")]).Shows(history =>
    {
        history.State<Agreement>(Mou)!.Key.Parties.ShouldBe([Stf, Ylp2em]);
        history.State<Route>(Interim)!.To.ShouldBe(Ylp2em);
        history.State<Request>(Asking)!.By.ShouldBe(Ylp2em);
        history.State<Person>(Subject.Person(Director))!.Roles.Single().Organisation.ShouldBe(Ylp2em);
        history.State<Engagement>(Ylp2emInParepare)!.ShouldSatisfyAllConditions(one => one.Agreements.Count.ShouldBe(1), one => one.Routes.Count.ShouldBe(1), one => one.Parts.ShouldContain(Part.Requester));
    });

    [Story("Whose approval an MOU, a redirect and a request wait for goes by the id that stays: that approval is the one they wait for, and nobody asks which it was",
        "Persetujuan yang ditunggu MOU, pengalihan dan permintaan memakai id yang tinggal: persetujuan itulah yang ditunggu, dan tidak ada yang ditanyakan")]
    public void AwaitedApproval()
    {
        Condition before = new(ConditionKind.ApprovalGiven, "lp2m"), after = new(ConditionKind.ApprovalGiven, Ylp2em);
        var key = MouKey with { Parties = [Stf, Kpi] };
        Entry[] waiting =
        [
            Told(Mou, new AgreementDeferred(key, before, []), "2017-03"), Told(Interim, new RegistrationRedirected(Kpi, PeopleOfParepare, [before]), "2017-03"),
            Told(Asking, new RequestAnswered(Kpi, InPrinciple: true, before), "2017-03"), Told(Mou, new DeferralConditionMet(key, after), "2017-04")
        ];
        Given(waiting).Shows(history => Questions(history, Mou).Single().Kind.ShouldBe(QuestionKind.OtherConditionMet));
        foreach (var told in new Entry[][] { [.. waiting, Merged], [Merged, .. waiting] })
            Given(told).Shows(history =>
            {
                history.State<Agreement>(Mou).ShouldNotBeNull().ShouldSatisfyAllConditions(mou => mou.Standing.ShouldBe(Standing.ConditionMet), mou => mou.Until.ShouldBe(after));
                history.State<Route>(Interim).ShouldNotBeNull().Until.ShouldBe([after]);
                history.State<Request>(Asking).ShouldNotBeNull().FulfilledAfter.ShouldBe(after);
                Questions(history, Mou).ShouldBeEmpty();
                Questions(history.And(Told(OfLp2m, new MergeUndone(Ylp2em), "2017-06-20") with { Document = LaterReport }), Mou).Single().Kind.ShouldBe(QuestionKind.OtherConditionMet);
            });
    }

    [Story("Undoing a merge, or taking it back, loses nothing", "Membatalkan atau menarik penggabungan tidak menghilangkan apa pun")]
    public void Undone() => Given([.. OfBoth, Merged, Told(OfLp2m, new MergeUndone(Ylp2em), "2017-06-20") with { Document = LaterReport }]).Shows(history =>
    {
        AreTwo(history);
        AreTwo(History.Of([.. OfBoth, Merged]).Retracting(5));
        Seen(history.And(Done(OfLp2m, new OrganisationsMerged(Ylp2em), "2017-09-01")), OfLp2m).MergedInto.ShouldBe(Ylp2em);
    });

    private static void AreTwo(History history)
    {
        history.State<Engagement>(Subject.Engagement("lp2m", Parepare))!.Role.ShouldBe(Role.Candidate);
        history.State<Engagement>(Ylp2emInParepare)!.Role.ShouldBe(Role.Reached);
        Seen(history, OfLp2m).ShouldSatisfyAllConditions(one => one.MergedInto.ShouldBeNull(), one => one.Name.ShouldBe("LP2M"), one => one.Kind.ShouldBe(OrganisationKind.Ngo));
        Seen(history, OfYlp2em).ShouldSatisfyAllConditions(one => one.MergedFrom.ShouldBeEmpty(), one => one.Aliases.ShouldBeEmpty());
    }

    [Story("A merge that named the wrong record is corrected, and all goes to the right one", "Penggabungan yang menyebut catatan keliru dikoreksi, dan semuanya pindah ke catatan yang benar")]
    public void Corrected() => Given([.. OfBoth, Merged]).Shows(history =>
    {
        var corrected = history.Correcting(5, """{"into":"kpi-parepare"}""");
        Seen(corrected, OfLp2m).MergedInto.ShouldBe(Kpi);
        corrected.State<Engagement>(KpiInParepare)!.Role.ShouldBe(Role.Candidate);
        corrected.State<Engagement>(Ylp2emInParepare)!.Role.ShouldBe(Role.Reached);
        Seen(corrected.Known(5), OfLp2m).MergedInto.ShouldBe(Ylp2em);
    });

    [Story("Of three records that became one after the other, all go by the last", "Dari tiga catatan yang menjadi satu berturut-turut, semuanya memakai yang terakhir")]
    public void Chain() => Given([.. OfBoth, Merged, Told(OfYlp2em, new OrganisationsMerged(Kpi), "2017-04")]).Shows(history =>
    {
        Seen(history, OfLp2m).MergedInto.ShouldBe(Kpi);
        Seen(history, OfYlp2em).MergedInto.ShouldBe(Kpi);
        Seen(history, OfKpi).MergedFrom.Order().ShouldBe(["lp2m", Ylp2em]);
        history.State<Engagement>(KpiInParepare)!.Role.ShouldBe(Role.Candidate);
    });

    [Story("Two records that are said to go by each other go by the one said last, and it is asked which id stays", "Dua catatan yang disebut saling menggantikan memakai yang disebut terakhir, dan ditanyakan id mana yang tinggal")]
    public void Circle() => Given([.. OfBoth, Merged, Told(OfYlp2em, new OrganisationsMerged("lp2m"), "2017-06") with { Document = LaterReport }]).Shows(history =>
    {
        Seen(history, OfYlp2em).MergedInto.ShouldBe("lp2m");
        Seen(history, OfLp2m).MergedInto.ShouldBeNull();
        foreach (var one in new[] { OfLp2m, OfYlp2em })
            Questions(history, one).Single().ShouldSatisfyAllConditions(
                asked => asked.Kind.ShouldBe(QuestionKind.IdsContradict), asked => asked.About.ShouldBe([OfLp2m.ToString(), OfYlp2em.ToString()]),
                asked => asked.Readings.Select(reading => reading.Value).ShouldBe(["lp2m", Ylp2em]));
    });

    [Story("A record that is said to be two others goes by the one said last, and it is asked which it is", "Catatan yang disebut sama dengan dua lembaga memakai yang disebut terakhir, dan ditanyakan mana yang benar")]
    public void Fork() => Given([.. OfBoth, Merged, Told(OfLp2m, new OrganisationsMerged(Kpi), "2017-06") with { Document = LaterReport }]).Shows(history =>
    {
        Seen(history, OfLp2m).MergedInto.ShouldBe(Kpi);
        Questions(history, OfKpi).Single().ShouldSatisfyAllConditions(
            asked => asked.About.ShouldBe([OfLp2m.ToString()]), asked => asked.Readings.Select(reading => reading.Value).ShouldBe([Ylp2em, Kpi]));
        Questions(history.And(Told(OfYlp2em, new OrganisationsMerged(Kpi), "2017-06")), OfKpi).ShouldBeEmpty();
        Questions(history.And(Told(OfLp2m, new MergeUndone(Kpi), "2017-07")), OfKpi).ShouldBeEmpty();
    });

    [Story("A hope or a guess that two records are one merges nothing", "Harapan atau dugaan bahwa dua catatan itu satu tidak menggabungkan apa pun")]
    public void GuessMergesNothing() => Given([.. OfBoth, Inferred(OfLp2m, new OrganisationsMerged(Ylp2em), "2017-05"), Hoped(OfLp2m, new OrganisationsMerged(Ylp2em), "2017-05"), Told(OfLp2m, new MergeUndone(Kpi), "2017-05")]).Shows(AreTwo);

    [Story("What both ids were told of differently is asked, as of any one organisation", "Yang diceritakan berbeda tentang kedua id ditanyakan, seperti tentang satu lembaga")]
    public void ClaimsMeet() => Given([Merged, Told(OfLp2m, new OrganisationAliasRecorded("Lembaga Pemberdayaan", AliasKind.FullName)), Told(OfYlp2em, new OrganisationAliasRecorded("Yayasan Pemberdayaan", AliasKind.FullName))])
        .Shows(history => Questions(history, OfYlp2em).Single().Kind.ShouldBe(QuestionKind.ClaimsDiffer));

    [Story("What only related two records of one organisation to each other relates nothing", "Hubungan antara dua catatan dari satu lembaga bukan hubungan lagi")]
    public void NotItself() => Given([Merged, Told(OfLp2m, new SubPartnerAttached(InParepare, Ylp2em), "2017-04"), Told(OfYlp2em, new OrganisationIdentified("YLP2EM", BranchOf: "lp2m"), "2017-04")]).Shows(history =>
    {
        history.State<Engagement>(Ylp2emInParepare)!.ShouldSatisfyAllConditions(one => one.SubPartner.ShouldBeNull(), one => one.SubPartners.ShouldBeEmpty(), one => one.Role.ShouldBe(Role.None));
        Seen(history, OfYlp2em).BranchOf.ShouldBeNull();
    });
}
