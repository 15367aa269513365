using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Registration;

/// <summary>Make an organisation, or somebody in it, the place to register for people of a region.</summary>
/// <param name="Group">the organised group it is for, where not for everybody</param>
/// <param name="Partner">the partner whose people it is for, where not for everybody</param>
/// <param name="Who">the person appointed; null where it is the organisation itself</param>
/// <param name="Fulfils">the request that asked for it, where one did: it is fulfilled by this</param>
public sealed record AppointRegistrar(RegionMention Region, [Id(Subject.Organisations)] string? Group = null, [Id(Subject.Organisations)] string? Partner = null, PersonRef? Who = null, string? Fulfils = null) : IActIn<Engagement>
{
    public Subject State(Subject on) => Subject.Engagement(on.Id, Region.Code);

    public Decision Decide(Subject on, Engagement? now) => now switch
    {
        { Role: Role.Declined or Role.Ended } => new NoPartner(on.Id),
        _ when now?.Appointments.Any(known => known.Scope == Scope && known.Who == Who) == true => Decision.AlreadySo,
        _ => Decision.Record(new LocalManagerAppointed(Scope, Who, Fulfils))
    };

    private RouteScope Scope => new(Region, Group, Partner);

    public sealed record NoPartner(string Organisation) : Refusal("partnership-over", new(
        $"Lembaga {Organisation} menolak atau sudah berhenti menjadi mitra di wilayah ini.", $"Organisation {Organisation} declined, or is no longer a partner, in this region."));
}
