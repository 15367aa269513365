using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>Somebody was recommended in a region, yet a search there found nobody suitable.</summary>
public static class RecommendedYetNobodyFound
{
    public static Rule Rule { get; } = new(QuestionKind.RecommendedYetNobodyFound, [Topics.NobodyFound], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        var (recommended, searches) = (claims.Of(Topics.Recommended).ToList(), claims.Of(Topics.NobodyFound).ToList());
        if (recommended.InEarnest().Any() && searches.InEarnest().Any())
            yield return new(QuestionId.Of("recommended-yet-nobody-found", about), QuestionKind.RecommendedYetNobodyFound, [about.ToString()],
                [.. recommended.Select(claim => claim.Reading($"{Topics.Recommended}:{claim.Value}")), searches.SelectMany(claim => claim.By).Reading(Topics.NobodyFound)]);
    }

    private static Sentence Say(Question question, INames names) => new(
        $"Di {question.Subjects(names).Id} ada yang direkomendasikan, tetapi dilaporkan belum ada lembaga yang tepat ({question.Values(names).Id}).",
        $"In {question.Subjects(names).En} somebody was recommended, yet it is reported that nobody suitable was found ({question.Values(names).En}).");
}
