using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>Organisations are said to work under one another in a circle, be it one after the other.</summary>
public static class SubPartnersInCircle
{
    internal const string SubPartner = "sub-partner";

    public static Rule Rule { get; } = new(QuestionKind.SubPartnersInCircle, [Topics.WorksUnder], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        var said = claims.EachOf(Topics.WorksUnder).SelectMany(Last).ToLookup(claim => Topics.Tail(claim.Topic));
        foreach (var circle in Chains.Circles(said))
            yield return new(QuestionId.Of("sub-partners-in-circle", circle[0], about), QuestionKind.SubPartnersInCircle, [about.ToString(), .. circle.Select(id => Subject.Organisation(id).ToString())],
                circle.Select(id => said[id].Where(claim => circle.Contains(claim.Value)).SelectMany(claim => claim.By).Reading($"{SubPartner}:{id}")).ToValueList());
    }

    /// <summary>Who surely works under another one since works no more under the one before.</summary>
    private static IEnumerable<Claimed> Last(IEnumerable<Claimed> ofOne)
    {
        var firm = ofOne.Select(claim => (Claim: claim, By: new[] { claim }.Firm().ToList())).Where(one => one.By.Count > 0).ToList();
        return firm.Where(one => !firm.Exists(other => other.By.Exists(later => one.By.TrueForAll(later.IsSurelyAfter)))).Select(one => one.Claim);
    }

    private static Sentence Say(Question question, INames names) => new(
        $"Lembaga-lembaga ini disebut saling menjadi mitra bawahan ({question.Subjects(names).Id}).",
        $"These are said to be sub-partners of one another ({question.Subjects(names).En}).");
}
