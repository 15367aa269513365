using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Specs.Registration;

public sealed class RedirectRegistrationSpecs() : Stories("registration")
{
    private static readonly RedirectRegistration ToPattiro = new(PattiroJeka, PeopleOfParepare, [Launch, MouSigned], Mou.Id);

    [Story("People of Parepare are sent to Pattiro Jeka for now", "Pendaftar Parepare untuk sementara dialihkan ke Pattiro Jeka")]
    public void Recorded() => Given().When(Interim, ToPattiro).ThenRecorded(Redirect);

    [Story("A route that ended can be opened again", "Jalur yang berakhir dapat dibuka kembali")]
    public void Again() => Given(Told(Interim, new RouteEnded(PattiroJeka, PeopleOfParepare), "2017-05")).When(Interim, ToPattiro).ThenRecorded(Redirect);

    [Story("A redirect that is in force is not recorded again", "Pengalihan yang berlaku tidak dicatat lagi")]
    public void AlreadySo() => Given(Told(Interim, Redirect)).When(Interim, ToPattiro).ThenNothing();

    [Story("A route in use cannot be turned to another organisation", "Jalur yang dipakai tidak dapat dibelokkan ke lembaga lain")]
    public void InUse() => Given(Told(Interim, Redirect)).When(Interim, ToPattiro with { To = Kpi }).ThenRefused<RedirectRegistration.InUse>("route-in-use");
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
}
