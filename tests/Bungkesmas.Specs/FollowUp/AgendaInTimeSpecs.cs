using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Specs.FollowUp;

public sealed class AgendaInTimeSpecs() : Stories("follow-up")
{
    private static readonly Condition InJune = new(ConditionKind.DateReached, "2018-06-15");

    private static readonly Entry Waiting = Told(Mou, Deferral, "2017-04"), Launched = Done(SiBungkesmas, new SystemLaunched(), "2017-07-01");

    private static AgendaItem Seen(History history, Subject on, string? day = null) => history.State<AgendaItem>(on, day).ShouldNotBeNull();

    [Story("A date that an MOU waits for makes it due when it comes, and nobody has to tell so", "Tanggal yang ditunggu MOU memunculkan tugasnya saat tiba, tanpa perlu diceritakan")]
    public void TheDateComes() => Given(Told(Mou, new AgreementDeferred(MouKey, InJune, [Workload]), "2017-04-01")).Shows(history =>
    {
        Seen(history, Mou, "2018-06-14").ShouldSatisfyAllConditions(item => item.Tasks.ShouldBeEmpty(), item => item.WaitsFor.ShouldBe([InJune]));
        Seen(history, Mou, "2018-06-15").ShouldSatisfyAllConditions(
            item => item.Tasks.ShouldBe([new("sign-agreement-mou-ylp2em-parepare", TaskKind.SignAgreement, InJune, Day("2018-06-15"))]), item => item.WaitsFor.ShouldBeEmpty());
    });

    [Story("A task that is not done by its day is overdue from the next day on: a break in the timeline", "Tugas yang tidak selesai pada tenggatnya terlambat sejak hari berikutnya: satu patahan di garis waktu")]
    public void Overdue() => Given(Waiting, Launched, Told(Signing, new TaskAssigned(Mou.ToString(), Officer, Stf, "2017-07-15"), "2017-07-02")).Shows(history =>
    {
        Seen(history, Mou, "2017-07-15").Tasks.ShouldHaveSingleItem().OverdueSince.ShouldBeNull();
        Seen(history, Mou, "2017-07-16").Tasks.ShouldHaveSingleItem().OverdueSince.ShouldBe(Day("2017-07-16"));
        history.Timeline<AgendaItem>(Mou).Segments.ShouldContain(segment => segment.From == Day("2017-07-16"));
    });

    private static readonly Subject ToKpi = Subject.Visit("kunjungan-kpi"), ToldTwice = Subject.Visit("lawatan-kpi"), AsOne = new(Subject.Links, "kunjungan-kpi");

    private static readonly Entry Planned = Told(ToKpi, new VisitPlanned("2017-05-10", Regions: [InParepare], With: [Kpi]), "2017-05-01");

    [Story("A planned visit whose day is past is to be reported until somebody tells what became of it: a break in the timeline", "Kunjungan yang direncanakan dan harinya sudah lewat perlu dilaporkan, sampai ada yang menceritakan hasilnya")]
    public void VisitNotReported()
    {
        Given(Planned).Shows(history =>
        {
            Seen(history, ToKpi, "2017-05-10").Tasks.ShouldBeEmpty();
            Seen(history, ToKpi, "2017-05-11").Tasks.ShouldBe([new("report-visit-kunjungan-kpi", TaskKind.ReportVisit, null, Day("2017-05-11"))]);
            history.Timeline<AgendaItem>(ToKpi).Segments.ShouldContain(segment => segment.From == Day("2017-05-11"));
            Seen(history, ToKpi).Awaited.ShouldNotBeNull().Asked(ToKpi, FieldNames.All).ShouldBe(new(
                "Laporkan apakah kunjungan ke KPI Parepare di Kota Parepare yang direncanakan untuk 10 Mei 2017 jadi dilakukan.",
                "Report whether the visit to KPI Parepare in Kota Parepare that was planned for 10 May 2017 was made."));
        });
        foreach (var told in new[]
        {
            Told(ToKpi, new VisitHeld([InParepare], [Kpi]), "2017-05-20"), Told(ToKpi, new VisitRoundHeld([new(InParepare)]), "2017-05-20"), Told(ToKpi, new VisitCancelled(), "2017-05-20"),
            Inferred(ToKpi, new VisitImplied(), "2017-05-20"), Told(ToKpi, new OutreachDelegated(Kpi), "2017-05-20"), Told(Subject.Session("arisan"), new SessionHeld(ToKpi.Id), "2017-05-20")
        })
            foreach (var order in new Entry[][] { [Planned, told], [told, Planned] })
                Given(order).Shows(history =>
                {
                    Seen(history, ToKpi, "2017-05-19").Tasks.ShouldHaveSingleItem();
                    Seen(history, ToKpi).Tasks.ShouldBeEmpty();
                });
        Given(Planned, Told(ToKpi, new VisitHeld([InParepare], [Kpi]), "2017-05-10")).Shows(history => history.Timeline<AgendaItem>(ToKpi).Segments.ShouldAllBe(segment => segment.State == null || segment.State.Tasks.Count == 0));
        Given(Planned, Hoped(ToKpi, new VisitHeld(), "2017-05-20")).Shows(history => Seen(history, ToKpi).Tasks.ShouldHaveSingleItem());
        Given(Planned, Told(new(Subject.Tasks, "report-visit-kunjungan-kpi"), new TaskDismissed(ToKpi.ToString(), [DismissalReason.NotNeeded]), "2017-06")).Shows(history => Seen(history, ToKpi).Tasks.ShouldBeEmpty());
        Given(Told(ToKpi, new VisitHeld([InParepare], [Kpi]), "2017-05-20")).Shows(history => history.State<AgendaItem>(ToKpi).ShouldBeNull());
    }

    [Story("A visit that is put off is to be reported after its new day, and one put off without a day is not", "Kunjungan yang ditunda dilaporkan sesudah hari barunya; yang ditunda tanpa hari tidak")]
    public void VisitPutOff()
    {
        Given(Planned, Told(ToKpi, new VisitRescheduled("2017-06"), "2017-05-20")).Shows(history =>
        {
            Seen(history, ToKpi, "2017-05-19").Tasks.ShouldHaveSingleItem().DueSince.ShouldBe(Day("2017-05-11"));
            Seen(history, ToKpi, "2017-06-30").Tasks.ShouldBeEmpty();
            Seen(history, ToKpi).Tasks.ShouldHaveSingleItem().DueSince.ShouldBe(Day("2017-07-01"));
        });
        Given(Planned, Told(ToKpi, new VisitRescheduled(), "2017-05-20")).Shows(history => Seen(history, ToKpi).Tasks.ShouldBeEmpty());
        Given(Planned, Told(ToKpi, new VisitRescheduled("2017-06"), "2017-05-02"), Told(ToKpi, new VisitCancelled(), "2017-05-03"), Told(ToKpi, new VisitRescheduled("2017-06"), "2017-05-04")).Shows(history => Seen(history, ToKpi).Tasks.ShouldBeEmpty());
    }

    [Story("A planned session whose day is past is to be reported until somebody tells what became of it; one that was planned for a visit is told of with that visit",
        "Pertemuan yang direncanakan dan harinya sudah lewat perlu dilaporkan, sampai ada yang menceritakan hasilnya; yang direncanakan untuk suatu kunjungan diceritakan bersama kunjungannya")]
    public void SessionNotReported()
    {
        var (arisan, other) = (Subject.Session("arisan"), Subject.Session("arisan-mei"));
        var planned = Told(arisan, new SessionPlanned(Date: "2017-05-10", Regions: [InParepare]), "2017-05-01");
        Given(planned).Shows(history =>
        {
            Seen(history, arisan, "2017-05-10").Tasks.ShouldBeEmpty();
            Seen(history, arisan, "2017-05-11").Tasks.ShouldBe([new("report-session-arisan", TaskKind.ReportSession, null, Day("2017-05-11"))]);
            history.Timeline<AgendaItem>(arisan).Segments.ShouldContain(segment => segment.From == Day("2017-05-11"));
            Seen(history, arisan).Awaited.ShouldNotBeNull().Asked(arisan, FieldNames.All).ShouldBe(new(
                "Laporkan apakah pertemuan di Kota Parepare yang direncanakan untuk 10 Mei 2017 jadi diadakan.", "Report whether a session in Kota Parepare that was planned for 10 May 2017 was held."));
        });
        foreach (var told in new[] { Told(arisan, new SessionHeld(), "2017-05-20"), Told(arisan, new TrainingHeld(), "2017-05-20"), Told(arisan, new SessionNotHeld(), "2017-05-20") })
            foreach (var order in new Entry[][] { [planned, told], [told, planned] })
                Given(order).Shows(history =>
                {
                    Seen(history, arisan, "2017-05-19").Tasks.ShouldHaveSingleItem();
                    Seen(history, arisan).Tasks.ShouldBeEmpty();
                });
        Given(planned, Told(arisan, new SessionPlanned(Date: "2017-06"), "2017-05-20")).Shows(history =>
        {
            Seen(history, arisan, "2017-06-30").Tasks.ShouldBeEmpty();
            Seen(history, arisan).Tasks.ShouldHaveSingleItem().DueSince.ShouldBe(Day("2017-07-01"));
        });
        Given(planned, Told(arisan, new SessionPlanned(Venue: VenueKind.School), "2017-05-03")).Shows(history => Seen(history, arisan).Tasks.ShouldHaveSingleItem().DueSince.ShouldBe(Day("2017-05-11")));
        Given(planned, Hoped(arisan, new SessionHeld(), "2017-05-20")).Shows(history => Seen(history, arisan).Tasks.ShouldHaveSingleItem());
        Given(planned, Told(new(Subject.Tasks, "report-session-arisan"), new TaskCompleted(arisan.ToString(), TaskOutcome.Done), "2017-06")).Shows(history => Seen(history, arisan).Tasks.ShouldBeEmpty());
        Given(Told(arisan, new SessionPlanned(ToKpi.Id, Date: "2017-05-10"), "2017-05-01")).Shows(history => Seen(history, arisan).Tasks.ShouldBeEmpty());
        Given(Told(arisan, new SessionHeld(), "2017-05-20")).Shows(history => history.State<AgendaItem>(arisan).ShouldBeNull());
        Given(planned, Told(other, new SessionPlanned(Date: "2017-05-10"), "2017-05-01"), Told(AsOne, new HappeningsLinked([arisan.ToString(), other.ToString()]))).Shows(history =>
        {
            Seen(history, arisan).Tasks.ShouldHaveSingleItem();
            Seen(history, other).Tasks.ShouldBeEmpty();
        });
    }

    [Story("A session was planned for a visit that nobody planned by itself: once its day is past, the visit is to be reported, until something is told of either", "Pertemuan direncanakan untuk kunjungan yang tidak pernah direncanakan tersendiri: sesudah harinya lewat kunjungannya perlu dilaporkan, sampai salah satunya diceritakan")]
    public void VisitOfASession()
    {
        var (arisan, posyandu) = (Subject.Session("arisan"), Subject.Session("posyandu"));
        Entry Planning(Subject on, string day, string told = "2017-05-01") => Told(on, new SessionPlanned(ToKpi.Id, Date: day, Regions: [InParepare]), told);
        Given(Planning(arisan, "2017-05-10")).Shows(history =>
        {
            Seen(history, ToKpi, "2017-05-10").Tasks.ShouldBeEmpty();
            Seen(history, ToKpi).Tasks.ShouldBe([new("report-visit-kunjungan-kpi", TaskKind.ReportVisit, null, Day("2017-05-11"))]);
            Seen(history, ToKpi).Awaited.ShouldNotBeNull().Asked(ToKpi, FieldNames.All).En.ShouldBe("Report whether the visit that was planned for 10 May 2017 was made.");
        });
        Given(Planning(arisan, "2017-05-10"), Planning(posyandu, "2017-05-12")).Shows(history => Seen(history, ToKpi).Tasks.ShouldHaveSingleItem().DueSince.ShouldBe(Day("2017-05-13")));
        Given(Planning(arisan, "2017-05-10"), Planning(arisan, "2017-06-10", "2017-05-20")).Shows(history => Seen(history, ToKpi).Tasks.ShouldHaveSingleItem().DueSince.ShouldBe(Day("2017-06-11")));
        Given(Planning(arisan, "2017-05-12"), Planned).Shows(history => Seen(history, ToKpi).Tasks.ShouldHaveSingleItem().DueSince.ShouldBe(Day("2017-05-11")));
        foreach (var told in new[] { Told(arisan, new SessionHeld(ToKpi.Id), "2017-05-20"), Told(arisan, new SessionNotHeld(Visit: ToKpi.Id), "2017-05-20"), Told(ToKpi, new VisitHeld([InParepare], [Kpi]), "2017-05-20"), Told(ToKpi, new VisitCancelled(), "2017-05-20") })
            Given(Planning(arisan, "2017-05-10"), told).Shows(history => (history.State<AgendaItem>(ToKpi)?.Tasks ?? []).ShouldBeEmpty());
        Given(Planning(arisan, "2017-05-10"), Planning(posyandu, "2017-05-12"), Told(arisan, new SessionNotHeld(Visit: ToKpi.Id), "2017-05-20")).Shows(history => Seen(history, ToKpi).Tasks.ShouldHaveSingleItem());
        Given(Hoped(arisan, new SessionPlanned(ToKpi.Id, Date: "2017-05-10"), "2017-05-01")).Shows(history => history.State<AgendaItem>(ToKpi).ShouldBeNull());
    }

    [Story("A visit that is told of under two ids is to be reported once, and not at all when it was made under one of them", "Kunjungan yang tercatat dengan dua id dilaporkan sekali, dan tidak bila sudah dilakukan menurut salah satunya")]
    public void VisitToldTwice()
    {
        var linked = Told(AsOne, new HappeningsLinked([ToKpi.ToString(), ToldTwice.ToString()]));
        Given(Planned, Planned with { On = ToldTwice }, linked).Shows(history =>
        {
            Seen(history, ToKpi).Tasks.ShouldHaveSingleItem();
            Seen(history, ToldTwice).Tasks.ShouldBeEmpty();
        });
        Given(Planned, Told(ToldTwice, new VisitHeld([InParepare], [Kpi]), "2017-05-11"), linked).Shows(history => Seen(history, ToKpi).Tasks.ShouldBeEmpty());
        Given(Planned, Told(ToldTwice, new VisitHeld([InParepare], [Kpi]), "2017-05-11")).Shows(history => Seen(history, ToKpi).Tasks.ShouldHaveSingleItem());
    }

    [Story("A task done in time is never overdue, even when that is told late", "Tugas yang selesai tepat waktu tidak pernah terlambat, walau diceritakan belakangan")]
    public void DoneInTime() => Given(
        Waiting, Launched, Told(Signing, new TaskAssigned(Mou.ToString(), Officer, Stf, "2017-07-15"), "2017-07-02"), Told(Signing, new TaskCompleted(Mou.ToString(), TaskOutcome.Done), "2017-07-10")).Shows(history =>
    {
        Seen(history.Known(3), Mou, "2017-08-01").Tasks.ShouldHaveSingleItem().OverdueSince.ShouldNotBeNull();
        Seen(history, Mou, "2017-08-01").Tasks.ShouldBeEmpty();
    });

    [Story("Giving a task to somebody else with a later day ends its being overdue", "Tugas yang diberikan kepada orang lain dengan tenggat baru tidak lagi terlambat")]
    public void GivenAnew() => Given(
        Waiting, Launched, Told(Signing, new TaskAssigned(Mou.ToString(), Officer, Stf, "2017-07-15"), "2017-07-02"), Told(Signing, new TaskAssigned(Mou.ToString(), Director, Stf, "2017-08-15"), "2017-07-20")).Shows(history =>
    {
        Seen(history, Mou, "2017-07-19").Tasks.ShouldHaveSingleItem().OverdueSince.ShouldBe(Day("2017-07-16"));
        Seen(history, Mou, "2017-07-20").Tasks.ShouldHaveSingleItem().OverdueSince.ShouldBeNull();
        Seen(history, Mou, "2017-08-16").Tasks.ShouldHaveSingleItem().OverdueSince.ShouldBe(Day("2017-08-16"));
    });

    [Story("A day that had passed before a task fell due anew makes nobody late", "Tenggat yang sudah lewat sebelum tugasnya muncul lagi tidak membuat siapa pun terlambat")]
    public void GivenForAnEarlierRound()
    {
        var given = Told(Signing, new TaskAssigned(Mou.ToString(), Officer, Stf, "2017-07-15"), "2017-07-02");
        Given(Waiting, Launched, given, Told(Mou, new AgreementDeferred(MouKey, InJune, [Workload]), "2017-07-10")).Shows(history =>
        {
            Seen(history, Mou, "2018-06-14").Tasks.ShouldBeEmpty();
            var task = Seen(history, Mou, "2018-07-01").Tasks.ShouldHaveSingleItem();
            (task.DueSince, task.OverdueSince).ShouldBe((Day("2018-06-15"), null));
            Seen(history, Mou, "2018-07-01").Handling(task.Id)!.DueFor(task).ShouldBeNull();
        });
        Given(Waiting, Done(SiBungkesmas, new SystemLaunched(), "2017-09-01"), given).Shows(history => Seen(history, Mou).Tasks.ShouldHaveSingleItem().OverdueSince.ShouldBeNull());
        Given(Waiting, Launched, Told(Signing, new TaskAssigned(Mou.ToString(), Officer, Stf, "2017-06-15"), "2017-07-02")).Shows(history => Seen(history, Mou).Tasks.ShouldHaveSingleItem().OverdueSince.ShouldBe(Day("2017-06-16")));
    }

    [Story("A redirect that was reviewed is to be reviewed again when the next review comes", "Pengalihan yang sudah ditinjau perlu ditinjau lagi pada waktunya")]
    public void NextReview() => Given(
        Told(Interim, Redirect, "2017-04"), Launched, Done(Interim, new RouteReviewed(PattiroJeka, PeopleOfParepare, ReviewOutcome.Kept, "2017-12-01"), "2017-08-01")).Shows(history =>
    {
        Seen(history, Interim, "2017-07-31").Tasks.ShouldHaveSingleItem();
        Seen(history, Interim, "2017-11-30").Tasks.ShouldBeEmpty();
        Seen(history, Interim, "2017-12-01").Tasks.ShouldBe([new("review-redirect-parepare-sementara", TaskKind.ReviewRedirect, null, Day("2017-12-01"))]);
    });

    [Story("A permanent route is to be looked at again when the day told for that comes, until it is or it ends", "Jalur tetap perlu ditinjau lagi pada waktunya, sampai ditinjau atau berakhir")]
    public void NextReviewOfARoute()
    {
        var (opened, reviewed) = (Told(Permanent, new RouteOpened(Ylp2em, PeopleOfParepare), "2017-03-05"), Told(Permanent, new RouteReviewed(Ylp2em, PeopleOfParepare, ReviewOutcome.Kept, "2017-06-01"), "2017-04-01"));
        Given(opened, reviewed).Shows(history =>
        {
            Seen(history, Permanent, "2017-05-31").Tasks.ShouldBeEmpty();
            Seen(history, Permanent, "2017-06-01").Tasks.ShouldBe([new("review-route-parepare-tetap", TaskKind.ReviewRoute, null, Day("2017-06-01"))]);
        });
        Given(reviewed).Shows(history => Seen(history, Permanent, "2017-06-01").Tasks.ShouldHaveSingleItem().Kind.ShouldBe(TaskKind.ReviewRoute));
        Given(opened, reviewed, Told(Permanent, new RouteReviewed(Ylp2em, PeopleOfParepare, ReviewOutcome.Kept), "2017-06-10")).Shows(history => Seen(history, Permanent).Tasks.ShouldBeEmpty());
        Given(opened, reviewed, Told(Permanent, new RouteEnded(Ylp2em, PeopleOfParepare), "2017-06-10")).Shows(history => Seen(history, Permanent).Tasks.ShouldBeEmpty());
        Given(opened, reviewed with { Said = new RouteReviewed(Ylp2em, PeopleOfParepare, ReviewOutcome.Kept) }).Shows(history => Seen(history, Permanent).Tasks.ShouldBeEmpty());
    }

    [Story("An MOU that ran out is to be renewed, until it is or somebody dismisses that", "MOU yang habis perlu diperbarui, sampai diperbarui atau dikesampingkan")]
    public void ToBeRenewed() => Given(
        Told(Mou, Signature with { ValidUntil = new(2018, 5, 31) }, "2017-06-01"), Told(OtherMou, new AgreementSigned(OtherMouKey) with { ValidUntil = new(2017, 5, 31) }, "2016-06-01"),
        Done(new(Subject.Tasks, $"renew-agreement-{OtherMou.Id}"), new TaskDismissed(OtherMou.ToString(), [DismissalReason.NotNeeded]), "2017-08-01")).Shows(history =>
    {
        Seen(history, Mou, "2018-05-31").Tasks.ShouldBeEmpty();
        Seen(history, Mou, "2018-06-01").Tasks.ShouldBe([new("renew-agreement-mou-ylp2em-parepare", TaskKind.RenewAgreement, null, Day("2018-06-01"))]);
        Seen(history, OtherMou, "2017-07-31").Tasks.ShouldHaveSingleItem();
        Seen(history, OtherMou).Tasks.ShouldBeEmpty();
    });
}
