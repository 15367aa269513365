using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Specs.Kernel;

/// <summary>When something happened with a subject, whatever it was.</summary>
public sealed class MomentSpecs
{
    private static (DateTimeOffset At, DateTimeOffset? Possible)[] Moments(History history, Subject? of = null) =>
        [.. ((IView)Organisation.Activity).Segments(of ?? OfKpi, Valid.Happenings(history.Facts)).Select(moment => (moment.From, ((Moment)moment.State!).Possible))];

    [Fact(DisplayName = "Every moment at which something became certain stands once, with the earliest day it was possible on")]
    public void Once() => Moments(History.Of(
        Told(OfKpi, new CandidacyRecorded(InParepare), "2017-05"), Told(OfKpi, new PartnerRecommended(InParepare), "2017-05-02"), Told(OfKpi, new OrganisationIdentified("KPI"), "2017-05-31")))
        .ShouldBe([(Day("2017-05-02"), null), (Day("2017-05-31"), Day("2017-05-01"))]);

    [Fact(DisplayName = "Being mentioned is a moment of its own; being called by another id is none")]
    public void Mentioned()
    {
        var history = History.Of(Told(OfBankSampah, new PartnerRecommended(InParepare, Kpi), "2017-03-07"), Told(OfBankSampah, new OrganisationsMerged("bank-sampah-lain"), "2017-04-01"));
        Moments(history).ShouldBe([(Day("2017-03-07"), null)]);
        Moments(history, Subject.Organisation("bank-sampah-lain")).ShouldBe([(Day("2017-03-07"), null)]);
    }

    [Fact(DisplayName = "A moment is gone with the fact that is retracted")]
    public void Gone()
    {
        var history = History.Of(Told(OfKpi, new CandidacyRecorded(InParepare), "2017-05-02"), Told(OfKpi, new PartnerRecommended(InParepare), "2017-06-02"));
        Moments(history.Retracting(2)).ShouldBe([(Day("2017-05-02"), null)]);
    }
}
