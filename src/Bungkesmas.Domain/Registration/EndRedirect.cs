using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Registration;

/// <summary>Stop sending people along an interim route.</summary>
public sealed record EndRedirect : IActOnADay<Route>
{
    public Decision Decide(Subject on, Route? now, Route? ever, ActDay day) => now switch
    {
        null => new NeverBegan(on.Id),
        { Kind: RouteKind.Permanent } => new NoRedirect(on.Id),
        { Standing: RouteStanding.Ended } => day.Means(now.EndedOn) ? Decision.AlreadySo : new RouteOver(now.Id),
        _ when now.EndedLater(ever) => new RouteOver(now.Id),
        _ => Decision.Record(new RouteEnded(now.To, now.Scope))
    };

    public sealed record NeverBegan(string Route) : Refusal("redirect-never-began", new(
        $"Pengalihan {Route} tidak pernah tercatat dimulai.", $"Redirect {Route} is not on record as ever begun."));

    public sealed record NoRedirect(string Route) : Refusal("route-no-redirect", new(
        $"Jalur {Route} tetap, bukan pengalihan; tutuplah sebagai jalur.", $"Route {Route} is permanent and no redirect; close it as a route."));
}
