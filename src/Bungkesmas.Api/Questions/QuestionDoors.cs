using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Projections.Questions;

namespace Bungkesmas.Api.Questions;

/// <summary>What the office can do with a question.</summary>
public static class QuestionDoors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new ActDoor<RaiseAmbiguity, QuestionsAbout>(
            "/questions/{id}/ambiguity", Subject.Questions, OpenQuestions.Fold, "Say that something can be read in more than one way, and in which."),
        new ActDoor<ChooseReading, QuestionsAbout>(
            "/questions/{id}/choice", Subject.Questions, OpenQuestions.Fold, "Choose one reading of a question; no claim is changed by it."),
        new ActDoor<ExplainQuestion, QuestionsAbout>(
            "/questions/{id}/explanation", Subject.Questions, OpenQuestions.Fold, "Explain why the readings of a question leave nothing to choose.")
    ];

    /// <summary>What can be told of it, by the office or by anybody who says where it is written.</summary>
    public static IReadOnlyList<TellDoor> Told { get; } =
    [
        new TellDoor<AmbiguityRaised>("/questions/{id}/ambiguity-report"),
        new TellDoor<ReadingChosen>("/questions/{id}/choice-report"),
        new TellDoor<QuestionExplained>("/questions/{id}/explanation-report")
    ];
}
