using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.People;
using Bungkesmas.Projections.People;

namespace Bungkesmas.Api.People;

/// <summary>A role as it was stated: at which moment, and how we know.</summary>
public sealed record RoleSheet(PersonRole Role, DateTimeOffset Moment, Assertion Assertion);

/// <summary>A person's role in an organisation at the lens.</summary>
/// <param name="In">the place the role is for, where one is told</param>
/// <param name="Role">left out where it is unknown: between two statements that differ, and before the first</param>
/// <param name="Before">as it was last stated</param>
/// <param name="After">as it is stated next</param>
public sealed record RoleThenSheet(PartyName? Organisation, RegionName? In, PersonRole? Role, RoleSheet? Before, RoleSheet? After);

/// <summary>Where a person appears, and in which capacity.</summary>
public sealed record AppearanceSheet(string On, Capacity Capacity);

/// <summary>A person: the name from the vault, and what the facts tell of them through the lens.</summary>
/// <param name="Statements">ids of the statements they made or were quoted in</param>
/// <param name="LastActivity">when the latest fact that names them became certain; null when none is visible</param>
/// <param name="LeftOn">when they certainly were a field officer of the programme no longer, where they were one</param>
public sealed record PersonSheet(
    string Id, string? Name, string? Honorific, string? Phone, string? Note, bool? Erased, IReadOnlyList<RoleThenSheet> Roles, IReadOnlyList<string> Statements,
    IReadOnlyList<AppearanceSheet> Appearances, DateTimeOffset? LastActivity, DateTimeOffset? LeftOn, UsedLens? Lens = null, string? Permalink = null)
{
    public override string ToString() => "[sealed]";

    /// <param name="name">null when it was erased</param>
    /// <param name="seen">null when no fact that names them is visible</param>
    public static PersonSheet Of(Sight sight, string id, PersonName? name, Seen<Person>? seen, INames names)
    {
        var appearances = seen?.State.Appearances ?? [];
        return new(id, name?.Name, name?.Honorific, name?.Phone, name?.Note, name is null ? true : null,
            [.. (seen?.Possibly ?? seen?.State)?.RolesAt(sight.Lens.AsOf).Select(role => Of(role, names)) ?? []],
            [.. appearances.Select(one => Subject.Parse(one.On)).Where(on => on.Kind == Subject.Statements).Select(on => on.Id).Distinct()],
            [.. appearances.Select(one => new AppearanceSheet(one.On, one.Capacity))], seen?.State.LastActivity, seen?.State.LeftOn);
    }

    /// <summary>The organisations whose names a sheet needs.</summary>
    public static IEnumerable<string> Organisations(Seen<Person> seen) => (seen.Possibly ?? seen.State).Roles.Select(role => role.Organisation).OfType<string>();

    private static RoleThenSheet Of(RoleThen then, INames names) => new(
        then.Organisation is { } organisation ? new(organisation, names.Organisation(organisation)) : null,
        then.In is { } code ? new(code, names.Region(code)) : null, then.Role, Of(then.Before), Of(then.After));

    private static RoleSheet? Of(RoleAtAMoment? stated) => stated is null ? null : new(stated.Role, stated.Moment, stated.How);
}
