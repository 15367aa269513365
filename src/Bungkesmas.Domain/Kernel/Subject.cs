using System.Text.RegularExpressions;

namespace Bungkesmas.Domain.Kernel;

/// <summary>Something people ask about: an organisation, an engagement, an agreement, a region. Written <c>kind/id</c>; a stream has the same form.</summary>
public readonly partial record struct Subject(string Kind, string Id)
{
    public const string Organisations = "organisation", Engagements = "engagement", Agreements = "agreement",
        Routes = "route", Requests = "request", Regions = "region", Programmes = "programme",
        Conditions = "condition", Documents = "document", Datings = "dating", Facts = "fact",
        Visits = "visit", Sessions = "session", Statements = "statement", Registrations = "registration", Figures = "figure", People = "person", Links = "link", Questions = "question",
        Tasks = "task", Datasets = "dataset", Circumstances = "circumstance", AliasesOf = "alias";

    public static Subject Organisation(string id) => new(Organisations, id);
    public static Subject Engagement(string organisation, string region) => new(Engagements, $"{organisation}@{region}");
    public static Subject Agreement(string id) => new(Agreements, id);
    public static Subject Region(string code) => new(Regions, code);
    public static Subject Programme(string system) => new(Programmes, system);
    public static Subject Document(string id) => new(Documents, id);

    public static Subject Visit(string id) => new(Visits, id);
    public static Subject Session(string id) => new(Sessions, id);
    public static Subject Person(PersonRef person) => new(People, person.Id);

    /// <summary>A fact that other facts speak of.</summary>
    public static Subject Fact(Guid id) => new(Facts, id.ToString());

    /// <summary>All that is said of one id going by another, for one noun: what tells whether two ids are one is found here.</summary>
    public static Subject Aliases(string noun) => new(AliasesOf, noun);

    /// <summary>When a document was written: what every undated fact in it listens to.</summary>
    public static Subject Dating(string document) => new(Datings, document);

    public static Subject Parse(string text) => text.IndexOf('/') is var cut and > 0
        ? new(text[..cut], text[(cut + 1)..])
        : throw new FormatException($"'{text}' is not a subject; it has the form kind/id.");

    /// <summary>Reads <c>noun/id</c>; false when a text has another form.</summary>
    public static bool TryParse(string? text, out Subject subject)
    {
        subject = default;
        if (text is null || text.IndexOf('/') is not (var cut and > 0) || !IsSlug(text[..cut])) return false;
        subject = Parse(text);
        return IsSlug(subject.Id) || subject.Kind == Regions && IsRegionCode(subject.Id);
    }

    /// <summary>Whether an id keeps the rule for slugs: <c>[a-z0-9-]{1,64}</c>.</summary>
    public static bool IsSlug(string id) => Slug().IsMatch(id);

    /// <summary>Whether a code has the form of a Kemendagri region code, at any of its four levels, or of a place below one that no list knows: <c>73.13.~kampung-baru</c>.</summary>
    public static bool IsRegionCode(string code) => RegionCode().IsMatch(code);

    public override string ToString() => $"{Kind}/{Id}";

    [GeneratedRegex(@"\A[a-z0-9-]{1,64}\z")] private static partial Regex Slug();

    [GeneratedRegex(@"\A([0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?(\.~[a-z0-9-]{1,64})?|~[a-z0-9-]{1,64})\z")] private static partial Regex RegionCode();
}
