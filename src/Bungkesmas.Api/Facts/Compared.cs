using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Facts;

/// <summary>Subjects compared over the two lenses of a request, with the lenses as they were used and the address at which this very comparison stays.</summary>
/// <param name="Differences">only what differs, subject by subject</param>
public sealed record Compared(IReadOnlyList<Comparison> Differences, UsedLens From, UsedLens To, string Permalink)
{
    /// <summary>Compares one view of some subjects, and tells whether anything of them is to be seen in either lens.</summary>
    /// <param name="blank">the state of which nothing is on record, where there is one</param>
    public static async Task<(Compared Compared, bool Seen)> OfAsync<TState>(
        HttpContext http, LedgerQueries ledger, Fold<TState> fold, IReadOnlyList<Subject> subjects, Sight from, Sight to, Func<Subject, TState?>? blank = null) where TState : class
    {
        var facts = await ledger.AboutAsync(subjects, ComparedLenses.Known(from, to), to.Cancel);
        var names = await to.NamesAsync(facts);
        bool IsSeen(Sight sight, Subject subject) => fold.Trace(subject, [.. facts.Where(fact => fact.Position <= (sight.Lens.KnownAt ?? long.MaxValue))], sight.Lens.AsOf, sight.Lens.Possible).Any(step => step.After is not null);
        var seen = subjects.Any(subject => IsSeen(from, subject) || IsSeen(to, subject));
        var (used, later) = (from.Used, to.Used);
        return (new([.. subjects.Select(subject => Comparison.Of(fold, subject, facts, from, to, names, blank?.Invoke(subject))).Where(one => !one.IsEmpty)],
            used, later, ComparedLenses.Permalink(http, used, later)), seen);
    }
}

/// <summary>The two lenses of a comparison as they were used, and the address at which this very comparison stays.</summary>
public static class ComparedLenses
{
    public static string Permalink(HttpContext http, UsedLens from, UsedLens to)
    {
        static string At(DateTimeOffset instant) => Uri.EscapeDataString(instant.UtcDateTime.ToString("O"));
        var kept = string.Concat(http.Request.Query.Where(pair => !LensReader.Compared.Contains(pair.Key)).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}&"));
        return $"{http.Request.Path}?{kept}from={At(from.AsOf)}&to={At(to.AsOf)}&knownFrom={from.Position}&knownTo={to.Position}&certainty={to.Certainty}";
    }

    /// <summary>The position up to which both lenses have to know.</summary>
    public static long Known(Sight from, Sight to) => Math.Max(from.Used.Position, to.Used.Position);
}
