using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>People are still sent to an organisation whose partnership there ended.</summary>
public static class RouteToFormerPartner
{
    private static readonly string[] Back = [Topics.Candidate, Topics.Signed, Topics.AlreadyPartner, Topics.Active];

    public static Rule Rule { get; } = new(QuestionKind.RouteToFormerPartner, [Topics.Left], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        foreach (var former in claims.Of(Topics.Left).GroupBy(claim => claim.Value))
        {
            var left = former.Firm().ToList();
            var back = Of(former.Key, Back.SelectMany(claims.Of)).Concat(claims.Of(Topics.WorksUnder).Where(claim => claim.Topic == $"{Topics.WorksUnder}:{former.Key}").Firm()).ToList();
            if (left.All(leaving => back.Exists(again => again.At > leaving.At))) continue;
            var ended = claims.EachOf(Topics.LeadsNoMore).ToDictionary(route => Topics.Tail(route.Key), route => route.Firm().ToList());
            var open = claims.EachOf(Topics.LeadsTo).Select(route => (route.Key, By: Of(former.Key, route).Where(one => ended.GetValueOrDefault(Topics.Tail(route.Key), []).TrueForAll(end => end.At < one.At)).ToList())).Where(route => route.By.Count > 0).ToList();
            if (open.Count > 0)
                yield return new(QuestionId.Of("route-to-former-partner", former.Key, about), QuestionKind.RouteToFormerPartner, [about.ToString()],
                    [left.Reading($"{Topics.Left}:{former.Key}"), .. open.Select(route => route.By.Reading(route.Key))]);
        }
    }

    private static IEnumerable<Witness> Of(string organisation, IEnumerable<Claimed> claims) => claims.Where(claim => claim.Value == organisation).Firm();

    private static Sentence Say(Question question, INames names) => new(
        $"Pendaftar masih diarahkan ke lembaga yang kemitraannya dilaporkan berakhir ({question.Subjects(names).Id}; {Labels.Of(question, names)[0].Id}).",
        $"People are still sent to an organisation whose partnership is reported ended ({question.Subjects(names).En}; {Labels.Of(question, names)[0].En}).");
}
