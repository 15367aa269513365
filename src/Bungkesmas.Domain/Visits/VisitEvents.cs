using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Visits;

/// <summary>An event of one visit.</summary>
public abstract record VisitEvent : Event
{
    /// <summary>The regions it mentions, with the part each plays; a place that only a title names was not visited.</summary>
    public virtual IEnumerable<RegionMention> Places => [];

    /// <summary>The organisations the visit is made to.</summary>
    public virtual IEnumerable<string> Hosts => [];

    /// <summary>The request it answers, where it answers one.</summary>
    private protected virtual string? Request => null;

    /// <summary>The request that is answered by this visit having been made; a plan answers none.</summary>
    public string? Answers => this is VisitHeld or VisitRoundHeld ? Request : null;

    public override IEnumerable<Subject> About(Subject on) =>
        [on, .. Places.Select(region => region.Subject), .. Hosts.Select(Subject.Organisation), .. Request is null ? [] : new[] { new Subject(Subject.Requests, Request) }];

    public override IEnumerable<RegionMention> Mentions(Subject on) => Places;

    public override IEnumerable<Fault> Faults() => [.. Check.Slugs("with", Hosts), .. Request is null ? [] : Check.Slug("followsRequest", Request)];

    /// <summary>A number counts from one on.</summary>
    private protected static IEnumerable<Fault> Count(string field, int? number) => number < 1 ? [new(field, Wrong.Unreadable("1, 2, 3 …"))] : [];

    /// <summary>Numbers counted within different things do not contradict each other. What they are counted within learns of them too, to be asked after the visits before.</summary>
    private protected IEnumerable<Claim> Numbered(Subject on, int? number, NumberScope within) => number is null ? []
        : CountedIn(within).Prepend(on).Select(about => new Claim(about, $"{Topics.VisitNumber}:{within.Code()}", $"{number}"));

    private IEnumerable<Subject> CountedIn(NumberScope within) => within switch
    {
        NumberScope.Partner => Hosts.Select(Subject.Organisation),
        NumberScope.Region => Visited,
        // Where nobody said within what it is counted, a single place is the only thing it can be.
        NumberScope.Unstated when Visited.Count() == 1 => Visited,
        _ => []
    };

    private protected IEnumerable<Subject> Visited => Places.Where(region => region.MovesCoverage).Select(region => region.Subject).Distinct();

    /// <summary>That a visit to some organisations or places was planned, or made: whom it was to goes before where it was.</summary>
    private protected Sentence Stands(Sentence visit, string id, string en, INames names)
    {
        var (to, at) = (names.Organisations(Hosts, " ke {0}", " to {0}"), names.Places(Places));
        var where = to.Id.Length > 0 || at.Id.Length == 0 ? at.Id : $" ke{at.Id[" di".Length..]}";
        return new($"{visit.Id}{to.Id}{where}{id}", $"{visit.En}{en}{to.En}{at.En}");
    }
}

/// <summary>A visit was planned; when the plan was made is the fact's own date.</summary>
/// <param name="Date">the day planned, as vague as it is (EDTF); it may lie in the future</param>
/// <param name="Time">the local time planned</param>
/// <param name="Zone">the zone of that time; WIB where none is told</param>
[StoredAs("visit.planned.v1", Subject.Visits, "A visit was planned, for a day as vague as it is.")]
public sealed record VisitPlanned(
    string? Date = null, string? Time = null, ValueList<RegionMention> Regions = default, [Id(Subject.Organisations)] ValueList<string> With = default, ValueList<VisitPurpose> Purposes = default,
    int? Number = null, NumberScope NumberedIn = NumberScope.Unstated, string? FollowsRequest = null, Zone? Zone = null) : VisitEvent
{
    public override IEnumerable<RegionMention> Places => Regions;

    public override IEnumerable<string> Hosts => With;

    private protected override string? Request => FollowsRequest;

    public override IEnumerable<Fault> Faults() =>
        [.. base.Faults(), .. Check.Date("date", Date), .. Time is null || Occurred.IsTime(Time) ? [] : new Fault[] { new("time", Wrong.Time) }, .. Count("number", Number)];

    public override Sentence Say(Subject on, INames names) => Phrases.Of(
        Stands(VisitPurposes.Visit(Number), " direncanakan", " was planned", names), Purposes.Say(), Phrases.Day(Date), Phrases.Clock(Time, Zone), new(".", "."));
}

/// <summary>A visit was moved to another day, or put off without one.</summary>
[StoredAs("visit.rescheduled.v1", Subject.Visits, "A visit was moved to another day, or put off without one.")]
public sealed record VisitRescheduled(string? To = null, ValueList<Circumstance> Reasons = default) : VisitEvent
{
    public override IEnumerable<Fault> Faults() => Check.Date("to", To);

    public override Sentence Say(Subject on, INames names) => Phrases.Of(
        To is null ? new("Kunjungan ditunda", "The visit was put off") : VagueDate.Planned(To).In("Kunjungan dipindahkan ke {0}", "The visit was moved to {0}"), Reasons.Because(), new(".", "."));
}

/// <summary>A planned visit was given up.</summary>
[StoredAs("visit.cancelled.v1", Subject.Visits, "A planned visit was given up.")]
public sealed record VisitCancelled(ValueList<Circumstance> Reasons = default) : VisitEvent
{
    public override IEnumerable<Claim> Claims(Subject on) => [new(on, Topics.Held, "no")];

    public override Sentence Say(Subject on, INames names) => Phrases.Of(new("Kunjungan dibatalkan", "The visit was cancelled"), Reasons.Because(), new(".", "."));
}

/// <summary>A visit took place.</summary>
/// <param name="Number">which visit it was, as the source counts; null where it does not</param>
/// <param name="Team">who went, where they are known</param>
/// <param name="TeamSize">how many went, where that is told</param>
[StoredAs("visit.held.v1", Subject.Visits, "A visit took place; its number is counted within what the source says, or nobody said within what.")]
public sealed record VisitHeld(
    ValueList<RegionMention> Regions = default, [Id(Subject.Organisations)] ValueList<string> With = default, ValueList<VisitPurpose> Purposes = default,
    int? Number = null, NumberScope NumberedIn = NumberScope.Unstated, ValueList<PersonRef> Team = default, Quantity? TeamSize = null, string? FollowsRequest = null)
    : VisitEvent, IHappensOnce
{
    public override IEnumerable<RegionMention> Places => Regions;

    public override IEnumerable<string> Hosts => With;

    /// <summary>Whom it reached where; in which of several places it met them nobody said.</summary>
    public IEnumerable<Subject> Reached => Visited.ToList() is [var only] ? With.Select(organisation => Subject.Engagement(organisation, only.Id)) : [];

    private protected override string? Request => FollowsRequest;

    public override IEnumerable<Subject> About(Subject on) => base.About(on).Concat(Reached).Distinct();

    public override IEnumerable<PersonRef> People() => Team;

    public override IEnumerable<Claim> Claims(Subject on) => [new(on, Topics.Held, "yes"), .. Numbered(on, Number, NumberedIn)];

    public override IEnumerable<Fault> Faults() => [.. base.Faults(), .. Count("number", Number), .. TeamSize?.Faults("teamSize") ?? []];

    public override Sentence Say(Subject on, INames names) => Phrases.Of(Stands(VisitPurposes.Visit(Number), " dilakukan", " was made", names), Purposes.Say(), new(".", "."));
}

/// <summary>Something else that is told implies that a visit took place; nothing more is known of it.</summary>
/// <param name="By">the visit that implies it, as a second one implies a first</param>
[StoredAs("visit.implied.v1", Subject.Visits, "Something else that is told implies that a visit took place; nothing more is known of it.")]
public sealed record VisitImplied(
    int? Number = null, NumberScope NumberedIn = NumberScope.Unstated, string? By = null, ValueList<RegionMention> Regions = default,
    [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)] [Id(Subject.Organisations)] ValueList<string> With = default) : VisitEvent
{
    public override IEnumerable<RegionMention> Places => Regions;

    public override IEnumerable<string> Hosts => With;

    public override IEnumerable<Subject> About(Subject on) => [.. base.About(on), .. By is null ? [] : new[] { Subject.Visit(By) }];

    public override IEnumerable<Claim> Claims(Subject on) => Numbered(on, Number, NumberedIn);

    public override IEnumerable<Fault> Faults() => [.. base.Faults(), .. Count("number", Number), .. By is null ? [] : Check.Slug("by", By)];

    public override IEnumerable<Fault> Faults(Subject on) => [.. Faults(), .. By is null ? [] : Check.NotItself("by", By, on.Id)];

    protected override Assertion? SaidAs => Assertion.Inferred;

    public override Sentence Say(Subject on, INames names) => Phrases.Of(
        Stands(VisitPurposes.Visit(Number), " tersirat sudah pernah dilakukan", " is implied to have been made", names), Phrases.Name(By, ", dari kunjungan {0}", ", by visit {0}"), new(".", "."));
}
