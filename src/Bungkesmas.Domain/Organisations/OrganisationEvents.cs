using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>What an alias is: another spelling, a mistake, an acronym, a short or a full name, an earlier name.</summary>
public enum AliasKind { Spelling, Misspelling, Acronym, ShortName, FullName, FormerName, TitleOnly }

/// <summary>An organisation goes by this name and is of this kind.</summary>
[StoredAs("organisation.identified.v1", Subject.Organisations, "An organisation goes by this name and is of this kind.")]
public sealed record OrganisationIdentified(string Name, OrganisationKind Kind = OrganisationKind.Unstated, [Id(Subject.Organisations)] string? BranchOf = null) : Event, INaming
{
    public override IEnumerable<Subject> About(Subject on) => [on, .. BranchOf is null ? [] : new[] { Subject.Organisation(BranchOf) }, .. OwnOrganisation.Told(on, Kind)];

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

    public override IEnumerable<Claim> Claims(Subject on) => Kind == AliasKind.FullName ? [new(on, Topics.FullName, Alias)] : [];

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
