using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Figures;

/// <summary>Somebody states a figure of the programme; it held at a moment, and what it was before and after nobody said.</summary>
/// <param name="AsOf">the moment the figure is for, as an EDTF date, where that is another one than that of saying it</param>
/// <param name="Of">the whole it is counted out of</param>
[StoredAs("figure.stated.v1", Subject.Figures, "Somebody states a figure of the programme; it held at a moment.")]
public sealed record FigureStated(
    FigureTopic Topic, Quantity Count, RegionMention? Region = null, [Id(Subject.Organisations)] string? Partner = null, [Id(Subject.Organisations)] string? Group = null, string? AsOf = null, Quantity? Of = null) : Event, IHeldAtAMoment
{
    public override IEnumerable<Subject> About(Subject on) =>
        [on, .. new[] { Partner, Group }.OfType<string>().Select(Subject.Organisation), .. Region is null ? [] : new[] { Region.Subject }, .. Count.Whole()];

    public override IEnumerable<RegionMention> Mentions(Subject on) => Region is null ? [] : [Region];

    /// <summary>Two figures contradict each other where both say that they are for one moment, or one stream tells them of moments that cannot be told apart; a running total ought not to fall, whenever and on whichever stream it is stated.</summary>
    public override IEnumerable<Claim> Claims(Subject on)
    {
        if (Count.Value is null) return [];
        var scope = Region?.Subject ?? ((Partner ?? Group) is { } organisation ? Subject.Organisation(organisation) : on);
        var of = string.Join(':', Topic.Code(), Count.Unit.Code(), Partner, Group);
        return
        [
            .. AsOf is not null ? new[] { new Claim(scope, $"{Topics.Figure}:{of}:{AsOf}", Count.Told) } : Topic.Runs() ? [] : [new(on, $"{Topics.FigureThen}:{of}", Count.Told)],
            .. Topic.Runs() ? [new Claim(scope, $"{Topics.Running}:{of}", Count.Told, AsOf)] : Array.Empty<Claim>(), .. Count.TotalClaims(on)
        ];
    }

    public override IEnumerable<Fault> Faults() =>
    [
        .. Count.Faults("count"), .. Of?.Faults("of") ?? [], .. Partner is null ? [] : Check.Slug("partner", Partner), .. Group is null ? [] : Check.Slug("group", Group),
        .. Check.Date("asOf", AsOf)
    ];

    public override IEnumerable<Fault> Faults(Subject on) => Faults().Concat(Count.RelationFaults("count", on));

    public override Sentence Say(Subject on, INames names)
    {
        var who = string.Concat(new[] { Partner, Group }.OfType<string>().Select(id => $", {names.Organisation(id)}")) + (Region is null ? "" : $", {names.Region(Region.Code)}");
        var time = AsOf is null ? new Sentence("", "") : Topic.When(AsOf) is var at ? new($" ({at.Id})", $" ({at.En})") : new("", "");
        return new(
            $"Dinyatakan {Topic.Say().Id}{who}{time.Id}: {Count.Say().Id}{(Of is null ? "" : $" dari {Of.Say().Id}")}.",
            $"Stated, {Topic.Say().En}{who}{time.En}: {Count.Say().En}{(Of is null ? "" : $" of {Of.Say().En}")}.");
    }
}
