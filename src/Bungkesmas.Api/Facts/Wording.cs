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

    /// <summary>What a part of a state is called.</summary>
    public static Sentence Part(string part) => PartWords.Parts.GetValueOrDefault(part) ?? new(Spaced(part), Spaced(part));

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
        var (part, before, after) = (Part(difference.Part), Value(difference.Before, names), Value(difference.After, names));
        if (difference is { Before: null, After: JsonValue value } && value.ToString() == Nothing) return new($"{Begun(part.Id)}: {after.Id}.", $"{Begun(part.En)}: {after.En}.");
        return before == after
            ? new($"{Begun(part.Id)}: rinciannya berubah.", $"{Begun(part.En)}: details changed.")
            : new($"{Begun(part.Id)}: dari {before.Id} menjadi {after.Id}.", $"{Begun(part.En)}: from {before.En} to {after.En}.");
    }

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
        var who = new[] { "organisation", "id", "reason", "parties", "of", "name", "through", "person", "to" }.Select(field => body[field]).FirstOrDefault(field => field is not null);
        var standing = new[] { "role", "standing", "kind" }.Select(field => body[field]).FirstOrDefault(field => field is not null);
        var first = who is null ? null : Value(who, names);
        var then = standing is null ? null : standing.ToString() == Nothing ? new("belum ada peran", "no role yet") : Value(standing, names);
        return first is null ? then ?? new("satu", "one") : then is null ? first : new($"{first.Id} ({then.Id})", $"{first.En} ({then.En})");
    }

    /// <summary>A day, or the day of an instant.</summary>
    private static Sentence? Dated(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? VagueDate.Say(text)
        : text.Contains('T') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? VagueDate.Day(instant) : null;

    private static Sentence? Known(string code) => PartWords.Codes.GetValueOrDefault(code);

    private static Sentence Name(string text, INames names) => Known(text) ?? new(names.Organisation(text), names.Organisation(text));

    private static string Spaced(string part) => part.Aggregate(new StringBuilder(), (text, letter) => char.IsUpper(letter) ? text.Append(' ').Append(char.ToLowerInvariant(letter)) : text.Append(letter)).ToString();

    private static string Begun(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
