using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Documents;

/// <summary>Which streams tell of one happening, by the links that count through a lens. A happening is shown once, under the first of its ids.</summary>
public sealed class SameHappenings
{
    private readonly Dictionary<string, SortedSet<string>> _same = [];

    private SameHappenings() { }

    public static async Task<SameHappenings> OfAsync(Sight sight)
    {
        var links = await sight.Views.ManyAsync(Link.Fold, sight.Lens, "true", sight.Cancel);
        var same = new SameHappenings();
        foreach (var link in links.Where(link => !link.State.Undone)) same.Join(link.State.Happenings);
        return same;
    }

    /// <summary>The stream under which a happening is shown; its own where nothing is linked to it.</summary>
    public string First(string stream) => _same.TryGetValue(stream, out var same) ? same.Min! : stream;

    /// <summary>The happening under which another one is shown; itself where nothing is linked to it.</summary>
    public Subject First(Subject happening) => _same.Count == 0 ? happening : Subject.Parse(First(happening.ToString()));

    /// <summary>Every other stream that tells of the same happening.</summary>
    public IEnumerable<Subject> Others(Subject happening) =>
        _same.Count > 0 && _same.TryGetValue(happening.ToString(), out var same) ? same.Select(Subject.Parse).Where(other => other != happening) : [];

    private void Join(IReadOnlyList<string> happenings)
    {
        var joined = happenings.Select(one => _same.GetValueOrDefault(one)).OfType<SortedSet<string>>().MaxBy(same => same.Count) ?? new(StringComparer.Ordinal);
        foreach (var one in happenings.SelectMany(one => _same.TryGetValue(one, out var same) ? same.ToList() : [one]))
            if (joined.Add(one) || !_same.ContainsKey(one)) _same[one] = joined;
    }
}
