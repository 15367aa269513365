using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>People are sent along a route, and nobody said which people.</summary>
public static class RouteForNobodyNamed
{
    public static Rule Rule { get; } = new(QuestionKind.RouteScopeUnstated, [Topics.RouteScope], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        var told = claims.Of(Topics.RouteScope).Where(claim => !claim.IsHope).ToList();
        if (told.Count > 0 && told.All(claim => claim.Value == Topics.Unstated))
            yield return new(QuestionId.Of("route-scope", about), QuestionKind.RouteScopeUnstated, [about.ToString()], [told[0].Reading()]);
    }

    private static Sentence Say(Question question, INames names) => new(
        $"Tidak disebutkan untuk siapa jalur pendaftaran ini ({question.Subjects(names).Id}).", $"Nobody said whom this registration route serves ({question.Subjects(names).En}).");
}
