using System.Text.Json.Serialization;
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
/// <param name="MergedInto">the id it goes by, where it turned out to be on record under another one; whatever is told of it is told there</param>
/// <param name="MergedFrom">other ids under which it is on record</param>
/// <param name="SameAs">the ids that it is itself said to go by, one or in conflict several</param>
/// <param name="OnRecord">whether anything names it but what says by which id it goes</param>
public sealed record Organisation(
    string Id, string? Name, OrganisationKind Kind, string? BranchOf, ValueList<Alias> Aliases, ValueList<StatedRole> People, bool OnRecord = false,
    string? MergedInto = null, ValueList<string> MergedFrom = default, ValueList<string> SameAs = default)
{
    public static Fold<Organisation> Fold { get; } = new("organisation", [Subject.Organisations], Apply);

    /// <summary>When anything happened that names it.</summary>
    public static Moments Activity { get; } = new("organisation_activity", [Subject.Organisations]);

    /// <summary>Whether it is called by a name that was told of a record merged into it, and perhaps not yet by one of its own.</summary>
    [JsonIgnore] public bool HasBorrowedName => MergedFrom.Count > 0 && Aliases.Any(alias => alias.Name == Name);

    /// <summary>What it is called: on a day before a name of its own was told, as every sentence calls it.</summary>
    public string Called(INames names) => MergedInto is null && (Name is null || HasBorrowedName) ? names.Organisation(Id) : Name ?? Id;

    private static Organisation Apply(Organisation? now, Subject subject, Happening happening)
    {
        now ??= new(subject.Id, null, OrganisationKind.Unstated, null, [], []);
        if (!now.OnRecord && happening.Event is not ITimeless) now = now with { OnRecord = true };
        var (told, goesBy) = (happening.Fact.Stream, happening.Stream);
        if (told != goesBy && told == subject) now = now with { MergedInto = goesBy.Id };
        if (told != goesBy && goesBy == subject && told.Kind == subject.Kind) now = now with { MergedFrom = now.MergedFrom.With(told.Id) };
        return happening.Event switch
        {
            OrganisationIdentified e when told == subject => now.Named(e) with { Kind = e.Kind == OrganisationKind.Unstated ? now.Kind : e.Kind },
            OrganisationIdentified e when goesBy == subject => now.AlsoNamed(e),
            OrganisationAliasRecorded e when goesBy == subject => now with { Aliases = now.Aliases.With(new(e.Alias, e.Kind)) },
            RoleStated e when goesBy == subject => now with { People = now.People.With(new(e.Person, e.Role, e.In?.Code, Calendar.DayOf(happening.Certain))) },
            OrganisationsMerged e when told == subject && happening.Firm => now with { SameAs = now.SameAs.With(e.Into) },
            _ => now
        };
    }

    private Organisation Named(OrganisationIdentified e) => this with { Name = e.Name, BranchOf = e.BranchOf == Id ? BranchOf : e.BranchOf ?? BranchOf };

    /// <summary>What it is called under another of its ids is one more way to write it; it keeps the name and the kind that were told under its own.</summary>
    private Organisation AlsoNamed(OrganisationIdentified e) => this with
    {
        Name = Name ?? e.Name, Kind = Kind == OrganisationKind.Unstated ? e.Kind : Kind, BranchOf = BranchOf ?? (e.BranchOf == Id ? null : e.BranchOf),
        Aliases = e.Name == Name ? Aliases : Aliases.With(new(e.Name, AliasKind.Spelling))
    };
}
