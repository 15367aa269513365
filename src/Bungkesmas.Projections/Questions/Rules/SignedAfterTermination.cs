using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>An agreement is said to be signed after it was terminated.</summary>
public static class SignedAfterTermination
{
    public static Rule Rule { get; } = new(QuestionKind.SignedAfterTermination, [Topics.Terminated], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        if (about.Kind != Subject.Agreements) yield break;
        var terminated = claims.Of(Topics.Terminated).Firm().ToList();
        var signed = claims.Of(Topics.Signed).Firm().Where(signing => terminated.Any(signing.IsSurelyAfter)).ToList();
        if (signed.Count > 0)
            yield return new(QuestionId.Of("signed-after-termination", about), QuestionKind.SignedAfterTermination, [about.ToString()],
                [signed.Reading(Topics.Signed), terminated.Reading(Topics.Terminated)]);
    }

    private static Sentence Say(Question question, INames names) => new(
        $"{question.Subjects(names).Id} dilaporkan ditandatangani sesudah diakhiri.", $"{question.Subjects(names).En} is reported signed after it was terminated.");
}
