using System.Text.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Domain.Documents;

namespace Bungkesmas.Domain.Kernel;

/// <summary>What remains of a set of facts once its corrections and retractions are taken into account.</summary>
public sealed class Corrections
{
    private readonly ILookup<Guid, Fact> _retractions;
    private readonly ILookup<Guid, Fact> _corrections;
    private readonly HashSet<Guid> _retracted = [];

    public Corrections(IReadOnlyCollection<Fact> facts)
    {
        _retractions = facts.Where(fact => fact.Event is FactRetracted).ToLookup(fact => ((FactRetracted)fact.Event).Target);
        _corrections = facts.Where(fact => fact.Event is FactCorrected).OrderBy(fact => fact.Position).ToLookup(fact => ((FactCorrected)fact.Event).Target);
        var targets = new Dictionary<Guid, Guid>();
        foreach (var target in _retractions) foreach (var retraction in target) targets[retraction.Id] = target.Key;
        foreach (var retraction in Circles.Of(targets.Keys, id => _retractions[id].Select(fact => fact.Id)).Order)
            if (!_retracted.Contains(retraction)) _retracted.Add(targets[retraction]);
    }

    /// <summary>Whether somebody took it back, and nobody took that back.</summary>
    public bool IsRetracted(Fact fact) => _retracted.Contains(fact.Id);

    /// <summary>The fact's event, date and assertion with every correction merged in, the latest known one last.</summary>
    public (Event Event, Occurred Occurred, Assertion Assertion) Of(Fact fact)
    {
        var now = (fact.Event, fact.Envelope.Occurred, fact.Envelope.Assertion);
        foreach (var correction in _corrections[fact.Id].Where(correction => !IsRetracted(correction)))
            if (Of(correction).Event is FactCorrected change)
                now = (Fitting(now.Event, change.Fields, fact.Stream), change.Occurred ?? now.Occurred, change.Assertion ?? now.Assertion);
        return now;
    }

    /// <summary>A correction can rest on another one that is taken back later. Where its fields make no well-formed event of what remains, they say nothing.</summary>
    private static Event Fitting(Event body, JsonElement? fields, Subject on)
    {
        try { return Merge(body, fields, strict: true) is var merged && merged.Faults(on).Any() ? body : merged; }
        catch (JsonException) { return body; }
    }

    /// <summary>The facts that speak of this one, in the order in which they became known.</summary>
    public IEnumerable<Fact> SpeakingOf(Fact fact) =>
        _corrections[fact.Id].Concat(_retractions[fact.Id]).OrderBy(speaking => speaking.Position);

    /// <summary>The facts that speak of this one, those that speak of these, and so on, in the order in which they became known.</summary>
    public IReadOnlyList<Fact> AllSpeakingOf(Fact fact)
    {
        var all = new List<Fact>();
        for (var next = new Queue<Fact>([fact]); next.TryDequeue(out var one);)
            foreach (var speaking in SpeakingOf(one))
            {
                all.Add(speaking);
                next.Enqueue(speaking);
            }
        return [.. all.OrderBy(speaking => speaking.Position)];
    }

    /// <summary>Merges named fields into an event's body (RFC 7396). Throws <see cref="JsonException"/> when the result is no such event.</summary>
    /// <param name="strict">refuse fields that the event does not have</param>
    public static Event Merge(Event body, JsonElement? fields, bool strict = false)
    {
        if (fields is not { ValueKind: JsonValueKind.Object } patch) return body;
        return (Event)Patched(body, patch).Deserialize(body.GetType(), strict ? LedgerJson.Strict : LedgerJson.Options)!;
    }

    /// <summary>An event's body with named fields merged into it, whether or not that is such an event.</summary>
    public static JsonObject Patched(Event body, JsonElement fields) => Patch(JsonSerializer.SerializeToNode(body, body.GetType(), LedgerJson.Options), JsonObject.Create(fields));

    private static JsonObject Patch(JsonNode? target, JsonObject? patch)
    {
        var result = target as JsonObject ?? [];
        foreach (var (name, value) in patch ?? [])
        {
            if (value is null) result.Remove(name);
            else if (value is JsonObject inner) result[name] = Patch(result[name]?.DeepClone(), inner);
            else result[name] = value.DeepClone();
        }
        return result;
    }
}
