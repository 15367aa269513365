namespace Bungkesmas.Domain.Kernel;

/// <summary>Several words as one part of a sentence, in both languages.</summary>
public static class Listing
{
    public static Sentence Listed(this IEnumerable<Sentence> words, string between = ", ")
    {
        var all = words.ToList();
        return new(string.Join(between, all.Select(word => word.Id)), string.Join(between, all.Select(word => word.En)));
    }

    /// <summary>Several words with "and" before the last.</summary>
    public static Sentence Together(this IEnumerable<Sentence> words) => words.Joined("dan", "and");

    /// <summary>Several names with "or" before the last.</summary>
    public static Sentence Either(this IEnumerable<string> names) => names.Select(name => new Sentence(name, name)).Joined("atau", "or");

    /// <summary>Several names with "and" before the last.</summary>
    public static Sentence Together(this IEnumerable<string> names) => names.Select(name => new Sentence(name, name)).Together();

    private static Sentence Joined(this IEnumerable<Sentence> words, string id, string en) => words.ToList() switch
    {
        [] => new("", ""),
        [var one] => one,
        [var one, var other] => new($"{one.Id} {id} {other.Id}", $"{one.En} {en} {other.En}"),
        [.. var some, var last] => new($"{some.Listed().Id}, {id} {last.Id}", $"{some.Listed().En} {en} {last.En}")
    };
}
