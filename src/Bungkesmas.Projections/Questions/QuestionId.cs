using System.Security.Cryptography;
using System.Text;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Projections.Questions;

/// <summary>Ids of questions that rules find: they follow from the rule and from what the question is about.</summary>
public static class QuestionId
{
    private const int Longest = 64, DigestLength = 12;

    /// <summary>The id of a question of a rule that knows subjects of one kind only.</summary>
    public static string Of(string rule, Subject about) => Short($"{rule}-{Named(about)}");

    /// <summary>The id of a question that can be found about subjects of several kinds, and about several things of one subject.</summary>
    public static string Of(string rule, string topic, Subject about) => Short($"{rule}-{Slug(topic)}-{about.Kind}-{Named(about)}");

    /// <summary>An id longer than ids can be ends in a digest of all of it.</summary>
    private static string Short(string id) => id.Length <= Longest ? id : $"{id[..(Longest - DigestLength - 1)]}-{Digest(id)}";

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..DigestLength];

    /// <summary>A subject's id as a part of an id. One with hyphens at its ends, which would be lost, goes with its digest: two ids never become one.</summary>
    private static string Named(Subject about) => about.Id.Trim('-').Length == about.Id.Length ? Slug(about.Id) : $"{Slug(about.Id)}-{Digest(about.Id)}";

    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant())
            slug.Append(letter == '~' ? "unlisted-" : char.IsAsciiLetterOrDigit(letter) ? letter.ToString() : "-");
        return slug.ToString().Trim('-');
    }
}
