using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;

namespace Bungkesmas.Api.Http;

/// <summary>An entity tag as a request names it.</summary>
/// <param name="Opaque">what stands between the quotes</param>
public sealed record Tag(bool Weak, string Opaque);

/// <summary>What <c>If-Match</c> or <c>If-None-Match</c> names: any, or some tags (RFC 9110, 8.8.3 and 13.1).</summary>
public sealed partial record Tags(bool Any, IReadOnlyList<Tag> Named)
{
    public static Tags None { get; } = new(false, []);

    /// <summary>Reads a header; null where it has another form.</summary>
    public static Tags? Read(StringValues header)
    {
        if (header.Count == 0) return None;
        var text = string.Join(',', header.ToArray()).Trim(' ', '\t');
        if (text == "*") return new(true, []);
        return Whole().IsMatch(text) && Each().Matches(text) is { Count: > 0 } tags ? new(false, [.. tags.Select(tag => new Tag(tag.Groups[1].Success, tag.Groups[2].Value))]) : null;
    }

    [GeneratedRegex("""^(?:(?:W/)?"[^\x00-\x20"\x7F]*"[ \t]*(?:,[ \t]*|$)|,[ \t]*)*$""")]
    private static partial Regex Whole();

    [GeneratedRegex("""(W/)?"([^"]*)"(?=[ \t]*(?:,|$))""")]
    private static partial Regex Each();
}
