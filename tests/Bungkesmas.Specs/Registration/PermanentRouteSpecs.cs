using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Requests;
using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Projections.Questions;
using Bungkesmas.Projections.Regions;
using Bungkesmas.Projections.Registration;

namespace Bungkesmas.Specs.Registration;

public sealed class PermanentRouteSpecs() : Stories("registration")
{
    private static readonly RouteOpened Opened = new(Ylp2em, PeopleOfParepare);

    private static readonly RouteReviewed Kept = new(Ylp2em, PeopleOfParepare, ReviewOutcome.Kept, "2018-01");

    private static Route Seen(History history, Subject route, string? on = null) => history.State<Route>(route, on).ShouldNotBeNull();

    [Story("A permanent route is a place to register, not an interim one, and waits for nothing", "Jalur tetap adalah tempat mendaftar, bukan sementara, dan tidak menunggu apa pun")]
    public void Opens() => Given(Told(Permanent, Opened, "2017-03-05")).Shows(history =>
    {
        Seen(history, Permanent).ShouldSatisfyAllConditions(
            route => route.Kind.ShouldBe(RouteKind.Permanent), route => route.StandsIn.ShouldBeFalse(), route => route.Standing.ShouldBe(RouteStanding.Open), route => route.Since.ShouldBe(Day("2017-03-05")));
        history.State<RegistrationDesk>(TheCity)!.Open.Single().To.ShouldBe(Ylp2em);
        history.State<Engagement>(Ylp2emInParepare)!.Parts.ShouldBe([Part.RegistrationTarget]);
        history.State<RegionCoverage>(TheCity)!.InterimRoute.ShouldBeFalse();
        history.State<AgendaItem>(Permanent)!.Tasks.ShouldBeEmpty();
    });

    [Story("A hoped-for route sends nobody anywhere", "Jalur yang baru diharapkan tidak mengarahkan siapa pun")]
    public void Hope() => Given(Hoped(Permanent, Opened, "2017-03")).Shows(history => history.State<Route>(Permanent).ShouldBeNull());

    [Story("A redirect that becomes permanent is open since then", "Pengalihan yang menjadi tetap terbuka sejak saat itu")]
    public void BecomesPermanent() => Given(Told(Interim, Redirect, "2017-03-05"), Told(Interim, new RouteOpened(PattiroJeka, PeopleOfParepare), "2017-06-01")).Shows(history =>
    {
        Seen(history, Interim, "2017-05-31").StandsIn.ShouldBeTrue();
        Seen(history, Interim).ShouldSatisfyAllConditions(
            route => route.Kind.ShouldBe(RouteKind.Permanent), route => route.Until.ShouldBeEmpty(), route => route.Because.ShouldBeNull(), route => route.Since.ShouldBe(Day("2017-06-01")));
    });

    [Story("A review says what came of it and when the next is due, and ends nothing", "Peninjauan menyebut hasil dan jadwal berikutnya, dan tidak mengakhiri apa pun")]
    public void Reviewed() => Given(
        Told(Permanent, Opened, "2017-03-05"), Told(Permanent, Kept, "2017-05-01"), Told(Permanent, Kept with { Outcome = ReviewOutcome.ToBeEnded, NextReview = null }, "2017-06-01"),
        Inferred(Permanent, Kept, "2017-06-10")).Shows(history =>
    {
        Seen(history, Permanent, "2017-05-01").LastReview.ShouldBe(new(ReviewOutcome.Kept, Day("2017-05-01"), "2018-01"));
        Seen(history, Permanent).ShouldSatisfyAllConditions(
            route => route.LastReview.ShouldBe(new(ReviewOutcome.ToBeEnded, Day("2017-06-01"), null)), route => route.Standing.ShouldBe(RouteStanding.Open));
    });

    [Story("A review can be on record without a beginning: the route is in use, of what kind nobody said", "Peninjauan dapat tercatat tanpa awalnya: jalur dipakai, jenisnya tidak disebutkan")]
    public void ReviewWithoutBeginning() => Given(Told(Permanent, Kept, "2017-05-01")).Shows(history => Seen(history, Permanent).ShouldSatisfyAllConditions(
        route => route.Kind.ShouldBeNull(), route => route.Standing.ShouldBe(RouteStanding.Open), route => route.StandsIn.ShouldBeFalse()));

    [Story("A review reopens no route that ended", "Peninjauan tidak membuka lagi jalur yang sudah berakhir")]
    public void ReviewReopensNothing() => Given(Told(Permanent, Opened, "2017-03-05"), Told(Permanent, new RouteEnded(Ylp2em, PeopleOfParepare), "2017-04-01"), Told(Permanent, Kept, "2017-05-01"))
        .Shows(history => Seen(history, Permanent).Standing.ShouldBe(RouteStanding.Ended));

    [Story("Once the redirect is reviewed after the launch, nothing is left to review", "Begitu pengalihan ditinjau setelah peluncuran, tidak ada lagi yang perlu ditinjau")]
    public void ReviewDone() => Given(
        Told(Interim, Redirect, "2017-03-05"), Told(Interim, new RouteReviewed(PattiroJeka, PeopleOfParepare), "2017-04-01"), Done(SiBungkesmas, new Domain.Programme.SystemLaunched(), "2017-09-01"),
        Told(Interim, new RouteReviewed(PattiroJeka, PeopleOfParepare, ReviewOutcome.Kept), "2017-09-10") with { Document = null, Entered = new(2017, 9, 11) }).Shows(history =>
    {
        history.State<AgendaItem>(Interim, "2017-09-05")!.Tasks.ShouldHaveSingleItem().Kind.ShouldBe(TaskKind.ReviewRedirect);
        history.State<AgendaItem>(Interim)!.Tasks.ShouldBeEmpty();
    });

    [Story("The office cannot redirect people along a permanent route that is in use", "Kantor tidak dapat mengalihkan pendaftar lewat jalur tetap yang dipakai")]
    public void InUse() => Given(Told(Permanent, Opened, "2017-03-05")).When(Permanent, new RedirectRegistration(Ylp2em, PeopleOfParepare, [])).ThenRefused<RouteInUse>("route-in-use");
}

public sealed class LocalManagerSpecs() : Stories("registration")
{
    private static readonly LocalManagerAppointed Appointed = new(PeopleOfParepare, Officer, Asking.Id);

    private static readonly RequestMade Asked = new(Kpi, [RequestedThing.LocalManager], [InParepare]);

    [Story("KPI asked for one local manager; the appointment fulfils the request and is a place to register", "KPI meminta satu pengelola setempat; penunjukan memenuhi permintaan dan menjadi tempat mendaftar")]
    public void Fulfils() => Given(Told(Asking, Asked, "2017-03-01"), Told(OfPattiro, Appointed, "2017-05-01"), Told(OfPattiro, Appointed, "2017-05-20") with { Document = LaterReport }).Shows(history =>
    {
        history.State<Request>(Asking, "2017-04-30")!.Standing.ShouldBe(RequestStanding.Open);
        history.State<Request>(Asking)!.Standing.ShouldBe(RequestStanding.Fulfilled);
        history.State<AgendaItem>(Asking)!.Tasks.ShouldBeEmpty();
        history.State<RegistrationDesk>(TheCity)!.ShouldSatisfyAllConditions(
            desk => desk.Appointed.ShouldBe([new(PattiroJeka, PeopleOfParepare, Officer, Day("2017-05-01"))]), desk => AskedDesk.Of([desk]).State.ShouldBe(DeskState.Provider));
        history.State<Engagement>(PattiroInParepare)!.ShouldSatisfyAllConditions(one => one.Parts.ShouldBe([Part.LocalManager]), one => one.Role.ShouldBe(Role.None));
    });

    [Story("An appointment that is hoped for or concluded fulfils nothing", "Penunjukan yang baru diharapkan atau disimpulkan tidak memenuhi apa pun")]
    public void NotFirm() => Given(Told(Asking, Asked, "2017-03-01"), Hoped(OfPattiro, Appointed, "2017-05-01"), Inferred(OfPattiro, Appointed, "2017-05-02")).Shows(history =>
    {
        history.State<Request>(Asking)!.Standing.ShouldBe(RequestStanding.Open);
        history.State<RegistrationDesk>(TheCity).ShouldBeNull();
    });

    [Story("An appointment can name a request nobody wrote down", "Penunjukan dapat menyebut permintaan yang tidak pernah dicatat")]
    public void WithoutRequest() => Given(Told(OfPattiro, Appointed, "2017-05-01")).Shows(history => history.Timeline<Request>(Asking).Segments.ShouldBeEmpty());

    [Story("Whoever is local manager no longer, nobody said where, is asked about while an appointment stands that was told before", "Yang tidak lagi menjadi pengelola setempat, entah di mana, ditanyakan selama masih ada penunjukan yang disebut sebelumnya")]
    public void ReleasedSomewhere()
    {
        var somewhere = Told(OfPattiro, new LocalManagerReleased(new()), "2017-07-01");
        Given(Told(OfPattiro, Appointed, "2017-05-01"), somewhere).Shows(history => history.Asked(OfPattiro).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            question => question.Id.ShouldBe("registrar-region-released-organisation-pattiro-jeka"), question => question.Kind.ShouldBe(QuestionKind.RegistrarRegionUnstated),
            question => question.Readings.Select(reading => reading.Value).ShouldBe([Parepare]),
            question => RuleBook.Say(question, FieldNames.All).ShouldBe(new(
                "Pattiro Jeka dilaporkan tidak lagi menjadi pengelola setempat, tanpa disebutkan di mana: Kota Parepare?", "Pattiro Jeka is reported to be local manager no longer, and nobody said where: Kota Parepare?"))));
        Given(Told(OfPattiro, Appointed, "2017-05-01"), somewhere, Told(OfPattiro, new LocalManagerReleased(PeopleOfParepare), "2017-07-02")).Shows(history => history.Asked(OfPattiro).ShouldBeEmpty());
        Given(somewhere, Told(OfPattiro, Appointed, "2017-08-01")).Shows(history => history.Asked(OfPattiro).ShouldBeEmpty());
        Given(Told(OfPattiro, Appointed, "2017-05-01"), Inferred(OfPattiro, new LocalManagerReleased(new()), "2017-07-01")).Shows(history => history.Asked(OfPattiro).ShouldBeEmpty());
        Given(somewhere).Shows(history => history.Asked(OfPattiro).ShouldBeEmpty());
        foreach (var unsure in new[] { Inferred(OfPattiro, Appointed, "2017-05-01"), Hoped(OfPattiro, Appointed, "2017-05-01"), Inferred(OfPattiro, new LocalManagerReleased(PeopleOfParepare), "2017-05-01") })
            Given(unsure, somewhere).Shows(history => history.Asked(OfPattiro).ShouldBeEmpty());
    }

    [Story("Whoever is local manager, nobody said where, is asked about until somebody says where", "Yang ditunjuk sebagai pengelola setempat, entah di mana, ditanyakan sampai ada yang menyebut tempatnya")]
    public void AppointedSomewhere()
    {
        var somewhere = Told(OfPattiro, new LocalManagerAppointed(new()), "2017-05-01");
        Given(somewhere).Shows(history => RuleBook.Say(history.Asked(OfPattiro).ShouldHaveSingleItem(), FieldNames.All).En.ShouldBe("Pattiro Jeka is reported to be appointed local manager, and nobody said where."));
        Given(somewhere, Told(OfPattiro, Appointed, "2017-05-20")).Shows(history => history.Asked(OfPattiro).ShouldBeEmpty());
        Given(somewhere, Inferred(OfPattiro, Appointed, "2017-05-20")).Shows(history => history.Asked(OfPattiro).ShouldHaveSingleItem());
    }

    [Fact(DisplayName = "An appointment or a review with wrong ids or dates is malformed")]
    public void Malformed()
    {
        new LocalManagerAppointed(new(InParepare, "?", "!"), Fulfils: "Permintaan 1").Faults().Select(fault => fault.Field).ShouldBe(["scope.group", "scope.partner", "fulfils"]);
        new RouteReviewed("?", PeopleOfParepare, NextReview: "nanti").Faults().Select(fault => fault.Field).ShouldBe(["to", "nextReview"]);
    }
}
