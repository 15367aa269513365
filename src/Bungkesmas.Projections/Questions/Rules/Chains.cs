using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>Claims that lead from one id to the next.</summary>
internal static class Chains
{
    /// <summary>All that claims lead to from an id, one by the other.</summary>
    public static HashSet<string> Reached(string id, ILookup<string, Claimed> said)
    {
        var reached = new HashSet<string>();
        for (var next = new Queue<string>([id]); next.TryDequeue(out var one);)
            foreach (var claim in said[one])
                if (reached.Add(claim.Value)) next.Enqueue(claim.Value);
        return reached;
    }

    /// <summary>The ids that lead to one another, circle by circle.</summary>
    public static IEnumerable<ValueList<string>> Circles(ILookup<string, Claimed> said)
    {
        var ends = said.ToDictionary(from => from.Key, from => Reached(from.Key, said));
        return ends.Where(from => from.Value.Contains(from.Key))
            .Select(from => from.Value.Where(other => ends.GetValueOrDefault(other)?.Contains(from.Key) == true).Order(StringComparer.Ordinal).ToValueList()).Distinct();
    }
}
