using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Facts;

/// <summary>Why facts count in one lens and not in the other, or by another code, where that is told of something else: a newer version of their document, a region's new code, or what was said of these.</summary>
public static class Causes
{
    /// <param name="different">the facts that count otherwise</param>
    public static IReadOnlyList<Fact> Of(IReadOnlyList<Fact> facts, IReadOnlyDictionary<Guid, FactDifference> different, Lens from, Lens to)
    {
        var (one, other) = (from.KnownAt ?? long.MaxValue, to.KnownAt ?? long.MaxValue);
        var learnt = facts.Where(fact => fact.Position > Math.Min(one, other) && fact.Position <= Math.Max(one, other) && !different.ContainsKey(fact.Id)).ToList();
        if (learnt.Count == 0 || different.Count == 0) return [];
        var byId = facts.DistinctBy(fact => fact.Id).ToDictionary(fact => fact.Id);
        var newer = different.Keys.Where(byId.ContainsKey).SelectMany(id => byId[id].Envelope.Documents).Distinct().SelectMany(Differing).ToHashSet();
        return [.. learnt.Where(fact => Root(fact) is var root && (root.Event is IAlias || root.Event is DocumentReceived && newer.Contains(root.Stream.Id))).OrderBy(fact => fact.Position)];

        // What is said is said of something that was there before.
        Fact Root(Fact fact) => fact.Event is ISpeakOfAFact said && byId.TryGetValue(said.Target, out var target) && target.Position < fact.Position ? Root(target) : fact;

        IEnumerable<string> Differing(string document)
        {
            var (before, after) = (Versions(one).Newer(document), Versions(other).Newer(document));
            return before.Except(after).Concat(after.Except(before));
        }

        DocumentVersions Versions(long knownAt)
        {
            var known = facts.Where(fact => fact.Position <= knownAt).ToList();
            return new(known, new(known));
        }
    }
}
