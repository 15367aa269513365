using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Put on record that a person now holds a role in an organisation.</summary>
/// <param name="In">the place the role is for, where it is for one</param>
public sealed record AppointRole(PersonRef Person, PersonRole Role, RegionMention? In = null) : IAct<Organisation>
{
    public Decision Decide(Subject on, Organisation? now) =>
        now?.People.LastOrDefault(stated => stated.Person == Person && stated.In == In?.Code) is { } held && held.Role == Role
            ? Decision.AlreadySo : Decision.Record(new RoleStated(Person, Role, In));
}
