using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Projections.Registration;

namespace Bungkesmas.Specs.Registration;

/// <summary>What the desk answers, where regions that lie in one another each have something to say.</summary>
public sealed class AskedDeskSpecs() : Stories("registration")
{
    private static readonly Subject OfTheProvince = new(Subject.Routes, "sulawesi-selatan"), OfAGroup = new(Subject.Routes, "hanya-melati"), OfPartners = new(Subject.Routes, "warga-mitra");

    private static readonly RegistrationRedirected ToPattiro = new(PattiroJeka, new(new("73")), [Launch]);

    private static AskedDesk Asked(History history, string? group = null, IEnumerable<Route>? anywhere = null) => AskedDesk.Of(
        [.. new[] { Parepare, "73" }.Select(region => history.State<RegistrationDesk>(Subject.Region(region))).OfType<RegistrationDesk>()], group, anywhere);

    [Story("While the province has a place to register, an expectation in the city takes nobody away from it", "Selama provinsi punya tempat pendaftaran, harapan di kota tidak mengalihkan siapa pun")]
    public void AnExpectationIsNoPlace() => Given(Told(OfTheProvince, ToPattiro, "2017-01"), Told(OfKpi, new ReadinessDeclared(InParepare), "2017-05")).Shows(history => Asked(history).ShouldSatisfyAllConditions(
        desk => desk.State.ShouldBe(DeskState.Interim), desk => desk.By!.Region.ShouldBe("73"), desk => desk.Interim.ShouldBe([PattiroJeka]),
        desk => desk.Expected.Select(one => one.Organisation).ShouldBe([Kpi])));

    [Story("A route for one group serves nobody else: the others go on to where the province sends them", "Jalur untuk satu kelompok tidak melayani yang lain: selebihnya tetap ke tempat yang ditunjuk provinsi")]
    public void AGroupsOwnRoute() => Given(
        Told(OfTheProvince, ToPattiro, "2017-01"), Told(OfAGroup, new RouteOpened(Ylp2em, new(InParepare, Group: Melati)), "2017-05")).Shows(history =>
    {
        Asked(history).ShouldSatisfyAllConditions(desk => desk.State.ShouldBe(DeskState.Interim), desk => desk.Lasting.ShouldBeEmpty(), desk => desk.ForSome.ShouldBe([(Melati, Ylp2em)]));
        Asked(history, Melati).ShouldSatisfyAllConditions(desk => desk.State.ShouldBe(DeskState.Provider), desk => desk.Lasting.ShouldBe([Ylp2em]), desk => desk.By!.Region.ShouldBe(Parepare));
        Asked(history, "kelompok-lain").ShouldSatisfyAllConditions(desk => desk.State.ShouldBe(DeskState.Interim), desk => desk.Routes.Single().To.ShouldBe(PattiroJeka));
    });

    [Story("Where only a group has a place, the desk says so", "Bila hanya satu kelompok yang punya tempat pendaftaran, meja mengatakannya")]
    public void OnlySome() => Given(Told(OfAGroup, new RouteOpened(Ylp2em, new(InParepare, Group: Melati)), "2017-05")).Shows(history =>
    {
        Asked(history).ShouldSatisfyAllConditions(desk => desk.State.ShouldBe(DeskState.ForSome), desk => desk.Lasting.ShouldBeEmpty());
        Asked(history, "kelompok-lain").State.ShouldBe(DeskState.NoneNow);
    });

    [Story("A route for the people of a partner is told of where that partner works, and nowhere else", "Jalur untuk warga sebuah mitra disebut di tempat mitra itu bekerja, dan tidak di tempat lain")]
    public void OfThePeopleOfAPartner() => Given(
        Told(OfKpi, new ProviderActivated(InParepare), "2017-01"), Told(OfPartners, new RegistrationRedirected(PattiroJeka, new(Partner: Kpi), [Launch]), "2017-05")).Shows(history =>
    {
        var anywhere = new[] { history.State<Route>(OfPartners)! };
        Asked(history, anywhere: anywhere).ShouldSatisfyAllConditions(desk => desk.State.ShouldBe(DeskState.Provider), desk => desk.ForSome.ShouldBe([(Kpi, PattiroJeka)]));
        AskedDesk.Of([], anywhere: anywhere).Routes.ShouldBeEmpty();
    });

    [Story("A route that leads to whoever is no partner any more stays open, and the desk says so until a partnership begins anew", "Jalur ke yang tidak lagi menjadi mitra tetap terbuka, dan meja mengatakannya sampai kemitraannya terjalin lagi")]
    public void LeadsToNoPartner()
    {
        Entry[] ended = [Told(OfKpi, new ProviderActivated(InParepare), "2017-01"), Told(OfAGroup, new RouteOpened(Kpi, new(InParepare)), "2017-02"), Told(OfKpi, new PartnershipEnded(InParepare), "2017-05")];
        Given(ended).Shows(history => Asked(history).ShouldSatisfyAllConditions(
            desk => desk.State.ShouldBe(DeskState.Provider), desk => desk.Lasting.ShouldBe([Kpi]), desk => desk.AtWork.ShouldBeEmpty(), desk => desk.Parted.ShouldBe([Kpi])));
        Given([.. ended, Told(OfKpi, new ReadinessDeclared(InParepare), "2017-06")]).Shows(history => Asked(history).Parted.ShouldBeEmpty());
        Given([.. ended, Told(OfAGroup, new RouteEnded(Kpi, new(InParepare)), "2017-06")]).Shows(history => Asked(history).Parted.ShouldBeEmpty());
        Given(Told(Interim, Redirect, "2017-04"), Told(OfPattiro, new PartnerDeclined(InParepare), "2017-05")).Shows(history => Asked(history).Parted.ShouldBe([PattiroJeka]));
        Given(Told(Interim, Redirect, "2017-04"), Told(OfPattiro, new PartnerDeclined(InParepare), "2017-05"), Told(OfPattiro, new SubPartnerAttached(InParepare, Ylp2em), "2017-06")).Shows(history => Asked(history).Parted.ShouldBeEmpty());
    }

    [Story("Whoever is no partner any more registers nobody", "Yang tidak lagi menjadi mitra tidak mendaftar siapa pun")]
    public void NoPartnerAnyMore() => Given(
        Told(OfKpi, new LocalManagerAppointed(new(InParepare)), "2017-01"), Told(OfKpi, new PartnershipEnded(InParepare), "2017-05")).Shows(history =>
    {
        AskedDesk.Of([history.State<RegistrationDesk>(TheCity, "2017-03-01")!]).State.ShouldBe(DeskState.Provider);
        Asked(history).ShouldSatisfyAllConditions(desk => desk.State.ShouldBe(DeskState.NoneNow), desk => desk.Lasting.ShouldBeEmpty());
        history.State<Engagement>(KpiInParepare)!.ShouldSatisfyAllConditions(one => one.Appointments.ShouldBeEmpty(), one => one.Parts.ShouldBeEmpty());
    });

    [Story("Once its provider has left, a region has no place to register now, which is not that nothing is on record", "Setelah providernya pergi, suatu wilayah sekarang tidak punya tempat pendaftaran; itu bukan tanpa catatan")]
    public void TheProviderLeft()
    {
        Entry active = Told(OfKpi, new ProviderActivated(InParepare), "2017-01"), ended = Told(OfKpi, new PartnershipEnded(InParepare), "2017-05");
        Given(active, ended).Shows(history => Asked(history).ShouldSatisfyAllConditions(desk => desk.State.ShouldBe(DeskState.NoneNow), desk => desk.Lasting.ShouldBeEmpty()));
        Given(ended).Shows(history => Asked(history).State.ShouldBe(DeskState.NoRecord));
        Given(Told(OfKpi, new ProviderActivated(new("73")), "2017-01"), Told(OfKpi, new PartnershipEnded(new("73")), "2017-05")).Shows(history => Asked(history).State.ShouldBe(DeskState.NoneNow));
        Given(active, ended, Told(OfKpi, new ProviderActivated(InParepare), "2017-06")).Shows(history => Asked(history).ShouldSatisfyAllConditions(desk => desk.State.ShouldBe(DeskState.Provider), desk => desk.Lasting.ShouldBe([Kpi])));
        Given(active, ended, Told(OfYlp2em, new ReadinessDeclared(InParepare), "2017-06")).Shows(history => Asked(history).State.ShouldBe(DeskState.Expected));
    }
}
