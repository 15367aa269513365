namespace Bungkesmas.Domain.Kernel;

/// <summary>Several words as one part of a sentence, in both languages.</summary>
public static class Listing
{
    public static Sentence Listed(this IEnumerable<Sentence> words, string between = ", ")
    {
        var all = words.ToList();
        return new(string.Join(between, all.Select(word => word.Id)), string.Join(between, all.Select(word => word.En)));
    }
}
