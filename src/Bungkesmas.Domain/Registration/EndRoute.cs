using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Registration;

/// <summary>Close a permanent route: nobody registers along it any more.</summary>
public sealed record EndRoute : IActOnADay<Route>
{
    public Decision Decide(Subject on, Route? now, Route? ever, ActDay day) => now switch
    {
        null => new RouteUnknown(on.Id),
        { Kind: RouteKind.Interim } => new IsRedirect(on.Id),
        { Standing: RouteStanding.Ended } => day.Means(now.EndedOn) ? Decision.AlreadySo : new RouteOver(now.Id),
        _ when now.EndedLater(ever) => new RouteOver(now.Id),
        _ => Decision.Record(new RouteEnded(now.To, now.Scope))
    };

    public sealed record IsRedirect(string Route) : Refusal("route-is-redirect", new(
        $"Jalur {Route} sebuah pengalihan sementara; akhirilah sebagai pengalihan.", $"Route {Route} is an interim redirect; end it as a redirect."));
}
