using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Specs.Registration;

public sealed class RedirectRegistrationSpecs() : Stories("registration")
{
    private static readonly RedirectRegistration ToPattiro = new(PattiroJeka, PeopleOfParepare, [Launch, MouSigned], Mou.Id);

    [Story("People of Parepare are sent to Pattiro Jeka for now", "Pendaftar Parepare untuk sementara dialihkan ke Pattiro Jeka")]
    public void Recorded() => Given().When(Interim, ToPattiro).ThenRecorded(Redirect);

    [Story("A redirect can be recorded of which nobody said whom it serves", "Pengalihan dapat dicatat walau tidak disebutkan untuk siapa")]
    public void ForWhomNobodyKnows() => Given().When(Interim, ToPattiro with { Scope = new() }).ThenRecorded(Redirect with { Scope = new() });

    [Story("A route of which only a review is on record can be turned into a redirect", "Jalur yang baru tercatat peninjauannya dapat dijadikan pengalihan")]
    public void OnlyReviewed() => Given(Told(Interim, new RouteReviewed(PattiroJeka, PeopleOfParepare))).When(Interim, ToPattiro).ThenRecorded(Redirect);

    [Story("A route that ended can be opened again", "Jalur yang berakhir dapat dibuka kembali")]
    public void Again() => Given(Told(Interim, new RouteEnded(PattiroJeka, PeopleOfParepare), "2017-05")).When(Interim, ToPattiro).ThenRecorded(Redirect);

    [Story("A redirect that is in force is not recorded again", "Pengalihan yang berlaku tidak dicatat lagi")]
    public void AlreadySo() => Given(Told(Interim, Redirect)).When(Interim, ToPattiro).ThenNothing();

    [Story("A route in use cannot be turned to another organisation", "Jalur yang dipakai tidak dapat dibelokkan ke lembaga lain")]
    public void InUse() => Given(Told(Interim, Redirect)).When(Interim, ToPattiro with { To = Kpi }).ThenRefused<RouteInUse>("route-in-use");
}

public sealed class EndRedirectSpecs() : Stories("registration")
{
    [Story("The redirect to Pattiro Jeka ends", "Pengalihan ke Pattiro Jeka diakhiri")]
    public void Recorded() => Given(Told(Interim, Redirect)).When(Interim, new EndRedirect()).ThenRecorded(new RouteEnded(PattiroJeka, PeopleOfParepare));

    [Story("A redirect ends once", "Pengalihan berakhir satu kali")]
    public void AlreadySo() => Given(Told(Interim, Redirect, "2017-04"), Told(Interim, new RouteEnded(PattiroJeka, PeopleOfParepare), "2017-05"))
        .When(Interim, new EndRedirect()).ThenNothing();

    [Story("A redirect that never began cannot end", "Pengalihan yang tidak pernah dimulai tidak dapat diakhiri")]
    public void NeverBegan() => Given().When(Interim, new EndRedirect()).ThenRefused<EndRedirect.NeverBegan>("redirect-never-began");

    [Story("A redirect that ended in May did not end in June", "Pengalihan yang berakhir bulan Mei tidak berakhir lagi bulan Juni")]
    public void OnAnotherDay() => Given(Told(Interim, Redirect, "2017-04"), Told(Interim, RedirectEnded, "2017-05-02")).When(Interim, new EndRedirect(), "2017-06-02").ThenRefused<RouteOver>("route-over");

    [Story("Nor in April, unless the end in May is taken back", "Juga tidak bulan April, kecuali akhir bulan Mei itu ditarik")]
    public void OnAnEarlierDay() => Given(Told(Interim, Redirect, "2017-03"), Told(Interim, RedirectEnded, "2017-05-02")).When(Interim, new EndRedirect(), "2017-04-02").ThenRefused<RouteOver>("route-over");

    [Story("A redirect that began anew, and ended once more, can have ended before that", "Pengalihan yang dimulai lagi, lalu berakhir, dapat juga sudah berakhir sebelum itu")]
    public void OfAnEarlierTime() => Given(Told(Interim, Redirect, "2017-03"), Told(Interim, new RouteOpened(PattiroJeka, PeopleOfParepare), "2017-05-01"), Told(Interim, RedirectEnded, "2017-06-02"))
        .When(Interim, new EndRedirect(), "2017-04-02").ThenRecorded(RedirectEnded);

    [Story("A permanent route is no redirect to end", "Jalur tetap bukan pengalihan yang dapat diakhiri")]
    public void NoRedirect() => Given(Told(Permanent, new RouteOpened(Ylp2em, PeopleOfParepare))).When(Permanent, new EndRedirect()).ThenRefused<EndRedirect.NoRedirect>("route-no-redirect");
}
