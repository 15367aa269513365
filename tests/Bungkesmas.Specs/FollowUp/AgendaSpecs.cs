using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Requests;
using Bungkesmas.Domain.FollowUp;

namespace Bungkesmas.Specs.FollowUp;

public sealed class AgendaSpecs() : Stories("follow-up")
{
    private static readonly RequestMade Made = new(Kpi, [RequestedThing.LocalManager], [InParepare]);

    private static readonly Entry Launched = Done(SiBungkesmas, new SystemLaunched(), "2017-09-01");

    /// <summary>Tasks of the office fall due at the very moment the launch was entered.</summary>
    private static DateTimeOffset Entered(History history) => history.Facts.Single(fact => fact.Event is SystemLaunched).RecordedAt;

    private static AgendaItem Seen(History history, Subject on, string? day = null) => history.State<AgendaItem>(on, day).ShouldNotBeNull();

    [Story("Before the launch nothing is due; what waits says what it waits for", "Sebelum peluncuran belum ada tugas; yang menunggu menyebut apa yang ditunggu")]
    public void Waiting() => Given(Told(Mou, Deferral, "2017-04")).Shows(history =>
        Seen(history, Mou).ShouldSatisfyAllConditions(item => item.Tasks.ShouldBeEmpty(), item => item.WaitsFor.ShouldBe([Launch])));

    [Story("The launch makes three tasks due: sign the MOU, review the redirect, answer the request", "Peluncuran memunculkan tiga tugas: tandatangani MOU, tinjau pengalihan, jawab permintaan")]
    public void LaunchMakesTasks() => Given(
        Told(Mou, Deferral, "2017-04"), Told(Interim, Redirect, "2017-04"), Told(Asking, Made, "2017-03"), Told(Asking, new RequestAnswered(Kpi, true, Launch), "2017-04"), Launched).Shows(history =>
    {
        foreach (var on in new[] { Mou, Interim, Asking }) Seen(history, on, "2017-08-31").Tasks.ShouldBeEmpty();
        Seen(history, Mou).Tasks.ShouldBe([new("sign-agreement-mou-ylp2em-parepare", TaskKind.SignAgreement, Launch, Entered(history))]);
        Seen(history, Interim).Tasks.ShouldBe([new("review-redirect-parepare-sementara", TaskKind.ReviewRedirect, Launch, Entered(history))]);
        Seen(history, Asking).Tasks.ShouldBe([new("answer-request-permintaan-kpi", TaskKind.AnswerRequest, Launch, Entered(history))]);
        Seen(history, Mou).WaitsFor.ShouldBeEmpty();
    });

    [Story("The task is there, too, when the launch is told before the deferral", "Tugas tetap muncul bila peluncuran diceritakan sebelum penangguhan")]
    public void ArrivalDoesNotMatter() => Given(Launched, Told(Mou, Deferral, "2017-04")).Shows(history =>
        Seen(history, Mou).Tasks.ShouldBe([new("sign-agreement-mou-ylp2em-parepare", TaskKind.SignAgreement, Launch, Entered(history))]));

    [Story("What is deferred until a launch that has been is due at once, since that launch", "Yang ditangguhkan sampai peluncuran yang sudah terjadi langsung menjadi tugas, sejak peluncuran itu")]
    public void DeferredAfterTheLaunch() => Given(Told(SiBungkesmas, new SystemLaunched(), "2017-03-01"), Told(Mou, Deferral, "2017-04")).Shows(history =>
    {
        Seen(history, Mou, "2017-04-29").Tasks.ShouldBeEmpty();
        Seen(history, Mou, "2017-04-30").Tasks.ShouldHaveSingleItem().DueSince.ShouldBe(Day("2017-03-01"));
    });

    [Story("A launch that is taken back takes its tasks away", "Peluncuran yang ditarik membawa pergi tugas-tugasnya")]
    public void RetractedLaunch() => Given(History.Of(Told(Mou, Deferral, "2017-04"), Told(Interim, Redirect, "2017-04"), Launched).Retracting(3)).Shows(history =>
    {
        Seen(history.Known(3), Mou).Tasks.ShouldHaveSingleItem();
        Seen(history, Mou).ShouldSatisfyAllConditions(item => item.Tasks.ShouldBeEmpty(), item => item.WaitsFor.ShouldBe([Launch]));
        Seen(history, Interim).Tasks.ShouldBeEmpty();
    });

    [Story("A hoped-for launch makes nothing due", "Peluncuran yang baru diharapkan tidak memunculkan tugas")]
    public void HopeMakesNothingDue() => Given(Told(Mou, Deferral, "2017-04"), Hoped(SiBungkesmas, new SystemLaunched(), "2017-06")).Shows(history => Seen(history, Mou).Tasks.ShouldBeEmpty());

    [Story("The launch of another system makes nothing due", "Peluncuran sistem lain tidak memunculkan tugas")]
    public void AnotherSystem() => Given(Told(Mou, Deferral, "2017-04"), Done(Subject.Programme("sistem-lain"), new SystemLaunched(), "2017-09-01"))
        .Shows(history => Seen(history, Mou).Tasks.ShouldBeEmpty());

    [Story("Signing the MOU ends the task to sign it", "Penandatanganan MOU mengakhiri tugasnya")]
    public void SignedIsDone() => Given(Told(Mou, Deferral, "2017-04"), Launched, Done(Mou, Signature, "2017-09-20")).Shows(history =>
    {
        Seen(history, Mou, "2017-09-19").Tasks.ShouldHaveSingleItem();
        Seen(history, Mou).Tasks.ShouldBeEmpty();
    });

    [Story("The redirect is reviewed when either of its conditions comes first", "Pengalihan ditinjau begitu salah satu syaratnya terpenuhi lebih dahulu")]
    public void EitherCondition() => Given(Told(Interim, Redirect, "2017-04"), Told(Mou, Signature, "2017-05-10"), Launched).Shows(history =>
        Seen(history, Interim).Tasks.ShouldBe([new("review-redirect-parepare-sementara", TaskKind.ReviewRedirect, MouSigned, Day("2017-05-10"))]));

    [Story("Ending the redirect ends the task to review it", "Pengalihan yang diakhiri tidak perlu ditinjau lagi")]
    public void EndedIsDone() => Given(Told(Interim, Redirect, "2017-04"), Launched, Done(Interim, RedirectEnded, "2017-09-20")).Shows(history =>
    {
        Seen(history, Interim, "2017-09-19").Tasks.ShouldHaveSingleItem();
        Seen(history, Interim).Tasks.ShouldBeEmpty();
    });

    [Story("A request nobody has answered is a task at once, since the day it was made", "Permintaan yang belum dijawab langsung menjadi tugas sejak hari diajukan")]
    public void RequestIsATask() => Given(Told(Asking, Made, "2017-03-14")).Shows(history =>
        Seen(history, Asking).Tasks.ShouldBe([new("answer-request-permintaan-kpi", TaskKind.AnswerRequest, null, Day("2017-03-14"))]));

    [Story("A request answered in principle stays a task until it is fulfilled", "Permintaan yang dijawab pada prinsipnya tetap menjadi tugas sampai dipenuhi")]
    public void AnsweredInPrinciple() => Given(
        Told(Asking, Made, "2017-03-14"), Told(Asking, new RequestAnswered(Kpi, true), "2017-04-14"), Told(Asking, new RequestFulfilled(Kpi), "2017-06-14")).Shows(history =>
    {
        Seen(history, Asking, "2017-05-01").Tasks.ShouldHaveSingleItem().DueSince.ShouldBe(Day("2017-03-14"));
        Seen(history, Asking).Tasks.ShouldBeEmpty();
    });

    [Story("A final answer leaves nothing to do", "Jawaban akhir tidak menyisakan tugas")]
    public void AnsweredFinally() => Given(Told(Asking, Made, "2017-03-14"), Told(Asking, new RequestAnswered(Kpi, false), "2017-04-14"))
        .Shows(history => Seen(history, Asking).Tasks.ShouldBeEmpty());

    [Story("What an MOU waits for is reported met: it is due since that report, whatever the condition itself says", "Syarat MOU dilaporkan terpenuhi: menjadi tugas sejak laporan itu")]
    public void ReportedMet() => Given(Told(Mou, Deferral, "2017-04"), Told(Mou, new DeferralConditionMet(MouKey), "2017-06-03")).Shows(history =>
    {
        Seen(history, Mou, "2017-06-02").Tasks.ShouldBeEmpty();
        Seen(history, Mou).ShouldSatisfyAllConditions(
            item => item.Tasks.ShouldBe([new("sign-agreement-mou-ylp2em-parepare", TaskKind.SignAgreement, Launch, Day("2017-06-03"))]), item => item.WaitsFor.ShouldBeEmpty());
    });

    [Story("A draft does not take away what there is to sign", "Naskah yang dirancang tidak menghapus tugas tanda tangan")]
    public void DraftedIsStillDue() => Given(Told(Mou, new DeferralConditionMet(MouKey), "2017-06-03"), Told(Mou, new AgreementDrafted(MouKey), "2017-06-10")).Shows(history =>
        Seen(history, Mou).Tasks.ShouldBe([new("sign-agreement-mou-ylp2em-parepare", TaskKind.SignAgreement, null, Day("2017-06-03"))]));

    [Story("Nobody has to sign an MOU that was terminated", "MOU yang sudah diakhiri tidak perlu ditandatangani")]
    public void TerminatedIsDone() => Given(Told(Mou, Deferral, "2017-04"), Told(Mou, new AgreementTerminated(MouKey), "2017-05"), Launched).Shows(history => Seen(history, Mou).Tasks.ShouldBeEmpty());

    [Story("An MOU that ran out is to be renewed until the next one of the same parties is signed", "MOU yang habis masa berlakunya perlu diperbarui sampai MOU berikutnya ditandatangani")]
    public void NextIsSigned()
    {
        var ranOut = Told(Mou, Signature with { ValidUntil = new(2017, 4, 30) }, "2016-05-01");
        static Entry Next(AgreementKey key) => Told(Subject.Agreement("mou-berikutnya"), new AgreementSigned(key), "2017-06-10");
        Given(ranOut, Next(MouKey with { Ordinal = 2, Parties = [Ylp2em, Stf] })).Shows(history =>
        {
            Seen(history, Mou, "2017-06-09").Tasks.ShouldHaveSingleItem().Kind.ShouldBe(TaskKind.RenewAgreement);
            Seen(history, Mou).Tasks.ShouldBeEmpty();
            Seen(history.Retracting(2), Mou).Tasks.ShouldHaveSingleItem();
        });
        foreach (var other in new[] { MouKey with { Ordinal = 2, Region = InWajo }, OtherMouKey with { Ordinal = 2 } })
            Given(ranOut, Next(other)).Shows(history => Seen(history, Mou).Tasks.ShouldHaveSingleItem());
        Given(ranOut, Next(MouKey with { Ordinal = 2 }) with { Assertion = Assertion.Hoped }).Shows(history => Seen(history, Mou).Tasks.ShouldHaveSingleItem());
        Given(ranOut, Told(Subject.Agreement("mou-berikutnya"), new AgreementSigned(MouKey with { Ordinal = 2, Parties = [Stf, "ylp2em-parepare"] }), "2017-06-10"), Done(Subject.Organisation("ylp2em-parepare"), new OrganisationsMerged(Ylp2em), "2017-09-01"))
            .Shows(history => Seen(history, Mou).Tasks.ShouldBeEmpty());
    }

    [Story("An MOU is not to be renewed once the same parties have signed a PKS since it ran out; a PKS of before it ran out renews nothing", "MOU tidak perlu diperbarui bila para pihak yang sama menandatangani PKS sesudah MOU itu habis; PKS dari sebelum MOU habis tidak memperbaruinya")]
    public void OfAnotherKind()
    {
        var ranOut = Told(Mou, Signature with { ValidUntil = new(2017, 4, 30) }, "2016-05-01");
        static Entry Signed(AgreementKey key, string on) => Told(Subject.Agreement("pks-berikutnya"), new AgreementSigned(key), on);
        var pks = MouKey with { Kind = AgreementKind.Pks };
        foreach (var on in new[] { "2017-05-01", "2017-06-10" })
            foreach (var told in new Entry[][] { [ranOut, Signed(pks, on)], [Signed(pks, on), ranOut] })
                Given(told).Shows(history =>
                {
                    if (on == "2017-06-10") Seen(history, Mou, "2017-06-09").Tasks.ShouldHaveSingleItem().Kind.ShouldBe(TaskKind.RenewAgreement);
                    Seen(history, Mou, on).Tasks.ShouldBeEmpty();
                    Seen(history, Mou).Tasks.ShouldBeEmpty();
                });
        foreach (var other in new[] { Signed(pks, "2017-04-30"), Signed(pks with { Region = InWajo }, "2017-06-10"), Signed(pks with { Parties = [Ylp2em, Kpi] }, "2017-06-10"), Signed(pks, "2017-06-10") with { Assertion = Assertion.Hoped } })
            Given(ranOut, other).Shows(history => Seen(history, Mou).Tasks.ShouldHaveSingleItem());
        Entry prolonged = Told(Mou, new AgreementAmended(MouKey, [AgreementChange.Validity], new(2017, 6, 30)), "2017-05-20");
        Given(ranOut, Signed(pks, "2017-05-10"), prolonged).Shows(history => Seen(history, Mou, "2017-07-01").Tasks.ShouldHaveSingleItem());
    }

    [Story("Nothing is to be renewed with a partner that declined or is one no longer, unless it takes part again", "Tidak ada yang perlu diperbarui dengan mitra yang menolak atau kemitraannya berakhir, kecuali ia ikut lagi")]
    public void PartnershipOver()
    {
        var ranOut = Told(Mou, Signature with { ValidUntil = new(2017, 4, 30) }, "2016-05-01");
        foreach (var over in new PartneringEvent[] { new PartnerDeclined(InParepare), new PartnershipEnded(InParepare) })
        {
            Given(ranOut, Told(OfYlp2em, over, "2017-05-20")).Shows(history =>
            {
                Seen(history, Mou, "2017-05-19").Tasks.ShouldHaveSingleItem();
                Seen(history, Mou).Tasks.ShouldBeEmpty();
            });
            Given(ranOut, Told(OfYlp2em, over, "2017-05-20"), Told(OfYlp2em, new AlreadyPartnerReported(InParepare), "2017-07-01")).Shows(history => Seen(history, Mou).Tasks.ShouldHaveSingleItem().Kind.ShouldBe(TaskKind.RenewAgreement));
            Given(ranOut, Told(OfYlp2em, over, "2017-05-20") with { Assertion = Assertion.Hoped }).Shows(history => Seen(history, Mou).Tasks.ShouldHaveSingleItem());
        }
        Given(ranOut, Told(OfYlp2em, new PartnershipEnded(InWajo), "2017-05-20"), Told(OfPattiro, new PartnershipEnded(InParepare), "2017-05-20")).Shows(history => Seen(history, Mou).Tasks.ShouldHaveSingleItem());
        Given(ranOut, Told(OfYlp2em, new PartnershipEnded(InParepare with { Part = RegionPart.TitleOnly }), "2017-05-20")).Shows(history => Seen(history, Mou).Tasks.ShouldHaveSingleItem());
        Given(Told(OfYlp2em, new PartnershipEnded(InParepare), "2016-02"), ranOut).Shows(history => Seen(history, Mou).Tasks.ShouldHaveSingleItem());
    }

    [Story("Nobody has to sign an MOU with a partner that declined or left, until it is a candidate again or the MOU is proposed anew", "MOU dengan mitra yang menolak atau berhenti tidak perlu ditandatangani, sampai ia menjadi calon lagi atau MOU diusulkan lagi")]
    public void NobodyToSignWith()
    {
        foreach (var over in new PartneringEvent[] { new PartnerDeclined(InParepare), new PartnershipEnded(InParepare) })
        {
            Entry[] parted = [Told(Mou, Deferral, "2017-04"), Told(SiBungkesmas, new SystemLaunched(), "2017-05-01"), Told(OfYlp2em, over, "2017-05-20")];
            Given(parted).Shows(history =>
            {
                Seen(history, Mou, "2017-05-19").Tasks.ShouldHaveSingleItem().Kind.ShouldBe(TaskKind.SignAgreement);
                Seen(history, Mou).Tasks.ShouldBeEmpty();
                Seen(history.Retracting(3), Mou).Tasks.ShouldHaveSingleItem();
            });
            Given([.. parted, Told(OfYlp2em, new ReadinessDeclared(InParepare), "2017-06-01")]).Shows(history => Seen(history, Mou).Tasks.ShouldHaveSingleItem());
            Given([.. parted, Told(Mou, new AgreementProposed(MouKey), "2017-06-01")]).Shows(history => Seen(history, Mou).Tasks.ShouldHaveSingleItem());
            Given([.. parted, Told(OfYlp2em, new PartnerBecameKnown(InParepare), "2017-06-01")]).Shows(history => Seen(history, Mou).Tasks.ShouldBeEmpty());
            Given(parted[0], parted[1], parted[2] with { Assertion = Assertion.Hoped }).Shows(history => Seen(history, Mou).Tasks.ShouldHaveSingleItem());
        }
        Given(Told(Mou, Deferral, "2017-04"), Launched, Told(OfYlp2em, new PartnershipEnded(InWajo), "2017-05-20")).Shows(history => Seen(history, Mou).Tasks.ShouldHaveSingleItem());
        Given(Told(Mou, Deferral, "2017-04"), Launched, Told(OfYlp2em, new PartnershipEnded(InParepare), "2017-05-20"), Told(OfYlp2em, new SubPartnerAttached(InParepare, Kpi), "2017-06")).Shows(history => Seen(history, Mou).Tasks.ShouldBeEmpty());
    }

    [Story("Where three were to sign, the others go on without the one that left; one alone has nobody to sign with", "Bila tiga pihak akan menandatangani, yang lain melanjutkan tanpa pihak yang berhenti; satu pihak saja tidak punya lawan tanda tangan")]
    public void OthersGoOn()
    {
        var ofThree = MouKey with { Parties = [Stf, Ylp2em, Kpi] };
        Entry[] oneLeft = [Told(Mou, new AgreementDeferred(ofThree, Launch, []), "2017-04"), Told(SiBungkesmas, new SystemLaunched(), "2017-05-01"), Told(OfYlp2em, new PartnershipEnded(InParepare), "2017-05-20")];
        Given(oneLeft).Shows(history => Seen(history, Mou).Tasks.ShouldHaveSingleItem());
        Given([.. oneLeft, Told(OfKpi, new PartnerDeclined(InParepare), "2017-06-01")]).Shows(history => Seen(history, Mou).Tasks.ShouldBeEmpty());
        Given([.. oneLeft, Told(OfKpi, new PartnerDeclined(InParepare), "2017-06-01"), Told(OfYlp2em, new CandidacyRecorded(InParepare), "2017-07-01")]).Shows(history => Seen(history, Mou).Tasks.ShouldHaveSingleItem());
        Given(Told(Mou, new AgreementSigned(ofThree, ValidUntil: new(2017, 4, 30)), "2016-05-01"), oneLeft[2]).Shows(history => Seen(history, Mou).Tasks.ShouldHaveSingleItem().Kind.ShouldBe(TaskKind.RenewAgreement));
        Given(Told(Mou, new AgreementDeferred(MouKey with { Parties = [Ylp2em] }, Launch, []), "2017-04"), oneLeft[1]).Shows(history => Seen(history, Mou).Tasks.ShouldHaveSingleItem());
    }

    [Story("A request that was declined or withdrawn is no task", "Permintaan yang ditolak atau ditarik kembali bukan tugas")]
    public void DeclinedIsNoTask() => Given(
        Told(Asking, Made, "2017-03-14"), Told(Asking, new RequestDeclined(Kpi), "2017-04-14"), Told(AskingForCards, Made, "2017-03-14"), Told(AskingForCards, new RequestWithdrawn(Kpi), "2017-04-14")).Shows(history =>
    {
        foreach (var on in new[] { Asking, AskingForCards })
        {
            Seen(history, on, "2017-04-13").Tasks.ShouldHaveSingleItem();
            Seen(history, on).Tasks.ShouldBeEmpty();
        }
    });

    [Story("An MOU that is still in force when its partner left is on the agenda, until it is terminated or runs out, or the partner is back", "MOU yang masih berlaku ketika mitranya mundur masuk agenda, sampai diakhiri atau habis, atau mitranya kembali")]
    public void InForceWithOneThatLeft()
    {
        var (signed, left) = (Told(Mou, new AgreementSigned(MouKey, ValidUntil: new(2017, 12, 31)), "2017-03-01"), Told(OfYlp2em, new PartnershipEnded(InParepare), "2017-05-10"));
        FollowUpTask asked = new("end-agreement-mou-ylp2em-parepare", TaskKind.EndAgreement, null, Day("2017-05-10"));
        foreach (var told in new Entry[][] { [signed, left], [left, signed] })
            Given(told).Shows(history =>
            {
                Seen(history, Mou, "2017-05-09").Tasks.ShouldBeEmpty();
                Seen(history, Mou, "2017-12-31").Tasks.ShouldBe([asked]);
                Seen(history, Mou, "2018-01-01").Tasks.ShouldBeEmpty();
                history.Retracting(told[0] == left ? 1 : 2).State<AgendaItem>(Mou, "2017-12-31").ShouldNotBeNull().Tasks.ShouldBeEmpty();
            });
        foreach (var since in new[]
        {
            Told(Mou, new AgreementTerminated(MouKey), "2017-06-01"), Told(OfYlp2em, new ReadinessDeclared(InParepare), "2017-06-01"), Told(Mou, new AgreementAmended(MouKey, [AgreementChange.Validity], new(2018, 12, 31)), "2017-06-01"),
            Done(new(Subject.Tasks, asked.Id), new TaskDismissed(Mou.ToString(), [DismissalReason.NotNeeded]), "2017-06-01"), Told(Mou, new AgreementExpired(MouKey), "2017-06-01"), Told(Mou, new AgreementTerminated(MouKey, LastDay: new(2017, 11, 30)), "2017-06-01")
        })
            Given(signed, left, since).Shows(history =>
            {
                Seen(history, Mou, "2017-05-31").Tasks.ShouldBe([asked]);
                Seen(history, Mou, "2017-06-01").Tasks.ShouldBeEmpty();
            });
        Given(signed, left with { Assertion = Assertion.Hoped }).Shows(history => Seen(history, Mou, "2017-12-31").Tasks.ShouldBeEmpty());
        Given(signed with { Said = new AgreementSigned(MouKey with { Parties = [Ylp2em, Stf, Kpi] }) }, left).Shows(history => Seen(history, Mou, "2017-12-31").Tasks.ShouldBeEmpty());
    }

    [Story("What waits only for the signing of an MOU that was given up waits for nothing any more: it is to be looked at", "Yang hanya menunggu penandatanganan MOU yang dibatalkan tidak menunggu apa pun lagi: perlu ditinjau")]
    public void WaitingInVain()
    {
        var (redirect, givenUp) = (Told(Interim, Redirect with { Until = [MouSigned] }, "2017-04-01"), Told(Mou, new AgreementTerminated(MouKey), "2017-06-10"));
        FollowUpTask review = new("review-redirect-parepare-sementara", TaskKind.ReviewRedirect, null, Day("2017-06-10"));
        Entry proposed = Told(Mou, new AgreementProposed(MouKey), "2017-03-01"), signed = Told(Mou, Signature, "2017-05-01");
        foreach (var told in new Entry[][] { [proposed, redirect, givenUp], [givenUp, redirect, proposed] })
            Given(told).Shows(history =>
            {
                Seen(history, Interim, "2017-06-09").ShouldSatisfyAllConditions(item => item.Tasks.ShouldBeEmpty(), item => item.WaitsFor.ShouldBe([MouSigned]));
                Seen(history, Interim).ShouldSatisfyAllConditions(item => item.Tasks.ShouldBe([review]), item => item.WaitsFor.ShouldBeEmpty());
                Seen(history.Retracting(told[0] == givenUp ? 1 : 3), Interim).Tasks.ShouldBeEmpty();
            });
        Given(proposed, signed, redirect, givenUp).Shows(history => Seen(history, Interim).Tasks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(task => task.Because.ShouldBe(MouSigned), task => task.DueSince.ShouldBe(Day("2017-05-01"))));
        Given(Told(Interim, Redirect, "2017-04-01"), givenUp).Shows(history => Seen(history, Interim).ShouldSatisfyAllConditions(item => item.Tasks.ShouldBeEmpty(), item => item.WaitsFor.ShouldBe([Launch])));
        Given(Told(Interim, Redirect, "2017-04-01"), givenUp, Told(SiBungkesmas, new SystemLaunched(), "2017-08-01")).Shows(history => Seen(history, Interim).Tasks.ShouldHaveSingleItem().DueSince.ShouldBe(Day("2017-08-01")));
        Given(Told(OtherMou, new AgreementDeferred(OtherMouKey, MouSigned, []), "2017-02-01"), givenUp).Shows(history => Seen(history, OtherMou).Tasks.ShouldHaveSingleItem().Kind.ShouldBe(TaskKind.SignAgreement));
        Given(redirect, givenUp with { Assertion = Assertion.Hoped }).Shows(history => Seen(history, Interim).WaitsFor.ShouldBe([MouSigned]));
    }
}
