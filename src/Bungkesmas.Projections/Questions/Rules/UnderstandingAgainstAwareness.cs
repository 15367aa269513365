using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>An audience is said to understand much, yet few of those it comes from know the programme.</summary>
public static class UnderstandingAgainstAwareness
{
    private const string Full = "full", Much = "much", Little = "little", None = "none";

    public static Rule Rule { get; } = new(QuestionKind.UnderstandingAgainstAwareness, [Topics.Understanding], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        var much = claims.Of(Topics.Understanding).Where(claim => ShareOf(claim.Value) > 0.5m && !claim.IsHope).ToList();
        var few = claims.Of(Topics.Awareness).Where(claim => ShareOf(claim.Value) < 0.5m && !claim.IsHope).ToList();
        if (much.Count > 0 && few.Count > 0)
            yield return new(QuestionId.Of("understanding-against", Topics.Awareness, about), QuestionKind.UnderstandingAgainstAwareness, [about.ToString()],
                [.. much.Select(claim => claim.Reading($"{Topics.Understanding}:{claim.Value}")), .. few.Select(claim => claim.Reading($"{Topics.Awareness}:{claim.Value}"))]);
    }

    /// <summary>How much of the whole it is; null where that is neither much nor little.</summary>
    private static decimal? ShareOf(string value) => value switch
    {
        Full or Much => 1,
        Little or None => 0,
        _ when value.Split('/') is [var some, var all] && NumberRange.TryRead(some, out var part) && NumberRange.TryRead(all, out var whole) && whole.Low > 0 => part.Low / whole.Low,
        _ => null
    };

    private static Sentence Say(Question question, INames names) => new(
        $"Disebut sudah banyak yang paham, padahal sedikit yang mengenal program ({question.Subjects(names).Id}): {question.Values(names).Id}.",
        $"Much is said to be understood, yet few know the programme ({question.Subjects(names).En}): {question.Values(names).En}.");
}
