using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>Something that happens only once is dated to days that exclude each other.</summary>
public static class DatesThatExclude
{
    public static Rule Rule { get; } = new(QuestionKind.DatesExclude, [Topics.Happened], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims) => claims.EachOf(Topics.Happened)
        .Where(happened => happened.AnyTwo(Claims.DatesExclude))
        .Select(happened => new Question(
            QuestionId.Of("dates-exclude", Topics.Tail(happened.Key), about), QuestionKind.DatesExclude, [about.ToString()], happened.Readings(), Topic: happened.Key));

    private static Sentence Say(Question question, INames names) => new(
        $"Yang hanya dapat terjadi satu kali diberi tanggal yang tidak mungkin bersama ({question.Subjects(names).Id}): {question.Values(names).Id}.",
        $"What can happen only once is dated to days that exclude each other ({question.Subjects(names).En}): {question.Values(names).En}.");
}
