using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>An agreement is said to have expired before the last day for which it was told to be valid then.</summary>
public static class ExpiredBeforeEnd
{
    public static Rule Rule { get; } = new(QuestionKind.ExpiredBeforeEnd, [Topics.Expired], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        if (about.Kind != Subject.Agreements) yield break;
        var validities = claims.Of(Topics.ValidUntil).Concat(claims.Of(Topics.Prolonged)).SelectMany(claim => new[] { claim }.Firm().Select(told => (Claim: claim, Told: told))).ToList();
        foreach (var expired in claims.Of(Topics.Expired).Firm())
            if (validities.Where(validity => !validity.Told.IsSurelyAfter(expired)).OrderBy(validity => validity.Told.At).Select(validity => validity.Claim).LastOrDefault() is { } agreed
                && Edtf.TryParse(agreed.Value, out var until) && Calendar.DayOf(expired.Until) < until.Earliest)
            {
                yield return new(QuestionId.Of("expired-before-end", about), QuestionKind.ExpiredBeforeEnd, [about.ToString()],
                    [new[] { expired }.Reading(Topics.Expired), agreed.Reading($"{Topics.ValidUntil}:{agreed.Value}")]);
                yield break;
            }
    }

    private static Sentence Say(Question question, INames names) => new(
        $"{question.Subjects(names).Id} dilaporkan habis masa berlakunya sebelum hari terakhirnya: {question.Values(names).Id}.",
        $"{question.Subjects(names).En} is reported expired before its last day: {question.Values(names).En}.");
}
