using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>People are still sent to an organisation whose partnership there ended.</summary>
public static class RouteToFormerPartner
{
    public static Rule Rule { get; } = new(QuestionKind.RouteToFormerPartner, [Topics.Left], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        foreach (var (former, left) in FormerPartners.In(claims))
        {
            var ended = claims.EachOf(Topics.LeadsNoMore).ToDictionary(route => Topics.Tail(route.Key), route => route.Firm().ToList());
            var open = claims.EachOf(Topics.LeadsTo)
                .Select(route => (route.Key, By: route.Where(claim => claim.Value == former).Firm().ToList(), Over: route.Where(claim => claim.Value != former).Firm().Concat(ended.GetValueOrDefault(Topics.Tail(route.Key), [])).ToList()))
                .Select(route => (route.Key, By: route.By.Where(one => route.Over.TrueForAll(over => over.At < one.At)).ToList())).Where(route => route.By.Count > 0).ToList();
            if (open.Count > 0)
                yield return new(QuestionId.Of("route-to-former-partner", former, about), QuestionKind.RouteToFormerPartner, [about.ToString()],
                    [left.Reading($"{Topics.Left}:{former}"), .. open.Select(route => route.By.Reading(route.Key))]);
        }
    }

    private static Sentence Say(Question question, INames names) => new(
        $"Pendaftar masih diarahkan ke lembaga yang kemitraannya dilaporkan berakhir ({question.Subjects(names).Id}; {Labels.Of(question, names)[0].Id}).",
        $"People are still sent to an organisation whose partnership is reported ended ({question.Subjects(names).En}; {Labels.Of(question, names)[0].En}).");
}
