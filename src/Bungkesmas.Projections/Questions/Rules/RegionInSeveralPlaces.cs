using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>Several regions took the place of one: where what was told of that one belongs, nobody said.</summary>
public static class RegionInSeveralPlaces
{
    public static Rule Rule { get; } = new(QuestionKind.RegionSplit, [Topics.SplitInto], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims) => claims.EachOf(Topics.SplitInto).Where(split => split.InEarnest().Any()).Select(split =>
    {
        var old = Subject.Region(Topics.Tail(split.Key));
        return new Question(QuestionId.Of("region-split", old), QuestionKind.RegionSplit,
            split.Select(into => into.Value).Order(StringComparer.Ordinal).Select(Subject.Region).Prepend(old).Distinct().Select(region => region.ToString()).ToValueList(), split.Readings());
    });

    private static Sentence Say(Question question, INames names)
    {
        var old = Subject.Parse(question.About[0]).Id;
        return new($"{names.Region(old)} ({old}) dimekarkan; yang tercatat di sana masuk ke mana: {question.Values(names).Id}?",
            $"{names.Region(old)} ({old}) was split; to which does what is on record there belong: {question.Values(names).En}?");
    }
}
