using System.Text.Json.Nodes;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>What may be sent along with the body of any door.</summary>
/// <param name="Note">what somebody told, as a text or a whole note; it becomes a small document and the source of what is sent</param>
/// <param name="Channel">how it was told; where the body has a channel of its own, the note's stands in the note</param>
/// <param name="Informant">who told it: a person's id, <c>@key</c> of an entry in people, an organisation's id, or an informant in full</param>
/// <param name="People">people it names who are not in the vault, each under a key; elsewhere <c>@key</c> stands for them</param>
public sealed record SentAlong(JsonNode? Note = null, Channel? Channel = null, JsonNode? Informant = null, ValueList<ReportedPerson> People = default)
{
    public override string ToString() => "[sealed]";
}

/// <summary>A note of what somebody told, sent along with what it tells: a phone call is a source too.</summary>
/// <param name="Text">what was noted; goes into the vault</param>
/// <param name="Date">the day it was noted, an EDTF date; today where none is given</param>
/// <param name="Informant">who told it: a person's id, <c>@key</c> of an entry in people, an organisation's id, or an informant in full</param>
/// <param name="Language">a language tag (BCP 47)</param>
public sealed record Note(string Text, Channel? Channel = null, string? Date = null, JsonNode? Informant = null, string Language = "id")
{
    private static readonly string[] Beside = ["channel", "informant"];

    public override string ToString() => "[sealed]";

    /// <summary>Reads <c>note</c>, a text with <c>channel</c> and <c>informant</c> beside it or all of it in one object, and takes these off the body. A channel that the command has itself stays the command's.</summary>
    public static Note? Take(JsonObject body, Type command, Intake intake)
    {
        var beside = Beside.Where(name => command.GetProperty(name, IgnoringCase) is null).ToList();
        var whole = body["note"] switch
        {
            JsonObject told => (JsonObject)told.DeepClone(),
            JsonValue text when text.TryGetValue<string>(out _) => new JsonObject { ["text"] = text.DeepClone() },
            _ => null
        };
        if (whole is null && body["note"] is not null) intake.Wrong(null, "note", Wrong.Unreadable(null));
        foreach (var name in beside.Where(body.ContainsKey))
            if (whole is null) intake.Wrong(null, name, Wrong.WithoutNote);
            else if (whole.ContainsKey(name)) intake.Wrong(null, name, Wrong.UsedTwice);
            else if (intake.Read<Aside>(new JsonObject { [name] = body[name]?.DeepClone() }, null, "") is not null) whole[name] = body[name]?.DeepClone();
        foreach (var name in beside.Append("note")) body.Remove(name);
        if (whole is null) return null;
        var note = intake.Read<Note>(whole, null, "note");
        if (note is not null && string.IsNullOrWhiteSpace(note.Text)) intake.Wrong(null, "note", Wrong.Empty);
        return note;
    }

    /// <summary>What stands beside a note that is a text, so that it is named as it was sent.</summary>
    private sealed record Aside(Channel? Channel = null, JsonNode? Informant = null);

    /// <summary>Whether a channel beside the note would be the command's own.</summary>
    public static bool HasChannel(Type command) => command.GetProperty(nameof(Channel), IgnoringCase) is not null;

    private const System.Reflection.BindingFlags IgnoringCase =
        System.Reflection.BindingFlags.IgnoreCase | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance;
}

/// <summary>Who told something that was noted: somebody in the vault, somebody new, or only the organisation they spoke for.</summary>
/// <param name="Person">a person's id, or <c>@key</c> of an entry in people</param>
/// <param name="Name">of somebody new, who is put into the vault on the way</param>
/// <param name="Organisation">id of the organisation they spoke for</param>
public sealed record Informant(string? Person = null, string? Name = null, string? Honorific = null, string? Phone = null, string? Organisation = null)
{
    /// <summary>The key of somebody new among the people who come along; no caller's key can be the same.</summary>
    public const string Key = "the informant";

    public override string ToString() => "[sealed]";

    public IEnumerable<Fault> Faults()
    {
        if (Person is null && Name is null && Organisation is null || Person is not null && Name is not null) yield return new("informant", Wrong.OneOf("person, name, organisation"));
        if (Name is not null && string.IsNullOrWhiteSpace(Name)) yield return new("informant.name", Wrong.Empty);
        foreach (var fault in Organisation is null ? [] : Check.Slug("informant.organisation", Organisation)) yield return fault;
    }

    /// <summary>Who it is, as a note is told apart from another of the same words by.</summary>
    public string Identity(IEnumerable<ReportedPerson> people) =>
        $"{Organisation}\n{Name ?? people.FirstOrDefault(person => $"@{person.Key}" == Person)?.Name}\n{Person}";
}
