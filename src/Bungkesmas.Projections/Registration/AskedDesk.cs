using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Projections.Registration;

/// <summary>What the desk can say.</summary>
/// <remarks><c>ForSome</c>: only people of some group or partner have a place to register. <c>NoneNow</c>: there was a place, and it is none any more.</remarks>
public enum DeskState { Provider, Interim, ForSome, Expected, NoneNow, NoRecord }

/// <summary>What the desks of a region and of those that it lies in answer to somebody who asks where to register.</summary>
/// <remarks>An expectation is no place, and a route of another group serves nobody else: while a region higher up has a place, that one answers.</remarks>
/// <param name="By">the desk that answers; null where none does</param>
/// <param name="Routes">the open routes to tell of: those of the desk that answers, and what nearer ones have for some</param>
/// <param name="AtWork">providers at work who register everybody there; not those that closed their registration</param>
/// <param name="Parted">where routes lead although the partnership has ended, or never came about</param>
/// <param name="HadPlace">whether people of the region ever had a place to register, there or higher up</param>
public sealed record AskedDesk(RegistrationDesk? By, DeskState State, ValueList<Route> Routes, ValueList<Appointment> Appointed, ValueList<string> AtWork, ValueList<ExpectedProvider> Expected, string? Group, ValueList<string> Parted, bool HadPlace)
{
    /// <param name="desks">the desks there are, the nearest first</param>
    /// <param name="group">the group whose people ask; null for people in general</param>
    /// <param name="anywhere">open routes of which nobody stated a region: those for the people of a partner are told of where that one works</param>
    public static AskedDesk Of(IReadOnlyList<RegistrationDesk> desks, string? group = null, IEnumerable<Route>? anywhere = null)
    {
        bool Shown(RouteScope scope) => group is null || scope.Group is null || scope.Group == group;
        bool Fits(RouteScope scope) => IsFor(scope, group);
        var place = desks.FirstOrDefault(desk => desk.Registering.Count > 0 || desk.Open.Any(route => Fits(route.Scope)) || desk.Appointed.Any(one => Fits(one.Scope)));
        var forSome = place is null ? desks.FirstOrDefault(desk => desk.Open.Any(route => Shown(route.Scope)) || desk.Appointed.Any(one => Shown(one.Scope))) : null;
        var expecting = desks.FirstOrDefault(desk => desk.Expected.Count > 0);
        var by = place ?? forSome ?? expecting;
        List<RegistrationDesk> near = by is null ? [] : [.. desks.TakeWhile(desk => desk != by), by];
        var here = desks.SelectMany(desk => desk.AtWork.Concat(desk.Expected.Select(one => one.Organisation)).Concat(desk.Appointed.Select(one => one.Organisation))).ToHashSet();
        ValueList<Route> routes =
            [.. near.SelectMany(desk => desk.Open).Concat((anywhere ?? []).Where(route => route.Scope.Partner is { } partner && here.Contains(partner))).Where(route => Shown(route.Scope))];
        ValueList<ExpectedProvider> expected = place is null || near.Contains(expecting!) ? expecting?.Expected ?? [] : [];
        var had = desks.Any(desk => desk.Routes.Count + desk.Former.Count > 0);
        var state = place is not null ? routes.Any(route => route.StandsIn && Fits(route.Scope)) ? DeskState.Interim : DeskState.Provider
            : forSome is not null ? DeskState.ForSome
            : expecting is not null ? DeskState.Expected
            : had ? DeskState.NoneNow : DeskState.NoRecord;
        return new(by, state, routes, [.. near.SelectMany(desk => desk.Appointed).Where(one => Shown(one.Scope))], place?.Registering ?? [], expected, group,
            [.. near.SelectMany(desk => desk.Open.Where(route => Shown(route.Scope)).Select(route => route.To).Where(desk.Parted.Contains)).Distinct()], had);
    }

    /// <summary>Where people of the group, or in general, register for now.</summary>
    public IEnumerable<string> Interim => Routes.Where(route => route.StandsIn && IsFor(route.Scope, Group)).Select(route => route.To).Distinct();

    /// <summary>Who registers people of the group, or in general, for good: providers at work, where permanent routes lead, and who was appointed.</summary>
    public IEnumerable<string> Lasting => Providers.Concat(Appointed.Where(one => IsFor(one.Scope, Group)).Select(one => one.Organisation)).Distinct();

    public IEnumerable<string> Providers => AtWork.Concat(Routes.Where(route => !route.StandsIn && IsFor(route.Scope, Group)).Select(route => route.To)).Distinct();

    /// <summary>Who registers people of one group or partner only, each with which.</summary>
    public IEnumerable<(string Whose, string With)> ForSome => Routes.Select(route => (route.Scope, With: route.To)).Concat(Appointed.Select(one => (one.Scope, With: one.Organisation)))
        .Where(one => !IsFor(one.Scope, Group)).Select(one => (one.Scope.Group ?? one.Scope.Partner!, one.With)).Distinct();

    /// <summary>Whether people of a group, or in general, register along it.</summary>
    private static bool IsFor(RouteScope scope, string? group) => scope.Partner is null && (scope.Group is null || scope.Group == group);
}
