using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Visits;
using Bungkesmas.Projections.Visits;

namespace Bungkesmas.Specs.Visits;

public sealed class LinkedVisitSpecs() : Stories("visits")
{
    private static readonly Subject Ours = Subject.Visit("kunjungan-mei"), Theirs = Subject.Visit("lawatan-parepare"), Third = Subject.Visit("perjalanan-mei"), Tie = new(Subject.Links, "kunjungan-yang-sama");

    private static readonly Entry[] TwoReports =
    [
        Told(Ours, new VisitHeld([InParepare], [Ylp2em], TeamSize: new(3, Qualifier.Exact, Unit.People)), "2017-05-11"),
        Told(Theirs, new VisitHeld([new(Soreang)], [Kpi], TeamSize: new(4, Qualifier.Exact, Unit.People)), "2017-05-12") with { Document = LaterReport }
    ];

    private static Visit? Of(History history, Subject visit) => history.State<Visit>(visit);

    [Story("Two reports of one visit that are linked are one visit with both accounts, and what they tell differently stays beside each other",
        "Dua laporan tentang satu kunjungan yang ditautkan menjadi satu kunjungan dengan kedua ceritanya, dan yang berbeda tetap berdampingan")]
    public void Linked() => Given([.. TwoReports, Told(Tie, new HappeningsLinked([Ours.ToString(), Theirs.ToString()]))]).Shows(history =>
    {
        foreach (var (visit, other) in new[] { (Ours, Theirs), (Theirs, Ours) })
        {
            var merged = Of(history, visit)!;
            merged.SameAs.ShouldBe([other.Id]);
            merged.Held.Select(held => held.Said.TeamSize!.Value).ShouldBe([3m, 4m]);
            merged.Regions.ShouldBe([Parepare, Soreang]);
            merged.Conflicts.ShouldBe([Disagreement.Date]);
        }
        Of(history.Known(2), Ours)!.Held.ShouldHaveSingleItem();
    });

    [Story("Links join from one to the next, whichever comes first", "Tautan bersambung dari satu ke yang berikut, mana pun yang datang dahulu")]
    public void Chained() => Given(
        [Told(Tie, new HappeningsLinked([Theirs.ToString(), Third.ToString()])), Told(new(Subject.Links, "juga-sama"), new HappeningsLinked([Ours.ToString(), Theirs.ToString()])), .. TwoReports,
            Told(Third, new VisitPlanned("2017-05"), "2017-04")])
        .Shows(history =>
        {
            Of(history, Ours)!.SameAs.ShouldBe([Theirs.Id, Third.Id]);
            Of(history, Third)!.Held.Count.ShouldBe(2);
            Of(history, Ours)!.Planned.ShouldHaveSingleItem();
        });

    [Story("When a link is undone the two visits are two again", "Bila tautannya dilepas, kedua kunjungan menjadi dua lagi")]
    public void Undone() => Given([.. TwoReports, Told(Tie, new HappeningsLinked([Ours.ToString(), Theirs.ToString()])), Done(Tie, new HappeningsUnlinked([Ours.ToString(), Theirs.ToString()]), "2017-09-01")])
        .Shows(history =>
        {
            Of(history, Ours)!.SameAs.ShouldBeEmpty();
            Of(history, Ours)!.Held.ShouldHaveSingleItem();
            Of(history.Known(3), Ours)!.Held.Count.ShouldBe(2);
        });

    [Story("A day told exactly and another one told roughly, that fits it, is that day; what lasted keeps its days", "Hari yang disebut pasti dan yang disebut kira-kira, bila sejalan, adalah hari itu; yang berlangsung beberapa hari tetap")]
    public void DaysInCommon()
    {
        Visit Together(string one, string other, Span span = Span.Within) => Of(History.Of(
            Told(Ours, new VisitHeld([InParepare]), one), Told(Theirs, new VisitHeld([InParepare]), other) with { Document = LaterReport, When = new(other, span) },
            Told(Tie, new HappeningsLinked([Ours.ToString(), Theirs.ToString()]))), Ours)!;
        Given(Told(Ours, new VisitHeld([InParepare]), "2017-02-17"), Told(Theirs, new VisitHeld([InParepare]), "2017-02~") with { Document = LaterReport }, Told(Tie, new HappeningsLinked([Ours.ToString(), Theirs.ToString()])))
            .Shows(history => (Of(history, Ours)!.Earliest, Of(history, Ours)!.Latest).ShouldBe((new DateOnly(2017, 2, 17), new DateOnly(2017, 2, 17))));
        Together("2017-02", "2017-02-20/2017-03-10").ShouldSatisfyAllConditions(visit => visit.Earliest.ShouldBe(new(2017, 2, 20)), visit => visit.Latest.ShouldBe(new(2017, 2, 28)));
        Together("2017-02-17", "2017-02-17/2017-02-19", Span.Throughout).Latest.ShouldBe(new DateOnly(2017, 2, 19));
        Together("2017-02-17", "2017-03-01").ShouldSatisfyAllConditions(visit => visit.Earliest.ShouldBe(new(2017, 2, 17)), visit => visit.Latest.ShouldBe(new(2017, 3, 1)), visit => visit.Conflicts.ShouldBe([Disagreement.Date]));
    }

    [Story("A link alone tells of no visit", "Tautan saja tidak menceritakan kunjungan")]
    public void Alone() => Given(Told(Tie, new HappeningsLinked([Ours.ToString(), Theirs.ToString()]))).Shows(history => Of(history, Ours)!.Told.ShouldBeFalse());

    [Story("A session told in two reports and linked is one session; its audience was counted twice and differently", "Pertemuan dalam dua laporan yang ditautkan adalah satu; pesertanya dihitung dua kali dan berbeda")]
    public void Sessions()
    {
        Subject one = Subject.Session("sosialisasi"), two = Subject.Session("pertemuan-soreang");
        SessionHeld With(int count) => new(Ours.Id, SessionKind.Outreach, Regions: [new(Soreang, RegionKind.District)], Audiences: [new(AudienceKind.Members, Count: new(count, Qualifier.Exact, Unit.People))]);
        Given(Told(one, With(30)), Told(two, With(45)) with { Document = LaterReport }, Told(Tie, new HappeningsLinked([one.ToString(), two.ToString()]))).Shows(history =>
        {
            var session = history.State<Session>(one)!;
            session.Audiences.ShouldHaveSingleItem().Counts.Select(count => count.Value).ShouldBe([30m, 45m]);
            session.Conflicts.ShouldContain(Disagreement.Audience);
        });
    }
}
