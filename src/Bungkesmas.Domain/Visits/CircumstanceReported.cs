using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Visits;

/// <summary>What a circumstance did to a visit or a session.</summary>
public enum CircumstanceEffect
{
    Unstated, Delayed, Postponed, Cancelled, NobodyCame, FewerCame, MoreCame, AudienceReplaced, SpeakerReplaced, Shortened, BrokenOff, VenueMoved, RouteChanged, Other
}

/// <summary>Weather, mourning, a season or a power cut: a circumstance, and what it did to visits and sessions.</summary>
/// <param name="Affected">the visits and sessions it touched, as streams: <c>visit/…</c>, <c>session/…</c></param>
/// <param name="Delay">by how much it delayed them</param>
[StoredAs("circumstance.reported.v1", Subject.Circumstances, "Weather, mourning, a season or a power cut, and what it did to visits and sessions.")]
public sealed record CircumstanceReported(
    Circumstance Circumstance, ValueList<string> Affected = default, CircumstanceEffect Effect = CircumstanceEffect.Unstated, ValueList<RegionMention> Regions = default, Quantity? Delay = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on, .. Touched, .. Regions.Select(region => region.Subject)];

    public override IEnumerable<RegionMention> Mentions(Subject on) => Regions;

    public override IEnumerable<Fault> Faults()
    {
        for (var i = 0; i < Affected.Count; i++)
            if (!Subject.TryParse(Affected[i], out var touched) || touched.Kind is not (Subject.Visits or Subject.Sessions)) yield return new($"affected[{i}]", Wrong.Unreadable("visit/…, session/…"));
        foreach (var fault in Delay?.Faults("delay") ?? []) yield return fault;
    }

    public override Sentence Say(Subject on, INames names) => Phrases.Of(
        new("Keadaan di lapangan: ", "Circumstance in the field: "), Circumstance.Say(), names.Places(Regions), Word, Late, Touched.Together(names).In(" ({0})", " ({0})"), new(".", "."));

    private IEnumerable<Subject> Touched => Affected.Where(stream => Subject.TryParse(stream, out _)).Select(Subject.Parse);

    private Sentence Late => (Delay?.Say() ?? Phrases.Empty) is var late && Effect is CircumstanceEffect.Delayed or CircumstanceEffect.Postponed ? late.In(" {0}", " by {0}") : late.In("; terlambat {0}", "; late by {0}");

    private Sentence Word => Effect switch
    {
        CircumstanceEffect.Delayed => new("; acara terlambat", "; it was delayed"),
        CircumstanceEffect.Postponed => new("; acara ditunda", "; it was put off"),
        CircumstanceEffect.Cancelled => new("; acara dibatalkan", "; it was cancelled"),
        CircumstanceEffect.NobodyCame => new("; tidak ada yang datang", "; nobody came"),
        CircumstanceEffect.FewerCame => new("; yang datang lebih sedikit", "; fewer people came"),
        CircumstanceEffect.MoreCame => new("; yang datang lebih banyak", "; more people came"),
        CircumstanceEffect.AudienceReplaced => new("; pesertanya berganti", "; the audience was another one"),
        CircumstanceEffect.SpeakerReplaced => new("; narasumbernya berganti", "; the speaker was another one"),
        CircumstanceEffect.Shortened => new("; acara dipersingkat", "; it was cut short"),
        CircumstanceEffect.BrokenOff => new("; acara terhenti", "; it was broken off"),
        CircumstanceEffect.VenueMoved => new("; tempatnya berpindah", "; the venue was moved"),
        CircumstanceEffect.RouteChanged => new("; jalurnya berubah", "; the route was changed"),
        CircumstanceEffect.Other => new("; ada akibat lain", "; it had another effect"),
        _ => Phrases.Empty
    };
}
