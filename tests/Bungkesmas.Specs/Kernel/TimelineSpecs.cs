using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Specs.Kernel;

/// <summary>A timeline breaks where a state changes, and shows beside it what is possible.</summary>
public sealed class TimelineSpecs
{
    private static (DateTimeOffset From, DateTimeOffset? To, Role? State, Role? Possibly)[] Segments(History history) =>
        [.. history.Timeline<Engagement>(KpiInParepare).Segments.Select(segment => (segment.From, segment.To, segment.State?.Role, segment.Possibly?.Role))];

    [Fact(DisplayName = "A vague date makes a stretch in which it is only possible")]
    public void Vague() => Segments(History.Of(Told(OfKpi, new CandidacyRecorded(InParepare), "2017-05"))).ShouldBe(
        [(Day("2017-05-01"), Day("2017-05-31"), null, Role.Candidate), (Day("2017-05-31"), null, Role.Candidate, null)]);

    [Fact(DisplayName = "An exact date makes one break")]
    public void Exact() => Segments(History.Of(Told(OfKpi, new CandidacyRecorded(InParepare), "2017-05-02"))).ShouldBe([(Day("2017-05-02"), null, Role.Candidate, null)]);

    [Fact(DisplayName = "What is possible stands beside what is certain")]
    public void BothFaces() => Segments(History.Of(Told(OfKpi, new PartnerRecommended(InParepare), "2017-03-02"), Told(OfKpi, new CandidacyRecorded(InParepare), "2017-05"))).ShouldBe(
        [(Day("2017-03-02"), Day("2017-05-01"), Role.Recommended, null), (Day("2017-05-01"), Day("2017-05-31"), Role.Recommended, Role.Candidate), (Day("2017-05-31"), null, Role.Candidate, null)]);

    [Fact(DisplayName = "Where nothing changes there is no break")]
    public void NoIdleBreaks() => Segments(History.Of(Told(OfKpi, new CandidacyRecorded(InParepare), "2017-05-02"), Told(OfKpi, new PartnerRecommended(InParepare), "2017-06-02")))
        .ShouldBe([(Day("2017-05-02"), null, Role.Candidate, null)]);

    [Fact(DisplayName = "An open beginning reaches back to the first day of the calendar")]
    public void OpenBeginning() => Segments(History.Of(Told(OfKpi, new CandidacyRecorded(InParepare), "../2017-05-02")))[0]
        .ShouldBe((DateTimeOffset.MinValue, Day("2017-05-02"), null, Role.Candidate));

    [Fact(DisplayName = "A subject nobody told of has no timeline")]
    public void Empty() => Segments(History.Of(Told(OfAphi, new CandidacyRecorded(InWajo), "2017-05"))).ShouldBeEmpty();

    [Fact(DisplayName = "An explanation names each happening and what it turned into what")]
    public void Explains()
    {
        var history = History.Of(Told(OfKpi, new CandidacyRecorded(InParepare), "2017-05"), Told(OfKpi, new PartnerRecommended(InParepare), "2017-03-02"));
        var fold = History.FoldOf<Engagement>();
        fold.Trace(KpiInParepare, history.Facts, Day("2017-05-10")).Select(step => (step.Cause!.Fact.Position, step.Before?.Role, step.After?.Role)).ShouldBe([(2L, null, Role.Recommended)]);
        fold.Trace(KpiInParepare, history.Facts, Day("2017-05-10"), possible: true).Select(step => (step.Cause!.Fact.Position, step.Before?.Role, step.After?.Role))
            .ShouldBe([(2L, null, Role.Recommended), (1L, Role.Recommended, Role.Candidate)]);
    }
}
