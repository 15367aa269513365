using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>A provider goes on working although its agreement was terminated, or expired, and no other one is signed.</summary>
public static class ActiveWithoutAgreement
{
    public static Rule Rule { get; } = new(QuestionKind.ActiveWithoutAgreement, [Topics.Active], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        foreach (var provider in claims.Of(Topics.Active).GroupBy(claim => claim.Value))
        {
            var atWork = provider.Firm().ToList();
            var left = Of(provider.Key, claims.Of(Topics.Left).Concat(claims.Of(Topics.Declined))).ToList();
            if (atWork.All(work => left.Any(leaving => leaving.At > work.At))) continue;
            var concluded = claims.EachOf(Topics.Concluded).Select(one => (Id: Topics.Tail(one.Key), By: Of(provider.Key, one).ToList())).Where(one => one.By.Count > 0).ToDictionary(one => one.Id, one => one.By);
            var over = claims.EachOf(Topics.Terminated, Topics.Expired).Select(one => (one.Key, Id: Topics.Tail(one.Key), By: Of(provider.Key, one).ToList())).Where(one => one.By.Count > 0 && !IsProlonged(one.Key, one.By, concluded.GetValueOrDefault(one.Id, []))).ToList();
            if (over.Count > 0 && concluded.Keys.All(id => over.Exists(one => one.Id == id)))
                yield return new(QuestionId.Of("active-without-agreement", provider.Key, about), QuestionKind.ActiveWithoutAgreement, [about.ToString()],
                    [atWork.Reading($"{Topics.Active}:{provider.Key}"), .. over.Select(one => one.By.Reading(one.Key))]);
        }
    }

    /// <summary>Parties that let their agreement run out can go on with it; what is terminated stays so.</summary>
    private static bool IsProlonged(string topic, List<Witness> ended, List<Witness> concluded) => Topics.Head(topic) == Topics.Expired && ended.TrueForAll(end => concluded.Exists(again => again.IsSurelyAfter(end)));

    private static IEnumerable<Witness> Of(string organisation, IEnumerable<Claimed> claims) => claims.Where(claim => claim.Value == organisation).Firm();

    private static Sentence Say(Question question, INames names) => new(
        $"Masih bekerja sebagai provider, padahal perjanjiannya sudah berakhir dan tidak ada perjanjian lain yang ditandatangani ({question.Subjects(names).Id}; {Labels.Of(question, names)[0].Id}).",
        $"Still at work as a provider, yet its agreement is over and no other one is signed ({question.Subjects(names).En}; {Labels.Of(question, names)[0].En}).");
}
