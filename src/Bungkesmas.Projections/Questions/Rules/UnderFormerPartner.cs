using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>Organisations work under another one whose partnership there ended.</summary>
public static class UnderFormerPartner
{
    public static Rule Rule { get; } = new(QuestionKind.UnderFormerPartner, [Topics.Left], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        foreach (var (former, left) in FormerPartners.In(claims))
        {
            var under = claims.EachOf(Topics.WorksUnder).Select(one => (Id: Topics.Tail(one.Key), By: one.Where(claim => claim.Value == former).Firm().ToList(), Else: one.Where(claim => claim.Value != former).Firm().ToList()))
                .Where(one => one.By.Exists(said => one.Else.Concat(Gone(one.Id, claims)).All(later => later.At < said.At))).ToList();
            if (under.Count > 0)
                yield return new(QuestionId.Of("under-former-partner", former, about), QuestionKind.UnderFormerPartner, [about.ToString()],
                    [left.Reading($"{Topics.Left}:{former}"), .. under.Select(one => one.By.Reading($"{SubPartnersInCircle.SubPartner}:{one.Id}"))]);
        }
    }

    /// <summary>Who says that one of them left itself, declined, or went on by itself.</summary>
    private static IEnumerable<Witness> Gone(string organisation, AllClaims claims) =>
        claims.OfAny(organisation, Topics.Left, Topics.Declined, Topics.Candidate, Topics.AlreadyPartner, Topics.Active).Firm();

    private static Sentence Say(Question question, INames names) => new(
        $"Disebut bagian dari mitra yang kemitraannya dilaporkan berakhir ({question.Subjects(names).Id}; {Labels.Of(question, names)[0].Id}).",
        $"Said to work under a partner whose partnership is reported ended ({question.Subjects(names).En}; {Labels.Of(question, names)[0].En}).");
}
