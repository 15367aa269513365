using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Registration;

/// <summary>Let the people of a scope register with an organisation for good.</summary>
public sealed record OpenRoute([Id(Subject.Organisations)] string To, RouteScope Scope) : IAct<Route>
{
    public Decision Decide(Subject on, Route? now) => now switch
    {
        { Standing: RouteStanding.Open, Kind: RouteKind.Permanent } when now.To == To && now.Scope == Scope => Decision.AlreadySo,
        { Standing: RouteStanding.Open, Kind: not null } => new RouteInUse(now.Id),
        _ => Decision.Record(new RouteOpened(To, Scope))
    };
}
