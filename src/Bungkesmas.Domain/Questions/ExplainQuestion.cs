using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Questions;

/// <summary>Explain why the readings of a question leave nothing to choose. It closes the question and corrects nothing.</summary>
/// <param name="About">where a rule found the question, as <c>noun/id</c>; not needed for one that a person raised</param>
public sealed record ExplainQuestion(Explanation Explanation, string? About = null) : IActIn<QuestionsAbout>
{
    public Subject State(Subject on) => on.FoundAt(About);

    public Decision Decide(Subject on, QuestionsAbout? now) => now?.Find(on.Id) switch
    {
        null => new QuestionUnknown(on.Id),
        { State: QuestionState.Answered, Answer: { } answer } when answer.Explanation == Explanation => Decision.AlreadySo,
        { } question => Decision.Record(new QuestionExplained(Explanation, question.About, question.Readings.Select(reading => reading.Value).ToValueList()))
    };
}
