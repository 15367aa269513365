using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Visits;

/// <summary>A session that was planned, until something tells what became of it.</summary>
/// <param name="Plan">the last plan of it; null where nobody told of one</param>
/// <param name="OfVisit">whether it was planned for a visit: then it is told of with that one</param>
/// <param name="Over">whether it took place, or is told not to have</param>
public sealed record AwaitedSession(
    SessionPlanned? Plan = null, bool OfVisit = false, bool Over = false, DateTimeOffset? PassedOn = null, ValueList<Link> Links = default, ValueList<string> SameAs = default)
    : Awaited(PassedOn, Links, SameAs)
{
    public override bool IsPlanned => Plan is not null;

    protected override bool IsOver => Over || OfVisit;

    protected override string? PlannedFor => Plan?.Date;

    protected override Awaited Told(Subject on, Happening happening) => !SameAs.AreStreamsOf(on, happening.Stream) ? this : happening.Event switch
    {
        SessionEvent { TookPlace: true } => this with { Over = true },
        SessionNotHeld when happening.Firm => this with { Over = true },
        SessionPlanned e when happening.Firm => this with { Plan = e.Date is null && Plan is { } before ? e with { Date = before.Date } : e, OfVisit = OfVisit || e.Visit is not null, PassedOn = null },
        _ => this
    };

    public override Sentence Asked(Subject on, INames names)
    {
        var (kind, where, day) = ((Plan?.Kind ?? SessionKind.Unstated).Say(), names.Places(Plan?.Regions ?? []), Phrases.PlannedFor(Plan?.Date));
        return new($"Laporkan apakah {kind.Id.ToLowerInvariant()}{where.Id} yang direncanakan{day.Id} jadi diadakan.", $"Report whether {kind.En.ToLowerInvariant()}{where.En} that was planned{day.En} was held.");
    }
}
