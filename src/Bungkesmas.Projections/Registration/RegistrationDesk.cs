using System.Text.Json.Serialization;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Projections.Registration;

/// <summary>Who is expected to register people of a region later, and how far that has come.</summary>
public sealed record ExpectedProvider(string Organisation, Role Role, Assertion? RoleAssertion, string? Agreement, Standing? AgreementStanding);

/// <summary>Where people of a region register: the routes open now, who was appointed there, and who is expected after them.</summary>
/// <param name="AtWork">providers at work, by id: people register with them unless a route says otherwise</param>
/// <param name="Parted">who declined, or is a partner no longer; a route may lead there all the same</param>
/// <param name="Former">who was at work or appointed there, and is neither any more: people once had a place with them</param>
/// <param name="Closed">providers whose permanent route for everybody there ended and that take nobody since, whatever else they do</param>
public sealed record RegistrationDesk(
    string Region, ValueList<Route> Routes, [property: Memory] Engagements Providers, ValueList<Appointment> Appointed = default,
    ValueList<string> AtWork = default, ValueList<ExpectedProvider> Expected = default, ValueList<string> Parted = default,
    ValueList<string> Closed = default, ValueList<string> Former = default) : IElapsing<RegistrationDesk>, IRemember, IMaySayNothing
{
    public static Fold<RegistrationDesk> Fold { get; } = new("registration_desk", [Subject.Regions], Apply,
        heeds: (subject, happening) => happening.Event is RouteEvent or LocalManagerAppointed or LocalManagerReleased || Engagements.Heed(subject.Id, happening));

    /// <summary>The routes that were ever told to serve the region, whomever they serve now: only to be folded on.</summary>
    [JsonIgnore]
    public ValueList<Route> EveryRoute
    {
        get;
        init => (field, Routes) = (value, value.Where(route => route.IsIn(Region)).ToValueList());
    } = [];

    /// <summary>A row remembers no engagements; its stretch ends where they change.</summary>
    public DateTimeOffset? Elapses => Providers?.Elapses;

    public RegistrationDesk Elapsed(Subject on, DateTimeOffset at) => With(Providers.Elapsed(at, out var changes), changes);

    /// <summary>Providers at work that take registrants.</summary>
    [JsonIgnore] public ValueList<string> Registering => Closed.Count == 0 ? AtWork : AtWork.Where(one => !Closed.Contains(one)).ToValueList();

    public IEnumerable<Route> Open => Routes.Where(route => route.Standing == RouteStanding.Open);

    public bool SaysNothing => Routes.Count == 0 && Appointed.Count == 0 && AtWork.Count == 0 && Expected.Count == 0 && Former.Count == 0;

    public bool Equals(RegistrationDesk? other) => other is not null && Region == other.Region && Routes.Equals(other.Routes) && Appointed.Equals(other.Appointed)
        && AtWork.Equals(other.AtWork) && Expected.Equals(other.Expected) && Parted.Equals(other.Parted) && Closed.Equals(other.Closed) && Former.Equals(other.Former);

    public override int GetHashCode() => HashCode.Combine(Region, Routes, Appointed, AtWork, Expected, Parted);

    /// <summary>Whoever is not yet expected, and has no agreement either, is nothing to the desk: what they become later does not depend on it.</summary>
    private static bool Matters(Engagement one) => one.Role >= Role.Ready || !one.EveryAgreement.IsEmpty;

    private static RegistrationDesk? Apply(RegistrationDesk? now, Subject subject, Happening happening)
    {
        var before = now ?? new(subject.Id, [], Engagements.None);
        // A state that stays the very same need not be folded on from.
        var providers = before.Providers.Apply(subject.Id, happening, out var changes, Matters);
        var next = changes.Count == 0 ? before : before.With(providers, changes);
        if (happening.Event is RouteEvent && next.EveryRoute.With(happening) is var routes && !routes.Equals(next.EveryRoute)) next = (next with { EveryRoute = routes }).Closing(happening.Stream.Id, before.EveryRoute);
        if (happening is { Event: LocalManagerAppointed { Scope.Region: { MovesCoverage: true } region } said, Firm: true } && region.Code == subject.Id)
            next = next with { Appointed = next.Appointed.With(said, happening) };
        if (happening is { Event: LocalManagerReleased released, Firm: true }) next = next with { Appointed = next.Appointed.Without(released, happening.Stream.Id) };
        if (happening is { Event: PartnerDeclined or PartnershipEnded, Firm: true })
            next = next with { Appointed = next.Appointed.Where(one => one.Organisation != happening.Stream.Id).ToValueList(), Parted = next.Parted.With(happening.Stream.Id) };
        if (happening is { Event: SubPartnerAttached, Firm: true } && next.Parted.Contains(happening.Stream.Id)) next = next.WithoutParted(happening.Stream.Id);
        if (!next.AtWork.Equals(before.AtWork) || !next.Appointed.Equals(before.Appointed)) next = next with { Former = next.Left(before) };
        return now is null && next.Providers.Count == 0 && next.EveryRoute.Count == 0 && next == before ? null : next;
    }

    /// <summary>Who ends the one permanent route for everybody that leads to them takes nobody any more; whom one leads to again does. What was only for now says nothing of it.</summary>
    private RegistrationDesk Closing(string id, ValueList<Route> before)
    {
        var (was, now) = (before.FirstOrDefault(route => route.Id == id), Routes.FirstOrDefault(route => route.Id == id));
        if (now is not { Scope: { Group: null, Partner: null } }) return this;
        return now.Standing == RouteStanding.Open ? WithoutClosed(now.To)
            : was?.Standing != RouteStanding.Ended && now.Kind != RouteKind.Interim && !Open.Any(route => route.To == now.To && route.Scope is { Group: null, Partner: null }) ? this with { Closed = Closed.With(now.To) } : this;
    }

    /// <summary>Whom people registered with before, and do no longer.</summary>
    private ValueList<string> Left(RegistrationDesk before) => before.Former.Concat(before.Serving).Except(Serving).ToValueList();

    private IEnumerable<string> Serving => AtWork.Concat(Appointed.Select(one => one.Organisation));

    private RegistrationDesk WithoutClosed(string organisation) => Closed.Contains(organisation) ? this with { Closed = Closed.Where(one => one != organisation).ToValueList() } : this;

    private RegistrationDesk WithoutParted(string organisation) => this with { Parted = Parted.Where(one => one != organisation).ToValueList() };

    private RegistrationDesk With(Engagements providers, IReadOnlyList<EngagementChange> changes)
    {
        var (next, atWork, expected) = (this, AtWork, Expected);
        foreach (var (before, now) in changes)
        {
            var (worked, works) = (before?.Role == Role.ActiveProvider, now.Role == Role.ActiveProvider);
            if (works && !worked) (next, atWork) = (next.WithoutClosed(now.Organisation), atWork.With(now.Organisation));
            if (worked && !works) atWork = atWork.Where(one => one != now.Organisation).ToValueList();
            if (now.Role >= Role.Ready && next.Parted.Contains(now.Organisation)) next = next.WithoutParted(now.Organisation);
            var (was, comes) = (ExpectedOf(before), ExpectedOf(now));
            if (Equals(was, comes)) continue;
            expected = was is null ? expected.With(comes!) : comes is null ? expected.Where(one => one != was).ToValueList() : expected.Select(one => one == was ? comes : one).ToValueList();
        }
        return next with { Providers = providers, AtWork = atWork, Expected = expected };
    }

    private static ExpectedProvider? ExpectedOf(Engagement? one) =>
        one is { IsPending: true } ? new(one.Organisation, one.Role, one.RoleAssertion, one.Agreement?.Id, one.Agreement?.Standing) : null;
}
