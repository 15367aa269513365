using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Documents;

/// <summary>A fact that somebody wants to correct or take back, as it counts now.</summary>
/// <param name="Event">its event, earlier corrections merged in</param>
/// <param name="Without">where it speaks of another fact, that one as it counts once nobody says this any more; null where it speaks of none</param>
public sealed record CountedFact(Fact Fact, Event Event, Occurred Occurred, Assertion Assertion, bool Retracted, CountedFact? Without = null)
{
    /// <summary>What it is about, and what it waits for, by what is told now.</summary>
    public IEnumerable<Subject> Subjects => Event.Concerns(Fact.Stream);

    public IEnumerable<Subject> Waits => Event.ListensTo().Concat(Occurred.Order.Select(ordering => ordering.Subject)).Distinct();

    /// <summary>A fact with all that is said of it, and of what it speaks of; null where it is not among them.</summary>
    public static CountedFact? Among(IReadOnlyCollection<Fact> facts, Guid id)
    {
        var known = facts.ToDictionary(fact => fact.Id);
        if (!known.TryGetValue(id, out var target)) return null;
        var counted = Of(target, facts);
        var root = target;
        while (root?.Event is ISpeakOfAFact said) root = known.GetValueOrDefault(said.Target);
        if (root is null || root == target) return counted;
        var retraction = target with { Id = Guid.Empty, Position = long.MaxValue, Event = new FactRetracted(id, CorrectionReason.Other, []) };
        return counted with { Without = Of(root, [.. facts, retraction]) };
    }

    private static CountedFact Of(Fact fact, IReadOnlyCollection<Fact> facts)
    {
        var corrections = new Corrections(facts);
        var (now, occurred, assertion) = corrections.Of(fact);
        return new(fact, now, occurred, assertion, corrections.IsRetracted(fact));
    }
}
