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
