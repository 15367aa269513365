using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Put on record what an organisation is called, and of what kind it is.</summary>
/// <param name="BranchOf">id of the organisation that it is a branch of</param>
public sealed record IdentifyOrganisation(string Name, OrganisationKind Kind = OrganisationKind.Unstated, string? BranchOf = null) : IAct<Organisation>
{
    public Decision Decide(Subject on, Organisation? now) =>
        now?.Name == Name && (Kind == OrganisationKind.Unstated || Kind == now.Kind) && (BranchOf is null || BranchOf == now.BranchOf)
            ? Decision.AlreadySo : Decision.Record(new OrganisationIdentified(Name, Kind, BranchOf));
}
