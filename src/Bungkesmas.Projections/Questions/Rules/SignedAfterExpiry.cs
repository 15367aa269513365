using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>An agreement is said to be signed after it expired, and until when it is valid anew nobody said.</summary>
public static class SignedAfterExpiry
{
    public static Rule Rule { get; } = new(QuestionKind.SignedAfterExpiry, [Topics.Expired], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        if (about.Kind != Subject.Agreements) yield break;
        var expired = claims.Of(Topics.Expired).Firm().ToList();
        var validities = claims.Of(Topics.ValidUntil).Concat(claims.Of(Topics.Prolonged)).ToList();
        var signed = claims.Of(Topics.Signed).Firm().Where(signing => expired.Any(end => signing.IsSurelyAfter(end) && !IsRenewed(signing, end, validities))).ToList();
        if (signed.Count > 0)
            yield return new(QuestionId.Of("signed-after-expiry", about), QuestionKind.SignedAfterExpiry, [about.ToString()],
                [signed.Reading(Topics.Signed), expired.Reading(Topics.Expired)]);
    }

    /// <summary>Whether it is told after the expiry that it goes on beyond the signing.</summary>
    private static bool IsRenewed(Witness signing, Witness end, IEnumerable<Claimed> validities) =>
        validities.Any(validity => Edtf.TryParse(validity.Value, out var until) && until.Latest >= Calendar.DayOf(signing.From) && new[] { validity }.Firm().Any(told => told.IsSurelyAfter(end)));

    private static Sentence Say(Question question, INames names) => new(
        $"{question.Subjects(names).Id} dilaporkan ditandatangani sesudah habis masa berlakunya.", $"{question.Subjects(names).En} is reported signed after it expired.");
}
