using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Specs.Questions;

public sealed class RaisedQuestionSpecs() : Stories("questions")
{
    [Story("What a reader finds doubtful is asked about everything it concerns, with every reading", "Yang diragukan pembaca ditanyakan pada semua yang bersangkutan, dengan setiap bacaan")]
    public void Raised() => Given(Told(WhoIsReady, ReadinessIsUnclear with { Facts = [Nth(7)] })).Shows(history =>
    {
        foreach (var on in new[] { WhoIsReady, OfYlp2em, TheCity })
            history.Asked(on).ShouldBe([new(WhoIsReady.Id, QuestionKind.Ambiguity, [OfYlp2em.ToString(), TheCity.ToString()],
                [Says("ylp2em", 1) with { Meant = Ylp2emAlone }, Says("ylp2em-dan-kpi", 1) with { Meant = KpiAsWell }],
                Ambiguity: AmbiguityKind.WhoIsMeant, RaisedBy: [Nth(1)], Facts: [Nth(7)])]);
        history.Asked(OfKpi).ShouldBeEmpty();
    });

    [Story("A second reader adds a reading; the same key with another meaning is a reading of its own", "Pembaca kedua menambah bacaan; kunci yang sama dengan arti lain adalah bacaan tersendiri")]
    public void RaisedAgain() => Given(
        Told(WhoIsReady, ReadinessIsUnclear, "2017-05-01"),
        Told(WhoIsReady, ReadinessIsUnclear with { Readings = [Ylp2emAlone, new("ylp2em-dan-kpi", Aphi), new("semua", Meaning: Meaning.AllGroups)] }, "2017-05-02"))
        .Shows(history => history.Asked(TheCity).ShouldHaveSingleItem().Readings.Select(reading => (reading.Value, reading.Facts.Count))
            .ShouldBe([("ylp2em", 2), ("ylp2em-dan-kpi", 1), ("ylp2em-dan-kpi", 1), ("semua", 1)]));

    [Story("A reader can add a reading to a question that the facts raise themselves", "Pembaca dapat menambah bacaan pada pertanyaan yang muncul dari catatan sendiri")]
    public void AddedToARule() => Given(
        Told(OfKpi, new CandidacyRecorded(KabupatenParepare), "2017-04"),
        Told(KindOfParepare, new AmbiguityRaised([TheCity.ToString()], AmbiguityKind.WhichPlace, [new("parepare-lain")]), "2017-05")).Shows(history =>
            history.Asked(TheCity).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                question => question.Kind.ShouldBe(QuestionKind.RegionKind), question => question.RaisedBy.ShouldBe([Nth(2)]),
                question => question.Readings.Select(reading => reading.Value).ShouldBe(["kabupaten", "kota", "parepare-lain"])));

    [Story("An ambiguity is put on record", "Bacaan ganda dicatat")]
    public void Recorded() => Given().When(WhoIsReady, new RaiseAmbiguity(ReadinessIsUnclear.Subjects, AmbiguityKind.WhoIsMeant, ReadinessIsUnclear.Readings)).ThenRecorded(ReadinessIsUnclear);

    [Story("A further reading is added to what was raised before", "Bacaan berikutnya ditambahkan pada yang sudah dicatat")]
    public void Added() => Given(Told(WhoIsReady, ReadinessIsUnclear)).When(WhoIsReady, new RaiseAmbiguity([OfYlp2em.ToString()], AmbiguityKind.WhoIsMeant, [new("semua", Meaning: Meaning.AllGroups)]))
        .ThenRecorded(new AmbiguityRaised([OfYlp2em.ToString()], AmbiguityKind.WhoIsMeant, [new("semua", Meaning: Meaning.AllGroups)]));

    [Story("The same doubt is not recorded again", "Keraguan yang sama tidak dicatat lagi")]
    public void AlreadySo() => Given(Told(WhoIsReady, ReadinessIsUnclear)).When(WhoIsReady, new RaiseAmbiguity([TheCity.ToString()], AmbiguityKind.WhoIsMeant, [KpiAsWell])).ThenNothing();

    [Story("One question is not about two different doubts", "Satu pertanyaan tidak memuat dua keraguan yang berbeda")]
    public void OfAnother() => Given(Told(WhoIsReady, ReadinessIsUnclear))
        .When(WhoIsReady, new RaiseAmbiguity([TheCity.ToString()], AmbiguityKind.HowMany, [new("tiga")])).ThenRefused<RaiseAmbiguity.OfAnother>("question-of-another-kind");

    [Fact(DisplayName = "A doubt names subjects that exist, has readings, and no key twice")]
    public void Faults()
    {
        string[] Fields(AmbiguityRaised said) => [.. said.Faults().Select(fault => fault.Field)];
        Fields(ReadinessIsUnclear).ShouldBeEmpty();
        Fields(new(["ylp2em", "person/p-7k2m4x"], AmbiguityKind.Other, [])).ShouldBe(["subjects[0]", "subjects[1]", "readings"]);
        Fields(new([], AmbiguityKind.Other, [Ylp2emAlone, Ylp2emAlone])).ShouldBe(["subjects", "readings"]);
        Fields(ReadinessIsUnclear with { Readings = [new("Satu Dua", "Y", "7", null, new(-1), "kemarin")] })
            .ShouldBe(["readings[0].key", "readings[0].organisation", "readings[0].region", "readings[0].quantity.value", "readings[0].date"]);
        new ReadingChosen("", ChoiceReason.Other, [], [""]).Faults().Select(fault => fault.Field).ShouldBe(["subjects", "among[0]", "reading"]);
    }
}

public sealed class ChooseReadingSpecs() : Stories("questions")
{
    private static readonly Entry Kabupaten = Told(OfKpi, new CandidacyRecorded(KabupatenParepare), "2017-04");

    private static readonly ReadingChosen Kota = new("kota", ChoiceReason.OfficialData, [TheCity.ToString()], ["kabupaten", "kota"]);

    [Story("The office chooses a reading of a question that the facts raise", "Kantor memilih satu bacaan dari pertanyaan yang muncul dari catatan")]
    public void Recorded() => Given(Kabupaten).When(KindOfParepare, new ChooseReading("kota", ChoiceReason.OfficialData, TheCity.ToString())).ThenRecorded(Kota);

    [Story("The office chooses a reading of a question that somebody raised", "Kantor memilih satu bacaan dari pertanyaan yang diajukan seseorang")]
    public void OfARaisedOne() => Given(Told(WhoIsReady, ReadinessIsUnclear)).When(WhoIsReady, new ChooseReading("ylp2em", ChoiceReason.PartnerAsked))
        .ThenRecorded(new ReadingChosen("ylp2em", ChoiceReason.PartnerAsked, ReadinessIsUnclear.Subjects, ["ylp2em", "ylp2em-dan-kpi"]));

    [Story("The same choice is not recorded again", "Pilihan yang sama tidak dicatat lagi")]
    public void AlreadySo() => Given(Kabupaten, Told(KindOfParepare, Kota)).When(KindOfParepare, new ChooseReading("kota", ChoiceReason.OfficialData, TheCity.ToString())).ThenNothing();

    [Story("A choice can be changed", "Pilihan dapat diubah")]
    public void Changed() => Given(Kabupaten, Told(KindOfParepare, Kota)).When(KindOfParepare, new ChooseReading("kabupaten", ChoiceReason.SourceAsked, TheCity.ToString()))
        .ThenRecorded(Kota with { Reading = "kabupaten", Reason = ChoiceReason.SourceAsked });

    [Story("A question that nobody raised and no rule finds cannot be answered", "Pertanyaan yang tidak diajukan dan tidak ditemukan aturan tidak dapat dijawab")]
    public void Unknown() => Given(Kabupaten).When(KindOfParepare, new ChooseReading("kota", ChoiceReason.OfficialData)).ThenRefused<QuestionUnknown>("question-unknown");

    [Story("A subject that cannot be read names no question", "Subjek yang tidak terbaca tidak menunjuk pertanyaan apa pun")]
    public void UnreadableSubject() => Given(Kabupaten).When(KindOfParepare, new ChooseReading("kota", ChoiceReason.OfficialData, "Parepare")).ThenRefused<QuestionUnknown>("question-unknown");

    [Story("Only a reading of the question can be chosen", "Hanya bacaan dari pertanyaan itu yang dapat dipilih")]
    public void ReadingUnknown() => Given(Kabupaten).When(KindOfParepare, new ChooseReading("provinsi", ChoiceReason.Other, TheCity.ToString())).ThenRefused<ChooseReading.ReadingUnknown>("reading-unknown");

    [Story("A choice closes the question from its day on, and changes no claim", "Pilihan menutup pertanyaan sejak harinya, dan tidak mengubah catatan apa pun")]
    public void Closes() => Given(Kabupaten, Told(KindOfParepare, Kota, "2017-06-01")).Shows(history =>
    {
        history.Asked(TheCity, "2017-05-31").ShouldHaveSingleItem().ShouldSatisfyAllConditions(question => question.State.ShouldBe(QuestionState.Open), question => question.Answer.ShouldBeNull());
        var answered = history.Asked(TheCity).ShouldHaveSingleItem();
        answered.State.ShouldBe(QuestionState.Answered);
        answered.Answer.ShouldBe(new(Nth(2), Assertion.Stated, ["kabupaten", "kota"], "kota", ChoiceReason.OfficialData));
        answered.Readings.Select(reading => reading.Value).ShouldBe(["kabupaten", "kota"]);
        history.State<QuestionsAbout>(TheCity)!.Open.ShouldBeEmpty();
    });

    [Story("A choice that is taken back leaves the question open again", "Pilihan yang ditarik membuka pertanyaan kembali")]
    public void TakenBack() => Given(History.Of(Kabupaten, Told(KindOfParepare, Kota, "2017-06-01")).Retracting(2)).Shows(history =>
        history.Asked(TheCity).ShouldHaveSingleItem().ShouldSatisfyAllConditions(question => question.State.ShouldBe(QuestionState.Open), question => question.Answer.ShouldBeNull()));

    [Story("A further reading opens an answered question again, also when it is of an earlier day; the choice stays visible", "Bacaan baru membuka kembali pertanyaan yang sudah dijawab, juga bila dari hari yang lebih awal; pilihannya tetap terlihat")]
    public void OpenAgain() => Given(
        Kabupaten, Told(KindOfParepare, Kota, "2017-06-01"), Told(OfYlp2em, new CandidacyRecorded(KabupatenParepare with { StatedKind = Domain.Regions.RegionKind.District }), "2017-03")).Shows(history =>
            history.Asked(TheCity).ShouldHaveSingleItem().ShouldSatisfyAllConditions(question => question.State.ShouldBe(QuestionState.Open), question => question.Answer!.Reading.ShouldBe("kota")));

    [Story("A further fact for a known reading leaves the question answered", "Catatan lain untuk bacaan yang sudah dikenal tidak membuka pertanyaan")]
    public void StaysAnswered() => Given(Kabupaten, Told(KindOfParepare, Kota, "2017-06-01"), Told(OfYlp2em, new CandidacyRecorded(KabupatenParepare), "2017-07"))
        .Shows(history => history.Asked(TheCity).ShouldHaveSingleItem().State.ShouldBe(QuestionState.Answered));

    [Story("What an author merely concludes is shown and closes nothing", "Yang baru disimpulkan penulis ditampilkan dan tidak menutup apa pun")]
    public void Inferred() => Given(Kabupaten, Told(KindOfParepare, Kota, "2017-06-01", Assertion.Inferred)).Shows(history =>
        history.Asked(TheCity).ShouldHaveSingleItem().ShouldSatisfyAllConditions(question => question.State.ShouldBe(QuestionState.Open), question => question.Answer!.How.ShouldBe(Assertion.Inferred)));

    [Story("A question vanishes with its cause, whatever was answered", "Pertanyaan hilang bersama sebabnya, apa pun jawabannya")]
    public void Vanishes() => Given(History.Of(Kabupaten, Told(KindOfParepare, Kota, "2017-06-01")).Retracting(1)).Shows(history => history.Asked(TheCity).ShouldBeEmpty());
}

public sealed class ExplainQuestionSpecs() : Stories("questions")
{
    private static readonly Entry[] Tension = [Told(OfAphi, new PartnerRecommended(InWajo), "2017-03"), Told(TheRegencyOfWajo, NobodyFound, "2017-05")];

    private static readonly Subject InWajoToo = new(Subject.Questions, "recommended-yet-nobody-found-73-13");

    private static readonly QuestionExplained BothAreTrue = new(Explanation.BothTrue, [TheRegencyOfWajo.ToString()], [$"recommended:{Aphi}", "nobody-found"]);

    [Story("APHI was recommended and is not suitable: both are true", "APHI direkomendasikan dan ternyata tidak tepat: keduanya benar")]
    public void Recorded() => Given(Tension).When(InWajoToo, new ExplainQuestion(Explanation.BothTrue, TheRegencyOfWajo.ToString())).ThenRecorded(BothAreTrue);

    [Story("An explanation is recorded once", "Penjelasan dicatat satu kali")]
    public void AlreadySo() => Given([.. Tension, Told(InWajoToo, BothAreTrue, "2017-06")]).When(InWajoToo, new ExplainQuestion(Explanation.BothTrue, TheRegencyOfWajo.ToString())).ThenNothing();

    [Story("What nobody asks needs no explanation", "Yang tidak ditanyakan tidak perlu dijelaskan")]
    public void Unknown() => Given().When(InWajoToo, new ExplainQuestion(Explanation.BothTrue, TheRegencyOfWajo.ToString())).ThenRefused<QuestionUnknown>("question-unknown");

    [Story("What was answered of an organisation stays answered when it goes by another id, and when that is undone", "Yang sudah dijawab tentang sebuah lembaga tetap terjawab bila lembaga itu memakai id lain, juga bila itu dibatalkan")]
    public void GoesByAnotherId()
    {
        var merged = Done(OfAphi, new OrganisationsMerged("aphi-sengkang"), "2017-07-01");
        Given([.. Tension, Told(InWajoToo, BothAreTrue, "2017-06-01"), merged]).Shows(history =>
        {
            history.Asked(TheRegencyOfWajo).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                question => question.Readings[0].Value.ShouldBe("recommended:aphi-sengkang"), question => question.State.ShouldBe(QuestionState.Answered));
            history.Retracting(4).Asked(TheRegencyOfWajo).ShouldHaveSingleItem().State.ShouldBe(QuestionState.Answered);
        });
        var size = new Subject(Subject.Questions, "claims-differ-founded-organisation-aphi-wajo");
        Given(
            Told(OfAphi, new OrganisationProfileReported(Founded: "2001"), "2017-03"), Told(OfAphi, new OrganisationProfileReported(Founded: "2005"), "2017-04"),
            Told(size, new ReadingChosen("2001", ChoiceReason.OriginalDocument, [OfAphi.ToString()], ["2001", "2005"]), "2017-05"), merged).Shows(history =>
                history.Asked(Subject.Organisation("aphi-sengkang")).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                    question => question.Id.ShouldBe("claims-differ-founded-organisation-aphi-sengkang"), question => question.State.ShouldBe(QuestionState.Answered), question => question.Answer!.Reading.ShouldBe("2001")));
    }

    [Story("An explanation closes the question until somebody else is recommended", "Penjelasan menutup pertanyaan sampai ada yang lain direkomendasikan")]
    public void Closes() => Given([.. Tension, Told(InWajoToo, BothAreTrue, "2017-06-01")]).Shows(history =>
    {
        history.Asked(TheRegencyOfWajo).ShouldHaveSingleItem().State.ShouldBe(QuestionState.Answered);
        history.And(Told(OfKpi, new PartnerRecommended(InWajo), "2017-04")).Asked(TheRegencyOfWajo).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(question => question.State.ShouldBe(QuestionState.Open), question => question.Answer!.Explanation.ShouldBe(Explanation.BothTrue));
    });
}
