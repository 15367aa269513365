using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>A provider goes on working although its agreement was terminated, or expired, and no other one is signed.</summary>
public static class ActiveWithoutAgreement
{
    public static Rule Rule { get; } = new(QuestionKind.ActiveWithoutAgreement, [Topics.Active], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        var parted = claims.Of(Topics.Left).Concat(claims.Of(Topics.Declined)).ToLookup(claim => claim.Value);
        var concluded = claims.Of(Topics.Concluded).ToLookup(claim => claim.Value);
        var ended = claims.EachOf(Topics.Terminated, Topics.Expired).SelectMany(topic => topic).ToLookup(claim => claim.Value);
        foreach (var provider in claims.Of(Topics.Active).Where(claim => ended.Contains(claim.Value)))
        {
            var atWork = new[] { provider }.Firm().ToList();
            if (atWork.TrueForAll(work => parted[provider.Value].Firm().Any(leaving => leaving.At > work.At))) continue;
            var firm = Told(concluded[provider.Value]).ToDictionary(one => Topics.Tail(one.Topic), one => one.By);
            var over = Told(ended[provider.Value]).Where(one => !IsProlonged(one.Topic, one.By, firm.GetValueOrDefault(Topics.Tail(one.Topic), []))).ToList();
            if (over.Count > 0 && firm.Keys.All(id => over.Exists(one => Topics.Tail(one.Topic) == id)))
                yield return new(QuestionId.Of("active-without-agreement", provider.Value, about), QuestionKind.ActiveWithoutAgreement, [about.ToString()],
                    [atWork.Reading($"{Topics.Active}:{provider.Value}"), .. over.Select(one => one.By.Reading(one.Topic))]);
        }
    }

    /// <summary>What is claimed in earnest, each with who says so.</summary>
    private static IEnumerable<(string Topic, List<Witness> By)> Told(IEnumerable<Claimed> claims) =>
        claims.Select(claim => (claim.Topic, By: new[] { claim }.Firm().ToList())).Where(one => one.By.Count > 0);

    /// <summary>Parties that let their agreement run out can go on with it; what is terminated stays so.</summary>
    private static bool IsProlonged(string topic, List<Witness> ended, List<Witness> concluded) => Topics.Head(topic) == Topics.Expired && ended.TrueForAll(end => concluded.Exists(again => again.IsSurelyAfter(end)));

    private static Sentence Say(Question question, INames names) => new(
        $"Masih bekerja sebagai provider, padahal perjanjiannya sudah berakhir dan tidak ada perjanjian lain yang ditandatangani ({question.Subjects(names).Id}; {Labels.Of(question, names)[0].Id}).",
        $"Still at work as a provider, yet its agreement is over and no other one is signed ({question.Subjects(names).En}; {Labels.Of(question, names)[0].En}).");
}
