using Bungkesmas.Domain.Visits;
using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Requests;

namespace Bungkesmas.Specs.FollowUp;

public sealed class TaskActSpecs() : Stories("follow-up")
{
    private static readonly Entry Waiting = Told(Mou, Deferral, "2017-04"), Launched = Told(SiBungkesmas, new SystemLaunched(), "2017-07-01");

    private static readonly AssignTask ToTheOfficer = new(Officer, Stf, "2017-07-15");

    private static readonly Entry Completed = Told(Signing, new TaskCompleted(Mou.ToString(), TaskOutcome.Done), "2017-07-10");

    [Story("Whether a session was held can be reported once: a task that is finished cannot be dismissed any more, and before its day it is not due", "Tugas melaporkan pertemuan yang sudah selesai tidak dapat dikesampingkan lagi, dan sebelum harinya belum jatuh tempo")]
    public void OfASession()
    {
        var arisan = Subject.Session("arisan");
        var task = new Subject(Subject.Tasks, "report-session-arisan");
        var planned = Told(arisan, new SessionPlanned(Date: "2017-05-10", Regions: [InParepare]), "2017-05-01");
        Given(planned, Told(task, new TaskCompleted(arisan.ToString(), TaskOutcome.Done), "2017-06")).When(task, new DismissTask([DismissalReason.NotNeeded])).ThenRefused<TaskClosed>("task-closed");
        Given(planned).When(task, new DismissTask([DismissalReason.NotNeeded]), "2017-05-05").ThenRefused<TaskNotDue>("task-not-due");
        Given(Told(arisan, new SessionHeld(), "2017-05-10")).When(task, new DismissTask([DismissalReason.NotNeeded])).ThenRefused<TaskUnknown>("task-unknown");
    }

    [Story("The task to sign the MOU is given to an officer", "Tugas menandatangani MOU diberikan kepada petugas")]
    public void Assigned() => Given(Waiting, Launched).When(Signing, ToTheOfficer).ThenRecorded(new TaskAssigned(Mou.ToString(), Officer, Stf, "2017-07-15"));

    [Story("Who has the task already is not given it again", "Yang sudah memegang tugas tidak diberi lagi")]
    public void AssignedAlready() => Given(Waiting, Launched, Told(Signing, new TaskAssigned(Mou.ToString(), Officer, Stf, "2017-07-15"), "2017-07-02")).When(Signing, ToTheOfficer).ThenNothing();

    [Story("A task can be given to somebody else", "Tugas dapat diberikan kepada orang lain")]
    public void Reassigned() => Given(Waiting, Launched, Told(Signing, new TaskAssigned(Mou.ToString(), Officer), "2017-07-02"))
        .When(Signing, new AssignTask(Organisation: Ylp2em)).ThenRecorded(new TaskAssigned(Mou.ToString(), null, Ylp2em));

    [Story("Before the launch there is nothing to give to anybody", "Sebelum peluncuran belum ada tugas yang dapat diberikan")]
    public void NotDue() => Given(Waiting).When(Signing, ToTheOfficer).ThenRefused<TaskNotDue>("task-not-due");

    [Story("A task about an MOU nobody has told of is none", "Tidak ada tugas tentang MOU yang belum tercatat")]
    public void Unknown() => Given(Launched).When(Signing, ToTheOfficer).ThenRefused<TaskUnknown>("task-unknown");

    [Story("A word that is no id of a task is none", "Kata yang bukan nama tugas tidak menjadi tugas")]
    public void NoTask() => Given(Waiting, Launched).When(new Subject(Subject.Tasks, "beli-kertas"), ToTheOfficer).ThenRefused<TaskUnknown>("task-unknown");

    [Story("A finished task is not given to anybody", "Tugas yang selesai tidak diberikan kepada siapa pun")]
    public void Closed() => Given(Waiting, Launched, Completed).When(Signing, ToTheOfficer).ThenRefused<TaskClosed>("task-closed");

    [Story("The task is finished; the MOU is not signed by that", "Tugas selesai; MOU tidak tertandatangani karenanya")]
    public void Finished() => Given(Waiting, Launched).When(Signing, new CompleteTask(TaskOutcome.Done)).ThenRecorded(new TaskCompleted(Mou.ToString(), TaskOutcome.Done));

    [Story("A task is finished once", "Tugas selesai satu kali")]
    public void FinishedAlready() => Given(Waiting, Launched, Completed).When(Signing, new CompleteTask(TaskOutcome.Done)).ThenNothing();

    [Story("That nobody was reached is put on record once a day, and leaves the task to be done", "Bahwa tidak ada yang dapat dihubungi dicatat satu kali sehari, dan tugasnya tetap harus dikerjakan")]
    public void NobodyReached()
    {
        var tried = Told(Signing, new TaskCompleted(Mou.ToString(), TaskOutcome.NobodyReached), "2017-07-10");
        Given(Waiting, Launched).When(Signing, new CompleteTask(TaskOutcome.NobodyReached)).ThenRecorded(new TaskCompleted(Mou.ToString(), TaskOutcome.NobodyReached));
        Given(Waiting, Launched, tried).When(Signing, new CompleteTask(TaskOutcome.NobodyReached), "2017-07-10").ThenNothing();
        Given(Waiting, Launched, tried).When(Signing, new CompleteTask(TaskOutcome.NobodyReached), "2017-07-20").ThenRecorded(new TaskCompleted(Mou.ToString(), TaskOutcome.NobodyReached));
        Given(Waiting, Launched, tried).When(Signing, new CompleteTask(TaskOutcome.Done)).ThenRecorded(new TaskCompleted(Mou.ToString(), TaskOutcome.Done));
    }

    [Story("A finished task does not end in another way", "Tugas yang selesai tidak berakhir dengan cara lain")]
    public void FinishedOtherwise() => Given(Waiting, Launched, Completed).When(Signing, new CompleteTask(TaskOutcome.Refused)).ThenRefused<TaskClosed>("task-closed");

    [Story("What is not due cannot be finished", "Yang belum jatuh tempo tidak dapat diselesaikan")]
    public void FinishedEarly() => Given(Waiting).When(Signing, new CompleteTask(TaskOutcome.Done)).ThenRefused<TaskNotDue>("task-not-due");

    [Story("The task is dismissed: nobody needs the MOU any more", "Tugas dikesampingkan: MOU tidak diperlukan lagi")]
    public void Dismissed() => Given(Waiting, Launched).When(Signing, new DismissTask([DismissalReason.NotNeeded])).ThenRecorded(new TaskDismissed(Mou.ToString(), [DismissalReason.NotNeeded]));

    [Story("A task is dismissed once", "Tugas dikesampingkan satu kali")]
    public void DismissedAlready() => Given(Waiting, Launched, Told(Signing, new TaskDismissed(Mou.ToString(), [DismissalReason.NotNeeded, DismissalReason.NoMeans]), "2017-07-03"))
        .When(Signing, new DismissTask([DismissalReason.NotNeeded])).ThenNothing();

    [Story("A finished task is not dismissed", "Tugas yang selesai tidak dikesampingkan")]
    public void DismissedAfterwards() => Given(Waiting, Launched, Completed).When(Signing, new DismissTask([DismissalReason.NotNeeded])).ThenRefused<TaskClosed>("task-closed");

    [Story("What falls due anew after it was finished is to be done anew", "Yang jatuh tempo lagi setelah selesai perlu dikerjakan lagi")]
    public void Anew()
    {
        var answering = new Subject(Subject.Tasks, "answer-request-permintaan-kpi");
        Given(Told(Asking, new RequestMade(Kpi, [RequestedThing.Cards], [InParepare]), "2017-03-01"), Told(answering, new TaskCompleted(Asking.ToString(), TaskOutcome.Done), "2017-04-01"),
            Told(Asking, new RequestAnswered(Kpi, true, Launch), "2017-04-01"), Launched).Shows(history =>
        {
            history.State<AgendaItem>(Asking, "2017-03-31")!.Tasks.ShouldHaveSingleItem();
            history.State<AgendaItem>(Asking, "2017-06-30")!.Tasks.ShouldBeEmpty();
            history.State<AgendaItem>(Asking)!.Tasks.ShouldHaveSingleItem().DueSince.ShouldBe(Day("2017-07-01"));
        });
    }

    [Story("What a partner is asked for is no task of the programme", "Permintaan kepada mitra bukan tugas program")]
    public void AskedOfAPartner() => Given(Told(Asking, new RequestMade(Kpi, [RequestedThing.Introduction], [InParepare], Ylp2em), "2017-03-01")).Shows(history =>
        history.State<AgendaItem>(Asking)!.ShouldSatisfyAllConditions(item => item.Tasks.ShouldBeEmpty(), item => item.WaitsFor.ShouldBeEmpty()));

    [Story("What the programme's own organisation is asked for is a task of the programme", "Permintaan kepada lembaga program sendiri adalah tugas program")]
    public void AskedOfItsOwn() => Given(Told(Asking, new RequestMade(Kpi, [RequestedThing.Cards], [InParepare], Stf), "2017-03-01"), Told(OfStf, new OrganisationIdentified("STF", OrganisationKind.Programme), "2017-02-01"))
        .Shows(history => history.State<AgendaItem>(Asking)!.Tasks.ShouldHaveSingleItem().DueSince.ShouldBe(Day("2017-03-01")));

    [Theory(DisplayName = "The id of a task says what there is to do and about what, however long that id is")]
    [InlineData("sign-agreement-a")]
    [InlineData("review-redirect-abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz-0123456789")]
    public void Ids(string id) => TaskId.Parse(id).ShouldNotBeNull().ToString().ShouldBe(id);

    [Theory(DisplayName = "Anything else is no id of a task")]
    [InlineData("sign-agreement-")]
    [InlineData("sign-agreement-Bukan Slug")]
    [InlineData("answer-visit-a")]
    public void NoIds(string id) => TaskId.Parse(id).ShouldBeNull();
}
