using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>What two sources tell otherwise of one day, so that nothing says what came last.</summary>
internal static class WordsOfOneDay
{
    public static readonly string[] All = [Topics.Then, Topics.WorksUnder];

    /// <summary>Whether the last that is firmly told of a topic is told of one day, by several documents, and not as the same. One document tells in its order, an act in the order of acts, and what is told of a later day came later.</summary>
    public static bool Differ(IEnumerable<Claimed> topic)
    {
        var told = topic.SelectMany(claim => new[] { claim }.Firm().Select(witness => (claim.Value, By: witness))).ToList();
        if (told.Count < 2) return false;
        var day = told.Max(one => one.By.Until);
        var last = told.Where(one => one.By.Until == day && one.By.From == day && one.By.Document.Length > 0).ToList();
        return last.Exists(one => last.Exists(other => one.Value != other.Value && one.By.Document != other.By.Document));
    }
}
