using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>A stated total, and parts that cannot sum up to it.</summary>
public static class TotalAgainstSum
{
    private const string SumIs = "sum";

    public static Rule Rule { get; } = new(QuestionKind.TotalAgainstSum, Find, Say);

    private static IEnumerable<Question> Find(Subject about, ValueList<Claimed> claims)
    {
        foreach (var totals in claims.EachOf(Topics.Total))
        {
            // Totals grow: what counts is the latest one.
            var unit = Topics.Tail(totals.Key);
            var total = totals.Where(claim => !claim.IsHope && claim.IsNumber()).MaxBy(claim => claim.By[^1].At);
            var parts = claims.Of(Topics.Part).Where(part => !part.IsHope && UnitOf(part) == unit).ToList();
            if (total is null || parts.Count == 0 || !NumberRange.TryRead(total.Value, out var stated)) continue;
            var sum = SumOf(parts);
            if (!sum.Meets(stated))
                yield return new(QuestionId.Of("total-against-sum", unit, about), QuestionKind.TotalAgainstSum, [about.ToString()],
                    [total.Reading(), parts.SelectMany(part => part.By).Reading($"{SumIs}:{sum}")], Topic: totals.Key);
        }
    }

    /// <summary>The sum of all parts. One part told in two ways is as wide as both; parts that nobody named apart count as often as one fact tells them.</summary>
    private static NumberRange SumOf(IEnumerable<Claimed> parts) => parts.GroupBy(part => part.Topic)
        .SelectMany(same => WhichOf(same.Key).Length > 0
            ? [same.Select(part => RangeOf(part)).Aggregate((one, other) => one.Or(other))]
            : same.Select(part => RangeOf(part).Times(part.By.GroupBy(witness => witness.Fact).Max(told => told.Count()))))
        .Aggregate((sum, part) => sum.Plus(part));

    /// <summary>A part without a number can be any.</summary>
    private static NumberRange RangeOf(Claimed part) => NumberRange.TryRead(part.Value, out var range) ? range : new(0, null);

    private static string UnitOf(Claimed part) => Topics.Head(Topics.Tail(part.Topic));

    private static string WhichOf(string topic) => Topics.Tail(Topics.Tail(topic));

    private static Sentence Say(Question question, INames names) => new(
        $"Jumlah bagian-bagiannya tidak sama dengan jumlah yang disebut ({question.Subjects(names).Id}): {question.Values(names).Id}.",
        $"The parts do not sum up to the total that is stated ({question.Subjects(names).En}): {question.Values(names).En}.");
}
