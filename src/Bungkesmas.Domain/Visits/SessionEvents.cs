using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Visits;

/// <summary>An event of one session, perhaps on a visit.</summary>
/// <param name="Visit">the visit it belongs to, where it belongs to one</param>
/// <param name="Regions">where it was; a place that only a title names is no venue</param>
public abstract record SessionEvent(string? Visit, ValueList<RegionMention> Regions) : Event
{
    /// <summary>Whether it says that the session took place.</summary>
    public virtual bool TookPlace => false;

    /// <summary>The organisations it names, each with the field that does.</summary>
    private protected virtual IEnumerable<(string Field, string Id)> Organisations => [];

    private protected virtual ValueList<Audience> Heard => [];

    private protected virtual ValueList<Speaker> Spoke => [];

    public override IEnumerable<Subject> About(Subject on) =>
    [
        on, .. Visit is null ? [] : new[] { Subject.Visit(Visit) }, .. Regions.Select(region => region.Subject), .. Heard.About(),
        .. Organisations.Concat(Speaking).Select(named => Subject.Organisation(named.Id))
    ];

    public override IEnumerable<RegionMention> Mentions(Subject on) => [.. Regions, .. Heard.Origins()];

    public override IEnumerable<PersonRef> People() => Spoke.Select(speaker => speaker.Person).OfType<PersonRef>();

    public override IEnumerable<Fault> Faults() =>
    [
        .. Visit is null ? [] : Check.Slug("visit", Visit), .. Heard.Faults("audiences"), .. Organisations.Concat(Speaking).SelectMany(named => Check.Slug(named.Field, named.Id))
    ];

    private protected static IEnumerable<Fault> Clock(string field, string? time) => time is null || Occurred.IsTime(time) ? [] : [new(field, Wrong.Time)];

    private protected virtual string SpeakersField => "speakers";

    private IEnumerable<(string Field, string Id)> Speaking =>
        Spoke.Select((speaker, i) => ($"{SpeakersField}[{i}].organisation", speaker.Organisation)).Where(named => named.Organisation is not null)!;
}

/// <summary>A session was planned; when the plan was made is the fact's own date.</summary>
/// <param name="Date">the day planned (EDTF); it may lie in the future</param>
/// <param name="Time">the local time planned</param>
/// <param name="Zone">the zone of the local time; WIB where none is told</param>
[StoredAs("session.planned.v1", Subject.Sessions, "A session was planned: for when, for whom, and with which speakers.")]
public sealed record SessionPlanned(
    string? Visit = null, SessionKind Kind = SessionKind.Unstated, string? Date = null, string? Time = null, Zone? Zone = null, JoinedEvent? Joined = null,
    ValueList<RegionMention> Regions = default, VenueKind Venue = VenueKind.Unstated, ValueList<Audience> Audiences = default, ValueList<Speaker> Speakers = default)
    : SessionEvent(Visit, Regions)
{
    private protected override ValueList<Audience> Heard => Audiences;

    private protected override ValueList<Speaker> Spoke => Speakers;

    public override IEnumerable<Fault> Faults() => [.. base.Faults(), .. Check.Date("date", Date), .. Clock("time", Time)];

    public override Sentence Say(Subject on, INames names) => Phrases.Of(Kind.Say(), new(" direncanakan", " was planned"), Joined.At(), names.Places(Regions),
        Audiences.Say(names).In(" untuk {0}", " for {0}"), Phrases.Day(Date), Phrases.Clock(Time, Zone),
        names.Organisations(Speakers.Select(speaker => speaker.Organisation).OfType<string>().Distinct(), ", dengan pembicara dari {0}", ", with speakers from {0}"), new(".", "."));
}

/// <summary>A session took place, or was opened though nobody came: who was meant to come, who came, who spoke and who was missed.</summary>
/// <param name="Joined">the event of others that it was part of</param>
/// <param name="Start">the local time at which it began, where the fact's own time does not say it</param>
/// <param name="Delay">how much later than planned it began</param>
/// <param name="DelayedBy">what delayed it</param>
/// <param name="Changes">why anything else came otherwise than planned, as a replaced audience does</param>
[StoredAs("session.held.v1", Subject.Sessions, "A session took place: its audiences intended and actual, speakers, institutions, parts, delay, absences and outcomes.")]
public sealed record SessionHeld(
    string? Visit = null, SessionKind Kind = SessionKind.Unstated, JoinedEvent? Joined = null, ValueList<RegionMention> Regions = default, VenueKind Venue = VenueKind.Unstated,
    [Id(Subject.Organisations)] ValueList<string> CoHosts = default, ValueList<Audience> Audiences = default, ValueList<Represented> Represented = default, ValueList<Speaker> Speakers = default,
    ValueList<Absence> Absences = default, string? PlannedStart = null, string? Start = null, Zone? Zone = null, Quantity? Delay = null, ValueList<Circumstance> DelayedBy = default,
    ValueList<SessionPart> Parts = default, ValueList<Circumstance> Changes = default, ValueList<SessionOutcome> Outcomes = default, ValueList<Material> Materials = default)
    : SessionEvent(Visit, Regions), IHappensOnce
{
    public override bool TookPlace => true;

    private protected override ValueList<Audience> Heard => Audiences;

    private protected override ValueList<Speaker> Spoke => Speakers;

    private protected override IEnumerable<(string Field, string Id)> Organisations =>
    [
        .. CoHosts.Select((host, i) => ($"coHosts[{i}]", host)), .. Represented.Select((one, i) => ($"represented[{i}].organisation", one.Organisation)),
        .. Absences.Select((absence, i) => ($"absences[{i}].organisation", absence.Organisation!)).Where(named => named.Item2 is not null)
    ];

    public override IEnumerable<PersonRef> People() =>
        [.. base.People(), .. Represented.Select(one => one.Person).OfType<PersonRef>(), .. Absences.Select(absence => absence.Person).OfType<PersonRef>()];

    public override IEnumerable<Claim> Claims(Subject on) => [new(on, Topics.Held, "yes"), .. Audiences.Claims(on)];

    public override IEnumerable<Fault> Faults() =>
    [
        .. base.Faults(), .. Clock("plannedStart", PlannedStart), .. Clock("start", Start), .. Delay?.Faults("delay") ?? [],
        .. Parts.SelectMany((part, i) => part.Duration?.Faults($"parts[{i}].duration") ?? [])
    ];

    public override Sentence Say(Subject on, INames names) => Phrases.Of(Kind.Say(), new(" diadakan", " was held"), Joined.At(), names.Places(Regions),
        names.Organisations(CoHosts, " bersama {0}", " together with {0}"), Those(AudienceRole.Actual).Say(names).In(" dengan {0}", " with {0}"), Those(AudienceRole.Intended).Say(names).In("; rencananya untuk {0}", "; meant for {0}"),
        names.Present(Represented), names.Missed(Absences, Represented), Phrases.Late(Delay, DelayedBy), names.Speaking(Speakers, "; pembicara dari {0}", "; speakers from {0}"),
        Speakers.Any(speaker => speaker.Appeared == Whether.No) ? new("; narasumber yang diumumkan tidak datang", "; an announced speaker did not come") : Phrases.Empty,
        Changes.Select(change => change.Say()).Together().In("; lain dari rencana karena {0}", "; otherwise than planned because of {0}"), Outcomes.Select(outcome => outcome.Say()).Together().In("; hasil: {0}", "; outcome: {0}"), new(".", "."));

    private IEnumerable<Audience> Those(AudienceRole role) => Audiences.Where(audience => audience.Role == role);
}
