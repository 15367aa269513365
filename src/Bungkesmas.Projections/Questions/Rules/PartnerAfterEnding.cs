using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>Somebody is said to be a partner after the day on which the partnership ended, or leaving open when; nothing was signed since, and nobody tells since when it is one again.</summary>
public static class PartnerAfterEnding
{
    public static Rule Rule { get; } = new(QuestionKind.PartnerAfterEnding, [Topics.Left], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        foreach (var ended in claims.Of(Topics.Left))
        {
            var left = new[] { ended }.Firm().ToList();
            var again = claims.OfAny(ended.Value, Topics.Signed).Firm().Where(signing => left.Any(signing.IsSurelyAfter)).ToList();
            var back = claims.OfAny(ended.Value, Topics.PartnerSince).Firm().ToList();
            var still = claims.OfAny(ended.Value, Topics.AlreadyPartner).Firm().Where(partner => left.Any(ending => IsAfter(partner, ending) && !back.Exists(since => since.IsSurelyAfter(ending)))).ToList();
            if (still.Count > 0 && again.Count == 0)
                yield return new(QuestionId.Of("partner-after-ending", ended.Value, about), QuestionKind.PartnerAfterEnding, [about.ToString()],
                    [still.Reading($"{Topics.AlreadyPartner}:{ended.Value}"), left.Reading($"{Topics.Left}:{ended.Value}")]);
        }
    }

    /// <summary>Whoever leaves open when is taken at the day of the document, or of its coming in, as the role is.</summary>
    private static bool IsAfter(Witness partner, Witness ending) => partner.Dated ? ending.Until < partner.From : ending.At < partner.At;

    private static Sentence Say(Question question, INames names) => new(
        $"Disebut masih menjadi mitra, padahal kemitraannya dilaporkan berakhir ({question.Subjects(names).Id}; {Labels.Of(question, names)[0].Id}).",
        $"Said to be a partner, yet the partnership is reported ended ({question.Subjects(names).En}; {Labels.Of(question, names)[0].En}).");
}
