using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions;

/// <summary>What rules ask of the claims about a subject.</summary>
public static class Claims
{
    /// <summary>Who claims it in earnest: hopes conflict with nothing.</summary>
    public static IEnumerable<Witness> InEarnest(this IEnumerable<Claimed> claims) => claims.SelectMany(claim => claim.By).Where(witness => witness.How != Assertion.Hoped);

    /// <summary>Who claims what can move a state: neither a hope nor somebody's conclusion.</summary>
    public static IEnumerable<Witness> Firm(this IEnumerable<Claimed> claims) => claims.SelectMany(claim => claim.By).Where(witness => witness.IsFirm);

    public static ValueList<Reading> Readings(this IEnumerable<Claimed> claims) => claims.Select(claim => claim.Reading()).ToValueList();

    /// <summary>A reading that some of a topic's facts speak for.</summary>
    public static Reading Reading(this IEnumerable<Witness> witnesses, string value)
    {
        var all = witnesses.ToList();
        return new(value, all.Select(witness => witness.Fact).Distinct().ToValueList(), How: all.Select(witness => witness.How).Distinct().ToValueList());
    }

    /// <summary>Whether two claims that are no mere hopes exclude each other.</summary>
    public static bool AnyTwo(this IEnumerable<Claimed> claims, Func<string, string, bool> exclude)
    {
        var earnest = claims.Where(claim => !claim.IsHope).Select(claim => claim.Value).ToList();
        return earnest.SelectMany((one, i) => earnest.Skip(i + 1).Select(other => (one, other))).Any(pair => exclude(pair.one, pair.other));
    }

    /// <summary>Numbers exclude each other when no number fits both; a claim without a number excludes nothing.</summary>
    public static bool NumbersExclude(string one, string other) =>
        NumberRange.TryRead(one, out var range) && NumberRange.TryRead(other, out var another) && !range.Meets(another);

    /// <summary>Whether a number is more than another one, whatever each can be.</summary>
    public static bool IsMore(string one, string other) =>
        NumberRange.TryRead(one, out var range) && NumberRange.TryRead(other, out var another) && range.IsAbove(another);

    /// <summary>Dates exclude each other when no day fits both.</summary>
    public static bool DatesExclude(string one, string other) =>
        Edtf.TryParse(one, out var window) && Edtf.TryParse(other, out var another) && !window.Meets(another);

    /// <summary>Words exclude each other when they differ; what leaves it open excludes nothing.</summary>
    public static bool TextsExclude(string one, string other) => one != other && !SayingNothing.Contains(one) && !SayingNothing.Contains(other);

    private static readonly string[] SayingNothing = ["unstated", "unclear", "vague", "claimed"];

    public static bool IsNumber(this Claimed claim) => NumberRange.TryRead(claim.Value, out _);
}
