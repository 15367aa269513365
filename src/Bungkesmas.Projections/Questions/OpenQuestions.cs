using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions;

/// <summary>What does not fit together about one subject: claims are gathered as they happened, and rules find the questions in them.</summary>
public static class OpenQuestions
{
    public static Fold<QuestionsAbout> Fold { get; } = new("questions", QuestionsAbout.Kinds, Apply, heeds: QuestionsAbout.Heed);

    private static QuestionsAbout? Apply(QuestionsAbout? now, Subject subject, Happening happening)
    {
        var before = now ?? QuestionsAbout.Nothing;
        var heard = before.Hearing(subject, happening);
        return ReferenceEquals(heard, before) ? now : heard.Finding(memory => Found(subject, memory));
    }

    private static IEnumerable<Question> Found(Subject subject, QuestionsAbout heard)
    {
        var found = RuleBook.Find(subject, heard.Claims).ToList();
        foreach (var question in found.Concat(heard.Raised.Where(raised => found.All(one => one.Id != raised.Id))))
        {
            var whole = heard.Raised.FirstOrDefault(raised => raised.Id == question.Id && !ReferenceEquals(raised, question)) is { } also ? question.And(also) : question;
            yield return whole.AnsweredBy([.. heard.Answers.Where(answered => answered.Question == question.Id).Select(answered => answered.Answer)]);
        }
    }
}
