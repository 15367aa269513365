namespace Bungkesmas.Domain.Kernel;

/// <summary>Finds what refers to itself in a circle: the strongly connected parts of a graph (Tarjan 1972).</summary>
internal sealed class Circles
{
    private readonly Func<Guid, IEnumerable<Guid>> _next;
    private readonly Dictionary<Guid, (int Index, int Low)> _seen = [];
    private readonly Dictionary<Guid, int> _part = [];
    private readonly Stack<Guid> _open = [];

    private Circles(Func<Guid, IEnumerable<Guid>> next) => _next = next;

    /// <summary>The part of each node that can be reached; nodes of one part refer to each other.</summary>
    public static Dictionary<Guid, int> Of(IEnumerable<Guid> nodes, Func<Guid, IEnumerable<Guid>> next)
    {
        var circles = new Circles(next);
        foreach (var node in nodes) if (!circles._seen.ContainsKey(node)) circles.Visit(node);
        return circles._part;
    }

    private void Visit(Guid node)
    {
        var index = _seen.Count;
        var low = index;
        _seen[node] = (index, low);
        _open.Push(node);
        foreach (var next in _next(node))
        {
            if (!_seen.ContainsKey(next)) Visit(next);
            if (!_part.ContainsKey(next)) low = Math.Min(low, _seen[next].Low);
        }
        _seen[node] = (index, low);
        if (low != index) return;
        Guid closed;
        do _part[closed = _open.Pop()] = index; while (closed != node);
    }
}
