using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Documents;

namespace Bungkesmas.Api.Documents;

/// <summary>Which streams tell of one happening, by the links that count through a lens. A happening is shown once, under the first of its ids.</summary>
public sealed class SameHappenings
{
    private readonly Dictionary<string, string> _first = [];

    private SameHappenings() { }

    public static async Task<SameHappenings> OfAsync(Sight sight)
    {
        var links = await sight.Views.ManyAsync(Link.Fold, sight.Lens, "$3 = ''", sight.Cancel, "");
        var same = new SameHappenings();
        foreach (var link in links.Where(link => !link.State.Undone)) same.Join(link.State.Happenings);
        return same;
    }

    /// <summary>The stream under which a happening is shown; its own where nothing is linked to it.</summary>
    public string First(string stream) => _first.GetValueOrDefault(stream, stream);

    /// <summary>Every other stream that tells of the same happening.</summary>
    public IReadOnlyList<string> Others(string stream) =>
        [.. _first.Where(pair => pair.Value == First(stream) && pair.Key != stream).Select(pair => pair.Key).Order(StringComparer.Ordinal)];

    private void Join(IReadOnlyList<string> happenings)
    {
        var classes = happenings.Select(First).ToHashSet();
        var members = _first.Where(pair => classes.Contains(pair.Value)).Select(pair => pair.Key).Concat(happenings).Distinct().ToList();
        var first = members.Min(StringComparer.Ordinal)!;
        foreach (var member in members) _first[member] = first;
    }
}
