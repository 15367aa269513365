using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Another way an organisation is written.</summary>
public sealed record Alias(string Name, AliasKind Kind);

/// <summary>A person's stated role.</summary>
/// <param name="In">code of the place the role is for, where one is told</param>
/// <param name="StatedOn">the day on which it was so, or the last day it can have been; since when and until when, nobody said</param>
public sealed record StatedRole(PersonRef Person, PersonRole Role, string? In, DateOnly StatedOn);

/// <summary>An organisation: its name, kind, aliases, and the people known to have roles in it, by opaque id.</summary>
/// <param name="Name">null while no fact states one</param>
/// <param name="MergedInto">the id it goes by since it turned out to be on record twice</param>
/// <param name="LastActivity">when the latest fact that names it became certain</param>
public sealed record Organisation(
    string Id, string? Name, OrganisationKind Kind, string? BranchOf, ValueList<Alias> Aliases, ValueList<StatedRole> People, DateTimeOffset LastActivity,
    string? MergedInto = null)
{
    public static Fold<Organisation> Fold { get; } = new("organisation", [Subject.Organisations], Apply);

    private static Organisation Apply(Organisation? now, Subject subject, Happening happening)
    {
        now = (now ?? new(subject.Id, null, OrganisationKind.Unstated, null, [], [], happening.Certain)) with { LastActivity = happening.Certain };
        return happening.Fact.Stream != subject ? now : happening.Event switch
        {
            OrganisationIdentified e => now with { Name = e.Name, Kind = e.Kind == OrganisationKind.Unstated ? now.Kind : e.Kind, BranchOf = e.BranchOf ?? now.BranchOf },
            OrganisationAliasRecorded e => now with { Aliases = now.Aliases.With(new(e.Alias, e.Kind)) },
            RoleStated e => now with { People = now.People.With(new(e.Person, e.Role, e.In?.Code, Calendar.DayOf(happening.Certain))) },
            OrganisationsMerged e when happening.Firm => now with { MergedInto = e.Into },
            MergeUndone e when happening.Firm && now.MergedInto == e.Into => now with { MergedInto = null },
            _ => now
        };
    }
}
