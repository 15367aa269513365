using Bungkesmas.Api.Effects;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>What is news of an agreement, in words.</summary>
public sealed class StandingNewsSpecs
{
    [Fact(DisplayName = "Of an agreement whose end was given notice of it is news when that is, and not that it is signed")]
    public void Notice()
    {
        var signed = new Agreement("mou", new(["Koperasi Luwu", "STF"], new("73.17"), AgreementKind.Mou), Standing.Signed, null, [], null, null);
        Sentence Said(Agreement after) => StandingNews.OfAgreement(Subject.Agreement("mou"), signed, after).ShouldHaveSingleItem().Say(new Same());
        Said(signed with { LastDay = new(2019, 3, 31) }).ShouldBe(new(
            "MOU antara Koperasi Luwu dan STF, 73.17: ditandatangani, berakhir sesudah 31 Maret 2019.", "MOU between Koperasi Luwu and STF, 73.17: signed, to end after 31 March 2019."));
        Said(signed with { LastDay = new(2019, 3, 31), Standing = Standing.Terminated }).En.ShouldEndWith(": terminated.");
    }

    private sealed class Same : INewsNames
    {
        public string Organisation(string id) => id;

        public string Region(string code) => code;

        public Subject Now(Subject subject) => subject;
    }
}
