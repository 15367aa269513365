using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>An agreement is said to be signed, or changed, after it expired, and until when it is valid anew nobody said.</summary>
public static class SignedAfterExpiry
{
    public static Rule Rule { get; } = new(QuestionKind.SignedAfterExpiry, [Topics.Expired], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        if (about.Kind != Subject.Agreements) yield break;
        var expired = claims.Of(Topics.Expired).Firm().ToList();
        var validities = claims.Of(Topics.ValidUntil).Concat(claims.Of(Topics.Prolonged)).ToList();
        var taken = claims.EachOf(Topics.Signed, Topics.Amended)
            .Select(topic => (topic.Key, By: topic.Firm().Where(one => expired.Any(end => one.IsSurelyAfter(end) && !IsRenewed(one, end, validities))).ToList())).Where(topic => topic.By.Count > 0).ToList();
        if (taken.Count > 0)
            yield return new(QuestionId.Of("signed-after-expiry", about), QuestionKind.SignedAfterExpiry, [about.ToString()],
                [.. taken.Select(topic => topic.By.Reading(topic.Key)), expired.Reading(Topics.Expired)]);
    }

    /// <summary>Whether it is told after the expiry that it goes on beyond the signing.</summary>
    private static bool IsRenewed(Witness signing, Witness end, IEnumerable<Claimed> validities) =>
        validities.Any(validity => Edtf.TryParse(validity.Value, out var until) && until.Latest >= Calendar.DayOf(signing.From) && new[] { validity }.Firm().Any(told => told.IsSurelyAfter(end)));

    private static Sentence Say(Question question, INames names) => new(
        $"{question.Subjects(names).Id} dilaporkan {question.Taken().Id} sesudah habis masa berlakunya.", $"{question.Subjects(names).En} is reported {question.Taken().En} after it expired.");

    /// <summary>What was done with an agreement when there should have been nothing left of it to do it with.</summary>
    internal static Sentence Taken(this Question question) =>
        question.Readings.Select(reading => reading.Value).Where(value => value is Topics.Signed or Topics.Amended).Select(Words.Known).Together();
}
