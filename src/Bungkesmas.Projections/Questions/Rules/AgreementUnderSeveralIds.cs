using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>Agreements of the same parties, region, kind and ordinal have different ids: they are one, or one of them is the next.</summary>
public static class AgreementUnderSeveralIds
{
    public static Rule Rule { get; } = new(QuestionKind.AgreementUnderSeveralIds, [Topics.AgreementId], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        foreach (var several in claims.SeveralOf(Topics.AgreementId))
        {
            var ids = several.Where(claim => !claim.IsHope).ToList();
            if (ids.Count > 1)
                yield return new(QuestionId.Of("agreement-ids", Topics.Tail(ids[0].Topic), about), QuestionKind.AgreementUnderSeveralIds,
                    [about.ToString(), .. ids.Select(id => Subject.Agreement(id.Value).ToString()).Order(StringComparer.Ordinal)], ids.Readings(), Topic: ids[0].Topic);
        }
    }

    private static Sentence Say(Question question, INames names) => new(
        $"Satu perjanjian di {names.Region(Subject.Parse(question.About[0]).Id)} tercatat dengan beberapa id, atau salah satunya perjanjian berikutnya: {question.Values(names).Id}.",
        $"One agreement in {names.Region(Subject.Parse(question.About[0]).Id)} is on record under several ids, or one of them is the next: {question.Values(names).En}.");
}
