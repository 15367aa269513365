using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Domain.Registration;

/// <summary>Whether people are sent along a route.</summary>
public enum RouteStanding { Open, Ended }

/// <summary>Whether a route is there for good, or stands in for another one for now.</summary>
public enum RouteKind { Permanent, Interim }

/// <summary>The last time somebody looked at a route again, and what came of it.</summary>
/// <param name="On">reviewed by this instant</param>
public sealed record RouteReview(ReviewOutcome Outcome, DateTimeOffset On, string? Next);

/// <summary>Who registers people of a scope, for good or for now, why, and until when.</summary>
/// <param name="Since">it is open since this instant at the latest</param>
/// <param name="Kind">null where only its end or a review of it is on record</param>
public sealed record Route(
    string Id, string To, RouteScope Scope, RouteStanding Standing, string? Because, ValueList<Condition> Until, DateTimeOffset? Since, DateTimeOffset? EndedOn,
    RouteKind? Kind = null, RouteReview? LastReview = null)
{
    public static Fold<Route> Fold { get; } = new("route", [Subject.Routes], Apply);

    /// <summary>People are sent along it, but only for now.</summary>
    public bool StandsIn => this is { Standing: RouteStanding.Open, Kind: RouteKind.Interim };

    /// <summary>Whether it serves people of a region itself, and not of one that lies in it or around it.</summary>
    public bool IsIn(string region) => Scope.Region is { MovesCoverage: true } place && place.Code == region;

    /// <summary>Whether its end is on record of a later day, and it did not begin anew before that.</summary>
    public bool EndedLater(Route? ever) => ever is { Standing: RouteStanding.Ended } && ever.Since == Since;

    public static Route? Apply(Route? now, Subject on, Happening happening) => happening.Event switch
    {
        RegistrationRedirected e when happening.Firm => Leading(now, on, e, RouteKind.Interim, happening) with { Because = e.Because, Until = e.Until },
        RouteOpened e when happening.Firm => Leading(now, on, e, RouteKind.Permanent, happening),
        // What is reviewed is in use, even where nobody told of its beginning; a review does not reopen what ended.
        RouteReviewed e when happening.Firm => (now ?? new(on.Id, e.To, e.Scope, RouteStanding.Open, null, [], happening.Certain, null)) with
        {
            LastReview = new(e.Outcome, happening.Certain, e.NextReview)
        },
        RouteEnded e when happening.Firm => (now ?? new(on.Id, e.To, e.Scope, RouteStanding.Ended, null, [], null, null)) with
        {
            Standing = RouteStanding.Ended, EndedOn = now?.EndedOn ?? happening.Certain
        },
        _ => now
    };

    /// <summary>Told once more it goes on; led elsewhere, for another region or in another way it begins anew, and what came of looking at it before is over. Whoever tells of it again need not say again whom it serves.</summary>
    private static Route Leading(Route? now, Subject on, RouteEvent said, RouteKind kind, Happening happening)
    {
        var scope = now is not null && said.Scope == new RouteScope() ? now.Scope : said.Scope;
        var goesOn = now is { Standing: RouteStanding.Open } && now.To == said.To && (now.Kind ?? kind) == kind && (now.Scope.Region ?? scope.Region)?.Code == scope.Region?.Code;
        return new(on.Id, said.To, scope, RouteStanding.Open, null, [], goesOn ? now!.Since : happening.Certain, null, kind, goesOn ? now!.LastReview : null);
    }
}

/// <summary>No fact tells of this route.</summary>
public sealed record RouteUnknown(string Route) : Refusal("route-unknown", new(
    $"Jalur {Route} belum tercatat.", $"Route {Route} is not on record."));

/// <summary>People are sent along this route already, in another way.</summary>
public sealed record RouteInUse(string Route) : Refusal("route-in-use", new(
    $"Jalur {Route} masih dipakai; akhiri dahulu.", $"Route {Route} is in use; end it first."));

/// <summary>Nobody is sent along a route that has ended; there is nothing to review, and no second end.</summary>
public sealed record RouteOver(string Route) : Refusal("route-over", new(
    $"Jalur {Route} sudah berakhir.", $"Route {Route} has ended already."));
