using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>A document was received with one date, and again with another.</summary>
public static class DocumentDatesThatDiffer
{
    public static Rule Rule { get; } = new(QuestionKind.DocumentDatesDiffer, [Topics.DocumentDate], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims) => claims.EachOf(Topics.DocumentDate)
        .Where(dates => dates.AnyTwo(Claims.DatesExclude))
        .Select(dates => new Question(
            QuestionId.Of($"document-dates-{Topics.Tail(dates.Key)}", about), QuestionKind.DocumentDatesDiffer, [about.ToString()], dates.Readings(), Topic: dates.Key));

    private static Sentence Say(Question question, INames names) => new(
        $"Tanggal yang sama disebut berbeda untuk {question.Subjects(names).Id}: {question.Values(names).Id}.",
        $"One date is given differently for {question.Subjects(names).En}: {question.Values(names).En}.");
}
