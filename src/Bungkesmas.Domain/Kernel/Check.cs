namespace Bungkesmas.Domain.Kernel;

/// <summary>The checks that every event makes of its own fields.</summary>
public static class Check
{
    private const int LongestName = 200;

    public static IEnumerable<Fault> Slug(string field, string? value)
    {
        if (value is null || !Subject.IsSlug(value)) yield return new(field, Wrong.Slug);
    }

    public static IEnumerable<Fault> Slugs(string field, IEnumerable<string> values) =>
        values.SelectMany((value, i) => Slug($"{field}[{i}]", value));

    public static IEnumerable<Fault> NotEmpty<T>(string field, ValueList<T> values)
    {
        if (values.Count == 0) yield return new(field, Wrong.Empty);
    }

    /// <summary>A name of an organisation: there, not endless, and no reference to a person.</summary>
    public static IEnumerable<Fault> Name(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) yield return new(field, Wrong.Empty);
        else if (value.Length > LongestName) yield return new(field, Wrong.TooLong(LongestName));
        else if (value.StartsWith('@') || value.Any(char.IsControl)) yield return new(field, Wrong.Unreadable(null));
    }

    /// <summary>A date in the body of an event, as vague as it is; null where none is told.</summary>
    public static IEnumerable<Fault> Date(string field, string? value)
    {
        if (value is not null && (value.Length == 0 || !Edtf.TryParse(value, out _))) yield return new(field, Wrong.Date);
    }

    public static IEnumerable<Fault> NotItself(string field, string value, string self)
    {
        if (value == self) yield return new(field, Wrong.Itself);
    }
}
