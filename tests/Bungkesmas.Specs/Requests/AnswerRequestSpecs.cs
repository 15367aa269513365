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
        .When(Asking, new AnswerRequest(true)).ThenRefused<RequestIsFulfilled>("request-fulfilled");

    [Story("A request that was withdrawn needs no answer", "Permintaan yang ditarik kembali tidak perlu dijawab")]
    public void Withdrawn() => Given(Told(Asking, Made, "2017-03"), Told(Asking, new RequestWithdrawn(Kpi), "2017-05"))
        .When(Asking, new AnswerRequest(true)).ThenRefused<RequestIsWithdrawn>("request-withdrawn");

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

    [Story("What is asked for no longer is not fulfilled through the office; a report may tell it all the same", "Yang sudah ditarik kembali tidak dipenuhi lewat kantor; laporan tetap boleh menceritakannya")]
    public void Withdrawn() => Given(Told(Asking, Made, "2017-03"), Told(Asking, new RequestWithdrawn(Kpi), "2017-05")).When(Asking, new FulfilRequest()).ThenRefused<RequestIsWithdrawn>("request-withdrawn");

    [Story("What was declined has to be answered otherwise before it is fulfilled", "Yang sudah ditolak perlu dijawab lain sebelum dipenuhi")]
    public void Declined() => Given(Told(Asking, Made, "2017-03"), Told(Asking, new RequestDeclined(Kpi), "2017-05")).When(Asking, new FulfilRequest()).ThenRefused<FulfilRequest.Declined>("request-declined");
}

public sealed class MakeRequestSpecs() : Stories("requests")
{
    private static readonly MakeRequest ForAManager = new(Kpi, [RequestedThing.LocalManager], [InParepare]);

    private static readonly RequestMade Made = new(Kpi, [RequestedThing.LocalManager], [InParepare]);

    [Story("KPI asks the programme for a local manager", "KPI meminta pengelola setempat kepada program")]
    public void Recorded() => Given().When(Asking, ForAManager).ThenRecorded(Made);

    [Story("A request of which only the answer is on record can still be told", "Permintaan yang baru tercatat jawabannya masih dapat dicatat")]
    public void OnlyAnswered() => Given(Told(Asking, new RequestAnswered(Kpi, true), "2017-04")).When(Asking, ForAManager).ThenRecorded(Made);

    [Story("The same request is on record once", "Permintaan yang sama dicatat satu kali")]
    public void AlreadySo() => Given(Told(Asking, Made, "2017-03")).When(Asking, ForAManager).ThenNothing();

    [Story("Under the name of one request no other one is made", "Dengan nama satu permintaan tidak dapat diajukan permintaan lain")]
    public void OnRecord() => Given(Told(Asking, Made, "2017-03")).When(Asking, ForAManager with { For = [RequestedThing.Cards] }).ThenRefused<MakeRequest.OnRecord>("request-on-record");
}

public sealed class DeclineRequestSpecs() : Stories("requests")
{
    private static readonly DeclineRequest NoStaff = new([RequestDeclineReason.LacksStaff]);

    private static readonly RequestMade Made = new(Kpi, [RequestedThing.Training], [InParepare]);

    [Story("The office declines a training for lack of staff", "Kantor menolak pelatihan karena kekurangan tenaga")]
    public void Recorded() => Given(Told(Asking, Made)).When(Asking, NoStaff).ThenRecorded(new RequestDeclined(Kpi, [RequestDeclineReason.LacksStaff]));

    [Story("A request is declined once for one reason", "Permintaan ditolak satu kali untuk satu alasan")]
    public void AlreadySo() => Given(Told(Asking, Made, "2017-03"), Told(Asking, new RequestDeclined(Kpi, [RequestDeclineReason.LacksStaff, RequestDeclineReason.WrongTime]), "2017-04"))
        .When(Asking, NoStaff).ThenNothing();

    [Story("What is fulfilled cannot be declined", "Yang sudah dipenuhi tidak dapat ditolak")]
    public void Fulfilled() => Given(Told(Asking, Made, "2017-03"), Told(Asking, new RequestFulfilled(Kpi), "2017-04")).When(Asking, NoStaff).ThenRefused<RequestIsFulfilled>("request-fulfilled");

    [Story("What is asked for no longer need not be declined", "Yang sudah ditarik kembali tidak perlu ditolak")]
    public void Withdrawn() => Given(Told(Asking, Made, "2017-03"), Told(Asking, new RequestWithdrawn(Kpi), "2017-04")).When(Asking, NoStaff).ThenRefused<RequestIsWithdrawn>("request-withdrawn");

    [Story("A request nobody made cannot be declined", "Permintaan yang tidak pernah diajukan tidak dapat ditolak")]
    public void Unknown() => Given().When(Asking, NoStaff).ThenRefused<RequestUnknown>("request-unknown");
}

public sealed class WithdrawRequestSpecs() : Stories("requests")
{
    private static readonly RequestMade Made = new(Kpi, [RequestedThing.Training], [InParepare]);

    [Story("KPI asks for the training no longer", "KPI menarik kembali permintaan pelatihan")]
    public void Recorded() => Given(Told(Asking, Made)).When(Asking, new WithdrawRequest()).ThenRecorded(new RequestWithdrawn(Kpi));

    [Story("A request is withdrawn once", "Permintaan ditarik kembali satu kali")]
    public void AlreadySo() => Given(Told(Asking, Made, "2017-03"), Told(Asking, new RequestWithdrawn(Kpi), "2017-04")).When(Asking, new WithdrawRequest()).ThenNothing();

    [Story("What is fulfilled is not withdrawn", "Yang sudah dipenuhi tidak ditarik kembali")]
    public void Fulfilled() => Given(Told(Asking, Made, "2017-03"), Told(Asking, new RequestFulfilled(Kpi), "2017-04")).When(Asking, new WithdrawRequest()).ThenRefused<RequestIsFulfilled>("request-fulfilled");

    [Story("A request nobody made is not withdrawn", "Permintaan yang tidak pernah diajukan tidak ditarik kembali")]
    public void Unknown() => Given().When(Asking, new WithdrawRequest()).ThenRefused<RequestUnknown>("request-unknown");
}
