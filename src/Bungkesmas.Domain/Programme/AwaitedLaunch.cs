using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Domain.Programme;

/// <summary>A launch that was planned for a time, until it happens or is put off.</summary>
/// <param name="Day">the time it is planned for at last, as an EDTF date; null where none was set, or it was put off without one</param>
/// <param name="Happened">whether it was launched</param>
public sealed record AwaitedLaunch(string? Day = null, bool Happened = false, DateTimeOffset? PassedOn = null, ValueList<Link> Links = default, ValueList<string> SameAs = default)
    : Awaited(PassedOn, Links, SameAs)
{
    public override bool IsPlanned => Day is not null;

    protected override bool IsOver => Happened || Day is null;

    protected override string? PlannedFor => Day;

    protected override Awaited Told(Subject on, Happening happening) => !happening.Firm ? this : happening.Event switch
    {
        SystemLaunched => this with { Happened = true },
        SystemLaunchScheduled e => this with { Day = e.PlannedFor, PassedOn = null },
        SystemLaunchPostponed e => this with { Day = e.To, PassedOn = null },
        _ => this
    };

    public override Sentence Asked(Subject on, INames names)
    {
        var (system, day) = (Condition.Title(on.Id), Phrases.PlannedFor(Day));
        return new($"Laporkan apakah peluncuran {system} yang direncanakan{day.Id} jadi dilakukan.", $"Report whether the launch of {system} that was planned{day.En} happened.");
    }
}
