using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>An agreement is said to be signed, or changed, after it was terminated.</summary>
public static class SignedAfterTermination
{
    public static Rule Rule { get; } = new(QuestionKind.SignedAfterTermination, [Topics.Terminated], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        if (about.Kind != Subject.Agreements) yield break;
        var terminated = claims.Of(Topics.Terminated).Firm().ToList();
        var taken = claims.EachOf(Topics.Signed, Topics.Amended).Select(topic => (topic.Key, By: topic.Firm().Where(one => terminated.Any(one.IsSurelyAfter)).ToList())).Where(topic => topic.By.Count > 0).ToList();
        if (taken.Count > 0)
            yield return new(QuestionId.Of("signed-after-termination", about), QuestionKind.SignedAfterTermination, [about.ToString()],
                [.. taken.Select(topic => topic.By.Reading(topic.Key)), terminated.Reading(Topics.Terminated)]);
    }

    private static Sentence Say(Question question, INames names) => new(
        $"{question.Subjects(names).Id} dilaporkan {question.Taken().Id} sesudah diakhiri.", $"{question.Subjects(names).En} is reported {question.Taken().En} after it was terminated.");
}
