using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>A stated total, and parts that cannot sum up to it.</summary>
public static class TotalAgainstSum
{
    private const string SumIs = "sum";

    public static Rule Rule { get; } = new(QuestionKind.TotalAgainstSum, [Topics.Total], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        foreach (var totals in claims.EachOf(Topics.Total))
        {
            var unit = Topics.Tail(totals.Key);
            // Totals grow: what counts is the latest one.
            var total = totals.Where(claim => !claim.IsHope && claim.IsNumber()).MaxBy(claim => claim.By[^1].At);
            var parts = claims.Of(Topics.Part).Where(part => !part.IsHope && Topics.Head(Topics.Tail(part.Topic)) == unit).ToList();
            if (total is null || parts.Count == 0 || !NumberRange.TryRead(total.Value, out var stated)) continue;
            var sum = SumOf(parts);
            if (sum.Low > stated.High || (IsBreakdown(parts, total) && !sum.Meets(stated)))
                yield return new(QuestionId.Of("total-against-sum", unit, about), QuestionKind.TotalAgainstSum, [about.ToString()],
                    [total.Reading(), parts.SelectMany(part => part.By).Reading($"{SumIs}:{sum}")], Topic: totals.Key);
        }
    }

    /// <summary>Who tells a total with its parts tells all of them; of parts told one by one some may be missing.</summary>
    private static bool IsBreakdown(IEnumerable<Claimed> parts, Claimed total) => parts.SelectMany(part => part.By).All(told => total.By.Any(witness => witness.Fact == told.Fact));

    /// <summary>The sum of all parts. A part is told apart by its name, else by the stream it stands on; told in two ways it is as wide as both.</summary>
    private static NumberRange SumOf(IEnumerable<Claimed> parts) => parts
        .SelectMany(part => part.By.Select(told => (Which: Topics.Tail(Topics.Tail(part.Topic)) is { Length: > 0 } name ? name : told.On.ToString(), told.Fact, Range: RangeOf(part))))
        .GroupBy(part => part.Which)
        .Select(part => part.GroupBy(told => told.Fact).Select(told => told.Select(one => one.Range).Aggregate((sum, one) => sum.Plus(one))).Aggregate((one, other) => one.Or(other)))
        .Aggregate((sum, part) => sum.Plus(part));

    /// <summary>A part without a number can be any.</summary>
    private static NumberRange RangeOf(Claimed part) => NumberRange.TryRead(part.Value, out var range) ? range : new(0, null);

    private static Sentence Say(Question question, INames names) => new(
        $"Jumlah bagian-bagiannya tidak sama dengan jumlah yang disebut ({question.Subjects(names).Id}): {question.Values(names).Id}.",
        $"The parts do not sum up to the total that is stated ({question.Subjects(names).En}): {question.Values(names).En}.");
}
