using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>A provider goes on working although its agreement was terminated, or expired, or no longer binds it there, and no other one does.</summary>
public static class ActiveWithoutAgreement
{
    private static readonly string[] BindsNoMore = [Topics.Terminated, Topics.Expired, Topics.NoParty, Topics.HoldsElsewhere];

    public static Rule Rule { get; } = new(QuestionKind.ActiveWithoutAgreement, [Topics.Active], Find, Say, Anew);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        var ended = claims.EachOf(BindsNoMore).SelectMany(topic => topic).Where(claim => claims.Of(Topics.Active, claim.Value) is not null).ToLookup(claim => claim.Value);
        if (ended.Count == 0) yield break;
        var concluded = claims.Of(Topics.Concluded).Where(claim => ended.Contains(claim.Value)).ToLookup(claim => claim.Value);
        foreach (var provider in claims.Of(Topics.Active).Where(claim => ended.Contains(claim.Value)))
        {
            var atWork = new[] { provider }.Firm().ToList();
            var parted = claims.OfAny(provider.Value, Topics.Left, Topics.Declined).Firm().ToList();
            if (atWork.TrueForAll(work => parted.Exists(leaving => leaving.At > work.At))) continue;
            var bound = concluded[provider.Value].ToDictionary(one => Topics.Tail(one.Topic), one => one.By[^1].At);
            var over = ended[provider.Value].Select(one => (one.Topic, Id: Topics.Tail(one.Topic), one.By)).Select(one => one with { By = one.By.RemoveAll(end => end.At < bound.GetValueOrDefault(one.Id, -1)) })
                .Where(one => one.By.Count > 0).ToList();
            if (over.Count > 0 && bound.Keys.All(id => over.Exists(one => one.Id == id)))
                yield return new(QuestionId.Of("active-without-agreement", provider.Value, about), QuestionKind.ActiveWithoutAgreement, [about.ToString()],
                    [atWork.Reading($"{Topics.Active}:{provider.Value}"), .. over.Select(one => one.By.Reading(one.Topic))]);
        }
    }

    /// <summary>Who had an agreement again, or had left, is asked about anew.</summary>
    private static int Anew(Question question, AllClaims claims) => claims.Of(Topics.Concluded).Where(claim => claim.Value == Provider(question))
        .Concat(claims.OfAny(Provider(question), Topics.Left, Topics.Declined)).Firm().Select(witness => witness.At + 1).DefaultIfEmpty().Max();

    private static string Provider(Question question) => Topics.Tail(question.Readings[0].Value);

    private static Sentence Say(Question question, INames names) => question.Readings.Any(reading => Topics.Head(reading.Value) is Topics.NoParty or Topics.HoldsElsewhere)
        ? new($"Masih bekerja sebagai provider, padahal di sana tidak ada lagi perjanjian yang mengikatnya ({Who(question, names).Id}).", $"Still at work as a provider, yet no agreement binds it there any more ({Who(question, names).En}).")
        : new($"Masih bekerja sebagai provider, padahal perjanjiannya sudah berakhir dan tidak ada perjanjian lain yang ditandatangani untuk wilayah itu ({Who(question, names).Id}).", $"Still at work as a provider, yet its agreement is over and no other one is signed for that region ({Who(question, names).En}).");

    private static Sentence Who(Question question, INames names) => new($"{question.Subjects(names).Id}; {Labels.Of(question, names)[0].Id}", $"{question.Subjects(names).En}; {Labels.Of(question, names)[0].En}");
}
