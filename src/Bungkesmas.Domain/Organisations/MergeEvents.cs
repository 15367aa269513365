using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>A statement that two records are one organisation, or two after all.</summary>
/// <param name="Into">the id that the other one goes by, or went by</param>
public abstract record MergeEvent(string Into) : Event, IAlias
{
    public Subject GoesBy => Subject.Organisation(Into);

    public abstract bool Holds { get; }

    public override IEnumerable<Subject> About(Subject on) => [on, GoesBy, Subject.Aliases(Subject.Organisations)];

    public override IEnumerable<Fault> Faults() => Check.Slug("into", Into);

    public override IEnumerable<Fault> Faults(Subject on) => Faults().Concat(Check.NotItself("into", Into, on.Id));
}

/// <summary>Two records turned out to be one organisation; this one goes by the other's id from now on.</summary>
[StoredAs("organisation.merged.v1", Subject.Organisations, "Two records are one organisation; this one goes by the other's id.")]
public sealed record OrganisationsMerged(string Into) : MergeEvent(Into)
{
    public override bool Holds => true;

    /// <summary>Whoever it concerns learns of it: a record cannot go by two others, nor two records by each other.</summary>
    public override IEnumerable<Claim> Claims(Subject on) => [new(on, Topics.Named(Topics.GoesBy, on.Id), Into)];

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} adalah lembaga yang sama dengan {names.Organisation(Into)}.",
        $"{names.Organisation(on.Id)} is the same organisation as {names.Organisation(Into)}.");
}

/// <summary>Two records that were merged turned out to be two organisations after all.</summary>
[StoredAs("organisation.merge-undone.v1", Subject.Organisations, "Two records that were merged are two organisations after all.")]
public sealed record MergeUndone(string Into) : MergeEvent(Into)
{
    public override bool Holds => false;

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} ternyata bukan lembaga yang sama dengan {names.Organisation(Into)}.",
        $"{names.Organisation(on.Id)} is not the same organisation as {names.Organisation(Into)} after all.");
}
