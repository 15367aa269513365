using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Facts;

/// <summary>A date that came and changed a state by itself, as a validity that runs out.</summary>
/// <param name="Parts">which parts of the state it changed</param>
/// <param name="NamedBy">id of the fact that had named the date, where one can be told</param>
/// <param name="Difference">in a comparison: whether it counts in the second lens or only in the first</param>
public sealed record Lapse(DateTimeOffset On, IReadOnlyList<string> Parts, string Sentence, Guid? NamedBy, FactDifference? Difference = null);

/// <summary>Tells of the steps of a fold that no fact is the cause of.</summary>
public static class Lapses
{
    /// <summary>The fact that named the date which came at a step: the first after which the state waits for just that date, since one that only brings it back names none; else the last that changed what the date did.</summary>
    public static Happening? NamedBy<TState>(IReadOnlyList<Step<TState>> steps, int at) where TState : class
    {
        var touched = Parts(steps[at]).ToHashSet();
        Happening? last = null;
        for (var i = 0; i < at; i++)
        {
            if (steps[i].Cause is not { } cause) continue;
            if (Waits(steps[i].After) == steps[at].At && Waits(steps[i].Before) != steps[at].At) return cause;
            if (Parts(steps[i]).Any(touched.Contains)) last = cause;
        }
        return last;
    }

    /// <summary>The lapses among some steps.</summary>
    public static IEnumerable<Lapse> Of<TState>(IReadOnlyList<Step<TState>> steps, INames names, string language) where TState : class
    {
        for (var i = 0; i < steps.Count; i++)
            if (steps[i].Cause is null)
                yield return new(steps[i].At, [.. Parts(steps[i])], Say(steps[i], NamedBy(steps, i), names).In(language), NamedBy(steps, i)?.Fact.Id);
    }

    /// <summary>What a date did when it came, and who had named it.</summary>
    public static Sentence Say<TState>(Step<TState> step, Happening? namedBy, INames names) where TState : class => Say(step.At, StateParts.Differences(step.Before, step.After), namedBy, names);

    /// <summary>What a date did to some parts of a state when it came, and who had named it.</summary>
    public static Sentence Say(DateTimeOffset at, IEnumerable<PartDifference> differences, Happening? namedBy, INames names)
    {
        var (day, changed) = (VagueDate.Day(at), differences.Select(part => part.Say(names)).ToList());
        var told = namedBy?.Say(names);
        return new(
            $"{day.Id}: tanggal yang disebutkan tiba. {string.Join(' ', changed.Select(one => one.Id))}{(told is null ? "" : $" Disebutkan dalam: {told.Id}")}",
            $"{day.En}: a date that was told has come. {string.Join(' ', changed.Select(one => one.En))}{(told is null ? "" : $" Told in: {told.En}")}");
    }

    private static IEnumerable<string> Parts<TState>(Step<TState> step) where TState : class => StateParts.Differences(step.Before, step.After).Select(part => part.Part);

    private static DateTimeOffset? Waits<TState>(TState? state) where TState : class => (state as IElapsing<TState>)?.Elapses;
}
