using Bungkesmas.Api.Facts;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Lenses;

/// <summary>Ids in query parameters, by which they go through the lens: who asks for an old id is answered with what counts under the one that stays.</summary>
public static class AskedIds
{
    private static readonly (string Name, string Noun)[] Parameters = [("partner", Subject.Organisations), ("party", Subject.Organisations), ("by", Subject.Organisations), ("to", Subject.Organisations), ("group", Subject.Organisations), ("region", Subject.Regions)];

    /// <summary>Looks up what the ids of a request go by; <see cref="Choice.Text"/> gives the id that stays.</summary>
    public static async Task FollowAsync(HttpContext http, LedgerQueries ledger, Lens lens)
    {
        var asked = Parameters.Select(one => (one.Name, Subject: new Subject(one.Noun, (string?)http.Request.Query[one.Name] ?? ""))).Where(one => one.Subject.Id.Length > 0).ToList();
        if (Subject.TryParse((string?)http.Request.Query["about"], out var about) && about.Kind is Subject.Organisations or Subject.Regions) asked.Add((Whole, about));
        if (asked.Count == 0) return;
        // All pages of one walk see the same.
        var knownAt = (string?)http.Request.Query["cursor"] is { Length: > 0 } cursor && Cursor.TryRead(cursor) is { } at ? at.Position : lens.KnownAt;
        var aliases = await ledger.AliasesAsync([.. asked.Select(one => one.Subject)], knownAt, http.RequestAborted);
        foreach (var (name, subject) in asked) http.Items[Key(name)] = (IReadOnlyList<Subject>)[aliases.Of(subject), .. aliases.All(subject).Where(other => other != aliases.Of(subject))];
    }

    /// <summary>What a parameter's id goes by first, then every other id of the same; null where the parameter holds no id or is not given.</summary>
    public static IReadOnlyList<Subject>? Of(HttpContext http, string name) => http.Items[Key(name)] as IReadOnlyList<Subject>;

    /// <summary>What a request asks about, given as <c>noun/id</c>, by which it goes; null where it is given otherwise or not at all.</summary>
    public static Subject? About(HttpContext http) => Of(http, Whole)?[0];

    private const string Whole = "about as a whole";

    private static string Key(string name) => $"asked {name}";
}
