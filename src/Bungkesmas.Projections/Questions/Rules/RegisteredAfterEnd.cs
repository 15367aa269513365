using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>People are said to have registered through a route after it ended. A running total can be told at any time.</summary>
public static class RegisteredAfterEnd
{
    public static Rule Rule { get; } = new(QuestionKind.RegisteredAfterEnd, [Topics.RegisteredThrough], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        var ended = claims.Of(Topics.Then).Where(claim => claim.Value == Topics.LeadsNoMore).Firm().ToList();
        var open = claims.Of(Topics.Then).Where(claim => claim.Value != Topics.LeadsNoMore).Firm().ToList();
        var late = claims.Of(Topics.RegisteredThrough).Firm()
            .Where(one => ended.Exists(end => one.IsSurelyAfter(end) && !open.Exists(again => again.At > end.At && !again.IsSurelyAfter(one)))).ToList();
        if (late.Count > 0)
            yield return new(QuestionId.Of("registered-after-end", about), QuestionKind.RegisteredAfterEnd, [about.ToString()], [ended.Reading(Topics.LeadsNoMore), late.Reading(Topics.RegisteredThrough)]);
    }

    private static Sentence Say(Question question, INames names) => new(
        $"Masih ada yang dilaporkan mendaftar sesudah jalurnya dilaporkan berakhir ({question.Subjects(names).Id}).",
        $"People are reported to have registered after the route is reported ended ({question.Subjects(names).En}).");
}
