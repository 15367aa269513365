using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Projections.Questions.Rules;

namespace Bungkesmas.Projections.Questions;

/// <summary>Every rule that finds questions.</summary>
public static class RuleBook
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        KotaAgainstKabupaten.Rule, CountAgainstOfficialList.Rule, ClaimAgainstClaim.Rule, DatesThatExclude.Rule, TotalAgainstSum.Rule, FigureThatFalls.Rule,
        RecommendedYetNobodyFound.Rule, SignedAfterTermination.Rule, SignedAfterExpiry.Rule, DeferredAfterSigning.Rule, ExpiredBeforeEnd.Rule, OtherConditionMet.Rule, PartnerWithoutAgreement.Rule, PartnerAfterEnding.Rule, ActiveWithoutAgreement.Rule, RouteToFormerPartner.Rule, UnderFormerPartner.Rule, AwaitedAfterLaunch.Rule, RegisteredAfterEnd.Rule, RouteAgainAfterEnd.Rule,
        PlaceNoListKnows.Rule, RouteForNobodyNamed.Rule, RegistrarNobodySaidWhere.Rule, UnderstandingAgainstAwareness.Rule, DocumentDatesThatDiffer.Rule, VisitWithoutPredecessor.Rule, IdsThatContradict.Rule, RegionInSeveralPlaces.Rule, AgreementUnderSeveralIds.Rule, SubPartnersInCircle.Rule
    ];

    private static readonly Dictionary<QuestionKind, Rule> ByKind = All.ToDictionary(rule => rule.Kind);

    public static IEnumerable<Question> Find(Subject about, AllClaims claims) =>
        claims.ByTopics(Asking).SelectMany(rule => rule.Find(about, claims));

    private static Rule[] Asking(AllClaims claims) => [.. All.Where(rule => claims.Any(rule.AsksFor))];

    /// <summary>Whether an answer was given since a question has stood, and not before its cause was gone for a while.</summary>
    public static bool IsOfNow(Answered answer, Question question, AllClaims claims) => !(ByKind.GetValueOrDefault(question.Kind)?.Anew?.Invoke(question, claims) > answer.At);

    /// <summary>A question as a sentence: by the rule that found it, or by what a person was unsure of.</summary>
    public static Sentence Say(Question question, INames names) =>
        ByKind.TryGetValue(question.Kind, out var rule) ? rule.Say(question, names).Begun()
        : question.Readings.Select(reading => reading.Meant).OfType<PossibleReading>().SameOrOther(names) is { } either
            ? new($"Tidak jelas {either.Id} ({question.Subjects(names).Id}).", $"It is unclear {either.En} ({question.Subjects(names).En}).")
            : new($"Tidak jelas {question.Doubt().Id} ({question.Subjects(names).Id}): {question.Values(names).Id}.",
                $"It is unclear {question.Doubt().En} ({question.Subjects(names).En}): {question.Values(names).En}.");
}
