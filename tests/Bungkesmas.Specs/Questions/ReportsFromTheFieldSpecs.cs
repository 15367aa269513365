using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Specs.Questions;

/// <summary>What reports of partners that leave, agreements that change and totals that differ make people ask, and what they do not.</summary>
public sealed class ReportsFromTheFieldSpecs() : Stories("questions")
{
    private const string Hospital = "rsud-andi-makkasau";

    private static List<string> Open(History history, Subject on) => [.. history.State<QuestionsAbout>(on)?.Open.Select(question => question.Id) ?? []];

    private static readonly AgreementKey OfTwo = new([Ylp2em, Stf], InParepare, AgreementKind.Mou), OfThree = OfTwo with { Parties = [Ylp2em, Stf, Hospital] };

    [Story("A hospital joins an MOU by an amendment: its parties changed, nobody disagrees, and it is told as one of them", "Rumah sakit bergabung lewat perubahan MOU: pihaknya berubah, tidak ada yang berselisih")]
    public void AmendedParties() => Given(
        Told(Mou, new AgreementSigned(OfTwo), "2017-03"), Told(Mou, new AgreementAmended(OfThree, [AgreementChange.Parties]), "2017-06"), Told(Mou, new AgreementDrafted(OfThree), "2017-08")).Shows(history =>
    {
        Open(history, Mou).ShouldBeEmpty();
        history.State<Agreement>(Mou).ShouldNotBeNull().Key.Parties.ShouldBe([Ylp2em, Stf, Hospital]);
    });

    [Story("An amendment that changes nothing of the parties and names others is a question", "Perubahan yang tidak menyangkut para pihak, tetapi menyebut pihak lain, adalah pertanyaan")]
    public void AmendedOtherwise() => Given(Told(Mou, new AgreementSigned(OfTwo), "2017-03"), Told(Mou, new AgreementAmended(OfThree, [AgreementChange.Validity]), "2017-06"))
        .Shows(history => Open(history, Mou).ShouldBe([$"claims-differ-parties-agreement-{Mou.Id}"]));

    [Story("Two running totals of one day that differ are a question, as they are contested in the totals", "Dua jumlah berjalan untuk hari yang sama yang berbeda adalah pertanyaan")]
    public void RunningTotalsOfOneDay()
    {
        var week = Counting("parepare-pekan-1");
        Given(Told(week, InAll(214), "2017-05-07"), Told(week, InAll(187), "2017-05-07")).Shows(history => Open(history, week).ShouldBe([$"claims-differ-running-participants-registration-{week.Id}"]));
        Given(Told(week, InAll(187), "2017-05-07"), Told(week, InAll(214), "2017-05-14")).Shows(history => Open(history, week).ShouldBeEmpty());
        Given(Told(week, InAll(187), "2017-05-07"), Told(week, InAll(214), "2017-05")).Shows(history => Open(history, week).ShouldBeEmpty());
    }

    [Story("One officer writes that a partner left, another one that it is a partner still: a question, until something new is agreed", "Petugas satu menulis mitra mundur, petugas lain menulis masih mitra: pertanyaan, sampai ada perjanjian baru")]
    public void LeftOrStillAPartner()
    {
        var (left, still) = (Told(OfYlp2em, new PartnershipEnded(InParepare), "2017-03-03"), Told(OfYlp2em, new AlreadyPartnerReported(InParepare), "2017-03-24"));
        var signed = Told(Mou, new AgreementSigned(OfTwo), "2017-01");
        Given(signed, left, still).Shows(history => Open(history, TheCity).ShouldBe(["partner-after-ending-ylp2em-region-73-72"]));
        Given(signed, left, Told(OfYlp2em, new AlreadyPartnerReported(InParepare))).Shows(history => Open(history, TheCity).ShouldBeEmpty());
        Given(signed, left, still, Told(Mou, new AgreementSigned(OfTwo with { Ordinal = 2 }), "2017-03-20")).Shows(history => Open(history, TheCity).ShouldBeEmpty());
        Given(signed, left, Told(OfYlp2em, new AlreadyPartnerReported(InParepare), "2017-02")).Shows(history => Open(history, TheCity).ShouldBeEmpty());
        Given(signed, Inferred(OfYlp2em, new PartnershipEnded(InParepare), "2017-03-03"), still).Shows(history => Open(history, TheCity).ShouldBeEmpty());
    }

    [Story("An organisation that a doubtful passage may mean has the doubt in its history, and is asked about only where the doubt is", "Lembaga yang mungkin dimaksud mencatat keraguan itu dalam riwayatnya")]
    public void PossiblyMeant() => Given(Told(new(Subject.Questions, "satu-atau-dua"), new AmbiguityRaised([OfYlp2em.ToString()], AmbiguityKind.WhichOrganisation,
        [new("satu", Organisation: Kpi), new("dua", Meaning: Meaning.OtherOrganisation)]), how: Assertion.Inferred)).Shows(history =>
    {
        history.Facts.ShouldHaveSingleItem().About.ShouldContain(OfKpi);
        Open(history, OfYlp2em).ShouldBe(["satu-atau-dua"]);
        Open(history, OfKpi).ShouldBeEmpty();
    });

    [Fact(DisplayName = "A reading that says nothing but its key is told as a reading, and another time, place or person has a word")]
    public void ReadingsInWords()
    {
        Sentence Said(params PossibleReading[] readings) => new AmbiguityRaised(["organisation/ylp2em"], AmbiguityKind.When, [.. readings]).Say(new(Subject.Questions, "q"), FieldNames.All);
        Said(new("a", Date: "2016~"), new("second-trip")).ShouldBe(new("Tidak jelas kapan terjadinya: sekitar 2016 atau bacaan second-trip.", "It is unclear when it was: about 2016 or reading second-trip."));
        Said(new("a", Date: "2016~"), new("b", Meaning: Meaning.AnotherTime)).En.ShouldBe("It is unclear when it was: about 2016 or another time.");
    }

    [Theory(DisplayName = "At most fifty and thirty-eight fit together; at most fifty and sixty do not")]
    [InlineData("audience:women=≤50; audience:women=38", "")]
    [InlineData("audience:women=≤50; audience:women=50+", "")]
    [InlineData("audience:women=≤50; audience:women=60", "claims-differ-audience-women-session-a: ≤50 | 60")]
    [InlineData("audience:women=≤50; audience:women=51+", "claims-differ-audience-women-session-a: ≤50 | 51+")]
    public void AtMost(string facts, string questions) => Claiming.Found("session/a", facts).ShouldBe(questions);
}
