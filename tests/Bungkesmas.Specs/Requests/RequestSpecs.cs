using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Requests;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Specs.Requests;

public sealed class RequestSpecs() : Stories("requests")
{
    private static readonly RequestMade Made = new(Kpi, [RequestedThing.LocalManager], [InParepare]);

    private static RequestStanding Standing(History history, string? on = null) => history.State<Request>(Asking, on).ShouldNotBeNull().Standing;

    [Story("A request is open, then answered in principle, then fulfilled", "Permintaan terbuka, lalu dijawab pada prinsipnya, lalu dipenuhi")]
    public void Course() => Given(
        Told(Asking, new RequestFulfilled(Kpi), "2017-06-01"), Told(Asking, Made, "2017-03-01"), Told(Asking, new RequestAnswered(Kpi, true, Launch), "2017-04-01")).Shows(history =>
    {
        Standing(history, "2017-03-01").ShouldBe(RequestStanding.Open);
        Standing(history, "2017-04-01").ShouldBe(RequestStanding.AnsweredInPrinciple);
        Standing(history, "2017-06-01").ShouldBe(RequestStanding.Fulfilled);
    });

    [Story("A local manager appointed for a request fulfils it, in whatever order it is told; whose request it was may be told later", "Pengelola setempat yang ditunjuk untuk sebuah permintaan memenuhinya, apa pun urutan ceritanya")]
    public void FulfilledByAppointment()
    {
        var appointed = Told(OfKpi, new LocalManagerAppointed(PeopleOfParepare, Fulfils: Asking.Id), "2017-04-01");
        foreach (var made in new[] { Told(Asking, Made, "2017-03-01"), Told(Asking, Made), Told(Asking, new RequestAnswered(Kpi, true), "2017-05-01") })
            Given(appointed, made).Shows(history =>
            {
                history.State<Request>(Asking).ShouldNotBeNull().ShouldSatisfyAllConditions(request => request.Standing.ShouldBe(RequestStanding.Fulfilled), request => request.By.ShouldBe(Kpi));
                history.State<AgendaItem>(Asking).ShouldNotBeNull().Tasks.ShouldBeEmpty();
            });
    }

    [Story("A visit made in answer to a request for a visit fulfils it, in whatever order it is told; a hoped one does not, nor one to somebody who asked for more", "Kunjungan yang menindaklanjuti permintaan kunjungan memenuhinya, apa pun urutan ceritanya; yang baru diharapkan tidak, begitu pula bila yang diminta lebih dari itu")]
    public void FulfilledByVisit()
    {
        var (asked, more, visit) = (new RequestMade(Kpi, [RequestedThing.Visit], [InParepare]), new RequestMade(Kpi, [RequestedThing.Visit, RequestedThing.Materials], [InParepare]), new Subject(Subject.Visits, "soreang-kedua"));
        var (held, round) = (new VisitHeld([InParepare], [Kpi], FollowsRequest: Asking.Id), new VisitRoundHeld([new(InParepare, With: Kpi)], FollowsRequest: Asking.Id));
        foreach (var went in new Event[] { held, round })
            foreach (var made in new[] { Told(Asking, asked, "2017-03-01"), Told(Asking, asked) })
                Given(Told(visit, went, "2017-04-01"), made, Told(Asking, new RequestAnswered(Kpi, true), "2017-05-01")).Shows(history =>
                {
                    Standing(history).ShouldBe(RequestStanding.Fulfilled);
                    history.State<AgendaItem>(Asking).ShouldNotBeNull().Tasks.ShouldBeEmpty();
                });
        Given(Told(Asking, asked, "2017-03-01"), Hoped(visit, held, "2017-04-01")).Shows(history => Standing(history).ShouldBe(RequestStanding.Open));
        Given(Told(Asking, asked, "2017-03-01"), Told(visit, new VisitPlanned("2017-04", FollowsRequest: Asking.Id), "2017-03-02")).Shows(history => Standing(history).ShouldBe(RequestStanding.Open));
        Given(Told(Asking, more, "2017-03-01"), Told(visit, held, "2017-04-01")).Shows(history => Standing(history).ShouldBe(RequestStanding.Open));
    }

    [Story("An answer can be on record without the request", "Jawaban dapat tercatat tanpa permintaannya")]
    public void AnswerWithoutRequest() => Given(Told(Asking, new RequestAnswered(Kpi, false), "2017-04")).Shows(history =>
        history.State<Request>(Asking).ShouldNotBeNull().ShouldSatisfyAllConditions(request => request.By.ShouldBe(Kpi), request => request.For.ShouldBeEmpty(), request => request.Standing.ShouldBe(RequestStanding.Answered)));

    [Story("An answer told of after the fulfilment undoes nothing", "Jawaban yang diceritakan setelah permintaan dipenuhi tidak membatalkan apa pun")]
    public void FulfilledStaysFulfilled() => Given(Told(Asking, new RequestFulfilled(Kpi), "2017-04"), Told(Asking, new RequestAnswered(Kpi, true), "2017-05"))
        .Shows(history => Standing(history).ShouldBe(RequestStanding.Fulfilled));

    [Story("A request that is hoped for is none", "Permintaan yang baru diharapkan bukan permintaan")]
    public void HopeAsksNothing() => Given(Hoped(Asking, Made, "2017-03")).Shows(history => history.State<Request>(Asking).ShouldBeNull());

    [Story("Hopes answer and fulfil nothing", "Harapan tidak menjawab dan tidak memenuhi apa pun")]
    public void HopesMoveNothing() => Given(
        Told(Asking, Made, "2017-03"), Hoped(Asking, new RequestAnswered(Kpi, false), "2017-04"), Hoped(Asking, new RequestFulfilled(Kpi), "2017-05"))
        .Shows(history => Standing(history).ShouldBe(RequestStanding.Open));

    [Story("A request is declined; that is an answer, and the programme can answer again", "Permintaan ditolak; itu jawaban, dan program dapat menjawab lagi")]
    public void Declined() => Given(
        Told(Asking, Made, "2017-03-01"), Told(Asking, new RequestDeclined(Kpi, [RequestDeclineReason.LacksStaff]), "2017-04-01"), Told(Asking, new RequestAnswered(Kpi, true), "2017-05-01")).Shows(history =>
    {
        Standing(history, "2017-04-30").ShouldBe(RequestStanding.Declined);
        Standing(history).ShouldBe(RequestStanding.AnsweredInPrinciple);
    });

    [Story("A request that was withdrawn is not answered by what is told later", "Permintaan yang ditarik kembali tidak dijawab oleh cerita kemudian")]
    public void Withdrawn() => Given(
        Told(Asking, Made, "2017-03-01"), Told(Asking, new RequestWithdrawn(Kpi), "2017-04-01"), Told(Asking, new RequestAnswered(Kpi, true), "2017-05-01"), Told(Asking, new RequestDeclined(Kpi), "2017-05-02"))
        .Shows(history => Standing(history).ShouldBe(RequestStanding.Withdrawn));

    [Story("Why a request was declined is told no more once it is withdrawn, or fulfilled by an appointment", "Alasan penolakan tidak lagi disebut setelah permintaan ditarik kembali, atau dipenuhi dengan penunjukan")]
    public void ReasonsAreOver()
    {
        var declined = Told(Asking, new RequestDeclined(Kpi, [RequestDeclineReason.LacksFunds]), "2017-04-01");
        foreach (var over in new[] { Told(Asking, new RequestWithdrawn(Kpi), "2017-05-01"), Told(OfKpi, new LocalManagerAppointed(new(InParepare), Fulfils: Asking.Id), "2017-05-01") })
            Given(declined, over).Shows(history => history.State<Request>(Asking).ShouldNotBeNull().Reasons.ShouldBeEmpty());
    }

    [Story("What is fulfilled waits for nothing any more", "Yang sudah dipenuhi tidak menunggu apa-apa lagi")]
    public void FulfilledWaitsForNothing()
    {
        var answered = Told(Asking, new RequestAnswered(Kpi, true, Launch), "2017-04-01");
        foreach (var done in new[] { Told(Asking, new RequestFulfilled(Kpi), "2017-05-01"), Told(OfKpi, new LocalManagerAppointed(new(InParepare), Fulfils: Asking.Id), "2017-05-01") })
            Given(answered, done).Shows(history => history.State<Request>(Asking).ShouldNotBeNull().FulfilledAfter.ShouldBeNull());
        Given(answered, Told(Asking, new RequestFulfilled(Kpi, Partly: true), "2017-05-01")).Shows(history => history.State<Request>(Asking).ShouldNotBeNull().FulfilledAfter.ShouldBe(Launch));
    }

    [Story("What was declined and done all the same is done", "Yang ditolak tetapi tetap dikerjakan sudah dipenuhi")]
    public void FulfilledAllTheSame() => Given(Told(Asking, new RequestDeclined(Kpi), "2017-04-01"), Told(Asking, new RequestFulfilled(Kpi), "2017-05-01"))
        .Shows(history => Standing(history).ShouldBe(RequestStanding.Fulfilled));

    [Story("A conclusion that a request was declined or withdrawn changes nothing", "Kesimpulan bahwa permintaan ditolak atau ditarik tidak mengubah apa pun")]
    public void ConclusionsMoveNothing() => Given(Told(Asking, Made, "2017-03"), Inferred(Asking, new RequestDeclined(Kpi), "2017-04"), Inferred(Asking, new RequestWithdrawn(Kpi), "2017-05"))
        .Shows(history => Standing(history).ShouldBe(RequestStanding.Open));

    [Story("One local manager was asked for; a report that leaves the number out does not take it away", "Diminta satu pengelola; laporan tanpa jumlah tidak menghapus jumlahnya")]
    public void Counted() => Given(
        Told(Asking, Made with { Count = new(1, Qualifier.Exact, Unit.People) }, "2017-03-01"), Told(Asking, Made, "2017-04-01")).Shows(history =>
        history.State<Request>(Asking).ShouldNotBeNull().Count.ShouldBe(new Quantity(1, Qualifier.Exact, Unit.People)));

    [Story("Eighty of 200 leaflets were brought: the request is fulfilled in part, and the rest is still to be answered", "Dari 200 brosur yang diminta baru 80 yang dibawa: dipenuhi sebagian, sisanya masih harus dijawab")]
    public void InPart()
    {
        Quantity eighty = new(80, Qualifier.Exact, Unit.Copies), rest = new(120, Qualifier.Exact, Unit.Copies);
        var partly = Told(Asking, new RequestFulfilled(Kpi, Partly: true, eighty), "2017-04");
        Given(Told(Asking, Made, "2017-03"), partly).Shows(history =>
        {
            history.State<Request>(Asking).ShouldNotBeNull().ShouldSatisfyAllConditions(request => request.Standing.ShouldBe(RequestStanding.FulfilledInPart), request => request.Done.ShouldBe([eighty]));
            history.State<AgendaItem>(Asking).ShouldNotBeNull().Tasks.ShouldHaveSingleItem().Kind.ShouldBe(TaskKind.AnswerRequest);
        });
        Given(Told(Asking, Made, "2017-03"), partly, Told(Asking, new RequestFulfilled(Kpi, Count: rest), "2017-05")).Shows(history =>
            history.State<Request>(Asking).ShouldNotBeNull().ShouldSatisfyAllConditions(request => request.Standing.ShouldBe(RequestStanding.Fulfilled), request => request.Done.ShouldBe([eighty, rest])));
        Given(Told(Asking, new RequestFulfilled(Kpi), "2017-03"), partly).Shows(history => Standing(history).ShouldBe(RequestStanding.Fulfilled));
        new RequestFulfilled(Kpi, true, eighty).Say(Asking, FieldNames.All).ShouldBe(new("Permintaan dari KPI Parepare dipenuhi sebagian (80 lembar).", "The request of KPI Parepare was partly fulfilled (80 copies)."));
    }

    [Story("After eighty of 200 leaflets the rest is promised for after the launch: fulfilled in part it stays, and waits for the launch", "Sesudah 80 dari 200 brosur, sisanya dijanjikan setelah peluncuran: tetap dipenuhi sebagian, dan menunggu peluncuran")]
    public void TheRestIsPromised() => Given(
        Told(Asking, Made, "2017-03"), Told(Asking, new RequestFulfilled(Kpi, Partly: true, new(80, Qualifier.Exact, Unit.Copies)), "2017-04"), Told(Asking, new RequestAnswered(Kpi, true, Launch), "2017-05")).Shows(history =>
    {
        history.State<Request>(Asking).ShouldNotBeNull().ShouldSatisfyAllConditions(request => request.Standing.ShouldBe(RequestStanding.FulfilledInPart), request => request.FulfilledAfter.ShouldBe(Launch));
        history.State<AgendaItem>(Asking).ShouldNotBeNull().ShouldSatisfyAllConditions(item => item.Tasks.ShouldBeEmpty(), item => item.WaitsFor.ShouldBe([Launch]));
    });

    [Story("What is promised for the rest is not promised twice", "Yang sudah dijanjikan untuk sisanya tidak dijanjikan dua kali")]
    public void TheRestIsPromisedOnce() => Given(
        Told(Asking, Made, "2017-03"), Told(Asking, new RequestFulfilled(Kpi, Partly: true, new(80, Qualifier.Exact, Unit.Copies)), "2017-04"), Told(Asking, new RequestAnswered(Kpi, true, Launch), "2017-05"))
        .When(Asking, new AnswerRequest(true, Launch)).ThenNothing();

    [Story("The office records that a part is done, once; the rest follows", "Kantor mencatat sebagian sudah dipenuhi, sekali; sisanya menyusul")]
    public void InPartByTheOffice()
    {
        Quantity eighty = new(80, Qualifier.Exact, Unit.Copies);
        Given(Told(Asking, Made, "2017-03")).When(Asking, new FulfilRequest(Partly: true, eighty)).ThenRecorded(new RequestFulfilled(Kpi, true, eighty));
        Given(Told(Asking, Made, "2017-03"), Told(Asking, new RequestFulfilled(Kpi, true, eighty), "2017-04")).When(Asking, new FulfilRequest(Partly: true, eighty)).ThenNothing();
        Given(Told(Asking, Made, "2017-03"), Told(Asking, new RequestFulfilled(Kpi, true, eighty), "2017-04")).When(Asking, new FulfilRequest()).ThenRecorded(new RequestFulfilled(Kpi));
    }
}
