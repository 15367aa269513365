using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Say that a record is the same organisation as another one, and goes by its id from now on.</summary>
public sealed record MergeOrganisations(string Into) : IActWithAnother<Organisation>
{
    public Subject Other(Subject on) => Subject.Organisation(Into);

    public Decision Decide(Subject on, Organisation? now, Organisation? other) => now switch
    {
        _ when Into == on.Id || now?.MergedFrom.Contains(Into) == true => new IntoItself(on.Id),
        null => new OrganisationUnknown(on.Id),
        _ when now.MergedInto == Into || now.SameAs.Contains(Into) => Decision.AlreadySo,
        { MergedInto: { } already } => new MergedAlready(on.Id, already),
        // A refusal repeats ids alone; what is none is left to the check of what would be recorded, which names the field.
        _ when other is null && Subject.IsSlug(Into) => new OrganisationUnknown(Into),
        _ => Decision.Record(new OrganisationsMerged(Into))
    };

    public sealed record IntoItself(string Organisation) : Refusal("organisation-merged-into-itself", new(
        $"Lembaga {Organisation} tidak dapat digabungkan dengan dirinya sendiri.", $"Organisation {Organisation} cannot be merged into itself."));

    public sealed record MergedAlready(string Organisation, string Into) : Refusal("organisation-merged-already", new(
        $"Lembaga {Organisation} sudah tercatat sebagai {Into}; batalkan dahulu.", $"Organisation {Organisation} goes by {Into} already; undo that first."));
}

/// <summary>No fact tells of this organisation, so there is nothing to act on.</summary>
public sealed record OrganisationUnknown(string Organisation) : Refusal("organisation-unknown", new(
    $"Lembaga {Organisation} belum tercatat.", $"Organisation {Organisation} is not on record."));
