using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Visits;

/// <summary>How far people understand the programme.</summary>
public enum UnderstandingLevel { None, Some, Much, Full }

/// <summary>What followed from how far they understood.</summary>
public enum UnderstandingConsequence { Unstated, ConfirmationOnly, MoreExplanationNeeded, FurtherSessionNeeded, ReadyToRegister, ReadyToTellOthers, MisunderstandingCorrected, Other }

/// <summary>How far an audience in a region understood the programme, perhaps in a session.</summary>
/// <param name="Session">the session in which it was seen</param>
/// <param name="StatedKind">what the text calls the region</param>
[StoredAs("region.understanding-observed.v1", Subject.Regions, "How far an audience in a region understood the programme, perhaps in a session.")]
public sealed record UnderstandingObserved(
    UnderstandingLevel Level, Audience? Audience = null, string? Session = null, UnderstandingConsequence Consequence = UnderstandingConsequence.Unstated, RegionKind? StatedKind = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on, .. Session is null ? [] : new[] { Subject.Session(Session) }, .. Whom.About()];

    public override IEnumerable<RegionMention> Mentions(Subject on) => [new(on.Id, StatedKind), .. Whom.Origins()];

    public override IEnumerable<Claim> Claims(Subject on) => [new(on, Topics.Understanding, Level.Code())];

    public override IEnumerable<Fault> Faults() => [.. Session is null ? [] : Check.Slug("session", Session), .. Whom.Faults("audience")];

    public override Sentence Say(Subject on, INames names) => Phrases.Of(
        new("Pemahaman di ", "Understanding in "), Phrases.Name(names.Region(on.Id)), Whom.Say(names).In(" pada {0}", " among {0}"), new($": {Word.Id}.", $": {Word.En}."));

    private ValueList<Audience> Whom => Audience is null ? [] : [Audience];

    private Sentence Word => Level switch
    {
        UnderstandingLevel.None => new("belum ada", "none"),
        UnderstandingLevel.Some => new("sebagian", "some"),
        UnderstandingLevel.Much => new("banyak", "much"),
        _ => new("penuh", "full")
    };
}
