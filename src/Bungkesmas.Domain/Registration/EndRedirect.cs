using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Registration;

/// <summary>Stop sending people along an interim route.</summary>
public sealed record EndRedirect : IAct<Route>
{
    public Decision Decide(Subject on, Route? now) => now switch
    {
        null => new NeverBegan(on.Id),
        { Standing: RouteStanding.Ended } => Decision.AlreadySo,
        _ => Decision.Record(new RouteEnded(now.To, now.Scope))
    };

    public sealed record NeverBegan(string Route) : Refusal("redirect-never-began", new(
        $"Pengalihan {Route} tidak pernah tercatat dimulai.", $"Redirect {Route} is not on record as ever begun."));
}
