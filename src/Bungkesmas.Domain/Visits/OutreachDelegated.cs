using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Visits;

/// <summary>Somebody else told people of the programme; it was no session of the programme's own.</summary>
/// <param name="By">the organisation that did it</param>
/// <param name="Person">the person who did it</param>
/// <param name="Audiences">whom they told</param>
[StoredAs("visit.outreach-delegated.v1", Subject.Visits, "Somebody else told people of the programme; it was no session of the programme's own.")]
public sealed record OutreachDelegated(
    [Id(Subject.Organisations)] string? By = null, PersonRef? Person = null, ValueList<Audience> Audiences = default, ValueList<RegionMention> Regions = default) : VisitEvent
{
    public override IEnumerable<RegionMention> Places => Regions;

    public override IEnumerable<Subject> About(Subject on) => [.. base.About(on), .. By is null ? [] : new[] { Subject.Organisation(By) }, .. Audiences.About()];

    public override IEnumerable<RegionMention> Mentions(Subject on) => [.. Regions, .. Audiences.Origins()];

    public override IEnumerable<PersonRef> People() => Person is { } person ? [person] : [];

    public override IEnumerable<Fault> Faults() => [.. By is null ? [] : Check.Slug("by", By), .. Audiences.Faults("audiences")];

    public override Sentence Say(Subject on, INames names) => Phrases.Of(
        new("Sosialisasi dilakukan", "Outreach was done"), Doing(names),
        Audiences.Say(names).In(" kepada {0}", " to {0}"), names.Places(Regions), new(".", "."));

    private Sentence Doing(INames names) => (Person, By) switch
    {
        ({ } person, { } by) => new($" oleh orang {person} dari {names.Organisation(by)}", $" by person {person} of {names.Organisation(by)}"),
        ({ } person, null) => new($" oleh orang {person}", $" by person {person}"),
        (null, { } by) => names.Organisations([by], " oleh {0}", " by {0}"),
        _ => new(" oleh pihak lain", " by others")
    };
}
