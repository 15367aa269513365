using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>What an agreement waits for is said to have come, and is none of what its signing was ever held back for. Once it is signed that matters no more.</summary>
public static class OtherConditionMet
{
    public static Rule Rule { get; } = new(QuestionKind.OtherConditionMet, [Topics.ConditionMet], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        var awaited = claims.Of(Topics.WaitsFor).Where(claim => !claim.IsHope).ToList();
        var met = claims.Of(Topics.ConditionMet).Where(claim => new[] { claim }.Firm().Any() && awaited.All(one => one.Value != claim.Value)).ToList();
        if (awaited.Count > 0 && met.Count > 0 && !claims.EachOf(Topics.Signed, Topics.Amended, Topics.Terminated).SelectMany(topic => topic.Firm()).Any())
            yield return new(QuestionId.Of("other-condition-met", about), QuestionKind.OtherConditionMet, [about.ToString()],
                [.. awaited.Concat(met).Select(claim => claim.Reading($"{claim.Topic}:{claim.Value}"))]);
    }

    private static Sentence Say(Question question, INames names) => new(
        $"Syarat yang dilaporkan terpenuhi bukan yang ditunggu {question.Subjects(names).Id}: {question.Values(names).Id}.",
        $"What is reported to have come is not what {question.Subjects(names).En} waits for: {question.Values(names).En}.");
}
