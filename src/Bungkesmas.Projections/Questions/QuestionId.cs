using System.Security.Cryptography;
using System.Text;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Projections.Questions;

/// <summary>Ids of questions that rules find: they follow from the rule and from what the question is about.</summary>
public static class QuestionId
{
    private const int Longest = 64, DigestLength = 12;

    /// <summary>The id of a question of a rule that knows subjects of one kind only.</summary>
    public static string Of(string rule, Subject about) => Short($"{rule}-{Slug(about.Id)}");

    /// <summary>The id of a question that can be found about subjects of several kinds, and about several things of one subject.</summary>
    public static string Of(string rule, string topic, Subject about) => Short($"{rule}-{Slug(topic)}-{about.Kind}-{Slug(about.Id)}");

    /// <summary>An id longer than ids can be ends in a digest of all of it.</summary>
    private static string Short(string id) => id.Length <= Longest ? id
        : $"{id[..(Longest - DigestLength - 1)]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..DigestLength]}";

    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant())
            slug.Append(letter == '~' ? "unlisted-" : char.IsAsciiLetterOrDigit(letter) ? letter.ToString() : "-");
        return slug.ToString().Trim('-');
    }
}
