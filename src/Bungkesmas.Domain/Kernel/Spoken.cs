using Bungkesmas.Domain.Documents;

namespace Bungkesmas.Domain.Kernel;

/// <summary>Which facts are spoken of by corrections and retractions, while they become known in any order.</summary>
internal sealed class Spoken
{
    private readonly Dictionary<Guid, Fact> _known = [];
    private readonly Dictionary<Guid, List<Fact>> _speaking = [];

    public void Add(Fact fact)
    {
        _known[fact.Id] = fact;
        if (fact.Event is not ISpeakOfAFact said) return;
        if (!_speaking.TryGetValue(said.Target, out var speaking)) _speaking[said.Target] = speaking = [];
        speaking.Add(fact);
    }

    public bool IsSpokenOf(Fact fact) => _speaking.ContainsKey(fact.Id);

    /// <summary>The fact that is spoken of in the end: what corrects or retracts a correction speaks of what that speaks of. Null while it is not known.</summary>
    public Fact? Root(Fact fact)
    {
        var root = fact;
        while (root?.Event is ISpeakOfAFact said) root = _known.GetValueOrDefault(said.Target);
        return root;
    }

    /// <summary>All that is said of a fact so far.</summary>
    public Corrections Of(Fact fact)
    {
        var all = new List<Fact>();
        for (var next = new Queue<Guid>([fact.Id]); next.TryDequeue(out var one);)
            foreach (var speaking in _speaking.GetValueOrDefault(one) ?? [])
            {
                all.Add(speaking);
                next.Enqueue(speaking.Id);
            }
        return new(all);
    }
}
