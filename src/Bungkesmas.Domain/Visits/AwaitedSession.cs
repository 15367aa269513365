using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Visits;

/// <summary>A session that was planned, under whatever ids it is told of, until something tells what became of it.</summary>
/// <param name="Plan">the last plan of it; null where nobody told of one</param>
/// <param name="OfVisit">whether it was planned for a visit: then it is told of with that one</param>
/// <param name="Over">whether it took place, or is told not to have</param>
/// <param name="PassedOn">when the day it was planned for had wholly passed, once it has</param>
public sealed record AwaitedSession(
    SessionPlanned? Plan = null, bool OfVisit = false, bool Over = false, DateTimeOffset? PassedOn = null, ValueList<Link> Links = default, ValueList<string> SameAs = default)
{
    public bool IsPlanned => Plan is not null;

    /// <summary>The end of its day, while nobody told what became of it.</summary>
    public DateTimeOffset? Passes => Over || OfVisit || PassedOn is not null ? null : Calendar.Passed(Plan?.Date);

    /// <summary>Whether its day is past, and what became of it nobody told; once, under the first of its ids.</summary>
    public bool IsToBeReportedAs(string id) => PassedOn is not null && !Over && !OfVisit && SameAs.All(other => string.CompareOrdinal(id, other) < 0);

    public AwaitedSession Apply(Subject on, Happening happening)
    {
        if (happening.Event is LinkEvent) return Links.Tied(happening) is var links && links.Equals(Links) ? this : this with { Links = links, SameAs = links.SameAs(on) };
        if (happening.Assertion == Assertion.Hoped || !SameAs.AreStreamsOf(on, happening.Stream)) return this;
        return happening.Event switch
        {
            SessionEvent { TookPlace: true } => this with { Over = true },
            SessionNotHeld when happening.Firm => this with { Over = true },
            SessionPlanned e when happening.Firm => this with { Plan = e.Date is null && Plan is { } before ? e with { Date = before.Date } : e, OfVisit = OfVisit || e.Visit is not null, PassedOn = null },
            _ => this
        };
    }

    /// <summary>What there is to tell of it once its day is past.</summary>
    public Sentence Asked(INames names)
    {
        var (kind, where, day) = ((Plan?.Kind ?? SessionKind.Unstated).Say(), names.Places(Plan?.Regions ?? []), Phrases.Day(Plan?.Date, " untuk {0}", " for {0}"));
        return new($"Laporkan apakah {kind.Id.ToLowerInvariant()}{where.Id} yang direncanakan{day.Id} jadi diadakan.", $"Report whether {kind.En.ToLowerInvariant()}{where.En} that was planned{day.En} was held.");
    }
}
