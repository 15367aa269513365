using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Specs.Documents;

public sealed class DatingSpecs() : Stories("documents")
{
    private static readonly CandidacyRecorded Candidate = new(InParepare);

    private static Engagement? Certain(History history, string on) => history.State<Engagement>(KpiInParepare, on);

    private static Engagement? Possible(History history, string on) => history.Possibly<Engagement>(KpiInParepare, on);

    [Story("What a report tells without a date is possible from its earliest day and certain from its latest", "Yang diceritakan tanpa tanggal mungkin sejak hari paling awal laporan dan pasti sejak hari terakhirnya")]
    public void UndatedFact() => Given(Received(Report, "2017-06"), Told(OfKpi, Candidate)).Shows(history =>
    {
        Possible(history, "2017-05-31").ShouldBeNull();
        Possible(history, "2017-06-01")!.Role.ShouldBe(Role.Candidate);
        Certain(history, "2017-06-29").ShouldBeNull();
        Certain(history, "2017-06-30")!.Role.ShouldBe(Role.Candidate);
        Possible(history, "2017-06-30").ShouldBeNull();
    });

    [Story("Nothing in a report can have happened after it was written", "Yang ada di laporan tidak mungkin terjadi setelah laporan ditulis")]
    public void CappedByTheReport() => Given(Received(Report, "2017-05-10"), Told(OfKpi, Candidate, "2017-05")).Shows(history =>
    {
        Certain(history, "2017-05-09").ShouldBeNull();
        Certain(history, "2017-05-10").ShouldNotBeNull();
    });

    [Story("A date that is disputed bounds nothing; the day of entry does", "Tanggal yang diragukan tidak membatasi apa pun; hari pencatatan yang membatasi")]
    public void DisputedDate() => Given(Received(Report, "2017-05-10", disputed: true), Told(OfKpi, Candidate)).Shows(history =>
    {
        Certain(history, "2017-07-31").ShouldBeNull();
        Certain(history, "2017-08-01").ShouldNotBeNull();
    });

    [Story("A report without a date bounds nothing either", "Laporan tanpa tanggal pun tidak membatasi apa pun")]
    public void UndatedReport() => Given(Received(Report, null), Told(OfKpi, Candidate)).Shows(history =>
    {
        Certain(history, "2017-07-31").ShouldBeNull();
        Certain(history, "2017-08-01").ShouldNotBeNull();
    });

    [Story("When the report's date is corrected, what it tells without a date moves along", "Bila tanggal laporan dikoreksi, isinya yang tanpa tanggal ikut bergeser")]
    public void CorrectedDate() => Given(History.Of(Received(Report, "2017-06"), Told(OfKpi, Candidate), Told(OfYlp2em, Candidate, "2017-03-14"))
        .Correcting(1, """{"dates":[{"kind":"written","date":"2017-04","basis":"stated","disputed":false}]}""")).Shows(history =>
    {
        Certain(history.Known(3), "2017-04-30").ShouldBeNull();
        Certain(history, "2017-04-30").ShouldNotBeNull();
        history.State<Engagement>(Ylp2emInParepare, "2017-03-13").ShouldBeNull();
        history.State<Engagement>(Ylp2emInParepare, "2017-03-14").ShouldNotBeNull();
    });

    [Story("When the same paper comes in again with an earlier date, the earlier date bounds", "Bila surat yang sama masuk lagi dengan tanggal lebih awal, tanggal itu yang membatasi")]
    public void ReceivedTwice() => Given(Received(Report, "2017-06"), Received(Report, "2017-05"), Told(OfKpi, Candidate)).Shows(history => Certain(history, "2017-05-31").ShouldNotBeNull());

    [Story("The date of one report does not date what another tells", "Tanggal satu laporan tidak menentukan tanggal isi laporan lain")]
    public void AnotherReport() => Given(Received(LaterReport, "2017-04"), Told(OfKpi, Candidate)).Shows(history => Certain(history, "2017-07-31").ShouldBeNull());

    [Story("What happened by some day or other before June may have happened at any time before", "Yang terjadi entah kapan sebelum Juni mungkin terjadi kapan saja sebelumnya")]
    public void OpenBeginning() => Given(Received(Report, "2017-06"), Told(OfKpi, Candidate, "../2017-05")).Shows(history =>
    {
        Possible(history, "1990-01-01").ShouldNotBeNull();
        Certain(history, "2017-05-30").ShouldBeNull();
        Certain(history, "2017-05-31").ShouldNotBeNull();
    });

    [Story("What the office does is certain from the moment it is entered", "Yang dilakukan kantor pasti sejak saat dicatat")]
    public void ActsAreCertain() => Given(Done(OfKpi, Candidate, "2017-07-05")).Shows(history =>
    {
        Certain(history, "2017-07-04").ShouldBeNull();
        Certain(history, "2017-07-05").ShouldNotBeNull();
        Possible(history, "2017-07-04").ShouldBeNull();
    });
}
