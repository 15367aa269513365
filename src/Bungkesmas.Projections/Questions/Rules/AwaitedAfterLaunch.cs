using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>A launch is said to be still to come after the day on which it is said to have been.</summary>
public static class AwaitedAfterLaunch
{
    public static Rule Rule { get; } = new(QuestionKind.AwaitedAfterLaunch, [Topics.LaunchAwaited], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        var launched = claims.Of(Topics.Launched).Firm().ToList();
        var awaited = claims.Of(Topics.LaunchAwaited).Firm().Where(still => launched.Any(still.IsSurelyAfter)).ToList();
        if (awaited.Count > 0)
            yield return new(QuestionId.Of("awaited-after-launch", about), QuestionKind.AwaitedAfterLaunch, [about.ToString()],
                [launched.Reading(Topics.Launched), awaited.Reading(Topics.LaunchAwaited)]);
    }

    private static Sentence Say(Question question, INames names) => new(
        $"Peluncurannya dilaporkan masih dinantikan, padahal dilaporkan sudah berlangsung ({question.Subjects(names).Id}).",
        $"The launch is reported as still to come, yet it is reported to have taken place ({question.Subjects(names).En}).");
}
