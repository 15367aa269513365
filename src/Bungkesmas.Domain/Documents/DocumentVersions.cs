using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Documents;

/// <summary>Which documents a newer version replaces. What only they tell no longer counts; it stays in every history.</summary>
public sealed class DocumentVersions
{
    private readonly ILookup<string, string> _newer;

    public DocumentVersions(IEnumerable<Fact> facts, Corrections corrections) => _newer = facts
        .Where(fact => fact.Event is DocumentReceived && !corrections.IsRetracted(fact))
        .Select(fact => (Newer: fact.Stream.Id, Older: ((DocumentReceived)corrections.Of(fact).Event).Replaces))
        .Where(pair => pair.Older is not null).Distinct().ToLookup(pair => pair.Older!, pair => pair.Newer);

    /// <summary>The versions that replace a document; none where documents replace each other in a circle.</summary>
    public IReadOnlyList<string> Newer(string document) => [.. _newer[document].Where(newer => newer != document && !Follows(newer, document)).Order(StringComparer.Ordinal)];

    private bool IsReplaced(string document) => Newer(document).Count > 0;

    /// <summary>Whether all that tells a fact was replaced.</summary>
    public bool AreReplaced(Fact fact) => !fact.Envelope.Act && fact.Envelope.Sources.Count > 0 && fact.Envelope.Documents.All(IsReplaced);

    /// <summary>Whether a chain of newer versions leads from one document to another, however long it is.</summary>
    private bool Follows(string document, string later)
    {
        var seen = new HashSet<string>();
        for (var open = new Stack<string>([document]); open.TryPop(out var one);)
        {
            if (!seen.Add(one)) continue;
            foreach (var newer in _newer[one]) if (newer == later) return true; else open.Push(newer);
        }
        return false;
    }
}
