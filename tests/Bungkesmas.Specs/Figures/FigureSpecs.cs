using Bungkesmas.Domain.Figures;
using Bungkesmas.Projections.Figures;

namespace Bungkesmas.Specs.Figures;

public sealed class FigureSpecs() : Stories("figures")
{
    private static Held<FigureStated> At(History history, string day) =>
        (history.Possibly<Figure>(PeopleInTotal, day) ?? history.State<Figure>(PeopleInTotal, day)).ShouldNotBeNull().At(Calendar.EndOf(DateOnly.Parse(day))).ShouldNotBeNull();

    [Story("Participants were counted at the end of 2015 and of 2017; how many there were in 2016 nobody said", "Peserta dihitung pada akhir 2015 dan 2017; berapa pada 2016 tidak ada yang menyebut")]
    public void Between() => Given(Told(PeopleInTotal, InFigures(900, "2015-12-31"), "2017-06"), Told(PeopleInTotal, InFigures(1350), "2017-06-30")).Shows(history =>
    {
        var held = At(history, "2016-06-30");
        held.ShouldSatisfyAllConditions(
            one => one.Holding.ShouldBe(Holding.Unknown), one => one.Value.ShouldBeNull(),
            one => one.Before.Single().Value.Count.Value.ShouldBe(900), one => one.After.Single().Value.Count.Value.ShouldBe(1350));
        At(history, "2015-12-31").ShouldSatisfyAllConditions(one => one.Holding.ShouldBe(Holding.Known), one => one.Value!.Count.Value.ShouldBe(900));
        At(history, "2018-01-01").ShouldSatisfyAllConditions(one => one.Holding.ShouldBe(Holding.LastStated), one => one.Value!.Count.Value.ShouldBe(1350));
    });

    [Story("A figure of last year counts for last year, though it is told today", "Angka tahun lalu berlaku untuk tahun lalu, walaupun baru disebut hari ini")]
    public void OfAnotherTime() => Given(Told(PeopleInTotal, InFigures(900, "2016-12"), "2017-06-30")).Shows(history =>
        At(history, "2017-02-01").ShouldSatisfyAllConditions(one => one.Holding.ShouldBe(Holding.LastStated), one => one.Before.Single().Latest.ShouldBe(Day("2016-12-31"))));

    [Story("Two reports give different figures for the same day; both are shown and a claim stands against a claim", "Dua laporan menyebut angka berbeda untuk hari yang sama; keduanya ditampilkan dan menjadi pertentangan")]
    public void SameDay() => Given(
        Told(PeopleInTotal, InFigures(900, "2017-05-31"), "2017-06"), Told(PeopleInTotal, InFigures(950, "2017-05-31"), "2017-06") with { Document = LaterReport }).Shows(history =>
    {
        At(history, "2017-06-30").ShouldSatisfyAllConditions(
            one => one.Holding.ShouldBe(Holding.Conflicting), one => one.Value.ShouldBeNull(), one => one.Before.Select(before => before.Value.Count.Value).ShouldBe([900, 950]));
        var claims = history.Facts.Select(fact => fact.Event.Claims(fact.Stream).Single(claim => claim.Topic.StartsWith("figure:"))).ToList();
        claims.Select(claim => (claim.About, claim.Topic)).Distinct().ShouldHaveSingleItem().ShouldBe((Subject.Region(SouthSulawesi), "figure:participants-total:participants:::2017-05-31"));
        claims.Select(claim => claim.Value).ShouldBe(["900", "950"]);
    });

    [Story("127 participants on 10 February and 112 a week later: what should only grow has fallen, whichever stream tells it", "127 peserta pada 10 Februari dan 112 sepekan kemudian: yang seharusnya bertambah malah turun, di catatan mana pun")]
    public void Falls()
    {
        var elsewhere = new Subject(Subject.Figures, "peserta-pekan-2");
        foreach (var second in new[] { PeopleInTotal, elsewhere })
            Given(Told(second, InFigures(112, "2018-02-17"), "2018-03"), Told(PeopleInTotal, InFigures(127, "2018-02-10"), "2018-03")).Shows(history =>
                Asked(history, Subject.Region(SouthSulawesi)).ShouldBe(["figure-falls: 127 | 112"]));
        Given(Told(PeopleInTotal, InFigures(112, "2018-02-10"), "2018-03"), Told(elsewhere, InFigures(127, "2018-02-17"), "2018-03")).Shows(history =>
            Asked(history, Subject.Region(SouthSulawesi)).ShouldBeEmpty());
        Given(Told(PeopleInTotal, InFigures(127, "2018-02-10") with { Topic = FigureTopic.Dropouts }), Told(elsewhere, InFigures(112, "2018-02-17") with { Topic = FigureTopic.Dropouts })).Shows(history =>
            Asked(history, Subject.Region(SouthSulawesi)).ShouldBeEmpty());
        Given(Told(PeopleInTotal, InFigures(127, "2018-02-10") with { Region = null }), Told(PeopleInTotal, InFigures(112, "2018-02-17") with { Region = null })).Shows(history =>
            Asked(history, PeopleInTotal).ShouldBe(["figure-falls: 127 | 112"]));
    }

    [Story("Two streams give different figures of one partner for one day; that is asked about the partner", "Dua catatan menyebut angka berbeda dari satu mitra untuk satu hari; itu ditanyakan tentang mitranya")]
    public void TwoStreams()
    {
        var ofKpi = InFigures(127, "2018-02-10") with { Region = null, Partner = Kpi };
        Given(Told(PeopleInTotal, ofKpi, "2018-03"), Told(new Subject(Subject.Figures, "peserta-kpi"), ofKpi with { Count = Participants(112) }, "2018-03")).Shows(history =>
            Asked(history, OfKpi).ShouldBe(["claims-differ: 112 | 127"]));
    }

    private static IEnumerable<string> Asked(History history, Subject on) =>
        history.Asked(on).Select(question => $"{question.Kind.Code()}: {string.Join(" | ", question.Readings.Select(reading => reading.Value))}");

    [Story("Two reports that give the same figure for the same month are two witnesses of one statement", "Dua laporan dengan angka dan bulan yang sama adalah dua saksi atas satu pernyataan")]
    public void TwoWitnesses() => Given(
        Told(PeopleInTotal, InFigures(900, "2017-05"), "2017-06-01"), Told(PeopleInTotal, InFigures(900, "2017-05"), "2017-06-20") with { Document = LaterReport }).Shows(history =>
        history.State<Figure>(PeopleInTotal)!.Statements.ShouldHaveSingleItem().Facts.ShouldBe([Nth(1), Nth(2)]));

    [Story("About 900 in one report and 900 in another is the same number, not a change", "Sekitar 900 dan 900 adalah angka yang sama, bukan perubahan")]
    public void SameNumber() => Given(Told(PeopleInTotal, InFigures(900, how: Qualifier.Approximate), "2017-03-01"), Told(PeopleInTotal, InFigures(900), "2017-05-01")).Shows(history =>
        At(history, "2017-04-01").Holding.ShouldBe(Holding.Known));

    [Story("A figure hoped for is no figure", "Angka yang baru diharapkan bukan angka")]
    public void Hope() => Given(Hoped(PeopleInTotal, InFigures(5000), "2017-05")).Shows(history => history.State<Figure>(PeopleInTotal).ShouldBeNull());

    [Fact(DisplayName = "A figure told without a number, or without the moment it is for, stands against no other")]
    public void NoClaim()
    {
        InFigures(900).Claims(PeopleInTotal).Select(claim => claim.Topic).ShouldBe(["running:participants-total:participants::", "total:participants"]);
        new FigureStated(FigureTopic.Dropouts, Several(Unit.Participants), AsOf: "2017").Claims(PeopleInTotal).ShouldBeEmpty();
        (InFigures(900, "2017") with { Region = null, Partner = Kpi }).Claims(PeopleInTotal).First().About.ShouldBe(OfKpi);
        (InFigures(900, "2017") with { Region = null }).Claims(PeopleInTotal).First().About.ShouldBe(PeopleInTotal);
    }

    [Fact(DisplayName = "A figure with a wrong date, a wrong partner or a wrong number is malformed, and it is no part of itself")]
    public void Malformed()
    {
        var wrong = new FigureStated(FigureTopic.Groups, new(-1), Partner: "Kelompok Satu", Group: "?", AsOf: "kemarin", Of: new(5, UpTo: 2));
        wrong.Faults().Select(fault => fault.Field).ShouldBe(["count.value", "of.upTo", "partner", "group", "asOf"]);
        (InFigures(1) with { Count = Participants(1) with { Relations = [new(Overlap.PartOf, PeopleInTotal.ToString())] } }).Faults(PeopleInTotal).Select(fault => fault.Field)
            .ShouldBe(["count.relations[0].to"]);
    }
}
