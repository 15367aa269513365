using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Specs.Kernel;

/// <summary>The order in which things happened, as far as it can be known.</summary>
public sealed class ValidOrderSpecs
{
    private static readonly CandidacyRecorded Candidate = new(InParepare);

    private static readonly Fact Said = Told(OfKpi, Candidate).At(5), SaidLater = Told(OfPattiro, new ReadinessDeclared(InParepare)).At(9);

    private static readonly ValidOrder Middle = new(Day("2017-05-31"), Day("2017-05-01"), Day("2017-06-30"), "laporan-m", 50, 5, Said);

    /// <summary>Each differs from the one in the middle in one thing, and in all lesser things the other way round.</summary>
    public static TheoryData<string, ValidOrder> Earlier => new()
    {
        { "latest", new(Day("2017-05-30"), Day("2017-05-02"), Day("2017-07-01"), "laporan-z", 90, 9, SaidLater) },
        { "earliest", Middle with { Earliest = Day("2017-04-30"), DocumentDate = Day("2017-07-01"), Document = "laporan-z", Offset = 90, ActPosition = 9, Fact = SaidLater } },
        { "document date", Middle with { DocumentDate = Day("2017-06-29"), Document = "laporan-z", Offset = 90, ActPosition = 9, Fact = SaidLater } },
        { "document", Middle with { Document = "laporan-a", Offset = 90, ActPosition = 9, Fact = SaidLater } },
        { "offset", Middle with { Offset = 49, ActPosition = 9, Fact = SaidLater } },
        { "position of an act", Middle with { ActPosition = 4, Fact = SaidLater } },
        { "what is said", Middle with { Fact = Told(OfPattiro, new PartnerBecameKnown(InParepare)).At(9) } },
        { "of what it is said", Middle with { Fact = Told(OfAphi, Candidate).At(9) } },
        { "how it is said", Middle with { Fact = Told(OfKpi, new CandidacyRecorded(new(Wajo))).At(9) } },
        { "id", Middle with { Fact = Said with { Id = Nth(4) } } }
    };

    [Theory(DisplayName = "Latest day first, then earliest, the document's date, the document, the place in it, the act's position, what is said, the id")]
    [MemberData(nameof(Earlier))]
    public void Order(string by, ValidOrder earlier)
    {
        earlier.CompareTo(Middle).ShouldBeNegative(by);
        Middle.CompareTo(earlier).ShouldBePositive(by);
        Middle.CompareTo(Middle).ShouldBe(0);
    }

    private static string[] Streams(History history) => [.. Valid.Happenings(history.Facts).Select(happening => happening.Fact.Stream.Id)];

    [Fact(DisplayName = "A fact is no later than its document, and no later than its entry")]
    public void Caps()
    {
        var facts = History.Of(
            Received(Report, "2017-05-10"), Told(OfKpi, Candidate, "2017-05"), Told(OfAphi, Candidate, "2017-05") with { Document = LaterReport },
            Told(OfPattiro, Candidate, "2017") with { Document = LaterReport, Entered = new(2017, 3, 1) }).Facts;
        var certain = Valid.Happenings(facts).ToDictionary(happening => happening.Fact.Stream.Id, happening => happening.Certain);
        certain[Kpi].ShouldBe(Day("2017-05-10"));
        certain[Aphi].ShouldBe(Day("2017-05-31"));
        certain[PattiroJeka].ShouldBe(Day("2017-03-01"));
    }

    [Fact(DisplayName = "A fact that cites two documents is no later than the earlier of them")]
    public void TwoDocuments()
    {
        var fact = Told(OfKpi, Candidate).At(3);
        var citing = fact with { Envelope = fact.Envelope with { Sources = [new(Report, 0, 10), new(LaterReport, 0, 10)] } };
        Fact[] facts = [.. History.Of(Received(Report, "2017-06"), Received(LaterReport, "2017-05")).Facts, citing];
        Valid.Happenings(facts).Single(happening => happening.Fact == citing).ShouldSatisfyAllConditions(
            happening => happening.Possible.ShouldBe(Day("2017-05-01")), happening => happening.Certain.ShouldBe(Day("2017-05-31")));
    }

    [Fact(DisplayName = "Of two passages of one report the earlier passage comes first, whichever was entered first")]
    public void OffsetNotPosition() => Streams(History.Of(
        Told(OfKpi, Candidate, "2017-05") with { Offset = 200 }, Told(OfAphi, Candidate, "2017-05") with { Offset = 100 })).ShouldBe([Aphi, Kpi]);

    [Fact(DisplayName = "Of two reports the one written first comes first, whichever was entered first")]
    public void DocumentDateNotPosition() => Streams(History.Of(
        Received("a-later", "2017-07"), Received("b-earlier", "2017-06"),
        Told(OfKpi, Candidate, "2017-05") with { Document = "a-later" }, Told(OfAphi, Candidate, "2017-05") with { Document = "b-earlier" })).ShouldBe([Aphi, Kpi, "a-later", "b-earlier"]);

    [Fact(DisplayName = "Of two facts of one passage what is said decides, whichever was entered first")]
    public void SayingNotPosition()
    {
        var (one, other) = (Told(OfKpi, Candidate, "2017-05").At(1), Told(OfAphi, Candidate, "2017-05").At(2));
        Streams(new([one, other])).ShouldBe([Aphi, Kpi]);
        Streams(new([one with { Position = 2 }, other with { Position = 1 }])).ShouldBe([Aphi, Kpi]);
    }

    [Fact(DisplayName = "Of two acts of the same moment the first one entered comes first")]
    public void ActsByPosition()
    {
        var (first, second) = (Done(OfKpi, Candidate, "2017-09-01").At(9), Done(OfAphi, Candidate, "2017-09-01").At(2));
        var sameMoment = first with { RecordedAt = second.RecordedAt };
        Valid.Happenings([sameMoment, second]).Select(happening => happening.Fact.Position).ShouldBe([2, 9]);
    }

    [Fact(DisplayName = "Corrections and retractions are no happenings of their own")]
    public void SpeakingFacts() => Streams(History.Of(Told(OfKpi, Candidate), Told(OfAphi, Candidate)).Correcting(1, date: "2017-04").Retracting(2)).ShouldBe([Kpi]);
}
