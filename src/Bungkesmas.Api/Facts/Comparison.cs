using System.Text.Json.Nodes;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Facts;

/// <summary>How a fact counts otherwise in one lens than in the other.</summary>
public enum FactDifference { CountsNow, CountsNoLonger, Corrected, Redated, Renamed }

/// <summary>A part of a state that differs between two lenses, and the facts that did it.</summary>
/// <param name="Facts">ids of facts that count otherwise and changed this part in one lens or the other</param>
public sealed record PartChange(string Part, JsonNode? Before, JsonNode? After, string Sentence, IReadOnlyList<Guid> Facts);

/// <summary>A fact that counts otherwise in one lens than in the other, with what later facts said about it.</summary>
/// <param name="Parts">the parts it changed; none where it changed nothing by itself</param>
public sealed record ChangedFact(FactDifference Difference, IReadOnlyList<string> Parts, FactSheet Fact);

/// <summary>What differs in one subject between two lenses, part by part, and which facts did it.</summary>
/// <param name="Lapses">dates that came in one of the lenses only, and changed something by themselves</param>
/// <param name="Causes">facts known in one of the lenses only that tell of something else, and have these facts count otherwise: a newer version of their document, a region's new code</param>
public sealed record Comparison(string About, IReadOnlyList<PartChange> Changes, IReadOnlyList<ChangedFact> Facts, IReadOnlyList<Lapse> Lapses, IReadOnlyList<FactSheet> Causes)
{
    /// <summary>Compares by running the very fold that made the states, once for each lens.</summary>
    /// <param name="facts">what is known of the subject at the later of the two positions</param>
    /// <param name="blank">the state of which nothing is on record, where there is one</param>
    public static Comparison Of<TState>(Fold<TState> fold, Subject subject, IReadOnlyList<Fact> facts, Sight from, Sight to, INames names, TState? blank = null) where TState : class
    {
        var (before, after) = (Side<TState>.Of(fold, subject, facts, from.Lens), Side<TState>.Of(fold, subject, facts, to.Lens));
        var different = before.Counting.Keys.Union(after.Counting.Keys).Select(id => (Id: id, How: How(before.Counting.GetValueOrDefault(id), after.Counting.GetValueOrDefault(id))))
            .Where(pair => pair.How is not null).ToDictionary(pair => pair.Id, pair => pair.How!.Value);
        IReadOnlyList<string> Touched(Guid id) => [.. before.Touched[id].Concat(after.Touched[id]).Distinct()];

        // What counts only while two ids are one is about this subject in that lens alone.
        var sheets = FactSheet.History(facts, subject, DateTimeOffset.MaxValue, names, to.Language, different).Where(sheet => different.ContainsKey(sheet.Id))
            .Select(sheet => new ChangedFact(different[sheet.Id], Touched(sheet.Id), sheet)).ToList();
        return new(subject.ToString(), [.. StateParts.Differences(before.State ?? blank, after.State ?? blank).Select(part => new PartChange(
            part.Part, part.Before, part.After, to.In(part.Say(names)), [.. sheets.Where(fact => fact.Parts.Contains(part.Part)).Select(fact => fact.Fact.Id)]))], sheets,
            [.. Only(after, before, FactDifference.CountsNow), .. Only(before, after, FactDifference.CountsNoLonger)],
            [.. Bungkesmas.Api.Facts.Causes.Of(facts, different, from.Lens, to.Lens).Select(fact => FactSheet.Of(fact, null, names, to.Language))]);

        IEnumerable<Lapse> Only(Side<TState> one, Side<TState> other, FactDifference difference)
        {
            var others = Bungkesmas.Api.Facts.Lapses.Of(other.Steps, names, to.Language).Select(lapse => (lapse.On, lapse.Sentence)).ToHashSet();
            return Bungkesmas.Api.Facts.Lapses.Of(one.Steps, names, to.Language).Where(lapse => !others.Contains((lapse.On, lapse.Sentence))).Select(lapse => lapse with { Difference = difference });
        }
    }

    public bool IsEmpty => Changes.Count == 0 && Facts.Count == 0 && Lapses.Count == 0;

    private static FactDifference? How(Happening? before, Happening? after) => (before, after) switch
    {
        (null, _) => FactDifference.CountsNow,
        (_, null) => FactDifference.CountsNoLonger,
        _ when !before.Told.Equals(after.Told) || before.Occurred != after.Occurred || before.Assertion != after.Assertion => FactDifference.Corrected,
        _ when before.Certain != after.Certain || before.Possible != after.Possible => FactDifference.Redated,
        _ when !before.Event.Equals(after.Event) || before.Stream != after.Stream => FactDifference.Renamed,
        _ => null
    };

    /// <summary>One lens: the state, the facts that count, and which parts each of them changed.</summary>
    private sealed record Side<TState>(IReadOnlyList<Step<TState>> Steps, TState? State, Dictionary<Guid, Happening> Counting, ILookup<Guid, string> Touched) where TState : class
    {
        public static Side<TState> Of(Fold<TState> fold, Subject subject, IReadOnlyList<Fact> facts, Lens lens)
        {
            var steps = fold.Trace(subject, [.. facts.Where(fact => fact.Position <= (lens.KnownAt ?? long.MaxValue))], lens.AsOf, lens.Possible).ToList();
            var told = steps.Where(step => step.Cause is not null).ToList();
            return new(steps, steps.LastOrDefault()?.After, told.ToDictionary(step => step.Cause!.Fact.Id, step => step.Cause!),
                told.SelectMany(step => StateParts.Differences(step.Before, step.After).Select(part => (step.Cause!.Fact.Id, part.Part))).ToLookup(pair => pair.Id, pair => pair.Part));
        }
    }
}
