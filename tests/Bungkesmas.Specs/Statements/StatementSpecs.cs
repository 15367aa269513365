using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Statements;
using Bungkesmas.Projections.Regions;
using Bungkesmas.Projections.Statements;

namespace Bungkesmas.Specs.Statements;

public sealed class StatementSpecs() : Stories("statements")
{
    private static readonly StatementQuoted Quote = new([StatementTopic.Enrolment], Coordinator, PersonRole.Coordinator, GroupsOfParepare, InParepare);

    private static Statement Seen(History history, Subject on) => history.State<Statement>(on).ShouldNotBeNull();

    [Story("One statement can be a quotation and a pledge at once", "Satu pernyataan dapat sekaligus menjadi kutipan dan janji")]
    public void QuotationAndPledge() => Given(Told(Promise, Quote, "2017-05-11", Assertion.Quoted), Told(Promise, Pledge, "2017-05-11", Assertion.Quoted) with { Offset = 40 }).Shows(history =>
        Seen(history, Promise).ShouldSatisfyAllConditions(
            said => said.Said.Select(one => one.What).ShouldBe([Quote, Pledge]), said => said.People.ShouldBe([Coordinator.Id]),
            said => said.Organisations.ShouldBe([GroupsOfParepare]), said => said.Regions.ShouldBe([Parepare])));

    [Story("A pledge that nobody counted stays uncounted", "Janji yang tidak dihitung tetap tidak dihitung")]
    public void Uncounted() => Given(Told(Promise, Pledge)).Shows(history =>
    {
        var pledge = Seen(history, Promise).Said.ShouldHaveSingleItem().What.ShouldBeOfType<EnrolmentPledged>();
        pledge.Count.ShouldBeNull();
        pledge.Counted.ShouldBe(new("tidak dihitung", "uncounted"));
        (pledge with { Count = new(Unit: Unit.Members) }).Counted.En.ShouldBe("uncounted");
        (pledge with { Count = new(null, Qualifier.Vague, Unit.Members) }).Counted.En.ShouldBe("some members");
        (pledge with { Count = new(30, Qualifier.AtLeast, Unit.Members) }).Counted.En.ShouldBe("at least 30 members");
    });

    [Story("Two reports that count one pledge differently are both kept", "Dua laporan yang menghitung satu janji secara berbeda sama-sama disimpan")]
    public void CountedDifferently() => Given(
        Told(Promise, Pledge with { Count = new(22, Qualifier.Exact, Unit.Groups) }, "2017-05"), Told(Promise, Pledge with { Count = new(20, Qualifier.Approximate, Unit.Groups) }, "2017-05") with { Document = LaterReport })
        .Shows(history =>
        {
            Seen(history, Promise).Said.Select(said => ((EnrolmentPledged)said.What).Count!.Told).ShouldBe(["22", "~20"], ignoreOrder: true);
            history.Facts.SelectMany(fact => fact.Event.Claims(fact.Stream)).ShouldBe([new(Promise, "figure:pledged", "22"), new(Promise, "figure:pledged", "~20")]);
        });

    [Story("The hope of every coordinator names both organisations that would do", "Harapan setiap koordinator menyebut kedua lembaga yang dapat memenuhinya")]
    public void Alternatives() => Given(Hoped(Wish, EveryCoordinatorHopes)).Shows(history => Seen(history, Wish).ShouldSatisfyAllConditions(
        wish => wish.Said.ShouldHaveSingleItem().How.ShouldBe(Assertion.Hoped), wish => wish.Organisations.ShouldBe([Ylp2em, Kpi])));

    [Story("What was said is seen when it was said, as vaguely as that is told", "Yang dikatakan terlihat pada waktunya, sekabur yang diceritakan")]
    public void AsVagueAsTold() => Given(Told(Support, Endorsement, "2017-05")).Shows(history =>
    {
        history.State<Statement>(Support, "2017-05-30").ShouldBeNull();
        history.Possibly<Statement>(Support, "2017-05-01").ShouldNotBeNull();
        Seen(history, Support).Said.ShouldHaveSingleItem().When.Date.ShouldBe("2017-05");
    });

    [Story("Praise, hopes and pledges make nobody a partner and cover no region", "Dukungan, harapan dan janji tidak menjadikan siapa pun mitra dan tidak melayani wilayah")]
    public void MoveNothing() => Given(Told(Support, Endorsement), Told(Wish, EveryCoordinatorHopes), Told(Promise, Pledge), Told(Promise, Quote)).Shows(history =>
    {
        history.State<RegionCoverage>(TheCity).ShouldBeNull();
        history.State<Engagement>(Ylp2emInParepare).ShouldBeNull();
        history.State<Engagement>(Subject.Engagement(GroupsOfParepare, Parepare)).ShouldBeNull();
    });

    [Story("Reception names the audience and the session it was observed at", "Sambutan menyebut hadirin dan pertemuan tempatnya teramati")]
    public void Reception() => Given(Told(TheCity, new ReceptionObserved([Domain.Regions.Reception.VeryWelcomed], null, Voice.EveryParticipant, "sesi-soreang"), "2017-05-11")).Shows(history =>
    {
        var fact = history.Facts.ShouldHaveSingleItem();
        fact.About.ShouldContain(Subject.Session("sesi-soreang"));
        fact.Event.Say(fact.Stream, FieldNames.All).ShouldBe(new("Sambutan semua peserta di Kota Parepare: disambut sangat baik.", "Reception by every participant in Kota Parepare: very welcomed."));
    });

    [Fact(DisplayName = "What is malformed in itself is named, field by field")]
    public void Faults()
    {
        new StatementQuoted([], By: "Bukan Slug", Session: "juga bukan").Faults().Select(fault => fault.Field).ShouldBe(["by", "session", "topics"]);
        new EndorsementGiven(Strengthens: "bukan-aliran").Faults().Select(fault => fault.Field).ShouldBe(["strengthens"]);
        new EndorsementGiven(Strengthens: Support.ToString()).Faults(Support).Select(fault => fault.Field).ShouldBe(["strengthens"]);
        new HopeExpressed(Hope.LaunchSoon, Holders: new(-1), Alternatives: ["Bukan Slug"]).Faults().Select(fault => fault.Field).ShouldBe(["holders.value", "alternatives[0]"]);
        new EnrolmentPledged(Enrolled.Families, Of: "Bukan Slug", Count: new(null, Qualifier.Exact), Until: "besok").Faults().Select(fault => fault.Field).ShouldBe(["of", "count.value", "until"]);
        new ReceptionObserved([], Session: "Bukan Slug").Faults().Select(fault => fault.Field).ShouldBe(["receptions", "session"]);
    }

    [Fact(DisplayName = "Every word of the vocabulary is said in both languages")]
    public void Words()
    {
        var said = new List<Sentence>();
        foreach (var topic in Enum.GetValues<StatementTopic>()) said.Add(new StatementQuoted([topic]).Say(Promise, FieldNames.All));
        foreach (var beneficiary in Enum.GetValues<Beneficiary>()) said.Add(new EndorsementGiven(Beneficiaries: [beneficiary]).Say(Support, FieldNames.All));
        foreach (var hope in Enum.GetValues<Hope>()) said.Add(new HopeExpressed(hope).Say(Wish, FieldNames.All));
        foreach (var voice in Enum.GetValues<Voice>().Skip(1)) said.Add(new HopeExpressed(Hope.LaunchSoon, Holder: voice).Say(Wish, FieldNames.All));
        foreach (var whom in Enum.GetValues<Enrolled>()) said.Add(new EnrolmentPledged(whom).Say(Promise, FieldNames.All));
        foreach (var reception in Enum.GetValues<Domain.Regions.Reception>()) said.Add(new ReceptionObserved([reception]).Say(TheCity, FieldNames.All));
        said.Select(sentence => sentence.En).ShouldBeUnique();
        said.ShouldAllBe(sentence => sentence.Id != sentence.En && char.IsUpper(sentence.Id[0]) && char.IsUpper(sentence.En[0]));
    }
}
