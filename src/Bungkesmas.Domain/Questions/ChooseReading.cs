using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Questions;

/// <summary>Choose one reading of a question. It closes the question and corrects nothing.</summary>
/// <param name="About">where a rule found the question, as <c>noun/id</c>; not needed for one that a person raised</param>
public sealed record ChooseReading(string Reading, ChoiceReason Reason, string? About = null) : IActIn<QuestionsAbout>
{
    public Subject State(Subject on) => on.FoundAt(About);

    public Decision Decide(Subject on, QuestionsAbout? now) => now?.Find(on.Id) switch
    {
        null => new QuestionUnknown(on.Id),
        { } question when question.Readings.All(reading => reading.Value != Reading) => new ReadingUnknown(on.Id),
        { State: QuestionState.Answered, Answer: { } answer } when (answer.Reading, answer.Reason) == (Reading, Reason) => Decision.AlreadySo,
        { } question => Decision.Record(new ReadingChosen(Reading, Reason, question.About, question.Readings.Select(reading => reading.Value).ToValueList()))
    };

    public sealed record ReadingUnknown(string Question) : Refusal("reading-unknown", new(
        $"Pertanyaan {Question} tidak memiliki bacaan ini.", $"Question {Question} has no such reading."));
}
