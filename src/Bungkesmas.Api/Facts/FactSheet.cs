using System.Text.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Visits;
using Bungkesmas.Projections;

namespace Bungkesmas.Api.Facts;

/// <summary>A fact as people read it: what it says, in a sentence and as data, and its envelope.</summary>
/// <param name="Act">done through the system; false for testimony</param>
/// <param name="PossibleFrom">from here on it may have happened; null for the beginning of time</param>
/// <param name="CertainFrom">from here on it has happened</param>
/// <param name="Retracted">true when it no longer counts</param>
/// <param name="Replaced">true when it no longer counts because a newer version of its document is on record</param>
/// <param name="Corrections">what later facts said about it; beside each of them all that was said of it in turn, whose <c>body.target</c> tells of which</param>
public sealed record FactSheet(
    Guid Id, long Position, string Type, string Stream, long Version, DateTimeOffset RecordedAt, string Sentence, bool Act, Assertion Assertion,
    Occurred Occurred, DateTimeOffset? PossibleFrom, DateTimeOffset? CertainFrom, ValueList<Passage> Sources, string Actor, PersonRef? Reporter,
    string? Correlation, string? Causation, JsonNode Body, bool? Retracted = null, bool? Replaced = null, IReadOnlyList<FactSheet>? Corrections = null)
{
    /// <summary>A fact as it stands in the log.</summary>
    public static FactSheet Of(Fact fact, Happening? happening, INames names, string language) => new(
        fact.Id, fact.Position, Ledger.Events.Of(fact.Event).Name, fact.Stream.ToString(), fact.Version, fact.RecordedAt,
        (happening?.Say(names) ?? fact.Event.Say(fact.Stream, names, fact.Envelope.Assertion)).In(language), fact.Envelope.Act, happening?.Assertion ?? fact.Envelope.Assertion,
        happening?.Occurred ?? fact.Envelope.Occurred, happening?.Possible is { } possible && possible > DateTimeOffset.MinValue ? possible : null, happening?.Certain,
        fact.Envelope.Sources, fact.Envelope.Actor, fact.Envelope.Reporter, fact.Correlation, fact.Causation,
        JsonSerializer.SerializeToNode(fact.Event, fact.Event.GetType(), LedgerJson.Options)!);

    /// <summary>The facts that were ever told to be about a subject, under every id it goes by, or tell what became of its visits and sessions, or that it left an agreement, in valid order; each as it was told, with what later facts said about it.</summary>
    /// <param name="besides">facts that are shown whatever they are about</param>
    public static IReadOnlyList<FactSheet> History(
        IReadOnlyCollection<Fact> facts, Subject subject, DateTimeOffset asOf, INames names, string language, IReadOnlyDictionary<Guid, FactDifference>? besides = null)
    {
        var told = new HistoryOf(facts, subject);
        var shown = told.Happenings.Where(happening => (happening.Possible <= asOf || happening.Event is ITimeless) && (besides?.ContainsKey(happening.Fact.Id) == true || told.Holds(happening)));
        return [.. shown.Select(happening => Of(happening.Fact, happening, names, language) with
        {
            Retracted = told.Corrections.IsRetracted(happening.Fact) ? true : null,
            Replaced = told.Versions.AreReplaced(happening.Fact) ? true : null,
            Corrections = Said(told.Corrections.SpeakingOf(happening.Fact), speaking => Said(told.Corrections.AllSpeakingOf(speaking), _ => null))
        })];

        IReadOnlyList<FactSheet>? Said(IEnumerable<Fact> speaking, Func<Fact, IReadOnlyList<FactSheet>?> of) => speaking.Select(one => Of(one, null, names, language) with
        {
            Retracted = told.Corrections.IsRetracted(one) ? true : null, Corrections = of(one)
        }).ToList() is { Count: > 0 } said ? said : null;
    }
}
