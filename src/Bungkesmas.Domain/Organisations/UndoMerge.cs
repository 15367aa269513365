using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Say that two records are two organisations after all; each has again what was told of it.</summary>
public sealed record UndoMerge(string Into) : IAct<Organisation>
{
    public Decision Decide(Subject on, Organisation? now) => now switch
    {
        null => new OrganisationUnknown(on.Id),
        _ when now.SameAs.Contains(Into) => Decision.Record(new MergeUndone(Into)),
        _ when now.MergedInto == Into => new MergedOtherwise(on.Id, now.SameAs.FirstOrDefault() ?? Into),
        _ when now.MergedFrom.Contains(Into) => new MergedOtherwise(Into, on.Id),
        _ => Decision.AlreadySo
    };

    /// <summary>The two go by one id, yet that was said of others, or the other way round.</summary>
    public sealed record MergedOtherwise(string Organisation, string Into) : Refusal("organisation-merged-otherwise", new(
        $"Lembaga {Organisation} tercatat sebagai {Into}; batalkan yang itu.", $"Organisation {Organisation} goes by {Into}; undo that one."));
}
