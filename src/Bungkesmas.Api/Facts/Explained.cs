using System.Text.Json.Nodes;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Facts;

/// <summary>What changed a part of a state, and how: a fact, or a date that earlier facts had named.</summary>
/// <param name="Part">which part of the state, e.g. <c>role</c></param>
/// <param name="Sentence">when, by what, and from what to what</param>
/// <param name="Fact">null where a date had come that an earlier fact named, e.g. the end of a validity</param>
/// <param name="On">when it certainly happened, or that date came</param>
/// <param name="NamedBy">the fact that had named the date, where a date is the cause</param>
public sealed record Cause(string Part, JsonNode? Before, JsonNode? After, string Sentence, FactSheet? Fact, DateTimeOffset On, FactSheet? NamedBy = null);

/// <summary>Something that would change the state.</summary>
/// <param name="Fact">the fact that is possible, but not certain yet</param>
/// <param name="On">the date, where one is told on which it changes by itself</param>
public sealed record Prospect(string Text, Guid? Fact = null, DateTimeOffset? On = null);

/// <summary>Why a subject is in the state it is in, whatever view shows it: the very fold that stored the state, step by step.</summary>
public sealed record Explained(IReadOnlyList<Cause> Because, IReadOnlyList<Prospect> WouldChange)
{
    /// <param name="facts">what is known of the subject at the lens</param>
    /// <param name="waits">what the state says that it waits for</param>
    public static async Task<Explained> OfAsync<TState>(Sight sight, Fold<TState> fold, Subject subject, IReadOnlyCollection<Fact> facts, INames names, Func<TState, Task<IReadOnlyList<Prospect>>> waits) where TState : class
    {
        var steps = fold.Trace(subject, facts, sight.Lens.AsOf, sight.Lens.Possible).ToList();
        var now = steps.LastOrDefault()?.After;
        return new(
            [.. steps.SelectMany((step, at) => Causes(sight, steps, at, names))],
            [.. now is null ? [] : (await waits(now)).DistinctBy(one => one.Text), .. Undecided(sight, subject, facts, names), .. now is null ? [] : Ahead(sight, subject, now, names)]);
    }

    private static IEnumerable<Cause> Causes<TState>(Sight sight, IReadOnlyList<Step<TState>> steps, int at, INames names) where TState : class
    {
        var step = steps[at];
        foreach (var change in StateParts.Differences(step.Before, step.After))
            if (step.Cause is { } cause)
            {
                var (when, said, how) = (cause.Occurred.Say(), cause.Say(names), change.Say(names));
                yield return new(change.Part, change.Before, change.After, sight.In(new($"{Begun(when.Id)}: {said.Id} {how.Id}", $"{Begun(when.En)}: {said.En} {how.En}")),
                    FactSheet.Of(cause.Fact, cause, names, sight.Language), step.At);
            }
            else
            {
                var named = Lapses.NamedBy(steps, at);
                yield return new(change.Part, change.Before, change.After, sight.In(Lapses.Say(step.At, [change], named, names)), null, step.At,
                    named is null ? null : FactSheet.Of(named.Fact, named, names, sight.Language));
            }
    }

    /// <summary>Facts that may have happened by then, or may not.</summary>
    private static IEnumerable<Prospect> Undecided(Sight sight, Subject subject, IReadOnlyCollection<Fact> facts, INames names) => sight.Lens.Possible ? [] : Valid.Happenings(facts)
        .Where(happening => happening.About.Contains(subject) && happening.Possible <= sight.Lens.AsOf && happening.Certain > sight.Lens.AsOf)
        .Select(happening => new Prospect(happening.Say(names).In(sight.Language), happening.Fact.Id));

    /// <summary>The next date on which the state changes by itself.</summary>
    private static IEnumerable<Prospect> Ahead<TState>(Sight sight, Subject subject, TState now, INames names) where TState : class
    {
        if ((now as IElapsing<TState>)?.Elapses is not { } next) yield break;
        yield return new(sight.In(Lapses.Say(new Step<TState>(null, next, now, ((IElapsing<TState>)now).Elapsed(subject, next)), null, names)), On: next);
    }

    private static string Begun(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
