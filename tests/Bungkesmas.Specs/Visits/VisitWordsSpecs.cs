using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Specs.Visits;

/// <summary>What an event may hold it can also say, and what it cannot hold is refused by name.</summary>
public sealed class VisitWordsSpecs
{
    public static TheoryData<string> Words =>
    [
        .. Spoken<Circumstance>(value => value.Say()), .. Spoken<VisitPurpose>(value => value.Say()), .. Spoken<Matter>(value => value.Say()), .. Spoken<SessionKind>(value => value.Say()),
        .. Spoken<JoinedEvent>(value => value.Say()), .. Spoken<SessionOutcome>(value => value.Say()), .. Spoken<AudienceKind>(Audiences.Word)
    ];

    [Theory(DisplayName = "Every word of the vocabulary is said in both languages")]
    [MemberData(nameof(Words))]
    public void InBothLanguages(string said) => said.Split('|').ShouldAllBe(word => word.Length > 0);

    [Fact(DisplayName = "Dates, times, counts and slugs that cannot be are named by their fields")]
    public void Faulty()
    {
        Fields(new VisitPlanned("besok", "jam sembilan", With: ["Salah"], Number: 0, FollowsRequest: "?")).ShouldBe(["date", "time", "with[0]", "followsRequest", "number"], ignoreOrder: true);
        Fields(new VisitRescheduled("2017-13")).ShouldBe(["to"]);
        Fields(new VisitHeld(Number: -1, TeamSize: new(-3))).ShouldBe(["number", "teamSize.value"]);
        Fields(new VisitImplied(0, By: "!")).ShouldBe(["number", "by"]);
        new VisitImplied(By: FirstVisit.Id).Faults(FirstVisit).Select(fault => fault.Field).ShouldBe(["by"]);
        Fields(new VisitRoundHeld([])).ShouldBe(["stops"]);
        Fields(new VisitRoundHeld([new(InParepare, "?", "?")], [new("?")], TeamSize: new(-1), FollowsRequest: "?")).ShouldBe(["teamSize.value", "followsRequest", "stops[0].date", "stops[0].with", "institutions[0].organisation"]);
        Fields(new TravelReported(Duration: new(-1))).ShouldBe(["duration.value"]);
        Fields(new OutreachDelegated("?", Audiences: [new(Organisation: "?", Count: new(-1))])).ShouldBe(["by", "audiences[0].organisation", "audiences[0].count.value"]);
        Fields(new SessionPlanned("?", Date: "?", Time: "9", Speakers: [new(), new(Organisation: "?")])).ShouldBe(["visit", "speakers[1].organisation", "date", "time"]);
        Fields(new SessionHeld(CoHosts: ["?"], Represented: [new("?")], Absences: [new(Organisation: "?")], PlannedStart: "9", Start: "9", Delay: new(-1), Parts: [new(SessionPartKind.Film, new(-1))]))
            .ShouldBe(["coHosts[0]", "represented[0].organisation", "absences[0].organisation", "plannedStart", "start", "delay.value", "parts[0].duration.value"]);
        Fields(new SessionNotHeld(Date: "?", Audiences: [new(Count: new(-1))])).ShouldBe(["audiences[0].count.value", "date"]);
        Fields(new TrainingHeld(Trainees: new(-1), Trainers: [new(Organisation: "?")], Duration: new(-1))).ShouldBe(["trainers[0].organisation", "trainees.value", "duration.value"]);
        Fields(new QuestionAsked(Matter.Claims, Organisation: "?")).Concat(Fields(new QuestionAnswered(Matter.Claims, Organisation: "?"))).ShouldBe(["organisation", "organisation"]);
        Fields(new UnderstandingObserved(UnderstandingLevel.None, new(Organisation: "?"), "?")).ShouldBe(["session", "audience[0].organisation"]);
        Fields(new CircumstanceReported(Circumstance.Rain, ["hujan", "region/73"], Delay: new(-1))).ShouldBe(["affected[0]", "affected[1]", "delay.value"]);
    }

    [Fact(DisplayName = "What accounts can contradict each other on is claimed in the same words: whether it was held, its number, its audiences")]
    public void Claimed()
    {
        Claims(new VisitHeld(Number: 2, NumberedIn: NumberScope.Region)).ShouldBe(["held yes", "visit-number:region 2"]);
        Claims(new VisitImplied(1)).ShouldBe(["visit-number:unstated 1"]);
        Claims(new VisitCancelled()).ShouldBe(["held no"]);
        Claims(new VisitRoundHeld([new(InWajo)])).ShouldBe(["held yes"]);
        Claims(new SessionHeld(Audiences:
        [
            new(AudienceKind.Women, Organisation: Ylp2em, Origin: new(Soreang), Count: People(35, Qualifier.Approximate)), new(AudienceKind.Men, AudienceRole.Intended, Count: People(10)), new(Count: Several(Unit.People))
        ])).ShouldBe(["held yes", "audience:actual.women.ylp2em.73.72.03 ~35"]);
        Claims(new SessionNotHeld()).ShouldBe(["held no"]);
        Claims(new TrainingHeld(Trainees: People(12))).ShouldBe(["held yes", "audience:trainees 12"]);
        Claims(new UnderstandingObserved(UnderstandingLevel.Much)).ShouldBe(["understanding much"]);
    }

    private static IEnumerable<string> Claims(Event said) => said.Claims(SecondVisit).Select(claim => $"{claim.Topic} {claim.Value}");

    [Fact(DisplayName = "Naming nothing that can be looked for, a circumstance is still about itself")]
    public void UnreadableSubjects() => new CircumstanceReported(Circumstance.Rain, ["hujan"]).About(new(Subject.Circumstances, "hujan")).ShouldBe([new Subject(Subject.Circumstances, "hujan")]);

    private static IEnumerable<string> Fields(Event said) => said.Faults().Select(fault => fault.Field);

    private static IEnumerable<string> Spoken<TWord>(Func<TWord, Sentence> say) where TWord : struct, Enum => Enum.GetValues<TWord>().Select(say).Select(word => $"{word.Id}|{word.En}").Distinct();
}
