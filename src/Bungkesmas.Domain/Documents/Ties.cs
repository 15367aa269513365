using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Documents;

/// <summary>The links that make several streams tell of one happening. They hold for all time, so they come before all that is told.</summary>
public static class Ties
{
    public static ValueList<Link> Tied(this ValueList<Link> links, Happening happening)
    {
        if (happening.Event is not LinkEvent) return links;
        var stream = happening.Stream;
        var known = links.FirstOrDefault(link => link.Id == stream.Id);
        return Link.Fold.Apply(known, stream, happening) is not { } next ? links
            : known is null ? links.With(next) : [.. links.Select(link => link.Id == next.Id ? next : link)];
    }

    /// <summary>Other ids under which the happening of a stream is told, link by link.</summary>
    public static ValueList<string> SameAs(this ValueList<Link> links, Subject on)
    {
        var same = new HashSet<string> { on.ToString() };
        for (var before = 0; before < same.Count;)
        {
            before = same.Count;
            foreach (var link in links.Where(link => !link.Undone && link.Happenings.Any(same.Contains))) same.UnionWith(link.Happenings);
        }
        return [.. same.Select(Subject.Parse).Where(other => other != on).Select(other => other.Id).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether a stream is the subject's own, under whatever id.</summary>
    public static bool AreStreamsOf(this ValueList<string> sameAs, Subject on, Subject stream) => stream == on || stream.Kind == on.Kind && sameAs.Contains(stream.Id);

    /// <summary>Whether a happening is told of the subject, under whatever id.</summary>
    public static bool TellOf(this ValueList<string> sameAs, Subject on, Happening happening) =>
        happening.About.Any(about => sameAs.AreStreamsOf(on, about));
}
