using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Specs.Programme;

public sealed class LaunchPlanSpecs() : Stories("programme")
{
    private static SystemLaunch Seen(History history, string? on = null) => history.State<SystemLaunch>(SiBungkesmas, on).ShouldNotBeNull();

    private static void ShouldBe(SystemLaunch launch, LaunchStanding standing, string? expected) => (launch.Standing, launch.Expected).ShouldBe((standing, expected));

    [Fact(DisplayName = "Why a launch was put off is the reason of that, not of there being no new time")]
    public void Reason()
    {
        new SystemLaunchPostponed(null, [PostponementReason.SystemNotReady]).Say(SiBungkesmas, FieldNames.All).ShouldBe(new(
            "Peluncuran Si Bungkesmas ditunda karena sistem yang belum siap, waktunya belum disebut.", "The launch of Si Bungkesmas is postponed because of a system that is not ready; no new time was given."));
        new SystemLaunchPostponed("2017-09", [PostponementReason.SystemNotReady]).Say(SiBungkesmas, FieldNames.All).ShouldBe(new(
            "Peluncuran Si Bungkesmas ditunda ke September 2017 karena sistem yang belum siap.", "The launch of Si Bungkesmas is postponed to September 2017, because of a system that is not ready."));
        new SystemLaunchPostponed().Say(SiBungkesmas, FieldNames.All).En.ShouldBe("The launch of Si Bungkesmas is postponed; no new time was given.");
    }

    [Story("A launch is awaited, scheduled, put off and held, and all that was said of it stays", "Peluncuran dinantikan, dijadwalkan, ditunda, lalu terjadi, dan semua yang pernah disebut tetap ada")]
    public void Course() => Given(
        Told(SiBungkesmas, new SystemLaunchAnticipated(), "2017-03-01"), Told(SiBungkesmas, new SystemLaunchScheduled("2017-06-17"), "2017-04-01"),
        Told(SiBungkesmas, new SystemLaunchPostponed("2017-07", [PostponementReason.FastingMonth]), "2017-06-01"), Told(SiBungkesmas, new SystemLaunched(), "2017-07-15")).Shows(history =>
    {
        ShouldBe(Seen(history, "2017-03-31"), LaunchStanding.Anticipated, null);
        ShouldBe(Seen(history, "2017-05-31"), LaunchStanding.Scheduled, "2017-06-17");
        ShouldBe(Seen(history, "2017-06-30"), LaunchStanding.Postponed, "2017-07");
        ShouldBe(Seen(history), LaunchStanding.Launched, "2017-07");
        Seen(history).Notices.Select(notice => (notice.Standing, notice.On)).ShouldBe(
            [(LaunchStanding.Anticipated, null), (LaunchStanding.Scheduled, "2017-06-17"), (LaunchStanding.Postponed, "2017-07"), (LaunchStanding.Launched, null)]);
        Seen(history).Notices[2].Reasons.ShouldBe([PostponementReason.FastingMonth]);
    });

    [Story("A launch put off to nobody knows when is expected at no date, least of all the old one", "Peluncuran yang ditunda tanpa waktu baru tidak punya tanggal, apalagi tanggal lama")]
    public void PutOffWithoutDate() => Given(Told(SiBungkesmas, new SystemLaunchScheduled("2017-06-17"), "2017-04-01"), Told(SiBungkesmas, new SystemLaunchPostponed(), "2017-06-01"))
        .Shows(history => ShouldBe(Seen(history), LaunchStanding.Postponed, null));

    [Story("A schedule that is only hoped for is an expectation, and moves no firm one", "Jadwal yang baru diharapkan adalah harapan, dan tidak menggeser jadwal yang pasti")]
    public void HopedSchedule() => Given(Hoped(SiBungkesmas, new SystemLaunchScheduled("2017-05"), "2017-03-01"), Told(SiBungkesmas, new SystemLaunchScheduled("2017-06-17"), "2017-04-01"),
        Inferred(SiBungkesmas, new SystemLaunchPostponed("2017-12"), "2017-05-01")).Shows(history =>
    {
        ShouldBe(Seen(history, "2017-03-31"), LaunchStanding.Anticipated, "2017-05");
        ShouldBe(Seen(history), LaunchStanding.Scheduled, "2017-06-17");
        Seen(history).Notices.Select(notice => notice.Assertion).ShouldBe([Assertion.Hoped, Assertion.Stated, Assertion.Inferred]);
    });

    [Story("A hope moves no day that was set; where a launch was put off to no day, it is what is expected", "Harapan tidak menggeser hari yang sudah ditetapkan; bila ditunda tanpa hari, harapan itulah perkiraannya")]
    public void HopedAfterAPlan() => Given(
        Told(SiBungkesmas, new SystemLaunchScheduled("2017-06-17"), "2017-04-01"), Told(SiBungkesmas, new SystemLaunchAnticipated("2017-10"), "2017-05-01"),
        Told(SiBungkesmas, new SystemLaunchPostponed(), "2017-06-01"), Told(SiBungkesmas, new SystemLaunchAnticipated("2017-11"), "2017-06-20")).Shows(history =>
    {
        ShouldBe(Seen(history, "2017-05-31"), LaunchStanding.Scheduled, "2017-06-17");
        ShouldBe(Seen(history, "2017-06-10"), LaunchStanding.Postponed, null);
        ShouldBe(Seen(history), LaunchStanding.Postponed, "2017-11");
    });

    [Story("A launch that is taken back leaves the plan as it was", "Peluncuran yang ditarik mengembalikan rencananya seperti semula")]
    public void Retracted() => Given(History.Of(Told(SiBungkesmas, new SystemLaunchScheduled("2017-06-17"), "2017-04-01"), Told(SiBungkesmas, new SystemLaunched(), "2017-06-17")).Retracting(2))
        .Shows(history => ShouldBe(Seen(history), LaunchStanding.Scheduled, "2017-06-17"));

    [Story("A plan told of after the launch changes nothing of it", "Rencana yang diceritakan setelah peluncuran tidak mengubahnya")]
    public void AfterTheLaunch() => Given(Told(SiBungkesmas, new SystemLaunched(), "2017-06-17"), Told(SiBungkesmas, new SystemLaunchPostponed("2017-12"), "2017-07-01"))
        .Shows(history => ShouldBe(Seen(history), LaunchStanding.Launched, null));

    [Story("An announcement without a date adds nothing to one with a date", "Pengumuman tanpa tanggal tidak menambah apa pun pada yang bertanggal")]
    public void NoDateAddsNothing() => Given(Told(SiBungkesmas, new SystemLaunchScheduled("2017-10"), "2017-05")).When(SiBungkesmas, new AnticipateLaunch()).ThenNothing();

    [Story("Two schedules claim two dates", "Dua jadwal menyebut dua tanggal")]
    public void Claims() => Given(Told(SiBungkesmas, new SystemLaunchScheduled("2017-06"), "2017-04"), Told(SiBungkesmas, new SystemLaunchScheduled("2017-07"), "2017-04") with { Document = LaterReport }).Shows(history =>
        history.Facts.SelectMany(fact => fact.Event.Claims(fact.Stream)).Where(claim => claim.Topic == Topics.LaunchOn).ShouldBe([new(SiBungkesmas, Topics.LaunchOn, "2017-06"), new(SiBungkesmas, Topics.LaunchOn, "2017-07")]));

    [Story("Put off by one witness, or still awaited, after another one saw it launched: a question; put off before, or by the office of the same day, none", "Satu saksi menyebut ditunda atau masih dinantikan sesudah saksi lain melihatnya diluncurkan: pertanyaan; bila ditunda sebelumnya, bukan")]
    public void AwaitedAfterLaunch()
    {
        var launched = Told(SiBungkesmas, new SystemLaunched(), "2017-05-10");
        List<string> Open(Entry other) => [.. History.Of(launched, other with { Document = LaterReport }).State<Bungkesmas.Domain.Questions.QuestionsAbout>(SiBungkesmas)?.Open.Select(question => question.Id) ?? []];
        Given(launched, Told(SiBungkesmas, new SystemLaunchPostponed("2017-11"), "2017-05-20") with { Document = LaterReport }).Shows(history =>
            history.Asked(SiBungkesmas).ShouldHaveSingleItem().Id.ShouldBe("awaited-after-launch-si-bungkesmas"));
        Open(Told(SiBungkesmas, new SystemLaunchScheduled("2017-11"), "2017-05-20")).ShouldContain("awaited-after-launch-si-bungkesmas");
        Open(Told(SiBungkesmas, new SystemLaunchAnticipated(), "2017-05-20")).ShouldBe(["awaited-after-launch-si-bungkesmas"]);
        Open(Told(SiBungkesmas, new SystemLaunchAnticipated())).ShouldBeEmpty();
        Open(Hoped(SiBungkesmas, new SystemLaunchAnticipated(), "2017-05-20")).ShouldBeEmpty();
        Open(Told(SiBungkesmas, new SystemLaunchPostponed("2017-11"), "2017-05-10")).ShouldBeEmpty();
        Open(Told(SiBungkesmas, new SystemLaunchPostponed(), "2017-04-20")).ShouldBeEmpty();
        Open(Told(SiBungkesmas, new SystemLaunchPostponed("2017-11"))).ShouldBeEmpty();
        Open(Hoped(SiBungkesmas, new SystemLaunchPostponed("2017-11"), "2017-05-20")).ShouldBeEmpty();
    }

    [Fact(DisplayName = "A schedule needs a date, and a postponement a date or none")]
    public void Malformed()
    {
        new SystemLaunchScheduled("").Faults().ShouldHaveSingleItem().Field.ShouldBe("plannedFor");
        new SystemLaunchPostponed("nanti").Faults().ShouldHaveSingleItem().Field.ShouldBe("to");
        new SystemLaunchPostponed().Faults().ShouldBeEmpty();
    }
}
