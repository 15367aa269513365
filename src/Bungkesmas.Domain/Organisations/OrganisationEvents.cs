using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Kinds of organisation, as the programme tells them apart.</summary>
public enum OrganisationKind { Unstated, Foundation, Ngo, WomensGroup, WasteBank, Cooperative, Association, Microfinance, CommunityGroup, University, Police, Programme, Other }

/// <summary>What an alias is: another spelling, a mistake, an acronym, a short or a full name, an earlier name.</summary>
public enum AliasKind { Spelling, Misspelling, Acronym, ShortName, FullName, FormerName, TitleOnly }

/// <summary>An organisation goes by this name and is of this kind.</summary>
[StoredAs("organisation.identified.v1", Subject.Organisations, "An organisation goes by this name and is of this kind.")]
public sealed record OrganisationIdentified(string Name, OrganisationKind Kind = OrganisationKind.Unstated, string? BranchOf = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) => BranchOf is null ? [on] : [on, Subject.Organisation(BranchOf)];

    public override IEnumerable<Fault> Faults() => [.. Check.NotBlank("name", Name), .. BranchOf is null ? [] : Check.Slug("branchOf", BranchOf)];

    public override IEnumerable<Fault> Faults(Subject on) => BranchOf is null ? Faults() : Faults().Concat(Check.NotItself("branchOf", BranchOf, on.Id));

    public override Sentence Say(Subject on, INames names) => new(
        $"Lembaga dikenali sebagai {Name}.", $"The organisation was identified as {Name}.");
}

/// <summary>An organisation is also written this way.</summary>
[StoredAs("organisation.alias-recorded.v1", Subject.Organisations, "An organisation is also written this way.")]
public sealed record OrganisationAliasRecorded(string Alias, AliasKind Kind = AliasKind.Spelling) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on];

    public override IEnumerable<Fault> Faults() => Check.NotBlank("alias", Alias);

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} juga ditulis {Alias} ({Kind.Code()}).", $"{names.Organisation(on.Id)} is also written {Alias} ({Kind.Code()}).");
}

/// <summary>The role of a person in an organisation.</summary>
public enum PersonRole { Unstated, Director, BranchSecretary, Coordinator, UnitHead, Officer, Member }

/// <summary>A person holds a role in an organisation at this moment; since when is unknown.</summary>
[StoredAs("organisation.role-stated.v1", Subject.Organisations, "A person holds a role in an organisation; since when is unknown.")]
public sealed record RoleStated(PersonRef Person, PersonRole Role = PersonRole.Unstated) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on];

    public override IEnumerable<PersonRef> People() => [Person];

    public override Sentence Say(Subject on, INames names) => new(
        $"Orang {Person} berperan sebagai {Role.Code()} di {names.Organisation(on.Id)}.", $"Person {Person} is {Role.Code()} at {names.Organisation(on.Id)}.");
}
