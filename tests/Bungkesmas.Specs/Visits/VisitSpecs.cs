using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Visits;
using Bungkesmas.Projections.Visits;

namespace Bungkesmas.Specs.Visits;

public sealed class VisitSpecs() : Stories("visits")
{
    private static readonly VisitPlanned Plan = new("2017-05-04", Regions: [InParepare], With: [Ylp2em]);
    private static readonly VisitHeld Second = new([InParepare], [Ylp2em], [VisitPurpose.FollowUp], 2, NumberScope.Region);

    private static Visit The(History history, Subject visit, string? on = null) => history.State<Visit>(visit, on).ShouldNotBeNull();

    [Story("A visit is planned, and then it is made", "Kunjungan direncanakan, lalu dilakukan")]
    public void PlannedThenMade() => Given(Told(SecondVisit, Plan, "2017-04-10"), Told(SecondVisit, Second, "2017-05-04")).Shows(history =>
    {
        The(history, SecondVisit, "2017-04-10").ShouldSatisfyAllConditions(
            visit => visit.Standing.ShouldBe(VisitStanding.Planned), visit => visit.PlannedFor.ShouldBe(["2017-05-04"]), visit => visit.Earliest.ShouldBe(new(2017, 5, 4)));
        The(history, SecondVisit).ShouldSatisfyAllConditions(
            visit => visit.Standing.ShouldBe(VisitStanding.Held), visit => visit.Dated.ShouldBeTrue(), visit => visit.Numbers.ShouldBe([(2, NumberScope.Region)]), visit => visit.With.ShouldBe([Ylp2em]),
            visit => visit.Conflicts.ShouldBeEmpty());
    });

    [Story("A visit that is put off to another month is awaited there, and not on its first day", "Kunjungan yang ditunda ke bulan lain dinantikan pada bulan itu, bukan pada hari semula")]
    public void PutOff() => Given(Told(SecondVisit, Plan, "2017-04-10"), Told(SecondVisit, new VisitRescheduled("2017-06", [Circumstance.Mourning]), "2017-05-03"))
        .Shows(history => The(history, SecondVisit).ShouldSatisfyAllConditions(
            visit => visit.Standing.ShouldBe(VisitStanding.Rescheduled), visit => visit.PlannedFor.ShouldBe(["2017-06"]), visit => visit.Latest.ShouldBe(new(2017, 6, 30))));

    [Story("The first plan, told again in a later report, does not undo a postponement", "Rencana pertama yang diceritakan lagi dalam laporan susulan tidak membatalkan penundaan")]
    public void PlanToldAgain() => Given(
        Told(SecondVisit, Plan, "2017-04-10"), Told(SecondVisit, new VisitRescheduled("2017-06"), "2017-05-03"), Told(SecondVisit, Plan, "2017-07") with { Document = LaterReport })
        .Shows(history => The(history, SecondVisit).Standing.ShouldBe(VisitStanding.Rescheduled));

    [Story("A hope or a guess moves no planned visit, and adds no place to it", "Harapan atau dugaan tidak memindahkan kunjungan yang direncanakan, dan tidak menambah tempatnya")]
    public void HopedForAnotherDay() => Given(
        Told(SecondVisit, Plan, "2017-04-10"), Hoped(SecondVisit, new VisitPlanned("2017-05-20", Regions: [InWajo], With: [Aphi]), "2017-04-11"), Inferred(SecondVisit, new VisitRescheduled("2017-07"), "2017-04-12")).Shows(history =>
        The(history, SecondVisit).ShouldSatisfyAllConditions(
            visit => visit.Standing.ShouldBe(VisitStanding.Planned), visit => visit.PlannedFor.ShouldBe(["2017-05-04"]), visit => visit.Latest.ShouldBe(new(2017, 5, 4)),
            visit => visit.Regions.ShouldBe([Parepare]), visit => visit.With.ShouldBe([Ylp2em])));

    [Story("An earlier postponement, told again in a later report, does not bring its day back", "Penundaan terdahulu yang diceritakan lagi dalam laporan susulan tidak mengembalikan harinya")]
    public void PostponementToldAgain() => Given(
        Told(SecondVisit, Plan, "2017-04-10"), Told(SecondVisit, new VisitRescheduled("2017-06"), "2017-05-03"), Told(SecondVisit, new VisitRescheduled("2017-07"), "2017-06-01"),
        Told(SecondVisit, new VisitRescheduled("2017-06"), "2017-05") with { Document = LaterReport }, Told(SecondVisit, new VisitRescheduled("2017-06")) with { Document = LaterReport }).Shows(history =>
    {
        The(history, SecondVisit).PlannedFor.ShouldBe(["2017-07"]);
        history.State<AgendaItem>(SecondVisit).ShouldNotBeNull().Awaited.ShouldBeOfType<AwaitedVisit>().Day.ShouldBe("2017-07");
    });

    [Story("A visit that is put off, planned for a day, and put off once more on another day is planned for no day; one given up anew is given up", "Kunjungan yang ditunda, dijadwalkan, lalu ditunda lagi pada hari lain tidak direncanakan untuk hari apa pun; yang dibatalkan lagi memang batal")]
    public void PutOffOnceMore()
    {
        Entry[] moved = [Told(SecondVisit, Plan, "2017-04-10"), Told(SecondVisit, new VisitRescheduled(Reasons: [Circumstance.Rain]), "2017-05-03"), Told(SecondVisit, new VisitRescheduled("2017-06-20"), "2017-06-01")];
        foreach (var again in new[] { Told(SecondVisit, new VisitRescheduled(Reasons: [Circumstance.Rain]), "2017-06-19"), Done(SecondVisit, new VisitRescheduled(Reasons: [Circumstance.Rain]), "2017-06-19") })
            Given([.. moved, again]).Shows(history =>
            {
                The(history, SecondVisit).ShouldSatisfyAllConditions(visit => visit.Standing.ShouldBe(VisitStanding.Rescheduled), visit => visit.PlannedFor.ShouldBeEmpty());
                history.State<AgendaItem>(SecondVisit).ShouldNotBeNull().Tasks.ShouldBeEmpty();
            });
        Given(moved[0], Told(SecondVisit, new VisitCancelled(), "2017-05-03"), moved[2], Told(SecondVisit, new VisitCancelled(), "2017-06-19")).Shows(history =>
        {
            The(history, SecondVisit).Standing.ShouldBe(VisitStanding.Cancelled);
            history.State<AgendaItem>(SecondVisit).ShouldNotBeNull().Tasks.ShouldBeEmpty();
        });
    }

    [Story("A visit that was cancelled is no visit made", "Kunjungan yang dibatalkan bukan kunjungan yang dilakukan")]
    public void Cancelled() => Given(Told(SecondVisit, Plan, "2017-04-10"), Told(SecondVisit, new VisitCancelled([Circumstance.Harvest]), "2017-05-03"))
        .Shows(history => The(history, SecondVisit).Standing.ShouldBe(VisitStanding.Cancelled));

    [Story("One report says cancelled, another one made: it counts as made, and the contradiction stays in sight", "Satu laporan menyebut batal, laporan lain menyebut jadi: terhitung jadi, dan pertentangannya tetap terlihat")]
    public void CancelledAndMade() => Given(
        Told(SecondVisit, new VisitCancelled([Circumstance.Rain]), "2017-05-03"), Told(SecondVisit, Second, "2017-05-04") with { Document = LaterReport })
        .Shows(history => The(history, SecondVisit).ShouldSatisfyAllConditions(visit => visit.Standing.ShouldBe(VisitStanding.Held), visit => visit.Conflicts.ShouldBe([Disagreement.Held])));

    [Story("One report tells that it was given up and made the next day all the same: it was made, and nobody contradicts anybody", "Satu laporan menceritakan batal lalu esoknya jadi berangkat: terhitung jadi, dan tidak ada yang bertentangan")]
    public void GivenUpAndMadeAfterAll()
    {
        var (off, made) = (Told(SecondVisit, new VisitCancelled([Circumstance.Rain]), "2017-05-03"), Told(SecondVisit, Second with { Number = null }, "2017-05-04"));
        foreach (var told in new Entry[][] { [off, made], [made, off] })
            Given(told).Shows(history =>
            {
                The(history, SecondVisit).ShouldSatisfyAllConditions(visit => visit.Standing.ShouldBe(VisitStanding.Held), visit => visit.Conflicts.ShouldBeEmpty());
                history.State<QuestionsAbout>(SecondVisit)?.Open.ShouldBeEmpty();
            });
        foreach (var told in new Entry[][] { [off with { Date = "2017-05-04" }, made], [off with { Date = null }, made], [off, made with { Date = null }], [off, made with { Document = LaterReport }] })
            Given(told).Shows(history =>
            {
                The(history, SecondVisit).Conflicts.ShouldBe([Disagreement.Held]);
                history.State<QuestionsAbout>(SecondVisit).ShouldNotBeNull().Open.ShouldHaveSingleItem().Id.ShouldBe($"claims-differ-held-visit-{SecondVisit.Id}");
            });
    }

    [Story("A second visit implies a first one, of which nothing else is known", "Kunjungan kedua menyiratkan yang pertama; selain itu tidak ada yang diketahui tentangnya")]
    public void SecondImpliesFirst() => Given(Told(SecondVisit, Second, "2017-05-04"), Told(FirstVisit, new VisitImplied(1, NumberScope.Region, SecondVisit.Id, [InParepare])), Received(Report, "2017-06-02"))
        .Shows(history => The(history, FirstVisit).ShouldSatisfyAllConditions(
            visit => visit.Standing.ShouldBe(VisitStanding.Implied), visit => visit.Dated.ShouldBeFalse(), visit => visit.Latest.ShouldBe(new(2017, 6, 2)), visit => visit.Regions.ShouldBe([Parepare])));

    [Story("A place that only the title names was not visited", "Tempat yang hanya disebut dalam judul tidak dikunjungi")]
    public void TitleOnly() => Given(Told(SecondVisit, Second with { Regions = [InParepare, InWajo with { Part = RegionPart.TitleOnly }] }, "2017-05-04"))
        .Shows(history => The(history, SecondVisit).Regions.ShouldBe([Parepare]));

    [Story("A place that was only passed through was not visited", "Tempat yang hanya dilewati tidak dikunjungi")]
    public void PassedThrough() => Given(Told(SecondVisit, Second, "2017-05-04"), Told(SecondVisit, new TravelReported(InSidrap, [InWajo], InParepare), "2017-05-04"))
        .Shows(history => The(history, SecondVisit).Regions.ShouldBe([Parepare]));

    [Story("Two reports of one visit count once, and their different numbers and days stand side by side", "Dua laporan tentang satu kunjungan terhitung sekali, dan nomor serta hari yang berbeda berdampingan")]
    public void ToldTwice() => Given(
        Told(SecondVisit, Second, "2017-05-04"), Told(SecondVisit, Second with { Number = 3, Regions = [new(Soreang)] }, "2017-05-20") with { Document = LaterReport })
        .Shows(history => The(history, SecondVisit).ShouldSatisfyAllConditions(
            visit => visit.Held.Count.ShouldBe(2), visit => visit.Regions.ShouldBe([Parepare, Soreang]),
            visit => visit.Conflicts.ShouldBe([Disagreement.Number, Disagreement.Date]), visit => (visit.Earliest, visit.Latest).ShouldBe((new DateOnly(2017, 5, 4), new DateOnly(2017, 5, 20)))));

    [Story("A number counted in a region and one counted with a partner do not contradict each other", "Nomor yang dihitung per wilayah dan per mitra tidak saling bertentangan")]
    public void CountedWithin() => Given(
        Told(SecondVisit, Second, "2017-05-04"), Told(SecondVisit, Second with { Number = 1, NumberedIn = NumberScope.Partner }, "2017-05-04") with { Document = LaterReport })
        .Shows(history => The(history, SecondVisit).Conflicts.ShouldBeEmpty());

    [Story("The author's conclusion that there was a visit implies it, a hope for one does not", "Kesimpulan penulis bahwa ada kunjungan menyiratkannya; harapan tidak")]
    public void ConclusionsAndHopes() => Given(Inferred(FirstVisit, Second, "2017-05-04"), Hoped(ThirdVisit, Second, "2017-05-04")).Shows(history =>
    {
        The(history, FirstVisit).Standing.ShouldBe(VisitStanding.Implied);
        The(history, ThirdVisit).Standing.ShouldBe(VisitStanding.Mentioned);
    });

    [Story("A session told of as part of a visit implies the visit, there where the session was", "Pertemuan yang disebut bagian dari kunjungan menyiratkan kunjungan itu, di tempat pertemuannya")]
    public void SessionImpliesVisit() => Given(Told(InSoreang, new SessionHeld(SecondVisit.Id, Regions: [TheDistrictOfSoreang]), "2017-05-04"))
        .Shows(history => The(history, SecondVisit).ShouldSatisfyAllConditions(visit => visit.Standing.ShouldBe(VisitStanding.Implied), visit => visit.Regions.ShouldBe([Soreang])));

    [Story("A round over several places is one visit, and keeps what each institution answered", "Kunjungan keliling adalah satu kunjungan, dan jawaban tiap lembaga tersimpan")]
    public void ARound() => Given(Told(Round, new VisitRoundHeld([new(InSidrap), new(InWajo)], [new(Aphi, InstitutionAnswer.Agreed), new(BankSampah, InstitutionAnswer.Declined)]), "2017-03-01/2017-03-09"))
        .Shows(history => The(history, Round).ShouldSatisfyAllConditions(
            visit => visit.Standing.ShouldBe(VisitStanding.Held), visit => visit.Regions.ShouldBe([Sidrap, Wajo]), visit => visit.With.ShouldBe([Aphi, BankSampah]),
            visit => visit.Rounds.ShouldHaveSingleItem().Said.Institutions[1].Answer.ShouldBe(InstitutionAnswer.Declined), visit => visit.Latest.ShouldBe(new(2017, 3, 9))));

    [Story("Outreach by somebody else is no visit of the programme", "Sosialisasi oleh pihak lain bukan kunjungan program")]
    public void ByOthers() => Given(Told(ThirdVisit, new OutreachDelegated(Kpi, Regions: [InParepare]), "2016"))
        .Shows(history => The(history, ThirdVisit).Standing.ShouldBe(VisitStanding.Delegated));

    [Story("The flood that held a visit up is kept with it", "Banjir yang menghambat kunjungan tercatat bersamanya")]
    public void Flood() => Given(Told(new(Subject.Circumstances, "banjir"), new CircumstanceReported(Circumstance.Flood, [SecondVisit.ToString()], CircumstanceEffect.Delayed), "2017-05-04"), Told(SecondVisit, Second, "2017-05-04"))
        .Shows(history => The(history, SecondVisit).ShouldSatisfyAllConditions(
            visit => visit.Standing.ShouldBe(VisitStanding.Held), visit => visit.Circumstances.ShouldHaveSingleItem().Said.Effect.ShouldBe(CircumstanceEffect.Delayed)));
}
