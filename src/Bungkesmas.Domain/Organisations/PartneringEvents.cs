using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Organisations;

/// <summary>An event in the engagement of one organisation in one region.</summary>
public abstract record PartneringEvent(RegionMention Region) : Event
{
    /// <summary>The other organisation it speaks of, and the field that names it.</summary>
    protected virtual (string Field, string Id)? Other => null;

    public override IEnumerable<RegionMention> Mentions(Subject on) => [Region];

    public override IEnumerable<Subject> About(Subject on) =>
        [on, Region.Subject, .. Region.MovesCoverage ? [Subject.Engagement(on.Id, Region.Code)] : Array.Empty<Subject>(),
            .. Other is { } other ? [Subject.Organisation(other.Id), .. Region.MovesCoverage ? [Subject.Engagement(other.Id, Region.Code)] : Array.Empty<Subject>()] : Array.Empty<Subject>(),
            .. Region.MovesCoverage && (Renewal.Parts(this) || Renewal.Rejoins(this)) ? [Renewal.Partnership(on.Id, Region.Code)] : Array.Empty<Subject>()];

    /// <summary>What the event says of the organisation in the region; a place that is only named in passing is said nothing of.</summary>
    protected IEnumerable<Claim> Claim(Subject on, string topic) => Region.MovesCoverage ? [new(Region.Subject, topic, on.Id), .. Then(on)] : [];

    /// <summary>Whether the organisation takes part there from then on, or no longer.</summary>
    private IEnumerable<Claim> Then(Subject on) =>
        Renewal.Parts(this) ? [new(on, $"{Topics.Then}:{Region.Code}", Topics.Parted)] : Renewal.Rejoins(this) ? [new(on, $"{Topics.Then}:{Region.Code}", Topics.TakesPart)] : [];

    public override IEnumerable<Fault> Faults() => Other is { } other ? Check.Slug(other.Field, other.Id) : [];

    public override IEnumerable<Fault> Faults(Subject on) => Other is { } other ? Faults().Concat(Check.NotItself(other.Field, other.Id, on.Id)) : Faults();
}

/// <summary>Through this organisation the programme came into a region.</summary>
[StoredAs("partner.gateway-recognised.v1", Subject.Organisations, "Through this organisation the programme came into a region.")]
public sealed record GatewayRecognised(RegionMention Region) : PartneringEvent(Region)
{
    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} menjadi gerbang masuk program ke {names.Region(Region.Code)}.",
        $"{names.Organisation(on.Id)} is the programme's gateway into {names.Region(Region.Code)}.");
}

/// <summary>Somebody recommended an organisation as a partner.</summary>
/// <param name="By">the recommending organisation, where one is named</param>
[StoredAs("partner.recommended.v1", Subject.Organisations, "Somebody recommended an organisation as a partner.")]
public sealed record PartnerRecommended(RegionMention Region, [Id(Subject.Organisations)] string? By = null) : PartneringEvent(Region)
{
    protected override (string Field, string Id)? Other => By is null ? null : ("by", By);

    public override IEnumerable<Claim> Claims(Subject on) => Claim(on, Topics.Recommended);

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} direkomendasikan sebagai mitra di {names.Region(Region.Code)}{(By is null ? "" : $" oleh {names.Organisation(By)}")}.",
        $"{names.Organisation(on.Id)} was recommended as a partner in {names.Region(Region.Code)}{(By is null ? "" : $" by {names.Organisation(By)}")}.");
}

/// <summary>The programme came to know an organisation.</summary>
[StoredAs("partner.became-known.v1", Subject.Organisations, "The programme came to know an organisation.")]
public sealed record PartnerBecameKnown(RegionMention Region) : PartneringEvent(Region)
{
    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} dikenal oleh program di {names.Region(Region.Code)}.",
        $"The programme came to know {names.Organisation(on.Id)} in {names.Region(Region.Code)}.");
}

/// <summary>An organisation was chosen as a target of outreach.</summary>
[StoredAs("partner.outreach-target-selected.v1", Subject.Organisations, "An organisation was chosen as a target of outreach.")]
public sealed record OutreachTargetSelected(RegionMention Region) : PartneringEvent(Region)
{
    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} menjadi target sosialisasi di {names.Region(Region.Code)}.",
        $"{names.Organisation(on.Id)} became a target of outreach in {names.Region(Region.Code)}.");
}

/// <summary>A partnership was discussed with an organisation.</summary>
/// <param name="Accompanying">people who were there with them</param>
[StoredAs("partner.discussion-held.v1", Subject.Organisations, "A partnership was discussed with an organisation.")]
public sealed record DiscussionHeld(RegionMention Region, ValueList<PersonRef> Accompanying = default) : PartneringEvent(Region)
{
    public override IEnumerable<PersonRef> People() => Accompanying;

    public override Sentence Say(Subject on, INames names) => new(
        $"Kemitraan dibahas dengan {names.Organisation(on.Id)} di {names.Region(Region.Code)}.",
        $"A partnership was discussed with {names.Organisation(on.Id)} in {names.Region(Region.Code)}.");
}

/// <summary>An organisation is a candidate partner.</summary>
[StoredAs("partner.candidacy-recorded.v1", Subject.Organisations, "An organisation is a candidate partner.")]
public sealed record CandidacyRecorded(RegionMention Region) : PartneringEvent(Region)
{
    public override IEnumerable<Claim> Claims(Subject on) => Claim(on, Topics.Candidate);

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} adalah calon mitra di {names.Region(Region.Code)}.",
        $"{names.Organisation(on.Id)} is a candidate partner in {names.Region(Region.Code)}.");
}

/// <summary>An organisation said it is ready to become a partner, perhaps provided that something comes first.</summary>
/// <param name="Provided">on what condition, where it made one: then it is a candidate, and not ready yet</param>
[StoredAs("partner.readiness-declared.v1", Subject.Organisations, "An organisation said it is ready to become a partner, perhaps on a condition.")]
public sealed record ReadinessDeclared(RegionMention Region, Condition? Provided = null) : PartneringEvent(Region)
{
    public override IEnumerable<Subject> About(Subject on) => [.. base.About(on), .. Provided.Whose()];

    public override IEnumerable<Fault> Faults() => base.Faults().Concat(Provided?.Faults("provided") ?? []);

    public override IEnumerable<Claim> Claims(Subject on) => Claim(on, Topics.Candidate);

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} menyatakan siap menjadi mitra di {names.Region(Region.Code)}{Provided.If(names).Id}.",
        $"{names.Organisation(on.Id)} declared itself ready to become a partner in {names.Region(Region.Code)}{Provided.If(names).En}.");
}

/// <summary>Somebody concluded that an organisation is going to be the provider of a region. Not an appointment.</summary>
/// <param name="After">what it is expected to wait for, where that is said</param>
[StoredAs("partner.provider-concluded.v1", Subject.Organisations, "Somebody concluded that an organisation is going to be the provider of a region; not an appointment.")]
public sealed record ProviderConcluded(RegionMention Region, Condition? After = null) : PartneringEvent(Region)
{
    public override IEnumerable<Subject> About(Subject on) => [.. base.About(on), .. After.Whose()];

    public override IEnumerable<Fault> Faults() => base.Faults().Concat(After?.Faults("after") ?? []);

    public override IEnumerable<Claim> Claims(Subject on) => Claim(on, Topics.Candidate);

    protected override Assertion? SaidAs => Assertion.Inferred;

    protected override Sentence SayHoped(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} akan menjadi provider di {names.Region(Region.Code)}{(After is { } first ? $" setelah {first.Say(names).Id}" : "")}.",
        $"{names.Organisation(on.Id)} will be the provider in {names.Region(Region.Code)}{(After is { } then ? $" after {then.Say(names).En}" : "")}.");

    protected override Sentence SayDecided(Subject on, INames names) => new($"Diputuskan bahwa {SayHoped(on, names).Id}", $"It was decided that {SayHoped(on, names).En}");

    public override Sentence Say(Subject on, INames names) => new($"Disimpulkan bahwa {SayHoped(on, names).Id}", $"It was concluded that {SayHoped(on, names).En}");
}

/// <summary>An organisation works as a provider of the programme.</summary>
[StoredAs("partner.provider-activated.v1", Subject.Organisations, "An organisation works as a provider of the programme.")]
public sealed record ProviderActivated(RegionMention Region) : PartneringEvent(Region)
{
    public override IEnumerable<Claim> Claims(Subject on) => Claim(on, Topics.Active);

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} aktif sebagai provider di {names.Region(Region.Code)}.",
        $"{names.Organisation(on.Id)} is active as a provider in {names.Region(Region.Code)}.");
}
