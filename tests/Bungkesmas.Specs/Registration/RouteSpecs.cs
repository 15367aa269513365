using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Specs.Registration;

public sealed class RouteSpecs() : Stories("registration")
{
    private static readonly RouteEnded Ended = new(PattiroJeka, PeopleOfParepare);

    private static Route Seen(History history, string? on = null) => history.State<Route>(Interim, on).ShouldNotBeNull();

    [Story("A route is open since the first report of it, and says until when", "Jalur terbuka sejak laporan pertama, dan menyebut sampai kapan")]
    public void Opens() => Given(Told(Interim, Redirect, "2017-03-05"), Told(Interim, Redirect, "2017-04")).Shows(history => Seen(history).ShouldSatisfyAllConditions(
        route => route.Standing.ShouldBe(RouteStanding.Open), route => route.Since.ShouldBe(Day("2017-03-05")), route => route.Until.ShouldBe([Launch, MouSigned])));

    [Story("Led to another organisation, or opened for another region, a route begins anew, and the review of before is over", "Jalur yang dialihkan ke lembaga atau wilayah lain mulai baru, dan peninjauan sebelumnya tidak berlaku lagi")]
    public void LeadsElsewhere()
    {
        var (first, reviewed) = (Told(Interim, Redirect, "2017-03-05"), Told(Interim, new RouteReviewed(PattiroJeka, PeopleOfParepare, ReviewOutcome.Kept, "2018-01"), "2017-03-20"));
        Given(first, reviewed, Told(Interim, Redirect with { To = Kpi }, "2017-05-02")).Shows(history => Seen(history).ShouldSatisfyAllConditions(
            route => route.To.ShouldBe(Kpi), route => route.Since.ShouldBe(Day("2017-05-02")), route => route.LastReview.ShouldBeNull()));
        Given(first, reviewed, Told(Interim, Redirect with { Scope = new(InWajo) }, "2017-05-02")).Shows(history => Seen(history).Since.ShouldBe(Day("2017-05-02")));
        Given(first, reviewed, Told(Interim, Redirect, "2017-05-02")).Shows(history => Seen(history).ShouldSatisfyAllConditions(
            route => route.Since.ShouldBe(Day("2017-03-05")), route => route.LastReview.ShouldNotBeNull().Next.ShouldBe("2018-01")));
    }

    [Story("Whoever tells of a route again need not say again whom it serves", "Yang menyebut jalur itu lagi tidak perlu menyebut lagi untuk siapa")]
    public void ScopeToldOnce()
    {
        Given(Told(Interim, Redirect, "2017-03-05"), Told(Interim, Redirect with { Scope = new() }, "2017-05-02")).Shows(history => Seen(history).ShouldSatisfyAllConditions(
            route => route.Scope.ShouldBe(PeopleOfParepare), route => route.Since.ShouldBe(Day("2017-03-05"))));
        Given(Told(Interim, Redirect, "2017-03-05"), Told(Interim, new RouteOpened(PattiroJeka, new()), "2017-05-02")).Shows(history => Seen(history).Scope.ShouldBe(PeopleOfParepare));
    }

    [Story("A hope sends nobody anywhere", "Harapan tidak mengalihkan siapa pun")]
    public void HopeOpensNothing() => Given(Hoped(Interim, Redirect, "2017-03")).Shows(history => history.State<Route>(Interim).ShouldBeNull());

    [Story("The launch ends no route by itself", "Peluncuran tidak dengan sendirinya mengakhiri jalur")]
    public void LaunchEndsNothing() => Given(Told(Interim, Redirect, "2017-03"), Done(SiBungkesmas, new SystemLaunched(), "2017-09-01"))
        .Shows(history => Seen(history).Standing.ShouldBe(RouteStanding.Open));

    [Story("A route ends when it is said to have ended, and may open anew later", "Jalur berakhir ketika disebut berakhir, dan dapat dibuka lagi kemudian")]
    public void EndsAndOpensAnew() => Given(
        Told(Interim, Redirect, "2017-03-05"), Told(Interim, Ended, "2017-04-01"), Told(Interim, Redirect, "2017-06-01")).Shows(history =>
    {
        Seen(history, "2017-05-01").ShouldSatisfyAllConditions(route => route.Standing.ShouldBe(RouteStanding.Ended), route => route.EndedOn.ShouldBe(Day("2017-04-01")));
        Seen(history).ShouldSatisfyAllConditions(route => route.Standing.ShouldBe(RouteStanding.Open), route => route.Since.ShouldBe(Day("2017-06-01")), route => route.EndedOn.ShouldBeNull());
    });

    [Story("Somebody's conclusion ends no route", "Kesimpulan seseorang tidak mengakhiri jalur")]
    public void ConclusionEndsNothing() => Given(Told(Interim, Redirect, "2017-03"), Inferred(Interim, Ended, "2017-05"))
        .Shows(history => Seen(history).Standing.ShouldBe(RouteStanding.Open));

    [Story("An ending can be on record without a beginning", "Akhir jalur dapat tercatat tanpa awalnya")]
    public void EndWithoutBeginning() => Given(Told(Interim, Ended, "2017-05")).Shows(history =>
        Seen(history).ShouldSatisfyAllConditions(route => route.Standing.ShouldBe(RouteStanding.Ended), route => route.Since.ShouldBeNull()));
}
