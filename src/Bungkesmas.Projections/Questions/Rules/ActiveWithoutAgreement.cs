using Bungkesmas.Domain.Agreements;
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
        var theirs = claims.Agreements.SelectMany(one => one.Parties.Select(party => (Party: party, Agreement: one))).ToLookup(one => one.Party, one => one.Agreement);
        foreach (var provider in claims.Of(Topics.Active).Where(claim => theirs.Contains(claim.Value)))
        {
            var atWork = new[] { provider }.Firm().ToList();
            if (atWork.TrueForAll(work => parted[provider.Value].Firm().Any(leaving => leaving.At > work.At))) continue;
            var over = theirs[provider.Value].Where(one => one.Agreement.IsEnded).ToList();
            if (over.Count > 0 && !theirs[provider.Value].Any(one => one.Binds(provider.Value, about)))
                yield return new(QuestionId.Of("active-without-agreement", provider.Value, about), QuestionKind.ActiveWithoutAgreement, [about.ToString()],
                    [atWork.Reading($"{Topics.Active}:{provider.Value}"), .. over.Select(Ended)]);
        }
    }

    private static Reading Ended(AgreementThere one) =>
        new($"{(one.Agreement.Standing == Standing.Expired ? Topics.Expired : Topics.Terminated)}:{one.Agreement.Id}", one.Facts, How: one.How);

    private static Sentence Say(Question question, INames names) => new(
        $"Masih bekerja sebagai provider, padahal perjanjiannya sudah berakhir dan tidak ada perjanjian lain yang ditandatangani ({question.Subjects(names).Id}; {Labels.Of(question, names)[0].Id}).",
        $"Still at work as a provider, yet its agreement is over and no other one is signed ({question.Subjects(names).En}; {Labels.Of(question, names)[0].En}).");
}
