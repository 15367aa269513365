namespace Bungkesmas.Domain.Kernel;

/// <summary>Finds what refers to itself in a circle: the strongly connected parts of a graph (Tarjan 1972).</summary>
/// <remarks>Without recursion: whoever strings thousands of facts together must not exhaust the stack of everybody's service.</remarks>
internal sealed class Circles
{
    private readonly Func<Guid, IEnumerable<Guid>> _next;
    private readonly Dictionary<Guid, (int Index, int Low)> _seen = [];
    private readonly Dictionary<Guid, int> _parts = [];
    private readonly List<Guid> _order = [];
    private readonly Stack<Guid> _open = [];
    private readonly Stack<(Guid Node, IEnumerator<Guid> Next)> _path = [];

    private Circles(Func<Guid, IEnumerable<Guid>> next) => _next = next;

    /// <summary>The part of each node that can be reached; nodes of one part refer to each other.</summary>
    public IReadOnlyDictionary<Guid, int> Parts => _parts;

    /// <summary>The nodes, each after all that it refers to, but for those in a circle with it.</summary>
    public IReadOnlyList<Guid> Order => _order;

    public static Circles Of(IEnumerable<Guid> nodes, Func<Guid, IEnumerable<Guid>> next)
    {
        var circles = new Circles(next);
        foreach (var node in nodes) if (!circles._seen.ContainsKey(node)) circles.Visit(node);
        return circles;
    }

    private void Visit(Guid node)
    {
        Enter(node);
        while (_path.TryPeek(out var at))
        {
            if (at.Next.MoveNext()) Meet(at.Node, at.Next.Current);
            else Leave(at.Node);
        }
    }

    private void Enter(Guid node)
    {
        _seen[node] = (_seen.Count, _seen.Count);
        _open.Push(node);
        _path.Push((node, _next(node).GetEnumerator()));
    }

    private void Meet(Guid node, Guid next)
    {
        if (!_seen.ContainsKey(next)) Enter(next);
        else Lower(node, next);
    }

    private void Leave(Guid node)
    {
        _path.Pop().Next.Dispose();
        _order.Add(node);
        var (index, low) = _seen[node];
        if (low == index)
        {
            Guid closed;
            do _parts[closed = _open.Pop()] = index; while (closed != node);
        }
        if (_path.TryPeek(out var before)) Lower(before.Node, node);
    }

    /// <summary>Takes over from a node that is still open how far back it reaches.</summary>
    private void Lower(Guid node, Guid next)
    {
        if (!_parts.ContainsKey(next) && _seen[next].Low < _seen[node].Low) _seen[node] = (_seen[node].Index, _seen[next].Low);
    }
}
