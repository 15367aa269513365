namespace Bungkesmas.Api.Lenses;

/// <summary>What a list is asked for, as conditions of its query with their parameters; what is not asked for is not looked at.</summary>
/// <remarks>Parameters begin at <c>$3</c>, after those of the lens.</remarks>
public sealed class Where
{
    private readonly List<string> _all = ["true"];

    public List<object?> Parameters { get; } = [];

    public string Sql => string.Join(" and ", _all);

    /// <summary>Adds a condition that needs no parameter.</summary>
    public Where And(string condition)
    {
        _all.Add(condition);
        return this;
    }

    /// <summary>Adds a condition on a value, where one is asked for.</summary>
    /// <param name="condition">given the name of the value's parameter</param>
    public Where And(string? value, Func<string, string> condition) => string.IsNullOrEmpty(value) ? this : And(condition(Asked(value)));

    /// <summary>A value as a parameter of the query.</summary>
    public string Asked(object value)
    {
        Parameters.Add(value);
        return $"${Parameters.Count + 2}";
    }
}
