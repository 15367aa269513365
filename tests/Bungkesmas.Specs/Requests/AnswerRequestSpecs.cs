using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Requests;

namespace Bungkesmas.Specs.Requests;

public sealed class AnswerRequestSpecs() : Stories("requests")
{
    private static readonly RequestMade Made = new(Kpi, [RequestedThing.LocalManager], [InParepare]);

    [Story("A request is answered in principle, to be fulfilled after the launch", "Permintaan dijawab pada prinsipnya, dipenuhi setelah peluncuran")]
    public void Recorded() => Given(Told(Asking, Made)).When(Asking, new AnswerRequest(InPrinciple: true, Launch)).ThenRecorded(new RequestAnswered(Kpi, true, Launch));

    [Story("After an answer in principle comes a final one", "Setelah jawaban pada prinsipnya menyusul jawaban akhir")]
    public void Finally() => Given(Told(Asking, Made, "2017-03"), Told(Asking, new RequestAnswered(Kpi, true), "2017-04"))
        .When(Asking, new AnswerRequest(InPrinciple: false)).ThenRecorded(new RequestAnswered(Kpi, false));

    [Story("The same answer is not recorded again", "Jawaban yang sama tidak dicatat lagi")]
    public void AlreadySo() => Given(Told(Asking, Made, "2017-03"), Told(Asking, new RequestAnswered(Kpi, true, Launch), "2017-04"))
        .When(Asking, new AnswerRequest(true, Launch)).ThenNothing();

    [Story("A fulfilled request needs no answer", "Permintaan yang sudah dipenuhi tidak perlu dijawab")]
    public void Fulfilled() => Given(Told(Asking, Made, "2017-03"), Told(Asking, new RequestFulfilled(Kpi), "2017-05"))
        .When(Asking, new AnswerRequest(true)).ThenRefused<AnswerRequest.Fulfilled>("request-fulfilled");

    [Story("A request that was withdrawn needs no answer", "Permintaan yang ditarik kembali tidak perlu dijawab")]
    public void Withdrawn() => Given(Told(Asking, Made, "2017-03"), Told(Asking, new RequestWithdrawn(Kpi), "2017-05"))
        .When(Asking, new AnswerRequest(true)).ThenRefused<AnswerRequest.Withdrawn>("request-withdrawn");

    [Story("After a request was declined another answer can follow", "Setelah permintaan ditolak masih dapat menyusul jawaban lain")]
    public void AfterDeclining() => Given(Told(Asking, Made, "2017-03"), Told(Asking, new RequestDeclined(Kpi), "2017-04"))
        .When(Asking, new AnswerRequest(InPrinciple: true)).ThenRecorded(new RequestAnswered(Kpi, true));

    [Story("A request nobody made cannot be answered", "Permintaan yang tidak pernah diajukan tidak dapat dijawab")]
    public void Unknown() => Given().When(Asking, new AnswerRequest(true)).ThenRefused<RequestUnknown>("request-unknown");
}

public sealed class FulfilRequestSpecs() : Stories("requests")
{
    private static readonly RequestMade Made = new(Kpi, [RequestedThing.Outreach, RequestedThing.FollowUp], [InParepare]);

    [Story("What KPI asked for is done", "Permintaan KPI dipenuhi")]
    public void Recorded() => Given(Told(Asking, Made)).When(Asking, new FulfilRequest()).ThenRecorded(new RequestFulfilled(Kpi));

    [Story("A request is fulfilled once", "Permintaan dipenuhi satu kali")]
    public void AlreadySo() => Given(Told(Asking, new RequestFulfilled(Kpi))).When(Asking, new FulfilRequest()).ThenNothing();

    [Story("A request nobody made cannot be fulfilled", "Permintaan yang tidak pernah diajukan tidak dapat dipenuhi")]
    public void Unknown() => Given().When(Asking, new FulfilRequest()).ThenRefused<RequestUnknown>("request-unknown");
}
