using System.Text.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>Reads one statement, from a report's entry or from a door, and checks all that needs no other fact.</summary>
/// <param name="written">the last day on which the document can have been written; null where nothing bounds it, and for acts</param>
public sealed class StatementReader(Intake intake, References references, Regions.RegionTree regions, Sender sender, DateOnly today, DateOnly? written)
{
    private static readonly string[] OfEnvelope = ["sources", "occurred", "assertion", "reporter"], OfEntries = ["key", "do", "on"], OfTold = ["key"];

    /// <summary>An entry of a report: <c>key</c>, <c>do</c>, <c>on</c>, the envelope, and the body of what is said.</summary>
    public async Task<Statement?> EntryAsync(JsonNode? json, string document, string where, CancellationToken cancel)
    {
        if (json is not JsonObject entry) { intake.Wrong(null, where, Wrong.Unreadable(null)); return null; }
        var key = Text(entry, "key");
        if (key is null || !Subject.IsSlug(key)) { intake.Wrong(null, $"{where}.key", Wrong.Slug); key = null; }
        var named = Text(entry, "do");
        var testimony = named is null ? null : Doors.Telling(named)?.Event;
        var door = named is null ? null : Doors.Named(named);
        if (testimony is null && door is null) { intake.Wrong(key, $"{where}.do", Wrong.UnknownEvent); return null; }
        var on = On(Text(entry, "on"), testimony?.On ?? door!.Noun, key, where);
        var statement = await ReadAsync(entry, OfEntries, testimony, door, on ?? default, NameBasedId.Of(document, key ?? ""), document, key, where, cancel);
        return key is null || on is null ? null : statement;
    }

    /// <summary>What is sent to a door. Testimony is keyed within the document that tells it, like an entry of its report, or else by what it says.</summary>
    public async Task<Statement?> AtDoorAsync(JsonObject body, IDoor door, string id, string? document, CancellationToken cancel)
    {
        if (On($"{door.Noun}/{id}", door.Noun, null, "") is not { } on) return null;
        if (door is not TellDoor tell) return await ReadAsync(body, [], null, (Door)door, on, Guid.CreateVersion7(), document, null, "", cancel);
        var key = Text(body, "key");
        if (body["key"] is not null && (key is null || !Subject.IsSlug(key))) intake.Wrong(null, "key", Wrong.Slug);
        return await ReadAsync(body, OfTold, tell.Event, null, on, key is null ? null : NameBasedId.Of(document ?? "", key), document, key, "", cancel);
    }

    /// <param name="beside">fields that say which statement it is, and are no part of it</param>
    private async Task<Statement?> ReadAsync(
        JsonObject entry, string[] beside, EventType? testimony, Door? door, Subject on, Guid? id, string? document, string? key, string where, CancellationToken cancel)
    {
        var body = new JsonObject();
        foreach (var (name, value) in entry)
            if (!beside.Contains(name) && !OfEnvelope.Contains(name) || (door is { Noun: FactDoorKind } && name is "occurred" or "assertion"))
                body[name] = value?.DeepClone();
        var resolved = await references.ResolveAsync(body, key, where, cancel);
        var passages = await references.PassagesAsync(entry["sources"], key, Join(where, "sources"), cancel);
        var about = new JsonObject { ["sources"] = passages };
        if (door is not { Noun: FactDoorKind }) foreach (var name in new[] { "occurred", "assertion" }) if (entry[name] is { } value) about[name] = value.DeepClone();
        NameFacts(resolved, about["occurred"], document, key, where);
        if (entry["reporter"] is { } reporter) about["reporter"] = await references.ResolveAsync(reporter, key, Join(where, "reporter"), cancel);
        var told = intake.Read<Told>(about, key, where);
        var saying = intake.Read(resolved, testimony?.Type ?? door!.Command, key, where);
        if (told is null || saying is null) return null;

        if (testimony is not null && (entry["sources"] is null or JsonArray { Count: 0 })) intake.Wrong(key, Join(where, "sources"), Wrong.NoSource);
        if (door is { Noun: not FactDoorKind } && told.Assertion is (Assertion.Hoped or Assertion.Inferred)) intake.Wrong(key, Join(where, "assertion"), Wrong.NotDone);
        CheckDate(told.Occurred, key, Join(where, "occurred.date"));
        if (saying is CorrectFact { Occurred: { } corrected }) CheckDate(corrected, key, Join(where, "occurred.date"));
        var envelope = new Envelope(
            door is not null, told.Occurred ?? Occurred.Undated, told.Assertion ?? (door is null ? Assertion.Stated : Assertion.Decided),
            told.Sources, sender.Actor, told.Reporter, regions.Dataset);
        id ??= NameBasedId.Of(document ?? "", references.WithoutIds($"{testimony!.Name} {on}\n{Json(saying)}\n{Json(envelope with { Actor = "", Regions = null })}"));
        if (saying is Event stated) saying = stated.Completed(regions);
        foreach (var fault in saying is Event said ? Checks.Of(said, on, envelope.Occurred.Window, regions) : []) intake.Wrong(key, Join(where, fault.Field), fault.Reason);
        return new(where, key, id.Value, on, door, saying, envelope);
    }

    /// <summary>Another entry of the same report may be named by its key: as what a date is told against, and as a fact that something concerns. Its fact's id follows from the key.</summary>
    private void NameFacts(JsonNode? body, JsonNode? occurred, string? document, string? key, string where)
    {
        if ((occurred as JsonObject)?["order"] is JsonArray orders)
            for (var i = 0; i < orders.Count; i++)
                if (orders[i] is JsonObject order) Name(order["fact"], $"occurred.order[{i}].fact", id => order["fact"] = id);
        if ((body as JsonObject)?["facts"] is JsonArray facts)
            for (var i = 0; i < facts.Count; i++) { var at = i; Name(facts[i], $"facts[{i}]", id => facts[at] = id); }

        void Name(JsonNode? named, string field, Action<string> resolve)
        {
            if (named is not JsonValue value || !value.TryGetValue<string>(out var text) || Guid.TryParse(text, out _)) return;
            var id = document is not null && Subject.IsSlug(text) ? NameBasedId.Of(document, text) : Guid.Empty;
            if (id == Guid.Empty) intake.Wrong(key, Join(where, field), Wrong.UnknownEntry);
            resolve(id.ToString());
        }
    }

    private void CheckDate(Occurred? occurred, string? key, string where)
    {
        foreach (var fault in occurred?.Faults("occurred") ?? []) intake.Wrong(key, where.Replace("occurred.date", fault.Field, StringComparison.Ordinal), fault.Reason);
        for (var i = 0; i < occurred?.OtherDates.Count; i++)
            if (Edtf.TryParse(occurred.OtherDates[i], out var other) && other.Earliest > today) intake.Wrong(key, where.Replace("occurred.date", $"occurred.otherDates[{i}]", StringComparison.Ordinal), Wrong.FutureDate);
        if (!Edtf.TryParse(occurred?.Date, out var window)) return;
        if (window.Earliest > today) intake.Wrong(key, where, Wrong.FutureDate);
        else if (window.Earliest > written) intake.Wrong(key, where, Wrong.AfterItsDocument);
    }

    private Subject? On(string? text, string noun, string? key, string where)
    {
        var id = text?.StartsWith($"{noun}/", StringComparison.Ordinal) == true ? text[(noun.Length + 1)..] : null;
        if (id is null) { intake.Wrong(key, Join(where, "on"), Wrong.WrongStream(noun)); return null; }
        var good = noun switch
        {
            Subject.Regions => regions.Knows(id),
            FactDoorKind => Guid.TryParse(id, out _),
            Subject.Tasks => Subject.IsSlug(id) || TaskId.Parse(id) is not null,
            _ => Subject.IsSlug(id)
        };
        if (good) return new(noun, id);
        intake.Wrong(key, where.Length == 0 ? "id" : $"{where}.on", noun == Subject.Regions ? Wrong.RegionCode : Wrong.Slug);
        return null;
    }

    private const string FactDoorKind = "fact";

    private static string Json(object said) => JsonSerializer.Serialize(said, said.GetType(), LedgerJson.Options);

    private static string Join(string where, string field) => where.Length == 0 ? field : $"{where}.{field}";

    private static string? Text(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>What callers may say about a statement besides its body.</summary>
    private sealed record Told(Occurred? Occurred = null, Assertion? Assertion = null, PersonRef? Reporter = null, ValueList<Passage> Sources = default);
}
