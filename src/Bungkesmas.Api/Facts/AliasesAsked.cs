using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;

namespace Bungkesmas.Api.Facts;

/// <summary>By which ids things go through a lens, and back: under which ids they may have been told.</summary>
public sealed record AliasesAsked(AliasFacts Related, Aliases Known)
{
    public Subject Of(Subject subject) => Known.Of(subject);

    /// <summary>Every id that goes by the same one as this, itself among them.</summary>
    public IEnumerable<Subject> All(Subject subject) => Related.Twins(subject).Where(twin => Of(twin) == Of(subject)).Append(subject).Distinct();
}
