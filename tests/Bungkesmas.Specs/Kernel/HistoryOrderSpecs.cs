using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Specs.Kernel;

/// <summary>Where a history places what it shows.</summary>
public sealed class HistoryOrderSpecs
{
    private static (long, DateTimeOffset, DateTimeOffset)[] Places(IEnumerable<Happening> happenings) => [.. happenings.Select(happening => (happening.Fact.Position, happening.Possible, happening.Certain))];

    [Fact(DisplayName = "A fact that counts stands in its history where its states have it, whatever was taken back; what was taken back is shown as well")]
    public void AsStates()
    {
        var history = History.Of(Received(Report, "2017-05"), Told(OfKpi, new CandidacyRecorded(InParepare)), Received(Report, "2017-06"), Told(OfKpi, new ReadinessDeclared(InParepare), "2017-06-02")).Retracting(1);
        var counting = Valid.Happenings(history.Facts);
        var all = Valid.All(history.Facts);
        Places(all.Where(happening => happening.Fact.Position != 1)).ShouldBe(Places(counting), ignoreOrder: false);
        all.Single(happening => happening.Fact.Position == 2).Possible.ShouldBe(Day("2017-06-01"));
        all.Count.ShouldBe(4);
    }
}
