using Bungkesmas.Api.Registration;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Projections.Registration;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>What a desk answers, in words.</summary>
public sealed class DeskWordsSpecs
{
    private static Sentence Said(params string[] expected) => DeskWords.Say(
        AskedDesk.Of([new("73.72", [], Engagements.None, Expected: [.. expected.Select(one => new ExpectedProvider(one, Role.Ready, Assertion.Stated, null, null))])
        {
            EveryRoute = [new("sementara", "Posko", new(new("73.72")), RouteStanding.Open, null, [], null, null, RouteKind.Interim)]
        }], "73.72"), "Parepare", new Same());

    [Fact(DisplayName = "Whoever registers people for now and is expected to go on is not told to come after itself")]
    public void ExpectedToStay()
    {
        Said("Yayasan").ShouldBe(new("Untuk sementara orang di Parepare mendaftar di Posko. Sesudahnya diharapkan: Yayasan.", "For now people in Parepare register with Posko. Expected afterwards: Yayasan."));
        Said("Posko").ShouldBe(new("Untuk sementara orang di Parepare mendaftar di Posko. Diharapkan tetap: Posko.", "For now people in Parepare register with Posko. Expected to stay: Posko."));
        Said("Posko", "Yayasan").En.ShouldEndWith(" Expected to stay: Posko. Expected afterwards: Yayasan.");
    }

    [Fact(DisplayName = "Where there was a place to register and none is left, nobody says that there is none yet")]
    public void NoneLeft()
    {
        Route ended = new("tetap", "Posko", new(new("73.72")), RouteStanding.Ended, null, [], null, null, RouteKind.Permanent);
        string Told(ValueList<Route> routes, params ValueList<ExpectedProvider> expected) => Since(routes, [], expected);
        string Since(ValueList<Route> routes, ValueList<string> former, ValueList<ExpectedProvider> expected) => DeskWords.Say(AskedDesk.Of([new("73.72", [], Engagements.None, Expected: expected, Former: former) { EveryRoute = routes }]), "Parepare", new Same()).En;
        ExpectedProvider yayasan = new("Yayasan", Role.Ready, Assertion.Stated, null, null);
        Told([ended], yayasan).ShouldBe("There is no place to register in Parepare any more. Expected later: Yayasan.");
        Told([], yayasan).ShouldBe("There is no place to register in Parepare yet. Expected later: Yayasan.");
        Told([ended]).ShouldBe("There is no place to register in Parepare any more.");
        Since([], ["Posko"], []).ShouldBe("There is no place to register in Parepare any more.");
        Since([], ["Posko"], [yayasan]).ShouldBe("There is no place to register in Parepare any more. Expected later: Yayasan.");
        DeskWords.Say(AskedDesk.Of([]), "Parepare", new Same()).En.ShouldBe("No registration route is on record for Parepare.");
    }

    [Fact(DisplayName = "Where people register at one place or another, the sentence says so")]
    public void SeveralPlaces()
    {
        Route To(string to, RouteKind kind) => new(to, to, new(new("73.72")), RouteStanding.Open, null, [], null, null, kind);
        Sentence Told(params ValueList<Route> routes) => DeskWords.Say(AskedDesk.Of([new("73.72", [], Engagements.None) { EveryRoute = routes }]), "Parepare", new Same());
        Told(To("Posko", RouteKind.Permanent), To("Yayasan", RouteKind.Permanent)).ShouldBe(new("Orang di Parepare mendaftar di Posko atau Yayasan.", "People in Parepare register with Posko or Yayasan."));
        Told(To("Posko", RouteKind.Interim), To("Yayasan", RouteKind.Interim), To("Koperasi", RouteKind.Interim)).ShouldBe(
            new("Untuk sementara orang di Parepare mendaftar di Posko, Yayasan, atau Koperasi.", "For now people in Parepare register with Posko, Yayasan or Koperasi."));
    }

    private sealed class Same : INames
    {
        public string Organisation(string id) => id;

        public string Region(string code) => code;
    }
}
