using System.Text.Json.Nodes;

namespace Bungkesmas.Api.Specs.Contract;

/// <summary>Every read of the description, asked of the sample: each list, and each thing that the lists name.</summary>
public sealed class SampleWalk(RunningLedger ledger, Description description)
{
    /// <summary>What stands in the path under a noun, where no list names it.</summary>
    private static readonly Dictionary<string, string[]> Known = new() { ["programme"] = ["si-bungkesmas"], ["regions"] = ["73.72", "73.13", "73", "73.72.02"], ["tasks"] = [] };

    private readonly Dictionary<string, IReadOnlyList<string>> _ids = [];

    public async Task<IReadOnlyList<(Operation Operation, string Address)>> AddressesAsync(int most = int.MaxValue)
    {
        var found = new List<(Operation, string)>();
        foreach (var operation in description.Operations.Where(one => one.Method == "get" && one.Responses["200"]?["content"]?["text/event-stream"] is null))
            foreach (var path in operation.Path.Contains('{') ? (await IdsAsync(operation.Noun)).Take(most).Select(id => operation.Path.Replace("{id}", id).Replace("{code}", id)) : [operation.Path])
                found.Add((operation, $"{path["/api/v1".Length..]}{Query(operation)}"));
        return found;
    }

    /// <summary>The parameters that have to be there, and a lens that does not move; of a comparison, the story from its beginning to its end.</summary>
    private string Query(Operation operation)
    {
        var parameters = description.Parameters(operation).Where(one => one["in"]!.GetValue<string>() == "query").ToList();
        var asked = parameters.Where(one => one["required"]?.GetValue<bool>() == true || one["name"]!.GetValue<string>() is "asOf" or "limit" || (one["name"]!.GetValue<string>() is "from" or "to" && parameters.Any(other => other["name"]!.GetValue<string>() == "knownFrom")));
        return "?" + string.Join('&', asked.Select(one => $"{one["name"]}={Uri.EscapeDataString(one["example"]?.ToString() ?? throw new InvalidOperationException($"{operation}: {one["name"]} has no example"))}"));
    }

    private async Task<IReadOnlyList<string>> IdsAsync(string noun)
    {
        if (_ids.TryGetValue(noun, out var known)) return known;
        if (Known.TryGetValue(noun, out var fixedOnes)) return _ids[noun] = fixedOnes;
        var list = await ledger.GetAsync($"/{noun}?limit=200");
        var lists = list.Json.Select(pair => pair.Value).OfType<JsonArray>().ToList();
        if (lists.Count == 0) throw new InvalidOperationException($"/{noun} lists nothing: {list.Text}");
        return _ids[noun] = [.. lists.SelectMany(rows => rows).OrderBy(row => noun == "people" ? row!["name"]?.GetValue<string>() : null, StringComparer.Ordinal).Select(row => (row as JsonObject)?["id"]?.GetValue<string>()).OfType<string>().Distinct()];
    }
}
