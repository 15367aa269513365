using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>A place is missing from the official list, or could be several of those on it.</summary>
public static class PlaceNoListKnows
{
    public static Rule Rule { get; } = new(QuestionKind.UnresolvedPlace, [Topics.Unresolved], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        var places = claims.Of(Topics.Unresolved).ToList();
        if (places.InEarnest().Any()) yield return new(QuestionId.Of("unresolved-place", about), QuestionKind.UnresolvedPlace, [about.ToString()], Candidates(places));
    }

    /// <summary>Several reasons can lead to one candidate.</summary>
    private static ValueList<Reading> Candidates(IEnumerable<Claimed> places) =>
        places.GroupBy(claim => claim.Value).Select(candidate => candidate.SelectMany(claim => claim.By).Reading(candidate.Key)).ToValueList();

    private static Sentence Say(Question question, INames names) => new(
        $"Tempat ini tidak dapat dikenali dengan pasti: {question.Subjects(names).Id} ({question.Values(names).Id}).",
        $"It could not be told for certain which place this is: {question.Subjects(names).En} ({question.Values(names).En}).");
}
