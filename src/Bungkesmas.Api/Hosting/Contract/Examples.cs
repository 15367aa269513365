using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bungkesmas.Api.Recording;

namespace Bungkesmas.Api.Hosting.Contract;

/// <summary>Examples for the description: what the service answered over the shipped sample, approved as text and built into the service.</summary>
public static partial class Examples
{
    private static readonly Dictionary<string, string> All = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(name => name[Prefix.Length..^".json".Length]);

    private const string Prefix = "examples/", Quoted = "lewat telepon";

    /// <summary>The example of an operation's body, as it can be sent. What needs no field of its own is shown with its day; testimony with the note that tells it, and people with their names.</summary>
    public static JsonNode? OfBody(string operation)
    {
        if (Of($"{operation}.request") is not JsonObject body || Doors.Each.FirstOrDefault(door => door.Name == operation) is not { } door) return Of($"{operation}.request");
        // A validity that ends before its day is none.
        if (body.Count == 0 || body.ContainsKey("validUntil")) body["occurred"] = new JsonObject { ["date"] = "2017-09-01" };
        var people = new List<string>();
        body = JsonNode.Parse(Person().Replace(body.ToJsonString(), found =>
        {
            if (!people.Contains(found.Value)) people.Add(found.Value);
            return $"\"@orang-{people.IndexOf(found.Value) + 1}\"";
        }))!.AsObject();
        if (people.Count > 0) body["people"] = new JsonArray([.. people.Select((_, at) => (JsonNode)new JsonObject { ["key"] = $"orang-{at + 1}", ["name"] = $"Orang Contoh {at + 1}" })]);
        if (door is not TellDoor) return body;
        body["note"] = $"Diceritakan {Quoted} kemarin.";
        Cite(body);
        if (!Note.HasChannel(door.Command)) body["channel"] = "phone";
        return body;
    }

    /// <summary>Whoever gave a reason or a reading is quoted from the note.</summary>
    private static void Cite(JsonNode? json)
    {
        foreach (var item in json is JsonArray items ? [.. items] : Array.Empty<JsonNode?>()) Cite(item);
        if (json is not JsonObject body) return;
        foreach (var (name, inner) in body.ToList())
            if (name == "sources") body[name] = new JsonArray(new JsonObject { ["quote"] = Quoted });
            else Cite(inner);
    }

    /// <summary>The example of that name; null where none is approved yet.</summary>
    public static JsonNode? Of(string name)
    {
        if (!All.TryGetValue(name, out var resource)) return null;
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        return JsonNode.Parse(stream);
    }

    /// <summary>The people of the stories that the examples come from.</summary>
    [GeneratedRegex("\"p-[a-z0-9]{6}\"")] private static partial Regex Person();
}
