using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Specs.FollowUp;

public sealed class LaunchTaskSpecs() : Stories("follow-up")
{
    private static readonly Entry Planned = Told(SiBungkesmas, new SystemLaunchScheduled("2017-06"), "2017-05-01");

    private static ValueList<FollowUpTask> Tasks(History history, string day) => history.State<AgendaItem>(SiBungkesmas, day)?.Tasks ?? [];

    [Story("A launch whose planned time is past is to be reported until it happens or is planned anew", "Peluncuran yang waktunya sudah lewat perlu dilaporkan, sampai terjadi atau dijadwalkan lagi")]
    public void LaunchNotReported()
    {
        Given(Planned).Shows(history =>
        {
            Tasks(history, "2017-06-30").ShouldBeEmpty();
            Tasks(history, "2017-07-01").ShouldBe([new("report-launch-si-bungkesmas", TaskKind.ReportLaunch, null, Day("2017-07-01"))]);
            history.State<AgendaItem>(SiBungkesmas, "2017-07-01")!.Awaited!.Asked(SiBungkesmas, FieldNames.All).ShouldBe(new(
                "Laporkan apakah peluncuran Si Bungkesmas yang direncanakan untuk Juni 2017 jadi dilakukan.", "Report whether the launch of Si Bungkesmas that was planned for June 2017 happened."));
        });
        foreach (var told in new[] { Told(SiBungkesmas, new SystemLaunched(), "2017-07-03"), Told(SiBungkesmas, new SystemLaunchPostponed(), "2017-07-03"), Told(SiBungkesmas, new SystemLaunchPostponed("2018"), "2017-07-03") })
            foreach (var order in new Entry[][] { [Planned, told], [told, Planned] })
                Given(order).Shows(history =>
                {
                    Tasks(history, "2017-07-02").ShouldHaveSingleItem();
                    Tasks(history, "2017-07-04").ShouldBeEmpty();
                });
    }

    [Story("A launch put off to another time is to be reported when that is past, and whoever has the task is told once it is late", "Peluncuran yang ditunda perlu dilaporkan setelah waktu barunya lewat, dan tugas yang diberikan bisa terlambat")]
    public void PutOff() => Given(
        Planned, Told(SiBungkesmas, new SystemLaunchPostponed("2017-06-20"), "2017-05-20"),
        Told(new(Subject.Tasks, "report-launch-si-bungkesmas"), new TaskAssigned(SiBungkesmas.ToString(), Officer, null, "2017-07-05"), "2017-06-22")).Shows(history =>
    {
        Tasks(history, "2017-06-20").ShouldBeEmpty();
        Tasks(history, "2017-06-21").ShouldHaveSingleItem().OverdueSince.ShouldBeNull();
        Tasks(history, "2017-07-06").ShouldHaveSingleItem().OverdueSince.ShouldBe(Day("2017-07-06"));
    });

    [Story("Nobody reports on a launch for which no time was set, or which is only hoped for", "Peluncuran tanpa waktu yang pasti, atau yang baru diharapkan, tidak perlu dilaporkan")]
    public void NoTime()
    {
        foreach (var told in new[] { Told(SiBungkesmas, new SystemLaunchAnticipated("2017-09"), "2017-05"), Hoped(SiBungkesmas, new SystemLaunchScheduled("2017-09"), "2017-05") })
            Given(told).Shows(history => Tasks(history, "2018-01-01").ShouldBeEmpty());
        Given(Planned, Told(SiBungkesmas, new SystemLaunched(), "2017-06-10")).Shows(history => Tasks(history, "2017-07-01").ShouldBeEmpty());
    }
}
