using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>People are said to be sent along a route that has ended, and nobody says since when: it began again, or an old redirect is told once more. Until somebody says, it is open, as whoever told last has it.</summary>
public static class RouteAgainAfterEnd
{
    public static Rule Rule { get; } = new(QuestionKind.RouteAgainAfterEnd, [Topics.Then], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        if (about.Kind != Subject.Routes) yield break;
        var told = claims.Of(Topics.Then).SelectMany(claim => new[] { claim }.Firm().Select(witness => (claim.Value, By: witness))).ToList();
        var ended = told.Where(one => one.Value == Topics.LeadsNoMore).Select(one => one.By).ToList();
        if (ended.Count == 0) yield break;
        var since = told.Where(one => one.Value != Topics.LeadsNoMore && one.By.At > ended.Max(end => end.At)).ToList();
        if (since.Count > 0 && since.TrueForAll(one => !one.By.Dated))
            yield return new(QuestionId.Of("route-again-after-end", about), QuestionKind.RouteAgainAfterEnd, [about.ToString()],
                [ended.Reading(Topics.LeadsNoMore), .. since.GroupBy(one => one.Value, one => one.By).Select(again => again.Reading(again.Key))]);
    }

    private static Sentence Say(Question question, INames names) => new(
        $"Pendaftar dilaporkan diarahkan lewat jalur yang dilaporkan sudah berakhir, tanpa disebutkan sejak kapan ({question.Subjects(names).Id}).",
        $"People are reported to be sent along a route that is reported ended, and nobody says since when ({question.Subjects(names).En}).");
}
