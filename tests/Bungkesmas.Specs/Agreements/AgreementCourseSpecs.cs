using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Specs.Agreements;

public sealed class AgreementCourseSpecs() : Stories("agreements")
{
    private static Agreement Seen(History history, string? on = null) => history.State<Agreement>(Mou, on).ShouldNotBeNull();

    [Story("One party leaves an MOU and another joins by an amendment, and it moves to another regency: it is no longer among the agreements of the one that left, nor of the place it left",
        "Satu pihak keluar dan pihak lain masuk lewat perubahan MOU, lalu MOU pindah ke kabupaten lain: MOU itu tidak lagi milik pihak yang keluar, dan tidak lagi di wilayah asalnya")]
    public void AmendedAway()
    {
        Entry signed = Told(Mou, Signature, "2017-03"), replaced = Told(Mou, new AgreementAmended(MouKey with { Parties = [Stf, Kpi] }, [AgreementChange.Parties]), "2017-05"),
            moved = Told(Mou, new AgreementAmended(MouKey with { Parties = [Stf, Kpi], Region = InWajo }, [AgreementChange.Region]), "2017-06");
        foreach (var order in new Entry[][] { [signed, replaced, moved], [moved, replaced, signed] })
            Given(order).Shows(history =>
            {
                Of(Ylp2em, Parepare, "2017-04").ShouldBe([Standing.Signed]);
                Of(Ylp2em, Parepare, "2017-05-31").ShouldBeEmpty();
                Of(Kpi, Parepare, "2017-05-31").ShouldBe([Standing.Signed]);
                Of(Kpi, Parepare, "2017-07").ShouldBeEmpty();
                Of(Kpi, Wajo, "2017-07").ShouldBe([Standing.Signed]);

                IEnumerable<Standing> Of(string party, string region, string day) => history.State<Engagement>(Subject.Engagement(party, region), day)?.Standings ?? [];
            });
    }

    [Story("An MOU is intended, deferred, its condition met, drafted, signed, amended and at last terminated", "MOU direncanakan, ditangguhkan, syaratnya terpenuhi, dirancang, ditandatangani, diubah, dan akhirnya diakhiri")]
    public void Course() => Given(
        Told(Mou, new AgreementTerminated(MouKey, Ylp2em, [TerminationReason.Breach]), "2017-07-01"), Told(Mou, new AgreementAmended(MouKey, [AgreementChange.Validity], new(2019, 1, 1)), "2017-06-01"),
        Told(Mou, Signature, "2017-05-01"), Told(Mou, new AgreementDrafted(MouKey), "2017-04-01"), Told(Mou, new DeferralConditionMet(MouKey, Launch), "2017-03-01"),
        Told(Mou, Deferral, "2017-02-01"), Told(Mou, new AgreementProposed(MouKey), "2017-01-01")).Shows(history =>
    {
        string[] days = ["2017-01-01", "2017-02-01", "2017-03-01", "2017-04-01", "2017-05-01", "2017-06-01", "2017-07-01"];
        days.Select(day => Seen(history, day).Standing).ShouldBe(
            [Standing.Proposed, Standing.Deferred, Standing.ConditionMet, Standing.Drafted, Standing.Signed, Standing.Signed, Standing.Terminated]);
        Seen(history).ShouldSatisfyAllConditions(
            mou => mou.SignedOn.ShouldBe(Day("2017-05-01")), mou => mou.ValidUntil.ShouldBe(new DateOnly(2019, 1, 1)), mou => mou.Changes.ShouldBe([AgreementChange.Validity]),
            mou => mou.EndedOn.ShouldBe(Day("2017-07-01")), mou => mou.EndedBy.ShouldBe(Ylp2em), mou => mou.EndReasons.ShouldBe([TerminationReason.Breach]), mou => mou.Until.ShouldBeNull());
    });

    [Story("A partner writes in May that it ends its MOU with June: the MOU is in force until the end of June, and terminated from July on", "Mitra menulis pada bulan Mei bahwa MOU diakhiri per akhir Juni: MOU berlaku sampai akhir Juni, dan berakhir mulai Juli")]
    public void EndedForLater()
    {
        var (signed, notice) = (Told(Mou, new AgreementSigned(MouKey, ValidUntil: new(2018, 12, 31)), "2017-01-01"), Told(Mou, new AgreementTerminated(MouKey, Ylp2em, [TerminationReason.Breach], new(2017, 6, 30)), "2017-05-10"));
        foreach (var told in new Entry[][] { [signed, notice], [notice, signed] })
            Given(told).Shows(history =>
            {
                Seen(history, "2017-05-09").ShouldSatisfyAllConditions(mou => mou.Standing.ShouldBe(Standing.Signed), mou => mou.LastDay.ShouldBeNull());
                Seen(history, "2017-06-30").ShouldSatisfyAllConditions(mou => mou.Standing.ShouldBe(Standing.Signed), mou => mou.LastDay.ShouldBe(new DateOnly(2017, 6, 30)), mou => mou.EndedBy.ShouldBe(Ylp2em), mou => mou.EndedOn.ShouldBeNull());
                Seen(history, "2017-07-01").ShouldSatisfyAllConditions(mou => mou.Standing.ShouldBe(Standing.Terminated), mou => mou.EndedOn.ShouldBe(Day("2017-07-01")), mou => mou.EndReasons.ShouldBe([TerminationReason.Breach]));
                Headline.Of(history.State<Engagement>(Ylp2emInParepare, "2017-06-30").ShouldNotBeNull(), FieldNames.All).ShouldBe(new Sentence("MOU ditandatangani, berakhir sesudah 30 Juni 2017", "MOU signed, to end after 30 June 2017"));
                history.State<Engagement>(Ylp2emInParepare, "2017-07-01").ShouldNotBeNull().Standings.ShouldBe([Standing.Terminated]);
                history.State<QuestionsAbout>(Mou)?.Open.ShouldBeEmpty();
            });
        Given(signed, notice, Told(Mou, new AgreementAmended(MouKey, [AgreementChange.Validity], new(2019, 12, 31)), "2017-06-10"))
            .Shows(history => Seen(history, "2017-07-01").ShouldSatisfyAllConditions(mou => mou.Standing.ShouldBe(Standing.Signed), mou => mou.LastDay.ShouldBeNull(), mou => mou.EndedBy.ShouldBeNull()));
        Entry unlimited = signed with { Said = new AgreementSigned(MouKey) }, takenBack = Told(Mou, new AgreementAmended(MouKey, [AgreementChange.Validity]), "2017-06-10");
        Given(unlimited, notice, takenBack).Shows(history => Seen(history, "2017-07-01").ShouldSatisfyAllConditions(mou => mou.Standing.ShouldBe(Standing.Signed), mou => mou.LastDay.ShouldBeNull(), mou => mou.EndReasons.ShouldBeEmpty()));
        Given(signed, notice, takenBack).Shows(history => Seen(history, "2019-01-01").ShouldSatisfyAllConditions(mou => mou.Standing.ShouldBe(Standing.Expired), mou => mou.EndedOn.ShouldBe(Day("2019-01-01"))));
        Given(signed, notice, takenBack with { Date = "2017-07-10" }).Shows(history => Seen(history, "2017-07-10").Standing.ShouldBe(Standing.Terminated));
        Given(signed, notice, Told(Mou, new AgreementAmended(MouKey, [AgreementChange.Duties]), "2017-06-10")).Shows(history => Seen(history, "2017-07-01").Standing.ShouldBe(Standing.Terminated));
        Given(signed, notice, Told(Mou, new AgreementTerminated(MouKey), "2017-06-10")).Shows(history => Seen(history, "2017-06-10").ShouldSatisfyAllConditions(mou => mou.Standing.ShouldBe(Standing.Terminated), mou => mou.EndedOn.ShouldBe(Day("2017-06-10"))));
        Given(signed with { Said = new AgreementSigned(MouKey, ValidUntil: new(2017, 5, 31)) }, notice).Shows(history => Seen(history, "2017-06-01").Standing.ShouldBe(Standing.Expired));
        Given(signed, notice with { Date = null }).Shows(history => Seen(history).ShouldSatisfyAllConditions(mou => mou.Standing.ShouldBe(Standing.Terminated), mou => mou.EndedOn.ShouldBe(Day("2017-07-01"))));
        notice.Said.Say(Mou, FieldNames.All).En.ShouldEndWith("was terminated by YLP2EM as of 30 June 2017: a breach.");
        notice.Said.Faults(new Occurred("2017-07-10").Window).ShouldHaveSingleItem().Field.ShouldBe("lastDay");
    }

    [Story("A draft does not end the waiting", "Naskah yang dirancang tidak mengakhiri penangguhan")]
    public void DraftedWhileDeferred() => Given(Told(Mou, Deferral, "2017-02-01"), Told(Mou, new AgreementDrafted(MouKey), "2017-03-01")).Shows(history =>
        Seen(history).ShouldSatisfyAllConditions(mou => mou.Standing.ShouldBe(Standing.Deferred), mou => mou.Until.ShouldBe(Launch), mou => mou.DraftedOn.ShouldBe(Day("2017-03-01"))));

    [Story("Another condition than the one it waits for ends no waiting", "Syarat lain yang terpenuhi tidak mengakhiri penangguhan")]
    public void AnotherCondition() => Given(Told(OtherMou, new AgreementDeferred(OtherMouKey, MouSigned, []), "2017-02-01"), Told(OtherMou, new DeferralConditionMet(OtherMouKey, Launch), "2017-03-01"))
        .Shows(history => history.State<Agreement>(OtherMou)!.ShouldSatisfyAllConditions(mou => mou.Standing.ShouldBe(Standing.Deferred), mou => mou.MetOn.ShouldBeNull()));

    [Story("A deferral until something else makes it wait anew", "Penangguhan sampai hal lain membuatnya menunggu lagi")]
    public void DeferredAnew() => Given(
        Told(OtherMou, new AgreementDeferred(OtherMouKey, Launch, []), "2017-02-01"), Told(OtherMou, new DeferralConditionMet(OtherMouKey), "2017-03-01"), Told(OtherMou, new AgreementDeferred(OtherMouKey, MouSigned, []), "2017-04-01"))
        .Shows(history => history.State<Agreement>(OtherMou)!.ShouldSatisfyAllConditions(
            mou => mou.Standing.ShouldBe(Standing.Deferred), mou => mou.Until.ShouldBe(MouSigned), mou => mou.MetOn.ShouldBeNull()));

    [Story("What is signed is undone neither by a draft nor by a met condition told of later", "Yang sudah ditandatangani tidak batal oleh naskah atau syarat yang diceritakan kemudian")]
    public void SignedStaysSigned() => Given(Told(Mou, Signature, "2017-04-10"), Told(Mou, new AgreementDrafted(MouKey), "2017-05"), Told(Mou, new DeferralConditionMet(MouKey), "2017-06"))
        .Shows(history => Seen(history).ShouldSatisfyAllConditions(mou => mou.Standing.ShouldBe(Standing.Signed), mou => mou.DraftedOn.ShouldBeNull(), mou => mou.MetOn.ShouldBeNull()));

    [Story("What is ended stays ended, whatever is told of it later; a new MOU is another one", "Yang sudah berakhir tetap berakhir; MOU baru adalah MOU lain")]
    public void EndedStaysEnded() => Given(
        Told(Mou, new AgreementTerminated(MouKey), "2017-03-01"), Told(Mou, Signature, "2017-04-01"), Told(Mou, Deferral, "2017-05-01"), Told(Mou, new AgreementExpired(MouKey), "2017-06-01"))
        .Shows(history => Seen(history).ShouldSatisfyAllConditions(mou => mou.Standing.ShouldBe(Standing.Terminated), mou => mou.SignedOn.ShouldBeNull(), mou => mou.EndedOn.ShouldBe(Day("2017-03-01"))));

    [Story("An MOU that ran out and was then told to be ended by the partner is ended, and nobody has to renew it", "MOU yang sudah habis lalu diceritakan diakhiri oleh mitra memang diakhiri, dan tidak perlu diperbarui")]
    public void RanOutAndEnded() => Given(
        Told(Mou, Signature with { ValidUntil = new(2017, 5, 31) }, "2016-06-01"), Told(Mou, new AgreementTerminated(MouKey, Ylp2em, [TerminationReason.LacksFunds]), "2017-06-20")).Shows(history =>
    {
        Seen(history, "2017-06-19").Standing.ShouldBe(Standing.Expired);
        history.State<AgendaItem>(Mou, "2017-06-19")!.Tasks.ShouldHaveSingleItem().Kind.ShouldBe(TaskKind.RenewAgreement);
        Seen(history).ShouldSatisfyAllConditions(mou => mou.Standing.ShouldBe(Standing.Terminated), mou => mou.EndedBy.ShouldBe(Ylp2em), mou => mou.EndReasons.ShouldBe([TerminationReason.LacksFunds]), mou => mou.EndedOn.ShouldBe(Day("2017-06-01")));
        history.State<AgendaItem>(Mou)!.Tasks.ShouldBeEmpty();
    });

    [Story("Whoever amends has signed, on a day nobody wrote down", "Yang diubah tentu sudah ditandatangani, harinya tidak tercatat")]
    public void AmendedIsSigned() => Given(Told(Mou, new AgreementAmended(MouKey, [AgreementChange.Region]), "2017-05")).Shows(history =>
        Seen(history).ShouldSatisfyAllConditions(mou => mou.Standing.ShouldBe(Standing.Signed), mou => mou.SignedOn.ShouldBeNull()));

    [Story("Hopes and conclusions move no agreement", "Harapan dan kesimpulan tidak menggerakkan perjanjian")]
    public void HopesMoveNothing() => Given(
        Told(Mou, Deferral, "2017-02"), Hoped(Mou, new DeferralConditionMet(MouKey), "2017-03"), Inferred(Mou, new AgreementDrafted(MouKey), "2017-03"), Inferred(Mou, new AgreementAmended(MouKey, [AgreementChange.Scope]), "2017-03"),
        Inferred(Mou, new AgreementExpired(MouKey), "2017-04"), Hoped(Mou, new AgreementTerminated(MouKey), "2017-05")).Shows(history =>
        Seen(history).ShouldSatisfyAllConditions(mou => mou.Standing.ShouldBe(Standing.Deferred), mou => mou.DraftedOn.ShouldBeNull(), mou => mou.Changes.ShouldBeEmpty()));

    [Story("A signed MOU runs out by itself the day after its last valid day, and nobody has to tell so", "MOU yang ditandatangani habis dengan sendirinya sehari setelah hari berlakunya yang terakhir, tanpa perlu diceritakan")]
    public void RunsOut() => Given(Told(Mou, Signature with { ValidUntil = new(2018, 5, 31) }, "2017-06-01")).Shows(history =>
    {
        Seen(history, "2018-05-31").Standing.ShouldBe(Standing.Signed);
        Seen(history, "2018-06-01").ShouldSatisfyAllConditions(mou => mou.Standing.ShouldBe(Standing.Expired), mou => mou.EndedOn.ShouldBe(Day("2018-06-01")));
        history.Timeline<Agreement>(Mou).Segments.Select(segment => (segment.From, segment.To)).ShouldBe([(Day("2017-06-01"), Day("2018-06-01")), (Day("2018-06-01"), null)]);
        history.State<Engagement>(Ylp2emInParepare, "2018-06-01")!.Agreement!.Standing.ShouldBe(Standing.Expired);
    });

    [Story("An amendment told of late moves the day on which the MOU runs out", "Perubahan yang diceritakan belakangan menggeser hari habisnya MOU")]
    public void Prolonged() => Given(
        Told(Mou, Signature with { ValidUntil = new(2018, 5, 31) }, "2017-06-01"), Done(Mou, new AgreementAmended(MouKey, [AgreementChange.Validity], new(2019, 5, 31)), "2018-03-01")).Shows(history =>
    {
        Seen(history.Known(1), "2018-07-01").Standing.ShouldBe(Standing.Expired);
        Seen(history, "2018-07-01").Standing.ShouldBe(Standing.Signed);
        Seen(history, "2019-06-01").Standing.ShouldBe(Standing.Expired);
    });

    [Story("Of agreements that all came to their end, the last to end is the one told", "Dari perjanjian yang semuanya berakhir, yang terakhir berakhirlah yang disebut")]
    public void LastToEnd() => Given(
        Told(Mou, Signature with { ValidUntil = new(2018, 5, 31) }, "2015-06-01"), Told(Subject.Agreement("mou-singkat"), new AgreementSigned(MouKey with { Ordinal = 2 }, ValidUntil: new(2017, 5, 31)), "2016-06-01"))
        .Shows(history => history.State<Engagement>(Ylp2emInParepare, "2018-06-01").ShouldNotBeNull().Agreement.ShouldNotBeNull().Id.ShouldBe(Mou.Id));

    [Story("Changed after it was terminated, or after it ran out without a new date: a question", "Diubah sesudah diakhiri, atau sesudah habis tanpa tanggal baru: pertanyaan")]
    public void ChangedWhenOver()
    {
        static string[] Open(History history) => [.. history.Asked(Mou).Select(question => question.Id)];
        static Entry Amended(DateOnly? until = null) => Told(Mou, new AgreementAmended(MouKey, [AgreementChange.Scope], until), "2017-05-10");
        var signed = Told(Mou, Signature, "2017-02-01");
        Given(signed, Told(Mou, new AgreementTerminated(MouKey), "2017-04-01"), Amended(new(2019, 5, 31))).Shows(history => Open(history).ShouldBe([$"signed-after-termination-{Mou.Id}"]));
        Given(signed, Told(Mou, new AgreementExpired(MouKey), "2017-04-01"), Amended()).Shows(history => Open(history).ShouldBe([$"signed-after-expiry-{Mou.Id}"]));
        Given(signed, Told(Mou, new AgreementExpired(MouKey), "2017-04-01"), Amended(new(2019, 5, 31))).Shows(history => Open(history).ShouldBeEmpty());
        Given(signed, Amended(), Told(Mou, new AgreementTerminated(MouKey), "2017-06-01")).Shows(history => Open(history).ShouldBeEmpty());
    }

    [Story("An MOU that ran out and is prolonged afterwards goes on; one that was terminated does not", "MOU yang habis lalu diperpanjang berlanjut; yang diakhiri tidak")]
    public void Renewed() => Given(
        Told(Mou, Signature with { ValidUntil = new(2017, 5, 31) }, "2016-06-01"), Told(Mou, new AgreementAmended(MouKey, [AgreementChange.Validity], new(2018, 5, 31)), "2017-07-01"),
        Told(OtherMou, new AgreementTerminated(OtherMouKey), "2017-01-01"), Told(OtherMou, new AgreementAmended(OtherMouKey, [AgreementChange.Validity], new(2018, 5, 31)), "2017-07-01")).Shows(history =>
    {
        Seen(history, "2017-06-30").Standing.ShouldBe(Standing.Expired);
        Seen(history, "2017-07-01").ShouldSatisfyAllConditions(mou => mou.Standing.ShouldBe(Standing.Signed), mou => mou.EndedOn.ShouldBeNull());
        Seen(history).Standing.ShouldBe(Standing.Expired);
        history.State<Agreement>(OtherMou)!.Standing.ShouldBe(Standing.Terminated);
    });
}
