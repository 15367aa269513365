using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Projections.Registration;

namespace Bungkesmas.Specs.Registration;

public sealed class RegistrationDeskSpecs() : Stories("registration")
{
    private static RegistrationDesk Seen(History history, string? on = null) => history.State<RegistrationDesk>(TheCity, on).ShouldNotBeNull();

    [Story("People of Parepare register with Pattiro Jeka for now, and with YLP2EM once its MOU is signed", "Pendaftar Parepare sementara ke Pattiro Jeka, dan ke YLP2EM setelah MOU-nya ditandatangani")]
    public void NowAndLater() => Given(Told(Interim, Redirect, "2017-03-05"), Inferred(OfYlp2em, new ProviderConcluded(InParepare), "2017-04"), Told(Mou, Deferral, "2017-05")).Shows(history =>
        Seen(history).ShouldSatisfyAllConditions(
            desk => desk.Open.Single().To.ShouldBe(PattiroJeka),
            desk => desk.Expected.ShouldBe([new(Ylp2em, Role.ConcludedProvider, Assertion.Inferred, Mou.Id, Standing.Deferred)]),
            desk => desk.AtWork.ShouldBeEmpty(), desk => AskedDesk.Of([desk]).State.ShouldBe(DeskState.Interim)));

    [Story("Once YLP2EM is at work, it is the place to register and no longer expected", "Begitu YLP2EM bekerja, ia tempat mendaftar dan tidak lagi dinantikan")]
    public void Active() => Given(Told(OfYlp2em, new ReadinessDeclared(InParepare), "2017-04-10"), Told(Mou, Signature, "2017-05-10"), Told(OfYlp2em, new ProviderActivated(InParepare), "2017-06-10")).Shows(history =>
    {
        Seen(history, "2017-05-31").Expected.ShouldBe([new(Ylp2em, Role.Ready, Assertion.Stated, Mou.Id, Standing.Signed)]);
        Seen(history).ShouldSatisfyAllConditions(desk => desk.AtWork.Single().ShouldBe(Ylp2em), desk => desk.Expected.ShouldBeEmpty(), desk => desk.Open.ShouldBeEmpty());
    });

    [Story("A partner whose MOU is still to be signed is expected, as whoever is ready is; one whose MOU is signed, or that has none, is not",
        "Mitra yang MOU-nya belum ditandatangani dinantikan, seperti yang siap; yang MOU-nya sudah ditandatangani, atau tanpa MOU, tidak")]
    public void PartnerWithAnOpenAgreement()
    {
        var partner = Told(OfYlp2em, new AlreadyPartnerReported(InParepare), "2017-04");
        Given(Told(OfYlp2em, new ReadinessDeclared(InParepare), "2017-03"), partner, Told(Mou, Deferral, "2017-05")).Shows(history =>
        {
            Seen(history).Expected.ShouldBe([new(Ylp2em, Role.Partner, Assertion.Stated, Mou.Id, Standing.Deferred)]);
            AskedDesk.Of([Seen(history)]).State.ShouldBe(DeskState.Expected);
        });
        Given(partner, Told(Mou, Deferral, "2017-05"), Told(Mou, Signature, "2017-06-10")).Shows(history => history.State<RegistrationDesk>(TheCity)?.Expected.ShouldBeEmpty());
        Given(partner).Shows(history => history.State<RegistrationDesk>(TheCity)?.Expected.ShouldBeEmpty());
    }

    [Story("A redirect that ended sends nobody anywhere, but stays on the desk's record", "Pengalihan yang berakhir tidak mengirim siapa pun, tetapi tetap tercatat")]
    public void Ended() => Given(Told(Interim, Redirect, "2017-03-05"), Told(Interim, RedirectEnded, "2017-04-05")).Shows(history =>
    {
        Seen(history, "2017-04-04").Open.Single().Since.ShouldBe(Day("2017-03-05"));
        Seen(history).ShouldSatisfyAllConditions(
            desk => desk.Open.ShouldBeEmpty(), desk => AskedDesk.Of([desk]).State.ShouldBe(DeskState.NoneNow), desk => desk.Routes.Single().Standing.ShouldBe(RouteStanding.Ended));
    });

    [Story("A candidate is not yet expected to register anybody", "Calon mitra belum dinantikan sebagai tempat pendaftaran")]
    public void CandidateIsNotExpected() => Given(Told(OfKpi, new CandidacyRecorded(InParepare), "2017-04"))
        .Shows(history => history.State<RegistrationDesk>(TheCity).ShouldBeNull());

    [Story("The desk of Parepare does not answer for Wajo", "Meja pendaftaran Parepare tidak menjawab untuk Wajo")]
    public void ElsewhereIsElsewhere() => Given(Told(Interim, Redirect, "2017-03-05")).Shows(history => history.State<RegistrationDesk>(TheRegencyOfWajo).ShouldBeNull());

    [Story("A redirect whose region is only the venue of the talk moves no desk", "Pengalihan yang wilayahnya hanya tempat acara tidak mengubah meja pendaftaran")]
    public void VenueMovesNothing() => Given(Told(Interim, Redirect with { Scope = new(InParepare with { Part = RegionPart.Venue }) }, "2017-03-05"))
        .Shows(history => history.State<RegistrationDesk>(TheCity).ShouldBeNull());

    [Story("A provider that closed its registration is at work and registers nobody, until it opens again or begins anew", "Provider yang menutup pendaftarannya tetap bekerja tetapi tidak menerima pendaftar, sampai dibuka lagi atau mulai lagi")]
    public void ClosedByAProvider()
    {
        var route = new Subject(Subject.Routes, "parepare-tetap");
        Entry active = Told(OfYlp2em, new ProviderActivated(InParepare), "2017-03-01"), opened = Told(route, new RouteOpened(Ylp2em, PeopleOfParepare), "2017-03-01"), closed = Told(route, new RouteEnded(Ylp2em, PeopleOfParepare), "2017-05-10");
        foreach (var told in new Entry[][] { [active, opened, closed], [closed, opened, active], [active, closed] })
            Given(told).Shows(history =>
            {
                AskedDesk.Of([Seen(history, "2017-05-09")]).Lasting.ShouldBe([Ylp2em]);
                AskedDesk.Of([Seen(history)]).ShouldSatisfyAllConditions(desk => desk.State.ShouldBe(DeskState.NoneNow), desk => desk.Lasting.ShouldBeEmpty());
                Seen(history).AtWork.ShouldBe([Ylp2em]);
            });
        Given(active, opened, closed, Told(OfKpi, new ProviderActivated(InParepare), "2017-06-01")).Shows(history => AskedDesk.Of([Seen(history)]).Lasting.ShouldBe([Kpi]));
        foreach (var since in new[] { Told(route, new RouteOpened(Ylp2em, PeopleOfParepare), "2017-06-01"), Told(new(Subject.Routes, "lain"), new RouteOpened(Ylp2em, PeopleOfParepare), "2017-04-01"),
            Told(new(Subject.Routes, "lain"), new RegistrationRedirected(Ylp2em, PeopleOfParepare, []), "2017-06-01") })
            Given(active, opened, closed, since).Shows(history => AskedDesk.Of([Seen(history)]).Routes.ShouldHaveSingleItem());
        Given(active, opened, closed, Told(OfYlp2em, new PartnershipEnded(InParepare), "2017-06-01"), Told(OfYlp2em, new ProviderActivated(InParepare), "2017-08-01"))
            .Shows(history => AskedDesk.Of([Seen(history)]).Lasting.ShouldBe([Ylp2em]));
        foreach (var other in new[] { closed with { Said = new RouteEnded(Ylp2em, PeopleOfParepare with { Group = Kpi }) }, closed with { Assertion = Assertion.Hoped }, closed with { Date = "2017-02-10" } })
            Given(active, other).Shows(history => AskedDesk.Of([Seen(history)]).Lasting.ShouldBe([Ylp2em]));
        Given(Told(route, new RegistrationRedirected(Ylp2em, PeopleOfParepare, []), "2017-02-01"), active, closed).Shows(history => AskedDesk.Of([Seen(history)]).Lasting.ShouldBe([Ylp2em]));
    }
}
