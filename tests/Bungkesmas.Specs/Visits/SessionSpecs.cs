using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Visits;
using Bungkesmas.Projections.Visits;

namespace Bungkesmas.Specs.Visits;

public sealed class SessionSpecs() : Stories("visits")
{
    private static readonly Audience Women = new(AudienceKind.Women, AudienceRole.Actual, Ylp2em);
    private static readonly SessionPlanned Plan = new(SecondVisit.Id, SessionKind.Outreach, "2017-05-10", "09:00", Regions: [TheDistrictOfSoreang], Audiences: [new(AudienceKind.Members, Organisation: Ylp2em, Count: People(40))]);
    private static readonly SessionHeld Held = new(SecondVisit.Id, SessionKind.Outreach, Regions: [TheDistrictOfSoreang]);

    private static Session The(History history, string? on = null) => history.State<Session>(InSoreang, on).ShouldNotBeNull();

    [Story("A session is planned, and then it is held", "Pertemuan direncanakan, lalu diadakan")]
    public void PlannedThenHeld() => Given(Told(InSoreang, Plan, "2017-05-01"), Told(InSoreang, Held with { Audiences = [Women with { Count = People(35) }] }, "2017-05-10")).Shows(history =>
    {
        The(history, "2017-05-01").Standing.ShouldBe(SessionStanding.Planned);
        The(history).ShouldSatisfyAllConditions(
            session => session.Standing.ShouldBe(SessionStanding.Held), session => session.Visits.ShouldBe([SecondVisit.Id]), session => session.Regions.ShouldBe([Soreang]),
            session => session.Audiences.Select(audience => (audience.Role, audience.Kind)).ShouldBe([(AudienceRole.Intended, AudienceKind.Members), (AudienceRole.Actual, AudienceKind.Women)]));
    });

    [Story("A session that is planned anew is planned for the later day; plans that are told of one day leave it open", "Pertemuan yang direncanakan ulang jatuh pada hari yang baru; rencana yang diceritakan pada hari yang sama membiarkannya terbuka")]
    public void PlannedAnew()
    {
        SessionPlanned For(string day) => new(Kind: SessionKind.Outreach, Date: day, Regions: [TheDistrictOfSoreang]);
        Given(Told(InSoreang, For("2017-05-10"), "2017-05-01"), Told(InSoreang, For("2017-05-24"), "2017-05-08")).Shows(history =>
        {
            (The(history, "2017-05-02").Earliest, The(history, "2017-05-02").Latest).ShouldBe((new DateOnly(2017, 5, 10), new DateOnly(2017, 5, 10)));
            (The(history).Earliest, The(history).Latest).ShouldBe((new DateOnly(2017, 5, 24), new DateOnly(2017, 5, 24)));
        });
        Given(Told(InSoreang, For("2017-05-10"), "2017-05-01"), Told(InSoreang, For("2017-05-24"), "2017-05-01"))
            .Shows(history => (The(history).Earliest, The(history).Latest).ShouldBe((new DateOnly(2017, 5, 10), new DateOnly(2017, 5, 24))));
    }

    [Story("The audience was another one than planned: both are told, and why", "Pesertanya lain dari yang direncanakan: keduanya disebut, beserta sebabnya")]
    public void AudienceReplaced() => Given(Told(InSoreang, Held with
    {
        Audiences = [new(AudienceKind.Members, AudienceRole.Intended, Ylp2em), new(AudienceKind.Farmers, Count: Several(Unit.People)), new(AudienceKind.Children, AudienceRole.Incidental)], Changes = [Circumstance.Mourning]
    }, "2017-05-10")).Shows(history => The(history).ShouldSatisfyAllConditions(
        session => session.Audiences.Select(audience => audience.Role).ShouldBe([AudienceRole.Intended, AudienceRole.Actual, AudienceRole.Incidental]),
        session => session.Audiences.ElementAt(1).Counts.ShouldHaveSingleItem().Value.ShouldBeNull(), session => session.Reasons.ShouldBe([Circumstance.Mourning]), session => session.Conflicts.ShouldBeEmpty()));

    [Story("Nobody came: the session was neither held nor forgotten", "Tidak ada yang datang: pertemuan tidak diadakan, dan tidak dilupakan")]
    public void NobodyCame() => Given(
        Told(InSoreang, Plan, "2017-05-01"), Told(InSoreang, new SessionNotHeld([Circumstance.NobodyCame, Circumstance.Rain], SecondVisit.Id), "2017-05-10"),
        Told(InUjung, new SessionHeld(Regions: [TheDistrictOfUjung], Audiences: [new(AudienceKind.Public, Count: People(0))]), "2017-05-11")).Shows(history =>
    {
        The(history).ShouldSatisfyAllConditions(session => session.Standing.ShouldBe(SessionStanding.NobodyCame), session => session.Reasons.ShouldBe([Circumstance.NobodyCame, Circumstance.Rain]));
        history.State<Session>(InUjung)!.Standing.ShouldBe(SessionStanding.NobodyCame);
    });

    [Story("The venue was locked, so there was no session", "Tempatnya terkunci, jadi tidak ada pertemuan")]
    public void Locked() => Given(Told(InSoreang, Plan, "2017-05-01"), Told(InSoreang, new SessionNotHeld([Circumstance.VenueLocked]), "2017-05-10"))
        .Shows(history => The(history).ShouldSatisfyAllConditions(session => session.Standing.ShouldBe(SessionStanding.NotHeld), session => session.Dated.ShouldBeTrue()));

    [Story("Two reports count the same audience differently: the session counts once, both counts stay, and it says so", "Dua laporan menghitung peserta yang sama secara berbeda: pertemuannya terhitung sekali, kedua angka tersimpan, dan itu dinyatakan")]
    public void CountedDifferently() => Given(
        Told(InSoreang, Held with { Audiences = [Women with { Count = People(35, Qualifier.Claimed) }] }, "2017-05-10"),
        Told(InSoreang, Held with { Audiences = [Women with { Count = People(50) }] }, "2017-05") with { Document = LaterReport }).Shows(history =>
    {
        var audience = The(history).Audiences.ShouldHaveSingleItem();
        audience.Counts.Select(count => count.Value).ShouldBe([35, 50], ignoreOrder: true);
        audience.Conflicting.ShouldBeTrue();
        The(history).Conflicts.ShouldBe([Disagreement.Audience]);
    });

    [Story("\"At least thirty\", \"several\" and \"fifty\" can all be right", "\"Sedikitnya tiga puluh\", \"beberapa\" dan \"lima puluh\" dapat semuanya benar")]
    public void CountsThatAgree() => Given(
        Told(InSoreang, Held with { Audiences = [Women with { Count = People(30, Qualifier.AtLeast) }] }, "2017-05-10"), Told(InSoreang, Held with { Audiences = [Women with { Count = Several(Unit.People) }] }, "2017-05-10"),
        Told(InSoreang, Held with { Audiences = [Women with { Count = People(50) }] }, "2017-05-10"))
        .Shows(history => The(history).Audiences.ShouldHaveSingleItem().ShouldSatisfyAllConditions(audience => audience.Counts.Count.ShouldBe(3), audience => audience.Conflicting.ShouldBeFalse()));

    [Story("A speaker who was announced did not come, and the village head sent a deputy", "Narasumber yang diumumkan tidak datang, dan kepala desa mengirim wakil")]
    public void SpeakerAbsent() => Given(
        Told(InSoreang, Plan with { Speakers = [new(Director, Ylp2em)] }, "2017-05-01"),
        Told(InSoreang, Held with
        {
            Speakers = [new(Director, Ylp2em, Appeared: Whether.No, Reason: Circumstance.OfficialDuty), new(Officer, Appeared: Whether.Yes)],
            Absences = [new(AbsentRole.VillageHead, Reason: Circumstance.VillageMeeting, DeputySent: Whether.Yes)]
        }, "2017-05-10")).Shows(history =>
    {
        var speakers = The(history).Speakers.ToList();
        speakers[0].ShouldSatisfyAllConditions(speaker => speaker.Planned.ShouldBe([Whether.Yes]), speaker => speaker.Appeared.ShouldBe([Whether.No]), speaker => speaker.Reasons.ShouldBe([Circumstance.OfficialDuty]));
        speakers[1].ShouldSatisfyAllConditions(speaker => speaker.Planned.ShouldBeEmpty(), speaker => speaker.Appeared.ShouldBe([Whether.Yes]));
        The(history).Absences.ShouldHaveSingleItem().DeputySent.ShouldBe(Whether.Yes);
    });

    [Story("The clock is told and the day is not: the time is kept, and the session stays undated", "Jamnya disebut, harinya tidak: jam disimpan, dan pertemuan tetap tanpa tanggal")]
    public void TimeWithoutDate() => Given(Received(Report, "2017-06-02"), Told(InSoreang, Held) with { When = new(Time: "09:30/11:00", Zone: Zone.Wita) }).Shows(history =>
        The(history).ShouldSatisfyAllConditions(
            session => session.Dated.ShouldBeFalse(), session => session.Held.ShouldHaveSingleItem().When.Time.ShouldBe("09:30/11:00"), session => session.Latest.ShouldBe(new(2017, 6, 2))));

    [Story("One report says held, another one not held: that is a contradiction", "Satu laporan menyebut diadakan, laporan lain menyebut tidak: itu pertentangan")]
    public void HeldAndNot() => Given(Told(InSoreang, Held, "2017-05-10"), Told(InSoreang, new SessionNotHeld([Circumstance.Rain]), "2017-05-10") with { Document = LaterReport })
        .Shows(history => The(history).ShouldSatisfyAllConditions(session => session.Standing.ShouldBe(SessionStanding.Held), session => session.Conflicts.ShouldBe([Disagreement.Held])));

    [Story("A session that failed on one day and was held on a later one contradicts nothing", "Pertemuan yang gagal pada satu hari dan diadakan pada hari berikutnya tidak bertentangan")]
    public void HeldLater() => Given(Told(InSoreang, new SessionNotHeld([Circumstance.PowerCut]), "2017-05-10"), Told(InSoreang, Held, "2017-05-12"))
        .Shows(history => The(history).ShouldSatisfyAllConditions(session => session.Standing.ShouldBe(SessionStanding.Held), session => session.Conflicts.ShouldBeEmpty(),
            _ => history.State<QuestionsAbout>(InSoreang)?.Open.ShouldBeEmpty()));

    [Story("A question that was asked implies a session, and a hope holds none", "Pertanyaan yang diajukan menyiratkan pertemuan, sedangkan harapan tidak mengadakannya")]
    public void QuestionsAndHopes() => Given(
        Told(InSoreang, new QuestionAsked(Matter.Claims), "2017-05-10"), Told(InSoreang, new QuestionAnswered(Matter.Claims, AnswerGiven.Deferred), "2017-05-10"), Hoped(InUjung, Held, "2017-05-10")).Shows(history =>
    {
        The(history).ShouldSatisfyAllConditions(session => session.Standing.ShouldBe(SessionStanding.Implied), session => session.Questions.ShouldBe([new(Matter.Claims, [AnswerGiven.Deferred])]));
        history.State<Session>(InUjung)!.Standing.ShouldBe(SessionStanding.Mentioned);
    });

    [Story("A training is a session held, with its trainees", "Pelatihan adalah pertemuan yang diadakan, dengan pesertanya")]
    public void Training() => Given(Told(InSoreang, new TrainingHeld([Matter.Bookkeeping], People(12), [new(Officer)]), "2017-05-10"), Told(TheCity, new UnderstandingObserved(UnderstandingLevel.Some, Session: InSoreang.Id), "2017-05-10"))
        .Shows(history => The(history).ShouldSatisfyAllConditions(
            session => session.Standing.ShouldBe(SessionStanding.Held), session => session.Audiences.ShouldHaveSingleItem().Counts.ShouldBe([People(12)]), session => session.Speakers.ShouldHaveSingleItem().Person.ShouldBe(Officer),
            session => session.Understanding.ShouldHaveSingleItem().Said.Level.ShouldBe(UnderstandingLevel.Some)));
}
