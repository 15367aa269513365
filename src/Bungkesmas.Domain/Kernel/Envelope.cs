using System.Text.Json.Serialization;

namespace Bungkesmas.Domain.Kernel;

/// <summary>How we know a fact.</summary>
public enum Assertion { Observed, Stated, Quoted, Hoped, Decided, Inferred, Derived }

/// <summary>A passage of a document: offsets <c>[Start, End)</c> in UTF-16 code units. The text itself never enters a fact.</summary>
public sealed record Passage(string Document, int Start, int End);

/// <summary>A person, by the opaque id the vault gave them.</summary>
[JsonConverter(typeof(PersonRefConverter))]
public readonly record struct PersonRef(string Id)
{
    public override string ToString() => Id;
}

/// <summary>What is known about a fact besides what it says.</summary>
/// <param name="Act">true when done now through the system; false when it is testimony of a document or a person</param>
/// <param name="Actor">who entered it: a keyed hash, never a name</param>
/// <param name="Reporter">who said it, where somebody did</param>
/// <param name="Regions">version of the region data that its codes were checked against</param>
public sealed record Envelope(
    bool Act, Occurred Occurred, Assertion Assertion, ValueList<Passage> Sources, string Actor, PersonRef? Reporter = null, string? Regions = null)
{
    public IReadOnlyList<string> Documents => Sources.Count switch { 0 => [], 1 => [Sources[0].Document], _ => [.. Sources.Select(source => source.Document).Distinct()] };
}
