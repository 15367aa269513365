using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.People;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Statements;

namespace Bungkesmas.Projections.People;

/// <summary>A role that somebody stated a person to hold, at a moment; since when, and until when, nobody said.</summary>
/// <param name="Organisation">null where only the role was told</param>
/// <param name="Moment">when it certainly held</param>
/// <param name="In">code of the place the role is for, where one is told</param>
public sealed record RoleAtAMoment(string? Organisation, PersonRole Role, DateTimeOffset Moment, Assertion How, string? In = null);

/// <summary>A stream on which a person appears, and in which capacity.</summary>
public sealed record Appearance(string On, Capacity Capacity);

/// <summary>A person as the facts know them, by opaque id: the roles stated, and where they appear.</summary>
/// <param name="LastActivity">when the latest fact that names them became certain</param>
/// <param name="FieldOfficer">where they are a field officer of the programme</param>
/// <param name="LeftOn">when they certainly were a field officer nowhere any more</param>
public sealed record Person(
    string Id, ValueList<RoleAtAMoment> Roles, ValueList<Appearance> Appearances, DateTimeOffset LastActivity, ValueList<FieldOfficer> FieldOfficer = default, DateTimeOffset? LeftOn = null)
{
    public static Fold<Person> Fold { get; } = new("person", [Subject.People], Apply);

    /// <summary>What is known of the person's role in each organisation, and for each place there, at a moment.</summary>
    public IEnumerable<RoleThen> RolesAt(DateTimeOffset asOf) => Roles.GroupBy(role => (role.Organisation, role.In))
        .Select(stated => new RoleThen(stated.Key.Organisation, stated.Key.In, stated.LastOrDefault(role => role.Moment <= asOf), stated.FirstOrDefault(role => role.Moment > asOf)));

    private static Person Apply(Person? now, Subject subject, Happening happening)
    {
        now = (now ?? new(subject.Id, [], [], happening.Certain)) with { LastActivity = happening.Certain };
        var on = happening.Stream.ToString();
        if (happening.Event.People().Any(person => person.Id == subject.Id))
            now = now with { Appearances = Capacities.Of(happening.Event, new(subject.Id)).Aggregate(now.Appearances, (all, capacity) => all.With(new(on, capacity))) };
        if (happening.Fact.Envelope.Reporter?.Id == subject.Id) now = now with { Appearances = now.Appearances.With(new(on, Capacity.Reporter)) };
        return happening.Event switch
        {
            RoleStated e when e.Person.Id == subject.Id && happening.Assertion != Assertion.Hoped => now.Holding(happening.Stream.Id, e.Role, happening, e.In?.Code),
            FieldOfficerRecruited e when e.Officer.Id == subject.Id && happening.Firm => now with { FieldOfficer = now.FieldOfficer.With(e, happening), LeftOn = null },
            FieldOfficerReleased e when happening.Firm => now.Leaving(e, happening),
            StatementEvent { As: not PersonRole.Unstated } e when e.Speaking?.Id == subject.Id => now.Holding(e.By, e.As, happening),
            _ => now
        };
    }

    /// <summary>Who leaves altogether was a field officer, whoever wrote that down or not.</summary>
    private Person Leaving(FieldOfficerReleased left, Happening happening)
    {
        var rest = FieldOfficer.Without(left);
        return this with { FieldOfficer = rest, LeftOn = rest.Count == 0 && (FieldOfficer.Count > 0 || left.Area.Count == 0) ? LeftOn ?? happening.Certain : LeftOn };
    }

    private Person Holding(string? organisation, PersonRole role, Happening happening, string? place = null) =>
        this with { Roles = Roles.With(new(organisation, role, happening.Certain, happening.Assertion, place)) };
}

/// <summary>A role at a moment: as it was last stated, and as it is stated next. Between two statements that differ it is unknown.</summary>
public sealed record RoleThen(string? Organisation, string? In, RoleAtAMoment? Before, RoleAtAMoment? After)
{
    public PersonRole? Role => Before is null || After is not null && After.Role != Before.Role ? null : Before.Role;
}
