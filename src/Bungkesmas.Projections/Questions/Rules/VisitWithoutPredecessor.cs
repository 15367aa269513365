using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>A visit has a number, and the one before it is neither on record nor implied.</summary>
public static class VisitWithoutPredecessor
{
    private const string NotOnRecord = "not-on-record";

    public static Rule Rule { get; } = new(QuestionKind.PrecedingVisitMissing, [Topics.VisitNumber], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        // Of one visit its number is a claim like any other; of a region or a partner, each number is another visit.
        if (about.Kind == Subject.Visits) yield break;
        foreach (var visits in claims.EachOf(Topics.VisitNumber))
        {
            var numbered = visits.Where(claim => !claim.IsHope).Select(claim => (Claim: claim, Number: int.TryParse(claim.Value, out var number) ? number : 0)).ToList();
            var numbers = numbered.Select(one => one.Number).ToHashSet();
            foreach (var (claim, number) in numbered.Where(one => one.Number > 1 && !numbers.Contains(one.Number - 1)))
                yield return new(QuestionId.Of("preceding-visit-missing", $"{Topics.Tail(visits.Key)}-{number - 1}", about), QuestionKind.PrecedingVisitMissing, [about.ToString()],
                    [claim.Reading(), new($"{NotOnRecord}:{number - 1}", [], Origin.Silence)], Topic: visits.Key);
        }
    }

    private static Sentence Say(Question question, INames names)
    {
        var number = question.Readings[0].Value;
        return new(
            $"Kunjungan nomor {number} tercatat ({question.Subjects(names).Id}), tetapi kunjungan sebelumnya tidak.",
            $"Visit number {number} is on record ({question.Subjects(names).En}), but the one before it is not.");
    }
}
