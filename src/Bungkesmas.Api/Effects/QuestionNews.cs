using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Projections.Questions;

namespace Bungkesmas.Api.Effects;

/// <summary>When a question is news: it is open and was not, or is open no longer, because it was answered or because nothing raises it any more.</summary>
public static class QuestionNews
{
    public static IEnumerable<News> Between(Subject about, QuestionsAbout? before, QuestionsAbout? after)
    {
        foreach (var question in Open(after).Where(question => Open(before).All(one => one.Id != question.Id)))
            yield return Of(about, NewsKinds.QuestionOpened, question, new("Pertanyaan baru: ", "New question: "));
        foreach (var question in Open(before).Where(question => Open(after).All(one => one.Id != question.Id)))
            yield return Of(about, NewsKinds.QuestionClosed, question, new("Pertanyaan tidak lagi terbuka: ", "Question is no longer open: "));
    }

    private static IEnumerable<Question> Open(QuestionsAbout? questions) => questions?.Open ?? [];

    private static News Of(Subject about, string kind, Question question, Sentence opening)
    {
        var subjects = question.About.Select(Subject.Parse).ToList();
        return new(kind, question.Id, subjects is [var first, ..] ? first : about,
            subjects.Where(subject => subject.Kind == Subject.Regions).Select(subject => subject.Id).ToValueList(),
            subjects.Where(subject => subject.Kind == Subject.Organisations).Select(subject => subject.Id).ToValueList(),
            $"/questions/{question.Id}", names => opening.Followed(RuleBook.Say(question, names)));
    }
}
