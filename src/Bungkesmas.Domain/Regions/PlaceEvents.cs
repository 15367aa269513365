using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Regions;

/// <summary>The programme, or an organisation, is at work in a region at this moment; since when is unknown.</summary>
/// <param name="Of">id of the organisation; null when it is the programme itself</param>
/// <param name="StatedKind">what the text calls the region</param>
[StoredAs("region.presence-reported.v1", Subject.Regions, "The programme, or an organisation, is at work in a region at this moment; since when is unknown.")]
public sealed record PresenceReported([Id(Subject.Organisations)] string? Of = null, RegionKind? StatedKind = null) : Event, IHeldAtAMoment
{
    public override IEnumerable<Subject> About(Subject on) => Of is null ? [on] : [on, Subject.Organisation(Of)];

    public override IEnumerable<RegionMention> Mentions(Subject on) => [new(on.Id, StatedKind)];

    public override IEnumerable<Fault> Faults() => Of is null ? [] : Check.Slug("of", Of);

    public override Sentence Say(Subject on, INames names) => new(
        $"{(Of is null ? "Program" : names.Organisation(Of))} sudah hadir di {names.Region(on.Id)}.", $"{(Of is null ? "The programme" : names.Organisation(Of))} is present in {names.Region(on.Id)}.");
}

/// <summary>A region was made a pilot area of the programme.</summary>
/// <param name="By">id of the organisation that decided it, where one is named</param>
/// <param name="Until">until when, as an EDTF date</param>
[StoredAs("region.pilot-area-designated.v1", Subject.Regions, "A region was made a pilot area of the programme.")]
public sealed record PilotAreaDesignated([Id(Subject.Organisations)] string? By = null, string? Until = null, RegionKind? StatedKind = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) => By is null ? [on] : [on, Subject.Organisation(By)];

    public override IEnumerable<RegionMention> Mentions(Subject on) => [new(on.Id, StatedKind)];

    public override IEnumerable<Fault> Faults() =>
        [.. By is null ? [] : Check.Slug("by", By), .. Check.Date("until", Until)];

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Region(on.Id)} dijadikan wilayah percontohan{(Until is null ? "" : $", {VagueDate.Until(Until).Id}")}.", $"{names.Region(on.Id)} was made a pilot area{(Until is null ? "" : $", {VagueDate.Until(Until).En}")}.");
}

/// <summary>An aim for the coverage of a region was set.</summary>
/// <param name="Target">how many of what are to be reached</param>
/// <param name="Due">by when, as an EDTF date</param>
[StoredAs("region.coverage-aim-set.v1", Subject.Regions, "An aim for the coverage of a region was set; an aim is not a result.")]
public sealed record CoverageAimSet(Quantity Target, string? Due = null, [Id(Subject.Organisations)] string? By = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) => By is null ? [on] : [on, Subject.Organisation(By)];

    public override IEnumerable<Fault> Faults() =>
        [.. Target.Faults("target"), .. By is null ? [] : Check.Slug("by", By), .. Check.Date("due", Due)];

    public override Sentence Say(Subject on, INames names) => new(
        $"Sasaran cakupan {names.Region(on.Id)}: {Target.Say().Id}{(Due is null ? "" : $", {VagueDate.By(Due).Id}")}.", $"Aim for {names.Region(on.Id)}: {Target.Say().En}{(Due is null ? "" : $" {VagueDate.By(Due).En}")}.");
}

/// <summary>How a place is, as far as it matters to the programme.</summary>
public enum PlaceCondition
{
    Remote, BadRoads, SeaCrossing, WeakSignal, NoElectricity, HealthCentreFar, HealthCentreNear, FloodProne, Drought, Coastal, Farming, Fishing, Industrial, MarketTown, Urban,
    Poor, ManyMigrants, ManyInformalWorkers, ManySavingsGroups, InsuranceWidespread, InsuranceUnknown, Conflict, Other
}

/// <summary>Somebody observed how a place is.</summary>
[StoredAs("region.place-condition-observed.v1", Subject.Regions, "How a place is, as far as it matters to the programme.")]
public sealed record PlaceConditionObserved(ValueList<PlaceCondition> Conditions, RegionKind? StatedKind = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on];

    public override IEnumerable<RegionMention> Mentions(Subject on) => [new(on.Id, StatedKind)];

    public override IEnumerable<Fault> Faults() => Check.NotEmpty("conditions", Conditions);

    public override Sentence Say(Subject on, INames names) => new(
        $"Keadaan {names.Region(on.Id)}: {string.Join(", ", Conditions.Select(condition => condition.Word().Id))}.",
        $"{names.Region(on.Id)}: {string.Join(", ", Conditions.Select(condition => condition.Word().En))}.");
}
