using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Decide that a record that was merged into another is an organisation of its own after all.</summary>
public sealed record UndoMerge : IAct<Merger>
{
    public Decision Decide(Subject on, Merger? now) => now switch
    {
        { Into: { } into } => Decision.Record(new MergeUndone(into)),
        { Undone: not null } => Decision.AlreadySo,
        _ => new NotMerged(on.Id)
    };

    public sealed record NotMerged(string Organisation) : Refusal("organisation-not-merged", new(
        $"Lembaga {Organisation} tidak pernah digabungkan ke lembaga lain.", $"Organisation {Organisation} was never merged into another one."));
}
