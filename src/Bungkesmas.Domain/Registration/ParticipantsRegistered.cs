using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Registration;

/// <summary>How people registered.</summary>
public enum RegistrationChannel { Unstated, AtSession, AtDesk, DoorToDoor, ByPhone, ByMessage, Online, ViaGroup, Other }

/// <summary>People registered, or are claimed to have: a count, never a person. What nobody stated stays null.</summary>
/// <param name="By">the organisation that registered them</param>
/// <param name="For">the partner they were registered for, where another one did the registering</param>
/// <param name="Group">the organised group they belong to</param>
/// <param name="Period">the time in which they registered, as an EDTF date</param>
/// <param name="Cumulative">true for a running total, false for those newly registered, null where that is left open</param>
[StoredAs("registration.participants-registered.v1", Subject.Registrations, "People registered, or are claimed to have: a count, never a person.")]
public sealed record ParticipantsRegistered(
    Quantity Count, string? Route = null, [Id(Subject.Organisations)] string? By = null, [Id(Subject.Organisations)] string? For = null, [Id(Subject.Organisations)] string? Group = null, RegistrationChannel Channel = RegistrationChannel.Unstated,
    string? Session = null, RegionMention? Region = null, string? Period = null, bool? Cumulative = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) =>
    [
        on, .. new[] { By, For, Group }.OfType<string>().Select(Subject.Organisation), .. Route is null ? [] : new[] { new Subject(Subject.Routes, Route) },
        .. Session is null ? [] : new[] { Subject.Session(Session) }, .. Region is null ? [] : new[] { Region.Subject }, .. Count.Whole()
    ];

    public override IEnumerable<RegionMention> Mentions(Subject on) => Region is null ? [] : [Region];

    /// <summary>What tells counts of one stream or group apart: the session or the period they are of.</summary>
    public string? When => Session ?? Period;

    /// <summary>Of one group in one place and one session or period there is one count, on whichever streams it is told; a running total grows. Who newly registers through a route tells that it is open.</summary>
    public override IEnumerable<Claim> Claims(Subject on)
    {
        if (Count.Value is null) return [];
        var unit = Count.Unit.Code();
        if (Cumulative == true) return [new(on, $"{Topics.Running}:{unit}", Count.Told, Period), .. Count.TotalClaims(on)];
        return
        [
            new(on, Topics.Named(Topics.Participants, unit, When), Count.Told),
            .. Group is null || Count.Relations.Any(relation => relation.How == Overlap.Disjoint) ? [] : new[] { new Claim(Subject.Organisation(Group), Topics.Named(Topics.Participants, unit, Region?.Code, When), Count.Told) },
            .. Route is null || Count.Value == 0 ? [] : new[] { new Claim(new(Subject.Routes, Route), Topics.RegisteredThrough, Count.Told, Period) },
            .. Count.TotalClaims(on)
        ];
    }

    public override IEnumerable<Fault> Faults() =>
    [
        .. Count.Faults("count"), .. Optional("route", Route), .. Optional("by", By), .. Optional("for", For), .. Optional("group", Group), .. Optional("session", Session),
        .. For is null ? [] : Check.NotItself("for", For, By ?? ""), .. Check.Date("period", Period)
    ];

    public override IEnumerable<Fault> Faults(Subject on) => Faults().Concat(Count.RelationFaults("count", on));

    public override Sentence Say(Subject on, INames names)
    {
        string Part(string? id, string before) => id is null ? "" : $" {before} {names.Organisation(id)}";
        var place = Region is null ? null : names.Region(Region.Code);
        return new(
            $"{Registered.Id}{Part(Group, "dari")}{Part(By, "lewat")}{Part(For, "untuk")}{(place is null ? "" : $" di {place}")}{During.Id}{Kind.Id}.",
            $"{Registered.En}{Part(Group, "from")}{Part(By, "through")}{Part(For, "for")}{(place is null ? "" : $" in {place}")}{During.En}{Kind.En}.");
    }

    private Sentence Registered => Count switch
    {
        { Value: 0, UpTo: null, Qualifier: not Qualifier.AtLeast } => new("Belum ada yang mendaftar", "Nobody registered"),
        { Value: not null, Unit: Unit.Unclear } => new($"{Count.Say().Id} (satuan tidak jelas) terdaftar", $"{Count.Say().En} (unit unclear) registered"),
        _ => new Sentence($"{Count.Say().Id} terdaftar", $"{Count.Say().En} registered").Begun()
    };

    private Sentence During => Period is null ? new("", "") : new($", {VagueDate.Say(Period).Id}", $", {VagueDate.Say(Period).En}");

    private Sentence Kind => Cumulative switch { true => new(" (jumlah berjalan)", " (a running total)"), false => new(" (baru)", " (newly)"), _ => new("", "") };

    private static IEnumerable<Fault> Optional(string field, string? slug) => slug is null ? [] : Check.Slug(field, slug);
}
