using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Requests;

namespace Bungkesmas.Api.Facts;

/// <summary>Parts of states and their codes in words, for sentences and printed pages; what has no word of its own is written as its code.</summary>
public static class Wording
{
    private const string Nothing = "none";

    /// <summary>What a part of a state, or a field of a fact, is called.</summary>
    public static Sentence Part(string part) => PartWords.Parts.GetValueOrDefault(part) ?? FieldWords.Fields.GetValueOrDefault(part) ?? new(Spaced(part), Spaced(part));

    /// <summary>A code in words.</summary>
    public static Sentence Code(string code) => Known(code) ?? new(code.Replace('-', ' '), code.Replace('-', ' '));

    /// <summary>A value in words.</summary>
    public static Sentence InWords<TEnum>(this TEnum value) where TEnum : struct, Enum => Code(value.Code());

    /// <summary>Where a request stands: whoever was asked declined it.</summary>
    public static Sentence InWords(this RequestStanding standing) => standing == RequestStanding.Declined ? new("ditolak", "declined") : Code(standing.Code());

    /// <summary>A field of something told, and its value.</summary>
    public static Sentence Field(string field, JsonNode? value, INames names) => new($"{Part(field).Id}: {Value(value, names).Id}", $"{Part(field).En}: {Value(value, names).En}");

    /// <summary>What differs, in one sentence.</summary>
    public static Sentence Say(this PartDifference difference, INames names)
    {
        var part = Part(difference.Part);
        if (difference is { Before: null, After: JsonValue value } && value.ToString() == Nothing && Value(value, names) is var still) return new($"{Begun(part.Id)}: {still.Id}.", $"{Begun(part.En)}: {still.En}.");
        var how = Changed(difference.Before, difference.After, names) ?? new("rinciannya berubah", "details changed");
        return new($"{Begun(part.Id)}: {how.Id}.", $"{Begun(part.En)}: {how.En}.");
    }

    /// <summary>From what to what; of lists what joined and what left them, of one thing told in the same words what within it differs; null where nothing of that has words.</summary>
    private static Sentence? Changed(JsonNode? before, JsonNode? after, INames names)
    {
        if (before is JsonArray { Count: > 0 } had && after is JsonArray { Count: > 0 } has) return Listed(had, has, names);
        var (was, now) = (Value(before, names), Value(after, names));
        if (was != now) return FromTo(was, now);
        return before is not JsonObject one || after is not JsonObject other ? null : Told(one.Select(field => field.Key).Union(other.Select(field => field.Key)).Except(PartWords.Citing).Where(field => !JsonNode.DeepEquals(one[field], other[field]))
            .Select(field => Changed(one[field], other[field], names) is { } how ? new Sentence($"{Part(field).Id}: {how.Id}", $"{Part(field).En}: {how.En}") : null));
    }

    private static Sentence? Listed(JsonArray before, JsonArray after, INames names)
    {
        var (had, has) = (Items(before), Items(after));
        if (!had.Keys.Any(has.ContainsKey)) return FromTo(Value(before, names), Value(after, names));
        var (joined, left) = (has.Where(item => !had.ContainsKey(item.Key)).Select(item => Value(item.Value, names)).Listed(), had.Where(item => !has.ContainsKey(item.Key)).Select(item => Value(item.Value, names)).Listed());
        return Told([
            joined.Id.Length == 0 ? null : new($"bertambah {joined.Id}", $"also {joined.En}"), left.Id.Length == 0 ? null : new($"tidak lagi {left.Id}", $"no longer {left.En}"),
            .. has.Where(item => had.TryGetValue(item.Key, out var was) && !JsonNode.DeepEquals(was, item.Value)).Select(item => Within(item.Key, had[item.Key], item.Value))]);

        Sentence? Within(Sentence who, JsonNode? was, JsonNode? now) =>
            (Standing(was, names) is { } from && Standing(now, names) is { } to && from != to ? FromTo(from, to) : Changed(was, now, names)) is { } how ? new($"{who.Id}: {how.Id}", $"{who.En}: {how.En}") : null;

        // Several that go by one name are told as one.
        Dictionary<Sentence, JsonNode?> Items(JsonArray items) => items.GroupBy(item => Who(item, names) ?? Value(item, names)).ToDictionary(same => same.Key, same => same.First());
    }

    private static Sentence FromTo(Sentence was, Sentence now) => new($"dari {was.Id} menjadi {now.Id}", $"from {was.En} to {now.En}");

    private static Sentence? Told(IEnumerable<Sentence?> parts) =>
        parts.OfType<Sentence>().ToList() is { Count: > 0 } told ? new(string.Join("; ", told.Select(part => part.Id)), string.Join("; ", told.Select(part => part.En))) : null;

    private static Sentence Value(JsonNode? value, INames names) => value switch
    {
        null or JsonArray { Count: 0 } => new("tidak ada", "none"),
        JsonArray items => items.Select(item => Value(item, names)).Listed(),
        JsonObject body => Body(body, names),
        _ when value.GetValueKind() == System.Text.Json.JsonValueKind.String => Dated(value.GetValue<string>()) ?? Name(value.GetValue<string>(), names),
        _ => Code(value.ToJsonString())
    };

    /// <summary>Something inside a state: who or what it is, and where it stands.</summary>
    private static Sentence Body(JsonObject body, INames names)
    {
        if (body.Count == 2 && body["of"] is not null && body["kind"] is not null && JsonSerializer.Deserialize<Condition>(body, LedgerJson.Options) is { } condition) return condition.Say(names);
        if (body["code"] is JsonValue code) return new(names.Region(code.ToString()), names.Region(code.ToString()));
        if (body["value"] is not null && body.All(field => field.Key is "value" or "qualifier" or "unit" or "upTo")) return body.Deserialize<Quantity>(LedgerJson.Options)!.Say();
        var (who, standing) = (Who(body, names), Standing(body, names));
        return who is null ? standing ?? new("satu", "one") : standing is null ? who : new($"{who.Id} ({standing.Id})", $"{who.En} ({standing.En})");
    }

    /// <summary>Who or what something inside a state is; null where it does not say.</summary>
    private static Sentence? Who(JsonNode? inside, INames names)
    {
        if (inside is not JsonObject body || new[] { "organisation", "id", "reason", "parties", "of", "name", "through", "person", "to" }.Select(field => body[field]).FirstOrDefault(field => field is not null) is not { } said) return null;
        var who = Value(said, names);
        return body["parties"] is not null && body["region"] is { } place ? new($"{who.Id} di {Value(place, names).Id}", $"{who.En} in {Value(place, names).En}") : who;
    }

    private static Sentence? Standing(JsonNode? inside, INames names) =>
        inside is not JsonObject body || new[] { "role", "standing", "kind" }.Select(field => body[field]).FirstOrDefault(field => field is not null) is not { } standing ? null
        : standing.ToString() == Nothing ? new("belum ada peran", "no role yet") : Value(standing, names);

    /// <summary>A day, or the day of an instant.</summary>
    private static Sentence? Dated(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? VagueDate.Say(text)
        : text.Contains('T') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? VagueDate.Day(instant) : null;

    private static Sentence? Known(string code) => PartWords.Codes.GetValueOrDefault(code);

    private static Sentence Name(string text, INames names) => Known(text) ?? new(names.Organisation(text), names.Organisation(text));

    private static string Spaced(string part) => part.Aggregate(new StringBuilder(), (text, letter) => char.IsUpper(letter) ? text.Append(' ').Append(char.ToLowerInvariant(letter)) : text.Append(letter)).ToString();

    private static string Begun(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
