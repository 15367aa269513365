using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Decide that two records are one organisation; this one goes by the other's id from now on.</summary>
public sealed record MergeOrganisations(string Into) : IActIn<Merger>
{
    public Subject State(Subject on) => Subject.Organisation(Into);

    public Decision Decide(Subject on, Merger? now) => now switch
    {
        _ when on.Id == Into => new IntoItself(on.Id),
        { From: var from } when from.Contains(on.Id) => Decision.AlreadySo,
        { Into: { } other } when other == on.Id => new Circle(on.Id, Into),
        { Into: { } other } => new MergedItself(Into, other),
        _ => Decision.Record(new OrganisationsMerged(Into))
    };

    public sealed record IntoItself(string Organisation) : Refusal("merge-into-itself", new(
        $"Lembaga {Organisation} tidak dapat digabungkan dengan dirinya sendiri.", $"Organisation {Organisation} cannot be merged into itself."));

    public sealed record Circle(string Organisation, string Into) : Refusal("merge-circle", new(
        $"Lembaga {Into} sendiri sudah digabungkan ke {Organisation}.", $"Organisation {Into} is merged into {Organisation} itself."));

    public sealed record MergedItself(string Organisation, string Into) : Refusal("merge-into-merged", new(
        $"Lembaga {Organisation} sendiri sudah digabungkan ke {Into}; gabungkan ke lembaga itu.", $"Organisation {Organisation} is merged into {Into} itself; merge into that one."));
}
