namespace Bungkesmas.Domain.Kernel;

/// <summary>The checks that every event makes of its own fields.</summary>
public static class Check
{
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

    public static IEnumerable<Fault> NotBlank(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) yield return new(field, Wrong.Empty);
    }

    public static IEnumerable<Fault> NotItself(string field, string value, string self)
    {
        if (value == self) yield return new(field, Wrong.Itself);
    }
}
