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
        var former = FormerIds(subject, heard, found);
        foreach (var question in found.Concat(heard.Raised.Where(raised => found.All(one => one.Id != raised.Id))))
        {
            var whole = heard.Raised.FirstOrDefault(raised => raised.Id == question.Id && !ReferenceEquals(raised, question)) is { } also ? question.And(also) : question;
            yield return whole.AnsweredBy([.. heard.Answers.Where(answered => (answered.Question == question.Id || former.Contains((question.Id, answered.Question))) && RuleBook.IsOfNow(answered, whole, heard.Claims))
                .Select(answered => answered.Answer.Naming(whole.Readings, heard.Renamed))]);
        }
    }

    /// <summary>The ids that the same questions had while their subject went by another id: what was answered then stays answered.</summary>
    private static HashSet<(string Now, string Then)> FormerIds(Subject subject, QuestionsAbout heard, IReadOnlyCollection<Question> found) =>
        [.. heard.Answers.SelectMany(answered => QuestionSubjects.Of(answered.About)).Distinct().Where(told => told.Kind == subject.Kind && told != subject)
            .SelectMany(told => found.Join(RuleBook.Find(told, heard.Claims), Told, Told, (now, then) => (now.Id, then.Id)))];

    private static (QuestionKind, string?, ValueList<Reading>) Told(Question question) => (question.Kind, question.Topic, question.Readings);
}
