using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Questions;

/// <summary>What a question may be about: anything people ask about that has an id of its own.</summary>
public static class QuestionSubjects
{
    private static readonly string[] Nouns =
        [.. QuestionsAbout.Kinds.Where(kind => kind != Subject.Questions), Subject.Tasks];

    public static IEnumerable<Subject> Of(ValueList<string> subjects) => subjects.Where(IsOne).Select(Subject.Parse);

    public static bool IsOne(string? text) => Subject.TryParse(text, out var subject) && Nouns.Contains(subject.Kind);

    /// <summary>The subject from which an act on a question is decided: where a rule found it, or the question itself.</summary>
    public static Subject FoundAt(this Subject question, string? about) => about is null ? question : IsOne(about) ? Subject.Parse(about) : new(Subject.Questions, "");

    public static IEnumerable<Fault> Faults(ValueList<string> subjects) => Check.NotEmpty("subjects", subjects)
        .Concat(subjects.SelectMany((text, i) => IsOne(text) ? [] : new[] { new Fault($"subjects[{i}]", Wrong.Subject) }));
}
