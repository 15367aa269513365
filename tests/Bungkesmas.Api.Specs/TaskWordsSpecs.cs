using Bungkesmas.Api.FollowUp;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Registration;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>What there is to do, in words.</summary>
public sealed class TaskWordsSpecs
{
    private static readonly Condition Signing = new(ConditionKind.AgreementSigned, "mou-kei");

    private static AgendaItem Item(Agreement? agreement = null, Route? route = null, bool fellAway = false) =>
        new(agreement, route, null, DateTimeOffset.MinValue, [new(Signing.Subject.Id, DateTimeOffset.MinValue, fellAway)], [], []);

    [Fact(DisplayName = "A task that fell due because what it waited for comes no more says so")]
    public void InVain()
    {
        var route = new Route("kei", "Koperasi Aru", new(new("81.02")), RouteStanding.Open, null, [Signing], null, null, RouteKind.Interim);
        Sentence Said(bool fellAway) => TaskSheet.Say(TaskKind.ReviewRedirect, new Seen<AgendaItem>(new(Subject.Routes, "kei"), Item(route: route, fellAway: fellAway), null), new Same());
        Said(fellAway: false).En.ShouldBe("Review the redirect of registrants in 81.02 to Koperasi Aru.");
        Said(fellAway: true).ShouldBe(new(
            "Tinjau pengalihan pendaftar 81.02 ke Koperasi Aru; yang ditunggu tidak akan terjadi: penandatanganan perjanjian mou-kei.",
            "Review the redirect of registrants in 81.02 to Koperasi Aru; what it waited for will not come: the signing of agreement mou-kei."));
    }

    [Fact(DisplayName = "Of an agreement in force it is told who left it")]
    public void LeftAlone()
    {
        var agreement = new Agreement("mou", new(["Koperasi Luwu", "STF"], new("73.17"), AgreementKind.Mou), Standing.Signed, null, [], null, null);
        TaskSheet.Say(TaskKind.EndAgreement, new Seen<AgendaItem>(Subject.Agreement("mou"), Item(agreement) with { Parted = ["Koperasi Luwu"] }, null), new Same()).ShouldBe(new(
            "Tentukan kelanjutan MOU antara Koperasi Luwu dan STF, yang masih berlaku padahal Koperasi Luwu bukan mitra lagi.",
            "Decide what becomes of the MOU between Koperasi Luwu and STF, which is still in force though Koperasi Luwu left."));
    }

    private sealed class Same : INames
    {
        public string Organisation(string id) => id;

        public string Region(string code) => code;
    }
}
