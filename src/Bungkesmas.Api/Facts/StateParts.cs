using System.Text.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Facts;

/// <summary>A part of a state in which two states differ.</summary>
/// <param name="Part">which part, e.g. <c>role</c></param>
public sealed record PartDifference(string Part, JsonNode? Before, JsonNode? After);

/// <summary>Takes states apart, whatever view they are of.</summary>
public static class StateParts
{
    /// <summary>What says of whom a state is, and that there is anything, is no part that changes.</summary>
    private static readonly string[] Passing = ["id", "organisation", "region", "onRecord"];

    /// <summary>The parts in which two states differ; a part that was not there and is empty or no, that nobody stated, or of which nothing is on record does not.</summary>
    public static IEnumerable<PartDifference> Differences<TState>(TState? before, TState? after) where TState : class
    {
        var (was, now) = (Parts(before), Parts(after));
        foreach (var part in was.Select(pair => pair.Key).Union(now.Select(pair => pair.Key)).Except(Passing).ToList())
            if (!JsonNode.DeepEquals(was[part], now[part]) && !(IsNothing(was[part]) && IsNothing(now[part])))
                yield return new(part, was[part]?.DeepClone(), now[part]?.DeepClone());
    }

    private static JsonObject Parts<TState>(TState? state) where TState : class => JsonSerializer.SerializeToNode(state, LedgerJson.Options) as JsonObject ?? [];

    private static bool IsNothing(JsonNode? part) => part is null or JsonArray { Count: 0 } || part is JsonValue value && (value.TryGetValue(out string? said) ? said is "unstated" or "no-record" : value.TryGetValue(out bool yes) && !yes);
}
