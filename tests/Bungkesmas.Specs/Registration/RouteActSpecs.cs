using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Projections.Registration;

namespace Bungkesmas.Specs.Registration;

public sealed class OpenRouteSpecs() : Stories("registration")
{
    private static readonly OpenRoute ToYlp2em = new(Ylp2em, PeopleOfParepare);

    [Story("People of Parepare register with YLP2EM for good", "Warga Parepare seterusnya mendaftar di YLP2EM")]
    public void Recorded() => Given().When(Permanent, ToYlp2em).ThenRecorded(new RouteOpened(Ylp2em, PeopleOfParepare));

    [Story("A route that is open is not opened again", "Jalur yang terbuka tidak dibuka lagi")]
    public void AlreadySo() => Given(Told(Permanent, new RouteOpened(Ylp2em, PeopleOfParepare))).When(Permanent, ToYlp2em).ThenNothing();

    [Story("A redirect in use cannot be opened as a permanent route; it has to end first", "Pengalihan yang berlaku tidak dapat dijadikan jalur tetap sebelum diakhiri")]
    public void InUse() => Given(Told(Interim, Redirect)).When(Interim, ToYlp2em).ThenRefused<RouteInUse>("route-in-use");
}

public sealed class ReviewRouteSpecs() : Stories("registration")
{
    private static readonly ReviewRoute Kept = new(ReviewOutcome.Kept, "2018-01");

    [Story("The redirect is looked at again, and kept until January", "Pengalihan ditinjau dan diteruskan sampai Januari")]
    public void Recorded() => Given(Told(Interim, Redirect)).When(Interim, Kept).ThenRecorded(new RouteReviewed(PattiroJeka, PeopleOfParepare, ReviewOutcome.Kept, "2018-01"));

    [Story("The same review of one day is recorded once", "Peninjauan yang sama pada satu hari dicatat satu kali")]
    public void AlreadySo() => Given(Told(Interim, Redirect, "2017-04"), Told(Interim, new RouteReviewed(PattiroJeka, PeopleOfParepare, ReviewOutcome.Kept, "2018-01"), "2017-07-01"))
        .When(Interim, Kept, "2017-07-01").ThenNothing();

    [Story("A review of another day is another review", "Peninjauan pada hari lain adalah peninjauan lain")]
    public void Again() => Given(Told(Interim, Redirect, "2017-04"), Told(Interim, new RouteReviewed(PattiroJeka, PeopleOfParepare, ReviewOutcome.Kept, "2018-01"), "2017-06-01"))
        .When(Interim, Kept, "2017-07-01").ThenRecorded(new RouteReviewed(PattiroJeka, PeopleOfParepare, ReviewOutcome.Kept, "2018-01"));

    [Story("There is nothing to review of a route that has ended", "Jalur yang sudah berakhir tidak perlu ditinjau")]
    public void Over() => Given(Told(Interim, Redirect, "2017-04"), Told(Interim, RedirectEnded, "2017-05")).When(Interim, Kept).ThenRefused<RouteOver>("route-over");

    [Story("A route nobody has told of cannot be reviewed", "Jalur yang belum tercatat tidak dapat ditinjau")]
    public void Unknown() => Given().When(Interim, Kept).ThenRefused<RouteUnknown>("route-unknown");
}

public sealed class EndRouteSpecs() : Stories("registration")
{
    private static readonly RouteOpened Opened = new(Ylp2em, PeopleOfParepare);

    [Story("The permanent route to YLP2EM is closed", "Jalur tetap ke YLP2EM ditutup")]
    public void Recorded() => Given(Told(Permanent, Opened)).When(Permanent, new EndRoute()).ThenRecorded(new RouteEnded(Ylp2em, PeopleOfParepare));

    [Story("A route is closed once", "Jalur ditutup satu kali")]
    public void AlreadySo() => Given(Told(Permanent, Opened, "2017-03"), Told(Permanent, new RouteEnded(Ylp2em, PeopleOfParepare), "2017-05")).When(Permanent, new EndRoute()).ThenNothing();

    [Story("A route that was closed in May was not closed in June", "Jalur yang ditutup bulan Mei tidak ditutup lagi bulan Juni")]
    public void Over() => Given(Told(Permanent, Opened, "2017-03"), Told(Permanent, new RouteEnded(Ylp2em, PeopleOfParepare), "2017-05-02"))
        .When(Permanent, new EndRoute(), "2017-06-02").ThenRefused<RouteOver>("route-over");

    [Story("A redirect is ended as a redirect", "Pengalihan diakhiri sebagai pengalihan")]
    public void IsRedirect() => Given(Told(Interim, Redirect)).When(Interim, new EndRoute()).ThenRefused<EndRoute.IsRedirect>("route-is-redirect");

    [Story("A route nobody has told of cannot be closed", "Jalur yang belum tercatat tidak dapat ditutup")]
    public void Unknown() => Given().When(Permanent, new EndRoute()).ThenRefused<RouteUnknown>("route-unknown");
}

public sealed class AppointRegistrarSpecs() : Stories("registration")
{
    [Story("Pattiro Jeka becomes the local manager that KPI asked for, and the request is fulfilled", "Pattiro Jeka menjadi pengelola yang diminta KPI, dan permintaannya terpenuhi")]
    public void AsAsked() => Given(Told(new(Subject.Requests, "pengelola"), new Domain.Requests.RequestMade(Kpi, [Domain.Requests.RequestedThing.LocalManager], [InParepare]), "2017-03"))
        .When(OfPattiro, new AppointRegistrar(InParepare, Fulfils: "pengelola")).ThenRecorded(new LocalManagerAppointed(PeopleOfParepare, Fulfils: "pengelola"));

    private static readonly AppointRegistrar Somebody = new(InParepare, Melati, Who: Officer);

    [Story("Somebody of Pattiro Jeka becomes the local manager for a group in Parepare", "Seseorang dari Pattiro Jeka menjadi pengelola setempat untuk satu kelompok di Parepare")]
    public void Recorded() => Given(Told(Interim, Redirect)).When(OfPattiro, Somebody).ThenRecorded(new LocalManagerAppointed(new(InParepare, Melati), Officer));

    [Story("The same person is appointed for the same group once", "Orang yang sama ditunjuk untuk kelompok yang sama satu kali")]
    public void AlreadySo() => Given(Told(OfPattiro, new LocalManagerAppointed(new(InParepare, Melati), Officer), "2017-06")).When(OfPattiro, Somebody).ThenNothing();

    [Story("The same person can be appointed for another group", "Orang yang sama dapat ditunjuk untuk kelompok lain")]
    public void AnotherGroup() => Given(Told(OfPattiro, new LocalManagerAppointed(new(InParepare, Melati), Officer), "2017-06")).When(OfPattiro, Somebody with { Group = Mawar })
        .ThenRecorded(new LocalManagerAppointed(new(InParepare, Mawar), Officer));

    [Story("Who declined to be a partner there is no local manager", "Yang menolak menjadi mitra di sana tidak ditunjuk sebagai pengelola")]
    public void NoPartner() => Given(Told(OfPattiro, new PartnerDeclined(InParepare), "2017-03")).When(OfPattiro, Somebody).ThenRefused<AppointRegistrar.NoPartner>("partnership-over");
}

public sealed class ReleaseRegistrarSpecs() : Stories("registration")
{
    private static readonly ReleaseRegistrar Somebody = new(InParepare, Who: Officer);

    private static Entry Appointed => Told(OfPattiro, new LocalManagerAppointed(new(InParepare, Melati), Officer), "2017-06");

    [Story("Somebody of Pattiro Jeka is local manager no longer", "Seseorang dari Pattiro Jeka tidak lagi menjadi pengelola setempat")]
    public void Recorded() => Given(Appointed).When(OfPattiro, Somebody).ThenRecorded(new LocalManagerReleased(new(InParepare), Officer));

    [Story("An appointment that is not there has ended already", "Penunjukan yang tidak ada sudah berakhir")]
    public void AlreadySo() => Given(Appointed).When(OfPattiro, Somebody with { Group = Mawar }).ThenNothing();

    [Story("Of whom nothing is on record there, nobody was appointed", "Bila belum ada catatan di sana, tidak ada yang pernah ditunjuk")]
    public void Unknown() => Given().When(OfPattiro, Somebody).ThenRefused<ReleaseRegistrar.NobodyAppointed>("nobody-appointed");

    [Story("Once the local manager is gone, the desk sends nobody there", "Setelah pengelola setempat pergi, meja tidak mengarahkan siapa pun ke sana")]
    public void Gone() => Given(Appointed, Told(OfPattiro, new LocalManagerReleased(new(InParepare)), "2017-07-05")).Shows(history =>
    {
        history.State<RegistrationDesk>(TheCity, "2017-07-04")!.Appointed.Single().Who.ShouldBe(Officer);
        AskedDesk.Of([history.State<RegistrationDesk>(TheCity).ShouldNotBeNull()]).ShouldSatisfyAllConditions(desk => desk.State.ShouldBe(DeskState.NoneNow), desk => desk.Lasting.ShouldBeEmpty());
        history.State<Engagement>(PattiroInParepare)!.Parts.ShouldBeEmpty();
    });
}
