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

    public override IEnumerable<Fault> Faults() => [.. Check.Name("name", Name), .. BranchOf is null ? [] : Check.Slug("branchOf", BranchOf)];

    public override IEnumerable<Fault> Faults(Subject on) => BranchOf is null ? Faults() : Faults().Concat(Check.NotItself("branchOf", BranchOf, on.Id));

    public override Sentence Say(Subject on, INames names) => new(
        $"Lembaga dikenali sebagai {Name}.", $"The organisation was identified as {Name}.");
}

/// <summary>An organisation is also written this way.</summary>
[StoredAs("organisation.alias-recorded.v1", Subject.Organisations, "An organisation is also written this way.")]
public sealed record OrganisationAliasRecorded(string Alias, AliasKind Kind = AliasKind.Spelling) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on];

    public override IEnumerable<Fault> Faults() => Check.Name("alias", Alias);

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} juga ditulis {Alias} ({Word.Id}).", $"{names.Organisation(on.Id)} is also written {Alias} ({Word.En}).");

    private Sentence Word => Kind switch
    {
        AliasKind.Misspelling => new("salah tulis", "a misspelling"),
        AliasKind.Acronym => new("singkatan", "an acronym"),
        AliasKind.ShortName => new("nama pendek", "a short name"),
        AliasKind.FullName => new("nama lengkap", "the full name"),
        AliasKind.FormerName => new("nama lama", "a former name"),
        AliasKind.TitleOnly => new("hanya dalam judul", "in a title only"),
        _ => new("ejaan lain", "another spelling")
    };
}

/// <summary>The role of a person in an organisation.</summary>
public enum PersonRole { Unstated, Director, BranchSecretary, Coordinator, UnitHead, Officer, Member }

/// <summary>A person holds a role in an organisation at this moment; since when is unknown.</summary>
[StoredAs("organisation.role-stated.v1", Subject.Organisations, "A person holds a role in an organisation; since when is unknown.")]
public sealed record RoleStated(PersonRef Person, PersonRole Role = PersonRole.Unstated) : Event, IHeldAtAMoment
{
    public override IEnumerable<Subject> About(Subject on) => [on];

    public override IEnumerable<PersonRef> People() => [Person];

    public override Sentence Say(Subject on, INames names) => new(
        $"Orang {Person} adalah {Word.Id} {names.Organisation(on.Id)}.", $"Person {Person} is {Word.En} of {names.Organisation(on.Id)}.");

    private Sentence Word => Role switch
    {
        PersonRole.Director => new("direktur", "the director"),
        PersonRole.BranchSecretary => new("sekretaris cabang", "the branch secretary"),
        PersonRole.Coordinator => new("koordinator", "a coordinator"),
        PersonRole.UnitHead => new("kepala unit", "the head of a unit"),
        PersonRole.Officer => new("pengurus", "an officer"),
        PersonRole.Member => new("anggota", "a member"),
        _ => new("orang dengan peran yang tidak disebutkan di", "somebody in an unstated role")
    };
}
