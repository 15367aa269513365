using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Specs.Visits;

/// <summary>What the office does about visits and sessions: plans, moves, calls off, holds.</summary>
public sealed class VisitPlanSpecs() : Stories("visits")
{
    private static readonly VisitPlanned Plan = new("2017-08-10", Regions: [InParepare], With: [Kpi]);
    private static readonly PlanVisit ToPlan = new("2017-08-10", Regions: [InParepare], With: [Kpi]);
    private static readonly VisitHeld Made = new([InParepare], [Kpi]);
    private static readonly SessionPlanned Session = new(Date: "2017-08-11", Regions: [TheDistrictOfSoreang]);

    [Story("A visit to KPI is planned", "Kunjungan ke KPI direncanakan")]
    public void Planned() => Given().When(SecondVisit, ToPlan).ThenRecorded(Plan);

    [Story("A plan is made once", "Rencana dibuat satu kali")]
    public void PlannedAlready() => Given(Told(SecondVisit, Plan)).When(SecondVisit, ToPlan).ThenNothing();

    [Story("A visit that is planned otherwise is rescheduled, not planned again", "Kunjungan yang sudah direncanakan lain dijadwalkan ulang, bukan direncanakan lagi")]
    public void PlannedOtherwise() => Given(Told(SecondVisit, Plan)).When(SecondVisit, new PlanVisit("2017-08-20")).ThenRefused<PlanVisit.PlannedOtherwise>("visit-planned-otherwise");

    [Story("A visit that has been made cannot be planned", "Kunjungan yang sudah dilakukan tidak dapat direncanakan")]
    public void PlannedAfter() => Given(Told(SecondVisit, Made)).When(SecondVisit, ToPlan).ThenRefused<VisitIsHeld>("visit-held");

    [Story("A visit is moved to another day", "Kunjungan dipindahkan ke hari lain")]
    public void Moved() => Given(Told(SecondVisit, Plan)).When(SecondVisit, new RescheduleVisit("2017-08-20", [Circumstance.Mourning])).ThenRecorded(new VisitRescheduled("2017-08-20", [Circumstance.Mourning]));

    [Story("A visit that is on that day already is not moved", "Kunjungan yang sudah pada hari itu tidak dipindahkan")]
    public void MovedAlready() => Given(Told(SecondVisit, Plan)).When(SecondVisit, new RescheduleVisit("2017-08-10")).ThenNothing();

    [Story("A visit that nobody planned cannot be moved", "Kunjungan yang tidak direncanakan tidak dapat dipindahkan")]
    public void MovedUnknown() => Given().When(SecondVisit, new RescheduleVisit("2017-08-20")).ThenRefused<VisitUnknown>("visit-unknown");

    [Story("A visit that was given up cannot be moved", "Kunjungan yang sudah dibatalkan tidak dapat dipindahkan")]
    public void MovedCancelled() => Given(Told(SecondVisit, Plan), Told(SecondVisit, new VisitCancelled())).When(SecondVisit, new RescheduleVisit("2017-08-20")).ThenRefused<VisitIsCancelled>("visit-cancelled");

    [Story("Whoever made a visit that was given up by mistake is told to take that back, and records the visit then", "Yang melakukan kunjungan yang keliru dibatalkan diminta menarik pembatalannya, lalu mencatat kunjungannya")]
    public void CancelledByMistake()
    {
        Entry[] cancelled = [Told(SecondVisit, Plan), Told(SecondVisit, new VisitCancelled())];
        new VisitIsCancelled(SecondVisit.Id).Reason.ShouldBe(new(
            $"Kunjungan {SecondVisit.Id} sudah dibatalkan; rencanakan kunjungan lain, atau tarik pembatalannya bila keliru.", $"Visit {SecondVisit.Id} is cancelled; plan another one, or retract the cancellation if it was a mistake."));
        Given(History.Of(cancelled).Retracting(2)).When(SecondVisit, new HoldVisit([InParepare], [Kpi])).ThenRecorded(Made);
    }

    [Story("A planned visit is given up", "Kunjungan yang direncanakan dibatalkan")]
    public void Cancelled() => Given(Told(SecondVisit, Plan)).When(SecondVisit, new CancelVisit([Circumstance.Mourning])).ThenRecorded(new VisitCancelled([Circumstance.Mourning]));

    [Story("A visit is given up once", "Kunjungan dibatalkan satu kali")]
    public void CancelledAlready() => Given(Told(SecondVisit, Plan), Told(SecondVisit, new VisitCancelled())).When(SecondVisit, new CancelVisit()).ThenNothing();

    [Story("A visit that has been made cannot be given up", "Kunjungan yang sudah dilakukan tidak dapat dibatalkan")]
    public void CancelledAfter() => Given(Told(SecondVisit, Plan), Told(SecondVisit, Made)).When(SecondVisit, new CancelVisit()).ThenRefused<VisitIsHeld>("visit-held");

    [Story("A visit that somebody hopes was made can still be given up", "Kunjungan yang baru diharapkan terjadi masih dapat dibatalkan")]
    public void OnlyHoped() => Given(Told(SecondVisit, Plan), Hoped(SecondVisit, Made)).When(SecondVisit, new CancelVisit()).ThenRecorded(new VisitCancelled());

    [Story("The office makes the visit it planned", "Kantor melakukan kunjungan yang direncanakannya")]
    public void Held() => Given(Told(SecondVisit, Plan)).When(SecondVisit, new HoldVisit([InParepare], [Kpi], Team: [Officer])).ThenRecorded(Made with { Team = [Officer] });

    [Story("A visit is made once", "Kunjungan dilakukan satu kali")]
    public void HeldAlready() => Given(Told(SecondVisit, Made)).When(SecondVisit, new HoldVisit([InParepare])).ThenNothing();

    [Story("A visit that was made on another day is not made again", "Kunjungan yang dilakukan pada hari lain tidak dilakukan lagi")]
    public void HeldOnAnotherDay() => Given(Told(SecondVisit, Made, "2017-04-10")).When(SecondVisit, new HoldVisit([InParepare]), "2017-04-12").ThenRefused<VisitIsHeld>("visit-held");

    [Story("Nor on an earlier one", "Juga tidak pada hari sebelumnya")]
    public void HeldOnAnEarlierDay() => Given(Told(SecondVisit, Made, "2017-04-10")).When(SecondVisit, new HoldVisit([InParepare]), "2017-04-09").ThenRefused<VisitIsHeld>("visit-held");

    [Story("A visit that was made later cannot have been given up before", "Kunjungan yang kemudian dilakukan tidak dapat sudah dibatalkan sebelumnya")]
    public void CancelledBefore() => Given(Told(SecondVisit, Plan, "2017-04-01"), Told(SecondVisit, Made, "2017-04-10")).When(SecondVisit, new CancelVisit(), "2017-04-05").ThenRefused<VisitIsHeld>("visit-held");

    [Story("A visit that was given up is not made", "Kunjungan yang sudah dibatalkan tidak dilakukan")]
    public void HeldCancelled() => Given(Told(SecondVisit, Plan), Told(SecondVisit, new VisitCancelled())).When(SecondVisit, new HoldVisit([InParepare])).ThenRefused<VisitIsCancelled>("visit-cancelled");

    [Story("A session in Soreang is planned", "Pertemuan di Soreang direncanakan")]
    public void SessionIsPlanned() => Given().When(InSoreang, new PlanSession(Date: "2017-08-11", Regions: [TheDistrictOfSoreang])).ThenRecorded(Session);

    [Story("A session can be planned anew for another day", "Pertemuan dapat direncanakan ulang untuk hari lain")]
    public void SessionIsPlannedAnew() => Given(Told(InSoreang, Session)).When(InSoreang, new PlanSession(Date: "2017-08-12", Regions: [TheDistrictOfSoreang])).ThenRecorded(Session with { Date = "2017-08-12" });

    [Story("The same plan of a session is made once", "Rencana pertemuan yang sama dibuat satu kali")]
    public void SessionPlannedAlready() => Given(Told(InSoreang, Session)).When(InSoreang, new PlanSession(Date: "2017-08-11", Regions: [TheDistrictOfSoreang])).ThenNothing();

    [Story("A session that has taken place cannot be planned", "Pertemuan yang sudah diadakan tidak dapat direncanakan")]
    public void SessionIsHeld() => Given(Told(InSoreang, new SessionHeld())).When(InSoreang, new PlanSession()).ThenRefused<SessionIsHeld>("session-held");

    [Story("A session that was called off is not planned again under its id", "Pertemuan yang dibatalkan tidak direncanakan lagi dengan id yang sama")]
    public void SessionIsCalledOff() => Given(Told(InSoreang, new SessionNotHeld())).When(InSoreang, new PlanSession()).ThenRefused<PlanSession.IsCalledOff>("session-called-off");

    [Story("A planned session is called off", "Pertemuan yang direncanakan dibatalkan")]
    public void CalledOff() => Given(Told(InSoreang, Session)).When(InSoreang, new CancelSession([Circumstance.Mourning]))
        .ThenRecorded(new SessionNotHeld([Circumstance.Mourning], Regions: [TheDistrictOfSoreang], Date: "2017-08-11"));

    [Story("A session that took place later cannot have been called off before", "Pertemuan yang kemudian diadakan tidak dapat sudah dibatalkan sebelumnya")]
    public void CalledOffBefore() => Given(Told(InSoreang, Session, "2017-04-01"), Told(InSoreang, new SessionHeld(), "2017-04-11")).When(InSoreang, new CancelSession(), "2017-04-05").ThenRefused<SessionIsHeld>("session-held");

    [Story("A session is called off once", "Pertemuan dibatalkan satu kali")]
    public void CalledOffAlready() => Given(Told(InSoreang, new SessionNotHeld())).When(InSoreang, new CancelSession()).ThenNothing();

    [Story("A session that nobody planned cannot be called off", "Pertemuan yang tidak direncanakan tidak dapat dibatalkan")]
    public void SessionUnknown() => Given().When(InSoreang, new CancelSession()).ThenRefused<CancelSession.SessionUnknown>("session-unknown");
}
