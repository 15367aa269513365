using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>A text counts more regions of those that something is spread over than the official list has there, or two texts count differently.</summary>
public static class CountAgainstOfficialList
{
    public static Rule Rule { get; } = new(QuestionKind.RegionCount, [Topics.RegionCount], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        foreach (var counted in claims.Of(Topics.RegionCount).Where(Claims.IsNumber).GroupBy(claim => Topics.Tail(claim.Topic)))
        {
            var official = claims.Of(Topics.OfficialCount).Where(claim => Topics.Tail(claim.Topic) == counted.Key).ToList();
            if (counted.AnyTwo(Claims.NumbersExclude) || counted.Any(claim => !claim.IsHope && official.Any(one => Claims.IsMore(claim.Value, one.Value))))
                yield return new(QuestionId.Of($"region-count-{counted.Key}", about), QuestionKind.RegionCount, [about.ToString()],
                    [.. counted.Readings(), .. official.Where(one => counted.All(claim => claim.Value != one.Value)).Select(one => new Reading(one.Value, [], Origin.Reference))],
                    Topic: $"{Topics.RegionCount}:{counted.Key}");
        }
    }

    private static Sentence Say(Question question, INames names)
    {
        var kind = Words.OfRegions(Topics.Tail(question.Topic!));
        var official = question.Readings.Where(reading => reading.From == Origin.Reference).Select(reading => reading.Value).ToList();
        var told = string.Join(" / ", question.Readings.Where(reading => reading.From == Origin.Told).Select(reading => reading.Value));
        return official.Count == 0
            ? new($"Jumlah {kind.Id} di {question.Subjects(names).Id} disebut berbeda-beda: {told}.", $"Different numbers of {kind.En} are claimed in {question.Subjects(names).En}: {told}.")
            : new($"Disebut {told} {kind.Id} di {question.Subjects(names).Id}; daftar resmi memuat {string.Join(" / ", official)}.",
                $"{told} {kind.En} are claimed in {question.Subjects(names).En}; the official list has {string.Join(" / ", official)}.");
    }
}
