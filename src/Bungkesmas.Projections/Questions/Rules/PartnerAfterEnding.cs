using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>Somebody is said to be a partner after the day on which the partnership ended, or leaving open when, and nothing was signed since.</summary>
public static class PartnerAfterEnding
{
    public static Rule Rule { get; } = new(QuestionKind.PartnerAfterEnding, [Topics.Left], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        foreach (var ended in claims.Of(Topics.Left).GroupBy(claim => claim.Value))
        {
            var left = ended.Firm().ToList();
            var again = Of(Topics.Signed, ended.Key, claims).Where(signing => left.Any(signing.IsSurelyAfter)).ToList();
            var still = Of(Topics.AlreadyPartner, ended.Key, claims).Where(partner => left.Any(ending => IsAfter(partner, ending))).ToList();
            if (still.Count > 0 && again.Count == 0)
                yield return new(QuestionId.Of("partner-after-ending", ended.Key, about), QuestionKind.PartnerAfterEnding, [about.ToString()],
                    [still.Reading($"{Topics.AlreadyPartner}:{ended.Key}"), left.Reading($"{Topics.Left}:{ended.Key}")]);
        }
    }

    /// <summary>Whoever leaves open when is taken at the day of the document, or of its coming in, as the role is.</summary>
    private static bool IsAfter(Witness partner, Witness ending) => partner.Dated ? ending.Until < partner.From : ending.At < partner.At;

    private static IEnumerable<Witness> Of(string topic, string organisation, AllClaims claims) => claims.Of(topic).Where(claim => claim.Value == organisation).Firm();

    private static Sentence Say(Question question, INames names) => new(
        $"Disebut masih menjadi mitra, padahal kemitraannya dilaporkan berakhir ({question.Subjects(names).Id}; {Labels.Of(question, names)[0].Id}).",
        $"Said to be a partner, yet the partnership is reported ended ({question.Subjects(names).En}; {Labels.Of(question, names)[0].En}).");
}
