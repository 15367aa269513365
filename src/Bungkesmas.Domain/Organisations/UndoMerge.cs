using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Say that two records are two organisations after all; each has again what was told of it.</summary>
public sealed record UndoMerge(string Into) : IAct<Organisation>
{
    public Decision Decide(Subject on, Organisation? now) => now switch
    {
        null => new OrganisationUnknown(on.Id),
        _ when now.SameAs.Contains(Into) => Decision.Record(new MergeUndone(Into)),
        _ => Decision.AlreadySo
    };
}
