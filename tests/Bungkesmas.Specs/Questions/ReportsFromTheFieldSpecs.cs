using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Requests;
using Bungkesmas.Projections.Questions;

namespace Bungkesmas.Specs.Questions;

/// <summary>What reports of partners that leave, agreements that change and totals that differ make people ask, and what they do not.</summary>
public sealed class ReportsFromTheFieldSpecs() : Stories("questions")
{
    private const string Hospital = "rsud-andi-makkasau";

    private static List<string> Open(History history, Subject on) => [.. history.State<QuestionsAbout>(on)?.Open.Select(question => question.Id) ?? []];

    private static readonly AgreementKey OfTwo = new([Ylp2em, Stf], InParepare, AgreementKind.Mou), OfThree = OfTwo with { Parties = [Ylp2em, Stf, Hospital] };

    [Story("A hospital joins an MOU by an amendment: its parties changed, nobody disagrees, and it is told as one of them", "Rumah sakit bergabung lewat perubahan MOU: pihaknya berubah, tidak ada yang berselisih")]
    public void AmendedParties() => Given(
        Told(Mou, new AgreementSigned(OfTwo), "2017-03"), Told(Mou, new AgreementAmended(OfThree, [AgreementChange.Parties]), "2017-06"), Told(Mou, new AgreementDrafted(OfThree), "2017-08")).Shows(history =>
    {
        Open(history, Mou).ShouldBeEmpty();
        history.State<Agreement>(Mou).ShouldNotBeNull().Key.Parties.ShouldBe([Ylp2em, Stf, Hospital]);
    });

    [Story("An amendment that changes nothing of the parties and names others is a question", "Perubahan yang tidak menyangkut para pihak, tetapi menyebut pihak lain, adalah pertanyaan")]
    public void AmendedOtherwise() => Given(Told(Mou, new AgreementSigned(OfTwo), "2017-03"), Told(Mou, new AgreementAmended(OfThree, [AgreementChange.Validity]), "2017-06"))
        .Shows(history => Open(history, Mou).ShouldBe([$"claims-differ-parties-agreement-{Mou.Id}"]));

    [Story("A request that one report says YLP2EM made, and another KPI, is asked about", "Permintaan yang menurut satu laporan dari YLP2EM dan menurut laporan lain dari KPI ditanyakan")]
    public void RequestOfTwo()
    {
        var request = new Subject(Subject.Requests, "minta");
        var made = Told(request, new RequestMade(Ylp2em, [RequestedThing.LocalManager]), "2017-02");
        foreach (var became in new Event[] { new RequestAnswered(Kpi, InPrinciple: true), new RequestFulfilled(Kpi, Partly: true), new RequestDeclined(Kpi), new RequestWithdrawn(Kpi), new RequestMade(Kpi, [RequestedThing.LocalManager]) })
            foreach (var told in new Entry[][] { [made, Told(request, became, "2017-03-03")], [Told(request, became, "2017-03-03"), made] })
                Given(told).Shows(history =>
                {
                    Open(history, request).ShouldBe([$"claims-differ-requester-request-{request.Id}"]);
                    var question = history.State<QuestionsAbout>(request).ShouldNotBeNull().Open.Single();
                    RuleBook.Say(question, FieldNames.All).En.ShouldStartWith("Sources disagree on who asked for it (");
                    Labels.Of(question, FieldNames.All).Select(label => label.Id).ShouldBe(["YLP2EM", "KPI Parepare"], ignoreOrder: true);
                });
        Given(made, Told(request, new RequestAnswered(Ylp2em, InPrinciple: true), "2017-03-03")).Shows(history => Open(history, request).ShouldBeEmpty());
        Given(made, Hoped(request, new RequestFulfilled(Kpi), "2017-03-03")).Shows(history => Open(history, request).ShouldBeEmpty());
    }

    [Story("What is told to have come, and is not what the MOU waits for, is asked about until the MOU is signed", "Syarat yang dilaporkan terpenuhi, tetapi bukan yang ditunggu MOU, ditanyakan sampai MOU ditandatangani")]
    public void AnotherConditionMet()
    {
        var approval = new Condition(ConditionKind.ApprovalGiven, Kpi);
        Entry deferred = Told(Mou, Deferral, "2017-03"), met = Told(Mou, new DeferralConditionMet(MouKey, approval), "2017-04");
        foreach (var told in new Entry[][] { [deferred, met], [met, deferred] })
            Given(told).Shows(history =>
            {
                Open(history, Mou).ShouldBe([$"other-condition-met-{Mou.Id}"]);
                var question = history.State<QuestionsAbout>(Mou).ShouldNotBeNull().Open.Single();
                RuleBook.Say(question, FieldNames.All).ShouldBe(new(
                    $"Syarat yang dilaporkan terpenuhi bukan yang ditunggu {Mou.Say(FieldNames.All).Id}: peluncuran Si Bungkesmas: yang ditunggu atau persetujuan KPI Parepare: sudah terpenuhi.",
                    $"What is reported to have come is not what {Mou.Say(FieldNames.All).En} waits for: the launch of Si Bungkesmas: waited for or the approval of KPI Parepare: has come."));
            });
        Given(deferred, Told(Mou, new DeferralConditionMet(MouKey), "2017-04")).Shows(history => Open(history, Mou).ShouldBeEmpty());
        Given(deferred, Told(Mou, new DeferralConditionMet(MouKey, Deferral.Until), "2017-04")).Shows(history => Open(history, Mou).ShouldBeEmpty());
        Given(Told(Mou, Deferral with { Until = approval }, "2017-02"), deferred, met).Shows(history => Open(history, Mou).ShouldBeEmpty());
        Given(Told(Mou, Deferral with { Until = new(ConditionKind.Unstated) }, "2017-03"), met).Shows(history => Open(history, Mou).ShouldBeEmpty());
        Given(deferred, Hoped(Mou, new DeferralConditionMet(MouKey, approval), "2017-04")).Shows(history => Open(history, Mou).ShouldBeEmpty());
        Given(deferred, met, Told(Mou, Signature, "2017-05")).Shows(history => Open(history, Mou).ShouldBeEmpty());
    }

    [Story("An MOU that is told to have expired before its last day is asked about", "MOU yang dilaporkan habis masa berlakunya sebelum hari terakhirnya ditanyakan")]
    public void ExpiredEarly()
    {
        Entry Signed(DateOnly until) => Told(Mou, Signature with { ValidUntil = until }, "2016-03-01");
        Entry Expired(string? day) => Told(Mou, new AgreementExpired(MouKey), day);
        Entry Prolonged(string day) => Told(Mou, new AgreementAmended(MouKey, [AgreementChange.Validity], new(2019, 3, 1)), day);
        foreach (var day in new[] { "2017-03", "2017-03-02", null })
            foreach (var told in new Entry[][] { [Signed(new(2018, 3, 1)), Expired(day)], [Expired(day), Signed(new(2018, 3, 1))] })
                Given(told).Shows(history =>
                {
                    Open(history, Mou).ShouldBe([$"expired-before-end-{Mou.Id}"]);
                    RuleBook.Say(history.State<QuestionsAbout>(Mou).ShouldNotBeNull().Open.Single(), FieldNames.All).En
                        .ShouldBe($"{Mou.Say(FieldNames.All).Begun().En} is reported expired before its last day: expired or valid until 1 March 2018.");
                });
        Given(Signed(new(2017, 3, 1)), Expired("2017-03-01")).Shows(history => Open(history, Mou).ShouldBeEmpty());
        Given(Signed(new(2017, 3, 1)), Expired("2017-03-02")).Shows(history => Open(history, Mou).ShouldBeEmpty());
        Given(Signed(new(2017, 3, 1)), Expired("2017-03")).Shows(history => Open(history, Mou).ShouldBeEmpty());
        Given(Signed(new(2017, 3, 1)), Expired("2017-03-02"), Prolonged("2017-04-01")).Shows(history => Open(history, Mou).ShouldBeEmpty());
        Given(Signed(new(2017, 3, 1)), Prolonged("2017-02-01"), Expired("2017-03-02")).Shows(history => Open(history, Mou).ShouldHaveSingleItem());
        Given(Signed(new(2018, 3, 1)), Hoped(Mou, new AgreementExpired(MouKey), "2017-03")).Shows(history => Open(history, Mou).ShouldBeEmpty());
    }

    [Story("Two reports of one day, ready and declined: nobody knows which came last, so it is asked, until something later is told", "Dua laporan tentang satu hari, siap dan menolak: tidak ada yang tahu mana yang terakhir, jadi ditanyakan, sampai ada kabar kemudian")]
    public void OppositeWordsOfOneDay()
    {
        const string Asked = "claims-differ-then-73-72-organisation-ylp2em";
        var (ready, declined) = (Told(OfYlp2em, new ReadinessDeclared(InParepare), "2017-03-03"), Told(OfYlp2em, new PartnerDeclined(InParepare), "2017-03-03"));
        Given(ready, declined with { Document = LaterReport }).Shows(history => Open(history, OfYlp2em).ShouldBe([Asked]));
        Given(Told(OfYlp2em, new ProviderActivated(InParepare), "2017-03-03"), Told(OfYlp2em, new PartnershipEnded(InParepare), "2017-03-03") with { Document = LaterReport })
            .Shows(history => Open(history, OfYlp2em).ShouldBe([Asked]));
        Given(ready, declined with { Document = LaterReport }, Told(OfYlp2em, new ReadinessDeclared(InParepare), "2017-04")).Shows(history => Open(history, OfYlp2em).ShouldBeEmpty());
        Given(ready, declined).Shows(history => Open(history, OfYlp2em).ShouldBeEmpty());
        Given(ready, declined with { Document = LaterReport, Date = "2017-03-04" }).Shows(history => Open(history, OfYlp2em).ShouldBeEmpty());
        Given(ready, Told(OfYlp2em, new ReadinessDeclared(InParepare), "2017-03-03") with { Document = LaterReport }).Shows(history => Open(history, OfYlp2em).ShouldBeEmpty());
        Given(ready, Hoped(OfYlp2em, new PartnerDeclined(InParepare), "2017-03-03") with { Document = LaterReport }).Shows(history => Open(history, OfYlp2em).ShouldBeEmpty());
    }

    [Story("Two reports of one day lead a route to two places, or to its end, or put a partner under two others: each is asked", "Dua laporan tentang satu hari membawa jalur ke dua tempat, atau ke akhirnya, atau menempatkan mitra di bawah dua lembaga: ditanyakan")]
    public void OtherWordsOfOneDay()
    {
        var route = Told(Interim, Redirect, "2017-03-03");
        Given(route, Told(Interim, Redirect with { To = Kpi }, "2017-03-03") with { Document = LaterReport }).Shows(history => Open(history, Interim).ShouldBe([$"claims-differ-then-route-{Interim.Id}"]));
        Given(route, Told(Interim, new RouteEnded(PattiroJeka, PeopleOfParepare), "2017-03-03") with { Document = LaterReport }).Shows(history => Open(history, Interim).ShouldBe([$"claims-differ-then-route-{Interim.Id}"]));
        Given(route, Done(Interim, new RouteEnded(PattiroJeka, PeopleOfParepare), "2017-03-03")).Shows(history => Open(history, Interim).ShouldBeEmpty());
        Given(Told(OfKpi, new SubPartnerAttached(InParepare, Ylp2em), "2017-03-03"), Told(OfKpi, new SubPartnerAttached(InParepare, Stf), "2017-03-03") with { Document = LaterReport })
            .Shows(history => Open(history, TheCity).ShouldBe([$"claims-differ-works-under-{Kpi}-region-73-72"]));
    }

    [Story("One request granted and declined on one day, one local manager appointed and released, one MOU for two regions: each is asked", "Satu permintaan dikabulkan dan ditolak pada satu hari, satu pengelola ditunjuk dan diberhentikan, satu MOU untuk dua wilayah: ditanyakan")]
    public void StillOtherWordsOfOneDay()
    {
        var request = new Subject(Subject.Requests, "minta");
        var asked = new[] { $"claims-differ-then-request-{request.Id}" };
        Entry[] made = [Told(request, new RequestMade(Kpi, [RequestedThing.LocalManager]), "2017-02"), Told(request, new RequestDeclined(Kpi), "2017-03-03")];
        Given(made).Shows(history => Open(history, request).ShouldBeEmpty());
        foreach (var granted in new Event[] { new RequestFulfilled(Kpi), new RequestAnswered(Kpi, InPrinciple: false) })
            Given([.. made, Told(request, granted, "2017-03-03") with { Document = LaterReport }]).Shows(history => Open(history, request).ShouldBe(asked));
        Given([.. made, Told(request, new RequestAnswered(Kpi, InPrinciple: true), "2017-03-03") with { Document = LaterReport }]).Shows(history => Open(history, request).ShouldBeEmpty());
        Given(Told(OfKpi, new LocalManagerAppointed(PeopleOfParepare), "2017-03-03"), Told(OfKpi, new LocalManagerReleased(PeopleOfParepare), "2017-03-03") with { Document = LaterReport })
            .Shows(history => Open(history, OfKpi).ShouldBe([$"claims-differ-then-registers-73-72-organisation-{Kpi}"]));
        Given(Told(Mou, new AgreementSigned(OfTwo), "2017-03"), Told(Mou, new AgreementSigned(OfTwo with { Region = InWajo }), "2017-03"))
            .Shows(history => Open(history, Mou).ShouldBe([$"claims-differ-holds-in-agreement-{Mou.Id}"]));
        Given(Told(Mou, new AgreementSigned(OfTwo), "2017-03"), Told(Mou, new AgreementAmended(OfTwo with { Region = InWajo }, [AgreementChange.Region]), "2017-05")).Shows(history => Open(history, Mou).ShouldBeEmpty());
    }

    [Story("Two running totals of one day that differ are a question, as they are contested in the totals", "Dua jumlah berjalan untuk hari yang sama yang berbeda adalah pertanyaan")]
    public void RunningTotalsOfOneDay()
    {
        var week = Counting("parepare-pekan-1");
        Given(Told(week, InAll(214), "2017-05-07"), Told(week, InAll(187), "2017-05-07")).Shows(history => Open(history, week).ShouldBe([$"claims-differ-running-participants-registration-{week.Id}"]));
        Given(Told(week, InAll(187), "2017-05-07"), Told(week, InAll(214), "2017-05-14")).Shows(history => Open(history, week).ShouldBeEmpty());
        Given(Told(week, InAll(187), "2017-05-07"), Told(week, InAll(214), "2017-05")).Shows(history => Open(history, week).ShouldBeEmpty());
    }

    [Story("One officer writes that a partner left, another one that it is a partner still: a question, until something new is agreed", "Petugas satu menulis mitra mundur, petugas lain menulis masih mitra: pertanyaan, sampai ada perjanjian baru")]
    public void LeftOrStillAPartner()
    {
        var (left, still) = (Told(OfYlp2em, new PartnershipEnded(InParepare), "2017-03-03"), Told(OfYlp2em, new AlreadyPartnerReported(InParepare), "2017-03-24"));
        var signed = Told(Mou, new AgreementSigned(OfTwo), "2017-01");
        Given(signed, left, still).Shows(history => Open(history, TheCity).ShouldBe(["partner-after-ending-ylp2em-region-73-72"]));
        Given(signed, left, Told(OfYlp2em, new AlreadyPartnerReported(InParepare))).Shows(history =>
        {
            history.State<Engagement>(Subject.Engagement(Ylp2em, Parepare)).ShouldNotBeNull().Role.ShouldBe(Role.Partner);
            Open(history, TheCity).ShouldBe(["partner-after-ending-ylp2em-region-73-72"]);
        });
        Given(signed, left, still, Told(Mou, new AgreementSigned(OfTwo with { Ordinal = 2 }), "2017-03-20")).Shows(history => Open(history, TheCity).ShouldBeEmpty());
        Given(signed, left, Told(OfYlp2em, new AlreadyPartnerReported(InParepare), "2017-02")).Shows(history => Open(history, TheCity).ShouldBeEmpty());
        Given(signed, Inferred(OfYlp2em, new PartnershipEnded(InParepare), "2017-03-03"), still).Shows(history => Open(history, TheCity).ShouldBeEmpty());
    }

    [Story("A partner told to be one again since a day after it left is not asked about, unless it left once more", "Mitra yang disebut menjadi mitra lagi sejak hari sesudah ia mundur tidak ditanyakan, kecuali bila mundur lagi")]
    public void BackSince()
    {
        var (signed, left) = (Told(Mou, new AgreementSigned(OfTwo), "2017-01"), Told(OfYlp2em, new PartnershipEnded(InParepare), "2017-03-03"));
        Entry Back(string since) => Told(OfYlp2em, new AlreadyPartnerReported(InParepare, Since: since), "2017-06-24");
        Given(signed, left, Back("2017-05")).Shows(history => Open(history, TheCity).ShouldBeEmpty());
        Given(signed, left, Back("2017-05"), Told(OfYlp2em, new PartnershipEnded(InParepare), "2017-06-01"), Told(OfYlp2em, new AlreadyPartnerReported(InParepare), "2017-06-25"))
            .Shows(history => Open(history, TheCity).ShouldBe(["partner-after-ending-ylp2em-region-73-72"]));
        Given(signed, left, Back("2017-05"), Told(OfYlp2em, new AlreadyPartnerReported(InParepare), "2017-06-25")).Shows(history => Open(history, TheCity).ShouldBeEmpty());
    }

    [Story("A route that still leads to a partner whose partnership ended is asked about, until the route ends or the partner is one again", "Jalur yang masih menuju mitra yang kemitraannya berakhir ditanyakan, sampai jalurnya ditutup atau ia menjadi mitra lagi")]
    public void RouteToOneThatLeft()
    {
        const string Asked = "route-to-former-partner-ylp2em-region-73-72";
        var (route, left) = (new Subject(Subject.Routes, "parepare-tetap"), Told(OfYlp2em, new PartnershipEnded(InParepare), "2017-05-10"));
        foreach (var opened in new RouteEvent[] { new RouteOpened(Ylp2em, PeopleOfParepare), new RegistrationRedirected(Ylp2em, PeopleOfParepare, []) })
        {
            Entry[] told = [Told(route, opened, "2017-03-01"), left];
            foreach (var order in new Entry[][] { told, [left, told[0]], [left, told[0] with { Date = "2017-06-01" }] }) Given(order).Shows(history => Open(history, TheCity).ShouldBe([Asked]));
            Given(told).Shows(history => history.State<QuestionsAbout>(TheCity, "2017-05-09").ShouldBeNull());
            Given([.. told, Told(route, new RouteEnded(Ylp2em, PeopleOfParepare), "2017-06-01")]).Shows(history => Open(history, TheCity).ShouldBeEmpty());
            Given([.. told, Told(route, opened with { To = Kpi }, "2017-06-01")]).Shows(history => Open(history, TheCity).ShouldBeEmpty());
            Given([.. told, Told(OfYlp2em, new ReadinessDeclared(InParepare), "2017-06-01")]).Shows(history => Open(history, TheCity).ShouldBeEmpty());
            Given([.. told, Told(OfYlp2em, new SubPartnerAttached(InParepare, Kpi), "2017-06-01")]).Shows(history => Open(history, TheCity).ShouldBeEmpty());
            Given(told[0], left with { Assertion = Assertion.Hoped }).Shows(history => Open(history, TheCity).ShouldBeEmpty());
            Given(Told(route, opened with { To = Kpi }, "2017-03-01"), left).Shows(history => Open(history, TheCity).ShouldBeEmpty());
        }
    }

    [Story("Who newly registers through a route after it ended is asked about, unless it was open again; a running total can be told at any time",
        "Pendaftar baru lewat jalur yang sudah berakhir ditanyakan, kecuali jalur itu dibuka lagi; jumlah berjalan dapat disebut kapan pun")]
    public void RegisteredAfterEnd()
    {
        var route = new Subject(Subject.Routes, "parepare-tetap");
        Entry opened = Told(route, new RouteOpened(Kpi, PeopleOfParepare), "2017-03-01"), ended = Told(route, new RouteEnded(Kpi, PeopleOfParepare), "2017-05-10");
        Entry Seven(string? date, string? period = null, bool? cumulative = false, decimal number = 7) => Told(new(Subject.Registrations, "parepare"), new ParticipantsRegistered(Participants(number), route.Id, Period: period, Cumulative: cumulative), date);
        foreach (var late in new[] { Seven("2017-06-01"), Seven("2017-06-01", cumulative: null), Seven("2017-07-01", "2017-06") })
            foreach (var told in new Entry[][] { [opened, ended, late], [late, ended, opened] })
                Given(told).Shows(history =>
                {
                    Open(history, route).ShouldBe(["registered-after-end-parepare-tetap"]);
                    history.State<QuestionsAbout>(route).ShouldNotBeNull().Open.ShouldHaveSingleItem().Readings.Select(reading => reading.Value).ShouldBe(["leads-no-more", "registered-through"]);
                });
        foreach (var fine in new[] { Seven("2017-05-01"), Seven("2017-06-01", "2017-04"), Seven("2017-06-01", "2017-05"), Seven(null), Seven("2017-06-01", cumulative: true), Seven("2017-06-01", number: 0), Seven("2017-06-01") with { Assertion = Assertion.Hoped } })
            Given(opened, ended, fine).Shows(history => Open(history, route).ShouldBeEmpty());
        Given(opened, ended, Seven("2017-06-01"), Told(route, new RouteOpened(Kpi, PeopleOfParepare), "2017-05-20")).Shows(history => Open(history, route).ShouldBeEmpty());
        Given(opened, ended, Seven("2017-06-01"), Told(route, new RouteOpened(Kpi, PeopleOfParepare), "2017-07-20")).Shows(history => Open(history, route).ShouldHaveSingleItem());
    }

    [Story("A redirect that is told without a day after its end is asked about, until somebody says when it began again or that it ended after all; it leads there as long as nobody does",
        "Pengalihan yang diceritakan tanpa tanggal sesudah berakhir ditanyakan, sampai ada yang menyebut kapan mulai lagi atau bahwa sudah berakhir; sementara itu tetap dianggap berlaku")]
    public void RouteAgainAfterEnd()
    {
        var route = new Subject(Subject.Routes, "parepare-tetap");
        foreach (var opened in new RouteEvent[] { new RouteOpened(Kpi, PeopleOfParepare), new RegistrationRedirected(Kpi, PeopleOfParepare, []) })
        {
            Entry began = Told(route, opened, "2017-03-01"), ended = Told(route, new RouteEnded(Kpi, PeopleOfParepare), "2017-05-10"), again = Told(route, opened);
            foreach (var told in new Entry[][] { [began, ended, again], [again, ended, began], [ended, again] })
                Given(told).Shows(history =>
                {
                    history.State<QuestionsAbout>(route).ShouldNotBeNull().Open.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                        question => question.Id.ShouldBe("route-again-after-end-parepare-tetap"), question => question.Readings.Select(reading => reading.Value).ShouldBe(["leads-no-more", $"towards:{Kpi}"]),
                        question => RuleBook.Say(question, FieldNames.All).En.ShouldStartWith("People are reported to be sent along a route that is reported ended, and nobody says since when ("));
                    history.State<Route>(route).ShouldNotBeNull().Standing.ShouldBe(RouteStanding.Open);
                });
            Given(began, ended).Shows(history => Open(history, route).ShouldBeEmpty());
            Given(began, ended, Told(route, opened, "2017-06-01")).Shows(history => Open(history, route).ShouldBeEmpty());
            Given(began, ended, again, Told(route, opened, "2017-06-01")).Shows(history => Open(history, route).ShouldBeEmpty());
            Given(began, ended, again with { Assertion = Assertion.Hoped }).Shows(history => Open(history, route).ShouldBeEmpty());
            Given(History.Of(began, ended, again).Retracting(3)).Shows(history => Open(history, route).ShouldBeEmpty());
        }
    }

    [Story("Who works under a partner whose partnership ended is asked about, until it is told what it does since", "Yang menjadi bagian dari mitra yang kemitraannya berakhir ditanyakan, sampai diceritakan kelanjutannya")]
    public void UnderOneThatLeft()
    {
        const string Asked = "under-former-partner-ylp2em-region-73-72";
        Entry[] told = [Told(OfBankSampah, new SubPartnerAttached(InParepare, Ylp2em), "2017-03-01"), Told(OfYlp2em, new PartnershipEnded(InParepare), "2017-05-10")];
        foreach (var order in new Entry[][] { told, [.. Enumerable.Reverse(told)] })
            Given(order).Shows(history =>
            {
                history.State<QuestionsAbout>(TheCity, "2017-05-09").ShouldBeNull();
                history.State<QuestionsAbout>(TheCity).ShouldNotBeNull().Open.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                    question => question.Id.ShouldBe(Asked), question => question.Readings.Select(reading => reading.Value).ShouldBe([$"left:{Ylp2em}", $"sub-partner:{BankSampah}"]));
            });
        foreach (var since in new[]
        {
            Told(OfBankSampah, new SubPartnerAttached(InParepare, Kpi), "2017-06"), Told(OfBankSampah, new PartnershipEnded(InParepare), "2017-06"), Told(OfBankSampah, new PartnerDeclined(InParepare), "2017-06"),
            Told(OfBankSampah, new CandidacyRecorded(InParepare), "2017-06"), Told(OfYlp2em, new ReadinessDeclared(InParepare), "2017-06")
        })
            Given([.. told, since]).Shows(history => Open(history, TheCity).ShouldNotContain(Asked));
        Given(told[0] with { Assertion = Assertion.Inferred }, told[1]).Shows(history => Open(history, TheCity).ShouldBeEmpty());
        Given(Told(OfBankSampah, new SubPartnerAttached(InParepare, Kpi), "2017-03-01"), told[1]).Shows(history => Open(history, TheCity).ShouldBeEmpty());
    }

    [Story("An organisation that a doubtful passage may mean has the doubt in its history, and is asked about only where the doubt is", "Lembaga yang mungkin dimaksud mencatat keraguan itu dalam riwayatnya")]
    public void PossiblyMeant() => Given(Told(new(Subject.Questions, "satu-atau-dua"), new AmbiguityRaised([OfYlp2em.ToString()], AmbiguityKind.WhichOrganisation,
        [new("satu", Organisation: Kpi), new("dua", Meaning: Meaning.OtherOrganisation)]), how: Assertion.Inferred)).Shows(history =>
    {
        history.Facts.ShouldHaveSingleItem().About.ShouldContain(OfKpi);
        Open(history, OfYlp2em).ShouldBe(["satu-atau-dua"]);
        Open(history, OfKpi).ShouldBeEmpty();
    });

    [Fact(DisplayName = "A reading that says nothing but its key is told as a reading, and another time, place or person has a word")]
    public void ReadingsInWords()
    {
        Sentence Said(params PossibleReading[] readings) => new AmbiguityRaised(["organisation/ylp2em"], AmbiguityKind.When, [.. readings]).Say(new(Subject.Questions, "q"), FieldNames.All);
        Said(new("a", Date: "2016~"), new("second-trip")).ShouldBe(new("Tidak jelas kapan terjadinya: sekitar 2016 atau bacaan second-trip.", "It is unclear when it was: about 2016 or reading second-trip."));
        Said(new("a", Date: "2016~"), new("b", Meaning: Meaning.AnotherTime)).En.ShouldBe("It is unclear when it was: about 2016 or another time.");
    }

    [Theory(DisplayName = "At most fifty and thirty-eight fit together; at most fifty and sixty do not")]
    [InlineData("audience:women=≤50; audience:women=38", "")]
    [InlineData("audience:women=≤50; audience:women=50+", "")]
    [InlineData("audience:women=≤50; audience:women=60", "claims-differ-audience-women-session-a: ≤50 | 60")]
    [InlineData("audience:women=≤50; audience:women=51+", "claims-differ-audience-women-session-a: ≤50 | 51+")]
    public void AtMost(string facts, string questions) => Claiming.Found("session/a", facts).ShouldBe(questions);
}
