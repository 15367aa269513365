using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Two records turned out to be one organisation; this one goes by the other's id from now on.</summary>
[StoredAs("organisation.merged.v1", Subject.Organisations, "Two records are one organisation; this one goes by the other's id.")]
public sealed record OrganisationsMerged(string Into) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on, Subject.Organisation(Into)];

    public override IEnumerable<Fault> Faults() => Check.Slug("into", Into);

    public override IEnumerable<Fault> Faults(Subject on) => Faults().Concat(Check.NotItself("into", Into, on.Id));

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} adalah lembaga yang sama dengan {names.Organisation(Into)}.",
        $"{names.Organisation(on.Id)} is the same organisation as {names.Organisation(Into)}.");
}

/// <summary>Two records that were merged turned out to be two organisations after all.</summary>
[StoredAs("organisation.merge-undone.v1", Subject.Organisations, "Two records that were merged are two organisations after all.")]
public sealed record MergeUndone(string Into) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on, Subject.Organisation(Into)];

    public override IEnumerable<Fault> Faults() => Check.Slug("into", Into);

    public override IEnumerable<Fault> Faults(Subject on) => Faults().Concat(Check.NotItself("into", Into, on.Id));

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} ternyata bukan lembaga yang sama dengan {names.Organisation(Into)}.",
        $"{names.Organisation(on.Id)} is not the same organisation as {names.Organisation(Into)} after all.");
}
