using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Specs.FollowUp;

public sealed class TaskSpecs() : Stories("follow-up")
{
    private static readonly Entry Waiting = Told(Mou, Deferral, "2017-04"), Launched = Done(SiBungkesmas, new SystemLaunched(), "2017-07-01");

    private static readonly Entry Assignment = Told(Signing, new TaskAssigned(Mou.ToString(), Officer, Stf, "2017-07-15"), "2017-07-02");

    private static AgendaItem Seen(History history, string? day = null) => history.State<AgendaItem>(Mou, day).ShouldNotBeNull();

    private static TaskHandling Handling(History history, string? day = null) => Seen(history, day).Handlings.ShouldHaveSingleItem();

    [Story("A task is given to somebody, with the day it is due", "Tugas diberikan kepada seseorang, dengan tenggatnya")]
    public void Assigned() => Given(Waiting, Launched, Assignment).Shows(history =>
    {
        Seen(history).Tasks.ShouldHaveSingleItem().Id.ShouldBe(Signing.Id);
        Handling(history).Assignments.ShouldBe([new(Officer, Stf, "2017-07-15", Day("2017-07-02"))]);
        Handling(history).IsClosed.ShouldBeFalse();
    });

    [Story("A task can be told given to somebody before anything made it due", "Tugas dapat diceritakan sudah diberikan sebelum ada yang memunculkannya")]
    public void AssignedEarly() => Given(Told(Signing, new TaskAssigned(Mou.ToString(), Officer), "2017-03-02"), Waiting, Launched).Shows(history =>
    {
        Seen(history, "2017-03-02").Tasks.ShouldBeEmpty();
        Seen(history).Tasks.ShouldHaveSingleItem();
        Handling(history).Assignments.ShouldHaveSingleItem();
    });

    [Story("Of two assignments the later one counts, and the earlier one stays visible", "Dari dua penugasan yang kemudian yang berlaku, dan yang lebih dahulu tetap terlihat")]
    public void Reassigned() => Given(Waiting, Launched, Told(Signing, new TaskAssigned(Mou.ToString(), null, Ylp2em), "2017-07-05"), Assignment)
        .Shows(history => Handling(history).Assignments.Select(given => given.Organisation).ShouldBe([Stf, Ylp2em]));

    [Story("A finished task is no longer to be done, and says how it ended", "Tugas yang selesai tidak perlu dikerjakan lagi, dan menyebut hasilnya")]
    public void Completed() => Given(Waiting, Launched, Told(Signing, new TaskCompleted(Mou.ToString(), TaskOutcome.DoneByOthers), "2017-07-10")).Shows(history =>
    {
        Seen(history, "2017-07-09").Tasks.ShouldHaveSingleItem();
        Seen(history).Tasks.ShouldBeEmpty();
        Handling(history).Closings.ShouldBe([new(TaskOutcome.DoneByOthers, [], Day("2017-07-10"))]);
        Seen(history).Agreement!.Standing.ShouldBe(Domain.Agreements.Standing.Deferred);
    });

    [Story("A task at which nobody was reached, or that was done in part, is still to be done by whoever has it, until it is finished", "Tugas yang belum berhasil menghubungi siapa pun, atau baru sebagian, tetap harus dikerjakan oleh pemegangnya, sampai selesai")]
    public void TriedOnly()
    {
        foreach (var outcome in new[] { TaskOutcome.NobodyReached, TaskOutcome.DoneInPart })
        {
            var tried = Told(Signing, new TaskCompleted(Mou.ToString(), outcome), "2017-07-10");
            Given(Waiting, Launched, Assignment, tried).Shows(history =>
            {
                Seen(history).Tasks.ShouldHaveSingleItem();
                Handling(history).ShouldSatisfyAllConditions(handling => handling.IsClosed.ShouldBeFalse(), handling => handling.Current.ShouldNotBeNull(), handling => handling.Closings.ShouldHaveSingleItem().Outcome.ShouldBe(outcome));
            });
            Given(Waiting, Launched, tried, Told(Signing, new TaskCompleted(Mou.ToString(), TaskOutcome.Done), "2017-07-20")).Shows(history => Seen(history).Tasks.ShouldBeEmpty());
            tried.Said.Say(Signing, FieldNames.All).En.ShouldStartWith($"The task of signing agreement {Mou.Id} is not finished yet: ");
        }
    }

    [Story("A dismissed task comes back when its dismissal is taken back", "Tugas yang dikesampingkan kembali bila pengesampingannya ditarik")]
    public void Dismissed() => Given(History.Of(Waiting, Launched, Told(Signing, new TaskDismissed(Mou.ToString(), [DismissalReason.NotNeeded]), "2017-07-10")).Retracting(3)).Shows(history =>
    {
        Seen(history.Known(3)).Tasks.ShouldBeEmpty();
        Handling(history.Known(3)).Closings.ShouldHaveSingleItem().Reasons.ShouldBe([DismissalReason.NotNeeded]);
        Seen(history).Tasks.ShouldHaveSingleItem();
        Seen(history).Handlings.ShouldBeEmpty();
    });

    [Story("A task that is hoped to be done, or taken to be, is still to be done", "Tugas yang diharapkan atau disangka selesai masih harus dikerjakan")]
    public void HopedDone() => Given(Waiting, Launched, Hoped(Signing, new TaskCompleted(Mou.ToString()), "2017-07-10"), Inferred(Signing, new TaskDismissed(Mou.ToString(), [DismissalReason.Other]), "2017-07-10"))
        .Shows(history => Seen(history).Tasks.ShouldHaveSingleItem());

    [Story("What is on the agenda is found by its places and its parties", "Isi agenda ditemukan menurut wilayah dan pihaknya")]
    public void Found() => Given(Waiting, Assignment).Shows(history => Seen(history).ShouldSatisfyAllConditions(
        item => item.Regions.ShouldBe([Parepare]), item => item.Partners.ShouldBe([Stf, Ylp2em])));

    [Fact(DisplayName = "A task is about an agreement, a route, a request, a visit or a session, and is given to somebody")]
    public void Faults()
    {
        new TaskAssigned("region/73.72", Due: "besok").Faults().Select(fault => fault.Field).ShouldBe(["concerning", "assignee", "due"]);
        new TaskAssigned(Mou.ToString(), null, "Bukan Slug").Faults().Select(fault => fault.Field).ShouldBe(["organisation"]);
        new TaskDismissed(Mou.ToString(), []).Faults().Select(fault => fault.Field).ShouldBe(["reasons"]);
        new TaskCompleted("tanpa-jenis").Faults().Select(fault => fault.Field).ShouldBe(["concerning"]);
    }

    [Fact(DisplayName = "Every outcome and every reason is said in both languages")]
    public void Words()
    {
        var said = Enum.GetValues<TaskOutcome>().Select(outcome => new TaskCompleted(Mou.ToString(), outcome).Say(Signing, FieldNames.All))
            .Concat(Enum.GetValues<DismissalReason>().Select(reason => new TaskDismissed(Mou.ToString(), [reason]).Say(Signing, FieldNames.All))).ToList();
        said.Select(sentence => sentence.En).ShouldBeUnique();
        said.Select(sentence => sentence.Id).ShouldBeUnique();
    }
}
