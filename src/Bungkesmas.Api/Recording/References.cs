using System.Text.Json.Nodes;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>Resolves what callers write for people's convenience into what facts hold: <c>@key</c> into a person's id, a quote into offsets, a place name into a region.</summary>
/// <param name="places">finds the regions that place names mean, in the document's context</param>
public sealed class References(Intake intake, Texts texts, IReadOnlyDictionary<string, string> people, Mentions places)
{
    /// <summary>The same JSON with references resolved; what cannot be resolved is noted in the intake.</summary>
    public async Task<JsonNode?> ResolveAsync(JsonNode? json, string? entry, string where, CancellationToken cancel)
    {
        switch (json)
        {
            case JsonValue value when value.TryGetValue<string>(out var reference) && reference.StartsWith('@'):
                if (people.TryGetValue(reference[1..], out var person)) return "@" + person;
                intake.Wrong(entry, where, Domain.Kernel.Wrong.UnknownPerson);
                return null;
            case JsonObject mention when mention.ContainsKey(Mentions.Written):
                return places.Resolve(mention, intake, entry, where);
            case JsonObject body:
                var resolved = new JsonObject();
                foreach (var (name, inner) in body)
                {
                    var field = where.Length == 0 ? name : $"{where}.{name}";
                    resolved[name] = name == "sources" ? await PassagesAsync(inner, entry, field, cancel) : await ResolveAsync(inner, entry, field, cancel);
                }
                return resolved;
            case JsonArray items:
                var all = new JsonArray();
                for (var i = 0; i < items.Count; i++) all.Add(await ResolveAsync(items[i], entry, $"{where}[{i}]", cancel));
                return all;
            default:
                return json?.DeepClone();
        }
    }

    /// <summary>A text in which the people who come along stand by their keys: a second attempt gives whoever is new another id.</summary>
    public string WithoutIds(string said) => people.Aggregate(said, (text, person) => text.Replace(person.Value, "@" + person.Key, StringComparison.Ordinal));

    /// <summary>Sources as passages with offsets.</summary>
    public async Task<JsonNode?> PassagesAsync(JsonNode? json, string? entry, string where, CancellationToken cancel)
    {
        if (json is not JsonArray items) { if (json is not null) intake.Wrong(entry, where, Domain.Kernel.Wrong.Unreadable(null)); return new JsonArray(); }
        var passages = new JsonArray();
        for (var i = 0; i < items.Count; i++)
            if (intake.Read<Source>(items[i], entry, $"{where}[{i}]") is { } source && await LocateAsync(source, entry, $"{where}[{i}]", cancel) is { } passage)
                passages.Add(new JsonObject { ["document"] = passage.Document, ["start"] = passage.Start, ["end"] = passage.End });
        return passages;
    }

    /// <summary>One source as a passage; null, with the reason noted, when there is no such place or more than one.</summary>
    public async Task<Passage?> LocateAsync(Source source, string? entry, string where, CancellationToken cancel)
    {
        if ((source.Document ?? texts.Document) is not { } id || await texts.LengthAsync(id, cancel) is not { } size)
            intake.Wrong(entry, $"{where}.document", Domain.Kernel.Wrong.UnknownDocument);
        else if (source.Quote is { } quote)
        {
            if (!await texts.IsQuotableAsync(id, cancel)) { intake.Wrong(entry, $"{where}.quote", Domain.Kernel.Wrong.NotQuotable); return null; }
            var found = quote.Length == 0 ? [] : Occurrences(await texts.OfAsync(id, cancel) ?? "", quote).ToList();
            if (found.Count == 1) return new(id, found[0], found[0] + quote.Length);
            intake.Wrong(entry, $"{where}.quote", found.Count == 0 ? Domain.Kernel.Wrong.QuoteNotFound : Domain.Kernel.Wrong.QuoteAmbiguous,
                [.. found.Take(20).Select(start => new Offsets(start, start + quote.Length))]);
        }
        else if (source is { Start: { } start, End: { } end } && start >= 0 && start < end && end <= size && !Cuts(await texts.OfAsync(id, cancel), start) && !Cuts(await texts.OfAsync(id, cancel), end))
            return new(id, start, end);
        else intake.Wrong(entry, where, Domain.Kernel.Wrong.Offsets(size));
        return null;
    }

    /// <summary>Whether an offset lies inside a character that takes two code units.</summary>
    private static bool Cuts(string? text, int offset) => offset < text?.Length && char.IsLowSurrogate(text[offset]);

    private static IEnumerable<int> Occurrences(string text, string quote)
    {
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal)) yield return at;
    }
}

/// <summary>Where something is written, as callers may say it: offsets or a quote.</summary>
public sealed record Source(int? Start = null, int? End = null, string? Quote = null, string? Document = null);
