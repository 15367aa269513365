using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Figures;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Specs.Questions;

public sealed class DatesThatExcludeSpecs
{
    private static List<string> Found(params Entry[] launches) => [.. History.Of(launches).Asked(SiBungkesmas).Select(question => $"{question.Id}: {string.Join(" | ", question.Readings.Select(reading => reading.Value))}")];

    [Fact(DisplayName = "A system is launched once: two days that exclude each other are a question")]
    public void Excluding() => Found(Told(SiBungkesmas, new SystemLaunched(), "2017-05-01"), Told(SiBungkesmas, new SystemLaunched(), "2017-05-02"))
        .ShouldBe(["dates-exclude-system-launched-programme-si-bungkesmas: 2017-05-01 | 2017-05-02"]);

    [Fact(DisplayName = "A month and a day in it are no question, nor is a disputed date, a hope, or the day on which the office entered it")]
    public void Fitting()
    {
        Found(Told(SiBungkesmas, new SystemLaunched(), "2017-05"), Told(SiBungkesmas, new SystemLaunched(), "2017-05-02")).ShouldBeEmpty();
        Found(Told(SiBungkesmas, new SystemLaunched(), "2017-05-01"), Hoped(SiBungkesmas, new SystemLaunched(), "2017-06-01")).ShouldBeEmpty();
        Found(Told(SiBungkesmas, new SystemLaunched(), "2017-05-01"), Done(SiBungkesmas, new SystemLaunched(), "2017-09-01")).ShouldBeEmpty();
        Found(Told(SiBungkesmas, new SystemLaunched(), "2017-05-01"), Told(SiBungkesmas, new SystemLaunched()) with { When = new("2017-06-01", Disputed: true) }).ShouldBeEmpty();
        Found(Told(SiBungkesmas, new SystemLaunched(), "2017-05-05"), Told(SiBungkesmas, new SystemLaunched()) with { When = new("2017-05-01", OtherDates: ["2017-05-10"]) }).ShouldBeEmpty();
    }
}

public sealed class RulesOfAgreementsSpecs
{
    [Theory(DisplayName = "Signed after termination, deferred after signing: the order of what happened makes the question")]
    [InlineData("terminated=terminated @2017-03; signed=signed @2017-05", "signed-after-termination-mou-a: signed | terminated")]
    [InlineData("signed=signed @2017-03; terminated=terminated @2017-05", "")]
    [InlineData("terminated=terminated @2017-03; hoped signed=signed @2017-05", "")]
    [InlineData("terminated=terminated @2017-03; inferred signed=signed @2017-05", "")]
    [InlineData("signed=signed @2017-03; deferred=deferred @2017-05", "deferred-after-signing-mou-a: deferred | signed")]
    [InlineData("deferred=deferred @2017-03; signed=signed @2017-05", "")]
    [InlineData("signed=signed @2017-03; hoped deferred=deferred @2017-05", "")]
    public void Found(string facts, string questions) => Claiming.Found("agreement/mou-a", facts).ShouldBe(questions);

    [Theory(DisplayName = "What may have been before is no question: only what was surely later is, whichever of its days it was")]
    [InlineData("terminated=terminated @2017-03; signed=signed @2017", "")]
    [InlineData("terminated=terminated @2017-03; signed=signed", "")]
    [InlineData("terminated=terminated @2017; signed=signed @2017-05", "")]
    [InlineData("terminated=terminated @2016; signed=signed @2017", "signed-after-termination-mou-a: signed | terminated")]
    [InlineData("signed=signed @2017-03; deferred=deferred @2017", "")]
    [InlineData("signed=signed @2017-03; deferred=deferred", "")]
    public void SurelyLater(string facts, string questions) => Claiming.Found("agreement/mou-a", facts).ShouldBe(questions);

    [Theory(DisplayName = "Signed after it expired is a question, unless it is told until when it goes on")]
    [InlineData("expired=expired @2017-02; signed=signed @2017-03", "signed-after-expiry-mou-a: signed | expired")]
    [InlineData("expired=expired @2017-02; signed=signed @2017", "")]
    [InlineData("signed=signed @2017-01; expired=expired @2017-02", "")]
    [InlineData("expired=expired @2017-02; hoped signed=signed @2017-03", "")]
    [InlineData("expired=expired @2017-02; valid-until=2018-02-28 @2017-03; signed=signed @2017-03", "")]
    [InlineData("expired=expired @2017-02; prolonged=2018-02-28 @2017-03; signed=signed @2017-03", "")]
    [InlineData("expired=expired @2017-02; prolonged=2018-02-28 @2017-01; signed=signed @2017-03", "signed-after-expiry-mou-a: signed | expired; expired-before-end-mou-a: expired | valid-until:2018-02-28")]
    [InlineData("expired=expired @2017-02; valid-until=2017-01-31 @2017-03; signed=signed @2017-03", "signed-after-expiry-mou-a: signed | expired")]
    public void SignedAgain(string facts, string questions) => Claiming.Found("agreement/mou-a", facts).ShouldBe(questions);

    [Theory(DisplayName = "One signing has one validity; a renewal after it ran out has another")]
    [InlineData("valid-until=2018-02-28 @2017-03; valid-until=2020-02-28 @2017-03", "claims-differ-valid-until-agreement-mou-a: 2018-02-28 | 2020-02-28")]
    [InlineData("valid-until=2018-02-28; valid-until=2020-02-28", "claims-differ-valid-until-agreement-mou-a: 2018-02-28 | 2020-02-28")]
    [InlineData("valid-until=2016-02-28 @2015-03; valid-until=2020-02-28 @2016-03", "")]
    [InlineData("valid-until=2018-02-28 @2017-03; prolonged=2020-02-28 @2017-06", "")]
    [InlineData("valid-until=2018-02-28 @2017-03; hoped valid-until=2020-02-28 @2017-03", "")]
    public void Validity(string facts, string questions) => Claiming.Found("agreement/mou-a", facts).ShouldBe(questions);

    [Theory(DisplayName = "Somebody who is a partner already has an agreement on record, or it is asked after")]
    [InlineData("already-partner=ylp2em", "already-partner-ylp2em-region-73-72: already-partner:ylp2em | no-agreement:ylp2em (silence)")]
    [InlineData("already-partner=ylp2em; signed=ylp2em", "")]
    [InlineData("already-partner=ylp2em; signed=kpi", "already-partner-ylp2em-region-73-72: already-partner:ylp2em | no-agreement:ylp2em (silence)")]
    [InlineData("already-partner=ylp2em; hoped signed=ylp2em", "already-partner-ylp2em-region-73-72: already-partner:ylp2em | no-agreement:ylp2em (silence)")]
    [InlineData("hoped already-partner=ylp2em", "")]
    public void Partners(string facts, string questions) => Claiming.Found("region/73.72", facts).ShouldBe(questions);

    [Theory(DisplayName = "A recommendation and a search in vain are in tension; hopes are not")]
    [InlineData("recommended=aphi; nobody-found=nobody-found", "recommended-yet-nobody-found-73-13: recommended:aphi | nobody-found")]
    [InlineData("recommended=aphi; nobody-found=nobody-found; candidate=kpi", "recommended-yet-nobody-found-73-13: recommended:aphi | nobody-found")]
    [InlineData("hoped recommended=aphi; nobody-found=nobody-found", "")]
    [InlineData("recommended=aphi; hoped nobody-found=nobody-found", "")]
    [InlineData("recommended=aphi", "")]
    public void Searches(string facts, string questions) => Claiming.Found("region/73.13", facts).ShouldBe(questions);
}

public sealed class AgreementsInQuestionSpecs() : Stories("questions")
{
    private static ValueList<string> Asked(History history) => history.Asked(Mou).Select(question => question.Id).ToValueList();

    [Story("An MOU that had expired is reported signed: until when it is valid anew is asked, unless it is told", "MOU yang habis masa berlakunya dilaporkan ditandatangani: sampai kapan berlaku lagi ditanyakan, kecuali disebutkan")]
    public void AfterExpiry()
    {
        Given(Told(Mou, new AgreementExpired(MouKey), "2017-02-01"), Told(Mou, Signature, "2017-03-01")).Shows(history =>
        {
            history.State<Agreement>(Mou)!.Standing.ShouldBe(Standing.Expired);
            Asked(history).ShouldBe([$"signed-after-expiry-{Mou.Id}"]);
        });
        Given(Told(Mou, new AgreementExpired(MouKey), "2017-02-01"), Told(Mou, Signature with { ValidUntil = new(2018, 2, 28) }, "2017-03-01")).Shows(history => Asked(history).ShouldBeEmpty());
        Given(Told(Mou, new AgreementExpired(MouKey), "2017-02-01"), Told(Mou, new AgreementAmended(MouKey, [AgreementChange.Validity], new(2018, 2, 28)), "2017-02-10"), Told(Mou, Signature, "2017-03-01"))
            .Shows(history => Asked(history).ShouldBeEmpty());
    }

    [Story("An MOU is told of under two ids: whether it is one, or the second is the next, is asked about the region", "Satu MOU disebut dengan dua id: apakah sama atau yang kedua berikutnya, ditanyakan tentang wilayahnya")]
    public void SeveralIds()
    {
        var second = Subject.Agreement("mou-ylp2em-baru");
        var known = Told(Mou, new AgreementProposed(MouKey), "2017-03");
        Given(known, Told(second, new AgreementSigned(MouKey with { Parties = [Ylp2em, Stf] }), "2017-05")).Shows(history => history.Asked(TheCity).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            question => question.Kind.ShouldBe(QuestionKind.AgreementUnderSeveralIds), question => question.Readings.Select(reading => reading.Value).ShouldBe([Mou.Id, second.Id])));
        foreach (var other in new[] { MouKey with { Ordinal = 2 }, MouKey with { Kind = AgreementKind.Pks }, MouKey with { Region = InWajo } })
            Given(known, Told(second, new AgreementSigned(other), "2017-05")).Shows(history => history.Asked(TheCity).ShouldBeEmpty());
        Given(known, Hoped(second, new AgreementProposed(MouKey), "2017-05")).Shows(history => history.Asked(TheCity).ShouldBeEmpty());
    }

    [Story("Two papers tell of one signing and give it different validities: that is asked; a prolongation is no contradiction", "Dua dokumen menyebut penandatanganan yang sama dengan masa berlaku berbeda: itu ditanyakan; perpanjangan bukan pertentangan")]
    public void Validities()
    {
        var signed = Told(Mou, Signature with { ValidUntil = new(2020, 2, 28) }, "2017-03-01");
        Given(signed, Told(Mou, Signature with { ValidUntil = new(2022, 2, 28) }, "2017-03-01") with { Document = LaterReport }).Shows(history => Asked(history).ShouldBe([$"claims-differ-valid-until-agreement-{Mou.Id}"]));
        Given(signed, Told(Mou, new AgreementAmended(MouKey, [AgreementChange.Validity], new(2022, 2, 28)), "2017-05-01")).Shows(history => Asked(history).ShouldBeEmpty());
    }
}

public sealed class SubPartnersInQuestionSpecs() : Stories("questions")
{
    [Story("KPI works under APHI, APHI under YLP2EM and YLP2EM under KPI, each told later than the other: that is asked", "KPI di bawah APHI, APHI di bawah YLP2EM, dan YLP2EM di bawah KPI, disebut berurutan: itu ditanyakan")]
    public void InCircle()
    {
        Entry[] chain = [Told(OfKpi, new SubPartnerAttached(InParepare, Aphi), "2017-03"), Told(OfAphi, new SubPartnerAttached(InParepare, Ylp2em), "2017-04")];
        Given(chain).Shows(history => history.Asked(TheCity).ShouldBeEmpty());
        Given([.. chain, Told(OfYlp2em, new SubPartnerAttached(InParepare, Kpi), "2017-05")]).Shows(history => history.Asked(TheCity).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            question => question.Id.ShouldBe($"sub-partners-in-circle-{Aphi}-region-73-72"),
            question => question.Readings.Select(reading => reading.Value).ShouldBe([$"sub-partner:{Aphi}", $"sub-partner:{Kpi}", $"sub-partner:{Ylp2em}"])));
        Given([.. chain, Told(OfKpi, new SubPartnerAttached(InParepare, BankSampah), "2017-05"), Told(OfYlp2em, new SubPartnerAttached(InParepare, Kpi), "2017-06")]).Shows(history => history.Asked(TheCity).ShouldBeEmpty());
        Given([.. chain, Hoped(OfYlp2em, new SubPartnerAttached(InParepare, Kpi), "2017-05")]).Shows(history => history.Asked(TheCity).ShouldBeEmpty());
        Given([.. chain, Told(OfYlp2em, new SubPartnerAttached(InWajo, Kpi), "2017-05")]).Shows(history => history.Asked(TheCity).ShouldBeEmpty());
    }
}

public sealed class RulesOfMomentsSpecs
{
    [Theory(DisplayName = "What holds at a moment can change: two values are a question only where nobody can tell which was stated of the later one")]
    [InlineData("size:people=1250 @2017-03-01; size:people=1100 @2017-03-01", "claims-differ-size-people-organisation-ylp2em: 1250 | 1100")]
    [InlineData("size:people=1250; size:people=1100; size:people=1175", "claims-differ-size-people-organisation-ylp2em: 1250 | 1100 | 1175")]
    [InlineData("size:people=1250 @2017; size:people=1100 @2017-03", "claims-differ-size-people-organisation-ylp2em: 1100 | 1250")]
    [InlineData("size:people=1250 @2016; size:people=1100 @2017", "")]
    [InlineData("size:people=1250 @2017-03-01; inferred size:people=1100 @2017-03-01", "")]
    [InlineData("size:people=1250 @2017-03-01; size:women=1100 @2017-03-01", "")]
    [InlineData("size:people=~1250 @2017-03-01; size:people=1175 @2017-03-01", "")]
    public void Sizes(string facts, string questions) => Claiming.Found("organisation/ylp2em", facts).ShouldBe(questions);

    [Fact(DisplayName = "The size of an organisation, and a figure that names no day, are such statements; a running total is none")]
    public void Claimed()
    {
        History.Of(Told(OfYlp2em, new Domain.Organisations.OrganisationProfileReported(Size: new(1250, Qualifier.Exact, Unit.Members)), "2017-05-02"),
            Told(OfYlp2em, new Domain.Organisations.OrganisationProfileReported(Size: new(1100, Qualifier.Exact, Unit.Members)), "2017-05-02")).Asked(OfYlp2em).ShouldHaveSingleItem().Topic.ShouldBe("size:members");
        var figure = new Subject(Subject.Figures, "relawan");
        Entry Stated(FigureTopic topic, decimal number) => Told(figure, new FigureStated(topic, new(number, Qualifier.Exact, Unit.People)));
        History.Of(Stated(FigureTopic.Providers, 9), Stated(FigureTopic.Providers, 4)).Asked(figure).ShouldHaveSingleItem().Kind.ShouldBe(QuestionKind.ClaimsDiffer);
        History.Of(Stated(FigureTopic.ParticipantsTotal, 4), Stated(FigureTopic.ParticipantsTotal, 9)).Asked(figure).ShouldBeEmpty();
    }
}

public sealed class RulesOfPlacesAndVisitsSpecs
{
    [Fact(DisplayName = "A place that no list knows is a question; one that could be several names them")]
    public void Places()
    {
        string[] Found(RegionMention place) => [.. History.Of(Told(OfKpi, new Domain.Organisations.CandidacyRecorded(place))).Asked(place.Subject)
            .Select(question => $"{question.Id}: {string.Join(" | ", question.Readings.Select(reading => reading.Value))}")];
        Found(new("73.72.~kampung-baru")).ShouldBe(["unresolved-place-73-72-unlisted-kampung-baru: unlisted"]);
        Found(new("~soreang", Rule: ResolutionRule.NoContext)).ShouldBe(["unresolved-place-unlisted-soreang: no-context"]);
        Found(new("~soreang", Rule: ResolutionRule.Ambiguous, Rejected: ["73.72.03", "32.04.37"])).ShouldBe(["unresolved-place-unlisted-soreang: 73.72.03 | 32.04.37"]);
        Found(new("61.~siantan", Rule: ResolutionRule.Unlisted, Rejected: ["21.05.01"])).ShouldBe(["unresolved-place-61-unlisted-siantan: 21.05.01 | unlisted"]);
        Found(new(Soreang)).ShouldBeEmpty();
    }

    [Theory(DisplayName = "Much understood and few who know: in tension, not an error")]
    [InlineData("understanding=much; awareness=3/22", "understanding-against-awareness-region-73-72: understanding:much | awareness:3/22")]
    [InlineData("understanding=much; awareness=little", "understanding-against-awareness-region-73-72: understanding:much | awareness:little")]
    [InlineData("understanding=full; awareness=~3/22", "understanding-against-awareness-region-73-72: understanding:full | awareness:~3/22")]
    [InlineData("understanding=much; awareness=20/22", "")]
    [InlineData("understanding=some; awareness=3/22", "")]
    [InlineData("understanding=much; awareness=vague", "")]
    [InlineData("hoped understanding=much; awareness=3/22", "")]
    public void Understanding(string facts, string questions) => Claiming.Found("region/73.72", facts).ShouldBe(questions);

    [Theory(DisplayName = "A second visit asks after the first, unless that is on record or implied")]
    [InlineData("region/73.72", "visit-number=2", "preceding-visit-missing-1-region-73-72: 2 | not-on-record:1 (silence)")]
    [InlineData("region/73.72", "visit-number=2; inferred visit-number=1", "")]
    [InlineData("region/73.72", "visit-number=2; hoped visit-number=1", "preceding-visit-missing-1-region-73-72: 2 | not-on-record:1 (silence)")]
    [InlineData("region/73.72", "visit-number=1", "")]
    [InlineData("region/73.72", "visit-number=vague", "")]
    [InlineData("region/73.72", "visit-number:ylp2em=2; visit-number:kpi=1", "preceding-visit-missing-ylp2em-1-region-73-72: 2 | not-on-record:1 (silence)")]
    [InlineData("visit/kunjungan-dua", "visit-number=2", "")]
    public void Visits(string about, string facts, string questions) => Claiming.Found(about, facts).ShouldBe(questions);

    [Fact(DisplayName = "A document that is received again with another date is asked after; one that is dated more exactly is not")]
    public void Documents()
    {
        Entry Dated(string date, bool disputed = false) => Told(Subject.Document("surat"), new DocumentReceived("c", 10, "id", [new(DocumentDateKind.Written, date, Disputed: disputed)]));
        History.Of(Dated("2017-05-01"), Dated("2017-05-02")).Asked(Subject.Document("surat")).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(question => question.Id.ShouldBe("document-dates-written-surat"), question => question.Readings.Select(reading => reading.Value).ShouldBe(["2017-05-01", "2017-05-02"]));
        History.Of(Dated("2017-05"), Dated("2017-05-02")).Asked(Subject.Document("surat")).ShouldBeEmpty();
        History.Of(Dated("2017-05-01"), Dated("2017-05-02", disputed: true)).Asked(Subject.Document("surat")).ShouldBeEmpty();
    }
}

public sealed class NumberedVisitSpecs() : Stories("questions")
{
    private static readonly Subject Second = Subject.Visit("kunjungan-dua"), First = Subject.Visit("kunjungan-satu");

    private static readonly VisitHeld SecondVisit = new([InParepare], Number: 2);

    private static ValueList<string> Asked(History history, Subject on) => history.Asked(on).Select(question => question.Id).ToValueList();

    [Story("A second visit to Parepare asks after the first one", "Kunjungan kedua ke Parepare menanyakan yang pertama")]
    public void Missing() => Given(Told(Second, SecondVisit, "2017-05")).Shows(history => Asked(history, TheCity).ShouldBe(["preceding-visit-missing-unstated-1-region-73-72"]));

    [Story("A first visit that is held or merely implied answers it", "Kunjungan pertama yang tercatat atau tersirat menjawabnya")]
    public void Implied()
    {
        Given(Told(Second, SecondVisit, "2017-05"), Inferred(First, new VisitImplied(1, By: Second.Id, Regions: [InParepare]))).Shows(history => Asked(history, TheCity).ShouldBeEmpty());
        Given(Told(Second, SecondVisit, "2017-05"), Told(First, new VisitHeld([InParepare], Number: 1), "2016")).Shows(history => Asked(history, TheCity).ShouldBeEmpty());
    }

    [Story("A visit counted for a partner asks after the partner's earlier ones, not after the region's", "Kunjungan yang dihitung per mitra menanyakan kunjungan mitra itu, bukan kunjungan wilayahnya")]
    public void OfAPartner() => Given(Told(Second, SecondVisit with { With = [Kpi], NumberedIn = NumberScope.Partner }, "2017-05")).Shows(history =>
    {
        Asked(history, TheCity).ShouldBeEmpty();
        Asked(history, OfKpi).ShouldBe([$"preceding-visit-missing-partner-1-organisation-{Kpi}"]);
    });

    [Story("A second visit to two regions at once does not say which of them was visited before", "Kunjungan kedua ke dua wilayah sekaligus tidak menyebut wilayah mana yang pernah dikunjungi")]
    public void TwoRegions() => Given(Told(Second, SecondVisit with { Regions = [InParepare, InWajo] }, "2017-05"))
        .Shows(history => new[] { TheCity, TheRegencyOfWajo }.ShouldAllBe(on => Asked(history, on).Count == 0));
}
