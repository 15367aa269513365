using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>An agreement is said to be deferred after it was signed.</summary>
public static class DeferredAfterSigning
{
    public static Rule Rule { get; } = new(QuestionKind.DeferredAfterSigning, [Topics.Deferred], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        if (about.Kind != Subject.Agreements) yield break;
        var signed = claims.Of(Topics.Signed).Firm().ToList();
        var late = claims.Of(Topics.Deferred).InEarnest().Where(deferral => signed.Any(deferral.IsSurelyAfter)).ToList();
        if (late.Count > 0)
            yield return new(QuestionId.Of("deferred-after-signing", about), QuestionKind.DeferredAfterSigning, [about.ToString()],
                [late.Reading(Topics.Deferred), signed.Reading(Topics.Signed)]);
    }

    private static Sentence Say(Question question, INames names) => new(
        $"{question.Subjects(names).Id} dilaporkan ditangguhkan sesudah ditandatangani.", $"{question.Subjects(names).En} is reported deferred after it was signed.");
}
