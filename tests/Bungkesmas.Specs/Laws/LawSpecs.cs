using System.Text.Json;
using System.Text.RegularExpressions;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Projections;
using Bungkesmas.Projections.Kernel;
using CsCheck;

namespace Bungkesmas.Specs.Laws;

/// <summary>What holds for every view, at no extra cost to the one who writes it.</summary>
public sealed partial class LawSpecs
{
    private const int Orders = 15;

    public static TheoryData<string> Views => [.. Ledger.Views.Select(view => view.Name)];

    /// <summary>All that have a state that one fact after another changes.</summary>
    public static TheoryData<string> Folds => [.. Ledger.Views.OfType<IFold>().Select(view => view.Name)];

    /// <summary>All but the questions, whose readings name every fact that speaks for them.</summary>
    public static TheoryData<string> CountingOnce => [.. Ledger.Views.Select(view => view.Name).Where(name => name != "questions")];

    [Fact(DisplayName = "The trip tells every type of event, and every view shows something of it")]
    public void TheTripIsRich()
    {
        Ledger.Events.All.Select(type => type.Type).Except(Trip.History.Facts.Select(fact => fact.Event.GetType())).ShouldBeEmpty();
        // A link holds for all time; everything else changes at some time.
        foreach (var view in Ledger.Views)
            SubjectsOf(view).ShouldContain(subject => view.Segments(subject, Valid.Happenings(Trip.History.Facts)).Count > (view == Domain.Documents.Link.Fold ? 0 : 1), view.Name);
    }

    [Theory(DisplayName = "Testimony in any order of arrival gives the same timelines")]
    [MemberData(nameof(Views))]
    public void ArrivalDoesNotMatter(string name)
    {
        var view = View(name);
        var expected = SubjectsOf(view).Select(subject => Trip.Timeline(view, subject, Trip.History.Facts)).ToList();
        var random = new PCG(1, 20170602);
        for (var order = 1; order <= Orders; order++)
        {
            var facts = InOrder(Gen.Shuffle(Trip.History.Facts.ToArray()).Generate(random, null, out _));
            foreach (var (subject, timeline) in SubjectsOf(view).Zip(expected)) Same(timeline, Trip.Timeline(view, subject, facts), $"{subject} in order {order}");
        }
    }

    [Theory(DisplayName = "Folding again, from facts read back from their JSON, gives the same timelines")]
    [MemberData(nameof(Views))]
    public void FoldingIsDeterministic(string name)
    {
        var view = View(name);
        var readBack = Trip.History.Facts.Select(fact => fact with
        {
            Event = (Event)Again(fact.Event, fact.Event.GetType()), Envelope = (Envelope)Again(fact.Envelope, typeof(Envelope))
        }).ToList();
        foreach (var subject in SubjectsOf(view))
        {
            view.Segments(subject, Valid.Happenings(Trip.History.Facts)).ShouldBe(view.Segments(subject, Valid.Happenings(Trip.History.Facts)));
            Same(Trip.Timeline(view, subject, Trip.History.Facts), Trip.Timeline(view, subject, readBack), subject.ToString());
        }
    }

    [Theory(DisplayName = "The stretches of a timeline are in order, never overlap, and each differs from its neighbour")]
    [MemberData(nameof(Views))]
    public void TimelinesAreOrdered(string name)
    {
        var view = View(name);
        foreach (var position in Trip.History.Facts.Select(fact => fact.Position).Where(position => position % 6 == 0))
            foreach (var subject in SubjectsOf(view))
            {
                var segments = view.Segments(subject, Valid.Happenings(Trip.History.Known(position).Facts));
                foreach (var segment in segments) (segment.State is not null || segment.Possibly is not null).ShouldBeTrue();
                foreach (var segment in segments.SkipLast(1)) segment.To.ShouldNotBeNull().ShouldBeGreaterThan(segment.From);
                // A state that comes to say nothing any more has no stretch.
                if (segments.Count > 0 && view is IFold && !view.State.IsAssignableTo(typeof(IMaySayNothing))) segments[^1].To.ShouldBeNull();
                foreach (var (one, next) in segments.Zip(segments.Skip(1)))
                {
                    one.To!.Value.ShouldBeLessThanOrEqualTo(next.From);
                    (one.To == next.From && Equals(one.State, next.State) && Equals(one.Possibly, next.Possibly)).ShouldBeFalse();
                }
            }
    }

    [Theory(DisplayName = "Explaining a state at any break ends in the very state that the timeline shows there")]
    [MemberData(nameof(Folds))]
    public void ExplanationsAgree(string name)
    {
        var view = (IFold)View(name);
        foreach (var subject in SubjectsOf(view))
            foreach (var segment in view.Segments(subject, Valid.Happenings(Trip.History.Facts)))
            {
                Said(view.Trace(subject, Trip.History.Facts, segment.From, possible: false).LastOrDefault()?.After).ShouldBe(Said(segment.State));
                Said(view.Trace(subject, Trip.History.Facts, segment.From, possible: true).LastOrDefault()?.After).ShouldBe(Said(segment.Possibly ?? segment.State));
            }
    }

    [Theory(DisplayName = "What a second report tells again counts once")]
    [MemberData(nameof(CountingOnce))]
    public void CountsOnce(string name)
    {
        var view = View(name);
        var corrections = new Corrections(Trip.History.Facts);
        Fact[] twice = [.. Trip.History.Facts, .. Trip.History.Facts.Where(fact => !fact.Envelope.Act && !corrections.SpeakingOf(fact).Any()).Select(ToldAgain)];
        foreach (var subject in SubjectsOf(view)) Same(WithoutWitnesses(Trip.Timeline(view, subject, Trip.History.Facts)), WithoutWitnesses(Trip.Timeline(view, subject, twice)), subject.ToString());
    }

    /// <summary>What is told again has more facts that say it; what it says is the same.</summary>
    private static string WithoutWitnesses(string timeline) => Witnesses().Replace(timeline, "");

    [GeneratedRegex("""
        "facts":\[[^\]]*\]
        """)] private static partial Regex Witnesses();

    [Theory(DisplayName = "The facts that speak of a subject, and what they listen to, say as much about it as the whole ledger")]
    [MemberData(nameof(Views))]
    public void FoundFactsSuffice(string name)
    {
        var view = View(name);
        foreach (var subject in SubjectsOf(view))
            Same(Trip.Timeline(view, subject, Trip.History.Facts), Trip.Timeline(view, subject, Found(subject, Trip.History.Facts)), subject.ToString());
    }

    /// <summary>What the subject index finds: facts about the subject, those that corrections of it speak of, and the conditions, datings and other streams they listen to, and so on.</summary>
    private static List<Fact> Found(Subject subject, IReadOnlyList<Fact> facts)
    {
        List<Fact> Of(Subject one)
        {
            var speaking = facts.Where(fact => fact.About.Contains(one)).ToList();
            var targets = speaking.Select(fact => fact.Event).OfType<ISpeakOfAFact>().Select(said => said.Target).ToHashSet();
            return [.. facts.Where(fact => speaking.Contains(fact) || targets.Contains(fact.Id))];
        }

        var aliases = new AliasFacts(facts.Where(fact => fact.About.Any(about => about.Kind == Subject.AliasesOf)).SelectMany(fact => fact.About.Select(about => (fact.Id, about))));
        var found = aliases.Twins(subject).SelectMany(Of).DistinctBy(fact => fact.Id).ToList();
        for (var before = 0; before < found.Count;)
        {
            before = found.Count;
            var behind = found.SelectMany(aliases.Behind).ToHashSet();
            found = [.. found.Concat(found.SelectMany(fact => fact.ListensTo).SelectMany(aliases.Twins).Distinct().SelectMany(Of)).Concat(facts.Where(fact => behind.Contains(Subject.Fact(fact.Id))))
                .DistinctBy(fact => fact.Id)];
        }
        return found;
    }

    [Theory(DisplayName = "What goes by another id is named by the old one in no view but its own page")]
    [MemberData(nameof(Views))]
    public void OldIdsAreGone(string name)
    {
        var (view, aliases) = (View(name), Valid.Aliases(Trip.History.Facts));
        var old = Trip.Subjects.Where(subject => subject.Kind is Subject.Organisations or Subject.Regions && aliases.Of(subject) != subject).ToList();
        old.Count.ShouldBeGreaterThan(2);
        var named = new Regex($"\"(organisation/|region/)?({string.Join('|', old.Select(gone => Regex.Escape(gone.Id)))})(@[0-9.]*)?\"");
        foreach (var subject in SubjectsOf(view).Except(old))
            if (Trip.Timeline(view, subject, Trip.History.Facts) is var timeline && named.IsMatch(timeline))
                // Under which ids somebody is on record stands on the page of the one that stays, and in what is asked about it.
                timeline.ShouldContain(view.Name switch { "organisation" => "mergedFrom", "region_code" => "recodedFrom", "questions" => "ids-contradict", _ => $"no old id in {view.Name} of {subject}" });
    }

    private static void Same(string expected, string actual, string where) =>
        Assert.True(expected == actual, $"{where}\n\nexpected\n{expected}\n\nbut was\n{actual}");

    /// <summary>A state that says nothing is as good as none.</summary>
    private static object? Said(object? state) => state is IMaySayNothing { SaysNothing: true } ? null : state;

    private static IView View(string name) => Ledger.Views.Single(view => view.Name == name);

    private static IEnumerable<Subject> SubjectsOf(IView view) => Trip.Subjects.Where(subject => view.Kinds.Contains(subject.Kind));

    /// <summary>Testimony takes any place; acts keep the order among themselves in which the office did them.</summary>
    private static List<Fact> InOrder(Fact[] shuffled)
    {
        var acts = new Queue<Fact>(shuffled.Where(fact => fact.Envelope.Act).OrderBy(fact => fact.Position));
        return [.. shuffled.Select((fact, i) => (fact.Envelope.Act ? acts.Dequeue() : fact) with { Position = i + 1 })];
    }

    /// <summary>The same words a line further down in the same paper, under an id of their own.</summary>
    private static Fact ToldAgain(Fact fact) => fact with
    {
        Id = Nth((int)fact.Position + 1000), Position = fact.Position + 1000,
        Envelope = fact.Envelope with { Sources = fact.Envelope.Sources.Select(source => source with { Start = source.Start + 5 }).ToValueList() }
    };

    private static object Again(object value, Type type) => JsonSerializer.Deserialize(JsonSerializer.Serialize(value, type, LedgerJson.Options), type, LedgerJson.Options)!;
}
