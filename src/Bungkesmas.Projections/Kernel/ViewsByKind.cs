using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Projections.Kernel;

/// <summary>Views by the kind of subject that they are about.</summary>
internal static class ViewsByKind
{
    public static ILookup<string, IView> ByKind(this IEnumerable<IView> views) => views.SelectMany(view => view.Kinds.Select(kind => (kind, view))).ToLookup(pair => pair.kind, pair => pair.view);
}
