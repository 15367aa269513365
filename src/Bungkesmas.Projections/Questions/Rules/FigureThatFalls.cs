using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>A running total is lower than it was before.</summary>
public static class FigureThatFalls
{
    public static Rule Rule { get; } = new(QuestionKind.FigureFalls, [Topics.Running], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        foreach (var totals in claims.EachOf(Topics.Running))
        {
            var numbers = totals.Where(claim => !claim.IsHope && claim.IsNumber()).ToList();
            var falling = numbers.SelectMany(earlier => numbers.Where(later => IsLower(later, earlier) && Follows(later, earlier)).SelectMany(later => new[] { earlier, later })).Distinct().ToList();
            if (falling.Count > 0)
                yield return new(QuestionId.Of("figure-falls", Topics.Tail(totals.Key), about), QuestionKind.FigureFalls, [about.ToString()],
                    falling.OrderBy(claim => claim.By.Min(witness => witness.From)).Readings(), Topic: totals.Key);
        }
    }

    private static bool IsLower(Claimed later, Claimed earlier) =>
        NumberRange.TryRead(later.Value, out var now) && NumberRange.TryRead(earlier.Value, out var before) && now.High < before.Low;

    /// <summary>Whether one was surely said of a later time than the other.</summary>
    private static bool Follows(Claimed later, Claimed earlier) => later.By.Any(now => earlier.By.Any(before => before.Until < now.From));

    private static Sentence Say(Question question, INames names) => new(
        $"Angka yang seharusnya hanya bertambah malah turun, yaitu {Words.OfTopic(question.Topic!, names).Id} ({question.Subjects(names).Id}): {Labels.Of(question, names).Listed(" → ").Id}.",
        $"A figure that should only grow has fallen, namely {Words.OfTopic(question.Topic!, names).En} ({question.Subjects(names).En}): {Labels.Of(question, names).Listed(" → ").En}.");
}
