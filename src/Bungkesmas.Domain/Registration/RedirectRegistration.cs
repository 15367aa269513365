using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Domain.Registration;

/// <summary>Send the people of a scope to another organisation for now.</summary>
public sealed record RedirectRegistration([Id(Subject.Organisations)] string To, RouteScope Scope, ValueList<Condition> Until, string? Because = null) : IAct<Route>
{
    public Decision Decide(Subject on, Route? now) => now switch
    {
        { Standing: RouteStanding.Open, Kind: RouteKind.Interim } when now.To == To && now.Scope == Scope && now.Until.Equals(Until) && now.Because == Because => Decision.AlreadySo,
        { Standing: RouteStanding.Open, Kind: not null } => new RouteInUse(now.Id),
        _ => Decision.Record(new RegistrationRedirected(To, Scope, Until, Because))
    };
}
