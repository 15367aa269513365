using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Specs.FollowUp;

public sealed class RedirectReviewSpecs() : Stories("follow-up")
{
    private static readonly RouteReviewed Kept = new(PattiroJeka, PeopleOfParepare, ReviewOutcome.Kept);

    private static readonly Entry Launched = Told(SiBungkesmas, new SystemLaunched(), "2017-06-01");

    private static FollowUpTask Review(Condition? because, string since) => new("review-redirect-parepare-sementara", TaskKind.ReviewRedirect, because, Day(since));

    private static AgendaItem Seen(History history, string? day = null) => history.State<AgendaItem>(Interim, day).ShouldNotBeNull();

    [Story("A redirect that was kept after the launch still waits for the MOU, and is to be looked at again once that is signed", "Pengalihan yang dipertahankan sesudah peluncuran masih menunggu MOU, dan perlu ditinjau lagi begitu MOU ditandatangani")]
    public void TheOtherConditionComes()
    {
        Entry[] kept = [Told(Interim, Redirect, "2017-04"), Launched, Told(Interim, Kept, "2017-06-10")];
        Given(kept).Shows(history =>
        {
            Seen(history, "2017-06-09").Tasks.ShouldBe([Review(Launch, "2017-06-01")]);
            Seen(history).ShouldSatisfyAllConditions(item => item.Tasks.ShouldBeEmpty(), item => item.WaitsFor.ShouldBe([MouSigned]));
        });
        foreach (var order in new Entry[][] { [.. kept, Told(Mou, Signature, "2017-08-01")], [Told(Mou, Signature, "2017-08-01"), .. kept] })
            Given(order).Shows(history =>
            {
                Seen(history, "2017-07-31").Tasks.ShouldBeEmpty();
                Seen(history).ShouldSatisfyAllConditions(item => item.Tasks.ShouldBe([Review(MouSigned, "2017-08-01")]), item => item.WaitsFor.ShouldBeEmpty());
            });
        Given([.. kept, Told(Mou, Signature, "2017-08-01"), Told(Interim, Kept, "2017-08-10")]).Shows(history => Seen(history).ShouldSatisfyAllConditions(
            item => item.Tasks.ShouldBeEmpty(), item => item.WaitsFor.ShouldBeEmpty()));
        Given(Told(Interim, Redirect with { Until = [Launch, new(ConditionKind.DateReached, "2018-06-15")] }, "2017-04"), Launched, Told(Interim, Kept, "2017-06-10")).Shows(history =>
        {
            Seen(history, "2018-06-14").Tasks.ShouldBeEmpty();
            Seen(history, "2018-06-15").Tasks.ShouldBe([Review(new(ConditionKind.DateReached, "2018-06-15"), "2018-06-15")]);
        });
    }

    [Story("A redirect whose review after the launch was finished or set aside still waits for the MOU, and is to be looked at again once that is signed or given up", "Pengalihan yang peninjauannya sesudah peluncuran sudah selesai atau dikesampingkan masih menunggu MOU, dan perlu ditinjau lagi begitu MOU ditandatangani atau dibatalkan")]
    public void TheOtherConditionComesAfterTheTaskWasClosed()
    {
        Subject review = new(Subject.Tasks, "review-redirect-parepare-sementara");
        foreach (var closed in new TaskEvent[] { new TaskDismissed(Interim.ToString(), [DismissalReason.NotNeeded]), new TaskCompleted(Interim.ToString(), TaskOutcome.Done) })
        {
            Entry[] settled = [Told(Interim, Redirect, "2017-04"), Launched, Told(review, closed, "2017-06-10")];
            Given(settled).Shows(history => Seen(history).ShouldSatisfyAllConditions(item => item.Tasks.ShouldBeEmpty(), item => item.WaitsFor.ShouldBe([MouSigned])));
            Given([Told(Mou, Signature, "2017-08-01"), .. settled]).Shows(history =>
            {
                Seen(history, "2017-07-31").Tasks.ShouldBeEmpty();
                Seen(history).Tasks.ShouldBe([Review(MouSigned, "2017-08-01")]);
            });
            Given([.. settled, Told(Mou, new AgreementTerminated(MouKey), "2017-08-01")]).Shows(history => Seen(history).Tasks.ShouldBe([Review(null, "2017-08-01")]));
            Given([.. settled, Told(Mou, Signature, "2017-06-09")]).Shows(history => Seen(history).Tasks.ShouldBeEmpty());
        }
        Given(Told(Interim, Redirect with { Until = [Launch, new(ConditionKind.DateReached, "2018-06-15")] }, "2017-04"), Launched, Told(review, new TaskCompleted(Interim.ToString(), TaskOutcome.Done), "2017-06-10")).Shows(history =>
        {
            Seen(history, "2018-06-14").Tasks.ShouldBeEmpty();
            Seen(history, "2018-06-15").Tasks.ShouldBe([Review(new(ConditionKind.DateReached, "2018-06-15"), "2018-06-15")]);
        });
        Given(Told(Interim, Redirect, "2017-04"), Launched, Told(Interim, Kept with { NextReview = "2017-09-01" }, "2017-05-10"), Told(review, new TaskCompleted(Interim.ToString(), TaskOutcome.Done), "2017-06-10")).Shows(history =>
            Seen(history).Tasks.ShouldBe([Review(null, "2017-09-01")]));
    }

    [Story("A redirect that was kept after the launch and waits for the MOU waits in vain once that is given up", "Pengalihan yang dipertahankan sesudah peluncuran dan menunggu MOU perlu ditinjau begitu MOU itu dibatalkan")]
    public void TheOtherConditionComesNoMore()
    {
        Entry[] kept = [Told(Interim, Redirect, "2017-04"), Launched, Told(Interim, Kept, "2017-06-10")];
        Entry Gone(string day) => Told(Mou, new AgreementTerminated(MouKey), day);
        foreach (var order in new Entry[][] { [.. kept, Gone("2017-08-01")], [Gone("2017-08-01"), .. kept] })
            Given(order).Shows(history =>
            {
                Seen(history, "2017-07-31").WaitsFor.ShouldBe([MouSigned]);
                Seen(history).ShouldSatisfyAllConditions(item => item.Tasks.ShouldBe([Review(null, "2017-08-01")]), item => item.WaitsFor.ShouldBeEmpty(), item => item.InVain.ShouldBe([MouSigned]));
            });
        Given([.. kept, Gone("2017-05-01")]).Shows(history =>
        {
            Seen(history, "2017-05-31").ShouldSatisfyAllConditions(item => item.Tasks.ShouldBeEmpty(), item => item.WaitsFor.ShouldBe([Launch]));
            Seen(history, "2017-06-09").Tasks.ShouldBe([Review(Launch, "2017-06-01")]);
            Seen(history).Tasks.ShouldBeEmpty();
        });
    }

    [Story("A redirect of which nobody told until when is to be looked at since it began, not since something else was told of its route", "Pengalihan yang tidak disebut sampai kapan perlu ditinjau sejak dimulai, bukan sejak jalurnya pertama kali disebut")]
    public void WithoutAnEnd()
    {
        var forNow = Told(Interim, Redirect with { Until = [] }, "2017-05-02");
        Given(Told(Interim, new RouteOpened(PattiroJeka, PeopleOfParepare), "2017-01-10"), forNow).Shows(history => Seen(history).Tasks.ShouldBe([Review(null, "2017-05-02")]));
        Given(forNow, Told(new(Subject.Tasks, "review-redirect-parepare-sementara"), new TaskDismissed(Interim.ToString(), [DismissalReason.NotNeeded]), "2017-05-20"),
            Told(Interim, RedirectEnded, "2017-06-01"), Told(Interim, Redirect with { Until = [] }, "2017-07-03")).Shows(history =>
        {
            Seen(history, "2017-05-31").Tasks.ShouldBeEmpty();
            Seen(history).Tasks.ShouldBe([Review(null, "2017-07-03")]);
        });
    }

    [Story("A route that was looked at some day of 2016 and is to be looked at again in November of that year is not forgotten", "Jalur yang ditinjau entah kapan pada 2016 dan perlu ditinjau lagi November tahun itu tidak terlupakan")]
    public void LookedAtSomeDayOfTheYear() => Given(Told(Interim, new RouteOpened(PattiroJeka, PeopleOfParepare), "2015-05-02"), Told(Interim, Kept with { NextReview = "2016-11-02" }, "2016")).Shows(history =>
        Seen(history, "2017-01-10").Tasks.ShouldHaveSingleItem().Kind.ShouldBe(TaskKind.ReviewRoute));
}
