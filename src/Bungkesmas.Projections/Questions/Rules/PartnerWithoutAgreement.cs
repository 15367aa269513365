using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>Somebody is said to be a partner already, and no agreement with them is on record as signed.</summary>
public static class PartnerWithoutAgreement
{
    private const string NoAgreement = "no-agreement";

    public static Rule Rule { get; } = new(QuestionKind.AlreadyPartnerWithoutAgreement, [Topics.AlreadyPartner], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims) =>
        claims.Of(Topics.AlreadyPartner).Where(claim => !claim.IsHope && claims.Of(Topics.Signed, claim.Value) is null or { IsHope: true }).Select(claim => new Question(
            QuestionId.Of("already-partner", claim.Value, about), QuestionKind.AlreadyPartnerWithoutAgreement, [about.ToString()],
            [claim.Reading($"{Topics.AlreadyPartner}:{claim.Value}"), new($"{NoAgreement}:{claim.Value}", [], Origin.Silence)]));

    private static Sentence Say(Question question, INames names) => new(
        $"Disebut sudah menjadi mitra, tetapi tidak ada perjanjian yang tercatat ditandatangani ({question.Subjects(names).Id}; {Labels.Of(question, names)[0].Id}).",
        $"Said to be a partner already, yet no signed agreement is on record ({question.Subjects(names).En}; {Labels.Of(question, names)[0].En}).");
}
