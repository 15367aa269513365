using System.Text.Json;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Projections;
using Bungkesmas.Projections.Kernel;
using CsCheck;

namespace Bungkesmas.Specs.Laws;

/// <summary>A fold that goes on gives the very rows of a fold from scratch, whatever becomes known in whatever order.</summary>
public sealed class CourseSpecs
{
    public static TheoryData<string> Views => [.. Ledger.Views.Select(view => view.Name)];

    [Theory(DisplayName = "Going on with a fold gives the rows of a fold from scratch, for any facts in any order, corrected, retracted and told against each other")]
    [MemberData(nameof(Views))]
    public void SameRows(string name)
    {
        var view = Ledger.Views.Single(view => view.Name == name);
        Ledgers.Sample(facts =>
        {
            foreach (var subject in facts.SelectMany(fact => fact.About).Distinct().Where(subject => view.Kinds.Contains(subject.Kind)))
            {
                var expected = ViewRows.FromScratch(view, subject, facts).Select(row => row.ToString()).Order();
                foreach (var begin in new[] { 0, facts.Count / 2 })
                    Assert.Equal(expected, Stored(view, subject, facts, begin).Select(row => row.ToString()).Order());
            }
        }, iter: 6);
    }

    private static readonly string[] Dates = ["2016", "2017-05", "2017-05-11", "2017-03/2017-08", "2017-06~"];

    /// <summary>The rows as they come to be stored: those of the facts up to a position, then what the rest changes.</summary>
    private static List<ViewRow> Stored(IView view, Subject subject, IReadOnlyList<Fact> facts, int begin)
    {
        var stored = begin == 0 ? [] : Stored(view, subject, [.. facts.Take(begin)], 0);
        var changes = new RowChanges(view);
        var course = new SubjectCourse(subject, SubjectFacts.Among(facts), [view]);
        course.Begin(begin);
        course.GoOn(new Dictionary<IView, RowChanges> { [view] = changes });
        foreach (var closed in changes.Closed)
        {
            var row = stored.Single(row => row.KnownTo is null && row.From == closed.From);
            stored[stored.IndexOf(row)] = row with { KnownTo = closed.KnownTo };
        }
        return [.. stored, .. changes.Added];
    }

    /// <summary>Some of the trip's facts in some order, some of them retracted, corrected in their date, or told to come after or before another one.</summary>
    private static Gen<List<Fact>> Ledgers =>
        from facts in Gen.Shuffle(Trip.History.Facts.ToArray())
        from count in Gen.Int[15, 32]
        from spoken in Gen.Select(Gen.Int[0, 31], Gen.Int[0, 4], Gen.Int[0, 31], Gen.Int[0, 4].Select(i => Dates[i])).Array[0, 12]
        select Told(facts[..count], spoken);

    private static List<Fact> Told(Fact[] facts, (int Target, int What, int Other, string Date)[] spoken)
    {
        // What speaks of a fact comes after it.
        var ids = facts.Select(fact => fact.Id).ToHashSet();
        var ledger = facts.Where(fact => fact.Event is not ISpeakOfAFact).Concat(facts.Where(fact => fact.Event is ISpeakOfAFact said && ids.Contains(said.Target)).OrderBy(fact => fact.Position)).ToList();
        foreach (var (at, what, other, date) in spoken)
        {
            var target = ledger[at % ledger.Count];
            var subjects = target.About.Select(subject => subject.ToString()).ToValueList();
            Event? said = what switch
            {
                0 => new FactRetracted(target.Id, CorrectionReason.Duplicate, subjects),
                1 or 2 when target.Event is not ISpeakOfAFact => new FactCorrected(target.Id, null, new Occurred(date), null, CorrectionReason.SourceMisread, subjects, []),
                _ => null
            };
            if (said is not null) ledger.Add(target with { Id = Nth(5_000 + ledger.Count), Event = said, Envelope = target.Envelope with { Act = true, Occurred = Occurred.Undated, Sources = [] } });
            else if (target.Event is not ISpeakOfAFact)
                ledger[at % ledger.Count] = target with
                {
                    Envelope = target.Envelope with
                    {
                        Occurred = target.Envelope.Occurred with { Order = [new Ordering(what == 3 ? Order.After : Order.Before, ledger[other % ledger.Count].Id)] }
                    }
                };
        }
        return [.. ledger.Select((fact, i) => fact with { Position = i + 1, RecordedAt = fact.RecordedAt.AddSeconds(i) })];
    }
}
