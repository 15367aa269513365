using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Domain.Registration;

/// <summary>Whether people are sent along a route.</summary>
public enum RouteStanding { Open, Ended }

/// <summary>Who registers people of a scope for now, why, and until when.</summary>
/// <param name="Since">it is open since this instant at the latest</param>
public sealed record Route(
    string Id, string To, RouteScope Scope, RouteStanding Standing, string? Because, ValueList<Condition> Until, DateTimeOffset? Since, DateTimeOffset? EndedOn)
{
    public static Fold<Route> Fold { get; } = new("route", [Subject.Routes], Apply);

    public static Route? Apply(Route? now, Subject on, Happening happening) => happening.Event switch
    {
        RegistrationRedirected e when happening.Assertion != Assertion.Hoped => new(
            on.Id, e.To, e.Scope, RouteStanding.Open, e.Because, e.Until, now is { Standing: RouteStanding.Open } ? now.Since : happening.Certain, null),
        RouteEnded e when happening.Firm => (now ?? new(on.Id, e.To, e.Scope, RouteStanding.Ended, null, [], null, null)) with
        {
            Standing = RouteStanding.Ended, EndedOn = now?.EndedOn ?? happening.Certain
        },
        _ => now
    };
}
